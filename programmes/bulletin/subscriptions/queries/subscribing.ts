import Type from 'typebox'
import { anyone } from '#platform/action'
import type { Query } from '#programmes/contract'
import { asked, COMMON, ID } from '#programmes/figures'
import { refreshBulletins } from '../../held.ts'
import { getFollowed } from '../followed.ts'
import { SUBSCRIBING_ANSWER } from '../schemas.ts'
import { emailOfPerson } from '../store.ts'
import type { SubscribingAnswer } from '../types.ts'

const INPUT = Type.Object(
  { bulletin: Type.Optional(ID), figure: Type.Optional(ID), ...COMMON },
  { additionalProperties: false },
)

/** What somebody is about to follow. */
export const subscribing: Query<typeof INPUT, SubscribingAnswer> = {
  name: 'bulletin.subscribing',
  title: { en: 'What can be followed by mail', zh: '可订阅的内容' },
  input: INPUT,
  output: SUBSCRIBING_ANSWER,
  may: anyone,
  answer: async (tx, ctx, input) => {
    const { asOf, lang } = await asked(tx, ctx, input)
    await refreshBulletins(tx, ctx)
    const { actor } = ctx
    const email = actor.kind === 'person' ? await emailOfPerson(tx, actor.id) : null
    return { lang, asOf, followed: getFollowed(ctx, input), email }
  },
}
