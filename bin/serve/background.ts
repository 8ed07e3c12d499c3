import type { Registry } from 'prom-client'
import { expireAll, LEDGER_LOG } from '#engines/ledger'
import type { World } from '#platform/action'
import { AUDIT, keepSealing, measureSealing, type Sealing, type SealingOf } from '#platform/audit'
import type { Terminal } from '#platform/cli'
import type { Clock } from '#platform/clock'
import type { Database } from '#platform/db'
import { type JobNote, type Jobs, type JobsOf, measureJobs, startJobs } from '#platform/jobs'
import { programmes } from '#programmes/all'
import type { Context, Mail, Programme } from '#programmes/contract'
import type { House } from '../open-house.ts'
import type { Stored } from '../store/open-store.ts'
import { measureRoom, watchRoom } from './watching-room.ts'

/** What happened has a leaf in its log after about so long. */
const SEALING_MS = 1000

const LOGS = [AUDIT, LEDGER_LOG]
/** Holds that ran out are recorded as expired after about so long; until then reading and posting know it already. */
const SWEEPING_MS = 5000

/** The structured log, as the server writes it. */
type Log = {
  readonly [level in JobNote['level']]: (about: object, message: string) => void
}

export type Background = {
  readonly measures: readonly ((registry: Registry) => void)[]
  readonly begin: (log: Log) => Promise<void>
  readonly stop: () => Promise<void>
}

/** What goes on while the region is served: the database is kept running and the room on its disk watched; in each world logs are sealed, holds expire, and jobs of the programmes are performed. */
export function backgroundOf(
  house: House,
  clock: Clock,
  mail: Mail,
  terminal: Pick<Terminal, 'note' | 'lang'>,
): Background {
  const { db, databaseUrl: url, simulated } = house
  const worlds = [worldOf('recorded', { db, url }, programmes, house, clock, mail)]
  const present = programmes.filter((programme) => programme.simulated === true)
  // Where no programme is simulated nothing happens there, and nobody needs to look.
  if (simulated !== null && present.length > 0)
    worlds.push(worldOf('simulated', simulated, present, house, clock, null))
  let watching: { readonly end: () => void } | undefined
  let keeping: { readonly end: () => Promise<void> } | undefined
  return {
    measures: [
      ...LOGS.map(({ log }) => measureSealing(log, worlds)),
      measureJobs(worlds),
      measureRoom(house.room),
    ],
    begin: async (log) => {
      watching = watchRoom(house.room, log, terminal)
      keeping = house.keepRunning?.(({ level, message, error }) =>
        log[level]({ err: error }, message),
      )
      await Promise.all(worlds.map((world) => world.begin(log)))
    },
    stop: async () => {
      watching?.end()
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
  let sealings: readonly { readonly log: string; readonly sealing: Sealing }[] = []
  let sweeping: Sweeping | undefined
  let jobs: Jobs | undefined
  let beginning: Promise<void> | undefined
  const contextOf = (requestId: string): Context => ({
    ...house.contextOf({ kind: 'system', id: 'jobs' }, requestId, null, world),
    ...(mail === null ? {} : { mail }),
  })
  const begin = async (log: Log) => {
    sealings = LOGS.map((source) => ({
      log: source.log,
      sealing: keepSealing({
        db,
        source,
        now: clock.now,
        interval_ms: SEALING_MS,
        failed: (err) => log.error({ err, world, log: source.log }, 'a log could not be sealed'),
      }),
    }))
    sweeping = keepSweeping(db, world, clock, log)
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
    counts: (log) => sealings.find((one) => one.log === log)?.sealing.counts(),
    outcomes: () => jobs?.outcomes(),
    begin: (log) => {
      beginning = begin(log)
      return beginning
    },
    stop: async () => {
      await beginning?.catch(() => undefined)
      // Jobs first: what they did last is sealed as well.
      await jobs?.stop()
      await sweeping?.stop()
      await Promise.all(sealings.map(({ sealing }) => sealing.stop()))
    },
  }
}

type Sweeping = { readonly stop: () => Promise<void> }

function keepSweeping(db: Database, world: World, clock: Clock, log: Log): Sweeping {
  let ended = false
  let timer: NodeJS.Timeout | undefined
  const sweep = async () => {
    try {
      await expireAll(db, () => ({ now: clock.now(), newId: clock.newId }))
    } catch (err) {
      log.error({ err, world }, 'holds that ran out could not be recorded')
    }
    if (!ended) timer = setTimeout(next, SWEEPING_MS)
  }
  const next = () => {
    running = sweep()
  }
  let running = sweep()
  return {
    stop: async () => {
      ended = true
      clearTimeout(timer)
      await running
    },
  }
}
