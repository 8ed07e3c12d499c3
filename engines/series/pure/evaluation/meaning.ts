import {
  abs,
  atLeastInterval,
  atMostInterval,
  compare,
  contains,
  type Decimal,
  type Interval,
  interval,
  multiply,
  overInterval,
  pointInterval,
  type Rational,
  rational,
  rationalOf,
  roundedInterval,
  subtract,
  underInterval,
} from '#platform/exact'
import type { Bound, ObservedBound } from '../../types.ts'

/** "About" allows a twentieth to either side, "nearly" a twentieth below: the house's reading of loose words. */
const LOOSE = rational(1n, 20n)

export const OBSERVED_BOUNDS: readonly ObservedBound[] = [
  'exact',
  'over',
  'under',
  'nearly',
  'about',
  'at-least',
  'at-most',
]

/** A number as a statement or a source gives it. */
export type Given = {
  readonly value: Decimal
  readonly valueHigh?: Decimal
  readonly precision: number
  readonly bound: Bound
}

/** Every number of which nothing is known. */
export const ANYTHING: Interval = { low: null, high: null }

/** The numbers that may be meant; of an exact one all that round to its digits. */
export function meantBy(given: Given): Interval {
  const at = rationalOf(given.value)
  switch (given.bound) {
    case 'exact':
      return roundedInterval(given.value, given.precision)
    case 'over':
      return overInterval(at)
    case 'under':
      return underInterval(at)
    case 'at-least':
      return atLeastInterval(at)
    case 'at-most':
      return atMostInterval(at)
    case 'about':
      return around(given)
    case 'nearly':
      return towardsZero(at)
    case 'between':
      return spanned(given)
  }
}

/**
 * The bound that tells where the true number lies, given the value and what is left open; null where no word does, as of
 * one "more than" divided by another.
 */
export function boundFrom(value: Rational, { low, high }: Interval): ObservedBound | null {
  const [below, above] = [low, high].map((end) => (end === null ? null : compare(value, end.at)))
  if (low !== null && below === 0) {
    if (high !== null && above === 0) return 'exact'
    if (value.num < 0n && low.open && isNear(value, high?.at)) return 'nearly'
    return low.open ? 'over' : 'at-least'
  }
  if (high !== null && above === 0) {
    if (value.num > 0n && high.open && isNear(value, low?.at)) return 'nearly'
    return high.open ? 'under' : 'at-most'
  }
  const isWithin = below === 1 && above === -1
  return isWithin && isNear(value, low?.at) && isNear(value, high?.at) ? 'about' : null
}

/** Whether every number of the first is one of the second. */
export function isInside(inner: Interval, outer: Interval): boolean {
  return isEndInside(inner.low, outer.low, 1) && isEndInside(inner.high, outer.high, -1)
}

function isEndInside(inner: Interval['low'], outer: Interval['low'], inwards: 1 | -1): boolean {
  if (outer === null) return true
  if (inner === null) return false
  const order = compare(inner.at, outer.at)
  return order === inwards || (order === 0 && (inner.open || !outer.open))
}

function isNear(value: Rational, other: Rational | undefined): boolean {
  if (other === undefined) return false
  return compare(abs(subtract(value, other)), abs(multiply(value, LOOSE))) <= 0
}

/** A twentieth to either side, and what rounds to a coarse number at least. */
function around({ value, precision }: Given): Interval {
  const at = rationalOf(value)
  const [nearer, further] = [scaled(at, -1n), scaled(at, 1n)]
  const near = at.num < 0n ? interval(further, nearer) : interval(nearer, further)
  const rounded = roundedInterval(value, precision)
  return contains(near, rounded.low?.at ?? at) ? near : rounded
}

/** Nearer to zero counts as below for a negative number. */
function towardsZero(at: Rational): Interval {
  if (at.num === 0n) return pointInterval(at)
  const nearer = scaled(at, -1n)
  return at.num < 0n
    ? interval(at, nearer, { lowOpen: true })
    : interval(nearer, at, { highOpen: true })
}

function scaled(at: Rational, sign: 1n | -1n): Rational {
  return multiply(at, rational(LOOSE.den + sign * LOOSE.num, LOOSE.den))
}

function spanned({ value, valueHigh, precision }: Given): Interval {
  return {
    low: roundedInterval(value, precision).low,
    high: roundedInterval(valueHigh ?? value, precision).high,
  }
}
