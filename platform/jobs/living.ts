import { type Database, openDatabase } from '#platform/db'

// Any constant: the locks of pools among all advisory locks.
const LOCKS = 7_600_004
const SIGN_MS = 3000
/** So much longer than a sign takes that a pool seen dead at two looks didn't just reconnect. */
const LOOK_MS = 10_000

export type Living = {
  /** Ends the signs: whatever the pool still holds is for others. */
  readonly end: () => Promise<void>
}

/**
 * Holds a lock on the database for as long as this process lives: others see by it that the pool's jobs are being worked on.
 * The lock goes with its connection, also after `kill -9`, and is taken again where that was lost.
 */
export function living(url: string, pool: string): Living {
  const own = openDatabase({ url, role: 'app', connections_max: 1 })
  const show = () => {
    own
      .read((tx) => tx`SELECT pg_try_advisory_lock(${LOCKS}, hashtext(${pool}))`)
      .catch(() => undefined)
  }
  show()
  const timer = setInterval(show, SIGN_MS)
  return {
    end: async () => {
      clearInterval(timer)
      await own.close()
    },
  }
}

/** Frees the jobs of pools that live no more, so that they are taken up again, now and again until it is ended. */
export function keepFreeing(
  db: Database,
  freed: (jobs: number) => void,
  failed: (error: unknown) => void,
  look_ms: number = LOOK_MS,
): { readonly end: () => void } {
  let before: ReadonlySet<string> = new Set()
  const look = async () => {
    try {
      const dead = await deadPools(db)
      const pools = [...dead].filter((pool) => before.has(pool))
      before = dead
      if (pools.length > 0) freed(await freeJobsOf(db, pools))
    } catch (error) {
      failed(error)
    }
  }
  void look()
  const timer = setInterval(() => void look(), look_ms)
  return { end: () => clearInterval(timer) }
}

/** Pools that hold jobs and no lock. */
async function deadPools(db: Database): Promise<ReadonlySet<string>> {
  const rows = await db.read(
    (tx) => tx<{ pool: string }[]>`
      SELECT DISTINCT j.locked_by AS pool
      FROM graphile_worker._private_jobs AS j
      WHERE j.locked_by IS NOT NULL AND NOT EXISTS (
        SELECT FROM pg_locks AS l
        WHERE l.locktype = 'advisory' AND l.classid::bigint = ${LOCKS}
          AND l.objid::bigint = hashtext(j.locked_by)::bigint & 4294967295
          AND l.database = (SELECT d.oid FROM pg_database AS d WHERE d.datname = current_database()))`,
  )
  return new Set(rows.map(({ pool }) => pool))
}

async function freeJobsOf(db: Database, pools: readonly string[]): Promise<number> {
  return db.write(async (tx) => {
    const [row] = await tx<{ jobs: bigint }[]>`
      SELECT count(*) AS jobs FROM graphile_worker._private_jobs WHERE locked_by = ANY (${[...pools]}::text[])`
    await tx`SELECT graphile_worker.force_unlock_workers(${[...pools]}::text[])`
    return Number(row?.jobs ?? 0n)
  })
}
