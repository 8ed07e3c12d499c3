import { readdir, readFile } from 'node:fs/promises'
import type { Store } from '../health/store.ts'

/** What was used up until a moment: the difference of two is what the time between them cost. */
export type Used = {
  readonly wall_s: number
  readonly node_cpu_s: number
  /** Of all processes of this PostgreSQL, those that ended too. Zero where the system has no `/proc`. */
  readonly postgres_cpu_s: number
  readonly disk_bytes: number
  readonly wal_bytes: number
}

/** The kernel counts in these, whatever its own clock (`getconf CLK_TCK`). */
const TICKS_PER_S = 100
const MICROSECONDS_PER_S = 1e6

export async function usedUntilNow(store: Store): Promise<Used> {
  const { user, system } = process.cpuUsage()
  const [row] = await store.migrator.sql<{ pid: number; disk: bigint; wal: bigint }[]>`
    SELECT pg_backend_pid() AS pid, pg_database_size(current_database()) AS disk,
      pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint AS wal`
  if (row === undefined) throw new Error('the database does not say how large it is')
  return {
    wall_s: performance.now() / 1000,
    node_cpu_s: (user + system) / MICROSECONDS_PER_S,
    postgres_cpu_s: await postgresCpu_s(row.pid),
    disk_bytes: Number(row.disk),
    wal_bytes: Number(row.wal),
  }
}

export function usedBetween(before: Used, after: Used): Used {
  return {
    wall_s: after.wall_s - before.wall_s,
    node_cpu_s: after.node_cpu_s - before.node_cpu_s,
    postgres_cpu_s: after.postgres_cpu_s - before.postgres_cpu_s,
    disk_bytes: after.disk_bytes - before.disk_bytes,
    wal_bytes: after.wal_bytes - before.wal_bytes,
  }
}

type Process = {
  readonly pid: number
  readonly parent: number
  readonly own: number
  readonly ended: number
}

/** What the first process used and all that it started: it keeps the sum of those that ended. */
async function postgresCpu_s(backend: number): Promise<number> {
  const all = await processes()
  const postmaster = all.get(backend)?.parent
  if (postmaster === undefined) return 0
  const ticks = [...all.values()]
    .filter(({ pid, parent }) => pid === postmaster || parent === postmaster)
    .reduce((sum, { own, ended }) => sum + own + ended, 0)
  return ticks / TICKS_PER_S
}

async function processes(): Promise<ReadonlyMap<number, Process>> {
  const names = await readdir('/proc').catch(() => [])
  const read = await Promise.all(
    names
      .filter((name) => /^\d+$/.test(name))
      // One may end between the two looks.
      .map((name) => readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')),
  )
  return new Map(
    read.flatMap((line) => {
      const found = processOf(line)
      return found === null ? [] : [[found.pid, found] as const]
    }),
  )
}

/** A line of `/proc/pid/stat` (proc(5)); the name in brackets may hold anything, so that fields count from behind it. */
export function processOf(line: string): Process | null {
  const end = line.lastIndexOf(')')
  if (end < 0) return null
  const fields = line
    .slice(end + 2)
    .split(' ')
    .map(Number)
  const at = (field: number) => fields[field - 3] ?? 0
  return {
    pid: Number(line.slice(0, line.indexOf(' '))),
    parent: at(4),
    own: at(14) + at(15),
    ended: at(16) + at(17),
  }
}
