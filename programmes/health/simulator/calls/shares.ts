import { parseDecimal, rationalOf } from '#platform/exact'
import type { Day } from '#platform/period'
import { findParameterAt, type Region } from '#platform/region'

/** How much of what happens now and then there is: assumptions of the region's pack, each a share. */
export type Shares = {
  /** Of persons: who is dialysed, three times a week. */
  readonly dialysis: number
  /** Of visits. */
  readonly emergency: number
  /** Of calls: sent twice; never answered, so reversed and sent anew. */
  readonly repeated: number
  readonly unanswered: number
  /** Of settlements: cancelled on the same day; held for wrong by who pays. */
  readonly cancelled: number
  readonly disputed: number
}

/** What a pack says nothing of doesn't happen. */
export function sharesOf(region: Region, day: Day): Shares {
  const share = (name: string): number => {
    const value = findParameterAt(region, `simulated-${name}-share`, day)?.value
    if (value === undefined) return 0
    const { num, den } = rationalOf(parseDecimal(value))
    return Number(num) / Number(den)
  }
  return {
    dialysis: share('dialysis'),
    emergency: share('emergency'),
    repeated: share('repeated'),
    unanswered: share('unanswered'),
    cancelled: share('cancelled'),
    disputed: share('disputed'),
  }
}
