import Type from 'typebox'
import { officeRoles } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Action } from '#programmes/contract'
import { requireAsking } from '../actors.ts'
import { ITEMS_MAX, REQUEST } from '../inputs.ts'
import { discloseRows } from '../reported/disclose.ts'
import { listReported } from '../store/reported.ts'
import { takeRequest } from '../store/requests.ts'

const INPUT = Type.Object(
  {
    request: REQUEST,
    items: Type.Optional(
      Type.Array(Type.Integer({ minimum: 1 }), {
        maxItems: ITEMS_MAX,
        description: 'Which of its figures; left out: all that wait.',
      }),
    ),
    day: Type.Optional(
      Type.String({
        maxLength: 10,
        description: 'The day on which they were published; default: today.',
      }),
    ),
  },
  { additionalProperties: false },
)

/**
 * Makes accepted figures public without a bulletin. Throws `collection.nothing-to-disclose`,
 * `collection.bad-disclosure-day`.
 */
export const disclose: Action<typeof INPUT, { readonly disclosed: number }> = {
  name: 'collection.disclose',
  title: { en: 'Make accepted figures public', zh: '公布已采用的数据' },
  input: INPUT,
  may: officeRoles('approver'),
  apply: async (tx, ctx, { request: id, items, day = ctx.today }) => {
    const request = await takeRequest(tx, id)
    requireAsking(ctx, request)
    const waiting = await listReported(tx, id)
    const rows = waiting.filter(({ number }) => items === undefined || items.includes(number))
    if (rows.length === 0) throw new HouseError('collection.nothing-to-disclose')
    return discloseRows(tx, ctx, rows, day)
  },
}
