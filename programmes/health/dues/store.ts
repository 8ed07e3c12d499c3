import type { Read, Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Day } from '#platform/period'
import type { Fen } from '../pure/index.ts'
import { isViolationOf } from '../settlement/store.ts'
import type { Due, Payout, PayoutState, Position, Repayment } from './types.ts'

export function positionColumns(tx: Read) {
  return tx`p.insured, p.insured_place AS "insuredPlace", p.insured_province AS "insuredProvince",
    p.year, p.change_fen AS change, p.prepared_fen AS prepared, p.approved_fen AS approved,
    p.paid_fen AS paid, p.repaid_fen AS repaid, p.open_fen AS open`
}

export async function addDues(
  tx: Write,
  resettlement: string,
  dues: readonly Due[],
  at: string,
): Promise<void> {
  await tx`
    INSERT INTO health.person_dues (
      resettlement, settlement, fund, insured, insured_place, insured_province, year, change_fen, made_at
    )
    SELECT ${resettlement}, d.settlement, d.fund, d.insured, d.place, d.province, d.year, d.change, ${at}
    FROM unnest(
      ${dues.map(({ settlement }) => settlement)}::uuid[], ${dues.map(({ fund }) => fund)}::text[],
      ${dues.map(({ insured }) => insured)}::uuid[], ${dues.map(({ insuredPlace }) => insuredPlace)}::text[],
      ${dues.map(({ insuredProvince }) => insuredProvince)}::text[],
      ${dues.map(({ year }) => String(year))}::text[]::smallint[],
      ${dues.map(({ change }) => String(change))}::text[]::bigint[]
    ) AS d (settlement, fund, insured, place, province, year, change)`
}

/** `settlement fund` to what is due of it already; what an earlier version adjusted between provinces counts as the pooled fund's. */
export async function dueBefore(
  tx: Read,
  settlements: readonly string[],
): Promise<ReadonlyMap<string, Fen>> {
  const rows = await tx<{ settlement: string; fund: string; change: Fen }[]>`
    SELECT b.settlement, b.fund, sum(b.change)::bigint AS change
    FROM (
      SELECT d.settlement, d.fund, d.change_fen AS change FROM health.person_dues AS d
      UNION ALL
      SELECT a.settlement, 'pooled', a.change_fen FROM health.adjustments AS a WHERE a.resettlement IS NOT NULL
    ) AS b
    WHERE b.settlement = ANY (${settlements as string[]}::uuid[]) GROUP BY b.settlement, b.fund`
  return new Map(rows.map((row) => [`${row.settlement} ${row.fund}`, row.change]))
}

/** Bills that are in dispute, or were corrected by one: what funds pay of them is decided otherwise, or was. */
export async function disputedOf(
  tx: Read,
  settlements: readonly string[],
): Promise<ReadonlyMap<string, 'open' | 'corrected'>> {
  const rows = await tx<{ settlement: string; open: boolean }[]>`
    SELECT d.settlement, bool_or(d.state = 'open') AS open FROM health.disputes AS d
    WHERE d.settlement = ANY (${settlements as string[]}::uuid[]) AND d.state <> 'stands' GROUP BY d.settlement`
  return new Map(rows.map(({ settlement, open }) => [settlement, open ? 'open' : 'corrected']))
}

/** Years for which the funds of a place, or province, have something to pay; a page, in the order of persons. */
export async function listOwed(
  tx: Read,
  place: string,
  limit: number,
): Promise<readonly Position[]> {
  return tx<Position[]>`
    SELECT ${positionColumns(tx)} FROM health.due_positions AS p
    WHERE p.open_fen > 0 AND ${place} IN (p.insured_place, p.insured_province)
    ORDER BY p.insured, p.year, p.insured_place LIMIT ${limit}`
}

/** A person's year, with the funds of the place that owe or claim; undefined where it wasn't settled anew. */
export async function findPosition(
  tx: Read,
  of: { readonly insured: string; readonly place: string; readonly year: number },
): Promise<Position | undefined> {
  const [row] = await tx<Position[]>`
    SELECT ${positionColumns(tx)} FROM health.due_positions AS p
    WHERE p.insured = ${of.insured} AND p.insured_place = ${of.place} AND p.year = ${of.year}`
  return row
}

export async function addPayouts(
  tx: Write,
  payouts: readonly Omit<Payout, 'state' | 'approvedBy'>[],
  at: string,
): Promise<void> {
  await tx`
    INSERT INTO health.payouts (id, insured, insured_place, insured_province, year, amount_fen, prepared_by, prepared_at)
    SELECT p.id, p.insured, p.place, p.province, p.year, p.amount, p.by, ${at}
    FROM unnest(
      ${payouts.map(({ id }) => id)}::uuid[], ${payouts.map(({ insured }) => insured)}::uuid[],
      ${payouts.map(({ insuredPlace }) => insuredPlace)}::text[],
      ${payouts.map(({ insuredProvince }) => insuredProvince)}::text[],
      ${payouts.map(({ year }) => String(year))}::text[]::smallint[],
      ${payouts.map(({ amount }) => String(amount))}::text[]::bigint[],
      ${payouts.map(({ preparedBy }) => preparedBy)}::text[]
    ) AS p (id, insured, place, province, year, amount, by)`
}

type WantedPayouts = {
  readonly place: string
  readonly state: PayoutState
  readonly ids: readonly string[] | null
  readonly limit: number
}

/**
 * Payouts of a place, or province, in a state, locked in the order of their ids: all of them, or those that are named. Who waited for
 * the lock finds those that are in it still.
 */
export async function lockPayouts(
  tx: Write,
  { place, state, ids, limit }: WantedPayouts,
): Promise<readonly Payout[]> {
  return tx<Payout[]>`
    SELECT o.id, o.insured, o.insured_place AS "insuredPlace", o.insured_province AS "insuredProvince",
      o.year, o.amount_fen AS amount, o.state, o.prepared_by AS "preparedBy", o.approved_by AS "approvedBy"
    FROM health.payouts AS o
    WHERE o.state = ${state} AND ${place} IN (o.insured_place, o.insured_province)
      AND (${ids === null} OR o.id = ANY (${(ids ?? []) as string[]}::uuid[]))
    ORDER BY o.id LIMIT ${limit} FOR NO KEY UPDATE`
}

export async function approveStored(
  tx: Write,
  ids: readonly string[],
  { by, at }: { readonly by: string; readonly at: string },
): Promise<void> {
  await tx`
    UPDATE health.payouts SET state = 'approved', approved_by = ${by}, approved_at = ${at}
    WHERE id = ANY (${ids as string[]}::uuid[])`
}

export async function returnStored(
  tx: Write,
  ids: readonly string[],
  { by, at }: { readonly by: string; readonly at: string },
): Promise<void> {
  await tx`
    UPDATE health.payouts SET state = 'returned', returned_by = ${by}, returned_at = ${at}
    WHERE id = ANY (${ids as string[]}::uuid[])`
}

type Confirmation = { readonly reference: string; readonly day: Day; readonly at: string }

/** Throws `health.receipt-used` where another payment of the place has the bank's number, be it from this very moment. */
export async function confirmStored(
  tx: Write,
  id: string,
  { reference, day, at }: Confirmation,
): Promise<void> {
  try {
    await tx`
      UPDATE health.payouts SET state = 'confirmed', reference = ${reference}, paid_on = ${day}, confirmed_at = ${at}
      WHERE id = ${id}`
  } catch (error) {
    if (isViolationOf(error, 'payouts_reference_key'))
      throw new HouseError('health.receipt-used', { reference }, { cause: error })
    throw error
  }
}

/** What came of a claim under this id. */
export async function findRepayment(tx: Read, id: string): Promise<Repayment | undefined> {
  const [found] = await tx<Repayment[]>`
    SELECT r.id, r.insured, r.insured_place AS place, r.year, r.kind, r.amount_fen AS amount, r.note
    FROM health.repayments AS r WHERE r.id = ${id}`
  return found
}

/** Whether it was added: false where another has the id. */
export async function addRepayment(
  tx: Write,
  made: Repayment & { readonly province: string },
  { today, now }: { readonly today: Day; readonly now: string },
): Promise<boolean> {
  const rows = await tx`
    INSERT INTO health.repayments (
      id, insured, insured_place, insured_province, year, kind, amount_fen, note, made_on, made_at
    ) VALUES (
      ${made.id}, ${made.insured}, ${made.place}, ${made.province}, ${made.year}, ${made.kind},
      ${String(made.amount)}::text::bigint, ${made.note}, ${today}, ${now}
    ) ON CONFLICT (id) DO NOTHING RETURNING id`
  return rows.length > 0
}

/** What was prepared for these persons isn't what is owed to them any more. The persons must be locked. */
export async function returnPreparedOf(
  tx: Write,
  persons: readonly string[],
  at: string,
): Promise<void> {
  await tx`
    UPDATE health.payouts SET state = 'returned', returned_at = ${at}
    WHERE insured = ANY (${persons as string[]}::uuid[]) AND state = 'prepared'`
}
