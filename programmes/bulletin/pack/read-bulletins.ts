import { HouseError } from '#platform/errors'
import type { Lang, Text } from '#platform/i18n'
import { type Problem, packFiles, printProblems, type Region } from '#platform/region'
import { readBulletin } from './read-bulletin.ts'
import type { Bulletin, KnownSeries } from './types.ts'

/** Bulletins past this many are refused: a list of them is read whole. */
export const BULLETINS_MAX = 1000
const PROBLEMS_LISTED_MAX = 100

type Files = {
  readonly list: (prefix?: string) => readonly string[]
  readonly readText: (path: string) => string
}

/** Every bulletin of a pack, newest first. Throws `bulletin.broken-pack` with every problem: file, line, remedy. */
export function readBulletins(region: Region, known: KnownSeries | null): readonly Bulletin[] {
  const problems: Problem[] = []
  const bulletins = bulletinsIn(region, packFiles(region), known, problems)
  refuse(problems)
  return bulletins
}

/** `readBulletins` that adds what is wrong to a list. */
export function bulletinsIn(
  region: Region,
  files: Files,
  known: KnownSeries | null,
  problems: Problem[],
): readonly Bulletin[] {
  const paths = files.list('bulletins/')
  const ids = [...new Set(paths.map((path) => path.split('/')[1] ?? ''))].filter((id) =>
    paths.some((path) => path.startsWith(`bulletins/${id}/`)),
  )
  if (ids.length > BULLETINS_MAX) {
    problems.push({
      file: 'bulletins',
      line: 1,
      message: {
        en: `There are ${ids.length} bulletins; at most ${BULLETINS_MAX} are read. Move old ones out of the pack.`,
        zh: `共有 ${ids.length} 份公报，最多读取 ${BULLETINS_MAX} 份。请将旧公报移出数据包。`,
      },
    })
    return []
  }
  return newestFirst(
    ids.flatMap((id) => {
      const folder = `bulletins/${id}/`
      const own = paths.filter((path) => path.startsWith(folder))
      const texts = Object.fromEntries(
        own
          .filter((path) => /\.(md|yaml)$/.test(path))
          .map((path) => [path.slice(folder.length), files.readText(path)]),
      )
      const read = readBulletin(
        { folder, files: texts, languages: region.languages, places: region.places, known },
        problems,
      )
      return read === null ? [] : [read]
    }),
  )
}

/** By date, and by id within a day. */
export function newestFirst(bulletins: readonly Bulletin[]): readonly Bulletin[] {
  return bulletins.toSorted((a, b) =>
    a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1,
  )
}

/** A bulletin as it was frozen: read from its own files, in the languages that it had. */
export function readFrozen(
  id: string,
  files: { readonly [name: string]: string },
  region: Region,
  as: { readonly version: string; readonly publisher: Text | null },
): Bulletin {
  const problems: Problem[] = []
  const languages: readonly Lang[] = Object.keys(files)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -'.md'.length))
  const read = readBulletin(
    { folder: `${id}/`, files, languages, places: region.places, known: null, ...as },
    problems,
  )
  refuse(problems)
  if (read === null) throw new HouseError('bulletin.unknown-edition', { id })
  return read
}

/** Throws `bulletin.broken-pack` with the first problems in both languages; none, and nothing happens. */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length === 0) return
  const listed = problems
    .toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
    .slice(0, PROBLEMS_LISTED_MAX)
  throw new HouseError('bulletin.broken-pack', {
    count: problems.length,
    problems: listed,
    listEn: printProblems(listed, 'en'),
    listZh: printProblems(listed, 'zh'),
  })
}
