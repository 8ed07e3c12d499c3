import { type Ground, getIndicator } from '#engines/series/pure'
import { address, periodRef, statedQuantity } from '#programmes/figures'
import type { Stated } from './pack/types.ts'
import type { CountedBeside } from './types.ts'

const KINDS = ['recorded', 'simulated'] as const

/**
 * What this installation counted of its own records, or of simulated ones, of the same thing for the same place: the newest
 * since the start. It stands beside what was stated, and is no evidence about it.
 */
export function countedBeside(
  ground: Ground,
  { figure, counted }: Stated,
): readonly CountedBeside[] {
  if (counted === undefined) return []
  const indicator = getIndicator(ground.catalogue, counted)
  const { place } = figure
  const since = ground.source
    .periodsOf(counted, place)
    .filter((period) => period.startsWith('since..'))
  return KINDS.flatMap((provenance): readonly CountedBeside[] => {
    const held = since.flatMap((period) =>
      ground.source.cell(counted, place, period).filter((one) => one.provenance === provenance),
    )
    const newest = held.at(-1)
    if (newest === undefined) return []
    const { period, value, unit, precision } = newest
    return [
      {
        provenance,
        title: indicator.title,
        period: periodRef(ground, period),
        value: statedQuantity(ground, value, unit, precision),
        href: address(`/figures/${counted}`, { place, period, provenance }),
      },
    ]
  })
}
