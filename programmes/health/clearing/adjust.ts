import {
  addObligations,
  isDone,
  OBLIGATION_RESULT_WORDS,
  type Obligation,
  postTransfers,
} from '#engines/ledger'
import type { Write } from '#platform/db'
import { assert, HouseError } from '#platform/errors'
import type { Context } from '#programmes/contract'
import { CLEARING_PURPOSES, clearingCodes, ensureScheme, SCHEME } from '../month/scheme.ts'
import type { Fen } from '../pure/index.ts'

/** By how much more, or less, the province of insurance owes by a settlement that was cleared. */
export type Adjustment = {
  readonly settlement: string
  readonly insuredProvince: string
  readonly treatedProvince: string
  readonly change: Fen
  /** Nothing was owed by it before, so that there is no obligation to name. */
  readonly isFirst?: boolean
  readonly dispute: string
}

/**
 * Corrects what was cleared: an obligation of the open cycle that names the one it corrects. What its debtor pays with is set
 * aside at once, and stands on its corrections. The house does it. Throws `health.not-cleared`.
 */
export async function addAdjustments(
  tx: Write,
  ctx: Context,
  adjustments: readonly Adjustment[],
): Promise<readonly string[]> {
  if (adjustments.length === 0) return []
  await ensureScheme(tx, ctx)
  const obligations = adjustments.map((one): Obligation => {
    const [more, less] = [one.insuredProvince, one.treatedProvince]
    const isMore = one.change > 0n
    return {
      id: one.isFirst === true ? one.settlement : ctx.newId(),
      debtor: isMore ? more : less,
      creditor: isMore ? less : more,
      amount: isMore ? one.change : -one.change,
      document: one.settlement,
      effectiveOn: ctx.today,
      adjusts: one.isFirst === true ? null : one.settlement,
    }
  })
  await clear(tx, ctx, obligations)
  await postCorrections(tx, ctx, obligations)
  await keep(tx, ctx, adjustments, obligations)
  return obligations.map(({ id }) => id)
}

/** Takes obligations into the open cycle, all of them. Throws `health.not-cleared` for the first that isn't taken. */
export async function clear(
  tx: Write,
  ctx: Context,
  obligations: readonly Obligation[],
): Promise<void> {
  const results = await addObligations(tx, ctx, SCHEME, obligations)
  for (const [index, result] of results.entries()) {
    if (result === 'added' || result === 'exists') continue
    const words = OBLIGATION_RESULT_WORDS[result]
    throw new HouseError('health.not-cleared', {
      settlement: obligations[index]?.document,
      resultEn: words.en,
      resultZh: words.zh,
    })
  }
}

async function postCorrections(
  tx: Write,
  ctx: Context,
  obligations: readonly Obligation[],
): Promise<void> {
  const results = await postTransfers(
    tx,
    ctx,
    obligations.map(({ id, debtor, amount, document }) => ({
      kind: 'post' as const,
      id,
      debit: clearingCodes.corrections(debtor),
      credit: clearingCodes.participant(debtor),
      amount,
      purpose: CLEARING_PURPOSES.correction.code,
      document,
      effectiveAt: ctx.now,
    })),
  )
  for (const { id, result } of results)
    assert(isDone(result), `the correction ${id} is booked: ${result}`)
}

async function keep(
  tx: Write,
  ctx: Context,
  adjustments: readonly Adjustment[],
  obligations: readonly Obligation[],
): Promise<void> {
  await tx`
    INSERT INTO health.adjustments (
      id, settlement, insured_province, treated_province, change_fen, dispute, made_at
    )
    SELECT a.id, a.settlement, a.insured_province, a.treated_province, a.change_fen, a.dispute, ${ctx.now}
    FROM unnest(
      ${obligations.map(({ id }) => id)}::uuid[], ${adjustments.map((one) => one.settlement)}::uuid[],
      ${adjustments.map((one) => one.insuredProvince)}::text[], ${adjustments.map((one) => one.treatedProvince)}::text[],
      ${adjustments.map((one) => String(one.change))}::text[]::bigint[],
      ${adjustments.map((one) => one.dispute)}::uuid[]
    ) AS a (id, settlement, insured_province, treated_province, change_fen, dispute)`
}
