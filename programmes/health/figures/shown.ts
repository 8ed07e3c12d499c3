import type { World } from '#platform/action'
import type { FlowRow } from '../types.ts'

/** Of fewer persons nothing is told: a count of one would be a bill. */
export const PERSONS_MIN = 10

/**
 * Rows as everybody may read them. Of few persons only that they are few; and where that is one row alone, the next smallest
 * is left out as well, lest the total tell it. Nobody exists in the simulated world, so that nothing is left out there.
 */
export function shownOf(rows: readonly FlowRow[], world: World): readonly FlowRow[] {
  if (world === 'simulated') return rows
  const bySize = rows.toSorted((a, b) => (a.persons ?? 0) - (b.persons ?? 0))
  const few = bySize.filter(({ persons }) => (persons ?? 0) < PERSONS_MIN)
  const hidden = new Set(few.length === 1 ? bySize.slice(0, 2) : few)
  return rows.map((row) =>
    hidden.has(row) ? { ...row, visits: null, persons: null, relief: null } : row,
  )
}
