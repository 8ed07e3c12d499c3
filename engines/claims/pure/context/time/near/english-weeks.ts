import { countAt, ordinalAt, type Step, skip, type Tokens, word, yearAt } from '../english-parts.ts'
import { stretchAt } from '../english-stretch.ts'
import type { When } from '../phrase.ts'
import { WEEKDAYS } from './english-near.ts'

// Weeks by the day on which they begin, by their number, or by their place in a month.

const WEEK = 7
const WEEKS_MAX = 53
const FORTNIGHT = 14
const WEEKS_OPEN = 8

/** The week of 5 August, the fortnight to 9 August, week 32 of 2024, the first week of August. */
export function weeksAt(tokens: Tokens, at: number): Step<When> | null {
  const from = skip(tokens, at, 'the')
  return numberedAt(tokens, from) ?? partOfMonthAt(tokens, from) ?? daysAt(tokens, from, from > at)
}

/** Week 32 of 2024, calendar week 32, 2024-W32; "at week 24" of a trial is counted from another day. */
function numberedAt(tokens: Tokens, at: number): Step<When> | null {
  const coded = word(tokens, at + 1) === '-' ? /^w(\d\d)$/.exec(word(tokens, at + 2)) : null
  if (coded !== null) {
    const year = yearAt(tokens, at)
    return year?.next === at + 1 ? numbered(Number(coded[1]), year.value, at + 3) : null
  }
  const from = skip(tokens, at, 'calendar')
  const week = word(tokens, from) === 'week' ? countAt(tokens, from + 1) : null
  if (week === null) return null
  const season = seasonBehind(tokens, from + 2)
  if (season !== -1) return { value: { kind: 'uncoded' }, next: season }
  const year = yearAt(tokens, skip(tokens, from + 2, 'of', 'in', ',', '/'))
  if (year !== null && year.value?.from !== 'context') return numbered(week, year.value, year.next)
  const isCounted =
    from === at && !/^(?:in|for|during|from|to|than|with|and|\()$/.test(word(tokens, at - 1))
  return isCounted ? null : numbered(week, null, from + 2, from === at)
}

/** "Week 24 of the 2024-25 crop year", "of the season": counted from a day that isn't said; the word behind it, or -1. */
function seasonBehind(tokens: Tokens, at: number): number {
  const from = skip(tokens, skip(tokens, at, 'of', 'in'), 'the', 'this')
  const year = from > at ? yearAt(tokens, from) : null
  const isTwo =
    year !== null &&
    /^[-/]$/.test(word(tokens, year.next)) &&
    /^\d\d(?:\d\d)?$/.test(word(tokens, year.next + 1))
  if (isTwo) return year.next + 2
  for (let next = from; from > at && next <= from + 1; next += 1)
    if (/^(?:season|campaign|programme|program|term|trial|study)$/.test(word(tokens, next)))
      return next + 1
  return -1
}

function numbered(
  week: number,
  year: Extract<When, { kind: 'numbered-week' }>['year'],
  next: number,
  isBare = false,
): Step<When> | null {
  if (week < 1 || week > WEEKS_MAX) return null
  return {
    value: { kind: 'numbered-week', week, year, ...(isBare ? { isBare } : {}) },
    next,
  }
}

/** A text that tells which days a week has: "Week 4 (22 January – 28 January 2018)", "the week ending 14 June". */
const WEEKLY =
  /\bweek (?:no\.? ?)?\d{1,2}(?:,? \d{4}|,? ?[-–—:(]? ?(?:[a-z]+ ){0,2}\d{1,2}(?:st|nd|rd|th)? ?(?:[-–—]|to |[a-z]{3,9}\b)|,? ?\(?[A-Z][a-z]{2,8} \d)|\bweeks? (?:ended|ending|commencing|beginning)\b/i

export function tellsWeeks(text: string): boolean {
  return WEEKLY.test(text)
}

/** "The first week of October", "the last weekend in May", "the first five weeks of 2024": on which days it begins isn't known. */
function partOfMonthAt(tokens: Tokens, at: number): Step<When> | null {
  const isEdge = /^(?:last|final|opening|closing)$/.test(word(tokens, at))
  if (!isEdge && ordinalAt(tokens, at) === null) return null
  const count = countAt(tokens, at + 1)
  const counted = count === null ? at + 1 : at + 2
  const noun = skip(tokens, counted, 'full', 'whole')
  if (!/^(?:weeks?|weekends?|fortnight)$/.test(word(tokens, noun))) return null
  if (!/^(?:of|in)$/.test(word(tokens, noun + 1))) return null
  const whole = stretchAt(tokens, noun + 2) ?? yearAt(tokens, noun + 2)
  // "The first 50 weeks of 2014-15" are nearly all of it.
  if (whole === null || (count ?? 1) > WEEKS_OPEN) return null
  return { value: { kind: 'uncoded' }, next: whole.next }
}

/** The week beginning Monday 5 August, w/c 5 August, two weeks from 5 August; the fortnight to 9 August, 30 days ended 9 August. */
function daysAt(tokens: Tokens, at: number, isThe: boolean): Step<When> | null {
  const isShort = word(tokens, at) === 'w' && word(tokens, at + 1) === '/'
  const count = countAt(tokens, at)
  const noun = isShort || count === null ? at : skip(tokens, at + 1, '-')
  const verb = isShort ? at + 2 : skip(tokens, noun + 1, 'period')
  const days = isShort ? WEEK : lengthOf(word(tokens, noun), count)
  // "Ten days to 9 August" may be left.
  if (days === null || (days % WEEK !== 0 && !isThe)) return null
  const isFrom = word(tokens, verb) === 'from' && count === null
  const opens = isShort ? word(tokens, verb) === 'c' : isFrom || OPENS.test(word(tokens, verb))
  const ends = isShort
    ? word(tokens, verb) === 'e'
    : /^(?:to|ended|ending)$/.test(word(tokens, verb))
  const isWithin = word(tokens, verb) === 'of' && days === WEEK
  if (!opens && !ends && !isWithin) return null
  const on = skip(tokens, verb + 1, 'on')
  const isNamed = WEEKDAYS.includes(word(tokens, on))
  const day = stretchAt(tokens, isNamed ? skip(tokens, on + 1, ',') : on)
  const stretch = day?.value.stretch
  if (day === null || stretch?.kind !== 'days') return null
  if (stretch.day !== stretch.lastDay || stretch.month !== stretch.lastMonth) return null
  const begun = isWithin ? { opens: 'within' as const } : opens ? { opens: 'on' as const } : {}
  return { value: { kind: 'week', days, ...begun, ...day.value }, next: day.next }
}

const OPENS = /^(?:beginning|commencing|starting)$/

/** How many days a noun has. */
function lengthOf(noun: string, count: number | null): number | null {
  if (/^weeks?$/.test(noun)) return WEEK * (count ?? 1)
  if (noun === 'fortnight' && count === null) return FORTNIGHT
  return /^days?$/.test(noun) && count !== null && count > 1 ? count : null
}
