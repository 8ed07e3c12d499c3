import Type from 'typebox'
import { signedIn } from '#platform/action'
import type { Query } from '#programmes/contract'
import { asked, COMMON } from '#programmes/figures'
import { refreshBulletins } from '../../held.ts'
import { followedOf, maskedAddress } from '../followed.ts'
import { SUBSCRIPTIONS_ANSWER } from '../schemas.ts'
import { listByPerson } from '../store.ts'
import type { SubscriptionsAnswer } from '../types.ts'

const INPUT = Type.Object({ ...COMMON }, { additionalProperties: false })

/** What whoever is signed in follows by mail. */
export const subscriptions: Query<typeof INPUT, SubscriptionsAnswer> = {
  name: 'bulletin.subscriptions',
  title: { en: 'My subscriptions', zh: '我的订阅' },
  input: INPUT,
  output: SUBSCRIPTIONS_ANSWER,
  may: signedIn,
  answer: async (tx, ctx, input) => {
    const { asOf, lang } = await asked(tx, ctx, input)
    await refreshBulletins(tx, ctx)
    const rows = ctx.actor.kind === 'person' ? await listByPerson(tx, ctx.actor.id) : []
    return {
      lang,
      asOf,
      items: rows.map((row) => ({
        ...{ id: row.id, token: row.token },
        followed: followedOf(ctx, row),
        address: maskedAddress(row.email),
        confirmed: row.confirmedAt !== null,
      })),
    }
  },
}
