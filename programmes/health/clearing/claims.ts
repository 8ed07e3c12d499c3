import { isDone, type Obligation, postTransfers } from '#engines/ledger'
import type { Read, Write } from '#platform/db'
import { assert } from '#platform/errors'
import type { Day } from '#platform/period'
import type { Context } from '#programmes/contract'
import { CLEARING_PURPOSES, clearingCodes } from '../month/scheme.ts'
import { firstDayOf } from '../reconciliation/store.ts'
import { codes } from '../settlement/accounts.ts'
import type { Kept } from '../settlement/store.ts'

type Claim = {
  readonly id: string
  readonly insured: string
  readonly treated: string
  readonly amount: bigint
  readonly day: Day
}

/**
 * A page of what a closed month's settlements make their provinces owe, in the order of their ids: the obligation has the id of its
 * settlement, so that it is owed once for ever. What was in dispute when the month was closed is left out.
 */
export async function claimsAfter(
  tx: Read,
  month: string,
  after: string | null,
  limit: number,
): Promise<readonly Obligation[]> {
  const rows = await tx<Claim[]>`
    SELECT s.id, s.insured_province AS insured, s.treated_province AS treated,
      s.funds_fen + s.account_fen AS amount, s.settled_on AS day
    FROM ${claimed(tx, month)} AND ${behind(tx, month, after)}
    ORDER BY s.id LIMIT ${limit}`
  return rows.map(({ id, insured, treated, amount, day }) => ({
    ...{ id, debtor: insured, creditor: treated, amount },
    ...{ document: id, effectiveOn: day, adjusts: null },
  }))
}

// From the first id of the month, found by its days: else all months before it are passed over, the more the older the ledger.
// Ordered as text, which is the same order: by the ids themselves the same index would be gone through from its beginning.
function behind(tx: Read, month: string, after: string | null) {
  if (after !== null) return tx`s.id > ${after}`
  const first = firstDayOf(month)
  return tx`s.id >= (
    SELECT m.id FROM health.settlements AS m
    WHERE m.settled_on >= ${first}::date AND m.settled_on < (${first}::date + interval '1 month')::date
    ORDER BY m.id::text LIMIT 1
  )`
}

/** How many settlements of a month make somebody owe something. */
export async function countClaims(tx: Read, month: string): Promise<number> {
  const [row] = await tx<{ count: number }[]>`
    SELECT count(*)::integer AS count FROM ${claimed(tx, month)}`
  return row?.count ?? 0
}

function claimed(tx: Read, month: string) {
  const first = firstDayOf(month)
  return tx`health.settlements AS s
    WHERE s.kind = 'direct' AND s.cancelled_at IS NULL AND s.insured_province <> s.treated_province
      AND s.settled_on >= ${first}::date AND s.settled_on < (${first}::date + interval '1 month')::date
      AND s.funds_fen + s.account_fen > 0
      AND NOT EXISTS (SELECT FROM health.disputes AS d WHERE d.settlement = s.id AND d.is_set_aside)`
}

/**
 * What the funds have set aside for a month goes from the claims to the accounts from which provinces pay each other: one
 * transfer for each pair.
 */
export async function postClaims(tx: Write, ctx: Context, month: string): Promise<void> {
  const pairs = await tx<{ insured: string; treated: string; amount: bigint }[]>`
    SELECT s.insured_province AS insured, s.treated_province AS treated,
      sum(s.funds_fen + s.account_fen)::bigint AS amount
    FROM ${claimed(tx, month)} GROUP BY s.insured_province, s.treated_province
    ORDER BY s.insured_province, s.treated_province`
  await move(tx, ctx, pairs, month)
}

/** What a settlement makes its provinces owe, once a dispute about it is decided; nothing where funds pay nothing. */
export async function takeUpClaim(tx: Write, ctx: Context, settlement: Kept): Promise<void> {
  const { insuredProvince: insured, treatedProvince: treated, amounts, id } = settlement
  await move(tx, ctx, [{ insured, treated, amount: amounts.funds + amounts.account }], id)
}

export function claimOf(settlement: Kept, day: Day): readonly Obligation[] {
  const { id, insuredProvince, treatedProvince, amounts } = settlement
  const amount = amounts.funds + amounts.account
  if (amount === 0n) return []
  return [
    {
      ...{ id, debtor: insuredProvince, creditor: treatedProvince, amount },
      ...{ document: id, effectiveOn: day, adjusts: null },
    },
  ]
}

async function move(
  tx: Write,
  ctx: Context,
  pairs: readonly { readonly insured: string; readonly treated: string; readonly amount: bigint }[],
  document: string,
): Promise<void> {
  const transfers = pairs.map(({ insured, treated, amount }) => ({
    kind: 'post' as const,
    id: ctx.newId(),
    debit: codes.claim(insured, treated),
    credit: clearingCodes.participant(insured),
    amount,
    purpose: CLEARING_PURPOSES.claims.code,
    document,
    effectiveAt: ctx.now,
  }))
  for (const { id, result } of await postTransfers(tx, ctx, transfers))
    assert(isDone(result), `the claims ${id} are booked: ${result}`)
}
