import { addDays, daysBetween, endOf, type Period, parsePeriod } from '#platform/period'
import type { When } from '../phrase.ts'
import { monthsIn, monthsOf, monthsTo } from '../stretch-in.ts'
import { unitOf } from './past.ts'
import type { Setting } from './setting.ts'

// What a year has left, and the unit that comes next.

type Unit = 'month' | 'quarter'
const YEAR_MONTHS = 12
/** A quarter that ended so lately is the one that a release reports on. */
const REPORT_DAYS = 100

export function onwardIn(
  when: Extract<When, { kind: 'rest' | 'next' }>,
  setting: Setting,
): Period | null {
  return when.kind === 'rest' ? restIn(when.count, when.unit, setting) : nextIn(when.unit, setting)
}

/** So many months or quarters up to the end of the year in which the release came out. */
function restIn(count: number, unit: Unit, { release, mainYear }: Setting): Period | null {
  const year = release === null ? mainYear : Number(release.slice(0, 4))
  const months = unit === 'month' ? count : 3 * count
  if (year === null || months >= YEAR_MONTHS) return null
  return months === 1 ? monthsIn(YEAR_MONTHS, YEAR_MONTHS, year) : monthsTo(`${year}-12-31`, months)
}

/** 下月 is the one after the release's; "next quarter" the one after that which is reported on, where that is just over. */
function nextIn(unit: Unit, { release, current, main }: Setting): Period | null {
  if (release === null) return null
  for (const code of unit === 'quarter' ? [current, main] : []) {
    const period = code === null ? null : parsePeriod(code)
    if (period === null || monthsOf(period) !== 3) continue
    const end = endOf(period)
    if (end < release && daysBetween(end, release) <= REPORT_DAYS)
      return unitOf(unit, addDays(end, 1))
  }
  return unitOf(unit, addDays(endOf(unitOf(unit, release)), 1))
}
