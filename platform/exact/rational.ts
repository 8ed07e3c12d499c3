import { assert, HouseError } from '#platform/errors'
import { tenTo } from './rounding.ts'
import type { Decimal, Rational } from './types.ts'

export const ZERO: Rational = { num: 0n, den: 1n }
export const ONE: Rational = { num: 1n, den: 1n }

/** `num / den` in lowest terms; refuses `den` 0 with `exact.divide-by-zero`. */
export function rational(num: bigint, den = 1n): Rational {
  if (den === 1n) return { num, den }
  if (den === 0n) throw new HouseError('exact.divide-by-zero')
  if (den < 0n) return rational(-num, -den)
  const common = greatestCommonDivisor(num, den)
  return common === 1n ? { num, den } : { num: num / common, den: den / common }
}

/** The exact value of a decimal, or of a whole number. */
export function rationalOf(value: Decimal | bigint | number): Rational {
  if (typeof value === 'bigint') return { num: value, den: 1n }
  if (typeof value === 'number') {
    assert(Number.isSafeInteger(value), 'a number becomes a rational only if it is whole')
    return { num: BigInt(value), den: 1n }
  }
  return rational(value.coefficient, tenTo(value.scale))
}

export function add(a: Rational, b: Rational): Rational {
  if (a.den === b.den) return rational(a.num + b.num, a.den)
  return rational(a.num * b.den + b.num * a.den, a.den * b.den)
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b))
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.num * b.num, a.den * b.den)
}

/** Refuses a divisor of zero with `exact.divide-by-zero`. */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.num * b.den, a.den * b.num)
}

export function negate(a: Rational): Rational {
  return { num: -a.num, den: a.den }
}

export function abs(a: Rational): Rational {
  return a.num < 0n ? negate(a) : a
}

export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const isOfOne = a.den === b.den
  const left = isOfOne ? a.num : a.num * b.den
  const right = isOfOne ? b.num : b.num * a.den
  return left < right ? -1 : left > right ? 1 : 0
}

export function equals(a: Rational, b: Rational): boolean {
  return a.num === b.num && a.den === b.den
}

/**
 * The sum of many. Numerators are added up by denominator first, so that decimals of one scale
 * (which have a handful of denominators) cost one addition each and hardly any common divisor.
 */
export function sumOf(values: Iterable<Rational>): Rational {
  const byDenominator = new Map<bigint, bigint>()
  for (const { num, den } of values) byDenominator.set(den, (byDenominator.get(den) ?? 0n) + num)
  let sum = ZERO
  for (const [den, num] of byDenominator) sum = add(sum, rational(num, den))
  return sum
}

/** The nearest double or its neighbour: for charts and sizes on a screen, never for a figure. */
export function toNumber(value: Rational): number {
  const { num, den } = value
  if (isSmall(num) && isSmall(den)) return Number(num) / Number(den)
  // Keep 64 bits of the quotient, whatever the sizes, and put the power of two back afterwards.
  const shift = 64 - (bitsOf(num) - bitsOf(den))
  const quotient = shift >= 0 ? (num << BigInt(shift)) / den : num / (den << BigInt(-shift))
  return Number(quotient) * 2 ** -shift
}

/** `num/den`, or the whole number alone: equal values have equal texts. */
export function formatExact(value: Rational): string {
  return value.den === 1n ? String(value.num) : `${value.num}/${value.den}`
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a
  let y = b < 0n ? -b : b
  while (y > SAFE) [x, y] = [y, x % y]
  if (y === 0n) return x
  // Below 2^53 the doubles are exact and many times faster than big integers.
  let m = Number(y)
  let n = Number(x % y)
  while (n !== 0) [m, n] = [n, m % n]
  return BigInt(m)
}

const SAFE = BigInt(Number.MAX_SAFE_INTEGER)

function isSmall(value: bigint): boolean {
  return value <= SAFE && value >= -SAFE
}

function bitsOf(value: bigint): number {
  return (value < 0n ? -value : value).toString(16).length * 4
}
