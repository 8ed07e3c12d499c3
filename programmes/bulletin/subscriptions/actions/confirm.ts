import Type from 'typebox'
import { anyone } from '#platform/action'
import type { Action } from '#programmes/contract'
import { refreshBulletins } from '../../held.ts'
import { followedOf } from '../followed.ts'
import { getByToken, markConfirmed } from '../store.ts'
import { TOKEN } from '../token.ts'
import type { SubscribedAnswer } from '../types.ts'

const INPUT = Type.Object({ token: TOKEN }, { additionalProperties: false })

/**
 * Confirms a subscription by the token of the mail that asked to; a second time changes nothing. A button does it and no
 * link, since mail is opened by machines as well. Throws `bulletin.unknown-subscription`.
 */
export const confirm: Action<typeof INPUT, SubscribedAnswer> = {
  name: 'bulletin.confirm-subscription',
  title: { en: 'Confirm a subscription', zh: '确认订阅' },
  input: INPUT,
  may: anyone,
  unkept: ['token'],
  apply: async (tx, ctx, { token }) => {
    await refreshBulletins(tx, ctx)
    const row = await getByToken(tx, token)
    await markConfirmed(tx, row.id, { at: ctx.now, person: null })
    return { followed: followedOf(ctx, row), toConfirm: false }
  },
}
