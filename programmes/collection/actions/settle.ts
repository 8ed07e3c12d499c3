import Type from 'typebox'
import { officeRoles } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Action } from '#programmes/contract'
import { requireAsking, requireMove, requireState } from '../actors.ts'
import { decide } from '../asked/decide.ts'
import { ITEMS_MAX, REASON, REQUEST } from '../inputs.ts'
import { listItems, takeRequest } from '../store/requests.ts'
import type { RequestState } from '../types.ts'

type Out = { readonly state: RequestState }

const ACCEPT = Type.Object({ request: REQUEST }, { additionalProperties: false })

/** Takes what was sent: from now on the office works with it as with observations; public it is when it is disclosed. */
export const accept: Action<typeof ACCEPT, Out> = {
  name: 'collection.accept',
  title: { en: 'Accept answers', zh: '采用报送数据' },
  input: ACCEPT,
  may: officeRoles('analyst', 'approver'),
  apply: async (tx, ctx, { request: id }) => {
    const request = await takeRequest(tx, id)
    requireAsking(ctx, request)
    requireMove(request, 'accepted')
    await decide(tx, ctx, request, { kind: 'accepted', to: 'accepted' })
    return { state: 'accepted' }
  },
}

const RETURN = Type.Object(
  {
    request: REQUEST,
    reason: REASON,
    items: Type.Optional(
      Type.Array(Type.Integer({ minimum: 1 }), {
        maxItems: ITEMS_MAX,
        description: 'The items that it is about; left out: all.',
      }),
    ),
  },
  { additionalProperties: false },
)

/** Returns what was sent, with a reason; a new round begins. Throws `collection.unknown-item`. */
export const giveBack: Action<typeof RETURN, Out> = {
  name: 'collection.return',
  title: { en: 'Return answers', zh: '退回报送数据' },
  input: RETURN,
  may: officeRoles('analyst', 'approver'),
  apply: async (tx, ctx, { request: id, reason, items = [] }) => {
    const request = await takeRequest(tx, id)
    requireAsking(ctx, request)
    requireState(request, ['signed'])
    const numbers = (await listItems(tx, id)).map(({ number }) => number)
    for (const item of items)
      if (!numbers.includes(item))
        throw new HouseError('collection.unknown-item', { item, last: numbers.length })
    await decide(tx, ctx, request, { kind: 'returned', to: 'returned', reason, items })
    return { state: 'returned' }
  },
}

const WITHDRAW = Type.Object({ request: REQUEST, reason: REASON }, { additionalProperties: false })

/** Asks no more. What was written stays with the organisation that wrote it. */
export const withdraw: Action<typeof WITHDRAW, Out> = {
  name: 'collection.withdraw',
  title: { en: 'Withdraw a request', zh: '撤回报送要求' },
  input: WITHDRAW,
  may: officeRoles('analyst', 'approver'),
  apply: async (tx, ctx, { request: id, reason }) => {
    const request = await takeRequest(tx, id)
    requireAsking(ctx, request)
    requireMove(request, 'withdrawn')
    await decide(tx, ctx, request, { kind: 'withdrawn', to: 'withdrawn', reason })
    return { state: 'withdrawn' }
  },
}
