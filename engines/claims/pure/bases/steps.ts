import {
  addDays,
  daysBetween,
  endOf,
  type Period,
  type PeriodCode,
  parsePeriod,
  periodCode,
  startOf,
} from '#platform/period'
import { inYear } from '../context/time/resolve/in-year.ts'
import { yearOfCode } from '../context/time/resolve/year-of.ts'
import { monthsOf } from '../context/time/stretch-in.ts'
import type { Doc } from '../model.ts'

// How far back another time of the same kind lies.

const WEEK = 7
/** Retailers reckon quarters and years in weeks; fewer are an event. */
const WEEKS_MIN = 4
/** The same weekdays a year before. */
const YEAR_OF_WEEKS = 364
const YEAR_DAYS_MAX = 380
const YEAR_FIRST = 1001

/** The same stretch or day so many years before; null where it has no known start, or is longer than a year. */
export function yearsEarlier(code: PeriodCode, years: number): PeriodCode | null {
  const period = parsePeriod(code)
  const from = startOf(period)
  if (from === null || yearOfCode(code) - years < YEAR_FIRST) return null
  if (period.kind === 'span')
    return period.last === period.first + 1 && years === 1
      ? periodCode({ kind: 'span', first: period.first - 1, last: period.last - 1 })
      : null
  if (daysBetween(from, endOf(period)) > YEAR_DAYS_MAX) return null
  if (years === 1 && isOfWeeks(period))
    return periodCode({
      kind: 'since',
      from: addDays(from, -YEAR_OF_WEEKS),
      to: addDays(endOf(period), -YEAR_OF_WEEKS),
    })
  return periodCode(inYear(period, yearOfCode(code) - years))
}

function isOfWeeks(period: Period): boolean {
  if (period.kind !== 'since' || period.from === null || monthsOf(period) !== null) return false
  const days = daysBetween(period.from, period.to) + 1
  return days % WEEK === 0 && days >= WEEKS_MIN * WEEK
}

/** "The 13 weeks to 27 December": the same weeks of the year before end on the same weekday. */
export function inWeeks(period: PeriodCode | null, base: PeriodCode | null): PeriodCode | null {
  if (period === null || base === null || !isOfWeeks(parsePeriod(period))) return base
  const isYear = base === periodCode(inYear(parsePeriod(period), yearOfCode(period) - 1))
  return isYear ? yearsEarlier(period, 1) : base
}

/** It reports on so many weeks up to a day. */
export function reckonsInWeeks({ text }: Doc): boolean {
  return WEEKS_TO.test(text)
}

const WEEKS_TO = /\b\d\d[- ]weeks? (?:period )?(?:to|ended|ending|up to)\b/i

export function isBefore(code: PeriodCode, period: PeriodCode): boolean {
  return endOf(parsePeriod(code)) < endOf(parsePeriod(period))
}

/** It lies no more than a year back: what a series is measured on, and no year of long ago. */
export function isStep(base: PeriodCode, period: PeriodCode): boolean {
  const days = daysBetween(endOf(parsePeriod(base)), endOf(parsePeriod(period)))
  return days > 0 && days <= YEAR_DAYS_MAX
}

/** As much as its time is a state or a stretch: "down on last week" of a state is on that of a week before. */
export function likeTime(period: PeriodCode, base: PeriodCode): PeriodCode {
  const [now, then] = [parsePeriod(period), parsePeriod(base)]
  if (now.kind === 'instant' && then.kind === 'since' && then.from !== null) {
    const isWeek = addDays(then.from, WEEK - 1) === then.to
    return isWeek && addDays(then.to, WEEK) >= now.day ? `@${addDays(now.day, -WEEK)}` : base
  }
  // "21,450 jobs in the year to June, 60 fewer than in the twelve months before".
  if (now.kind !== 'since' || then.kind !== 'instant') return base
  const before = yearsEarlier(period, 1)
  if (before !== null && endOf(parsePeriod(before)) === then.day) return before
  return base
}

/** What was counted at the end of a stretch, for a state. */
export function asOf(base: PeriodCode, period: PeriodCode | null): PeriodCode {
  const then = parsePeriod(base)
  const isPart = then.kind !== 'instant' && then.kind !== 'year' && then.kind !== 'span'
  return period?.startsWith('@') === true && isPart ? `@${endOf(then)}` : base
}
