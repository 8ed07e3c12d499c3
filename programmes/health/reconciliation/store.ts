import type { Read, Write } from '#platform/db'
import type { Context } from '#programmes/contract'
import type { Party } from '../month/types.ts'
import { addRows, type Column } from '../settlement/rows.ts'
import { printedAs } from './printed.ts'
import type { ListKey, ListRow, ListSums, TriedList } from './types.ts'

export function firstDayOf(month: string): string {
  return `${month}-01`
}

type KeptRow = ListRow & { readonly list: string }

const ROWS: readonly Column<KeptRow>[] = [
  { name: 'list', type: 'uuid', of: (row) => row.list },
  { name: 'settlement', type: 'uuid', of: (row) => row.settlement },
  { name: 'bill', type: 'text', of: (row) => row.bill, free: true },
  { name: 'total_fen', type: 'bigint', of: (row) => row.total },
  { name: 'funds_fen', type: 'bigint', of: (row) => row.funds },
  { name: 'account_fen', type: 'bigint', of: (row) => row.account },
  { name: 'cash_fen', type: 'bigint', of: (row) => row.cash },
  { name: 'is_cancelled', type: 'boolean', of: (row) => row.isCancelled },
]

/** Takes a list in the place of the one before; what that said otherwise, and nobody answered for, is gone with it. */
export async function addList(
  tx: Write,
  key: ListKey,
  { id, at, hasRows, ...sums }: ListSums & { id: string; at: string; hasRows: boolean },
): Promise<void> {
  const month = firstDayOf(key.month)
  const replaced = await tx<{ id: string }[]>`
    UPDATE health.lists SET replaced_at = ${at}
    WHERE month = ${month} AND party = ${key.party} AND of = ${key.of} AND replaced_at IS NULL RETURNING id`
  await tx`
    UPDATE health.differences SET state = 'gone', worked_at = ${at}
    WHERE list = ANY (${replaced.map((one) => one.id)}::uuid[]) AND state <> 'gone'`
  await tx`
    INSERT INTO health.lists (
      id, month, party, of, place, province, settlements, total_fen, funds_fen, account_fen, cash_fen, has_rows,
      handed_in_at
    ) VALUES (
      ${id}, ${month}, ${key.party}, ${key.of}, ${key.place}, ${key.province}, ${sums.settlements},
      ${String(sums.total)}::text::bigint, ${String(sums.funds)}::text::bigint, ${String(sums.account)}::text::bigint,
      ${String(sums.cash)}::text::bigint, ${hasRows}, ${at}
    )`
}

export async function addListRows(
  tx: Write,
  list: string,
  rows: readonly ListRow[],
): Promise<void> {
  await addRows(
    tx,
    'health.list_rows',
    ROWS,
    rows.map((row) => ({ ...row, list })),
  )
}

/**
 * Brings the differences of a month's lists up to what they are now: new ones are open, those that are no more are gone. Who
 * calls it works as the house, for it compares with everybody's settlements. Answers how many are open.
 */
export async function compareLists(
  tx: Write,
  { now: at, newId }: Pick<Context, 'now' | 'newId'>,
  month: string,
  list: string | null = null,
): Promise<number> {
  const day = firstDayOf(month)
  await tx`
    UPDATE health.differences AS d SET state = 'gone', worked_at = ${at}
    FROM health.lists AS l
    WHERE d.month = ${day} AND d.state <> 'gone' AND l.id = d.list AND l.replaced_at IS NULL
      AND (${list}::uuid IS NULL OR d.list = ${list})
      AND (d.list, d.kind, coalesce(d.field, ''), coalesce(d.settlement, l.id), coalesce(d.here, -1), coalesce(d.there, -1))
        NOT IN (
          SELECT f.list, f.kind, coalesce(f.field, ''), coalesce(f.settlement, f.list), coalesce(f.here, -1),
            coalesce(f.there, -1)
          FROM health.differing(${day}::date, ${list}::uuid) AS f
        )`
  const fresh = await tx<Found[]>`
    SELECT f.*, l.party, l.of
    FROM health.differing(${day}::date, ${list}::uuid) AS f JOIN health.lists AS l ON l.id = f.list
    WHERE NOT EXISTS (
      SELECT FROM health.differences AS d
      WHERE d.list = f.list AND d.kind = f.kind AND d.field IS NOT DISTINCT FROM f.field
        AND d.settlement IS NOT DISTINCT FROM f.settlement AND d.state <> 'gone'
    )`
  await tx`
    INSERT INTO health.differences (
      id, list, month, party, of, kind, field, settlement, bill, institution, insured_place, insured_province,
      treated_place, treated_province, here, there, found_at
    )
    SELECT f.id, f.list, ${day}, f.party, f.of, f.kind, f.field, f.settlement, f.bill, f.institution, f.insured_place,
      f.insured_province, f.treated_place, f.treated_province, f.here, f.there, ${at}
    FROM jsonb_to_recordset(${jsonOf(fresh, newId)}::text::jsonb) AS f (
      id uuid, list uuid, party text, of text, kind text, field text, settlement uuid, bill text, institution text,
      insured_place text, insured_province text, treated_place text, treated_province text, here bigint, there bigint
    )
    ON CONFLICT DO NOTHING`
  return countOpen(tx, month)
}

type Found = { readonly here: bigint | null; readonly there: bigint | null }

function jsonOf(rows: readonly Found[], newId: () => string): string {
  return JSON.stringify(
    rows.map((row) => ({
      ...row,
      id: newId(),
      here: row.here?.toString(),
      there: row.there?.toString(),
    })),
  )
}

/** How many differences of the lists that count are open. */
export async function countOpen(tx: Read, month: string): Promise<number> {
  const [row] = await tx<{ count: number }[]>`
    SELECT count(*)::integer AS count FROM health.differences AS d
    WHERE d.month = ${firstDayOf(month)} AND d.state = 'open'`
  return row?.count ?? 0
}

export type Expected = { readonly party: Party; readonly of: string }

/** Whose lists a month needs: every institution, place of treatment and place of insurance with settlements between provinces. */
export async function missingLists(tx: Read, month: string): Promise<readonly Expected[]> {
  return tx<Expected[]>`
    SELECT e.party, e.of FROM health.expected_lists(${firstDayOf(month)}::date) AS e
    WHERE NOT EXISTS (
      SELECT FROM health.lists AS l
      WHERE l.month = ${firstDayOf(month)} AND l.party = e.party AND l.of = e.of AND l.replaced_at IS NULL
    ) ORDER BY e.party, e.of`
}

/** When the list that counts for a party was handed in; null: none was. */
export async function findHandedIn(
  tx: Read,
  { month, party, of }: Pick<ListKey, 'month' | 'party' | 'of'>,
): Promise<string | null> {
  const [row] = await tx<{ at: string }[]>`
    SELECT l.handed_in_at AS at FROM health.lists AS l
    WHERE l.month = ${firstDayOf(month)} AND l.party = ${party} AND l.of = ${of} AND l.replaced_at IS NULL`
  return row?.at ?? null
}

/** What a list says otherwise and nobody has worked, as far as `limit` goes. */
export async function listDiffering(
  tx: Read,
  list: string,
  limit: number,
): Promise<TriedList['found']> {
  const rows = await tx<
    (Omit<TriedList['found'][number], 'here' | 'there'> & {
      readonly here: bigint | null
      readonly there: bigint | null
    })[]
  >`
    SELECT d.id, d.kind, d.field, d.settlement, d.bill, d.here, d.there FROM health.differences AS d
    WHERE d.list = ${list} AND d.state = 'open' ORDER BY d.id LIMIT ${limit}`
  return rows.map((row) => ({
    ...row,
    here: printedAs(row.field, row.here),
    there: printedAs(row.field, row.there),
  }))
}
