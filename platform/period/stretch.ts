import { HouseError } from '#platform/errors'
import { parsePeriod, periodCode, quarterOf } from './codes.ts'
import { addDays, dayOf, daysInMonth, lastDayOfMonth, partsOf } from './days.ts'
import type { Day, Period, PeriodCode } from './types.ts'

/** The first day of a period; null where its start isn't known. */
export function startOf(period: Period): Day | null {
  switch (period.kind) {
    case 'year':
    case 'quarters':
    case 'months':
      return dayOf(period.year, 1, 1)
    case 'half':
      return dayOf(period.year, period.half === 1 ? 1 : 7, 1)
    case 'quarter':
      return dayOf(period.year, period.quarter * 3 - 2, 1)
    case 'month':
      return dayOf(period.year, period.month, 1)
    case 'day':
    case 'instant':
      return period.day
    case 'since':
      return period.from
    case 'span':
      return dayOf(period.first, 1, 1)
  }
}

/** The last day of a period. */
export function endOf(period: Period): Day {
  switch (period.kind) {
    case 'year':
      return dayOf(period.year, 12, 31)
    case 'half':
      return lastDayOfMonth(period.year, period.half * 6)
    case 'quarter':
      return lastDayOfMonth(period.year, period.quarter * 3)
    case 'quarters':
      return lastDayOfMonth(period.year, period.last * 3)
    case 'month':
      return lastDayOfMonth(period.year, period.month)
    case 'months':
      return lastDayOfMonth(period.year, period.last)
    case 'day':
    case 'instant':
      return period.day
    case 'since':
      return period.to
    case 'span':
      return dayOf(period.last, 12, 31)
  }
}

export function periodKindOf(code: PeriodCode): Period['kind'] {
  return parsePeriod(code).kind
}

/** By end, then by start (an unknown start first), then by code: a total order for lists and charts. */
export function comparePeriods(a: Period, b: Period): number {
  return (
    order(endOf(a), endOf(b)) ||
    order(startOf(a) ?? '', startOf(b) ?? '') ||
    order(periodCode(a), periodCode(b))
  )
}

/**
 * Whether both are about the same stretch of time: the first two quarters are the first half, January to
 * December is the year. The state at the end of a day is never what happened during the day.
 */
export function samePeriod(a: Period, b: Period): boolean {
  return natureOf(a) === natureOf(b) && endOf(a) === endOf(b) && startOf(a) === startOf(b)
}

/**
 * The same period `years` earlier. 29 February becomes 28 February where there is none; the state at the
 * end of a month stays at the end of that month; a known start of `since` stays where it is.
 */
export function yearsBefore(period: Period, years: number): Period {
  switch (period.kind) {
    case 'day':
      return { kind: 'day', day: dayBefore(period, period.day, years, false) }
    case 'instant':
      return { kind: 'instant', day: dayBefore(period, period.day, years, true) }
    case 'since': {
      const to = dayBefore(period, period.to, years, true)
      if (period.from !== null && period.from > to) throw outside(period, years)
      return { ...period, to }
    }
    case 'span':
      yearBefore(period, period.last, years)
      return {
        ...period,
        first: yearBefore(period, period.first, years),
        last: period.last - years,
      }
    default:
      return { ...period, year: yearBefore(period, period.year, years) }
  }
}

/** Whether there is the same period so many years earlier: not before the year 1000, nor where a known start would lie behind its end. */
export function hasYearsBefore(period: Period, years: number): boolean {
  const ends = [Number(endOf(period).slice(0, 4)) - years]
  if (period.kind === 'span') ends.push(period.first - years)
  if (ends.some((year) => year < YEAR_MIN || year > YEAR_MAX)) return false
  if (period.kind !== 'since' || period.from === null) return true
  return period.from <= dayBefore(period, period.to, years, true)
}

const [YEAR_MIN, YEAR_MAX] = [1000, 9999]
const SEQUENCE_MAX = 10_000

/** All periods from the first to the last, both of one regular kind; refuses others with `period.no-sequence`. */
export function periodsBetween(first: Period, last: Period): readonly Period[] {
  const sequence: Period[] = []
  const end = endOf(last)
  let next: Period | null = first.kind === last.kind ? first : null
  while (next !== null && endOf(next) <= end && sequence.length < SEQUENCE_MAX) {
    sequence.push(next)
    next = following(next)
  }
  const reached = sequence.at(-1)
  if (reached === undefined || !samePeriod(reached, last)) {
    throw new HouseError('period.no-sequence', {
      first: periodCode(first),
      last: periodCode(last),
      max: SEQUENCE_MAX,
    })
  }
  return sequence
}

function following(period: Period): Period | null {
  switch (period.kind) {
    case 'year':
      return { kind: 'year', year: period.year + 1 }
    case 'half':
      return period.half === 1
        ? { ...period, half: 2 }
        : { kind: 'half', year: period.year + 1, half: 1 }
    case 'quarter':
      return period.quarter === 4
        ? { kind: 'quarter', year: period.year + 1, quarter: 1 }
        : { ...period, quarter: quarterOf(String(period.quarter + 1)) }
    case 'month':
      return period.month === 12
        ? { kind: 'month', year: period.year + 1, month: 1 }
        : { ...period, month: period.month + 1 }
    case 'day':
      return { kind: 'day', day: addDays(period.day, 1) }
    default:
      return null
  }
}

function natureOf(period: Period): string {
  return period.kind === 'instant' || period.kind === 'since' ? period.kind : 'stretch'
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function yearBefore(period: Period, year: number, years: number): number {
  const earlier = year - years
  if (earlier < YEAR_MIN || earlier > YEAR_MAX) throw outside(period, years)
  return earlier
}

function dayBefore(period: Period, day: Day, years: number, keepsMonthEnd: boolean): Day {
  const parts = partsOf(day)
  const year = yearBefore(period, parts.year, years)
  const length = daysInMonth(year, parts.month)
  const isMonthEnd = parts.day === daysInMonth(parts.year, parts.month)
  return dayOf(
    year,
    parts.month,
    keepsMonthEnd && isMonthEnd ? length : Math.min(parts.day, length),
  )
}

function outside(period: Period, years: number): HouseError {
  return new HouseError('period.outside-calendar', { period: periodCode(period), years })
}
