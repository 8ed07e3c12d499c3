import { HouseError } from '#platform/errors'
import { addDays, type Day, daysBetween } from '#platform/period'
import type { CalendarYear, Holiday, WorkCalendar } from './types.ts'

/** A term is days or weeks, never years: more is a mistake of whoever asks. */
export const WORKING_DAYS_MAX = 1000

// 1970-01-01 was a Thursday.
const EPOCH = '1970-01-01'
const EPOCH_WEEKDAY = 4

/**
 * Whether people work on a day. A make-up day is one whatever day of the week it is, a holiday is none. Throws
 * `calendar.unknown-year` where the year wasn't announced: a guess would be wrong by a week in spring.
 */
export function isWorkingDay(calendar: WorkCalendar, day: Day): boolean {
  const { restDays } = yearOf(calendar, day)
  // The notice of the next year may speak of the last days of this one.
  if (noticesFor(calendar, day).some(({ makeUpDays }) => makeUpDays.includes(day))) return true
  return holidayOn(calendar, day) === undefined && !restDays.includes(weekdayOf(day))
}

/** The holiday that a day is part of. Throws `calendar.unknown-year`. */
export function holidayOn(calendar: WorkCalendar, day: Day): Holiday | undefined {
  yearOf(calendar, day)
  return noticesFor(calendar, day)
    .flatMap(({ holidays }) => holidays)
    .find(({ from, to }) => from <= day && day < to)
}

/** The day itself if people work on it, else the next on which they do. Throws `calendar.unknown-year`. */
export function workingDayFrom(calendar: WorkCalendar, day: Day): Day {
  let found = day
  while (!isWorkingDay(calendar, found)) found = addDays(found, 1)
  return found
}

/**
 * The day by which a term of so many working days ends; the day on which it begins doesn't count. Below zero it counts
 * back, zero is the day itself. Throws `calendar.unknown-year`, `calendar.too-far`.
 */
export function addWorkingDays(calendar: WorkCalendar, day: Day, count: number): Day {
  if (!Number.isInteger(count) || Math.abs(count) > WORKING_DAYS_MAX)
    throw new HouseError('calendar.too-far', { count, max: WORKING_DAYS_MAX })
  const step = Math.sign(count)
  let found = day
  for (let left = Math.abs(count); left > 0; ) {
    found = addDays(found, step)
    if (isWorkingDay(calendar, found)) left -= 1
  }
  return found
}

/**
 * How many working days come after the first day, up to the second and with it; below zero if the second is before the
 * first. `addWorkingDays` the other way round. Throws `calendar.unknown-year`, `calendar.too-far`.
 */
export function workingDaysBetween(calendar: WorkCalendar, first: Day, second: Day): number {
  const span = daysBetween(first, second)
  if (Math.abs(span) > 2 * WORKING_DAYS_MAX)
    throw new HouseError('calendar.too-far', { count: span, max: WORKING_DAYS_MAX })
  const step = Math.sign(span)
  let count = 0
  for (let day = first; day !== second; ) {
    day = addDays(day, step)
    if (isWorkingDay(calendar, day)) count += step
  }
  return count
}

/** The day of the week by its ISO number: 1 Monday, 7 Sunday. */
export function weekdayOf(day: Day): number {
  const since = daysBetween(EPOCH, day) + EPOCH_WEEKDAY - 1
  return (((since % 7) + 7) % 7) + 1
}

function yearOf(calendar: WorkCalendar, day: Day): CalendarYear {
  const year = Number(day.slice(0, 4))
  const found = calendar.years.get(year)
  if (found === undefined) {
    const known = [...calendar.years.keys()].toSorted((a, b) => a - b).join(', ') || '—'
    throw new HouseError('calendar.unknown-year', { year, known })
  }
  return found
}

function noticesFor(calendar: WorkCalendar, day: Day): readonly CalendarYear[] {
  const year = Number(day.slice(0, 4))
  return [year, year + 1].flatMap((one) => calendar.years.get(one) ?? [])
}
