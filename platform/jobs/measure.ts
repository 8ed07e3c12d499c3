import { Counter, Gauge, type Registry } from 'prom-client'
import type { World } from '#platform/action'
import type { Database, Read } from '#platform/db'
import type { JobCounts, Jobs } from './types.ts'

/** The jobs of one world: their queue, and how they ended since the server began. */
export type JobsOf = {
  readonly world: World
  readonly db: Database
  readonly outcomes: () => ReturnType<Jobs['outcomes']> | undefined
}

/** How jobs fare, for `/metrics`: asked of the database when somebody looks. */
export function measureJobs(worlds: readonly JobsOf[]): (registry: Registry) => void {
  return (registry) => {
    new Gauge({
      name: 'onedelta_jobs',
      help: 'Jobs by what they wait for: their time, a worker, another try; and those given up.',
      labelNames: ['world', 'state'] as const,
      registers: [registry],
      async collect() {
        this.reset()
        for (const { world, db } of worlds) {
          const counts = await db.read(countJobs).catch(() => undefined)
          for (const [state, count] of Object.entries(counts ?? {}))
            this.set({ world, state }, count)
        }
      },
    })
    new Counter({
      name: 'onedelta_job_runs_total',
      help: 'Runs of jobs since the server began, by action and outcome.',
      labelNames: ['world', 'action', 'outcome'] as const,
      registers: [registry],
      collect() {
        this.reset()
        for (const { world, outcomes } of worlds)
          for (const [action, counts] of outcomes() ?? [])
            for (const [outcome, count] of Object.entries(counts))
              this.inc({ world, action, outcome }, count)
      },
    })
  }
}

export async function countJobs(tx: Read): Promise<JobCounts> {
  const [row] = await tx<{ [state in keyof JobCounts]: number }[]>`
    SELECT
      count(*) FILTER (WHERE j.is_available AND j.attempts = 0 AND j.run_at > now())::int AS waiting,
      count(*) FILTER (WHERE j.is_available AND j.attempts = 0 AND j.run_at <= now())::int AS due,
      count(*) FILTER (WHERE j.locked_at IS NOT NULL)::int AS running,
      count(*) FILTER (WHERE j.is_available AND j.attempts > 0)::int AS failing,
      count(*) FILTER (WHERE j.locked_at IS NULL AND j.attempts >= j.max_attempts)::int AS given_up
    FROM graphile_worker._private_jobs AS j`
  return row ?? { waiting: 0, due: 0, running: 0, failing: 0, given_up: 0 }
}
