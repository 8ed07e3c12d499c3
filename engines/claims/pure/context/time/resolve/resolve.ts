import {
  type Day,
  daysBetween,
  endOf,
  isDay,
  type Period,
  type PeriodCode,
  parsePeriod,
  periodCode,
  startOf,
} from '#platform/period'
import type { Stretch, When, YearWord } from '../phrase.ts'
import {
  asQuarter,
  isFinancialYear,
  monthsIn,
  monthsOf,
  monthsTo,
  partOfYear,
  stretchIn,
} from '../stretch-in.ts'
import { inYear } from './in-year.ts'
import {
  daysBackIn,
  daysOfMonthIn,
  lastWeekIn,
  monthPartIn,
  monthWeekIn,
  numberedWeekIn,
  weekdayIn,
  weekIn,
  weeksBackIn,
  weekToIn,
} from './near.ts'
import { agoIn, beforeIn, beforeThoseIn, comingIn, pastIn, unitOf } from './past.ts'
import { onwardIn } from './rest.ts'
import { type Setting, unitEnd } from './setting.ts'
import { yearOf, yearOfCode, yearOfDay, yearOfPeriod } from './year-of.ts'

/** The code of a phrase in its setting; null where it can't be known, or has none. */
export function resolve(when: When, setting: Setting): PeriodCode | null {
  const period = periodOf(when, setting)
  return period === null || !isInCalendar(period) ? null : periodCode(period)
}

function endIn(when: Extract<When, { kind: 'end' }>, setting: Setting): Period | null {
  const period = stretchOf(when, setting)
  if (period === null) return null
  const isAhead = setting.release !== null && endOf(period) > setting.release
  // 四季度末余额31亿元, told in November: the end of a quarter that runs on is yet to come.
  const isUnsaid = when.year === null && /^(?:quarter|half)$/.test(when.stretch.kind)
  const told =
    (when.isPast === true || isUnsaid) && isAhead
      ? inYear(period, yearOfPeriod(period) - 1)
      : period
  return { kind: 'instant', day: endOf(told) }
}

function periodOf(when: When, setting: Setting): Period | null {
  switch (when.kind) {
    case 'stretch':
      return stretchOf(when, setting)
    case 'months-to': {
      const last = stretchIn(when.stretch, yearOf(when.year, when.stretch, setting))
      const over = last === null ? null : monthsTo(endOf(last), when.count)
      return over === null ? null : overOf(when, aroundSpoken(when, over, setting), setting)
    }
    case 'end':
      return endIn(when, setting)
    case 'end-of-context':
      return endOfContext(setting)
    case 'since':
      return sinceIn(when, setting)
    case 'to-date':
      return when.unit === undefined ? toDateIn(setting) : quarterToDateIn(setting)
    case 'span':
      return { kind: 'span', first: when.first, last: when.last }
    case 'now':
      return setting.release === null ? null : { kind: 'instant', day: setting.release }
    case 'years': {
      const last = yearOf(when.year, { kind: 'year' }, setting)
      return last === null ? null : { kind: 'span', first: last - when.count, last }
    }
    case 'coming':
      return comingIn(when.count, setting)
    case 'those-years':
      return thoseYearsIn(when.count, setting)
    case 'then':
      return setting.lastSaid === null ? null : parsePeriod(setting.lastSaid)
    case 'past':
      return (
        (when.isBefore ? beforeThoseIn(when.count, when.unit, setting) : null) ??
        pastIn(when.count, when.unit, setting)
      )
    case 'same':
      return when.isAgo && setting.current === null
        ? yearsAgoIn(when.year, setting)
        : sameIn(when.year, when.isLast ? withLast(setting) : setting)
    case 'rest':
    case 'next':
      return onwardIn(when, setting)
    case 'before':
      return beforeIn(when.unit, when.atEnd, setting)
    case 'ago':
      return when.isWeek && setting.current === null
        ? lastWeekIn(false, setting)
        : agoIn(when.count, when.unit, setting)
    case 'this':
      return thisIn(when.unit, when.isOver ? withOver(when.unit, setting) : setting)
    case 'week':
      return weekIn(when, setting)
    case 'reporting':
      return reportingIn(when, setting)
    case 'days-back':
      return daysBackIn(when.first, when.last, setting)
    case 'weekday':
      return when.isWeek ? weekToIn(when.day, setting) : weekdayIn(when.day, when.weeks, setting)
    case 'last-week':
      return lastWeekIn(when.isWeekend, setting)
    case 'days-of-month':
      return daysOfMonthIn(when.first, when.last, setting)
    case 'month-part':
      return monthPartOf(when, setting)
    case 'weeks-back':
      return weeksBackIn(when.count, setting)
    case 'numbered-week':
      return numberedWeekIn(when, setting)
    case 'month-week':
      return monthWeekIn(when, setting)
    case 'uncoded':
      return null
  }
}

/** "For the full year", of a firm whose year ends in June, behind its first quarter to September: the year in which that is. */
function aroundSpoken(
  { year, count }: Extract<When, { kind: 'months-to' }>,
  period: Period,
  { current }: Setting,
): Period {
  if (year?.from !== 'context' || count !== MONTHS || current === null) return period
  const spoken = parsePeriod(current)
  const own = inYear(period, yearOfPeriod(period) - year.years)
  if (spoken.kind === 'year' || spoken.kind === 'span' || endOf(spoken) <= endOf(own)) return period
  return inYear(period, yearOfPeriod(period) + 1)
}

/** "This fall", told in January of what was, is that which is over. */
function overOf(
  { year }: Extract<When, { kind: 'months-to' }>,
  period: Period,
  { release }: Setting,
): Period {
  const isThis = year?.from === 'release' && year.years === 0
  if (!isThis || release === null || release.slice(5, 7) > OPENING_MONTHS) return period
  const isAhead = (startOf(period) ?? release) > release && endOf(period).slice(5, 7) > AUTUMN
  return isAhead ? inYear(period, yearOfPeriod(period) - 1) : period
}

/** Until then of a year, autumn is the one before. */
const OPENING_MONTHS = '03'
const AUTUMN = '09'

function monthPartOf(when: Extract<When, { kind: 'month-part' }>, setting: Setting): Period | null {
  const days = monthPartIn(when, setting)
  return days === null || when.atEnd !== true ? days : { kind: 'instant', day: endOf(days) }
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
  const before = seasonBefore(stretch, year, setting.current)
  if (before !== null) return before
  return stretchIn(stretch, yearOf(year, stretch, setting))
}

/** The year before 2018-19 is 2017-18. */
function seasonBefore(
  { kind }: Stretch,
  year: YearWord,
  current: PeriodCode | null,
): Period | null {
  const isBefore = kind === 'year' && year?.from === 'context' && year.years === -1
  const period = isBefore && current !== null ? parsePeriod(current) : null
  return period?.kind === 'span' && period.last === period.first + 1
    ? inYear(period, period.last - 1)
    : null
}

/** The year that is spoken of or reported on, where it is no calendar year. */
function financialYear({ main, current }: Setting): Period | null {
  for (const code of [main, current]) {
    const period = code === null ? null : parsePeriod(code)
    if (period !== null && isFinancialYear(period)) return period
  }
  return null
}

/** 报告期末 is the end of what is reported on, whatever was spoken of before; 年初至报告期末 all months of its year up to that. */
function reportingIn(
  { atEnd, isSoFar }: Extract<When, { kind: 'reporting' }>,
  setting: Setting,
): Period | null {
  const main = setting.main === null ? null : parsePeriod(setting.main)
  if (isSoFar === true && main !== null) return soFarIn(endOf(main))
  if (!atEnd) return main
  return main === null ? endOfContext(setting) : { kind: 'instant', day: endOf(main) }
}

function soFarIn(day: Day): Period {
  const [year, last] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  return last === MONTHS ? { kind: 'year', year } : { kind: 'months', year, last }
}

const MONTHS = 12

function isInCalendar(period: Period): boolean {
  const [first, last] = [startOf(period), endOf(period)]
  return isDay(last) && (first === null || (isDay(first) && first <= last))
}

function endOfContext(setting: Setting): Period | null {
  if (setting.current === null) return null
  const { main, current } = setting
  const [spoken, own] = [parsePeriod(current), main === null ? null : parsePeriod(main)]
  // Behind "$4 million last year" the quarter that ended is the one that is reported on, and not a year before it.
  const isBack =
    spoken.kind === 'year' && own !== null && own.kind !== 'year' && !hasBegun(own, endOf(spoken))
  const period = isBack ? own : spoken
  // When a year ends that begins within one isn't known: 2023/24.
  return period.kind === 'span' ? period : { kind: 'instant', day: endOf(period) }
}

function sinceIn(when: Extract<When, { kind: 'since' }>, setting: Setting): Period | null {
  const end =
    when.to === null
      ? null
      : stretchIn(when.to.stretch, yearOf(when.to.year, when.to.stretch, setting))
  const to = end === null ? setting.release : endOf(end)
  if (to === null || (when.to !== null && end === null)) return null
  if (when.from === null) return { kind: 'since', from: null, to }
  const reported = when.to === null ? yearReported(when.from, setting) : null
  if (reported !== null) return reported
  const start = stretchIn(when.from.stretch, yearOf(when.from.year, when.from.stretch, setting))
  const from = start === null ? null : startOf(start)
  const last = when.to === null && from !== null ? lastReported(when.from, from, setting) : null
  if (last !== null && from !== null) return { kind: 'since', from, to: last }
  return from === null || from > to ? null : { kind: 'since', from, to }
}

/** "Since January 5.72 million nights have been recorded", in a report on July: up to its end. */
function lastReported(
  { stretch, year }: { readonly stretch: Stretch; readonly year: YearWord },
  from: Day,
  { main, release }: Setting,
): Day | null {
  if (stretch.kind !== 'months' || year !== null || main === null || release === null) return null
  const period = parsePeriod(main)
  const end = endOf(period)
  const isPart = PARTS.has(period.kind) && end < release && daysBetween(end, release) <= LATE
  return isPart && from < end && from !== startOf(period) ? end : null
}

/** 今年以来, in a report on the first eight months of this year: those. */
function yearReported(
  { stretch, year }: { readonly stretch: Stretch; readonly year: YearWord },
  { main, release }: Setting,
): Period | null {
  if (stretch.kind !== 'year' || year?.from !== 'release' || year.years !== 0) return null
  const period = main === null || release === null ? null : parsePeriod(main)
  const isSum = period?.kind === 'months' || period?.kind === 'quarters' || period?.kind === 'half'
  if (!isSum || release === null || yearOfPeriod(period) !== Number(release.slice(0, 4)))
    return null
  return startOf(period)?.endsWith('-01-01') === true ? period : null
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

const LATE = 75

/** Of a month or a quarter that is told of after it ended, the months of its year up to then. */
function toDateIn({ release, main, current, lastSaid }: Setting): Period | null {
  const year = release?.slice(0, 4)
  const told = [current, main].flatMap((code) => (code === null ? [] : parsePeriod(code)))
  // 1,120 in the first, 1,310 in the second and 1,260 in the third quarter; the year so far: up to the last of them.
  const last = lastSaid === null ? null : parsePeriod(lastSaid)
  const spoken = told.find(({ kind }) => PARTS.has(kind))
  const isLater = last !== null && spoken?.kind === last.kind && endOf(spoken) < endOf(last)
  for (const period of isLater ? [last, ...told] : told) {
    if (!PARTS.has(period.kind)) continue
    const end = endOf(period)
    // In January a release tells of the year that is over.
    const isLate = release !== null && end < release && daysBetween(end, release) <= LATE
    if (year !== undefined && end.slice(0, 4) !== year && !isLate) continue
    const own = Number(endOf(period).slice(0, 4))
    const last = Number(endOf(period).slice(5, 7))
    if (period.kind === 'month' || period.kind === 'months') return monthsIn(1, last, own)
    if (last === 12) return { kind: 'year', year: own }
    if (last === 6) return { kind: 'half', year: own, half: 1 }
    return last === 3 ? period : { kind: 'quarters', year: own, last: asQuarter(last / 3) }
  }
  return release === null ? null : { kind: 'since', from: `${year}-01-01`, to: release }
}

/** "Two years ago", where nothing is spoken of, is a year before the release's. */
function yearsAgoIn(word: YearWord, { release }: Setting): Period | null {
  const year =
    word?.from === 'said'
      ? word.year
      : yearOfDay(release, word?.from === 'context' ? word.years : 0)
  return year === null ? null : { kind: 'year', year }
}

/** From the first day of the release's quarter to the release. */
function quarterToDateIn({ release }: Setting): Period | null {
  const from = release === null ? null : startOf(unitOf('quarter', release))
  return release === null || from === null ? null : { kind: 'since', from, to: release }
}

/** In March "the same quarter last year", told of the last quarter of a year, is a year before that. */
function lastYearOf(years: number, release: Day | null, current: number): number {
  const year = yearOfDay(release, years) ?? current + years
  return years < 0 ? Math.min(year, current + years) : year
}

/** "This period" is the one that was said last. */
function withLast(setting: Setting): Setting {
  return { ...setting, current: setting.lastSaid ?? setting.current }
}

function sameIn(word: YearWord, setting: Setting): Period | null {
  if (setting.current === null) return null
  const current = parsePeriod(setting.current)
  const year =
    word?.from === 'said'
      ? word.year
      : word?.from === 'release'
        ? lastYearOf(word.years, setting.release, yearOfCode(setting.current))
        : yearOfCode(setting.current) + (word?.years ?? -1)
  return year === null ? null : inYear(current, year)
}

function isQuarterOfWeeks({ from, to }: Extract<Period, { kind: 'since' }>): boolean {
  const days = from === null ? 0 : daysBetween(from, to) + 1
  return days === 7 * 13 || days === 7 * 14
}

/** "In the quarter", said in November of nothing that was spoken of, is the one that ended in September. */
function withOver(unit: 'month' | 'quarter', setting: Setting): Setting {
  const { current, main, release } = setting
  if (current !== null || main !== null || release === null) return setting
  const own = unitOf(unit, release)
  if (endOf(own) === release) return setting
  const before = resolve(
    { kind: 'before', unit, atEnd: false },
    { ...setting, current: periodCode(own) },
  )
  return { ...setting, current: before }
}

function thisIn(unit: 'month' | 'quarter', setting: Setting): Period | null {
  // A quarter that is none of the calendar's.
  for (const code of unit === 'quarter' ? [setting.current, setting.main] : []) {
    const spoken = code === null ? null : parsePeriod(code)
    if (spoken?.kind === 'since' && (monthsOf(spoken) === 3 || isQuarterOfWeeks(spoken)))
      return spoken
  }
  const { main, release, current } = setting
  const own = main === null ? null : parsePeriod(main)
  // Behind "income for 2023", the quarter is the one that is reported on, and not the last of the year.
  const isOfYear = current !== null && /^\d{4}$/.test(current) && own?.kind === unit
  if (isOfYear && yearOfPeriod(own) === Number(current)) return own
  const end = unitEnd(setting)
  const found = end === null ? null : unitOf(unit, end)
  if (found === null || release === null || hasBegun(found, release)) return found
  // Behind 'earlier this year', 'this quarter' isn't the last of the year: it is what the release is on.
  const spoken = main === null ? null : parsePeriod(main)
  return spoken?.kind === unit && hasBegun(spoken, release) ? spoken : unitOf(unit, release)
}

/** A stretch without a first day has always been. */
function hasBegun(period: Period, day: Day): boolean {
  const start = startOf(period)
  return start === null || start <= day
}
