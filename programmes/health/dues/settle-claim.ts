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
import { addRepayment, findPosition, findRepayment } from './store.ts'
import { REPAYMENT_KINDS, type Repayment } from './types.ts'

const INPUT = Type.Object(
  {
    /** The caller's own id of it: sent again, it is entered once. */
    repayment: UUID,
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

/** What is open of the claim now. */
type Repaid = { readonly open: string }

/**
 * Enters that a person paid what funds have to claim back for a year, or that it is waived: never more than is open. Nothing is
 * ever set off against it by itself. For the insured place's operator. Throws `health.no-claim`, `health.claim-too-much`,
 * `health.repayment-differs`.
 */
export const settleClaim: Action<typeof INPUT, Repaid> = {
  name: 'health.settle-claim',
  title: { en: 'Enter what came of a claim on a person', zh: '登记个人应退款的处理' },
  input: INPUT,
  may: roles('approver'),
  // The audit names no insured person.
  unkept: ['insured'],
  apply: async (tx, ctx, input) => {
    const { repayment: id, insured, place, year, kind, note } = input
    await requireOperated(tx, ctx, [{ place, province: provinceOf(ctx.region, place, ctx.today) }])
    return aboveFences(tx, ctx, async () => {
      await lockInsured(tx, [insured])
      const made = { id, insured, place, year, kind, amount: fenOf(input.amount), note }
      const [before, position] = [
        await findRepayment(tx, id),
        await findPosition(tx, { insured, place, year }),
      ]
      if (before !== undefined) {
        requireSame(before, made)
        return { open: claimOf(position?.open ?? 0n) }
      }
      if (position === undefined || position.open >= 0n)
        throw new HouseError('health.no-claim', { year })
      const left = position.open + made.amount
      if (made.amount <= 0n || left > 0n)
        throw new HouseError('health.claim-too-much', { year, open: claimOf(position.open) })
      const province = position.insuredProvince
      // Whoever takes the id at this very moment means another person: this one is locked.
      if (!(await addRepayment(tx, { ...made, province }, ctx)))
        throw new HouseError('health.repayment-differs', { repayment: id, field: 'insured' })
      await postRepayment(tx, ctx, { ...made, insuredPlace: place })
      return { open: claimOf(left) }
    })
  },
}

const SAME = ['insured', 'place', 'year', 'kind', 'amount', 'note'] as const

/** Throws `health.repayment-differs` where the same id is given to something else. */
function requireSame(before: Repayment, made: Repayment): void {
  const field = SAME.find((name) => before[name] !== made[name])
  if (field !== undefined)
    throw new HouseError('health.repayment-differs', { repayment: made.id, field })
}

/** What the person owes of what is open; nothing where funds owe it. */
function claimOf(open: bigint): string {
  return yuanOf(open < 0n ? -open : 0n)
}
