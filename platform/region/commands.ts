import type { BaseContext } from '#platform/action'
import type { Command } from '#platform/cli'
import { findPlaces } from './find-places.ts'
import { checkRegion, loadRegion } from './load-region.ts'
import { codeAt, nameOf } from './lookups.ts'
import { type PackFiles, packFiles } from './pack-files.ts'
import { type Problem, printProblems, sortProblems } from './problems.ts'
import type { Place, Region } from './types.ts'

/** What another module finds wrong in its own files of a pack: series, bulletins. */
export type PackCheck = (
  region: Region,
  files: PackFiles,
) => readonly Problem[] | Promise<readonly Problem[]>

/**
 * `region check` and `place find`. `checks` are run once the region itself is sound: without its places and languages nothing
 * else of a pack can be judged.
 */
export function regionCommands(checks: readonly PackCheck[]): readonly Command<BaseContext>[] {
  return [checkCommand(checks), FIND]
}

function checkCommand(checks: readonly PackCheck[]): Command<BaseContext> {
  return {
    noun: 'region',
    verb: 'check',
    summary: {
      en: 'Name every fault of a region pack, with file, line and remedy; exit code 1 if there is one',
      zh: '检查地区数据包，逐条列出问题所在的文件、行号和改法；有问题时退出码为 1',
    },
    args: [
      {
        name: 'folder',
        required: false,
        help: {
          en: 'the folder of the pack; without it, the one in use',
          zh: '数据包文件夹；省略则检查当前所用',
        },
      },
    ],
    options: [],
    formats: ['text', 'json'],
    run: async (terminal, ctx, _db, { args }) => {
      const folder = args[0] ?? ctx.region.folder
      const problems = await problemsOf(folder, checks)
      if (terminal.format === 'json') terminal.print(JSON.stringify({ folder, problems }, null, 2))
      else if (problems.length > 0) terminal.print(printProblems(problems, terminal.lang))
      else terminal.print(SOUND[terminal.lang] ?? SOUND.en)
      return problems.length === 0 ? 0 : 1
    },
  }
}

const SOUND: { readonly [lang: string]: string; readonly en: string } = {
  en: 'The pack has no problem.',
  zh: '数据包没有问题。',
}

async function problemsOf(
  folder: string,
  checks: readonly PackCheck[],
): Promise<readonly Problem[]> {
  const problems = checkRegion(folder)
  if (problems.length > 0) return problems
  const region = loadRegion(folder)
  const files = packFiles(region)
  const found = await Promise.all(checks.map((check) => check(region, files)))
  return sortProblems(found.flat())
}

const FIND: Command<BaseContext> = {
  noun: 'place',
  verb: 'find',
  summary: {
    en: 'Find places by name, synonym or code, in any language of the region',
    zh: '按名称、别名或代码查找地方，可用该地区的任一语言',
  },
  args: [{ name: 'text', required: true, help: { en: 'what to look for', zh: '要查找的文字' } }],
  options: [],
  formats: ['text', 'json'],
  run: async (terminal, ctx, _db, { args }) => {
    const found = findPlaces(ctx.region, args[0] ?? '', terminal.lang)
    if (terminal.format === 'json') terminal.print(JSON.stringify(found, null, 2))
    else
      for (const place of found) terminal.print(lineOf(place, ctx.region, ctx.today, terminal.lang))
    if (found.length === 0) terminal.note(NOWHERE[terminal.lang] ?? NOWHERE.en)
    return found.length > 0 ? 0 : 1
  },
}

const NOWHERE: { readonly [lang: string]: string; readonly en: string } = {
  en: 'No place has this name, synonym or code.',
  zh: '没有此名称、别名或代码的地方。',
}

function lineOf(place: Place, region: Region, today: string, lang: string): string {
  const codes = [...(region.codeSystems?.keys() ?? [])].flatMap((system) => {
    const code = codeAt(place, system, today)
    return code === undefined ? [] : [`${system} ${code}`]
  })
  const ended = place.to === null ? [] : [`… ${place.to}`]
  return [place.id, nameOf(place, lang), place.level, ...codes, ...ended].join('\t')
}
