import {
  type Day,
  endOf,
  type Period,
  type PeriodCode,
  parsePeriod,
  startOf,
} from '#platform/period'
import type { Stretch, YearWord } from '../phrase.ts'
import { two } from '../stretch-in.ts'
import type { Setting } from './setting.ts'

/** The year of a stretch: as its words say it, else as its setting does. */
export function yearOf(word: YearWord, stretch: Stretch, setting: Setting): number | null {
  if (word?.from === 'said') return word.year
  if (word?.from === 'release')
    return yearOfDay(setting.release, word.years) ?? thisYear(setting, word.years)
  if (word?.from === 'context') {
    const year = contextYear(stretch, setting)
    return year === null ? null : year + word.years
  }
  return unsaidYear(stretch, setting)
}

/** So many years from that of a day. */
export function yearOfDay(day: Day | null, years: number): number | null {
  return day === null ? null : Number(day.slice(0, 4)) + years
}

function thisYear(setting: Setting, years: number): number | null {
  return setting.thisYear === null ? null : setting.thisYear + years
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
  const begun = openingMonth(stretch)
  const own = setting.sentenceYear === null ? yearOfWhole(month, setting) : null
  if (own !== null) return own
  const told =
    stretch.kind === 'months' && stretch.first === month ? setting.months.get(month) : undefined
  if (told !== undefined) return told
  // 今年汛情：…。6月29日: in a report on last year, what was said of this year goes on.
  const spoken = setting.current === null ? null : yearOfCode(setting.current)
  const later = spoken !== null && setting.mainYear !== null && spoken > setting.mainYear
  for (const year of [setting.sentenceYear, later ? spoken : null, setting.mainYear])
    if (year !== null && hasBegun(year, begun, setting.horizon)) return year
  if (setting.horizon === null) return setting.mainYear
  const year = Number(setting.horizon.slice(0, 4))
  return hasBegun(year, begun, setting.horizon) ? year : year - 1
}

/** 2023年上半年…。其中，二季度…: a part of what is spoken of is of its year. */
function yearOfWhole(month: number, { current }: Setting): number | null {
  const period = current === null ? null : parsePeriod(current)
  if (period?.kind !== 'half' && period?.kind !== 'quarters') return null
  const [first, last] = [startOf(period), endOf(period)].map((day) => Number(day?.slice(5, 7)))
  const isInside = first !== undefined && last !== undefined && first <= month && month <= last
  return isInside ? period.year : null
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

/** A quarter or a half that is under way is the one that is meant; what is summed over several is told of when it is over. */
function openingMonth(stretch: Stretch): number {
  switch (stretch.kind) {
    case 'half':
      return stretch.half * 6 - 5
    case 'quarter':
      return stretch.quarter * 3 - 2
    default:
      return decidingMonth(stretch)
  }
}

function hasBegun(year: number, month: number, horizon: Day | null): boolean {
  return horizon === null || `${year}-${two(month)}` <= horizon.slice(0, 7)
}

export function yearOfCode(code: PeriodCode): number {
  return yearOfPeriod(parsePeriod(code))
}

/** In which a period ends. */
export function yearOfPeriod(period: Period): number {
  return Number(endOf(period).slice(0, 4))
}
