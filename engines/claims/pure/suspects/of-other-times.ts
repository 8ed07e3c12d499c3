import { endOf, parsePeriod, startOf } from '#platform/period'
import type { ReadClaim, Relation } from '../model.ts'

// "The deficit narrowed to $366.7 billion (8.0 % of imports) from $435.1 billion (9.9 %)": 9.9 % is of the imports of that time, and of none that are told.

/**
 * A sum or a gap between figures of other years, or a part of what a later year had. What a year brought may be told as a share of what there was
 * before it; what stood at a day is left alone.
 */
export function isOfOtherTimes(claims: readonly ReadClaim[], one: Relation): boolean {
  const apart = (a: number | null, b: number | null): boolean =>
    areApart(at(claims, a), at(claims, b))
  switch (one.kind) {
    case 'share':
      return isEarlier(at(claims, one.part), at(claims, one.whole))
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
  return isEarlier(a, b) || isEarlier(b, a)
}

function isEarlier(a: ReadClaim | undefined, b: ReadClaim | undefined): boolean {
  const [one, other] = [stretchOf(a), stretchOf(b)]
  return one !== null && other !== null && one.last.slice(0, YEAR) < other.first.slice(0, YEAR)
}

const YEAR = 4

function stretchOf(claim: ReadClaim | undefined): { first: string; last: string } | null {
  if (claim === undefined || claim.period === null) return null
  const period = parsePeriod(claim.period)
  const first = startOf(period)
  return first === null || first === endOf(period) ? null : { first, last: endOf(period) }
}
