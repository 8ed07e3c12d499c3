import Type from 'typebox'
import { signedIn } from '#platform/action'
import type { Query } from '#programmes/contract'
import { UUID } from '../inputs.ts'
import { getInsured } from '../registers/store.ts'
import { PERSON_ANSWER } from '../schemas.ts'
import { listEntitlements, listFilings, listTotals, yearOf } from '../settlement/grounds.ts'
import type { PersonAnswer } from '../types.ts'
import { personView } from '../views.ts'

const INPUT = Type.Object({ id: UUID }, { additionalProperties: false })

/**
 * An insured person with filings, entitlements and what this year has used up: for the operators of the insured place, and for
 * whoever it is. Throws `health.unknown-insured`.
 */
export const person: Query<typeof INPUT, PersonAnswer> = {
  name: 'health.person',
  title: { en: 'An insured person', zh: '参保人' },
  input: INPUT,
  output: PERSON_ANSWER,
  may: signedIn,
  answer: async (tx, ctx, { id }) => {
    const insured = await getInsured(tx, id)
    const [filings, entitlements, [totals]] = await Promise.all([
      listFilings(tx, [id]),
      listEntitlements(tx, [{ insured: id }]),
      listTotals(tx, [id], [yearOf(ctx.today)]),
    ])
    return personView(insured, { filings, entitlements, totals, year: yearOf(ctx.today) })
  },
}
