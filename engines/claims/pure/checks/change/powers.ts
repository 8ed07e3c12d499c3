import {
  add,
  compare,
  type Decimal,
  type IntervalEnd,
  multiply,
  ONE,
  type Rational,
  rational,
} from '#platform/exact'

// Growth of one year and of several.

/** (1 + r)^n; what falls by more than all of it isn't a rate. */
export function powered(end: IntervalEnd | null, years: number): IntervalEnd | null {
  if (end === null) return null
  const yearly = add(ONE, multiply(end.at, rational(1n, 100n)))
  if (yearly.num <= 0n) return { at: rational(0n), open: true }
  return { at: power(yearly, years), open: end.open }
}

function power({ num, den }: Rational, exponent: number): Rational {
  // Lowest terms stay lowest terms, so no divisor has to be looked for.
  return { num: num ** BigInt(exponent), den: den ** BigInt(exponent) }
}

/** The mean rate in per cent, rounded to `digits`: found by halving, since roots aren't rational. */
export function meanRate(ratio: Rational, years: number, digits: number): Decimal {
  const scale = Math.max(0, Math.min(digits, 6))
  const unit = 10n ** BigInt(scale + 2)
  const fits = (k: bigint) => compare(power(rational(unit + k, unit), years), ratio) <= 0
  let low = -unit
  let high = unit
  while (fits(high)) high *= 2n
  while (high - low > 1n) {
    const middle = low + (high - low) / 2n
    if (fits(middle)) low = middle
    else high = middle
  }
  // The nearer of the two neighbours, by the half step between them.
  const isAbove = compare(power(rational(2n * (unit + low) + 1n, 2n * unit), years), ratio) <= 0
  return { coefficient: isAbove ? high : low, scale }
}
