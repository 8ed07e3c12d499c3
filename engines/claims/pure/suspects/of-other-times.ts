import { endOf, parsePeriod, startOf } from '#platform/period'
import type { ReadClaim, Relation } from '../model.ts'

// "The deficit narrowed to $366.7 billion (8.0 % of imports) from $435.1 billion (9.9 %)": 9.9 % is of the imports of that time, and of none that are told.

/**
 * A share, a sum or a gap between figures of times that have no day in common. What stood at a day is left alone: what a year brought may be told as a share of
 * what there was before it.
 */
export function isOfOtherTimes(claims: readonly ReadClaim[], one: Relation): boolean {
  const apart = (a: number | null, b: number | null): boolean =>
    areApart(at(claims, a), at(claims, b))
  switch (one.kind) {
    case 'share':
      return apart(one.part, one.whole)
    case 'parts':
      return one.complete && one.parts.some((part) => apart(part, one.whole))
    case 'gap':
      return apart(one.amount, one.of) && apart(one.amount, one.than)
    default:
      return false
  }
}

function at(claims: readonly ReadClaim[], index: number | null): ReadClaim | undefined {
  return index === null ? undefined : claims[index]
}

function areApart(a: ReadClaim | undefined, b: ReadClaim | undefined): boolean {
  const [one, other] = [stretchOf(a), stretchOf(b)]
  if (one === null || other === null) return false
  return one.last < other.first || other.last < one.first
}

function stretchOf(claim: ReadClaim | undefined): { first: string; last: string } | null {
  if (claim === undefined || claim.period === null) return null
  const period = parsePeriod(claim.period)
  const first = startOf(period)
  return first === null || first === endOf(period) ? null : { first, last: endOf(period) }
}
