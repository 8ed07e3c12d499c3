import { addDays, type Day } from '#platform/period'
import { weekdayOf } from '../time/resolve/near.ts'
import { officialDays } from './official-holidays.ts'
import type { Window } from './windows.ts'

// Holidays that English texts name, and their days in a year.

type DaysOf = (year: number) => Window | null

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm, Nature, 20 April 1876). */
export function easterOf(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const d = b - Math.floor(b / 4) - Math.floor((8 * b + 13) / 25) + 19 * a + 15
  const h = d % 30
  const i = h - Math.floor(h / 28) * (1 - Math.floor(29 / (h + 1)) * Math.floor((21 - a) / 11))
  const j = (year + Math.floor(year / 4) + i + 2 - b + Math.floor(b / 4)) % 7
  const l = i - j
  const month = 3 + Math.floor((l + 40) / 44)
  return dayOf(year, month, l + 28 - 31 * Math.floor(month / 4))
}

function dayOf(year: number, month: number, day: number): Day {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

const MONDAY = 0
const THURSDAY = 3

/** The first such weekday on or behind a day. */
function from(day: Day, weekday: number): Day {
  return addDays(day, (weekday - weekdayOf(day) + 7) % 7)
}

/** The third Monday of January. */
function nth(year: number, month: number, weekday: number, count: number): Day {
  return addDays(from(dayOf(year, month, 1), weekday), 7 * (count - 1))
}

function lastMonday(year: number, month: number, lastDay: number): Day {
  const last = dayOf(year, month, lastDay)
  return addDays(last, -weekdayOf(last))
}

/** Saturday to Monday. */
function toMonday(monday: Day): Window {
  return { first: addDays(monday, -2), last: monday }
}

function aDay(day: Day): Window {
  return { first: day, last: day }
}

/** The weekend of a feast on any weekday: what is free beside it, from Friday or to Monday. */
function weekendAround(day: Day): Window {
  const own = weekdayOf(day)
  if (own >= 4) return { first: addDays(day, 4 - own), last: addDays(day, 6 - own) }
  if (own === MONDAY) return toMonday(day)
  return own === THURSDAY
    ? { first: day, last: addDays(day, 3) }
    : { first: addDays(day, -own - 3), last: addDays(day, -own - 1) }
}

const thanksgiving = (year: number): Day => nth(year, 11, THURSDAY, 4)

/** What is told of a weekend, a break or a holiday of that name. */
const WEEKENDS: readonly (readonly [RegExp, DaysOf])[] = [
  [/^easter/, (year) => ({ first: addDays(easterOf(year), -2), last: addDays(easterOf(year), 1) })],
  [/^memorial day/, (year) => toMonday(lastMonday(year, 5, 31))],
  [/^labou?r day/, (year) => toMonday(nth(year, 9, MONDAY, 1))],
  [/^(?:presidents['’]?|presidents?['’]s?) day/, (year) => toMonday(nth(year, 2, MONDAY, 3))],
  [/^(?:martin luther king|mlk)/, (year) => toMonday(nth(year, 1, MONDAY, 3))],
  [/^(?:columbus|indigenous)/, (year) => toMonday(nth(year, 10, MONDAY, 2))],
  [/^victoria day/, (year) => toMonday(lastMonday(year, 5, 24))],
  [/^(?:early may|may day) bank/, (year) => toMonday(nth(year, 5, MONDAY, 1))],
  [/^(?:late may|spring) bank/, (year) => toMonday(lastMonday(year, 5, 31))],
  [/^(?:august|summer) bank/, (year) => toMonday(lastMonday(year, 8, 31))],
  [
    /^thanksgiving/,
    (year) => ({ first: thanksgiving(year), last: addDays(thanksgiving(year), 3) }),
  ],
  [
    /^(?:fourth of july|july 4|july fourth|independence day)/,
    (year) => weekendAround(dayOf(year, 7, 4)),
  ],
  [/^canada day/, (year) => weekendAround(dayOf(year, 7, 1))],
  // Of the year in which they end.
  [
    /^christmas|^festive|^new year/,
    (year) => ({ first: `${year - 1}-12-24`, last: `${year}-01-01` }),
  ],
]

/** Chinese holidays by their English names. */
const CHINESE: readonly (readonly [RegExp, string])[] = [
  [/^(?:national day|mid-autumn)/, '国庆'],
  [/^(?:spring festival|chinese new year|lunar new year)/, '春节'],
  [/^(?:may day|labou?r day)/, '五一'],
  [/^dragon boat/, '端午'],
  [/^(?:qingming|tomb[- ]sweeping)/, '清明'],
]

/** Single days by name. */
const FEASTS: readonly (readonly [RegExp, DaysOf])[] = [
  [/^new year['’]s day/, (year) => aDay(`${year}-01-01`)],
  [/^new year['’]s eve/, (year) => aDay(`${year}-12-31`)],
  [/^christmas day/, (year) => aDay(`${year}-12-25`)],
  [/^christmas eve/, (year) => aDay(`${year}-12-24`)],
  [/^boxing day/, (year) => aDay(`${year}-12-26`)],
  [/^halloween/, (year) => aDay(`${year}-10-31`)],
  [/^valentine/, (year) => aDay(`${year}-02-14`)],
  [/^good friday/, (year) => aDay(addDays(easterOf(year), -2))],
  [/^easter sunday/, (year) => aDay(easterOf(year))],
  [/^easter monday/, (year) => aDay(addDays(easterOf(year), 1))],
  [/^memorial day/, (year) => aDay(lastMonday(year, 5, 31))],
  [/^labou?r day/, (year) => aDay(nth(year, 9, MONDAY, 1))],
  [/^thanksgiving day/, (year) => aDay(thanksgiving(year))],
  [/^black friday/, (year) => aDay(addDays(thanksgiving(year), 1))],
  [/^cyber monday/, (year) => aDay(addDays(thanksgiving(year), 4))],
  [/^independence day|^(?:the )?fourth of july/, (year) => aDay(`${year}-07-04`)],
]

export const FEAST_NAMES =
  "New Year['’]s (?:Day|Eve)|Christmas (?:Day|Eve)|Boxing Day|Halloween|Valentine['’]s Day|Good Friday|Easter (?:Sunday|Monday)|Memorial Day|Labou?r Day|Thanksgiving Day|Black Friday|Cyber Monday|Independence Day"

export const WEEKEND_NAMES =
  "Easter|Memorial Day|Labou?r Day|Presidents?['’]?s?['’]? Day|Martin Luther King(?: Jr\\.?)? Day|MLK Day|Columbus Day|Indigenous Peoples['’] Day|Victoria Day|(?:[Ee]arly May|May Day|[Ll]ate May|[Ss]pring|[Ss]ummer|August) [Bb]ank [Hh]oliday|Thanksgiving|Fourth of July|July (?:4|4th|Fourth)|Independence Day|Canada Day|National Day|Mid-Autumn(?: Festival)?|Spring Festival|(?:Chinese|Lunar) New Year|May Day|Dragon Boat(?: Festival)?|Qingming(?: Festival)?|Tomb[- ]Sweeping(?: Day)?|Christmas|New Year"

export function feastIn(name: string): DaysOf | null {
  const words = name.toLowerCase()
  return FEASTS.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

/** `isChina`: the text is on China, whose holidays of some names are others. */
export function weekendIn(name: string, isChina: boolean): DaysOf | null {
  const words = name.toLowerCase()
  const chinese = isChina ? CHINESE.find(([pattern]) => pattern.test(words))?.[1] : undefined
  if (chinese !== undefined) return (year) => officialDays(chinese, year)
  return WEEKENDS.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

/** Japan's from Shōwa Day to the last of May's holidays, China's around its National Day. */
export function goldenWeekIn(isChina: boolean): DaysOf {
  return isChina
    ? (year) => officialDays('国庆', year)
    : (year) => ({ first: `${year}-04-29`, last: `${year}-05-06` })
}
