import { type Day, endOf, type PeriodCode, parsePeriod, startOf } from '#platform/period'

/** From what a text speaks, and what it reports on as a whole. */
export type Of = { readonly release: Day | null; readonly lent: PeriodCode | null }

/** Until then a text on its own year is on what shall be done in it. */
const OPENING_MONTHS = '03'

/** Nothing is known of its day, or it is on a time to come. */
export function isOfPlan({ release, lent }: Of): boolean {
  if (release === null) return true
  if (lent === null) return false
  const period = parsePeriod(lent)
  const end = endOf(period)
  if (end <= release || period.kind === 'instant') return false
  return (startOf(period) ?? '') > release || release.slice(5, 7) <= OPENING_MONTHS
}
