import { expect } from 'vitest'
import type { TestDatabase } from './test-database.ts'

/**
 * Waits until so many locks of a test's database are waited for, whatever time that takes: whoever is to come second has come.
 * `kind`: as `pg_locks` calls it, where others don't count.
 */
export async function lockWaits(db: TestDatabase, count: number, kind?: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const rows = await db.admin.sql`
          SELECT 1 FROM pg_locks AS l JOIN pg_stat_activity AS a ON a.pid = l.pid
          WHERE a.datname = current_database() AND NOT l.granted
            AND l.locktype = coalesce(${kind ?? null}, l.locktype)`
        return rows.length
      },
      { timeout: 60_000, interval: 10, message: 'locks that are waited for' },
    )
    .toBeGreaterThanOrEqual(count)
}
