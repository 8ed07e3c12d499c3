import Type from 'typebox'
import { signedIn } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Query } from '#programmes/contract'
import { UUID } from '../inputs.ts'
import { BILL_ANSWER } from '../schemas.ts'
import { linesOf, listSettlements } from '../settlement/store.ts'
import type { BillAnswer } from '../types.ts'
import { billView } from '../views.ts'

const INPUT = Type.Object({ id: UUID }, { additionalProperties: false })

/** One settlement with its lines. Throws `health.unknown-settlement`, for what isn't there and what is another's alike. */
export const bill: Query<typeof INPUT, BillAnswer> = {
  name: 'health.bill',
  title: { en: 'A settled bill', zh: '结算单' },
  input: INPUT,
  output: BILL_ANSWER,
  may: signedIn,
  answer: async (tx, _, { id }) => {
    const [found] = await listSettlements(tx, [id])
    if (found === undefined) throw new HouseError('health.unknown-settlement', { settlement: id })
    const lines = await linesOf(tx, [id])
    return billView(found, lines.get(id) ?? [])
  },
}
