import type { Read } from '#platform/db'
import { addDays, type Day } from '#platform/period'
import type { Region } from '#platform/region'
import { yuanOf } from '../money.ts'
import { disputeDue, type OpenDispute } from '../reconciliation/dispute-terms.ts'
import { firstDayOf } from '../reconciliation/store.ts'

/** Items of one kind that are listed; there may be more, which are counted. */
export const ITEMS_PER_KIND_MAX = 200
/** So long before it ends somebody is told of a filing. */
const FILING_WARNED_days = 30

export type Found = {
  readonly id: string
  readonly month: string | null
  readonly place: string
  readonly what: string
  readonly amount: string | null
  readonly day: Day | null
}
export type Listed = { readonly count: number; readonly items: readonly Found[] }

type Row = Omit<Found, 'amount'> & { readonly amount: bigint | null; readonly count: number }

function listed(rows: readonly Row[]): Listed {
  return {
    count: rows[0]?.count ?? 0,
    items: rows.map(({ id, month, place, what, amount, day }) => ({
      ...{ id, month, place, what, day },
      amount: amount === null ? null : yuanOf(amount),
    })),
  }
}

/** Differences that nobody has worked, the oldest month first. */
export async function openDifferences(tx: Read): Promise<Listed> {
  return listed(
    await tx<Row[]>`
      SELECT d.id, to_char(d.month, 'YYYY-MM') AS month, d.of AS place, d.kind AS what,
        CASE WHEN d.field IS DISTINCT FROM 'settlements' THEN coalesce(d.here, d.there) END AS amount, NULL AS day,
        count(*) OVER ()::integer AS count
      FROM health.differences AS d WHERE d.state = 'open' ORDER BY d.month, d.id LIMIT ${ITEMS_PER_KIND_MAX}`,
  )
}

/** Disputes that wait for an answer of the other side, or for a decision behind it; by when, says the calendar. */
export async function openDisputes(tx: Read, region: Region): Promise<Listed> {
  const rows = await tx<(Row & OpenDispute)[]>`
    SELECT d.id, to_char(d.month, 'YYYY-MM') AS month,
      CASE WHEN d.raised_place IN (d.insured_place, d.insured_province) THEN d.treated_province
        ELSE d.insured_province END AS place,
      CASE WHEN w.day IS NOT NULL THEN 'answered' WHEN d.is_set_aside THEN 'set-aside' ELSE 'open' END AS what,
      d.payable_fen AS amount, NULL AS day, d.raised_at AS "raisedAt", w.day AS "answeredOn",
      count(*) OVER ()::integer AS count
    FROM health.disputes AS d
    LEFT JOIN LATERAL (
      SELECT min(a.answered_on) AS day FROM health.dispute_answers AS a WHERE a.dispute = d.id AND NOT a.is_raiser
    ) AS w ON true
    WHERE d.state = 'open' ORDER BY d.id LIMIT ${ITEMS_PER_KIND_MAX}`
  return listed(rows.map((row) => ({ ...row, day: disputeDue(region, row) })))
}

/** Bank receipts of which nobody knows what they are for. */
export async function unmatchedReceipts(tx: Read): Promise<Listed> {
  return listed(
    await tx<Row[]>`
      SELECT r.id, NULL AS month, r.payee AS place, r.reference AS what, r.amount_fen AS amount, r.received_on AS day,
        count(*) OVER ()::integer AS count
      FROM health.receipts AS r WHERE r.instruction IS NULL ORDER BY r.id LIMIT ${ITEMS_PER_KIND_MAX}`,
  )
}

/** Prefunds that are proposed and wait for who pays them; by how much each would change. */
export async function waitingProposals(tx: Read): Promise<Listed> {
  return listed(
    await tx<Row[]>`
      SELECT p.id, NULL AS month, p.province AS place, p.year::text AS what, p.amount_fen - p.held_fen AS amount,
        NULL AS day, count(*) OVER ()::integer AS count
      FROM health.prefund_proposals AS p WHERE p.state = 'proposed'
      ORDER BY p.year, p.province LIMIT ${ITEMS_PER_KIND_MAX}`,
  )
}

/** Years in which a cancellation left later visits on what no longer counts. */
export async function touchedYears(tx: Read): Promise<Listed> {
  return listed(
    await tx<Row[]>`
      SELECT t.cancellation AS id, NULL AS month, t.insured_place AS place, t.year::text AS what, NULL::bigint AS amount,
        NULL AS day, count(*) OVER ()::integer AS count
      FROM health.touched_years AS t WHERE t.settled_at IS NULL ORDER BY t.cancellation LIMIT ${ITEMS_PER_KIND_MAX}`,
  )
}

/** What funds owe persons and nobody has prepared, and payments that wait for a second person or for the bank. */
export async function waitingPayouts(tx: Read): Promise<Listed> {
  return listed(
    await tx<Row[]>`
      SELECT w.id::text AS id, NULL AS month, w.place, w.what, w.amount, NULL AS day, count(*) OVER ()::integer AS count
      FROM (
        SELECT p.insured AS id, p.insured_place AS place, 'owed' AS what, p.open_fen AS amount
        FROM health.due_positions AS p WHERE p.open_fen > 0
        UNION ALL
        SELECT o.id, o.insured_place, o.state, o.amount_fen FROM health.payouts AS o
        WHERE o.state IN ('prepared', 'approved')
      ) AS w ORDER BY w.id LIMIT ${ITEMS_PER_KIND_MAX}`,
  )
}

/** What persons owe funds for years that were settled anew. */
export async function openClaims(tx: Read): Promise<Listed> {
  return listed(
    await tx<Row[]>`
      SELECT p.insured AS id, NULL AS month, p.insured_place AS place, p.year::text AS what, -p.open_fen AS amount,
        NULL AS day, count(*) OVER ()::integer AS count
      FROM health.due_positions AS p WHERE p.open_fen < 0 ORDER BY p.insured, p.year LIMIT ${ITEMS_PER_KIND_MAX}`,
  )
}

/** Filings that end within a month, of who is insured within reach; the last day on which each counts. */
export async function endingFilings(tx: Read, today: Day): Promise<Listed> {
  return listed(
    await tx<Row[]>`
      SELECT f.id, NULL AS month, p.place, f.kind AS what, NULL::bigint AS amount, f.valid_to - 1 AS day,
        count(*) OVER ()::integer AS count
      FROM health.filings AS f JOIN health.insured_persons AS p ON p.id = f.insured
      WHERE f.valid_to > ${today} AND f.valid_to <= ${addDays(today, FILING_WARNED_days)}
      ORDER BY f.valid_to, f.id LIMIT ${ITEMS_PER_KIND_MAX}`,
  )
}

/** Whether a month is closed, and so waits for no list. */
export async function isClosed(tx: Read, month: string): Promise<boolean> {
  const rows = await tx`SELECT FROM health.closed_months WHERE month = ${firstDayOf(month)}`
  return rows.length > 0
}

/** Which month each clearing cycle is for. */
export async function monthsOfCycles(tx: Read): Promise<ReadonlyMap<number, string>> {
  const rows = await tx<{ cycle: number; month: string }[]>`
    SELECT c.cycle, to_char(c.month, 'YYYY-MM') AS month FROM health.closed_months AS c WHERE c.cycle IS NOT NULL`
  return new Map(rows.map(({ cycle, month }) => [cycle, month]))
}
