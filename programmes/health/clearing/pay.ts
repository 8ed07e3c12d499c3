import Type from 'typebox'
import {
  clearingTerms,
  isDone,
  lockScheme,
  postTransfers,
  type ResultCode,
  settleScheme,
  watchPrefunds,
} from '#engines/ledger'
import { officeRoles, roles } from '#platform/action'
import { assert, HouseError } from '#platform/errors'
import type { Action } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import { PLACE, UUID, YUAN } from '../inputs.ts'
import { fenOf, yuanOf } from '../money.ts'
import { CLEARING_PURPOSES, clearingCodes, ensureScheme, SCHEME } from '../month/scheme.ts'
import { requireOperated } from '../registers/requirements.ts'

const NOTHING = Type.Object({}, { additionalProperties: false })

export type Paid = {
  readonly payments: readonly {
    readonly payer: string
    readonly payee: string
    readonly amount: string
  }[]
  readonly waiting: number
  /** Cycles in which nothing is left to be paid now. */
  readonly settled: readonly number[]
}

/** Pays every approved instruction, of whichever month, as far as what was set aside goes; what it doesn't cover waits. */
export const pay: Action<typeof NOTHING, Paid> = {
  name: 'health.pay',
  title: { en: 'Pay approved instructions', zh: '支付已复核指令' },
  input: NOTHING,
  may: officeRoles('approver'),
  apply: (tx, ctx) =>
    aboveFences(tx, ctx, async () => {
      await ensureScheme(tx, ctx)
      const { payments, waiting, settled } = await settleScheme(tx, ctx, SCHEME)
      await watchPrefunds(tx, ctx, SCHEME, clearingTerms(ctx.region, ctx.today).thresholds)
      return {
        payments: payments.map(({ payer, payee, amount }) => ({
          ...{ payer, payee, amount: yuanOf(amount) },
        })),
        waiting: waiting.length,
        settled,
      }
    }),
}

/** The same transfer at another moment: a form that was sent twice. */
function isSentAgain(result: ResultCode): boolean {
  return result === 'exists-with-different-effective-time'
}

const PREFUND_INPUT = Type.Object(
  {
    province: PLACE,
    amount: YUAN,
    transfer: Type.Optional(UUID),
  },
  { additionalProperties: false },
)

/**
 * Puts money into the prefund of a province: for its operator's approver. Throws `health.not-a-province`,
 * `health.not-operated`, `health.bad-credit`.
 */
export const putUp: Action<
  typeof PREFUND_INPUT,
  { readonly province: string; readonly amount: string }
> = {
  name: 'health.put-up-prefund',
  title: { en: 'Put up a prefund', zh: '缴存预付金' },
  input: PREFUND_INPUT,
  may: roles('approver'),
  apply: async (tx, ctx, { province, amount, transfer }) => {
    if (ctx.region.places.get(province)?.level !== 'province')
      throw new HouseError('health.not-a-province', { place: province })
    await requireOperated(tx, ctx, [{ place: province, province }])
    return aboveFences(tx, ctx, async () => {
      await ensureScheme(tx, ctx)
      // Before anything moves, as who accepts a proposal does: it reads what is held, and moves the rest.
      await lockScheme(tx, SCHEME)
      const [made] = await postTransfers(tx, ctx, [
        {
          kind: 'post',
          id: transfer ?? ctx.newId(),
          debit: clearingCodes.treasury(province),
          credit: clearingCodes.prefund(province),
          amount: fenOf(amount),
          purpose: CLEARING_PURPOSES.prefund.code,
          document: province,
          effectiveAt: ctx.now,
        },
      ])
      assert(made !== undefined, 'each item has a result')
      if (!isDone(made.result) && !isSentAgain(made.result))
        throw new HouseError('health.bad-credit', { result: made.result })
      await watchPrefunds(tx, ctx, SCHEME, clearingTerms(ctx.region, ctx.today).thresholds)
      return { province, amount }
    })
  },
}
