import { HouseError } from '#platform/errors'
import type { Day } from './types.ts'

// The proleptic Gregorian calendar in whole numbers, from 1000 to 9999: no clock, no time zone, and
// the same in a browser that has no Temporal. The day number is that of Howard Hinnant's
// "chrono-compatible low-level date algorithms", counted from 1970-01-01.

const WRITTEN = /^([1-9]\d{3})-(\d\d)-(\d\d)$/

export function isDay(text: string): boolean {
  const [, year, month, day] = WRITTEN.exec(text) ?? []
  return (
    year !== undefined &&
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= daysInMonth(Number(year), Number(month))
  )
}

/** Years, months and days of a day; refuses what is none with `period.unreadable`. */
export function partsOf(day: Day): { year: number; month: number; day: number } {
  if (!isDay(day)) throw new HouseError('period.unreadable', { text: day.slice(0, 40) })
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    day: Number(day.slice(8)),
  }
}

export function dayOf(year: number, month: number, day: number): Day {
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`
}

/** The last day of a month, 1 to 12. */
export function lastDayOfMonth(year: number, month: number): Day {
  return dayOf(year, month, daysInMonth(year, month))
}

export function addDays(day: Day, count: number): Day {
  return dayOfNumber(dayNumber(day) + count)
}

/** Days from the first to the second; negative if the second comes before. */
export function daysBetween(first: Day, second: Day): number {
  return dayNumber(second) - dayNumber(first)
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whether they are some whole months, at most twelve: a season, a year of account. From January on they have names of their own. */
export function isOfWholeMonths(first: Day, last: Day): boolean {
  const [from, to] = [partsOf(first), partsOf(last)]
  const more = (to.year - from.year) * 12 + to.month - from.month
  const isWhole = from.day === 1 && to.day === daysInMonth(to.year, to.month)
  return isWhole && from.month > 1 && more > 0 && more < 12
}

/** A fair, a storm, a holiday: days that begin within a month, or end within the one in which they begin. What runs longer is told as a total since then. */
export function isWindow(first: Day, last: Day): boolean {
  const isInMonth = first.slice(0, 7) === last.slice(0, 7) && first < last
  const isShort = first < last && daysBetween(first, last) <= WINDOW_MAX
  return isInMonth || (isShort && !first.endsWith('-01'))
}

const WINDOW_MAX = 366

export function twoDigits(n: number): string {
  return n < 10 ? `0${n}` : String(n)
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  const parts = partsOf(day)
  const year = parts.month <= 2 ? parts.year - 1 : parts.year
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const monthFromMarch = (parts.month + 9) % 12
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + parts.day - 1
  return era * 146097 + dayOfEra(yearOfEra, dayOfYear) - 719468
}

function dayOfEra(yearOfEra: number, dayOfYear: number): number {
  return yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
}

/** The day that is so many days after 1970-01-01. */
export function dayOfNumber(number: number): Day {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const inEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36524) - Math.floor(inEra / 146096)) /
      365,
  )
  const dayOfYear = inEra - dayOfEra(yearOfEra, 0)
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return dayOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}
