import Type from 'typebox'
import { signedIn } from '#platform/action'
import type { Query } from '#programmes/contract'
import { yuanOf } from '../money.ts'
import { RECEIPTS_ANSWER } from '../month/schemas.ts'
import { seenOf } from '../month/seen.ts'
import { awaitedIn } from '../receipts/import-receipts.ts'
import { receipts } from '../receipts/receipts-query.ts'
import type { ReceiptsPageAnswer } from './types.ts'
import { NAMES, namesOf, VIEWER, viewerOf } from './viewer.ts'

const NOTHING = Type.Object({}, { additionalProperties: false })
const STRING = Type.String()
const UNMATCHED_SHOWN_MAX = 100
const MATCHED_SHOWN_MAX = 30

/** Bank receipts of which nobody knows what they are for, with the payments they may confirm, and those that were matched last. */
export const receiptsPage: Query<typeof NOTHING, ReceiptsPageAnswer> = {
  name: 'health.receipts-page',
  title: { en: 'Bank receipts and payments', zh: '银行回单与支付' },
  input: NOTHING,
  output: Type.Object({
    viewer: VIEWER,
    names: NAMES,
    unmatched: RECEIPTS_ANSWER.properties.items,
    matched: RECEIPTS_ANSWER.properties.items,
    awaited: Type.Array(
      Type.Object({ id: STRING, document: STRING, payer: STRING, payee: STRING, rest: STRING }),
    ),
  }),
  may: signedIn,
  answer: async (tx, ctx) => {
    const viewer = await viewerOf(tx, ctx)
    const shown = (matched: boolean, limit: number) => receipts.answer(tx, ctx, { matched, limit })
    const unmatched = await shown(false, UNMATCHED_SHOWN_MAX)
    const matched = await shown(true, MATCHED_SHOWN_MAX)
    const awaited = await seenOf(tx, ctx, async (own) =>
      (await awaitedIn(tx)).filter(
        ({ payer, payee }) => own === null || own === payer || own === payee,
      ),
    )
    return {
      ...{ viewer, names: await namesOf(tx, ctx.region, []) },
      ...{ unmatched: unmatched.items, matched: matched.items },
      awaited: awaited.map(({ rest, ...one }) => ({ ...one, rest: yuanOf(rest) })),
    }
  },
}
