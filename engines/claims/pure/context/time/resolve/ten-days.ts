import { type Day, type Period, type PeriodCode, parsePeriod, periodCode } from '#platform/period'
import { lastDayIn, monthsBefore } from '../stretch-in.ts'

// 上旬, 中旬 and 下旬: the thirds of a month, by which steel mills and ports report.

/** 10月上旬, 环比: the ten days before; null of a stretch that is no third of a month. */
export function tenDaysBefore(code: PeriodCode): PeriodCode | null {
  const first = firstOf(parsePeriod(code))
  if (first === null) return null
  return first.endsWith('01')
    ? tenDaysFrom(dayOf(monthsBefore(first, 1), 21))
    : tenDaysFrom(dayOf(first, Number(first.slice(8)) - 10))
}

/** 比上一旬, 比上月同旬: the ten days that words of a base name. */
export function tenDaysNamed(words: string, code: PeriodCode | null): PeriodCode | null {
  const [, named] = /^(上一?个?旬|上个?月同旬)/.exec(words) ?? []
  if (named === undefined || code === null) return null
  const first = firstOf(parsePeriod(code))
  if (!named.includes('月')) return tenDaysBefore(code)
  return first === null ? null : tenDaysFrom(monthsBefore(first, 1))
}

/** The first day of a third of a month. */
function firstOf(period: Period): Day | null {
  if (period.kind !== 'since' || period.from === null) return null
  return periodCode(period) === tenDaysFrom(period.from) ? period.from : null
}

function tenDaysFrom(from: Day): PeriodCode | null {
  const first = Number(from.slice(8))
  if (![1, 11, 21].includes(first)) return null
  const to = first === 21 ? lastDayIn(from) : dayOf(from, first + 9)
  return periodCode({ kind: 'since', from, to })
}

function dayOf(day: Day, number: number): Day {
  return `${day.slice(0, 8)}${String(number).padStart(2, '0')}` as Day
}
