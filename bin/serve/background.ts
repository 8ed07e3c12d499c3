import type { Registry } from 'prom-client'
import { expireAll, LEDGER_LOG } from '#engines/ledger'
import { AUDIT, keepSealing, measureSealing, type Sealing } from '#platform/audit'
import type { Clock } from '#platform/clock'
import { type JobNote, type Jobs, measureJobs, startJobs } from '#platform/jobs'
import { programmes } from '#programmes/all'
import type { Context, Mail } from '#programmes/contract'
import type { House } from '../open-house.ts'

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

/** What goes on while the region is served: logs are sealed, holds expire, and jobs of the programmes are performed. */
export function backgroundOf(house: House, clock: Clock, mail: Mail): Background {
  let sealings: readonly { readonly log: string; readonly sealing: Sealing }[] = []
  let sweeping: Sweeping | undefined
  let jobs: Jobs | undefined
  let beginning: Promise<void> | undefined
  const begin = async (log: Log) => {
    sealings = LOGS.map((source) => ({
      log: source.log,
      sealing: keepSealing({
        db: house.db,
        source,
        now: clock.now,
        interval_ms: SEALING_MS,
        failed: (err) => log.error({ err, log: source.log }, 'a log could not be sealed'),
      }),
    }))
    sweeping = keepSweeping(house, clock, log)
    jobs = await beginJobs(house, clock, mail, log)
  }
  return {
    measures: [
      ...LOGS.map(({ log }) =>
        measureSealing(log, () => sealings.find((one) => one.log === log)?.sealing.counts()),
      ),
      measureJobs(() => jobs?.outcomes(), house.db),
    ],
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

function keepSweeping({ db }: House, clock: Clock, log: Log): Sweeping {
  let ended = false
  let timer: NodeJS.Timeout | undefined
  const sweep = async () => {
    try {
      await expireAll(db, () => ({ now: clock.now(), newId: clock.newId }))
    } catch (err) {
      log.error({ err }, 'holds that ran out could not be recorded')
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
