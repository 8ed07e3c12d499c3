import { roles } from '#platform/action'
import type { Action } from '#programmes/contract'
import type { SettlementAnswer } from '../types.ts'
import { askedBill, BILL_INPUT } from './bill-input.ts'
import { settleEach, tryEach } from './settle-each.ts'

/** Whose visit it was, and what for, stands in the settlement alone: the audit has who asked for which bill. */
const UNKEPT = ['insured', 'disease', 'lines'] as const

function keptOf({ settlement }: SettlementAnswer): unknown {
  return { settlement }
}

/**
 * Settles a bill: what funds, account and person pay, counted and booked. Refused with `health.unknown-institution`,
 * `health.unknown-insured`, `health.not-insured`, `health.bill-settled`, `health.message-differs` and the like.
 */
export const settle: Action<typeof BILL_INPUT, SettlementAnswer> = {
  name: 'health.settle',
  title: { en: 'Settle a bill', zh: '费用结算' },
  input: BILL_INPUT,
  may: roles('contributor'),
  unkept: UNKEPT,
  kept: keptOf,
  applyEach: (tx, ctx, inputs, journals) =>
    settleEach(
      tx,
      ctx,
      inputs.map((input) => askedBill(input)),
      journals,
    ),
}

/** Answers what settling the same bill would, and writes nothing but who asked. */
export const trial: Action<typeof BILL_INPUT, SettlementAnswer> = {
  name: 'health.try',
  title: { en: 'Try a settlement', zh: '费用预结算' },
  input: BILL_INPUT,
  may: roles('contributor'),
  unkept: UNKEPT,
  kept: keptOf,
  applyEach: (tx, ctx, inputs) =>
    tryEach(
      tx,
      ctx,
      inputs.map((input) => askedBill(input)),
    ),
}

/**
 * Reimburses a bill that the person had to pay whole, where the systems were down: by the same rules and on the same totals,
 * and never a bill that was settled already. For operators of the insured place.
 */
export const reimburse: Action<typeof BILL_INPUT, SettlementAnswer> = {
  name: 'health.reimburse',
  title: { en: 'Reimburse a bill by hand', zh: '手工报销' },
  input: BILL_INPUT,
  may: roles('contributor'),
  unkept: UNKEPT,
  kept: keptOf,
  applyEach: (tx, ctx, inputs, journals) =>
    settleEach(
      tx,
      ctx,
      inputs.map((input) => askedBill(input, 'manual')),
      journals,
    ),
}
