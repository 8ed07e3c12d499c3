import type { Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Context } from '#programmes/contract'
import type { CancellationAnswer } from '../types.ts'
import { listTotals, lockInsured, yearOf } from './grounds.ts'
import { requireOpenMonth } from './months.ts'
import { unpost } from './postings.ts'
import { type Kept, listSettlements, setTotals } from './store.ts'

/** How a settlement is undone, and why. */
export type Undoing = {
  readonly id: string
  readonly kind: 'cancelled' | 'reversed'
  readonly reason: string
}

/**
 * Undoes a settlement whole: what it counted is taken off, what it booked is booked back. The actor's part in it must have
 * been shown, and the fences be open. Throws `health.cancelled-already`, `health.month-closed`, `health.settled-anew`.
 */
export async function undo(
  tx: Write,
  ctx: Context,
  settlement: Kept,
  { id, kind, reason }: Undoing,
): Promise<CancellationAnswer> {
  await lockInsured(tx, [settlement.insured])
  await requireOpenMonth(tx, settlement.settledOn)
  const [now] = await listSettlements(tx, [settlement.id])
  if (now?.cancelledAt !== null)
    throw new HouseError('health.cancelled-already', { settlement: settlement.id })
  const year = yearOf(settlement.visitedOn)
  await requireUnmoved(tx, settlement, year)
  const [totals] = await listTotals(tx, [settlement.insured], [year])
  if (totals === undefined) throw new Error(`nothing is counted for ${settlement.id}`)
  const { amounts } = settlement
  await setTotals(tx, [
    {
      ...totals,
      deductible: totals.deductible - amounts.deductible,
      pooled: totals.pooled - amounts.pooled,
      visits: totals.visits - 1,
    },
  ])
  await tx`UPDATE health.settlements SET cancelled_at = ${ctx.now} WHERE id = ${settlement.id}`
  await tx`
    INSERT INTO health.cancellations (id, settlement, kind, reason, cancelled_on, cancelled_at)
    VALUES (${id}, ${settlement.id}, ${kind}, ${reason}, ${ctx.today}, ${ctx.now})`
  await unpost(tx, ctx, [{ cancellation: id, settlement }])
  await noteTouched(tx, ctx, id, settlement)
  await dropTouched(tx, ctx, settlement.insured, year)
  return { cancellation: id, settlement: settlement.id }
}

// What a re-settlement moved for this one visit isn't known apart: taken off as it was settled, it would leave a rest counted.
async function requireUnmoved(tx: Write, { id, insured }: Kept, year: number): Promise<void> {
  const moved = await tx`
    SELECT FROM health.moved_totals AS m
    WHERE m.insured = ${insured} AND m.year = ${year}
      AND CASE WHEN m.settlements IS NULL THEN m.resettlement > ${id} ELSE ${id} = ANY (m.settlements) END LIMIT 1`
  // Where what was moved adds up to nothing, what is due of this very visit says it.
  const due = await tx`SELECT FROM health.person_dues AS d WHERE d.settlement = ${id} LIMIT 1`
  if (moved.length > 0 || due.length > 0)
    throw new HouseError('health.settled-anew', { settlement: id, year })
}

/**
 * Later visits of the year were settled on deductible and cap that this one had used, and stand so: the insured place is shown that
 * the year waits to be settled anew.
 */
async function noteTouched(
  tx: Write,
  { now }: Context,
  cancellation: string,
  { id, insured, insuredPlace, insuredProvince, visitedOn, before, amounts }: Kept,
): Promise<void> {
  if (amounts.deductible === 0n && amounts.pooled === 0n) return
  const year = yearOf(visitedOn)
  await tx`
    INSERT INTO health.touched_years (
      cancellation, insured, insured_place, insured_province, year, settlements, found_at
    )
    SELECT ${cancellation}, ${insured}, ${insuredPlace}, ${insuredProvince}, ${year}, count(*), ${now}
    FROM health.settlements AS s
    WHERE s.insured = ${insured} AND s.cancelled_at IS NULL AND (
        s.id > ${id}
        -- One that has an earlier id, but waited for the lock behind this one.
        OR (s.deductible_before_fen >= ${String(before.deductible + amounts.deductible)}::text::bigint
          AND s.pooled_before_fen >= ${String(before.pooled + amounts.pooled)}::text::bigint)
      )
      AND s.visited_on >= make_date(${year}::integer, 1, 1) AND s.visited_on < make_date(${year}::integer + 1, 1, 1)
    HAVING count(*) > 0`
}

/** Where no visit of the year stands any more, none is left that could be settled anew. */
async function dropTouched(
  tx: Write,
  { now }: Context,
  insured: string,
  year: number,
): Promise<void> {
  await tx`
    UPDATE health.touched_years SET settled_at = ${now}
    WHERE insured = ${insured} AND year = ${year} AND settled_at IS NULL AND NOT EXISTS (
      SELECT FROM health.settlements AS s
      WHERE s.insured = ${insured} AND s.cancelled_at IS NULL
        AND s.visited_on >= make_date(${year}::integer, 1, 1) AND s.visited_on < make_date(${year}::integer + 1, 1, 1)
    )`
}

/** The cancellation with this id, as it was answered. */
export async function findCancellation(
  tx: Write,
  id: string,
): Promise<CancellationAnswer | undefined> {
  const [found] = await tx<CancellationAnswer[]>`
    SELECT id AS cancellation, settlement FROM health.cancellations WHERE id = ${id}`
  return found
}
