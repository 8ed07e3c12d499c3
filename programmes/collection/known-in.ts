import type { Context } from '#programmes/contract'
import type { Known } from './grounds/cells.ts'

/** What is public today, as tests and words of a request stand on it. */
export function knownIn({ series, region, today }: Context): Known {
  return { source: series.observations, catalogue: series.catalogue, region, asOf: today }
}
