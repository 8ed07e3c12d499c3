import Type from 'typebox'
import { signedIn } from '#platform/action'
import type { Query } from '#programmes/contract'
import { UUID } from '../inputs.ts'
import { RECEIPTS_ANSWER } from '../month/schemas.ts'
import type { ReceiptsAnswer } from '../month/types.ts'
import { listReceipts } from './store.ts'

const RECEIPTS_PER_PAGE_MAX = 500

const INPUT = Type.Object(
  {
    matched: Type.Optional(Type.Boolean()),
    cursor: Type.Optional(UUID),
    limit: Type.Integer({ minimum: 1, maximum: RECEIPTS_PER_PAGE_MAX, default: 100 }),
  },
  { additionalProperties: false },
)

/** Bank receipts within reach, the newest first. */
export const receipts: Query<typeof INPUT, ReceiptsAnswer> = {
  name: 'health.receipts',
  title: { en: 'Bank receipts', zh: '银行回单' },
  input: INPUT,
  output: RECEIPTS_ANSWER,
  may: signedIn,
  answer: async (tx, _, { matched, cursor, limit }) => {
    const wanted = { isMatched: matched ?? null, before: cursor ?? null, limit: limit + 1 }
    const found = await listReceipts(tx, wanted)
    const items = found.slice(0, limit)
    return { items, nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null }
  },
}
