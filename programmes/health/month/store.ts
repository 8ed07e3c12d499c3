import type { Read } from '#platform/db'
import { yuanOf } from '../money.ts'
import { firstDayOf } from '../reconciliation/store.ts'
import type { ExpectedList, MonthPair, Party } from './types.ts'

export type MonthRow = {
  readonly month: string
  readonly settlements: number
  readonly payable: bigint
  readonly openDifferences: number
  readonly openDisputes: number
  readonly isClosed: boolean
  readonly cycle: number | null
}

/** Months in which something was settled between provinces, the newest first; or one of them. */
export async function listMonths(tx: Read, month: string | null): Promise<readonly MonthRow[]> {
  const first = month === null ? null : firstDayOf(month)
  return tx<MonthRow[]>`
    SELECT to_char(m.month, 'YYYY-MM') AS month, m.settlements, m.payable,
      (SELECT count(*) FROM health.differences AS d WHERE d.month = m.month AND d.state = 'open')::integer
        AS "openDifferences",
      (SELECT count(*) FROM health.disputes AS d WHERE d.month = m.month AND d.state = 'open')::integer
        AS "openDisputes",
      c.month IS NOT NULL AS "isClosed", c.cycle
    FROM (
      SELECT date_trunc('month', s.settled_on)::date AS month, count(*)::integer AS settlements,
        sum(s.funds_fen + s.account_fen)::bigint AS payable
      FROM health.settlements AS s
      WHERE s.kind = 'direct' AND s.cancelled_at IS NULL AND s.insured_province <> s.treated_province
        AND (${first}::date IS NULL
          OR s.settled_on >= ${first}::date AND s.settled_on < (${first}::date + interval '1 month')::date)
      GROUP BY 1
    ) AS m LEFT JOIN health.closed_months AS c ON c.month = m.month
    ORDER BY m.month DESC`
}

export async function listPairs(tx: Read, month: string): Promise<readonly MonthPair[]> {
  const first = firstDayOf(month)
  const rows = await tx<(Omit<MonthPair, 'amount'> & { readonly amount: bigint })[]>`
    SELECT s.insured_province AS "insuredProvince", s.treated_province AS "treatedProvince",
      count(*)::integer AS settlements, sum(s.funds_fen + s.account_fen)::bigint AS amount
    FROM health.settlements AS s
    WHERE s.kind = 'direct' AND s.cancelled_at IS NULL AND s.insured_province <> s.treated_province
      AND s.settled_on >= ${first}::date AND s.settled_on < (${first}::date + interval '1 month')::date
    GROUP BY 1, 2 ORDER BY 1, 2`
  return rows.map((row) => ({ ...row, amount: yuanOf(row.amount) }))
}

type ExpectedRow = {
  readonly party: Party
  readonly of: string
  readonly list: string | null
  readonly handedInAt: string | null
  readonly settlements: number
  readonly openDifferences: number
}

/** Whose lists a month needs, of those that who asks may see, with what was handed in and how it compares. */
export async function listExpected(tx: Read, month: string): Promise<readonly ExpectedList[]> {
  const first = firstDayOf(month)
  const rows = await tx<ExpectedRow[]>`
    SELECT e.party, e.of, l.id AS list, l.handed_in_at AS "handedInAt", e.settlements::integer AS settlements,
      (SELECT count(*) FROM health.differences AS d WHERE d.list = l.id AND d.state = 'open')::integer
        AS "openDifferences"
    FROM health.expected_lists(${first}::date) AS e
    LEFT JOIN health.lists AS l ON l.month = ${first} AND l.party = e.party AND l.of = e.of AND l.replaced_at IS NULL
    LEFT JOIN health.institutions AS i ON e.party = 'institution' AND i.code = e.of
    WHERE (SELECT health.oversees())
      OR (SELECT health.operated()) IN (coalesce(i.place, e.of), coalesce(i.province, e.of))
      OR e.party = 'institution' AND e.of IN (SELECT health.own_institutions())
    ORDER BY array_position(ARRAY['institution', 'treatment', 'insurance'], e.party), e.of`
  return rows.map((row) => ({ ...row, state: stateOf(row) }))
}

function stateOf({ list, openDifferences }: ExpectedRow): ExpectedList['state'] {
  if (list === null) return 'missing'
  return openDifferences === 0 ? 'equal' : 'different'
}

/** What bank receipts confirm of each instruction. */
export async function receivedBy(
  tx: Read,
  instructions: readonly string[],
): Promise<ReadonlyMap<string, bigint>> {
  const rows = await tx<{ instruction: string; amount: bigint }[]>`
    SELECT r.instruction, sum(r.amount_fen)::bigint AS amount FROM health.receipts AS r
    WHERE r.instruction = ANY (${instructions as string[]}::uuid[]) GROUP BY r.instruction`
  return new Map(rows.map(({ instruction, amount }) => [instruction, amount]))
}
