import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { WorkCalendar } from '#platform/calendar'
import { HouseError } from '#platform/errors'
import type { Text } from '#platform/i18n'
import { readCalendar, yearOfFile } from './calendar/read-calendar.ts'
import { checkBoundaries } from './check-boundaries.ts'
import { checkReferences, type PackParts } from './check-references.ts'
import { hashOfPack, type PackFiles, packFilesNow } from './pack-files.ts'
import { invalidPack, type Problem, sortProblems } from './problems.ts'
import { readCompositions, readNames, readParameters } from './read-lists.ts'
import { readManifest } from './read-manifest.ts'
import { readPlaces } from './read-places.ts'
import { field, spotOf } from './spot.ts'
import type { Region } from './types.ts'

/** The region of a pack. Throws region.no-pack, or region.invalid with every problem there is: never half a region. */
export function loadRegion(folder: string): Region {
  const { parts, names, calendar, problems } = readPack(folder)
  if (problems.length > 0) throw invalidPack(problems)
  const { codeSystems, ...manifest } = parts.manifest.value
  const absolute = resolve(folder)
  return {
    ...manifest,
    codeSystems,
    places: byId(parts.places),
    compositions: byId(parts.compositions),
    parameters: byId(parts.parameters),
    names,
    calendar,
    folder: absolute,
    hash: hashOfPack(absolute),
  }
}

/** Everything wrong with a pack's region, places, compositions, parameters and boundaries, by file and line. */
export function checkRegion(folder: string): readonly Problem[] {
  return sortProblems(readPack(folder).problems)
}

function readPack(folder: string): {
  readonly parts: PackParts
  readonly names: ReadonlyMap<string, Text>
  readonly calendar: WorkCalendar
  readonly problems: readonly Problem[]
} {
  if (!existsSync(join(folder, 'region.yaml'))) throw new HouseError('region.no-pack', { folder })
  const files = packFilesNow({ folder: resolve(folder) })
  const problems: Problem[] = []
  const open = (path: string) => spotOf(path, textOrProblem(files, path, problems), problems)
  const root = open('region.yaml')
  const manifest = { value: readManifest(root), spot: root }
  const { languages } = manifest.value
  const parts: PackParts = {
    manifest,
    places: placeFiles(files, problems).flatMap((path) => readPlaces(open(path), languages)),
    compositions: readCompositions(open('compositions.yaml'), languages),
    parameters: readParameters(open('parameters.yaml'), languages),
  }
  // Optional: a pack in one language has nothing to translate.
  const names = files.has('names.yaml')
    ? readNames(open('names.yaml'), languages)
    : new Map<string, Text>()
  const calendar = readCalendar(
    calendarFiles(files, problems).map(({ year, path }) => ({ year, spot: open(path) })),
    languages,
  )
  checkReferences(parts)
  const { boundaries } = manifest.value
  if (boundaries !== null)
    checkBoundaries(
      boundaries,
      files,
      new Set(parts.places.map(({ value }) => value.id)),
      field(root, 'boundaries'),
    )
  return { parts, names, calendar, problems }
}

/** places.yaml, or every .yaml below places/. */
function placeFiles(files: PackFiles, problems: Problem[]): readonly string[] {
  const found = files.list('places').filter((path) => /^places(\/.*)?\.yaml$/.test(path))
  if (found.length === 0) reportMissing('places.yaml', problems)
  return found
}

/** Optional: what counts working days says which years it misses. */
function calendarFiles(
  files: PackFiles,
  problems: Problem[],
): readonly { readonly year: number; readonly path: string }[] {
  return files.list('calendar/').flatMap((path) => {
    const year = yearOfFile(path)
    if (year !== undefined) return [{ year, path }]
    problems.push({
      file: path,
      line: 1,
      message: {
        en: 'A file of calendar/ is named by its year: 2024.yaml. Rename it.',
        zh: 'calendar/ 中的文件须以年份命名，如 2024.yaml。请改名。',
      },
    })
    return []
  })
}

function textOrProblem(files: PackFiles, path: string, problems: Problem[]): string {
  if (!files.has(path)) {
    reportMissing(path, problems)
    return ''
  }
  try {
    return files.readText(path)
  } catch (error) {
    if (!(error instanceof HouseError)) throw error
    problems.push({
      file: path,
      line: 1,
      message: {
        en: 'Not UTF-8 text, or too long to be read at once. Save it as UTF-8, or split it.',
        zh: '不是 UTF-8 文本，或过长而无法一次读入。请存为 UTF-8，或拆分该文件。',
      },
    })
    return ''
  }
}

function reportMissing(path: string, problems: Problem[]): void {
  problems.push({
    file: path,
    line: 1,
    message: {
      en: `The file ${path} is missing. Copy it from regions/template and fill it in.`,
      zh: `缺少文件 ${path}。请从 regions/template 复制一份并填写。`,
    },
  })
}

function byId<T extends { readonly id: string }>(
  placed: readonly { readonly value: T }[],
): ReadonlyMap<string, T> {
  return new Map(placed.map(({ value }) => [value.id, value]))
}
