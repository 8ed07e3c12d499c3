import { compare, type Rational, rational, subtract } from '#platform/exact'

/** Hundredths of a per cent: as finely as an average growth is told. */
const STEPS = 10_000n
const STEPS_MAX = 100n * STEPS

/** The growth per year, in per cent to two digits, that makes a multiple in so many years. Exact, by halving. */
export function rateOf(multiple: Rational, years: number): Rational {
  let low = -STEPS
  let high = STEPS_MAX
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (compare(powerOf(rational(STEPS + middle, STEPS), years), multiple) <= 0) low = middle
    else high = middle
  }
  const below = subtract(multiple, powerOf(rational(STEPS + low, STEPS), years))
  const above = subtract(powerOf(rational(STEPS + high, STEPS), years), multiple)
  return rational(compare(below, above) <= 0 ? low : high, 100n)
}

function powerOf({ num, den }: Rational, years: number): Rational {
  return rational(num ** BigInt(years), den ** BigInt(years))
}
