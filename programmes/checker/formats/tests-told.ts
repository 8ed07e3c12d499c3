import type { Reason } from '#engines/claims/pure'
import type { CheckedClaim } from '../types.ts'
import { toldOnce } from './findings.ts'

/** A reason that data gave: where the data stand beside it, it needn't be told again. */
export function isByData({ check }: Reason): boolean {
  return check === 'data' || check === 'since'
}

function setKey(claims: readonly number[]): string {
  return claims.toSorted((a, b) => a - b).join(' ')
}

/** The same for each of the claims between which one test was made, and for no other test. */
export function testKey({ check, arithmetic, claims }: Reason): string {
  return `${check} ${arithmetic} ${setKey(claims)}`
}

/** What of the text agrees with itself, each test once. */
export function agreementsOf(claims: readonly CheckedClaim[]): readonly Reason[] {
  return ownTests(claims, true)
}

/** What contradicts the text by itself, each contradiction once though it is between several claims. */
export function contradictionsOf(claims: readonly CheckedClaim[]): readonly Reason[] {
  return ownTests(claims, false)
}

/** What is told of a sentence before each of its claims: what contradicts it, or where nothing does, what agrees. */
export function firstTold(claims: readonly CheckedClaim[]): readonly Reason[] {
  const contradictions = contradictionsOf(claims)
  return contradictions.length > 0 ? contradictions : agreementsOf(claims)
}

function ownTests(claims: readonly CheckedClaim[], ok: boolean): readonly Reason[] {
  const found = new Map(
    claims.flatMap(({ reasons }) =>
      reasons
        .filter((reason) => reason.ok === ok && !isByData(reason))
        .map((reason) => [testKey(reason), reason] as const),
    ),
  )
  return toldOnce([...found.values()])
}
