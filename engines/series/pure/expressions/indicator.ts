import { HouseError, nearest } from '#platform/errors'
import type { Region } from '#platform/region'
import type { Catalogue, Indicator } from '../../types.ts'

const NEAR_MAX = 5

/** Throws series.unknown-indicator, which names what is near. */
export function getIndicator({ indicators }: Pick<Catalogue, 'indicators'>, id: string): Indicator {
  const found = indicators.get(id)
  if (found !== undefined) return found
  const near = nearest(id, indicators.keys(), NEAR_MAX).join(', ')
  throw new HouseError('series.unknown-indicator', { indicator: id, near })
}

/** Throws series.unknown-place, which names what is near. */
export function checkPlace({ places }: Pick<Region, 'places'>, place: string): void {
  if (places.has(place)) return
  const near = nearest(place, places.keys(), NEAR_MAX).join(', ')
  throw new HouseError('series.unknown-place', { place, near })
}
