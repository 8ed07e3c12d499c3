import type { BoundCommand } from '#platform/cli'
import type { Clock } from '#platform/clock'
import { openApiOf } from '#platform/http'
import { loadRegion } from '#platform/region'
import { inviteCommand } from './first-link.ts'
import { migrationSets, sections } from './modules.ts'
import { serve } from './serve/serve.ts'
import type { Settings } from './settings.ts'
import { backupCommands } from './store/backup-commands.ts'
import { openStore } from './store/open-store.ts'
import { VERSION } from './version.ts'

/** The commands of the house itself. */
export function hostCommands(settings: Settings, clock: Clock): readonly BoundCommand[] {
  return [
    startCommand('start', settings),
    startCommand('serve', settings),
    migrateCommand(settings, clock),
    openApiCommand(settings),
    inviteCommand(settings, clock),
    ...backupCommands(settings, clock),
  ]
}

function startCommand(verb: string, settings: Settings): BoundCommand {
  return {
    noun: null,
    verb,
    summary: {
      en: 'Set up what is missing and serve the region until Ctrl-C (ONEDELTA_DATA, ONEDELTA_REGION, HOST, PORT, DATABASE_URL)',
      zh: '补齐所缺并提供服务，按 Ctrl-C 结束（ONEDELTA_DATA、ONEDELTA_REGION、HOST、PORT、DATABASE_URL）',
    },
    args: [],
    options: [],
    formats: [],
    run: async (terminal) => {
      await serve(settings, terminal)
      return 0
    },
  }
}

function migrateCommand(settings: Settings, clock: Clock): BoundCommand {
  return {
    noun: null,
    verb: 'migrate',
    summary: {
      en: 'Bring the database up to date, and say what was applied',
      zh: '将数据库升级到最新，并列出所执行的迁移',
    },
    args: [],
    options: [],
    formats: ['text', 'json'],
    run: async (terminal) => {
      const applied: string[] = []
      const store = await openStore({
        settings,
        sets: migrationSets,
        now: clock.now(),
        note: terminal.note,
        applied: (migration) => applied.push(migration),
      })
      await store.close()
      if (terminal.format === 'json') terminal.print(JSON.stringify({ applied }, null, 2))
      else if (applied.length > 0) terminal.print(applied.join('\n'))
      else terminal.print(UP_TO_DATE[terminal.lang] ?? UP_TO_DATE.en)
      return 0
    },
  }
}

const UP_TO_DATE: { readonly [lang: string]: string; readonly en: string } = {
  en: 'The database was up to date.',
  zh: '数据库已是最新。',
}

function openApiCommand(settings: Settings): BoundCommand {
  return {
    noun: null,
    verb: 'openapi',
    summary: {
      en: 'Print the OpenAPI 3.1 description of the interface',
      zh: '输出接口的 OpenAPI 3.1 描述',
    },
    args: [],
    options: [],
    formats: ['json'],
    run: async (terminal) => {
      const region = loadRegion(settings.regionFolder)
      const document = openApiOf({ sections, region, version: VERSION }, terminal.lang)
      terminal.print(JSON.stringify(document, null, 2))
      return 0
    },
  }
}
