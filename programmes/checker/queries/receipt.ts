import Type from 'typebox'
import { anyone } from '#platform/action'
import type { Query } from '#programmes/contract'
import { receiptView } from '../receipt-view.ts'
import { RECEIPT } from '../schemas.ts'
import { getReceipt } from '../store.ts'
import type { ReceiptAnswer } from '../types.ts'

const INPUT = Type.Object({
  id: Type.String({ minLength: 1, maxLength: 40 }),
  lang: Type.Optional(Type.String({ maxLength: 35 })),
})

/** A sentence as it was found when its receipt was made. */
export const receipt: Query<typeof INPUT, ReceiptAnswer> = {
  name: 'checker.receipt',
  title: { en: 'The receipt of a sentence', zh: '一句话的核对凭条' },
  input: INPUT,
  output: RECEIPT,
  may: anyone,
  answer: async (tx, ctx, { id, lang }) => receiptView(ctx, await getReceipt(tx, id), lang),
}
