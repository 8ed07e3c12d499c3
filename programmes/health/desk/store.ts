import type { Read } from '#platform/db'
import { yuanOf } from '../money.ts'
import type { Party } from '../month/types.ts'
import type { Side } from '../reconciliation/sides.ts'
import { firstDayOf } from '../reconciliation/store.ts'
import type { YuanSums } from '../reconciliation/types.ts'

/** Sums of what was settled here for a party in a month, as far as row security shows it. */
export async function sumOwn(
  tx: Read,
  { month, party, of }: { readonly month: string; readonly party: Party; readonly of: string },
): Promise<YuanSums> {
  const first = firstDayOf(month)
  const [row] = await tx<
    { settlements: number; total: bigint; funds: bigint; account: bigint; cash: bigint }[]
  >`
    SELECT count(*)::integer AS settlements, coalesce(sum(s.total_fen), 0)::bigint AS total,
      coalesce(sum(s.funds_fen), 0)::bigint AS funds, coalesce(sum(s.account_fen), 0)::bigint AS account,
      coalesce(sum(s.cash_fen), 0)::bigint AS cash
    FROM health.settlements AS s
    WHERE s.kind = 'direct' AND s.cancelled_at IS NULL AND s.settled_on >= ${first}::date
      AND s.settled_on < (${first}::date + interval '1 month')::date
      AND CASE ${party}::text WHEN 'institution' THEN s.institution = ${of}
        WHEN 'treatment' THEN s.treated_province = ${of} AND s.insured_province <> ${of}
        ELSE s.insured_province = ${of} AND s.treated_province <> ${of} END`
  const { settlements = 0, total = 0n, funds = 0n, account = 0n, cash = 0n } = row ?? {}
  return {
    settlements,
    ...{ total: yuanOf(total), funds: yuanOf(funds) },
    ...{ account: yuanOf(account), cash: yuanOf(cash) },
  }
}

/** What is owed by each of these settlements now, corrections counted: of those that can be disputed and are within reach. */
export async function listPayable(
  tx: Read,
  settlements: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx<{ id: string; payable: bigint }[]>`
    SELECT s.id, (s.funds_fen + s.account_fen + coalesce((
      SELECT sum(a.change_fen) FROM health.adjustments AS a WHERE a.settlement = s.id
    ), 0))::bigint AS payable
    FROM health.settlements AS s
    WHERE s.id = ANY (${settlements as string[]}::uuid[]) AND s.kind = 'direct' AND s.cancelled_at IS NULL
      AND s.insured_province <> s.treated_province
      AND ((SELECT health.operated()) IN (s.insured_place, s.insured_province, s.treated_place, s.treated_province)
        OR s.institution IN (SELECT health.own_institutions()))`
  return new Map(rows.map(({ id, payable }) => [id, yuanOf(payable)]))
}

export type DisputeStanding = {
  readonly id: string
  readonly bill: string
  readonly institution: string
  readonly isRaiser: boolean
  /** Of the place that the actor runs the insurance of; null: of neither. */
  readonly side: Side | null
  readonly isInstitution: boolean
  readonly isCleared: boolean
}

/** Of each dispute whose bill it is about, on which side the actor stands, and whether its month is cleared. */
export async function standingOf(
  tx: Read,
  disputes: readonly string[],
): Promise<ReadonlyMap<string, DisputeStanding>> {
  const rows = await tx<DisputeStanding[]>`
    SELECT d.id, coalesce(s.bill, '') AS bill, d.institution,
      d.raised_by IS NOT NULL AND d.raised_by = (SELECT action.organisation()) AS "isRaiser",
      CASE WHEN (SELECT health.operated()) IN (d.insured_place, d.insured_province) THEN 'insurance'
        WHEN (SELECT health.operated()) IN (d.treated_place, d.treated_province) THEN 'treatment' END AS side,
      d.institution IN (SELECT health.own_institutions()) AS "isInstitution",
      EXISTS (
        SELECT FROM health.closed_months AS c WHERE c.month = d.month AND c.cleared_at IS NOT NULL
      ) AS "isCleared"
    FROM health.disputes AS d LEFT JOIN health.settlements AS s ON s.id = d.settlement
    WHERE d.id = ANY (${disputes as string[]}::uuid[])`
  return new Map(rows.map((row) => [row.id, row]))
}

/** Whether a settlement is in dispute, as far as row security shows it. */
export async function isInDispute(tx: Read, settlement: string): Promise<boolean> {
  const rows = await tx`
    SELECT FROM health.disputes WHERE settlement = ${settlement} AND state = 'open'`
  return rows.length > 0
}
