import {
  type Day,
  daysBetween,
  endOf,
  type PeriodCode,
  parsePeriod,
  startOf,
} from '#platform/period'
import { isOfDays } from '../../time/resolve/near.ts'
import { resolve } from '../../time/resolve/resolve.ts'
import { UNSET } from '../../time/resolve/setting.ts'
import { isFinancialYear } from '../../time/stretch-in.ts'

// How the periods that a text tells of stand to each other, and to the day of its release.

/** A report of longer ago than this is history beside what a release reports on. */
const RECENT_DAYS = 600

/** A release whose lead says where things stood at the end of 2024 is on that year; unless its headline says so. */
export function yearEnded(code: PeriodCode): PeriodCode {
  const period = parsePeriod(code)
  const isYearEnd = period.kind === 'instant' && period.day.endsWith('-12-31')
  return isYearEnd ? period.day.slice(0, 4) : code
}

/** Months up to one, quarters up to one. */
export function isTotal(code: PeriodCode): boolean {
  const { kind } = parsePeriod(code)
  return kind === 'months' || kind === 'quarters' || kind === 'half'
}

export function isFirstQuarter(code: PeriodCode): boolean {
  const period = parsePeriod(code)
  return period.kind === 'quarter' && period.quarter === 1
}

/** 截至9月底, in a report on the first three quarters: where they ended, or all up to then. */
export function endAlone(code: PeriodCode): Day | null {
  const period = parsePeriod(code)
  if (period.kind === 'instant') return period.day
  return period.kind === 'since' && period.from === null ? period.to : null
}

export function countsOf(codes: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  return counts
}

/** Of a month and all months up to it, a release is about the month. */
export function isRather(code: PeriodCode, other: PeriodCode): boolean {
  const [a, b] = [parsePeriod(code), parsePeriod(other)]
  const isSum = b.kind === 'months' || b.kind === 'quarters'
  return isSum && (a.kind === 'month' || a.kind === 'quarter') && endOf(a) === endOf(b)
}

export function isYearBefore(code: PeriodCode, other: PeriodCode): boolean {
  const period = parsePeriod(other)
  if (period.kind === 'year') return code === String(period.year - 1)
  const before = parsePeriod(code)
  if (!isFinancialYear(period) || !isFinancialYear(before)) return false
  const [end, last] = [endOf(period), endOf(before)]
  return last === `${Number(end.slice(0, 4)) - 1}${end.slice(4)}`
}

/** 去年，…。截至年末，…: where things stood when it ended is part of what is told of a year. */
export function isEndOf(code: PeriodCode, year: PeriodCode): boolean {
  const period = parsePeriod(year)
  // 3,882 on the Friday on which the week ended.
  if (isOfDays(year) && period.kind === 'since' && code === `@${period.to}`) return true
  const isWhole =
    ['year', 'half', 'quarter', 'quarters'].includes(period.kind) ||
    isFinancialYear(period) ||
    // The 13 weeks of a shop's report.
    (period.kind === 'since' && period.from !== null && !isOfDays(year))
  return isWhole && code === `@${endOf(period)}`
}

/** Where months or years are told of, single days and weeks are not what a text is on, nor how things stood when such a week ended. */
export function withoutDays(codes: readonly PeriodCode[]): readonly PeriodCode[] {
  const ends = new Set(
    codes.flatMap((code) => (isOfDays(code) ? `@${endOf(parsePeriod(code))}` : [])),
  )
  const longer = codes.filter((code) => !isOfDays(code) && !ends.has(code))
  return longer.length === 0 ? codes : longer
}

/** 涨幅比上月的0.6%扩大: a figure of the month before is what the month is compared with. */
export function isStepBefore(code: PeriodCode, best: PeriodCode): boolean {
  const { kind } = parsePeriod(best)
  if (kind !== 'month' && kind !== 'quarter') return false
  // Most figures are of the period itself, or of one of another kind.
  if (code === best || parsePeriod(code).kind !== kind) return false
  return code === resolve({ kind: 'before', unit: kind, atEnd: false }, { ...UNSET, current: best })
}

const OPENING_MONTHS = 3

/** A year that has only begun is to come. */
export function isToCome(code: PeriodCode, release: Day): boolean {
  const isBegun = Number(release.slice(5, 7)) <= OPENING_MONTHS && code === release.slice(0, 4)
  return isBegun || (startOf(parsePeriod(code)) ?? '') > release
}

export function startYearOf(code: PeriodCode): string {
  return endOf(parsePeriod(code)).slice(0, 4)
}

export function isReported(code: PeriodCode, release: Day | null): boolean {
  return release === null || isRecent(endOf(parsePeriod(code)), release)
}

export function mostSaid(codes: readonly PeriodCode[]): PeriodCode | null {
  let best: PeriodCode | null = null
  let most = 0
  for (const [code, count] of countsOf(codes)) if (count > most) [best, most] = [code, count]
  return best
}

/** What is yet to come after its year isn't what a release reports on either. */
export function isRecent(end: Day, release: Day): boolean {
  return end <= `${release.slice(0, 4)}-12-31` && daysBetween(end, release) <= RECENT_DAYS
}
