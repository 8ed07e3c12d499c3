import type { BaseContext } from '#platform/action'
import { ATTEMPTS_MAX } from './add-job.ts'
import type { ScheduledJob } from './types.ts'

/** A time that was missed while no server ran is made good for so long; what is due every hour comes soon anyway. */
const BACKFILL_MS_MAX = 24 * 60 * 60 * 1000

type Worker = Pick<typeof import('graphile-worker'), 'parseCronItem'>
type CronItem = ReturnType<Worker['parseCronItem']>
type Digest = Parameters<CronItem['match']>[0]

/** What the queue needs to know of the schedules. Throws what is wrong with one. */
export function cronItemsOf<C extends BaseContext>(
  scheduled: readonly ScheduledJob<C>[],
  worker: Worker,
  timeZone: string,
  now: () => string,
): CronItem[] {
  return scheduled.map(({ name, schedule, action, input }) => {
    const { match } = worker.parseCronItem({ task: action.name, match: schedule }, name)
    return worker.parseCronItem({
      task: action.name,
      identifier: name,
      match: (digest) => match(digestIn(timeZone, digest, now())),
      payload: { input: input ?? {} },
      // One of a kind at a time waits: what was missed several times is made good once.
      options: {
        backfillPeriod: isHourly(schedule) ? 0 : BACKFILL_MS_MAX,
        maxAttempts: ATTEMPTS_MAX,
        jobKey: `schedule:${name}`,
      },
    })
  })
}

function isHourly(schedule: string): boolean {
  return schedule.trim().split(/\s+/)[1]?.startsWith('*') === true
}

/**
 * The minute of a digest in UTC as a clock of the region shows it. The digest has no year: it is within a day of now, so
 * that around New Year the nearest of three is meant.
 */
export function digestIn(timeZone: string, digest: Digest, now: string): Digest {
  const instant = Temporal.Instant.from(now)
  const { year } = instant.toZonedDateTimeISO('UTC')
  const { month, date: day, hour, min: minute } = digest
  const [nearest] = [year - 1, year, year + 1]
    .map((y) => Temporal.PlainDateTime.from({ year: y, month, day, hour, minute }))
    .map((then) => then.toZonedDateTime('UTC'))
    .sort((a, b) => distance_ms(a, instant) - distance_ms(b, instant))
  const there = (nearest ?? instant.toZonedDateTimeISO('UTC')).withTimeZone(timeZone)
  return {
    min: there.minute,
    hour: there.hour,
    date: there.day,
    month: there.month,
    dow: there.dayOfWeek % 7,
  }
}

function distance_ms(then: Temporal.ZonedDateTime, now: Temporal.Instant): number {
  return Math.abs(then.epochMilliseconds - now.epochMilliseconds)
}
