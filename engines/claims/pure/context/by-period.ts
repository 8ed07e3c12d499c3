import type { Decimal } from '#platform/exact'
import { type Day, endOf, type PeriodCode, parsePeriod, startOf } from '#platform/period'
import type { Doc, Quantity, ReadClaim } from '../model.ts'
import type { periodOf, Scene } from './scope/scope.ts'
import { yearOfCode } from './time/resolve/year-of.ts'

// What a figure is read as once its period is known: an aim, a growth of a month, a day with its year.

/** Until then of a year, a bound on the whole of it is no count of what was done. */
const OPENING_MONTHS = '03'

/** 全年新建基站2000个以上, said in January: what a year shall have at least or at most is aimed at. */
export function asAim(
  claim: Quantity,
  { sentence, release }: Scene,
  period: PeriodCode | null,
): Quantity {
  const isOpen =
    release !== null && period === release.slice(0, 4) && release.slice(5, 7) <= OPENING_MONTHS
  const isLimit = claim.bound === 'atLeast' || claim.bound === 'atMost'
  return isOpen &&
    isLimit &&
    sentence.grammar === 'zh' &&
    claim.form === 'number' &&
    claim.kind === null
    ? { ...claim, kind: 'target', untestable: 'forecast' }
    : claim
}

/** "Rises to 60 % by 2030": what shall be reached by a day that is yet to come is a target. */
export function withDeadline({ text }: Doc, claim: Quantity, next: Quantity | undefined): Quantity {
  const isOpen = claim.form === 'number' && (claim.kind === null || claim.kind === 'share')
  if (!isOpen || next?.form !== 'date' || next.bound !== 'atMost') return claim
  return text.slice(claim.end, next.start).trim() === '' ? { ...claim, kind: 'target' } : claim
}

/** "Registrations fell by 18.3% per year in August": no mean of years, where a month is told of. */
export function ofMonth(claim: Quantity, period: PeriodCode | null): Quantity {
  const isMonth = period !== null && parsePeriod(period).kind === 'month'
  return isMonth && claim.kind === 'average-growth' ? { ...claim, kind: 'growth' } : claim
}

/** A date with its year is of itself, where nothing else is said. */
export function ofDate(
  { form, date }: Quantity,
  found: ReturnType<typeof periodOf>,
): ReturnType<typeof periodOf> {
  return form === 'date' && found.period === null && date !== null && /^\d{4}/.test(date)
    ? { ...found, period: date }
    : found
}

/** A date that was said without its year ("on May 1") gets that of its period. */
export function withYear(claim: Quantity, period: PeriodCode | null): Quantity {
  if (claim.date === null || !claim.date.startsWith('--') || period === null) return claim
  const year = yearOfCode(period)
  const value: Decimal = { coefficient: BigInt(year), scale: 0 }
  return { ...claim, date: `${year}${claim.date.slice(1)}`, value }
}

/** 预计2026年、2027年、2028年净利润分别为…: what is told of years after the release's own is a forecast, whatever its words are. */
export function withForecasts(
  claims: readonly ReadClaim[],
  release: Day | null,
): readonly ReadClaim[] {
  if (release === null) return claims
  const year = release.slice(0, 4)
  return claims.map((one) =>
    one.untestable === null &&
    one.form !== 'date' &&
    one.period !== null &&
    beginningOf(one.period).slice(0, 4) > year
      ? { ...one, untestable: 'forecast' }
      : one,
  )
}

/** Its first day, or its last where nothing tells the first. */
function beginningOf(code: PeriodCode): Day {
  const period = parsePeriod(code)
  return startOf(period) ?? endOf(period)
}
