import Type from 'typebox'
import { signedIn } from '#platform/action'
import type { Query } from '#programmes/contract'
import { BILLS_PER_PAGE_MAX, DAY, INSTITUTION, UUID } from '../inputs.ts'
import { BILLS_ANSWER } from '../schemas.ts'
import { findSettlements, reachOf } from '../settlement/store.ts'
import type { BillsAnswer } from '../types.ts'
import { billSummary } from '../views.ts'

const INPUT = Type.Object(
  {
    institution: Type.Optional(INSTITUTION),
    insured: Type.Optional(UUID),
    from: Type.Optional(DAY),
    to: Type.Optional(DAY),
    cursor: Type.Optional(UUID),
    limit: Type.Integer({ minimum: 1, maximum: BILLS_PER_PAGE_MAX, default: 50 }),
  },
  { additionalProperties: false },
)

/** Settled bills within reach, the newest first: one's own, one's institution's, those of the place that one operates. */
export const bills: Query<typeof INPUT, BillsAnswer> = {
  name: 'health.bills',
  title: { en: 'Settled bills', zh: '结算单列表' },
  input: INPUT,
  output: BILLS_ANSWER,
  may: signedIn,
  answer: async (tx, _, { institution, insured, from, to, cursor, limit }) => {
    const found = await findSettlements(tx, {
      within: await reachOf(tx),
      institution: institution ?? null,
      insured: insured ?? null,
      from: from ?? null,
      to: to ?? null,
      before: cursor ?? null,
      limit: limit + 1,
    })
    const items = found.slice(0, limit)
    return {
      items: items.map(billSummary),
      nextCursor: found.length > limit ? (items.at(-1)?.id ?? null) : null,
    }
  },
}
