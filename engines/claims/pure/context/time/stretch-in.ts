import {
  type Day,
  endOf,
  lastDayOfMonth,
  type Period,
  type PeriodCode,
  parsePeriod,
  startOf,
} from '#platform/period'
import type { Stretch } from './phrase.ts'

// The days, months and quarters of a stretch, once its year is known.

export function stretchIn(stretch: Stretch, year: number | null): Period | null {
  if (year === null) return null
  switch (stretch.kind) {
    case 'year':
      return { kind: 'year', year }
    case 'half':
      return { kind: 'half', year, half: stretch.half }
    case 'quarter':
      return { kind: 'quarter', year, quarter: asQuarter(stretch.quarter) }
    case 'quarters':
      return { kind: 'quarters', year, last: asQuarter(stretch.last) }
    case 'months':
      return monthsIn(stretch.first, stretch.last, year)
    case 'days':
      return daysIn(stretch, year)
  }
}

export function asQuarter(number: number): 1 | 2 | 3 | 4 {
  return number === 1 ? 1 : number === 2 ? 2 : number === 3 ? 3 : 4
}

/** Months that don't begin in January have no code but that of their days. */
export function monthsIn(first: number, last: number, year: number): Period {
  if (first === last) return { kind: 'month', year, month: first }
  if (first === 1) return { kind: 'months', year, last }
  return { kind: 'since', from: `${year}-${two(first)}-01`, to: lastDayOfMonth(year, last) }
}

export function daysIn(stretch: Extract<Stretch, { kind: 'days' }>, year: number): Period {
  const first = dayIn(
    stretch.lastMonth < stretch.month ? year - 1 : year,
    stretch.month,
    stretch.day,
  )
  const last = dayIn(year, stretch.lastMonth, stretch.lastDay)
  return first === last ? { kind: 'day', day: last } : { kind: 'since', from: first, to: last }
}

/** The 31st of a shorter month is its last day: 11月下旬 ends on the 30th. */
export function dayIn(year: number, month: number, day: number): Day {
  const last = lastDayOfMonth(year, month)
  const named = `${year}-${two(month)}-${two(day)}`
  return named > last ? last : named
}

export function monthsBefore(day: Day, count: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - count
  return dayIn(Math.floor(months / 12), (months % 12) + 1, Number(day.slice(8)))
}

export function two(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}

/** Six months before the end of August is the end of February. */
export function monthEndsBefore(day: Day, count: number): Day {
  const before = monthsBefore(day, count)
  return day === lastDayIn(day) ? lastDayIn(before) : before
}

export function lastDayIn(day: Day): Day {
  return lastDayOfMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)))
}

/** So many months up to the end of one: a year, its parts, or days from within the year before. */
export function monthsTo(end: Day, count: number): Period {
  const [year, last] = [Number(end.slice(0, 4)), Number(end.slice(5, 7))]
  const first = last - count + 1
  if (first === 1 && last === 12) return { kind: 'year', year }
  if (first === 1 && last === 6) return { kind: 'half', year, half: 1 }
  if (first === 7 && last === 12) return { kind: 'half', year, half: 2 }
  if (count === 3 && last % 3 === 0) return { kind: 'quarter', year, quarter: asQuarter(last / 3) }
  if (first >= 1) return monthsIn(first, last, year)
  const from = monthsBefore(`${end.slice(0, 7)}-01`, count - 1)
  return { kind: 'since', from, to: lastDayIn(end) }
}

const YEAR_MONTHS = 12

/** How many whole months a period has; null if it has none. */
export function monthsOf(period: Period): number | null {
  const from = startOf(period)
  const to = endOf(period)
  if (from === null || !from.endsWith('-01') || to !== lastDayIn(to)) return null
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return years * YEAR_MONTHS + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1
}

/** A year that doesn't begin in January: that of a company, of a harvest. */
export function isFinancialYear(period: Period): boolean {
  return period.kind === 'since' && monthsOf(period) === YEAR_MONTHS
}

/** The first half or quarter, or the year itself, of such a year. */
export function partOfYear(stretch: Stretch, year: Period): Period | null {
  const from = startOf(year)
  if (from === null) return null
  const upTo = (months: number): Day => lastDayIn(monthsBefore(from, 1 - months))
  if (stretch.kind === 'year') return year
  if (stretch.kind === 'half') return monthsTo(upTo(stretch.half * 6), 6)
  if (stretch.kind === 'quarter') return monthsTo(upTo(stretch.quarter * 3), 3)
  return stretch.kind === 'quarters' ? monthsTo(upTo(stretch.last * 3), stretch.last * 3) : null
}

/** The second quarter, of a half or a year. */
export function isPartOf(part: PeriodCode, whole: PeriodCode): boolean {
  const [inner, outer] = [parsePeriod(part), parsePeriod(whole)]
  const [from, start] = [startOf(inner), startOf(outer)]
  if (part === whole || inner.kind === 'instant' || outer.kind === 'instant') return false
  return from !== null && start !== null && start <= from && endOf(inner) <= endOf(outer)
}
