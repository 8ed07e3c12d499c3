import { isDone, postTransfers, TRANSFERS_PER_BATCH_MAX, type Transfer } from '#engines/ledger'
import type { Write } from '#platform/db'
import { assert } from '#platform/errors'
import type { Context } from '#programmes/contract'
import type { Settlement } from '../types.ts'
import { codes, FUNDS, PURPOSES } from './accounts.ts'

/** Places of the parts behind those of the funds. */
const PARTS = { account: 8, familyAccount: 9, advance: 10, cash: 11 } as const

type Part = {
  readonly part: number
  readonly debit: string
  readonly credit: string
  readonly amount: bigint
  readonly purpose: string
}

/**
 * What a settlement books. At the counter: funds and accounts of the insured place make a claim of the province of treatment
 * on that of insurance; the former advances the same sum to the institution; the rest is cash. Afterwards, by hand: the funds
 * pay the person, and nobody owes anybody anything.
 */
function partsOf(settlement: Settlement): readonly Part[] {
  const { insured, insuredPlace, insuredProvince, treatedProvince, institution } = settlement
  const { amounts, kind } = settlement
  const payable =
    kind === 'manual'
      ? codes.reimbursed(insuredPlace)
      : codes.claim(insuredProvince, treatedProvince)
  const funds = FUNDS.map(([name, fund], part) => ({
    part,
    debit: codes.fund(insuredPlace, fund),
    credit: payable,
    amount: amounts[name],
    purpose: kind === 'manual' ? PURPOSES.reimbursement.code : PURPOSES.fund.code,
  }))
  const own = {
    part: PARTS.account,
    debit: codes.account(insured),
    credit: payable,
    amount: amounts.account,
    purpose: PURPOSES.account.code,
  }
  const advance = {
    part: PARTS.advance,
    debit: codes.advance(treatedProvince),
    credit: codes.receivable(institution),
    amount: amounts.funds + amounts.account,
    purpose: PURPOSES.advance.code,
  }
  const cash = {
    part: PARTS.cash,
    debit: codes.patients(treatedProvince),
    credit: codes.cash(institution),
    amount: amounts.cash,
    purpose: PURPOSES.cash.code,
  }
  const parts = kind === 'manual' ? [...funds, own] : [...funds, own, advance, cash]
  return parts.filter(({ amount }) => amount > 0n)
}

export async function post(
  tx: Write,
  ctx: Context,
  settlements: readonly Settlement[],
): Promise<void> {
  await postAll(
    tx,
    ctx,
    settlements.flatMap((settlement) =>
      partsOf(settlement).map(({ part, debit, credit, amount, purpose }) => ({
        kind: 'post' as const,
        id: transferId(settlement.id, part),
        debit,
        credit,
        amount,
        purpose,
        document: settlement.id,
        effectiveAt: ctx.now,
      })),
    ),
  )
}

/** The same the other way, each transfer by its own reversal. */
export async function unpost(
  tx: Write,
  ctx: Context,
  undone: readonly { readonly cancellation: string; readonly settlement: Settlement }[],
): Promise<void> {
  await postAll(
    tx,
    ctx,
    undone.flatMap(({ cancellation, settlement }) =>
      partsOf(settlement).map(({ part, purpose }) => ({
        kind: 'reversal' as const,
        id: transferId(cancellation, part),
        reverses: transferId(settlement.id, part),
        purpose,
        document: cancellation,
        effectiveAt: ctx.now,
      })),
    ),
  )
}

// What is booked was divided on locked totals, so that a refusal is a fault of ours and undoes the whole batch.
async function postAll(tx: Write, ctx: Context, transfers: readonly Transfer[]): Promise<void> {
  for (let at = 0; at < transfers.length; at += TRANSFERS_PER_BATCH_MAX) {
    const some = transfers.slice(at, at + TRANSFERS_PER_BATCH_MAX)
    for (const { id, result } of await postTransfers(tx, ctx, some))
      assert(isDone(result), `the transfer ${id} is booked: ${result}`)
  }
}

/**
 * The id of a settlement's transfer for a part, so that it can be named again without being kept: a UUID of version 8
 * (RFC 9562, 5.8) of the same time and randomness, with the part in a digit.
 */
export function transferId(of: string, part: number): string {
  return `${of.slice(0, 14)}8${of.slice(15, 17)}${part.toString(16)}${of.slice(18)}`
}
