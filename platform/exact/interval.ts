import { assert } from '#platform/errors'
import { add, compare, negate, rational, subtract } from './rational.ts'
import { tenTo } from './rounding.ts'
import type { Decimal, Interval, IntervalEnd, Rational } from './types.ts'

/** Between two numbers, ends included unless said otherwise; null for no bound on that side. */
export function interval(
  low: Rational | null,
  high: Rational | null,
  ends: { readonly lowOpen?: boolean; readonly highOpen?: boolean } = {},
): Interval {
  const made: Interval = {
    low: low === null ? null : { at: low, open: ends.lowOpen ?? false },
    high: high === null ? null : { at: high, open: ends.highOpen ?? false },
  }
  assert(!isEmpty(made), 'an interval holds at least one number')
  return made
}

export function pointInterval(value: Rational): Interval {
  return interval(value, value)
}

export function atLeastInterval(value: Rational): Interval {
  return interval(value, null)
}

export function atMostInterval(value: Rational): Interval {
  return interval(null, value)
}

export function overInterval(value: Rational): Interval {
  return interval(value, null, { lowOpen: true })
}

export function underInterval(value: Rational): Interval {
  return interval(null, value, { highOpen: true })
}

/**
 * Everything that rounds (half away from zero) to the decimal: [v - half a unit, v + half a unit),
 * mirrored below zero. `precision` is the power of ten of the last digit stated; left out, the
 * decimal's own: -2 for 24.40, 6 for 47218.66 of a hundred million.
 */
export function roundedInterval(value: Decimal, precision = -value.scale): Interval {
  const { at, unit } = inUnits(value, precision)
  const half = rational(unit.num, unit.den * 2n)
  const sign = signOf(at)
  return interval(subtract(at, half), add(at, half), { lowOpen: sign <= 0, highOpen: sign >= 0 })
}

/** Everything that is cut off to the decimal: [v, v + a unit), towards zero, so mirrored below it. */
export function truncatedInterval(value: Decimal, precision = -value.scale): Interval {
  const { at, unit } = inUnits(value, precision)
  const sign = signOf(at)
  return interval(sign > 0 ? at : subtract(at, unit), sign < 0 ? at : add(at, unit), {
    lowOpen: sign <= 0,
    highOpen: sign >= 0,
  })
}

export function contains({ low, high }: Interval, value: Rational): boolean {
  return isAbove(value, low) && isBelow(value, high)
}

/** What both hold; null if that is nothing. */
export function intersect(a: Interval, b: Interval): Interval | null {
  const both: Interval = { low: higher(a.low, b.low), high: lower(a.high, b.high) }
  return isEmpty(both) ? null : both
}

export function overlaps(a: Interval, b: Interval): boolean {
  return intersect(a, b) !== null
}

function inUnits(value: Decimal, precision: number): { at: Rational; unit: Rational } {
  const unit = precision < 0 ? rational(1n, tenTo(-precision)) : rational(tenTo(precision))
  return { at: rational(value.coefficient, tenTo(value.scale)), unit }
}

function isEmpty({ low, high }: Interval): boolean {
  if (low === null || high === null) return false
  const order = compare(low.at, high.at)
  return order > 0 || (order === 0 && (low.open || high.open))
}

function isAbove(value: Rational, end: IntervalEnd | null): boolean {
  if (end === null) return true
  const order = compare(value, end.at)
  return order > 0 || (order === 0 && !end.open)
}

function isBelow(value: Rational, end: IntervalEnd | null): boolean {
  return end === null || isAbove(negate(value), { at: negate(end.at), open: end.open })
}

/** The stricter of two lower ends. */
function higher(a: IntervalEnd | null, b: IntervalEnd | null): IntervalEnd | null {
  if (a === null || b === null) return a ?? b
  const order = compare(a.at, b.at)
  if (order === 0) return a.open ? a : b
  return order > 0 ? a : b
}

/** The stricter of two upper ends. */
function lower(a: IntervalEnd | null, b: IntervalEnd | null): IntervalEnd | null {
  if (a === null || b === null) return a ?? b
  const order = compare(a.at, b.at)
  if (order === 0) return a.open ? a : b
  return order < 0 ? a : b
}

function signOf(value: Rational): -1 | 0 | 1 {
  return value.num < 0n ? -1 : value.num > 0n ? 1 : 0
}
