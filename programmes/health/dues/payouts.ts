import Type from 'typebox'
import { roles } from '#platform/action'
import { HouseError } from '#platform/errors'
import { type Day, isDay } from '#platform/period'
import type { Action, Context } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import { DAY, PLACE, UUID } from '../inputs.ts'
import { yuanOf } from '../money.ts'
import { provinceOf } from '../places.ts'
import { requireOperated } from '../registers/requirements.ts'
import { lockInsured } from '../settlement/grounds.ts'
import { postPayouts, postSentBack } from './postings.ts'
import {
  addPayouts,
  approveStored,
  confirmStored,
  listOwed,
  lockPayouts,
  returnStored,
} from './store.ts'
import type { Payout, PayoutState } from './types.ts'

const YEARS_PER_CALL = 500

const OF_PLACE = Type.Object({ place: PLACE }, { additionalProperties: false })
const SOME = Type.Object(
  {
    place: PLACE,
    /** Left out: all of the place that wait. */
    payouts: Type.Optional(Type.Array(UUID, { minItems: 1, maxItems: YEARS_PER_CALL })),
  },
  { additionalProperties: false },
)

export type Done = {
  readonly payouts: readonly string[]
  readonly amount: string
  /** There may be more of them: call it again. */
  readonly more: boolean
}

/**
 * Prepares what the funds of a place owe persons for years that were settled anew: one payment for each year, to the account of
 * the person's social-security card. The first of two persons of the insured place's operator. Throws `health.not-operated`.
 */
export const preparePayouts: Action<typeof OF_PLACE, Done> = {
  name: 'health.prepare-payouts',
  title: { en: 'Prepare payments to persons', zh: '经办个人补付' },
  input: OF_PLACE,
  may: roles('contributor', 'approver'),
  apply: async (tx, ctx, { place }) => {
    await requirePlace(tx, ctx, place)
    return aboveFences(tx, ctx, async () => {
      const first = await listOwed(tx, place, YEARS_PER_CALL)
      const persons = new Set(first.map(({ insured }) => insured))
      await lockInsured(tx, [...persons])
      // Read again behind the lock: of two who prepare at once the second finds nothing left.
      const owed = await listOwed(tx, place, YEARS_PER_CALL)
      const payouts = owed
        .filter(({ insured }) => persons.has(insured))
        .map(({ insured, insuredPlace, insuredProvince, year, open }) => ({
          ...{ id: ctx.newId(), insured, insuredPlace, insuredProvince, year },
          ...{ amount: open, preparedBy: byOf(ctx) },
        }))
      if (payouts.length > 0) await addPayouts(tx, payouts, ctx.now)
      return doneOf(payouts)
    })
  },
}

/** The second person: never who prepared. What is approved is booked, and the bank's to pay. Throws `health.same-person`. */
export const approvePayouts: Action<typeof SOME, Done> = {
  name: 'health.approve-payouts',
  title: { en: 'Approve payments to persons', zh: '复核个人补付' },
  input: SOME,
  may: roles('approver'),
  apply: async (tx, ctx, { place, payouts = null }) => {
    await requirePlace(tx, ctx, place)
    return aboveFences(tx, ctx, async () => {
      const found = await waiting(tx, place, 'prepared', payouts)
      const by = byOf(ctx)
      const own = found.find(({ preparedBy }) => preparedBy === by)
      if (own !== undefined) throw new HouseError('health.same-person', { payout: own.id })
      if (found.length > 0) {
        await approveStored(tx, idsOf(found), { by, at: ctx.now })
        await postPayouts(tx, ctx, found)
      }
      return doneOf(found)
    })
  },
}

/** Takes prepared payments back: what they were for waits again. */
export const returnPayouts: Action<typeof SOME, Done> = {
  name: 'health.return-payouts',
  title: { en: 'Return prepared payments to persons', zh: '退回个人补付' },
  input: SOME,
  may: roles('contributor', 'approver'),
  apply: async (tx, ctx, { place, payouts = null }) => {
    await requirePlace(tx, ctx, place)
    return aboveFences(tx, ctx, async () => {
      const found = await waiting(tx, place, 'prepared', payouts)
      if (found.length > 0) await returnStored(tx, idsOf(found), { by: byOf(ctx), at: ctx.now })
      return doneOf(found)
    })
  },
}

const NAMED = Type.Object(
  { place: PLACE, payouts: Type.Array(UUID, { minItems: 1, maxItems: YEARS_PER_CALL }) },
  { additionalProperties: false },
)

/**
 * Enters that the bank sent approved payments back: booked back, and what they were for waits again. For a second person: never who
 * approved. Throws `health.same-person`, `health.unknown-payout`.
 */
export const sendBackPayouts: Action<typeof NAMED, Done> = {
  name: 'health.send-back-payouts',
  title: { en: 'Enter that the bank sent payments to persons back', zh: '登记个人补付的银行退汇' },
  input: NAMED,
  may: roles('approver'),
  apply: async (tx, ctx, { place, payouts }) => {
    await requirePlace(tx, ctx, place)
    return aboveFences(tx, ctx, async () => {
      const found = await waiting(tx, place, 'approved', payouts)
      const by = byOf(ctx)
      const own = found.find(({ approvedBy }) => approvedBy === by)
      if (own !== undefined) throw new HouseError('health.same-person', { payout: own.id })
      await returnStored(tx, idsOf(found), { by, at: ctx.now })
      await postSentBack(tx, ctx, found)
      return doneOf(found)
    })
  },
}

const CONFIRM = Type.Object(
  {
    payout: UUID,
    reference: Type.String({ minLength: 1, maxLength: 60, description: 'The bank’s number.' }),
    day: DAY,
  },
  { additionalProperties: false },
)

/**
 * Enters the bank's receipt of an approved payment, once; sent again, it is answered as the first time. For the insured place's operator. Throws `health.unknown-payout`,
 * `health.receipt-used`, `health.bad-days`.
 */
export const confirmPayout: Action<typeof CONFIRM, { readonly payout: string }> = {
  name: 'health.confirm-payout',
  title: {
    en: 'Confirm a payment to a person by the bank’s receipt',
    zh: '登记个人补付的银行回单',
  },
  input: CONFIRM,
  may: roles('contributor', 'approver'),
  apply: async (tx, ctx, { payout, reference, day }) => {
    if (!isDay(day)) throw new HouseError('health.bad-days', { from: day, to: '—' })
    const [found] = await tx<{ place: string; province: string }[]>`
      SELECT o.insured_place AS place, o.insured_province AS province FROM health.payouts AS o WHERE o.id = ${payout}`
    const unknown = new HouseError('health.unknown-payout', { payout })
    if (found === undefined) throw unknown
    await requireOperated(tx, ctx, [found])
    return aboveFences(tx, ctx, async () => {
      // Locked, so that of two who confirm it at once the second finds what the first entered.
      const [now] = await tx<
        { state: PayoutState; reference: string | null; paidOn: Day | null }[]
      >`
        SELECT o.state, o.reference, o.paid_on AS "paidOn" FROM health.payouts AS o WHERE o.id = ${payout} FOR NO KEY UPDATE`
      if (now?.reference === reference && now.paidOn === day) return { payout }
      const used = await tx`
        SELECT FROM health.payouts
        WHERE insured_place = ${found.place} AND reference = ${reference} AND id <> ${payout}`
      if (used.length > 0) throw new HouseError('health.receipt-used', { reference })
      if (now?.state !== 'approved') throw unknown
      await confirmStored(tx, payout, { reference, day, at: ctx.now })
      return { payout }
    })
  },
}

type Write = Parameters<typeof lockPayouts>[0]

async function requirePlace(tx: Write, ctx: Context, place: string): Promise<void> {
  await requireOperated(tx, ctx, [{ place, province: provinceOf(ctx.region, place, ctx.today) }])
}

/** Throws `health.unknown-payout` for the first that is named and isn't there, isn't the place's, or isn't in the state. */
async function waiting(
  tx: Write,
  place: string,
  state: PayoutState,
  ids: readonly string[] | null,
): Promise<readonly Payout[]> {
  const found = await lockPayouts(tx, { place, state, ids, limit: YEARS_PER_CALL })
  const known = new Set(idsOf(found))
  const unknown = ids?.find((id) => !known.has(id))
  if (unknown !== undefined) throw new HouseError('health.unknown-payout', { payout: unknown })
  return found
}

function doneOf(payouts: readonly Pick<Payout, 'id' | 'amount'>[]): Done {
  return {
    payouts: idsOf(payouts),
    amount: yuanOf(payouts.reduce((sum, { amount }) => sum + amount, 0n)),
    more: payouts.length >= YEARS_PER_CALL,
  }
}

function idsOf(payouts: readonly { readonly id: string }[]): readonly string[] {
  return payouts.map(({ id }) => id)
}

function byOf({ actor }: Context): string {
  return `${actor.kind}:${actor.id}`
}
