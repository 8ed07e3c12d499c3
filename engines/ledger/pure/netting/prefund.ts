import { compare, decimalOf, multiply, type Rational, rational, rationalOf } from '#platform/exact'

/**
 * A prefund: so many times the mean of past months, rounded half away from zero to the smallest unit. How many times and
 * which months a rule says.
 */
export function prefundOf(months: readonly bigint[], times: Rational): bigint {
  if (months.length === 0) return 0n
  const sum = months.reduce((total, month) => total + month, 0n)
  const mean = rational(sum, BigInt(months.length))
  return decimalOf(multiply(mean, times), 0, 'half-up').coefficient
}

/** Shares of a prefund: from each on, an alert is of that level. */
export type Thresholds = { readonly yellow: Rational; readonly red: Rational }

/** Whether an exposure takes up a share of the prefund or more. Nothing is used of no prefund until something is owed. */
export function reaches(exposure: bigint, prefund: bigint, share: Rational): boolean {
  if (exposure <= 0n) return false
  return compare(rationalOf(exposure), multiply(rationalOf(prefund), share)) >= 0
}

export type Level = 'green' | 'yellow' | 'red'

export function levelOf(exposure: bigint, prefund: bigint, { yellow, red }: Thresholds): Level {
  if (reaches(exposure, prefund, red)) return 'red'
  return reaches(exposure, prefund, yellow) ? 'yellow' : 'green'
}
