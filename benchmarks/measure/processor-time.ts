import { readFile } from 'node:fs/promises'
import type { Database } from '#platform/db'

/** Processor time so far, in microseconds: of this process, and of each process of PostgreSQL that serves the database. */
export type ProcessorTime = {
  readonly process_us: number
  readonly servers_us: ReadonlyMap<number, number>
}

/** Linux counts in these, whatever its clock's rate. */
const TICK_US = 10_000

export async function processorTime(db: Database): Promise<ProcessorTime> {
  const rows = await db.sql<{ pid: number }[]>`
    SELECT pid FROM pg_stat_activity WHERE datname = current_database()`
  const servers_us = new Map<number, number>()
  for (const { pid } of rows) {
    const used = await usedBy(pid)
    if (used !== undefined) servers_us.set(pid, used)
  }
  const { user, system } = process.cpuUsage()
  return { process_us: user + system, servers_us }
}

/** What was used between two looks; of servers null where the system doesn't tell. */
export function usedBetween(before: ProcessorTime, after: ProcessorTime) {
  let servers_us = 0
  for (const [pid, used] of after.servers_us) servers_us += used - (before.servers_us.get(pid) ?? 0)
  return {
    process_us: after.process_us - before.process_us,
    servers_us: after.servers_us.size === 0 ? null : servers_us,
  }
}

async function usedBy(pid: number): Promise<number | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  // The name of the programme, which may hold spaces, ends with the last bracket; behind it the 12th and 13th are user and system.
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ')
  return fields === undefined ? undefined : (Number(fields[11]) + Number(fields[12])) * TICK_US
}
