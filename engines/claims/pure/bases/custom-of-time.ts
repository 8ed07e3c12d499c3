import {
  addDays,
  endOf,
  type Period,
  type PeriodCode,
  parsePeriod,
  periodCode,
} from '#platform/period'
import { yearOfCode } from '../context/time/resolve/year-of.ts'
import { monthsOf } from '../context/time/stretch-in.ts'
import type { Ground } from './ground.ts'
import { yearsEarlier } from './steps.ts'
import { byKindTold, type Told } from './told.ts'

/** What nothing is told of is compared with the year before; what is planned for later with how things stand. */
export function byCustomOfTime(
  { release }: Ground,
  told: Told,
  code: PeriodCode,
): PeriodCode | null {
  const period = parsePeriod(code)
  const isAhead = release !== null && endOf(period) > release
  if (isAhead && period.kind === 'instant') return `@${release}`
  // "Pensions go up by 3 % from 1 September": on what was paid in the month before.
  if (period.kind === 'day') return isAhead ? monthBefore(period.day) : null
  if (code === `@${release}` || isWeek(period)) return null
  return byKindTold(told, code) ?? yearsEarlier(code, 1)
}

/** What half a year or a year brought, in a sentence alone: on the one a year before; of a quarter or a month it may be on either. */
export function byLength(code: PeriodCode): PeriodCode | null {
  const period = parsePeriod(code)
  const months = period.kind === 'instant' ? null : monthsOf(period)
  const isLong = months !== null && months >= YEAR_MONTHS / 2 && months <= YEAR_MONTHS
  return isLong ? yearsEarlier(code, 1) : null
}

/** A week may be one of many, or that of a fair. */
function isWeek(period: Period): boolean {
  return period.kind === 'since' && period.from !== null && addDays(period.from, 6) === period.to
}

/** "Shall have risen by 30 % in 2035": from how things stand, and not from the year before. */
export function ofFarAhead({ release }: Ground, code: PeriodCode): PeriodCode | null {
  if (release === null || yearOfCode(code) <= Number(release.slice(0, 4)) + 1) return null
  return parsePeriod(code).kind === 'year' ? release.slice(0, 4) : `@${release}`
}

function monthBefore(day: string): PeriodCode | null {
  if (!day.endsWith('-01')) return null
  const months = Number(day.slice(0, 4)) * YEAR_MONTHS + Number(day.slice(5, 7)) - 2
  return periodCode({
    kind: 'month',
    year: Math.floor(months / YEAR_MONTHS),
    month: (months % YEAR_MONTHS) + 1,
  })
}

const YEAR_MONTHS = 12
