import { contains } from './interval.ts'
import { add, compare, divide, equals, multiply, negate, ONE, ZERO } from './rational.ts'
import type { Interval, IntervalEnd, Rational } from './types.ts'

// Inputs count as independent: x - x of one stated figure is wider than zero. What comes out holds
// every possible result, and may hold more.

export function addIntervals(a: Interval, b: Interval): Interval {
  return { low: addEnds(a.low, b.low), high: addEnds(a.high, b.high) }
}

export function subtractIntervals(a: Interval, b: Interval): Interval {
  return addIntervals(a, { low: mirrored(b.high), high: mirrored(b.low) })
}

export function scaleInterval(a: Interval, by: Rational): Interval {
  if (by.num > 0n && isProper(a)) return { low: scaled(a.low, by), high: scaled(a.high, by) }
  return multiplyIntervals(a, { low: { at: by, open: false }, high: { at: by, open: false } })
}

function scaled(end: IntervalEnd | null, by: Rational): IntervalEnd | null {
  return end === null ? null : { at: multiply(end.at, by), open: end.open }
}

export function multiplyIntervals(a: Interval, b: Interval): Interval {
  if (isPositive(a) && isPositive(b)) {
    const [low, high] = [product(lowCorner(a), lowCorner(b)), product(highCorner(a), highCorner(b))]
    return { low: endOf(low), high: endOf(high) }
  }
  const corners = [
    product(lowCorner(a), lowCorner(b)),
    product(lowCorner(a), highCorner(b)),
    product(highCorner(a), lowCorner(b)),
    product(highCorner(a), highCorner(b)),
  ]
  const low = corners.reduce((best, next) => (precedes(next, best) ? next : best))
  const high = corners.reduce((best, next) =>
    precedes(flipped(next), flipped(best)) ? next : best,
  )
  return { low: endOf(low), high: endOf(high) }
}

/** Of two of these the lower ends make the lower one: most figures of a text are above zero. */
function isPositive(one: Interval): boolean {
  return one.low !== null && one.low.at.num > 0n && isProper(one)
}

/** Its ends are in their order, so that those of a product are known beforehand. */
function isProper({ low, high }: Interval): boolean {
  if (low === null || high === null || compare(low.at, high.at) < 0) return true
  return equals(low.at, high.at) && !low.open && !high.open
}

/** Null if the divisor may be zero. */
export function divideIntervals(a: Interval, b: Interval): Interval | null {
  if (contains(b, ZERO)) return null
  const isAbove = b.low !== null && b.low.at.num >= 0n
  return multiplyIntervals(
    a,
    isAbove
      ? { low: reciprocal(b.high) ?? AT_ZERO, high: reciprocal(b.low) }
      : { low: reciprocal(b.high), high: reciprocal(b.low) ?? AT_ZERO },
  )
}

const AT_ZERO: IntervalEnd = { at: ZERO, open: true }

/** Null for an end at zero, whose reciprocal is without bound, and for no end, whose reciprocal the caller knows. */
function reciprocal(end: IntervalEnd | null): IntervalEnd | null {
  return end === null || end.at.num === 0n ? null : { at: divide(ONE, end.at), open: end.open }
}

function addEnds(a: IntervalEnd | null, b: IntervalEnd | null): IntervalEnd | null {
  return a === null || b === null ? null : { at: add(a.at, b.at), open: a.open || b.open }
}

function mirrored(end: IntervalEnd | null): IntervalEnd | null {
  return end === null ? null : { at: negate(end.at), open: end.open }
}

/** An end with the infinities: `side` -1 or 1 for without bound, 0 for the number `at`. */
type Corner = { readonly side: -1 | 0 | 1; readonly at: Rational; readonly open: boolean }

function lowCorner({ low }: Interval): Corner {
  return low === null ? { side: -1, at: ZERO, open: true } : { side: 0, ...low }
}

function highCorner({ high }: Interval): Corner {
  return high === null ? { side: 1, at: ZERO, open: true } : { side: 0, ...high }
}

function product(a: Corner, b: Corner): Corner {
  const sign = signOf(a) * signOf(b)
  if (sign === 0) {
    // Zero is reached if a factor reaches it, whatever the other does, the infinite included.
    const isReached = (signOf(a) === 0 && !a.open) || (signOf(b) === 0 && !b.open)
    return { side: 0, at: ZERO, open: !isReached }
  }
  if (a.side !== 0 || b.side !== 0) return { side: sign > 0 ? 1 : -1, at: ZERO, open: true }
  return { side: 0, at: multiply(a.at, b.at), open: a.open || b.open }
}

function signOf(corner: Corner): number {
  if (corner.side !== 0) return corner.side
  return corner.at.num < 0n ? -1 : corner.at.num > 0n ? 1 : 0
}

/** Lower, or as low and reached where the other isn't. */
function precedes(a: Corner, b: Corner): boolean {
  if (a.side !== b.side) return a.side < b.side
  const order = a.side === 0 ? compare(a.at, b.at) : 0
  return order < 0 || (order === 0 && !a.open && b.open)
}

function flipped(corner: Corner): Corner {
  const side = corner.side === 0 ? 0 : corner.side === 1 ? -1 : 1
  return { side, at: negate(corner.at), open: corner.open }
}

function endOf(corner: Corner): IntervalEnd | null {
  return corner.side === 0 ? { at: corner.at, open: corner.open } : null
}
