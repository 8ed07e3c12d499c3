import { endOf, type PeriodCode, parsePeriod, periodCode, startOf } from '#platform/period'
import { around } from '../context/around.ts'
import type { ReadClaim, Reading } from '../model.ts'
import type { Ground } from './ground.ts'

// "376 megalitres above the monthly average", "7 % below the norm": a mean is of the days or years from which it was taken.

const REACH = 60
const MEAN = /^[^,()]{0,40}\b(?:average|mean)\b/
const MONTHLY = /\b(?:the|this|its) (?:monthly|month['’]s) (?:average|mean)\b/
const NORM =
  /^[^,()\d]{0,30}\b(?:norm|normal|long-term (?:average|mean)|climatological (?:average|mean))\b/
/** Norms are taken over no fewer years. */
const NORM_YEARS = 10

/** "Temperatures are compared with 1991-2020." */
export function normOf({ periods }: Reading): PeriodCode | null {
  const years = periods.find(({ code }) => {
    const told = parsePeriod(code)
    return told.kind === 'span' && told.last - told.first >= NORM_YEARS
  })
  return years?.code ?? null
}

/** The time of the mean that a figure is held against; null where it isn't told. */
export function ofMean(
  { reading: { doc, periods }, norm }: Ground,
  { end }: ReadClaim,
  period: PeriodCode,
): PeriodCode | null {
  const behind = /^[^.;]*/.exec(doc.text.slice(end, end + REACH))?.[0] ?? ''
  if (NORM.test(behind)) return norm
  if (!MEAN.test(behind)) return null
  const now = parsePeriod(period)
  if (MONTHLY.test(behind) && now.kind === 'day')
    return periodCode({
      kind: 'month',
      year: Number(now.day.slice(0, 4)),
      month: Number(now.day.slice(5, 7)),
    })
  const named = around(periods, end).find(
    ({ start, code }) => start >= end && start < end + behind.length && isAround(code, period),
  )
  return named?.code ?? null
}

/** A day is held against the mean of its month. */
function isAround(whole: PeriodCode, part: PeriodCode): boolean {
  const [outer, inner] = [parsePeriod(whole), parsePeriod(part)]
  const [from, first] = [startOf(outer), startOf(inner)]
  return (
    whole !== part &&
    from !== null &&
    first !== null &&
    from <= first &&
    endOf(inner) <= endOf(outer)
  )
}
