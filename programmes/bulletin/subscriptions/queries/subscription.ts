import Type from 'typebox'
import { anyone } from '#platform/action'
import type { Query } from '#programmes/contract'
import { asked, COMMON } from '#programmes/figures'
import { refreshBulletins } from '../../held.ts'
import { followedOf, maskedAddress } from '../followed.ts'
import { SUBSCRIPTION_ANSWER } from '../schemas.ts'
import { getByToken } from '../store.ts'
import { TOKEN } from '../token.ts'
import type { SubscriptionAnswer } from '../types.ts'

const INPUT = Type.Object({ token: TOKEN, ...COMMON }, { additionalProperties: false })

/** A subscription, for whoever has one of its mails. Throws `bulletin.unknown-subscription`. */
export const subscription: Query<typeof INPUT, SubscriptionAnswer> = {
  name: 'bulletin.subscription',
  title: { en: 'A subscription', zh: '一项订阅' },
  input: INPUT,
  output: SUBSCRIPTION_ANSWER,
  may: anyone,
  answer: async (tx, ctx, input) => {
    const { asOf, lang } = await asked(tx, ctx, input)
    await refreshBulletins(tx, ctx)
    const row = await getByToken(tx, input.token)
    return {
      ...{ lang, asOf, token: row.token },
      followed: followedOf(ctx, row),
      address: maskedAddress(row.email),
      confirmed: row.confirmedAt !== null,
    }
  },
}
