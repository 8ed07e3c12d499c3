import {
  addDays,
  type Day,
  endOf,
  isDay,
  lastDayOfMonth,
  type Period,
  type PeriodCode,
  parsePeriod,
  periodCode,
  startOf,
} from '#platform/period'
import type { Stretch, When, YearWord } from './phrase.ts'
import {
  asQuarter,
  dayIn,
  isFinancialYear,
  lastDayIn,
  monthEndsBefore,
  monthsBefore,
  monthsIn,
  monthsOf,
  monthsTo,
  partOfYear,
  stretchIn,
  two,
} from './stretch-in.ts'

/** What a phrase is resolved from. */
export type Setting = {
  /** The release's day, as far as it is known. */
  readonly release: Day | null
  /** The day after which nothing reported can lie: the release's, else the end of the latest period that is said. */
  readonly horizon: Day | null
  /** The year that the release reports on, where it says one. */
  readonly mainYear: number | null
  /** The period that the release reports on, once it is known. */
  readonly main: PeriodCode | null
  /** The period that is being spoken of. */
  readonly current: PeriodCode | null
  /** The last time that was said before the sentence. */
  readonly lastSaid: PeriodCode | null
  /** The year of an earlier phrase of the same sentence. */
  readonly sentenceYear: number | null
}

/** Nothing is known. */
export const UNSET: Setting = {
  release: null,
  horizon: null,
  mainYear: null,
  main: null,
  current: null,
  lastSaid: null,
  sentenceYear: null,
}

/** The code of a phrase in its setting; null where it can't be known, or has none. */
export function resolve(when: When, setting: Setting): PeriodCode | null {
  const period = periodOf(when, setting)
  return period === null || !isInCalendar(period) ? null : periodCode(period)
}

function periodOf(when: When, setting: Setting): Period | null {
  switch (when.kind) {
    case 'stretch':
      return stretchOf(when, setting)
    case 'months-to': {
      const last = stretchIn(when.stretch, yearOf(when.year, when.stretch, setting))
      return last === null ? null : monthsTo(endOf(last), when.count)
    }
    case 'end': {
      const period = stretchOf(when, setting)
      return period === null ? null : { kind: 'instant', day: endOf(period) }
    }
    case 'end-of-context':
      return endOfContext(setting)
    case 'since':
      return sinceIn(when, setting)
    case 'to-date':
      return toDateIn(setting)
    case 'span':
      return { kind: 'span', first: when.first, last: when.last }
    case 'now':
      return setting.release === null ? null : { kind: 'instant', day: setting.release }
    case 'years': {
      const last = yearOf(when.year, { kind: 'year' }, setting)
      return last === null ? null : { kind: 'span', first: last - when.count, last }
    }
    case 'those-years':
      return thoseYearsIn(when.count, setting)
    case 'then':
      return setting.lastSaid === null ? null : parsePeriod(setting.lastSaid)
    case 'past':
      return (
        (when.isBefore ? monthsBeforeIn(when.count, setting) : null) ??
        pastIn(when.count, when.unit, setting)
      )
    case 'same':
      return sameIn(when.year, setting)
    case 'before':
      return beforeIn(when.unit, when.atEnd, setting)
    case 'ago':
      return agoIn(when.count, when.unit, setting)
    case 'this':
      return thisIn(when.unit, setting)
    case 'week':
      return weekIn(when, setting)
    case 'reporting':
      return reportingIn(when.atEnd, setting)
    case 'uncoded':
      return null
  }
}

/** Of a company's year, the year before is its own, and so are its halves and quarters. */
function stretchOf(
  { stretch, year }: { readonly stretch: Stretch; readonly year: YearWord },
  setting: Setting,
): Period | null {
  const own = financialYear(setting)
  const isOwn = year === null ? stretch.kind !== 'year' : year.from === 'context'
  if (own !== null && isOwn) {
    const years = year?.from === 'context' ? year.years : 0
    const part = partOfYear(stretch, inYear(own, yearOfPeriod(own) + years))
    if (part !== null) return part
  }
  return stretchIn(stretch, yearOf(year, stretch, setting))
}

/** The year that is spoken of or reported on, where it is no calendar year. */
function financialYear({ main, current }: Setting): Period | null {
  for (const code of [main, current]) {
    const period = code === null ? null : parsePeriod(code)
    if (period !== null && isFinancialYear(period)) return period
  }
  return null
}

/** "The previous three months", behind three months: those before them. */
function monthsBeforeIn(count: number, { current }: Setting): Period | null {
  const period = current === null ? null : parsePeriod(current)
  const from = period === null || monthsOf(period) !== count ? null : startOf(period)
  return from === null ? null : monthsTo(lastDayIn(monthsBefore(from, 1)), count)
}

/** 报告期末 is the end of what is reported on, whatever was spoken of before. */
function reportingIn(atEnd: boolean, setting: Setting): Period | null {
  const main = setting.main === null ? null : parsePeriod(setting.main)
  if (!atEnd) return main
  return main === null ? endOfContext(setting) : { kind: 'instant', day: endOf(main) }
}

function isInCalendar(period: Period): boolean {
  const [first, last] = [startOf(period), endOf(period)]
  return isDay(last) && (first === null || (isDay(first) && first <= last))
}

function yearOf(word: YearWord, stretch: Stretch, setting: Setting): number | null {
  if (word?.from === 'said') return word.year
  if (word?.from === 'release')
    return yearOfDay(setting.release, word.years) ?? mainYear(setting, word.years)
  if (word?.from === 'context') {
    const year = contextYear(stretch, setting)
    return year === null ? null : year + word.years
  }
  return unsaidYear(stretch, setting)
}

function yearOfDay(day: Day | null, years: number): number | null {
  return day === null ? null : Number(day.slice(0, 4)) + years
}

function mainYear(setting: Setting, years: number): number | null {
  return setting.mainYear === null ? null : setting.mainYear + years
}

/** The year of the figure, else that of the release's report, else the latest that had begun. */
function contextYear(stretch: Stretch, setting: Setting): number | null {
  if (setting.current !== null) return yearOfCode(setting.current)
  if (setting.mainYear !== null) return setting.mainYear
  if (setting.horizon === null) return unsaidYear(stretch, setting)
  const year = Number(setting.horizon.slice(0, 4))
  return Number(setting.horizon.slice(5, 7)) <= REVIEW_MONTHS ? year - 1 : year
}

/** Until then of a year, what says no year reports on the year before. */
const REVIEW_MONTHS = 3

/** A stretch without a year: that of its sentence or of the report, unless it hadn't begun by the release's day. */
function unsaidYear(stretch: Stretch, setting: Setting): number | null {
  const month = decidingMonth(stretch)
  // 今年汛情：…。6月29日: in a report on last year, what was said of this year goes on.
  const spoken = setting.current === null ? null : yearOfCode(setting.current)
  const later = spoken !== null && setting.mainYear !== null && spoken > setting.mainYear
  for (const year of [setting.sentenceYear, later ? spoken : null, setting.mainYear])
    if (year !== null && hasBegun(year, month, setting.horizon)) return year
  if (setting.horizon === null) return setting.mainYear
  const year = Number(setting.horizon.slice(0, 4))
  return hasBegun(year, month, setting.horizon) ? year : year - 1
}

/** The last month of a stretch decides, as in the house's reading of periods: 前三季度 in May is that of last year. */
function decidingMonth(stretch: Stretch): number {
  switch (stretch.kind) {
    case 'year':
      return 12
    case 'half':
      return stretch.half * 6
    case 'quarter':
      return stretch.quarter * 3
    case 'quarters':
      return stretch.last * 3
    case 'months':
      return stretch.last
    case 'days':
      return stretch.lastMonth
  }
}

function hasBegun(year: number, month: number, horizon: Day | null): boolean {
  return horizon === null || `${year}-${two(month)}` <= horizon.slice(0, 7)
}

export function yearOfCode(code: PeriodCode): number {
  return yearOfPeriod(parsePeriod(code))
}

function yearOfPeriod(period: Period): number {
  return Number(endOf(period).slice(0, 4))
}

function endOfContext(setting: Setting): Period | null {
  return setting.current === null
    ? null
    : { kind: 'instant', day: endOf(parsePeriod(setting.current)) }
}

function sinceIn(when: Extract<When, { kind: 'since' }>, setting: Setting): Period | null {
  const end =
    when.to === null
      ? null
      : stretchIn(when.to.stretch, yearOf(when.to.year, when.to.stretch, setting))
  const to = end === null ? setting.release : endOf(end)
  if (to === null || (when.to !== null && end === null)) return null
  if (when.from === null) return { kind: 'since', from: null, to }
  const start = stretchIn(when.from.stretch, yearOf(when.from.year, when.from.stretch, setting))
  const from = start === null ? null : startOf(start)
  return from === null || from > to ? null : { kind: 'since', from, to }
}

/** After "the plan (2025-2027)", the three years are those. */
function thoseYearsIn(count: number, { lastSaid, current }: Setting): Period | null {
  for (const code of [current, lastSaid]) {
    const period = code === null ? null : parsePeriod(code)
    if (period?.kind === 'span' && period.last - period.first + 1 === count) return period
  }
  return null
}

const PARTS: ReadonlySet<Period['kind']> = new Set([
  'month',
  'quarter',
  'months',
  'quarters',
  'half',
])

/** Of a month or a quarter that is told of after it ended, the months of its year up to then. */
function toDateIn({ release, main, current }: Setting): Period | null {
  const year = release?.slice(0, 4)
  for (const code of [current, main]) {
    const period = code === null ? null : parsePeriod(code)
    if (period === null || !PARTS.has(period.kind)) continue
    if (year !== undefined && endOf(period).slice(0, 4) !== year) continue
    const own = Number(endOf(period).slice(0, 4))
    const last = Number(endOf(period).slice(5, 7))
    if (period.kind === 'month' || period.kind === 'months') return monthsIn(1, last, own)
    if (last === 12) return { kind: 'year', year: own }
    if (last === 6) return { kind: 'half', year: own, half: 1 }
    return last === 3 ? period : { kind: 'quarters', year: own, last: asQuarter(last / 3) }
  }
  return release === null ? null : { kind: 'since', from: `${year}-01-01`, to: release }
}

/**
 * So many years up to the release: the last of them is the one that had nearly passed, so that a report of January
 * speaks of the years before, one of December counts its own.
 */
function pastIn(count: number, unit: 'year' | 'month', setting: Setting): Period | null {
  if (setting.release === null) return null
  const year = Number(setting.release.slice(0, 4))
  // In January, under "2024 in review", 过去一年 is that year.
  const said = setting.current ?? (setting.mainYear === null ? null : String(setting.mainYear))
  // So it is in January where nothing else is spoken of.
  const isFirst = said === null && setting.release.slice(5, 7) === '01'
  if (unit === 'year' && count === 1 && (isFirst || said === String(year - 1)))
    return { kind: 'year', year: year - 1 }
  if (unit === 'year' && count === 1 && setting.mainYear === year && isLate(setting.release))
    return { kind: 'year', year }
  if (unit === 'month' || count === 1) {
    const months = unit === 'month' ? count : 12
    const from = monthsBefore(setting.release, months)
    return { kind: 'since', from: addDays(from, 1), to: setting.release }
  }
  const last = setting.mainYear ?? (Number(setting.release.slice(5, 7)) <= 6 ? year - 1 : year)
  return { kind: 'span', first: last - count + 1, last }
}

/** In December 一年来 under "2024年度" is the year that ends. */
function isLate(day: Day): boolean {
  return Number(day.slice(5, 7)) >= 11
}

function weekIn(when: Extract<When, { kind: 'week' }>, setting: Setting): Period | null {
  const last = stretchIn(when.stretch, yearOf(when.year, when.stretch, setting))
  if (last === null) return null
  const to = endOf(last)
  return { kind: 'since', from: addDays(to, -6), to }
}

function sameIn(word: YearWord, setting: Setting): Period | null {
  if (setting.current === null) return null
  const current = parsePeriod(setting.current)
  const year =
    word?.from === 'said'
      ? word.year
      : word?.from === 'release'
        ? yearOfDay(setting.release, word.years)
        : yearOfCode(setting.current) + (word?.years ?? -1)
  return year === null ? null : inYear(current, year)
}

/** The same stretch in another year. */
export function inYear(period: Period, year: number): Period {
  switch (period.kind) {
    case 'day':
      return {
        kind: 'day',
        day: dayIn(year, Number(period.day.slice(5, 7)), Number(period.day.slice(8))),
      }
    case 'instant':
      return { kind: 'instant', day: sameDay(period.day, year) }
    case 'since': {
      const years = year - Number(period.to.slice(0, 4))
      const from =
        period.from === null ? null : sameDay(period.from, Number(period.from.slice(0, 4)) + years)
      return { kind: 'since', from, to: sameDay(period.to, year) }
    }
    case 'span':
      return { kind: 'span', first: period.first + year - period.last, last: year }
    default:
      return { ...period, year }
  }
}

/** The end of a month stays one. */
function sameDay(day: Day, year: number): Day {
  const [ownYear, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  return day === lastDayOfMonth(ownYear, month)
    ? lastDayOfMonth(year, month)
    : dayIn(year, month, Number(day.slice(8)))
}

function beforeIn(unit: 'month' | 'quarter', atEnd: boolean, setting: Setting): Period | null {
  const end = unitEnd(setting)
  if (end === null) return null
  const months = unit === 'month' ? 1 : 3
  const day = monthsBefore(`${end.slice(0, 7)}-01`, months)
  const period = unitOf(unit, day)
  // Of a state, the state a month earlier.
  return atEnd || setting.current?.startsWith('@') === true
    ? { kind: 'instant', day: endOf(period) }
    : period
}

/** Of a state, the state so long before; of a day, a week or a month, another of the same length. */
function agoIn(count: number, unit: 'day' | 'month', setting: Setting): Period | null {
  const day = setting.current ?? (setting.release === null ? null : `@${setting.release}`)
  if (day === null) return null
  const period = parsePeriod(day)
  const back = (from: Day): Day =>
    unit === 'day' ? addDays(from, -count) : monthEndsBefore(from, count)
  if (period.kind === 'instant') return { kind: 'instant', day: back(period.day) }
  if (period.kind === 'day') return { kind: 'day', day: back(period.day) }
  if (unit === 'month')
    return period.kind === 'month' ? unitOf('month', monthsBefore(endOf(period), count)) : null
  const isWeek =
    period.kind === 'since' && period.from !== null && addDays(period.from, WEEK_REACH) >= period.to
  return isWeek && period.from !== null
    ? { kind: 'since', from: back(period.from), to: back(period.to) }
    : null
}

/** From its first day to its last. */
const WEEK_REACH = 10

function thisIn(unit: 'month' | 'quarter', setting: Setting): Period | null {
  // A quarter that is none of the calendar's.
  for (const code of unit === 'quarter' ? [setting.current, setting.main] : []) {
    const spoken = code === null ? null : parsePeriod(code)
    if (spoken?.kind === 'since' && monthsOf(spoken) === 3) return spoken
  }
  const end = unitEnd(setting)
  return end === null ? null : unitOf(unit, end)
}

function unitEnd(setting: Setting): Day | null {
  return setting.current === null ? setting.release : endOf(parsePeriod(setting.current))
}

function unitOf(unit: 'month' | 'quarter', day: Day): Period {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  return unit === 'month'
    ? { kind: 'month', year, month }
    : { kind: 'quarter', year, quarter: asQuarter(Math.ceil(month / 3)) }
}
