import type { TSchema } from 'typebox'
import type { Action, BaseContext } from '#platform/action'
import type { Read } from '#platform/db'

// Terms.
// job        an action that is to be performed by the system, at once or from a time on, while a server runs.
// schedule   when a job of a programme is due: five fields of cron, in the region's time zone.
// key        names a job that waits, so that it can be replaced or called off.
// pool       the workers of one server; jobs that they hold are locked in its name.

/** An action of whatever input and outcome. */
export type JobAction<C extends BaseContext> = Action<C, TSchema, unknown>

export type ScheduledJob<C extends BaseContext> = {
  /** Unique among all: programme and job. */
  readonly name: string
  /** `0 6 * * *`: minute, hour, day, month, day of the week. */
  readonly schedule: string
  readonly action: JobAction<C>
  readonly input: unknown
  /** Whether there is anything to do; left out: always. So that the audit isn't full of times at which nothing was done. */
  readonly isDue?: (tx: Read, ctx: C) => Promise<boolean>
}

/** What happened to a job, for the log. Its input isn't told: it may be private. */
export type JobNote = {
  readonly level: 'info' | 'warn' | 'error'
  readonly message: string
  readonly job?: { readonly id: string; readonly action: string; readonly attempt: number }
  readonly error?: unknown
}

export type RunOutcome = 'done' | 'failed' | 'given-up'

export type Jobs = {
  /** How often jobs of each action ended how, since the server began. */
  readonly outcomes: () => ReadonlyMap<string, { readonly [outcome in RunOutcome]: number }>
  /** Takes no more jobs and waits for those that run, for a while. */
  readonly stop: () => Promise<void>
}

/** How many jobs there are, by what they wait for. */
export type JobCounts = {
  /** Not yet due. */
  readonly waiting: number
  readonly due: number
  readonly running: number
  /** Failed at least once, and will be tried again. */
  readonly failing: number
  /** Failed as often as they may. */
  readonly given_up: number
}
