import {
  addDays,
  type Day,
  daysBetween,
  endOf,
  lastDayOfMonth,
  type Period,
  type PeriodCode,
  parsePeriod,
  periodCode,
} from '#platform/period'
import type { ReadClaim } from '../../model.ts'
import { inYear } from '../time/resolve/in-year.ts'
import { yearOfCode } from '../time/resolve/year-of.ts'
import { monthsOf } from '../time/stretch-in.ts'
import type { Told } from './earlier.ts'

// "Sales in the nine weeks came to £412 million (2022: £393 million)": the same part of the year that the brackets name; "assets of 186 billion at the
// end of the year (2022: 170 billion)", "1,462 people (31 March 2024: 1,418)": how things stood then.

const DAY =
  '(?:\\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\\.?|[A-Z][a-z]{2,8}\\.? \\d{1,2},?|\\d{1,2}[./]\\d{1,2}[./])(?: ?(?:19|20)\\d\\d)?'
/** What stands between a figure and the one in brackets that it is held against. */
const OPENED = new RegExp(
  `^[^()]{0,40}\\((?:[^();\\d]{1,30}; )?(?:(?<year>(?:19|20)\\d\\d)|(?<day>${DAY})): ?(?:[A-Z]{1,3} ?)?[$£€¥₹]?$`,
)
const REACH = 90

/** The claims with what brackets hold against the figure before them as of the same part of the year that they name. */
export function withHeldInBrackets({ doc, claims }: Told): readonly ReadClaim[] {
  const told: ReadClaim[] = []
  for (const [at, claim] of claims.entries()) {
    const last = told[at - 1]
    const code =
      last === undefined || doc.sentences[claim.sentence]?.grammar !== 'en'
        ? null
        : thenOf(doc.text, last, claim)
    told.push(code === null ? claim : { ...claim, period: code, periodFrom: 'stated' })
  }
  return told
}

function thenOf(text: string, now: ReadClaim, then: ReadClaim): PeriodCode | null {
  if (then.start - now.end > REACH) return null
  const said = OPENED.exec(text.slice(now.end, then.start))?.groups
  if (said === undefined) return null
  const { day, year: named } = said
  if (day !== undefined) return dayOf(then.period, now.period)
  if (now.period === null || now.unit !== then.unit) return null
  const period = parsePeriod(now.period)
  const own = yearOfCode(now.period)
  const year = Number(named)
  return year < own && isSet(period) ? periodCode(inThatYear(period, year, own - year)) : null
}

/** How things stood on a day, unless what it is held against came about on one. */
function dayOf(code: PeriodCode | null, now: PeriodCode | null): PeriodCode | null {
  const then = code === null ? null : parsePeriod(code)
  if (then?.kind !== 'day') return null
  if (now === null) return isLastOfMonth(then.day) ? `@${then.day}` : null
  return parsePeriod(now).kind === 'day' ? null : `@${then.day}`
}

function isLastOfMonth(day: Day): boolean {
  return day === lastDayOfMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)))
}

/** A day on which things stood, or days that are told from the first to the last: no month or year that may have been told of another figure. */
function isSet(period: Period): boolean {
  return period.kind === 'instant' || (period.kind === 'since' && period.from !== null)
}

const WEEK = 7
const WEEKS_MIN = 4

/** The thirteen weeks to a Saturday end on a Saturday a year before, too. */
function inThatYear(period: Period, year: number, years: number): Period {
  if (period.kind !== 'since' || period.from === null || monthsOf(period) !== null || years !== 1)
    return inYear(period, year)
  const days = daysBetween(period.from, period.to) + 1
  if (days % WEEK !== 0 || days < WEEKS_MIN * WEEK) return inYear(period, year)
  const back = 52 * WEEK
  return { kind: 'since', from: addDays(period.from, -back), to: addDays(endOf(period), -back) }
}
