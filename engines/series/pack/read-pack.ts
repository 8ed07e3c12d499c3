import { HouseError } from '#platform/errors'
import {
  type PackFiles,
  type Problem,
  printProblems,
  type Region,
  type Spot,
  spotOf,
} from '#platform/region'
import { unitCatalogue } from '../pure/index.ts'
import type { RowRules } from '../rows/check-row.ts'
import type { Definitions } from '../store/definitions.ts'
import type { Indicator, SeriesDocument } from '../types.ts'
import { checkReferences } from './check-references.ts'
import {
  entriesWithIds,
  type Placed,
  readDocument,
  readIndicator,
  readTarget,
  readUnit,
  readVintage,
} from './read-definitions.ts'

/** A pack's `series/` folder: its definitions, and the tables that are read when they are loaded. */
export type PackSeries = {
  readonly definitions: Definitions
  /** The documents with their lines, for what only `region check` looks at. */
  readonly documents: readonly Placed<SeriesDocument>[]
  readonly tables: readonly string[]
  readonly rules: RowRules
  readonly files: PackFiles
}

const PROBLEMS_LISTED_MAX = 100

/**
 * Reads and checks everything but the rows of observations. `indicators` are those of the programmes, which a pack's
 * rows may name. Throws `series.broken-pack` with every problem: file, line, what is wrong, what would be right.
 */
export function readPack(
  region: Region,
  files: PackFiles,
  indicators: readonly Indicator[],
): PackSeries {
  const problems: Problem[] = []
  const pack = readDefinitions(region, files, indicators, problems)
  if (problems.length > 0) throw brokenPack(problems)
  return pack
}

/** `readPack` that goes on after problems, which it adds to the list. */
export function readDefinitions(
  region: Region,
  files: PackFiles,
  programmes: readonly Indicator[],
  problems: Problem[],
): PackSeries {
  const { languages } = region
  const read = <T extends object>(
    kind: string,
    one: (id: string, spot: Spot, languages: readonly string[]) => T,
  ): readonly Placed<T>[] =>
    yamlOf(files, kind).flatMap((path) =>
      entriesWithIds(spotOf(path, files.readText(path), problems)).map(([id, spot]) => ({
        value: one(id, spot, languages),
        spot,
      })),
    )
  const documents = read('documents', readDocument)
  const vintages = read('vintages', readVintage)
  const units = read('units', readUnit)
  const indicators = read('indicators', readIndicator)
  const targets = read('targets', readTarget)
  const known = unitCatalogue(region.currency, valuesOf(units))
  // A programme's definition wins, as it does when the series are opened.
  const all = new Map([...valuesOf(indicators), ...programmes].map((one) => [one.id, one]))
  const rules: RowRules = {
    indicators: all,
    documents: new Map(valuesOf(documents).map((one) => [one.id, one])),
    vintages: new Map(valuesOf(vintages).map((one) => [one.id, one])),
    places: region.places,
    languages,
  }
  checkReferences({ documents, vintages, units, indicators, targets }, rules, known, region)
  return {
    definitions: {
      documents: valuesOf(documents),
      vintages: valuesOf(vintages),
      units: valuesOf(units),
      indicators: [...all.values()],
      targets: valuesOf(targets),
    },
    documents,
    tables: files.list('series/').filter((path) => path.endsWith('.csv')),
    rules,
    files,
  }
}

/** The refusal of a pack, its words in both languages with the first problems listed. */
export function brokenPack(problems: readonly Problem[]): HouseError {
  const sorted = problems.toSorted((a, b) =>
    a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1,
  )
  const listed = sorted.slice(0, PROBLEMS_LISTED_MAX)
  return new HouseError('series.broken-pack', {
    count: sorted.length,
    problems: listed,
    listEn: printProblems(listed, 'en'),
    listZh: printProblems(listed, 'zh'),
  })
}

function yamlOf(files: PackFiles, kind: string): readonly string[] {
  return files
    .list(`series/${kind}`)
    .filter((path) => path === `series/${kind}.yaml` || path.startsWith(`series/${kind}/`))
    .filter((path) => path.endsWith('.yaml'))
}

function valuesOf<T>(placed: readonly Placed<T>[]): readonly T[] {
  return placed.map(({ value }) => value)
}
