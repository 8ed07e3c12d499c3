import { resolve } from 'node:path'
import { findSecret, keepSecret } from '#platform/auth'
import { type BackupReport, restoreBackup, writeBackup } from '#platform/backup'
import type { BoundCommand, Terminal } from '#platform/cli'
import type { Clock } from '#platform/clock'
import { say, type Text } from '#platform/i18n'
import { migrationSets } from '../modules.ts'
import type { Settings } from '../settings.ts'
import { asMigrator } from './open-store.ts'
import { SIMULATED, worldIn } from './worlds.ts'

/** `backup FILE` and `restore FILE`. */
export function backupCommands(settings: Settings, clock: Clock): readonly BoundCommand[] {
  return [backupCommand(settings, clock), restoreCommand(settings, clock)]
}

const FILE: BoundCommand['args'] = [
  { name: 'file', required: true, help: { en: 'the file of the backup', zh: '备份文件' } },
]

const WRITTEN: Text = {
  en: '{file}: {rows} rows of {tables} tables',
  zh: '{file}：{tables} 张表，共 {rows} 行',
}

const SECRET_INSIDE: Text = {
  en: 'It holds the secret under which second steps are encrypted: keep it as you keep the data folder.',
  zh: '其中含有加密第二步验证所用的密钥，请与数据目录同等保管。',
}

const SECRET_OUTSIDE: Text = {
  en: 'ONEDELTA_SECRET isn’t in it: without the same value, nobody’s authenticator opens after a restore.',
  zh: '其中不含 ONEDELTA_SECRET；恢复后须使用相同的值，否则验证器均无法使用。',
}

const SECRET_UNUSED: Text = {
  en: 'ONEDELTA_SECRET is set and differs from the secret of the backup, which now is in the data folder: while it is set, nobody’s authenticator opens.',
  zh: '当前设置的 ONEDELTA_SECRET 与备份中的密钥不同；备份的密钥已存入数据目录，但设置该变量期间，验证器均无法使用。',
}

const RESTORED: Text = {
  en: '{file}: restored {rows} rows of {tables} tables, as of {madeAt}',
  zh: '{file}：已恢复 {tables} 张表共 {rows} 行，数据截至 {madeAt}',
}

function backupCommand(settings: Settings, clock: Clock): BoundCommand {
  return {
    noun: null,
    verb: 'backup',
    summary: {
      en: 'Write every table of this moment into a file, also while the product runs',
      zh: '将此刻所有数据表写入一个文件，服务运行时也可执行',
    },
    args: FILE,
    options: [SIMULATED],
    formats: ['text', 'json'],
    run: async (terminal, { args, options: given }) => {
      const file = resolve(args[0] ?? '')
      const now = clock.now()
      const world = worldIn(given)
      const options = { settings, sets: migrationSets, now, note: terminal.note }
      // What the secret opens is in the recorded world alone.
      const secret = world === 'recorded' ? await secretOf(settings) : null
      const report = await asMigrator(options, world, (migrator) =>
        watched(terminal, (progress) =>
          writeBackup(migrator, file, { world, now, secret, progress }),
        ),
      )
      tell(terminal, WRITTEN, file, report)
      if (report.withSecret) terminal.note(say(SECRET_INSIDE, terminal.lang))
      else if (settings.environment.ONEDELTA_SECRET)
        terminal.note(say(SECRET_OUTSIDE, terminal.lang))
      return 0
    },
  }
}

function restoreCommand(settings: Settings, clock: Clock): BoundCommand {
  return {
    noun: null,
    verb: 'restore',
    summary: {
      en: 'Bring a backup back into an empty data folder (ONEDELTA_DATA), whole or not at all',
      zh: '将备份恢复到空的数据目录（ONEDELTA_DATA），要么全部恢复，要么不作任何改动',
    },
    args: FILE,
    options: [SIMULATED],
    formats: ['text', 'json'],
    run: async (terminal, { args, options: given }) => {
      const file = resolve(args[0] ?? '')
      const now = clock.now()
      const world = worldIn(given)
      const options = { settings, sets: migrationSets, now, note: terminal.note }
      const report = await asMigrator(options, world, (migrator) =>
        watched(terminal, (progress) =>
          restoreBackup(migrator, file, {
            world,
            progress,
            keepSecret: async (secret) => {
              const set = settings.environment.ONEDELTA_SECRET
              if (set && set !== secret) terminal.note(say(SECRET_UNUSED, terminal.lang))
              await keepSecret(settings.dataFolder, secret)
            },
          }),
        ),
      )
      tell(terminal, RESTORED, file, report)
      return 0
    },
  }
}

// What the environment gives stays with who gives it.
async function secretOf({ dataFolder, environment }: Settings): Promise<string | null> {
  return environment.ONEDELTA_SECRET ? null : findSecret(dataFolder)
}

async function watched<T>(
  terminal: Terminal,
  work: (progress: (table: string, done: number, total: number) => void) => Promise<T>,
): Promise<T> {
  let bar: ReturnType<Terminal['progress']> | undefined
  try {
    return await work((_, done, total) => {
      bar ??= terminal.progress(say({ en: 'tables', zh: '数据表' }, terminal.lang), total)
      bar.step(done)
    })
  } finally {
    bar?.end()
  }
}

function tell(terminal: Terminal, words: Text, file: string, report: BackupReport): void {
  if (terminal.format === 'json') {
    terminal.print(JSON.stringify({ file, ...report }, null, 2))
    return
  }
  const filled: { readonly [name: string]: string | number } = {
    file,
    rows: report.rows,
    tables: report.tables.length,
    madeAt: report.madeAt,
  }
  terminal.print(
    say(words, terminal.lang).replace(/\{(\w+)\}/g, (_, name: string) => String(filled[name])),
  )
}
