import { EventEmitter } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import type { Runner, RunnerOptions, Logger as WorkerLogger } from 'graphile-worker'
import { actAs, type BaseContext, perform } from '#platform/action'
import type { Database } from '#platform/db'
import { assert } from '#platform/errors'
import { keepFreeing, type Living, living } from './living.ts'
import { cronItemsOf } from './schedules.ts'
import type { JobAction, JobNote, Jobs, RunOutcome, ScheduledJob } from './types.ts'

const JOBS_AT_ONCE_MAX = 4
/** What is due now is taken at once, by a notice of the database; what becomes due, at the next look. */
const LOOK_MS = 1000
const RESTART_MS = 5000
/** A job that takes longer than this to end is left to the next server. */
const STOP_WAIT_MS_MAX = 5000
/** Beside the jobs: one connection that listens, one that schedules. */
const CONNECTIONS_MAX = JOBS_AT_ONCE_MAX + 2
/** How jobs ended is written in batches, each as soon as may be: written singly, a failure to write is caught by nobody. */
const WRITES = { completeJobBatchDelay: 0, failJobBatchDelay: 0 }

export type JobsOptions<C extends BaseContext> = {
  /** The database as the app, and its address. */
  readonly db: Database
  readonly url: string
  /** All that a job may perform. */
  readonly actions: readonly JobAction<C>[]
  readonly scheduled: readonly ScheduledJob<C>[]
  /** The system's context for one run. */
  readonly contextOf: (requestId: string) => C
  readonly timeZone: string
  readonly now: () => string
  readonly note: (note: JobNote) => void
  /** How often it looks for jobs of servers that died; for tests. */
  readonly freeing_ms?: number
}

type Events = NonNullable<RunnerOptions['events']>
type Tasks = NonNullable<RunnerOptions['taskList']>
type Outcomes = Map<string, { readonly [outcome in RunOutcome]: number }>

/**
 * Performs jobs while the server runs, each as the system and by `perform`. One that fails is tried again, later each time.
 * Servers on one database share the jobs, and a schedule is due once for all of them.
 */
export async function startJobs<C extends BaseContext>(options: JobsOptions<C>): Promise<Jobs> {
  const { db, url, note } = options
  const worker = await import('graphile-worker')
  const cron = cronItemsOf(options.scheduled, worker, options.timeZone, options.now)
  const outcomes: Outcomes = new Map()
  const events: Events = new EventEmitter()
  tell(events, outcomes, note)
  let life: Living | undefined
  // A pool is made anew where one ended by a fault: what that one held is free then.
  events.on('pool:create', ({ ctx, workerPool }) => {
    void life?.end()
    life = living(url, workerPool.id)
    keepFromCrashing(ctx)
  })
  const taskList = tasksOf(options)
  const stop = await keepRunning(
    () =>
      worker.run(
        {
          connectionString: url,
          schema: 'graphile_worker',
          concurrency: JOBS_AT_ONCE_MAX,
          maxPoolSize: CONNECTIONS_MAX,
          pollInterval: LOOK_MS,
          noHandleSignals: true,
          preset: { worker: WRITES },
          logger: new worker.Logger(notesOf(note)),
          events,
        },
        taskList,
        cron,
      ),
    note,
  )
  const freeing = keepFreeing(
    db,
    (jobs) => note({ level: 'warn', message: `took up ${jobs} jobs of a server that died` }),
    (error) =>
      note({ level: 'warn', message: 'could not look for jobs of a server that died', error }),
    options.freeing_ms,
  )
  return {
    outcomes: () => outcomes,
    stop: async () => {
      freeing.end()
      await Promise.race([stop(), setTimeout(STOP_WAIT_MS_MAX, undefined, { ref: false })])
      await life?.end()
    },
  }
}

// The library stops listening to the errors of its connections before it has closed them: a database that ends just then
// would end us too. It hands its connections out by the context of its events, though its types don't say so.
function keepFromCrashing(context: object): void {
  const connections: unknown = Reflect.get(context, 'pgPool')
  assert(connections instanceof EventEmitter, 'the context of the queue holds its connections')
  connections.on('error', () => undefined)
  releaseOnce(connections)
}

/**
 * A connection that is cut while the library lets go of it is given back twice, and the pool throws at the second time where
 * nobody catches it: giving back what was given back is nothing.
 */
function releaseOnce(connections: EventEmitter): void {
  const make: unknown = Reflect.get(connections, '_releaseOnce')
  assert(typeof make === 'function', 'the pool makes a way to give back each connection')
  Reflect.set(connections, '_releaseOnce', (...given: readonly unknown[]) => {
    const release: unknown = Reflect.apply(make, connections, given)
    assert(typeof release === 'function', 'the way to give back a connection is a function')
    let released = false
    return (error?: unknown) => {
      if (released) return
      released = true
      Reflect.apply(release, undefined, [error])
    }
  })
}

function tasksOf<C extends BaseContext>(options: JobsOptions<C>): Tasks {
  const { db, actions, contextOf } = options
  return Object.fromEntries(
    actions.map((action): [string, Tasks[string]] => [
      action.name,
      async (payload, { job }) => {
        const ctx = contextOf(`job-${job.id}-${job.attempts}`)
        if (isScheduled(payload) && !(await isDue(options, action, ctx))) return
        await perform(db, action, ctx, inputOf(payload))
      },
    ]),
  )
}

/** The queue says of a job that a schedule made when it was due. */
function isScheduled(payload: unknown): boolean {
  return typeof payload === 'object' && payload !== null && '_cron' in payload
}

async function isDue<C extends BaseContext>(
  { db, scheduled }: JobsOptions<C>,
  action: JobAction<C>,
  ctx: C,
): Promise<boolean> {
  const asked = scheduled.flatMap((job) =>
    job.action === action && job.isDue !== undefined ? [job.isDue] : [],
  )
  if (asked.length === 0) return true
  return db.read(async (tx) => {
    await actAs(tx, ctx.actor, null)
    for (const one of asked) if (await one(tx, ctx)) return true
    return false
  })
}

function inputOf(payload: unknown): unknown {
  return typeof payload === 'object' && payload !== null && 'input' in payload ? payload.input : {}
}

// A pool ends by itself where it can't write how a job ended, as when the database is gone: then another begins.
async function keepRunning(
  begin: () => Promise<Runner>,
  note: (note: JobNote) => void,
): Promise<() => Promise<void>> {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let runner: Runner | undefined
  const watch = (begun: Runner) => {
    runner = begun
    begun.promise.then(() => restart(undefined), restart)
    if (stopped) void begun.stop()
  }
  const restart = (error: unknown) => {
    runner = undefined
    if (stopped) return
    note({ level: 'error', message: 'the jobs came to a halt and begin anew', error })
    timer = globalThis.setTimeout(() => begin().then(watch, restart), RESTART_MS)
  }
  watch(await begin())
  return async () => {
    stopped = true
    clearTimeout(timer)
    await runner?.stop().catch(() => undefined)
  }
}

function tell(events: Events, outcomes: Outcomes, note: (note: JobNote) => void): void {
  const count = (action: string, outcome: RunOutcome) => {
    const known = outcomes.get(action) ?? { done: 0, failed: 0, 'given-up': 0 }
    outcomes.set(action, { ...known, [outcome]: known[outcome] + 1 })
  }
  events.on('job:success', ({ job }) => {
    count(job.task_identifier, 'done')
    note({ level: 'info', message: 'job done', job: runOf(job) })
  })
  events.on('job:error', ({ job, error }) => {
    const isLast = job.attempts >= job.max_attempts
    count(job.task_identifier, isLast ? 'given-up' : 'failed')
    const message = isLast ? 'job given up' : 'job failed and will be tried again'
    note({ level: 'error', message, job: runOf(job), error })
  })
}

function runOf(job: {
  readonly id: string
  readonly task_identifier: string
  readonly attempts: number
}): NonNullable<JobNote['job']> {
  return { id: job.id, action: job.task_identifier, attempt: job.attempts }
}

// The library's own words of a failed job hold its payload; of those we told already.
function notesOf(note: (note: JobNote) => void): ConstructorParameters<typeof WorkerLogger>[0] {
  return () => (level, message, meta) => {
    if (meta.failure === true || (level !== 'error' && level !== 'warning')) return
    note({ level: level === 'error' ? 'error' : 'warn', message, error: meta.error })
  }
}
