import {
  addDays,
  type Day,
  daysBetween,
  endOf,
  type PeriodCode,
  parsePeriod,
  periodCode,
  startOf,
} from '#platform/period'
import type { TimePhrase } from '../../time/phrase.ts'
import { inYear } from '../../time/resolve/in-year.ts'
import { isOfDays } from '../../time/resolve/near.ts'
import { yearOfCode } from '../../time/resolve/year-of.ts'

// Times whose own words, or the noun right behind them, say whether they are still to come: "next March", "by year-end", "fourth-quarter income".

const NEXT = /\b(?:next|the coming|this coming) $/i
/** Nobody says "next March" of the month that begins so soon, which is next month. */
const NEXT_MONTH_DAYS = 31

/** "By next March", "from next April": the first that begins when next month is over. */
export function nextNamed(
  text: string,
  { start, when }: TimePhrase,
  code: PeriodCode,
  release: Day,
): PeriodCode | null {
  if (when.kind !== 'stretch' && when.kind !== 'end') return null
  if (when.stretch.kind !== 'months' && when.stretch.kind !== 'quarter') return null
  if (!NEXT.test(text.slice(Math.max(0, start - NEXT_REACH), start))) return null
  const period = parsePeriod(code)
  const soon = addDays(release, NEXT_MONTH_DAYS)
  for (let year = Number(release.slice(0, 4)); ; year += 1) {
    const own = inYear(period, year)
    const begin = startOf(own) ?? `${endOf(own).slice(0, 7)}-01`
    if (begin > soon) return periodCode(own)
  }
}

const NEXT_REACH = 13

/** What is reckoned up when a time is over. */
const RECKONED =
  /^ (?:[a-z-]+ ){0,3}(?:income|results?|earnings|revenues?|turnover|profits?|loss(?:es)?|sales|accounts|figures|report|margins?|numbers|dividend)\b/
/** So long after a quarter its results are told of. */
const RECKONING_DAYS = 75

/** "Will reduce fourth-quarter income", told in January: that of the quarter just over, whatever is yet to be said of it. */
export function isReckoned(
  text: string,
  { end, when }: TimePhrase,
  code: PeriodCode,
  release: Day,
): boolean {
  const isPart =
    when.kind === 'stretch' && /^(?:quarter|half|quarters|months)$/.test(when.stretch.kind)
  const over = daysBetween(endOf(parsePeriod(code)), release)
  return isPart && over >= 0 && over <= RECKONING_DAYS && RECKONED.test(text.slice(end, end + 60))
}

/** "By year-end", "before the end of the year": that of the release, which is yet to come. */
export function yearEndAhead(
  { when }: TimePhrase,
  code: PeriodCode,
  release: Day,
): PeriodCode | null {
  const isOfYear = when.kind === 'end' && when.stretch.kind === 'year'
  if (!isOfYear || when.year?.from !== 'context' || when.year.years !== 0) return null
  const period = parsePeriod(code)
  const years = yearOfCode(code)
  for (const year of [years + 1, years + 2]) {
    const own = inYear(period, year)
    if (endOf(period) < release && endOf(own) >= release) return periodCode(own)
  }
  return null
}

const IN_MONTH = /\b(?:[Ii]n|[Dd]uring) $/
/** So long after a month it is the last of its name. */
const MONTH_OVER_DAYS = 60
/** So long after a day, or some days. */
const DAYS_OVER_MAX = 30
/** Another year is spoken of. */
const OF_YEAR =
  /\b(?:last|that|previous|the year before|a year (?:ago|earlier)|(?:19|20)\d\d)\b[^.;]*$/i
const OF_YEAR_REACH = 60

/** "In January they rose", "as at 1 January", told soon afterwards in a text on last year: nobody says so of those a year before. */
export function isJustOver(
  text: string,
  { start, end, cue }: TimePhrase,
  next: PeriodCode,
  release: Day,
): boolean {
  if (cue !== null || /\p{Script=Han}/u.test(text.slice(start, end))) return false
  const period = parsePeriod(next)
  const over = daysBetween(endOf(period), release)
  const before = text.slice(Math.max(0, start - OF_YEAR_REACH), start)
  if (isOfDays(next) || period.kind === 'instant')
    return over >= 0 && over <= DAYS_OVER_MAX && !OF_YEAR.test(before)
  if (period.kind !== 'month' || !IN_MONTH.test(before)) return false
  return over > 0 && over <= MONTH_OVER_DAYS
}
