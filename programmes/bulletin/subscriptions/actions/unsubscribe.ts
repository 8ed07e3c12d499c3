import Type from 'typebox'
import { anyone } from '#platform/action'
import type { Action } from '#programmes/contract'
import { refreshBulletins } from '../../held.ts'
import { followedOf } from '../followed.ts'
import { getByToken, listByEmail, removeSubscription, show } from '../store.ts'
import { TOKEN } from '../token.ts'
import type { SubscriptionEnded } from '../types.ts'

const INPUT = Type.Object(
  {
    token: TOKEN,
    all: Type.Optional(
      Type.Boolean({ description: 'Also everything else that goes to the same address.' }),
    ),
    // What a mail program sends for its own button (RFC 8058).
    'List-Unsubscribe': Type.Optional(Type.String({ maxLength: 40 })),
  },
  { additionalProperties: false },
)

/**
 * Ends a subscription by the token of any of its mails: the address and its mails are removed. Throws
 * `bulletin.unknown-subscription`, also where it was ended before.
 */
export const unsubscribe: Action<typeof INPUT, SubscriptionEnded> = {
  name: 'bulletin.end-subscription',
  title: { en: 'End a subscription', zh: '退订' },
  input: INPUT,
  may: anyone,
  unkept: ['token'],
  apply: async (tx, ctx, { token, all = false }) => {
    await refreshBulletins(tx, ctx)
    const row = await getByToken(tx, token)
    const followed = followedOf(ctx, row)
    if (!all) {
      await removeSubscription(tx, row.id)
      return { followed, all }
    }
    await show(tx, { email: row.email })
    for (const { id } of await listByEmail(tx, row.email)) await removeSubscription(tx, id)
    return { followed, all }
  },
}
