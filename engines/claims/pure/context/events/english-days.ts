import { addDays, type Day, daysBetween, isDay } from '#platform/period'
import { WEEKDAYS } from '../time/near/english-near.ts'
import { weekdayOf } from '../time/resolve/near.ts'
import { FEAST_NAMES, feastIn } from './english-holidays.ts'
import { nearestDays } from './official-holidays.ts'
import { dayNear, type Window } from './windows.ts'

// A day as English tells it, "Sunday", "12 May", "the 16th", "New Year's Day", and from one to another.

/** Parts of a day as far as they are said; weekday Monday 0 to Sunday 6. */
export type Told = {
  readonly end: number
  readonly weekday: number | null
  readonly day: number | null
  readonly month: number | null
  readonly year: number | null
  readonly feast: string | null
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH =
  '(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)'
const WEEKDAY = '((?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)'
const NUMBER = '(\\d{1,2})(?:st|nd|rd|th)?'
const YEAR = '(?:,? ((?:19|20)\\d\\d))?'
const FEAST = new RegExp(`(${FEAST_NAMES})${YEAR}\\b`, 'y')
const DAY_FIRST = new RegExp(
  `(?:${WEEKDAY},? )?(?:the )?${NUMBER}(?: (?:of )?${MONTH}\\b${YEAR})?(?![\\d%]|[.,:]\\d)`,
  'y',
)
const MONTH_FIRST = new RegExp(
  `(?:${WEEKDAY},? )?${MONTH} ${NUMBER}(?!\\d|[.,:]\\d{1,3}\\b)${YEAR}`,
  'y',
)
const WEEKDAY_ALONE = new RegExp(`${WEEKDAY}\\b`, 'y')

/** Where a day may begin. */
const STARTS = new RegExp(
  `\\b(?:${WEEKDAY}|${MONTH} \\d|\\d{1,2}(?=(?:st|nd|rd|th)?(?: |-|–))|${FEAST_NAMES})`,
  'g',
)

export function dayAt(text: string, at: number): Told | null {
  FEAST.lastIndex = at
  const feast = FEAST.exec(text)
  if (feast !== null)
    return { ...NOTHING, end: FEAST.lastIndex, feast: feast[1] ?? null, year: yearIn(feast[2]) }
  MONTH_FIRST.lastIndex = at
  const american = MONTH_FIRST.exec(text)
  if (american !== null)
    return {
      end: MONTH_FIRST.lastIndex,
      weekday: weekdayIn(american[1]),
      month: monthIn(american[2]),
      day: Number(american[3]),
      year: yearIn(american[4]),
      feast: null,
    }
  DAY_FIRST.lastIndex = at
  const british = DAY_FIRST.exec(text)
  if (british !== null)
    return {
      end: DAY_FIRST.lastIndex,
      weekday: weekdayIn(british[1]),
      day: Number(british[2]),
      month: monthIn(british[3]),
      year: yearIn(british[4]),
      feast: null,
    }
  WEEKDAY_ALONE.lastIndex = at
  const alone = WEEKDAY_ALONE.exec(text)
  if (alone === null) return null
  return { ...NOTHING, end: WEEKDAY_ALONE.lastIndex, weekday: weekdayIn(alone[1]) }
}

const NOTHING = { weekday: null, day: null, month: null, year: null, feast: null }

function weekdayIn(word: string | undefined): number | null {
  return word === undefined ? null : (WEEKDAYS.indexOf(word.toLowerCase()) + 6) % 7
}

function monthIn(word: string | undefined): number | null {
  return word === undefined ? null : MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1
}

function yearIn(word: string | undefined): number | null {
  return word === undefined ? null : Number(word)
}

/** The day that is meant by one told in a text of that day. */
export function dayOfTold(told: Told, release: Day): Day | null {
  if (told.feast !== null) {
    const daysOf = feastIn(told.feast)
    if (daysOf === null) return null
    return told.year === null
      ? (nearestDays(daysOf, release)?.window.first ?? null)
      : (daysOf(told.year)?.first ?? null)
  }
  if (told.day !== null && told.month !== null) {
    const day = dayNear(told.month, told.day, told.year, release)
    return isDay(day) ? day : null
  }
  if (told.day !== null || told.weekday === null) return null
  return addDays(release, -((weekdayOf(release) - told.weekday + 7) % 7))
}

const JOINT = /,? (to|until|till|through|thru|and|-|–|—) (?:the |including )?|[–-]/y
const RANGE_DAYS_MAX = 130

export type Range = Window & { readonly start: number; readonly end: number }

/** All ranges of days in a sentence, "between November 28 and New Year's Day", "Friday to Sunday", "Sunday and Monday". */
export function rangesIn(words: string, release: Day): readonly Range[] {
  const found: Range[] = []
  let past = 0
  for (const { index } of words.matchAll(STARTS)) {
    if (index < past) continue
    const first = dayAt(words, index)
    if (first === null) continue
    JOINT.lastIndex = first.end
    const joint = JOINT.exec(words)
    const last = joint === null ? null : dayAt(words, JOINT.lastIndex)
    if (joint === null || last === null) continue
    const window = windowBetween(words, { index, joint: joint[1] ?? '-', first, last }, release)
    if (window === null) continue
    found.push({ ...window, start: index, end: last.end })
    past = last.end
  }
  return found
}

type Pair = {
  readonly index: number
  readonly joint: string
  readonly first: Told
  readonly last: Told
}

function windowBetween(words: string, pair: Pair, release: Day): Window | null {
  const { index, joint, first, last } = pair
  const end = dayOfTold(last, release)
  if (end === null) return null
  const isBetween = /\bbetween (?:the )?(?:last )?$/i.test(
    words.slice(Math.max(0, index - 18), index),
  )
  if (isAlone(first) && isAlone(last)) {
    // "Open Monday to Friday from 9 a.m.": any week.
    if (HABITUAL.test(words)) return null
    const length = ((last.weekday ?? 0) - (first.weekday ?? 0) + 7) % 7
    const isPair = joint === 'and' && !isBetween
    if (length === 0 || (isPair && length > 1)) return null
    return { first: addDays(end, -length), last: end }
  }
  if (joint === 'and' && !isBetween) return neighbours(first, last, end)
  const begin = beginOf(first, last, end)
  if (begin === null || begin >= end) return null
  return daysBetween(begin, end) < RANGE_DAYS_MAX ? { first: begin, last: end } : null
}

function isAlone({ weekday, day, feast }: Told): boolean {
  return weekday !== null && day === null && feast === null
}

/** "16 and 17 November": two days that follow each other. */
function neighbours(first: Told, last: Told, end: Day): Window | null {
  const day = addDays(end, -1)
  if (first.feast !== null || last.feast !== null)
    return dayOfTold(first, end) === day ? { first: day, last: end } : null
  const isNext = first.day !== null && first.day === Number(day.slice(8))
  const isOfMonth = first.month === null || first.month === Number(day.slice(5, 7))
  return isNext && isOfMonth ? { first: day, last: end } : null
}

/** The first day, by what it leaves unsaid: the month of the last, the year in which it comes before it. */
function beginOf(first: Told, last: Told, end: Day): Day | null {
  if (first.feast !== null || first.day === null) return dayOfTold(first, addDays(end, -1))
  const month = first.month ?? last.month ?? Number(end.slice(5, 7))
  const year = Number(end.slice(0, 4))
  const of = (own: number): Day =>
    `${own}-${String(month).padStart(2, '0')}-${String(first.day).padStart(2, '0')}`
  const day = of(first.year ?? year)
  const own = first.year === null && day > end ? of(year - 1) : day
  return isDay(own) ? own : null
}

/** What is so in any week, or is yet to be. */
const HABITUAL =
  /\b(?:every|each|weekly|open|opens|opening|hours|daily|will|usually|normally|available|[ap]\.?m\.?)\b|\d[ap]m\b/i
