import { daysInMonth, isOfWholeMonths, isWindow, partsOf } from '../days.ts'
import type { Day, Period } from '../types.ts'

export const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const ORDINALS = ['first', 'second', 'third', 'fourth'] as const
const UP_TO_QUARTER = [
  'first quarter',
  'first two quarters',
  'first three quarters',
  'four quarters',
]

export function printEnglish(period: Period): string {
  switch (period.kind) {
    case 'year':
      return String(period.year)
    case 'half':
      return `${ORDINALS[period.half - 1]} half of ${period.year}`
    case 'quarter':
      return `${ORDINALS[period.quarter - 1]} quarter of ${period.year}`
    case 'month':
      return `${month(period.month)} ${period.year}`
    case 'day':
      return dayInWords(period.day)
    case 'quarters':
      return `${UP_TO_QUARTER[period.last - 1]} of ${period.year}`
    case 'months':
      return period.last === 1
        ? `January ${period.year}`
        : `January–${month(period.last)} ${period.year}`
    case 'instant':
      return `by ${endInWords(period.day)}`
    case 'since':
      return period.from === null
        ? `from the start to ${endInWords(period.to)}`
        : (monthsInWords(period.from, period.to) ??
            windowInWords(period.from, period.to) ??
            `since ${startInWords(period.from)}, to ${endInWords(period.to)}`)
    case 'span':
      return `${period.first}–${period.last}`
  }
}

/** '1–7 October 2024', '26 July to 1 August 2025', '28 November 2025 to 1 January 2026'. */
function windowInWords(from: Day, to: Day): string | null {
  if (!isWindow(from, to)) return null
  const [first, last] = [partsOf(from), partsOf(to)]
  if (first.year !== last.year) return `${dayInWords(from)} to ${dayInWords(to)}`
  return first.month === last.month
    ? `${first.day}–${dayInWords(to)}`
    : `${first.day} ${month(first.month)} to ${dayInWords(to)}`
}

/** 'April–September 2024', 'November 2023 to October 2024'. */
function monthsInWords(from: Day, to: Day): string | null {
  if (!isOfWholeMonths(from, to)) return null
  const [first, last] = [partsOf(from), partsOf(to)]
  const end = `${month(last.month)} ${last.year}`
  return first.year === last.year
    ? `${month(first.month)}–${end}`
    : `${month(first.month)} ${first.year} to ${end}`
}

function month(number: number): string {
  return MONTHS[number - 1] ?? ''
}

function dayInWords(day: Day): string {
  const parts = partsOf(day)
  return `${parts.day} ${month(parts.month)} ${parts.year}`
}

/** 'the end of October 2024' for the last day of a month, 'the end of 2024' for that of a year. */
function endInWords(day: Day): string {
  const parts = partsOf(day)
  if (parts.day !== daysInMonth(parts.year, parts.month)) return dayInWords(day)
  return parts.month === 12
    ? `the end of ${parts.year}`
    : `the end of ${month(parts.month)} ${parts.year}`
}

function startInWords(day: Day): string {
  const parts = partsOf(day)
  if (parts.day !== 1) return dayInWords(day)
  return parts.month === 1 ? String(parts.year) : `${month(parts.month)} ${parts.year}`
}
