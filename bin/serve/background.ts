import type { Registry } from 'prom-client'
import type { World } from '#platform/action'
import { keepSealing, measureSealing, type Sealing, type SealingOf } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { type JobNote, type Jobs, type JobsOf, measureJobs, startJobs } from '#platform/jobs'
import { programmes } from '#programmes/all'
import type { Context, Mail, Programme } from '#programmes/contract'
import type { House } from '../open-house.ts'
import type { Stored } from '../store/open-store.ts'

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

/** What goes on while the region is served: the database is kept running; in each world the audit is sealed and jobs of the programmes performed. */
export function backgroundOf(house: House, clock: Clock, mail: Mail): Background {
  const { db, databaseUrl: url, simulated } = house
  const worlds = [worldOf('recorded', { db, url }, programmes, house, clock, mail)]
  const present = programmes.filter((programme) => programme.simulated === true)
  // Where no programme is simulated nothing happens there, and nobody needs to look.
  if (simulated !== null && present.length > 0)
    worlds.push(worldOf('simulated', simulated, present, house, clock, null))
  let keeping: { readonly end: () => Promise<void> } | undefined
  return {
    measures: [measureSealing(worlds), measureJobs(worlds)],
    begin: async (log) => {
      keeping = house.keepRunning?.(({ level, message, error }) =>
        log[level]({ err: error }, message),
      )
      await Promise.all(worlds.map((world) => world.begin(log)))
    },
    stop: async () => {
      // What is stopped must not be started again.
      await keeping?.end()
      await Promise.all(worlds.map((world) => world.stop()))
    },
  }
}

function worldOf(
  world: World,
  stored: Stored,
  present: readonly Programme[],
  house: House,
  clock: Clock,
  mail: Mail | null,
): SealingOf & JobsOf & Omit<Background, 'measures'> {
  const { db } = stored
  let sealing: Sealing | undefined
  let jobs: Jobs | undefined
  let beginning: Promise<void> | undefined
  const contextOf = (requestId: string): Context => ({
    ...house.contextOf({ kind: 'system', id: 'jobs' }, requestId, null, world),
    ...(mail === null ? {} : { mail }),
  })
  const begin = async (log: Log) => {
    sealing = keepSealing({
      db,
      now: clock.now,
      interval_ms: SEALING_MS,
      failed: (err) => log.error({ err, world }, 'the audit could not be sealed'),
    })
    jobs = await startJobs<Context>({
      ...stored,
      actions: present.flatMap(({ actions }) => actions),
      scheduled: present.flatMap((programme) =>
        programme.jobs.map((job) => ({ ...job, name: `${programme.name}/${job.name}` })),
      ),
      contextOf,
      timeZone: house.region.timeZone,
      now: clock.now,
      note: ({ level, message, job, error }) => log[level]({ job, world, err: error }, message),
    })
  }
  return {
    world,
    db,
    counts: () => sealing?.counts(),
    outcomes: () => jobs?.outcomes(),
    begin: (log) => {
      beginning = begin(log)
      return beginning
    },
    stop: async () => {
      await beginning?.catch(() => undefined)
      // Jobs first: what they did last is sealed as well.
      await jobs?.stop()
      await sealing?.stop()
    },
  }
}
