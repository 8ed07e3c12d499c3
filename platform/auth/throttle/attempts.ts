import { HouseError } from '#platform/errors'
import type { AuthSql } from '../pool.ts'
import { type Bucket, FORGOTTEN_s } from './buckets.ts'

/** Rows that nothing is counted in any more are dropped after a day, a few at a time. */
const DROPPED_PER_ATTEMPT_MAX = 20

/**
 * Counts an attempt before it is made, in all of its buckets or in none; a hundred at once are counted one after the
 * other. Throws `auth.too-many-attempts` if one of them is closed: then it isn't made, and isn't counted.
 */
export async function takeAttempt(
  sql: AuthSql,
  now: string,
  buckets: readonly Bucket[],
): Promise<void> {
  // All take their rows in the same order, so that no two wait for each other.
  const ordered = [...buckets].sort((a, b) => (a.key < b.key ? -1 : 1))
  const keys = ordered.map(({ key }) => key)
  await sql.begin(async (tx) => {
    // Counting takes the row: who comes at the same time sees the pause that this one causes.
    const counted = await tx<{ wait_s: number }[]>`
      INSERT INTO auth.attempts AS kept (key, failures, last_at, open_at)
      SELECT key, 1, ${now}::timestamptz, 'epoch' FROM unnest(${keys}::text[]) AS key ORDER BY key
      ON CONFLICT (key) DO UPDATE SET
        failures = CASE WHEN kept.last_at < ${now}::timestamptz - ${FORGOTTEN_s}::int * interval '1 second'
          THEN 1 ELSE kept.failures + 1 END,
        last_at = excluded.last_at
      RETURNING greatest(0, ceil(extract(epoch FROM open_at - ${now}::timestamptz)))::int AS wait_s`
    const wait_s = Math.max(0, ...counted.map((row) => row.wait_s))
    if (wait_s > 0) {
      const minutes = Math.ceil(wait_s / 60)
      throw new HouseError('auth.too-many-attempts', { minutes, retry_after_s: wait_s })
    }
    await tx`
      UPDATE auth.attempts AS kept SET open_at = ${now}::timestamptz
        + least(rule.pause_s_max, 2 ^ least(kept.failures - rule.free + 1, 20)) * interval '1 second'
      FROM unnest(${keys}::text[], ${ordered.map(({ free }) => free)}::int[],
        ${ordered.map(({ pause_s_max }) => pause_s_max)}::int[]) AS rule (key, free, pause_s_max)
      WHERE kept.key = rule.key AND kept.failures >= rule.free`
    await tx`
      DELETE FROM auth.attempts WHERE key IN (
        SELECT key FROM auth.attempts WHERE last_at < ${now}::timestamptz - interval '1 day'
        ORDER BY key LIMIT ${DROPPED_PER_ATTEMPT_MAX} FOR UPDATE SKIP LOCKED)`
  })
}

/** The attempt succeeded: the caller's own failures are forgotten, and what others are counted in is as it was. */
export async function giveBack(sql: AuthSql, buckets: readonly Bucket[]): Promise<void> {
  // One row at a time: two taken at once, in another order than above, could wait for each other.
  for (const { key, own } of buckets) {
    if (own) await sql`DELETE FROM auth.attempts WHERE key = ${key}`
    else
      await sql`
        UPDATE auth.attempts SET failures = greatest(failures - 1, 0), open_at = 'epoch'
        WHERE key = ${key}`
  }
}
