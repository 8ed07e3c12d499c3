import { type Cells, type Missed, sayValue } from '#engines/rule/pure'
import { FILING, TIER } from '../declared.ts'
import { type FenVisit, HOME } from '../visit.ts'

/** What "why not?" asks of a rate: the tiers at which it would have been higher, the nearest first, and by how much. */
export function betterTiers(cells: Cells, band: number, visit: FenVisit): readonly Missed[] {
  const first = band * cells.width + visit.group * TIER.members.length
  const own = cells.values[first + visit.tier] ?? Number.NaN
  return nearest(
    TIER.members.map((tier, index) => ({
      name: TIER.names[tier],
      more_bp: (cells.values[first + index] ?? Number.NaN) - own,
    })),
  )
}

/** The filings with which less would have been taken off. */
export function betterFilings(
  reduction: Cells,
  { filing }: FenVisit,
  less_bp: number,
): readonly Missed[] {
  if (filing === HOME) return []
  return nearest(
    FILING.members.map((member, index) => ({
      name: FILING.names[member],
      more_bp: less_bp - (reduction.values[index] ?? Number.NaN),
    })),
  )
}

// What isn't held compares with nothing, and is left out by itself: NaN is not above nought.
function nearest(
  all: readonly { readonly name: Missed['rule']; readonly more_bp: number }[],
): readonly Missed[] {
  return all
    .filter(({ more_bp }) => more_bp > 0)
    .toSorted((a, b) => a.more_bp - b.more_bp)
    .map(({ name, more_bp }) => {
      const points = sayValue('points', more_bp)
      return {
        rule: name,
        wanting: { en: `it would be higher by ${points.en}`, zh: `可高 ${points.zh}` },
      }
    })
}
