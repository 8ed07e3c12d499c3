import type { Rounding } from './types.ts'

/**
 * The one place where digits are dropped: `num / den` (den > 0) as a whole number.
 * `half-up` sends a half away from zero, `half-even` to the even neighbour, `truncate` cuts towards zero.
 */
export function divideRounded(num: bigint, den: bigint, rounding: Rounding): bigint {
  const quotient = num / den
  const rest = num % den
  if (rest === 0n || rounding === 'truncate') return quotient
  const twice = (rest < 0n ? -rest : rest) * 2n
  if (twice < den) return quotient
  if (twice === den && rounding === 'half-even' && quotient % 2n === 0n) return quotient
  return num < 0n ? quotient - 1n : quotient + 1n
}

const POWERS: readonly bigint[] = Array.from({ length: 64 }, (_, n) => 10n ** BigInt(n))

/** 10^n for n >= 0. */
export function tenTo(n: number): bigint {
  return POWERS[n] ?? 10n ** BigInt(n)
}
