import type { Read } from '#platform/db'
import type { Context } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import { operatedBy } from '../registers/store.ts'

/**
 * What somebody sees of clearing: the region's office and the house everything, an operator what its province is a party to.
 * `own`: that province; null: everything. `work` reads above the fences and answers nothing of others.
 */
export async function seenOf<T>(
  tx: Read,
  ctx: Context,
  work: (own: string | null) => Promise<T>,
): Promise<T> {
  const { actor } = ctx
  if (actor.kind !== 'person' || actor.office) return work(null)
  const own = (await operatedBy(tx)) ?? ''
  return aboveFences(tx, ctx, () => work(own))
}
