import { parseDecimal } from '#platform/exact'
import type { PackFiles, Problem, Region } from '#platform/region'
import { type Ground, ObservationIndex, unitCatalogue } from '../pure/index.ts'
import { badRows } from '../rows/bad-rows.ts'
import { rowChecker, type StagedRow } from '../rows/check-row.ts'
import { quickCsv } from '../rows/quick-csv.ts'
import type { Indicator, Observation } from '../types.ts'
import { problemsOf } from './problems-of.ts'
import { brokenPack, type PackSeries, readPack } from './read-pack.ts'

/** A pack has no day on which it was loaded: what it holds is there from the beginning. */
const ALWAYS = '1970-01-01T00:00:00Z'

/**
 * What evaluations stand on, from a pack's files alone: for a tool that runs without a store. It holds what `loadPack`
 * would put into an empty one, with the same checks of every row, and throws `series.broken-pack` alike.
 */
export function packGround(
  region: Region,
  files: PackFiles,
  indicators: readonly Indicator[],
): Ground {
  const pack = readPack(region, files, indicators)
  const { documents, vintages, units, targets } = pack.definitions
  return {
    source: new ObservationIndex(observationsOf(pack)),
    catalogue: {
      indicators: byId(pack.definitions.indicators),
      documents: byId(documents),
      vintages: byId(vintages),
      units: unitCatalogue(region.currency, units),
      targets,
    },
    region,
    plans: new Map(),
  }
}

function observationsOf({ tables, files, rules }: PackSeries): readonly Observation[] {
  const observations: Observation[] = []
  const problems: Problem[] = []
  for (const name of tables) {
    const bad = badRows()
    const [header, ...rows] = quickCsv(files.readText(name))
    const check = rowChecker(header?.cells ?? [], rules, bad)
    for (const { line, cells } of rows) {
      const row = check(cells, line)
      if (row !== undefined) observations.push(observationOf(row, BigInt(observations.length + 1)))
    }
    problems.push(...problemsOf(name, bad))
  }
  if (problems.length > 0) throw brokenPack(problems)
  return observations
}

function observationOf(row: StagedRow, id: bigint): Observation {
  const { line: _line, startsOn: _from, endsOn: _to, publishedFrom, publishedTo, ...rest } = row
  return {
    ...rest,
    id,
    value: parseDecimal(row.value),
    publishedAt:
      publishedFrom === null || publishedTo === null
        ? null
        : { from: publishedFrom, to: publishedTo },
    loadedAt: ALWAYS,
  }
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((one) => [one.id, one]))
}
