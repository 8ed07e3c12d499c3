import { toNumber } from '#platform/exact'
import { exactOf, median } from './numbers.ts'
import type { ItemGround, Past } from './types.ts'

/** Makes the median absolute deviation of normal errors their standard deviation. */
const MAD_TO_SIGMA = 1.4826
/** Fewer yearly changes than this say nothing about what is usual. */
export const CHANGES_MIN = 5

/**
 * How an indicator has been moving at a place, robustly: the median of its yearly changes and how far they usually lie
 * from it. Levels are compared by the logarithm of their ratio, so that growing fast isn't leaping; rates by difference.
 */
export type Pace = {
  readonly space: 'ratio' | 'difference'
  readonly changes: number
  readonly usual: number
  readonly spread: number
}

const RATES: ReadonlySet<string> = new Set(['percent', 'percentage-point', 'rank'])

export function paceOf({ history, unit }: Pick<ItemGround, 'history' | 'unit'>): Pace {
  const positive = history.every((past) => toNumber(exactOf(past.value)) > 0)
  const space = RATES.has(unit.dimension) || !positive ? 'difference' : 'ratio'
  const changes = history.slice(0, -1).flatMap((past, index) => {
    const older = history[index + 1]
    return older === undefined ? [] : changeBetween(past, older, space)
  })
  const usual = changes.length === 0 ? 0 : median(changes)
  const off = changes.map((change) => Math.abs(change - usual))
  return {
    space,
    changes: changes.length,
    usual,
    spread: off.length === 0 ? 0 : median(off) * MAD_TO_SIGMA,
  }
}

/** None where a census or a break lies between: it isn't growth. */
function changeBetween(newer: Past, older: Past, space: Pace['space']): readonly number[] {
  if (newer.basis !== older.basis || newer.broken) return []
  const [a, b] = [toNumber(exactOf(newer.value)), toNumber(exactOf(older.value))]
  const years = older.back - newer.back
  return [(space === 'ratio' ? Math.log(a / b) : a - b) / years]
}

/** The value that the last one known and the usual change lead to. */
export function expectedOf(last: Past, pace: Pace): number {
  const value = toNumber(exactOf(last.value))
  if (pace.changes < CHANGES_MIN) return value
  return pace.space === 'ratio'
    ? value * Math.exp(pace.usual * last.back)
    : value + pace.usual * last.back
}
