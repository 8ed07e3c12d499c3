import type { Demonstrate } from '#programmes/contract'
import { lastYear, simulate } from './simulate.ts'
import { hasInsured } from './store.ts'

/** What a newcomer finds: far from the published millions, and enough for every page to show something. */
export const DEMONSTRATION = { seed: 1, persons: 400, visits: 3000 } as const

/** Makes a small world where there is none; where somebody made one, it stays as it is. */
export const demonstrate: Demonstrate = async (db, ctx, watch) => {
  const isThere = await db.read(async (tx) => {
    await tx`SELECT set_config('onedelta.actor_kind', 'system', true)`
    return hasInsured(tx)
  })
  if (isThere) return
  await simulate(db, ctx, { ...DEMONSTRATION, ...lastYear(ctx.today) }, watch)
}
