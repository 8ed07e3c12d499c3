import { abs, compare, multiply, rational, rationalOf } from '#platform/exact'
import type { ReadClaim, Relation } from '../../model.ts'

/**
 * "81.4 years: 79.3 for men and 83.4 for women", "assets of 48 billion, loans of 32 and deposits of 38": what lies between others
 * about as large as itself is a mean of them, or one more of them, and no sum.
 */
export function liesAmong(claims: readonly ReadClaim[], one: Relation): boolean {
  if (one.kind !== 'parts' || one.parts.length < 2) return false
  const sizeOf = (index: number) =>
    abs(rationalOf(claims[index]?.value ?? { coefficient: 0n, scale: 0 }))
  const whole = sizeOf(one.whole)
  const parts = one.parts.map(sizeOf)
  const areAlike = parts.every(
    (part) =>
      compare(multiply(part, TEN), multiply(whole, LEAST)) > 0 &&
      compare(multiply(whole, TEN), multiply(part, LEAST)) > 0,
  )
  return (
    areAlike &&
    parts.some((part) => compare(part, whole) > 0) &&
    parts.some((part) => compare(part, whole) < 0)
  )
}

const TEN = rational(10n)
/** Tenths of the larger of two figures that are about as large. */
const LEAST = rational(15n, 2n)
