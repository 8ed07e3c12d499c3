import { HouseError } from '#platform/errors'
import { canonicalPeriod } from './canonical.ts'
import { findPeriod, periodCode } from './codes.ts'
import { addDays, dayOf, daysBetween, isDay, partsOf, twoDigits } from './days.ts'
import type { Day, Period } from './types.ts'

// SDMX 3.0 section 6, time formats. Where a stretch has more than one writing in ISO 8601 the writing
// tells our kinds apart, and a reader who normalises it still gets the right stretch (periods are canonical here):
//   year 2023              2023            quarters Q1..Q3      2024-01-01/P0Y9M
//   half 2023-H1           2023-S1         months 01..10        2024-01-01/P10M
//   quarter 2023-Q3        2023-Q3         span 2024..2026      2024-01-01/P3Y
//   month 2023-10          2023-10         since known start    2020-05-01/P1645D
//   day 2023-10-31         2023-10-31      since unknown start  0001-01-01/P739190D (from the first day there is)
//   instant @2024-10-31    2024-10-31T23:59:59

/** The stand-in for a start that nobody knows, with the days from it to 1000-01-01. */
const UNKNOWN_START = '0001-01-01'
const DAYS_BEFORE_1000 = 364877

export function toSdmxTime(named: Period): string {
  const period = canonicalPeriod(named)
  switch (period.kind) {
    case 'half':
      return `${period.year}-S${period.half}`
    case 'quarters':
      return `${period.year}-01-01/P0Y${period.last * 3}M`
    case 'months':
      return `${period.year}-01-01/P${period.last}M`
    case 'span':
      return `${period.first}-01-01/P${period.last - period.first + 1}Y`
    case 'instant':
      return `${period.day}T23:59:59`
    case 'since':
      return period.from === null
        ? `${UNKNOWN_START}/P${daysBetween('1000-01-01', period.to) + DAYS_BEFORE_1000 + 1}D`
        : `${period.from}/P${daysBetween(period.from, period.to) + 1}D`
    default:
      return periodCode(period)
  }
}

const REPORTING = /^(\d{4})-(?:A1|S([12])|M(0[1-9]|1[0-2]))$/
const POINT = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.0+)?Z?$/
const RANGE = /^(\d{4}-\d\d-\d\d)(?:T00:00:00)?\/P(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,7})D)?$/

/**
 * Reads what `toSdmxTime` wrote, and the other writings of the same stretches (`2023-A1`, `2023-M10`,
 * `2023-07-01/P6M`); refuses what is no period of ours with `period.unreadable`.
 */
export function fromSdmxTime(text: string): Period {
  const period = findReporting(text) ?? findPoint(text) ?? findRange(text) ?? findGregorian(text)
  if (period === undefined) throw new HouseError('period.unreadable', { text: text.slice(0, 60) })
  return period
}

function findGregorian(text: string): Period | undefined {
  return /^\d{4}(-(\d\d(-\d\d)?|Q[1-4]))?$/.test(text) ? findPeriod(text) : undefined
}

function findReporting(text: string): Period | undefined {
  const [, year, half, month] = REPORTING.exec(text) ?? []
  if (year === undefined) return undefined
  return findPeriod(half ? `${year}-H${half}` : month ? `${year}-${month}` : year)
}

/** A point in time counts as the end of a day: its last second, or the midnight after it. */
function findPoint(text: string): Period | undefined {
  const [, day, time] = POINT.exec(text) ?? []
  if (day === undefined || !isDay(day)) return undefined
  if (time === '23:59:59' || time === '24:00:00') return { kind: 'instant', day }
  return time === '00:00:00' ? { kind: 'instant', day: addDays(day, -1) } : undefined
}

function findRange(text: string): Period | undefined {
  const [, start, years, months, days] = RANGE.exec(text) ?? []
  if (start === undefined) return undefined
  if (days !== undefined) {
    return years === undefined && months === undefined ? sinceOf(start, Number(days)) : undefined
  }
  if (!isDay(start)) return undefined
  const { year, month, day } = partsOf(start)
  if (day !== 1) return undefined
  if (months === undefined) return month === 1 ? yearsFrom(year, Number(years ?? 0)) : undefined
  return years === undefined || Number(years) === 0
    ? monthsFrom(year, month, Number(months), years !== undefined)
    : undefined
}

function sinceOf(start: Day, days: number): Period | undefined {
  if (days < 1) return undefined
  if (start === UNKNOWN_START) {
    const sinceYear1000 = days - DAYS_BEFORE_1000 - 1
    return sinceYear1000 < 0
      ? undefined
      : { kind: 'since', from: null, to: addDays('1000-01-01', sinceYear1000) }
  }
  return isDay(start) ? { kind: 'since', from: start, to: addDays(start, days - 1) } : undefined
}

function yearsFrom(first: number, count: number): Period | undefined {
  if (count === 1) return { kind: 'year', year: first }
  return findPeriod(`${first}..${first + count - 1}`)
}

function monthsFrom(
  year: number,
  month: number,
  count: number,
  asQuarters: boolean,
): Period | undefined {
  if (asQuarters && month === 1 && count % 3 === 0) return findPeriod(`${year}-Q1..Q${count / 3}`)
  if (month === 1) return findPeriod(`${year}-01..${twoDigits(count)}`)
  if (count === 1) return findPeriod(dayOf(year, month, 1).slice(0, 7))
  if (count === 3 && month % 3 === 1) return findPeriod(`${year}-Q${(month + 2) / 3}`)
  return count === 6 && month === 7 ? findPeriod(`${year}-H2`) : undefined
}
