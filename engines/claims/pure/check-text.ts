import { HouseError } from '#platform/errors'
import { isDay } from '#platform/period'
import type { Report } from '../types.ts'
import type { ReadOptions } from './model.ts'
import { readClaims } from './read-claims.ts'
import { reportOf } from './report-of.ts'

/** A text tested against itself alone: no data, no network, the same in a browser. Throws `claims.not-a-day`. */
export function checkText(text: string, options: ReadOptions = {}): Report {
  requireDay(options.date)
  return reportOf(readClaims(text, options))
}

/** A call from elsewhere may give anything; of a date that is none, the rest would be read wrongly without a word. */
function requireDay(date: unknown): void {
  const isTaken = date === undefined || (typeof date === 'string' && isDay(date) && date >= FIRST)
  if (!isTaken)
    throw new HouseError('claims.not-a-day', { date, wanted: `YYYY-MM-DD (≥ ${FIRST})` })
}

/** Earlier days are none of the calendar that periods are reckoned in. */
const FIRST = '1000-01-01'
