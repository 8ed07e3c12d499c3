import { formatDecimal } from '#platform/exact'
import { comparePeriods, daysBetween, endOf, type PeriodCode, parsePeriod } from '#platform/period'
import type { Past } from '../plausible/types.ts'
import { basisOf, bestOf, earlier, type Known, periodWords, soundOf } from './cells.ts'
import type { Cell } from './types.ts'

const YEARS_MAX = 40
const DAYS_A_YEAR = 365.25

/** The values of the same stretch in earlier years, the newest first; where there is none, the last of its kind. */
export function historyOf(known: Known, cell: Cell): readonly Past[] {
  const held = new Set(known.source.periodsOf(cell.indicator, cell.place))
  const found: Past[] = []
  for (let back = 1; back <= YEARS_MAX; back += 1) {
    const period = earlier(cell.period, back)
    if (period === undefined) break
    if (held.has(period)) found.push(...pastOf(known, cell, period, back))
  }
  return found.length > 0 ? found : lastOfKind(known, cell, [...held])
}

/** A state on another day of the year is better than none: it shows a wrong unit. */
function lastOfKind(known: Known, cell: Cell, held: readonly PeriodCode[]): readonly Past[] {
  const asked = parsePeriod(cell.period)
  const before = held
    .map((code) => ({ code, period: parsePeriod(code) }))
    .filter(({ period }) => period.kind === asked.kind && endOf(period) < endOf(asked))
    .toSorted((a, b) => comparePeriods(b.period, a.period))
  for (const { code, period } of before) {
    const years = daysBetween(endOf(period), endOf(asked)) / DAYS_A_YEAR
    const found = pastOf(known, cell, code, Math.max(1, Math.round(years)))
    if (found.length > 0) return found
  }
  return []
}

function pastOf(known: Known, cell: Cell, period: PeriodCode, back: number): readonly Past[] {
  const sound = soundOf(known, cell.indicator, cell.place, period)
  const best = bestOf(known, sound, cell.vintage)
  if (best === undefined) return []
  return [
    {
      back,
      period: periodWords(period),
      value: formatDecimal(best.value),
      basis: basisOf(known, best.vintage),
      broken: sound.some((one) => one.breakNote !== null),
    },
  ]
}
