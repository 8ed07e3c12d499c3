import type { Write } from '#platform/db'
import { HouseError } from '#platform/errors'

/** Any constant: those who settle share it, and who closes a month takes it alone. */
const MONTHS_LOCK = 7_605_001n

/**
 * Holds the months as they are until this transaction is over. Throws `health.month-closed` where the day's month went to
 * clearing meanwhile.
 */
export async function requireOpenMonth(tx: Write, day: string): Promise<void> {
  await tx`SELECT pg_advisory_xact_lock_shared(${MONTHS_LOCK})`
  const [closed] = await tx`SELECT month FROM health.closed_months WHERE month = ${monthOf(day)}`
  if (closed !== undefined) throw new HouseError('health.month-closed', { month: day.slice(0, 7) })
}

/** Waits for whoever settles or cancels at this moment, and keeps out whoever comes, until this transaction is over. */
export async function holdMonths(tx: Write): Promise<void> {
  await tx`SELECT pg_advisory_xact_lock(${MONTHS_LOCK})`
}

function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`
}
