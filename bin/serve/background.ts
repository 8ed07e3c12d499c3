import type { Registry } from 'prom-client'
import { keepSealing, measureSealing, type Sealing } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { type JobNote, type Jobs, measureJobs, startJobs } from '#platform/jobs'
import { programmes } from '#programmes/all'
import type { Context, Mail } from '#programmes/contract'
import type { House } from '../open-house.ts'

/** What happened has a leaf in the audit's log after about so long. */
const SEALING_MS = 1000

/** The structured log, as the server writes it. */
type Log = {
  readonly [level in JobNote['level']]: (about: object, message: string) => void
}

export type Background = {
  readonly measures: readonly ((registry: Registry) => void)[]
  readonly begin: (log: Log) => Promise<void>
  readonly stop: () => Promise<void>
}

/** What goes on while the region is served: the database is kept running, the audit sealed, jobs of the programmes performed. */
export function backgroundOf(house: House, clock: Clock, mail: Mail): Background {
  let sealing: Sealing | undefined
  let jobs: Jobs | undefined
  let beginning: Promise<void> | undefined
  let keeping: { readonly end: () => Promise<void> } | undefined
  const begin = async (log: Log) => {
    keeping = house.keepRunning?.(({ level, message, error }) =>
      log[level]({ err: error }, message),
    )
    sealing = keepSealing({
      db: house.db,
      now: clock.now,
      interval_ms: SEALING_MS,
      failed: (err) => log.error({ err }, 'the audit could not be sealed'),
    })
    jobs = await beginJobs(house, clock, mail, log)
  }
  return {
    measures: [
      measureSealing(() => sealing?.counts()),
      measureJobs(() => jobs?.outcomes(), house.db),
    ],
    begin: (log) => {
      beginning = begin(log)
      return beginning
    },
    stop: async () => {
      await beginning?.catch(() => undefined)
      // What is stopped must not be started again.
      await keeping?.end()
      // Jobs first: what they did last is sealed as well.
      await jobs?.stop()
      await sealing?.stop()
    },
  }
}

function beginJobs(house: House, clock: Clock, mail: Mail, log: Log): Promise<Jobs> {
  return startJobs<Context>({
    db: house.db,
    url: house.databaseUrl,
    actions: programmes.flatMap(({ actions }) => actions),
    scheduled: programmes.flatMap((programme) =>
      programme.jobs.map((job) => ({ ...job, name: `${programme.name}/${job.name}` })),
    ),
    contextOf: (requestId) => ({
      ...house.contextOf({ kind: 'system', id: 'jobs' }, requestId),
      mail,
    }),
    timeZone: house.region.timeZone,
    now: clock.now,
    note: ({ level, message, job, error }) => log[level]({ job, err: error }, message),
  })
}
