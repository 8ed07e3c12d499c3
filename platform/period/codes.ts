import { HouseError } from '#platform/errors'
import { canonicalPeriod } from './canonical.ts'
import { isDay, twoDigits } from './days.ts'
import type { Period, PeriodCode } from './types.ts'

/** The canonical code of a period: one for a stretch of time, however it was named. */
export function periodCode(named: Period): PeriodCode {
  const period = canonicalPeriod(named)
  switch (period.kind) {
    case 'year':
      return String(period.year)
    case 'half':
      return `${period.year}-H${period.half}`
    case 'quarter':
      return `${period.year}-Q${period.quarter}`
    case 'month':
      return `${period.year}-${twoDigits(period.month)}`
    case 'day':
      return period.day
    case 'quarters':
      return `${period.year}-Q1..Q${period.last}`
    case 'months':
      return `${period.year}-01..${twoDigits(period.last)}`
    case 'instant':
      return `@${period.day}`
    case 'since':
      return `since${period.from ?? ''}..@${period.to}`
    case 'span':
      return `${period.first}..${period.last}`
  }
}

/**
 * Reads a code into the canonical period of its stretch: `2024-01..06` is `2024-H1`, and a canonical code is itself.
 * Refuses what is none, or no date of the calendar, with `period.unreadable`.
 */
export function parsePeriod(code: string): Period {
  const known = KNOWN.get(code)
  if (known !== undefined) return known
  const period = findPeriod(code)
  if (period === undefined) throw new HouseError('period.unreadable', { text: code.slice(0, 60) })
  if (KNOWN.size >= KNOWN_MAX) KNOWN.clear()
  KNOWN.set(code, period)
  return period
}

/** A text names a few periods, and asks of each hundreds of times. */
const KNOWN = new Map<string, Period>()
const KNOWN_MAX = 1000

const YEARLY =
  /^([1-9]\d{3})(?:-(?:H([12])|Q([1-4])|(\d\d)|(\d\d-\d\d)|Q1\.\.Q([1-4])|01\.\.(\d\d)))?$/
const SPAN = /^([1-9]\d{3})\.\.([1-9]\d{3})$/
const SINCE = /^since(\d{4}-\d\d-\d\d)?\.\.@(\d{4}-\d\d-\d\d)$/

/** As `parsePeriod`, but `undefined` where the text is no code. */
export function findPeriod(code: string): Period | undefined {
  const yearly = YEARLY.exec(code)
  if (yearly !== null) {
    const named = findWithinYear(code, yearly)
    return named === undefined ? undefined : canonicalPeriod(named)
  }
  if (code.startsWith('@')) {
    const day = code.slice(1)
    return isDay(day) ? { kind: 'instant', day } : undefined
  }
  const since = SINCE.exec(code)
  if (since !== null) return findSince(since[1] ?? null, since[2] ?? '')
  const span = SPAN.exec(code)
  if (span === null) return undefined
  const [first, last] = [Number(span[1]), Number(span[2])]
  return first < last ? { kind: 'span', first, last } : undefined
}

function findWithinYear(code: string, parts: RegExpExecArray): Period | undefined {
  const [, yearText, half, quarter, month, day, quarters, months] = parts
  const year = Number(yearText)
  if (half !== undefined) return { kind: 'half', year, half: half === '1' ? 1 : 2 }
  if (quarter !== undefined) return { kind: 'quarter', year, quarter: quarterOf(quarter) }
  if (month !== undefined) {
    return isMonth(month) ? { kind: 'month', year, month: Number(month) } : undefined
  }
  if (day !== undefined) return isDay(code) ? { kind: 'day', day: code } : undefined
  if (quarters !== undefined) return { kind: 'quarters', year, last: quarterOf(quarters) }
  if (months !== undefined) {
    return isMonth(months) ? { kind: 'months', year, last: Number(months) } : undefined
  }
  return { kind: 'year', year }
}

function findSince(from: string | null, to: string): Period | undefined {
  if (!isDay(to) || (from !== null && (!isDay(from) || from > to))) return undefined
  return { kind: 'since', from, to }
}

function isMonth(text: string): boolean {
  return Number(text) >= 1 && Number(text) <= 12
}

export function quarterOf(text: string): 1 | 2 | 3 | 4 {
  return text === '1' ? 1 : text === '2' ? 2 : text === '3' ? 3 : 4
}
