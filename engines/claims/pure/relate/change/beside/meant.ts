import { compare, multiply, rational, rationalOf } from '#platform/exact'
import { endOf, parsePeriod, samePeriod, startOf } from '#platform/period'
import type { ReadClaim, Relation } from '../../../model.ts'
import { type Line, type Part, sortOf } from '../../part.ts'
import { fits } from '../results.ts'

export type Change = Extract<Relation, { kind: 'change' }>

/** What something became and what it was before, or the one and the other that lie apart. */
export type Ends = { readonly result: Part; readonly base: Part }

const FAR = rational(3n)

/** The whole of last year is no base of eleven months of this. */
export function areAsLong({ claim: a }: Part, { claim: b }: Part): boolean {
  if (a.period === null || b.period === null) return true
  const kinds = [a, b].map(({ period }) => parsePeriod(period ?? '').kind)
  // "Since 2019, when there were 310, to 620 today": as it stands at its end.
  return kinds[0] === kinds[1] || kinds.includes('since')
}

/** "9.6 million over the holiday … 2.3 million on May 1": a day of it isn't what came before. */
export function isWithinTime({ claim: base }: Part, { claim: result }: Part): boolean {
  if (base.period === null || result.period === null || base.period.startsWith('since'))
    return false
  const [inner, outer] = [parsePeriod(base.period), parsePeriod(result.period)]
  const [from, since] = [startOf(inner), startOf(outer)]
  if (from === null || since === null || samePeriod(inner, outer)) return false
  return from >= since && endOf(inner) <= endOf(outer)
}

/** Neither the same nor far from each other, told without a bound, and it went the way that the amount says. */
export function mayBeMeant(part: Part, result: Part, base: Part): boolean {
  if ([result, base].some(({ claim }) => claim.bound !== 'exact')) return false
  const [to, from] = [rationalOf(result.claim.value), rationalOf(base.claim.value)]
  const order = compare(to, from)
  if (order === 0 || from.num <= 0n || to.num <= 0n || !areAsLong(result, base)) return false
  const isFar = compare(to, multiply(from, FAR)) > 0 || compare(from, multiply(to, FAR)) > 0
  const way = part.direction ?? part.claim.direction
  const isWay = way === null || (way === 'up' ? order > 0 : way === 'down' && order < 0)
  return (!isFar || part.role === 'multiple') && isWay
}

/** Another amount or another level stands between: whose it is no place tells. */
export function isOnlyOf({ parts }: Line, part: Part, ends: readonly Part[]): boolean {
  return parts.some(
    (other) =>
      other !== part &&
      !ends.includes(other) &&
      (other.role === 'amount' || other.role === 'multiple' || other.role === 'rate') &&
      sortOf(other.claim) === sortOf(part.claim),
  )
}

/** A level that the amount can be an amount of, by their units. */
export function isOf(part: Part, level: Part): boolean {
  if (part.role === 'multiple')
    return sortOf(level.claim) !== 'points' && level.claim.unit !== 'years'
  // Rates grow by points; what is said of them in per cent is mostly growth of something else.
  const isRate = sortOf(part.claim) === 'relative' && sortOf(level.claim) === 'relative'
  return !isRate && fits(part.claim, level.claim)
}

/** The amount is said of a year in which neither of the two lies. */
export function isOfOtherTime({ claim }: Part, result: Part, base: Part): boolean {
  const [of, to, from] = [claim, result.claim, base.claim].map(({ period }) =>
    period === null ? null : endOf(parsePeriod(period)).slice(0, 4),
  )
  return of !== null && to !== null && from !== null && of !== to && of !== from
}

/** "From 212 in 2018 to 320 in 2023, with growth of 5.4 % in the first half of 2024": growth after what was told, as both say. */
export function isOfLaterYear(amount: ReadClaim, level: ReadClaim): boolean {
  if (amount.periodFrom !== 'stated' || level.periodFrom !== 'stated') return false
  const [of = '', at = ''] = [amount, level].map(({ period }) =>
    /^\d{4}/.test(period ?? '') ? endOf(parsePeriod(period ?? '')).slice(0, 4) : '',
  )
  return at !== '' && of > at
}
