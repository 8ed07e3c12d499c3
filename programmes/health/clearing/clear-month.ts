import {
  clearingTerms,
  closeCycle,
  netCycle,
  OBLIGATIONS_PER_BATCH_MAX,
  watchPrefunds,
} from '#engines/ledger'
import { officeRoles } from '#platform/action'
import type { Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Action, Context } from '#programmes/contract'
import { aboveFences } from '../acting.ts'
import { OF_MONTH } from '../month/close-month.ts'
import { ensureScheme, SCHEME } from '../month/scheme.ts'
import { firstDayOf } from '../reconciliation/store.ts'
import { clear } from './adjust.ts'
import { claimsAfter, countClaims, postClaims } from './claims.ts'

export type Cleared = {
  readonly month: string
  /** Taken by this call, of all that the month has. */
  readonly taken: number
  readonly of: number
  /** Null: more is left to be taken. */
  readonly cycle: number | null
  readonly instructions: number
}

/**
 * Takes a closed month into clearing, some thousand settlements a call: each makes the province of insurance owe the province of
 * treatment once, however often it is sent. The last call closes the cycle, nets it and drafts the instructions. Throws
 * `health.month-not-closed`, `health.month-cleared`, `health.other-month-clearing`.
 */
export const clearMonth: Action<typeof OF_MONTH, Cleared> = {
  name: 'health.clear-month',
  title: { en: 'Take a month into clearing', zh: '月度清算' },
  input: OF_MONTH,
  may: officeRoles('approver'),
  apply: (tx, ctx, { month }) =>
    aboveFences(tx, ctx, async () => {
      const { after, claims: counted } = await requireClosed(tx, month)
      await ensureScheme(tx, ctx)
      // Nothing comes into a closed month, so that one count holds for all calls.
      const of = counted ?? (await countClaims(tx, month))
      const claims = await claimsAfter(tx, month, after, OBLIGATIONS_PER_BATCH_MAX)
      if (claims.length > 0) await clear(tx, ctx, claims)
      const taken = claims.length
      const last = claims.at(-1)
      if (last !== undefined) await takenTo(tx, month, last.id, of)
      if (last !== undefined && taken === OBLIGATIONS_PER_BATCH_MAX)
        return { month, taken, of, cycle: null, instructions: 0 }
      return { month, taken, of, ...(await finish(tx, ctx, month)) }
    }),
}

/** Any constant: the open cycle is one for all months, so they are cleared one at a time. */
const CLEARING_LOCK = 7_605_003n

type Taken = { readonly after: string | null; readonly claims: number | null }

// Locked, so that of two who clear one month the second finds it cleared, and no two months share a cycle.
async function requireClosed(tx: Write, month: string): Promise<Taken> {
  await tx`SELECT pg_advisory_xact_lock(${CLEARING_LOCK})`
  const [closed] = await tx<(Taken & { readonly cycle: number | null })[]>`
    SELECT cycle, taken_to AS after, claims FROM health.closed_months WHERE month = ${firstDayOf(month)}`
  if (closed === undefined) throw new HouseError('health.month-not-closed', { month })
  const { cycle } = closed
  if (cycle !== null) throw new HouseError('health.month-cleared', { month, cycle })
  await requireNoOther(tx, month)
  return closed
}

/** Throws `health.other-month-clearing` where another month was taken in part: what this one owes would go into its cycle. */
async function requireNoOther(tx: Write, month: string): Promise<void> {
  const [other] = await tx<{ month: string }[]>`
    SELECT to_char(m.month, 'YYYY-MM') AS month FROM health.closed_months AS m
    WHERE m.month <> ${firstDayOf(month)} AND m.taken_to IS NOT NULL AND m.cycle IS NULL
    ORDER BY m.month LIMIT 1`
  if (other !== undefined)
    throw new HouseError('health.other-month-clearing', { month, other: other.month })
}

async function takenTo(
  tx: Write,
  month: string,
  settlement: string,
  claims: number,
): Promise<void> {
  await tx`
    UPDATE health.closed_months SET taken_to = ${settlement}, claims = ${claims} WHERE month = ${firstDayOf(month)}`
}

async function finish(
  tx: Write,
  ctx: Context,
  month: string,
): Promise<Pick<Cleared, 'cycle' | 'instructions'>> {
  await postClaims(tx, ctx, month)
  // Before the money is paid the exposure is greatest.
  await watchPrefunds(tx, ctx, SCHEME, clearingTerms(ctx.region, ctx.today).thresholds)
  const { number } = await closeCycle(tx, ctx, SCHEME)
  const { instructions } = await netCycle(tx, ctx, SCHEME, number)
  await tx`
    UPDATE health.closed_months SET cycle = ${number}, cleared_at = ${ctx.now}
    WHERE month = ${firstDayOf(month)}`
  return { cycle: number, instructions: instructions.length }
}
