import {
  type Claim,
  type ReadClaim,
  type Reading,
  type Report,
  reportOf,
} from '#engines/claims/pure'
import type { Alternative } from '#engines/series'
import {
  abs,
  compare,
  type Decimal,
  decimalOf,
  divide,
  type Rational,
  rationalOf,
  subtract,
} from '#platform/exact'
import type { Judged } from './judged.ts'

/**
 * The report without the contradictions that can only be of its reading: where data bear out every figure of one, or what they have
 * instead of those that they contradict fits as little, the figures were never meant to belong together. One figure without data
 * leaves it as it is; so does one that holds on a condition, unless it was only guessed that they belong together: figures of two
 * editions contradict each other though each is true of one.
 */
export function withoutBorneOut(
  reading: Reading,
  report: Report,
  judged: readonly (Judged | null)[],
): Report {
  const known = reading.claims.map((claim, index) => knownOf(claim, judged[index] ?? null))
  const asked = new Set<string>()
  const isOf = new Set<number>()
  for (const { reasons } of report.claims)
    for (const { check, ok, claims, likely } of reasons) {
      const isKnown = (at: number) => known[at] != null && (likely === true || !known[at].isOnlyIf)
      if (ok !== false || claims.length < 2 || !claims.every(isKnown)) continue
      asked.add(keyOf(check, claims))
      for (const at of claims) isOf.add(at)
    }
  if (asked.size === 0) return report
  const claims = reading.claims.map((claim, index) => {
    const value = isOf.has(index) ? known[index]?.value : undefined
    return value === undefined || value === claim.value ? claim : withValue(claim, value)
  })
  const left = reportOf({ ...reading, claims })
  const misread = new Set<string>()
  for (const { reasons } of left.claims)
    for (const { check, ok, claims: of } of reasons)
      if (ok === false && asked.has(keyOf(check, of))) misread.add(keyOf(check, of))
  if (misread.size === 0) return report
  return {
    ...report,
    claims: report.claims.map((claim, index) =>
      without(claim, reading.claims[index]?.untestable ?? null, misread),
    ),
  }
}

function keyOf(check: string, claims: readonly number[]): string {
  return `${check} ${[...new Set(claims)].sort((a, b) => a - b).join(' ')}`
}

function without(
  claim: Claim,
  untestable: ReadClaim['untestable'],
  misread: ReadonlySet<string>,
): Claim {
  const reasons = claim.reasons.filter(
    ({ check, ok, claims }) => ok !== false || !misread.has(keyOf(check, claims)),
  )
  if (reasons.length === claim.reasons.length) return claim
  const isWrong = reasons.some(({ ok }) => ok === false)
  const verdict = isWrong ? 'inconsistent' : untestable === null ? 'no-data' : 'untestable'
  return { ...claim, reasons, verdict }
}

type Known = {
  readonly value: Decimal
  /** True of one edition of the data, or of one way to compute it. */
  readonly isOnlyIf: boolean
}

/** The claim's own value where the data have it, theirs where they contradict it; null where they say neither. */
function knownOf(claim: ReadClaim, judged: Judged | null): Known | null {
  if (judged === null) return null
  const { then, since } = judged.both
  if (judged.unsure === 'undated') return { value: claim.value, isOnlyIf: true }
  if (judged.unsure !== null) return null
  const { word, alternatives } = then.word === 'no-data' ? since : then
  if (word === 'holds') return { value: claim.value, isOnlyIf: false }
  if (word === 'holds-only-if') return { value: claim.value, isOnlyIf: true }
  if (word !== 'contradicted' || claim.fraction !== null) return null
  const off = nearestOff(alternatives)
  if (off === null) return null
  const value = subtract(rationalOf(claim.value), divide(off, judged.matched.fit.factor))
  return { value: decimalOf(value, DIGITS, 'half-even'), isOnlyIf: false }
}

function nearestOff(alternatives: readonly Alternative[]): Rational | null {
  let nearest: Rational | null = null
  for (const { off } of alternatives)
    if (off !== null && (nearest === null || compare(abs(off), abs(nearest)) < 0)) nearest = off
  return nearest
}

/** More than a text has behind the point, and enough for what is computed from levels. */
const DIGITS = 6

function withValue(claim: ReadClaim, value: Decimal): ReadClaim {
  return { ...claim, value, precision: -value.scale }
}
