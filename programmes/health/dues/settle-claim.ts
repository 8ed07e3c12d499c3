import Type from 'typebox'
import { roles } from '#platform/action'
import { HouseError } from '#platform/errors'
import type { Action } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import { oneOf, PLACE, UUID, YUAN } from '../inputs.ts'
import { fenOf, yuanOf } from '../money.ts'
import { provinceOf } from '../places.ts'
import { requireOperated } from '../registers/requirements.ts'
import { lockInsured } from '../settlement/grounds.ts'
import { postRepayment } from './postings.ts'
import { findPosition } from './store.ts'
import { REPAYMENT_KINDS } from './types.ts'

const INPUT = Type.Object(
  {
    insured: UUID,
    place: PLACE,
    year: Type.Integer({ minimum: 2000, maximum: 2100 }),
    kind: oneOf(REPAYMENT_KINDS),
    amount: YUAN,
    note: Type.String({
      minLength: 1,
      maxLength: 500,
      description: 'Number of the receipt, or why it is waived.',
    }),
  },
  { additionalProperties: false },
)

type Repaid = { readonly open: string }

/**
 * Enters that a person paid what funds have to claim back for a year, or that it is waived: never more than is open. Nothing is
 * ever set off against it by itself. For the insured place's operator. Throws `health.no-claim`, `health.claim-too-much`.
 */
export const settleClaim: Action<typeof INPUT, Repaid> = {
  name: 'health.settle-claim',
  title: { en: 'Enter what came of a claim on a person', zh: '登记个人应退款的处理' },
  input: INPUT,
  may: roles('approver'),
  // The audit names no insured person.
  unkept: ['insured'],
  apply: async (tx, ctx, { insured, place, year, kind, amount, note }) => {
    await requireOperated(tx, ctx, [{ place, province: provinceOf(ctx.region, place, ctx.today) }])
    return aboveFences(tx, ctx, async () => {
      await lockInsured(tx, [insured])
      const found = await findPosition(tx, { insured, place, year })
      if (found === undefined || found.open >= 0n) throw new HouseError('health.no-claim', { year })
      const paid = fenOf(amount)
      const left = found.open + paid
      if (paid <= 0n || left > 0n)
        throw new HouseError('health.claim-too-much', { year, open: yuanOf(-found.open) })
      const id = ctx.newId()
      await tx`
        INSERT INTO health.repayments (
          id, insured, insured_place, insured_province, year, kind, amount_fen, note, made_on, made_at
        ) VALUES (
          ${id}, ${insured}, ${place}, ${found.insuredProvince}, ${year}, ${kind}, ${String(paid)}::text::bigint,
          ${note}, ${ctx.today}, ${ctx.now}
        )`
      await postRepayment(tx, ctx, { id, insured, insuredPlace: place, kind, amount: paid })
      return { open: yuanOf(-left) }
    })
  },
}
