import Type from 'typebox'
import { officeRoles } from '#platform/action'
import type { Query } from '#programmes/contract'
import { asked, COMMON } from '#programmes/figures'
import { newsMessage } from '../messages.ts'
import { DELIVERIES_ANSWER } from '../schemas.ts'
import { listUndelivered } from '../store.ts'
import type { DeliveriesAnswer } from '../types.ts'

const LISTED_MAX = 200

const INPUT = Type.Object({ ...COMMON }, { additionalProperties: false })

/** Mails to subscribers that no mail server has taken, for an administrator of the office to pass on. */
export const deliveries: Query<typeof INPUT, DeliveriesAnswer> = {
  name: 'bulletin.deliveries',
  title: { en: 'Mails that wait', zh: '待发邮件' },
  input: INPUT,
  output: DELIVERIES_ANSWER,
  may: officeRoles('administrator'),
  reach: officeRoles('administrator'),
  answer: async (tx, ctx, input) => {
    const { asOf, lang } = await asked(tx, ctx, input)
    const rows = await listUndelivered(tx, LISTED_MAX)
    return {
      lang,
      asOf,
      items: rows.map((row) => {
        const { to, subject, text } = newsMessage(ctx.mail?.home ?? '', row)
        return { id: row.id, to, subject, text, madeAt: row.madeAt, state: row.state }
      }),
    }
  },
}
