import {
  addDays,
  type Day,
  daysBetween,
  endOf,
  type Period,
  parsePeriod,
  startOf,
} from '#platform/period'
import {
  asQuarter,
  lastDayIn,
  monthEndsBefore,
  monthsBefore,
  monthsOf,
  monthsTo,
} from '../stretch-in.ts'
import { type Setting, unitEnd } from './setting.ts'

type PastUnit = 'year' | 'quarter' | 'month'

const QUARTER_MONTHS = 3

/** "The previous three months", behind three months: those before them; "the previous six years", behind a year. */
export function beforeThoseIn(told: number, unit: PastUnit, { current }: Setting): Period | null {
  const count = unit === 'quarter' ? QUARTER_MONTHS * told : told
  const period = current === null ? null : parsePeriod(current)
  if (unit === 'year') {
    const year =
      period === null || period.kind === 'span' ? null : Number(endOf(period).slice(0, 4))
    return year === null ? null : { kind: 'span', first: year - count, last: year - 1 }
  }
  // "In October, …, against a mean of 48,000 in the prior 12 months".
  const isQuarter = unit === 'quarter' && period !== null && monthsOf(period) === QUARTER_MONTHS
  const isLike =
    isQuarter || (period !== null && (period.kind === 'month' || monthsOf(period) === count))
  const from = isLike ? startOf(period) : null
  return from === null ? null : monthsTo(lastDayIn(monthsBefore(from, 1)), count)
}

/**
 * So many years up to the release: the last of them is the one that had nearly passed, so that a report of January
 * speaks of the years before, one of December counts its own.
 */
export function pastIn(count: number, unit: PastUnit, setting: Setting): Period | null {
  if (unit === 'quarter') return pastQuartersIn(count, setting)
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
  const reported = unit === 'month' ? monthsReported(count, setting) : null
  if (reported !== null) return reported
  if (unit === 'month' || count === 1) {
    const months = unit === 'month' ? count : 12
    const from = monthsBefore(setting.release, months)
    return { kind: 'since', from: addDays(from, 1), to: setting.release }
  }
  const last = setting.mainYear ?? (Number(setting.release.slice(5, 7)) <= 6 ? year - 1 : year)
  return { kind: 'span', first: last - count + 1, last }
}

/** 过去12个月, in a report on October of what October ended with: as many months up to its end. */
function monthsReported(count: number, { main, current, release }: Setting): Period | null {
  const code = current ?? main
  const month = code === null ? null : parsePeriod(code)
  if (month?.kind !== 'month' || count < YEAR_MONTHS || release === null) return null
  if (main !== null && main !== code) return null
  const end = endOf(month)
  return end < release && daysBetween(end, release) <= REPORTED_DAYS ? monthsTo(end, count) : null
}

const YEAR_MONTHS = 12
/** So soon after its end a month is reported on. */
const REPORTED_DAYS = 60

/** The last so many quarters up to the one that is spoken of, or the last that was over by the release. */
function pastQuartersIn(count: number, setting: Setting): Period | null {
  for (const code of [setting.current, setting.main]) {
    const period = code === null ? null : parsePeriod(code)
    if (period !== null && monthsOf(period) === QUARTER_MONTHS)
      return monthsTo(endOf(period), QUARTER_MONTHS * count)
  }
  const last =
    setting.release === null ? null : beforeIn('quarter', false, { ...setting, current: null })
  return last === null ? null : monthsTo(endOf(last), QUARTER_MONTHS * count)
}

/** So many years from the release on: said before its middle, the first of them is its own year, and 今后五年 of March are those of the plan that begins. */
export function comingIn(count: number, { release }: Setting): Period | null {
  if (release === null) return null
  const first = Number(release.slice(0, 4)) + (Number(release.slice(5, 7)) <= 6 ? 0 : 1)
  return { kind: 'span', first, last: first + count - 1 }
}

/** In December 一年来 under "2024年度" is the year that ends. */
function isLate(day: Day): boolean {
  return Number(day.slice(5, 7)) >= 11
}

/** The month or the quarter before that of what is spoken of. */
export function beforeIn(
  unit: 'month' | 'quarter',
  atEnd: boolean,
  setting: Setting,
): Period | null {
  const spoken = setting.current === null ? null : parsePeriod(setting.current)
  const from =
    unit === 'quarter' && spoken !== null && monthsOf(spoken) === 3 ? startOf(spoken) : null
  // A quarter that is none of the calendar's.
  if (from !== null && spoken?.kind === 'since') return monthsTo(addDays(from, -1), 3)
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
export function agoIn(count: number, unit: 'day' | 'month', setting: Setting): Period | null {
  const day = setting.current ?? (setting.release === null ? null : `@${setting.release}`)
  if (day === null) return null
  const period = parsePeriod(day)
  const back = (from: Day): Day =>
    unit === 'day' ? addDays(from, -count) : monthEndsBefore(from, count)
  if (period.kind === 'instant') return { kind: 'instant', day: back(period.day) }
  if (period.kind === 'day') return { kind: 'day', day: back(period.day) }
  if (unit === 'month') {
    if (period.kind === 'month') return unitOf('month', monthsBefore(endOf(period), count))
    if (count > 0 && period.kind === 'quarter' && count === QUARTER_MONTHS)
      return unitOf('quarter', monthsBefore(endOf(period), count))
    // "Occupancy climbed to 95.3 %, from 94.1 % three months before": within a year it is how things stood.
    return count > 0 ? { kind: 'instant', day: back(endOf(period)) } : null
  }
  // "Four weeks ago they were down to 7,296", in a report on a month: counted from the day on which it is told.
  const isLonger = /^(?:month|quarter|half|year)$/.test(period.kind) && count > 0
  if (isLonger && setting.release !== null) return { kind: 'instant', day: back(setting.release) }
  const isWeek =
    period.kind === 'since' && period.from !== null && addDays(period.from, WEEK_REACH) >= period.to
  return isWeek && period.from !== null
    ? { kind: 'since', from: back(period.from), to: back(period.to) }
    : null
}

/** From its first day to its last. */
const WEEK_REACH = 10

/** The month or the quarter in which a day lies. */
export function unitOf(unit: 'month' | 'quarter', day: Day): Period {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  return unit === 'month'
    ? { kind: 'month', year, month }
    : { kind: 'quarter', year, quarter: asQuarter(Math.ceil(month / 3)) }
}
