import type { Read } from '#platform/db'
import type { Context } from '#programmes/contract'

/**
 * `work` as the house, and then as who acts again: an institution may not read whose totals it adds to, nor write what the
 * insured place counts. Whoever calls it has shown before that the actor's own part in it is theirs.
 */
export async function aboveFences<T>(tx: Read, ctx: Context, work: () => Promise<T>): Promise<T> {
  await tx`SELECT set_config('onedelta.actor_kind', 'system', true)`
  const done = await work()
  await tx`SELECT set_config('onedelta.actor_kind', ${ctx.actor.kind}, true)`
  return done
}
