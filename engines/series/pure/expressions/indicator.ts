import { HouseError } from '#platform/errors'
import type { Catalogue, Indicator } from '../../types.ts'

/** Throws series.unknown-indicator. */
export function getIndicator({ indicators }: Catalogue, id: string): Indicator {
  const found = indicators.get(id)
  if (found === undefined) throw new HouseError('series.unknown-indicator', { indicator: id })
  return found
}
