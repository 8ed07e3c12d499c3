import type { Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Context } from '#programmes/contract'
import { momentWords } from '../views.ts'
import { addWithdrawal, getEdition, takeTurn } from './store.ts'

/**
 * Takes an edition under embargo out of the way before it comes out: to those outside it never was, and those inside read
 * at its address that it was withdrawn, and why. Call it within an action. Throws `bulletin.unknown-edition`,
 * `bulletin.has-come-out`.
 */
export async function withdrawEdition(
  tx: Write,
  ctx: Context,
  { edition: id, reason }: { readonly edition: string; readonly reason: string },
): Promise<void> {
  const { row } = await getEdition(tx, ctx, id)
  await takeTurn(tx, row.bulletin)
  const { publicAt, frozenAt } = row
  if (publicAt <= ctx.now || publicAt === frozenAt) {
    const moment = (lang: string) => momentWords(publicAt, ctx.region.timeZone, lang)
    throw new HouseError('bulletin.has-come-out', {
      id,
      momentEn: moment('en'),
      momentZh: moment('zh'),
    })
  }
  const { actor, now: at } = ctx
  const byName = actor.kind === 'person' ? actor.name : actor.id
  await addWithdrawal(tx, row, { reason, at, byName })
}
