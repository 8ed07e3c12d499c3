import {
  addDays,
  type Day,
  daysBetween,
  endOf,
  isDay,
  lastDayOfMonth,
  type Period,
  type PeriodCode,
  parsePeriod,
  startOf,
} from '#platform/period'
import type { When } from '../phrase.ts'
import { dayIn, lastDayIn, monthsBefore, stretchIn, two } from '../stretch-in.ts'
import { type Setting, unitEnd } from './setting.ts'
import { yearOf } from './year-of.ts'

// Days that are told from the release's own.

const WEEK = 7
const SATURDAY = 5
const SUNDAY = 6

/** Monday 0 to Sunday 6. */
export function weekdayOf(day: Day): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + WEEK - 1) % WEEK
}

export function daysBackIn(first: number, last: number, { release }: Setting): Period | null {
  if (release === null) return null
  return stretch(addDays(release, -first), addDays(release, -last))
}

/** The last such day up to the release, or that of a week by its number from the release's. */
export function weekdayIn(day: number, weeks: number | null, setting: Setting): Period | null {
  const { release } = setting
  if (release === null) return null
  const event = weeks === null ? eventOf(setting) : null
  if (event !== null) return dayOfEvent((day + WEEK - 1) % WEEK, event)
  const own = weekdayOf(release)
  const wanted = (day + WEEK - 1) % WEEK
  const from = weeks === null ? (wanted > own ? -1 : 0) : weeks
  const found = addDays(release, wanted - own + WEEK * from)
  return found > release ? null : { kind: 'day', day: found }
}

/** The seven days up to the last such day before the release. */
export function weekToIn(day: number, setting: Setting): Period | null {
  const last = weekdayIn(day, null, setting)
  return last?.kind === 'day' ? stretch(addDays(last.day, 1 - WEEK), last.day) : null
}

/** A week, or so many days, up to the end of a stretch or from it on. */
export function weekIn(when: Extract<When, { kind: 'week' }>, setting: Setting): Period | null {
  const told = stretchIn(when.stretch, yearOf(when.year, when.stretch, setting))
  if (told === null) return null
  const [days, last] = [when.days ?? WEEK, endOf(told)]
  if (when.opens === undefined) return stretch(addDays(last, 1 - days), last)
  const own = weekdayOf(last)
  // "The week of Wednesday 7 August" has it within; of a Monday or a Sunday it begins with it.
  const from = when.opens === 'within' && own !== SUNDAY ? addDays(last, -own) : last
  return stretch(from, addDays(from, days - 1))
}

/** So many weeks up to the end of the week that is spoken of, or that the text is on. */
export function weeksBackIn(count: number, setting: Setting): Period | null {
  const week = eventOf(setting) ?? weeksSpoken(setting)
  return week === null ? null : stretch(addDays(week.to, 1 - WEEK * count), week.to)
}

/** "For the 39 weeks", behind the thirteen that ended on a day. */
function weeksSpoken({ current }: Setting): Days | null {
  const period = current === null ? null : parsePeriod(current)
  if (period?.kind !== 'since' || period.from === null) return null
  return (daysBetween(period.from, period.to) + 1) % WEEK === 0
    ? { from: period.from, to: period.to }
    : null
}

type Days = { readonly from: Day; readonly to: Day }

/** Some days that are spoken of, or that the whole text is on. */
function eventOf({ current, main }: Setting): Days | null {
  for (const code of [current, main]) {
    const period = code === null ? null : parsePeriod(code)
    if (period?.kind === 'since' && period.from !== null && isOfDays(code ?? ''))
      return { from: period.from, to: period.to }
  }
  return null
}

/** "The race of 13 to 15 September drew 96,000 on Friday". */
function dayOfEvent(wanted: number, { from, to }: Days): Period | null {
  const day = addDays(from, (wanted - weekdayOf(from) + WEEK) % WEEK)
  return day > to ? null : { kind: 'day', day }
}

/** The last whole week, or weekend, before the release. */
export function lastWeekIn(isWeekend: boolean, setting: Setting): Period | null {
  const { release } = setting
  if (release === null) return null
  const own = weekdayOf(release)
  if (isWeekend) {
    // On a Saturday a weekend isn't over, and the one before is a week past.
    const sunday = own === SATURDAY ? null : addDays(release, own === SUNDAY ? 0 : -own - 1)
    return sunday === null ? null : stretch(addDays(sunday, -1), sunday)
  }
  const sunday = addDays(release, -own - 1)
  const monday = addDays(sunday, 1 - WEEK)
  // A report on 7 to 14 July says 上周 of all of these.
  const told = eventOf(setting)
  const isTold = told !== null && told.from <= sunday && monday <= told.to
  return isTold ? stretch(told.from, told.to) : stretch(monday, sunday)
}

/** The days a week before those that are spoken of; null where none are. */
export function weekBefore({ current }: Setting): Period | null {
  const period = current === null ? null : parsePeriod(current)
  if (period?.kind !== 'since' || period.from === null) return null
  const isWeek = daysBetween(period.from, period.to) < WEEK
  return isWeek ? stretch(addDays(period.from, -WEEK), addDays(period.to, -WEEK)) : null
}

/** 本周（14日至20日）…，上周…: that the days which are told are this week. */
export function isOfThisWeek(text: string, start: number): boolean {
  return THIS_WEEK.test(text.slice(Math.max(0, start - THIS_WEEK_REACH), start))
}

const THIS_WEEK = /[本这]周[^。\n]*$|\bthis week\b[^.\n]*$/i
const THIS_WEEK_REACH = 200

/** The last such days up to the release. */
export function daysOfMonthIn(first: number, last: number, { release }: Setting): Period | null {
  if (release === null) return null
  const today = Number(release.slice(8))
  const month = last > today ? monthsBefore(`${release.slice(0, 7)}-01`, 1) : release
  const before = first > last ? monthsBefore(`${month.slice(0, 7)}-01`, 1) : month
  const [from, to] = [dayOf(before, first), dayOf(month, last)]
  return isDay(from) && isDay(to) ? stretch(from, to) : null
}

function dayOf(month: Day, day: number): Day {
  return `${month.slice(0, 7)}-${two(day)}`
}

/** Days of the month that is spoken of; up to the release, of the release's month. */
export function monthPartIn(
  { first, last, isBefore, isSpoken }: Extract<When, { kind: 'month-part' }>,
  setting: Setting,
): Period | null {
  const { release } = setting
  const own =
    last === null ? release : unitEnd({ ...setting, current: monthOf(setting, isSpoken === true) })
  if (own === null) return null
  const month = isBefore ? monthsBefore(dayOf(own, 1), 1) : own
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))]
  const end = last === null ? month : dayIn(year, number, last)
  return stretch(dayOf(month, first), end > lastDayIn(month) ? lastDayOfMonth(year, number) : end)
}

/** 本月 is the release's, unless a month is spoken of. */
function monthOf({ current }: Setting, isSpoken: boolean): Setting['current'] {
  if (current === null) return null
  const isOf = parsePeriod(current).kind === 'month' || (isSpoken && isOfDays(current))
  return isOf ? current : null
}

/** The first week of a year is that of its first Thursday. */
export function numberedWeekIn(
  { week, year }: Extract<When, { kind: 'numbered-week' }>,
  setting: Setting,
): Period | null {
  const near = year === null ? weekNear(week, setting) : null
  if (near !== null) return near
  const own = year === null ? weeksYear(week, setting) : yearOf(year, { kind: 'year' }, setting)
  if (own === null) return null
  const fourth = `${own}-01-04`
  const monday = addDays(fourth, -weekdayOf(fourth) + WEEK * (week - 1))
  return stretch(monday, addDays(monday, WEEK - 1))
}

/** So many weeks before or after the one that is spoken of. */
function weekNear(week: number, { current, main, lastSaid }: Setting): Period | null {
  for (const code of [current, lastSaid, main]) {
    const period = code === null ? null : parsePeriod(code)
    if (period?.kind !== 'since' || period.from === null) continue
    if (daysBetween(period.from, period.to) !== WEEK - 1) continue
    // A week is of the year in which its fourth day lies.
    const middle = addDays(period.from, THURSDAY)
    const own = Math.floor(daysBetween(`${middle.slice(0, 4)}-01-01`, middle) / WEEK) + 1
    const later = week - own
    const shift = Math.abs(later) <= WEEKS / 2 ? later : later - Math.sign(later) * WEEKS
    return stretch(addDays(period.from, WEEK * shift), addDays(period.to, WEEK * shift))
  }
  return null
}

/** 9月份第2周: told only where it is the same whether the first week is that of the first Monday or of the first Thursday. */
export function monthWeekIn(
  { week, stretch: month, year }: Extract<When, { kind: 'month-week' }>,
  setting: Setting,
): Period | null {
  const own = yearOf(year, month, setting)
  const first = own === null ? null : startOf(stretchIn(month, own) ?? { kind: 'year', year: own })
  if (first === null) return null
  const weekday = weekdayOf(first)
  if (weekday > 0 && weekday <= THURSDAY) return null
  const monday = addDays(first, ((WEEK - weekday) % WEEK) + WEEK * (week - 1))
  return stretch(monday, addDays(monday, WEEK - 1))
}

const THURSDAY = 3
const WEEKS = 52

/** Week 52 is told of in January as that of the year before. */
function weeksYear(week: number, { release }: Setting): number | null {
  if (release === null) return null
  const year = Number(release.slice(0, 4))
  const passed = (Number(release.slice(5, 7)) * WEEKS) / 12 + 1
  return week > passed ? year - 1 : year
}

function stretch(from: Day, to: Day): Period {
  return from === to ? { kind: 'day', day: to } : { kind: 'since', from, to }
}

/** So many days at most are some days, and no month. */
const DAYS_MAX = 21

/** A day, a week, a weekend, ten days of a month: it is told of alone, where no month or year is. */
export function isOfDays(code: PeriodCode): boolean {
  const period = parsePeriod(code)
  if (period.kind === 'day') return true
  return (
    period.kind === 'since' &&
    period.from !== null &&
    daysBetween(period.from, period.to) < DAYS_MAX
  )
}
