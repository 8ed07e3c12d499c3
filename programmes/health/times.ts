import { type Day, isDay } from '#platform/period'
import type { Region } from '#platform/region'

// What other systems are told is the time on their clocks: the region's. The day on which something counts is the day there.

/** `2026-11-26 09:30:00`, as the national interface writes moments. */
export function momentIn({ timeZone }: Region, instant: string): string {
  const there = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone)
  return there.toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' ')
}

/** `2026-11-26T09:30:00.123456+08:00`: the same instant, with the region's offset. */
export function offsetInstant({ timeZone }: Region, instant: string): string {
  return Temporal.Instant.from(instant).toString({ timeZone, smallestUnit: 'microsecond' })
}

/** The day there of a day, or of an instant with any offset; undefined where the calendar has none. */
export function dayIn({ timeZone }: Region, moment: string): Day | undefined {
  if (!moment.includes('T')) return isDay(moment) ? moment : undefined
  if (!isDay(moment.slice(0, DAY_CHARACTERS))) return undefined
  return Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

const DAY_CHARACTERS = 10
