import type { BaseContext } from '#platform/action'
import { fixedClock } from '#platform/clock'
import { tinyRegion } from './tiny-region.ts'

/** A context whose clock stands still and whose ids repeat; `given` overrides any part of it. */
export function fixedContext(given: Partial<BaseContext> = {}): BaseContext {
  const clock = fixedClock('2024-12-04T02:00:00Z')
  const region = given.region ?? tinyRegion()
  return {
    actor: { kind: 'owner', id: 'test' },
    world: 'recorded',
    now: clock.now(),
    today: clock.today(region.timeZone),
    newId: clock.newId,
    region,
    requestId: 'test',
    address: null,
    ...given,
  }
}
