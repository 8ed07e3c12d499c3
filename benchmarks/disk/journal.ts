import { openDatabase } from '#platform/db'

/** A file of PostgreSQL's journal has 16 MB. */
const JOURNAL_BYTES = 8_000_000

/** Makes PostgreSQL begin a file of its journal: it has room for 16 MB of writes, whatever becomes of the disk. */
export async function beginJournalFile(url: string): Promise<void> {
  const db = openDatabase({ url, role: 'bootstrap', connections_max: 1 })
  try {
    await db.sql`SELECT pg_switch_wal()`
    // The file is only made for the first write into it.
    await db.sql`SELECT pg_logical_emit_message(false, 'disk', 'x', true)`
  } finally {
    await db.close()
  }
}

/** Writes into PostgreSQL's journal alone, until it has no room for it and ends itself. */
export async function exhaustJournal(url: string): Promise<void> {
  const db = openDatabase({ url, role: 'bootstrap', connections_max: 1 })
  try {
    for (;;) {
      await db.sql`SELECT pg_logical_emit_message(false, 'disk', repeat('x', ${JOURNAL_BYTES}::int), true)`
    }
  } catch {
    // Its end is what was wanted.
  } finally {
    await db.close().catch(() => undefined)
  }
}
