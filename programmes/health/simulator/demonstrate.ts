import { HouseError } from '#platform/errors'
import type { Context, Demonstrate } from '#programmes/contract'
import { policiesOf } from '../policies.ts'
import { placesWithPolicy } from '../pure/index.ts'
import { idOf } from './chance.ts'
import { lastYear, simulate } from './simulate.ts'
import { standingOf } from './store.ts'
import { messageOf } from './visits.ts'

/** What a newcomer finds: far from the published millions, and enough for every page to show something. */
export const DEMONSTRATION = { seed: 1, persons: 400, visits: 3000 } as const

/** Makes a small world where there is none, or goes on with its own; where somebody made another, that stays as it is. */
export const demonstrate: Demonstrate = async (db, ctx, watch) => {
  if (!canBeSettled(ctx)) return
  const { seed, visits } = DEMONSTRATION
  const last = messageOf(seed, visits - 1)
  const standing = await db.read(async (tx) => {
    await tx`SELECT set_config('onedelta.actor_kind', 'system', true)`
    return standingOf(tx, idOf(seed, 'person', 0), last)
  })
  if (standing === 'begun' || standing === 'empty')
    await simulate(db, ctx, { ...DEMONSTRATION, ...lastYear(ctx.today) }, watch)
}

// A region without policies, in force or assumed, has nothing to settle a bill by.
function canBeSettled(ctx: Context): boolean {
  try {
    return placesWithPolicy(policiesOf(ctx), ctx.today).length > 0
  } catch (error) {
    if (error instanceof HouseError) return false
    throw error
  }
}
