import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  add,
  addIntervals,
  compare,
  contains,
  decimalOf,
  divide,
  divideIntervals,
  type Interval,
  intersect,
  interval,
  multiply,
  multiplyIntervals,
  overlaps,
  type Rational,
  rational,
  roundedInterval,
  scaleInterval,
  subtract,
  subtractIntervals,
  truncatedInterval,
  ZERO,
} from './index.ts'

const numbers = fc
  .tuple(fc.bigInt({ min: -12n, max: 12n }), fc.bigInt({ min: 1n, max: 4n }))
  .map(([num, den]) => rational(num, den))

/** An interval with a number in it: its ends are drawn around the number, or left out. */
const inhabited: fc.Arbitrary<{ within: Interval; value: Rational }> = fc
  .record({
    value: numbers,
    below: fc.option(numbers),
    above: fc.option(numbers),
    lowOpen: fc.boolean(),
    highOpen: fc.boolean(),
  })
  .map(({ value, below, above, lowOpen, highOpen }) => {
    const low = below === null ? null : compare(below, value) <= 0 ? below : value
    const high = above === null ? null : compare(above, value) >= 0 ? above : value
    const at = (end: Rational | null): boolean => end !== null && compare(end, value) === 0
    return {
      value,
      within: interval(low, high, {
        lowOpen: lowOpen && !at(low),
        highOpen: highOpen && !at(high),
      }),
    }
  })

test('arithmetic on intervals holds every possible result', () => {
  fc.assert(
    fc.property(inhabited, inhabited, ({ within: X, value: x }, { within: Y, value: y }) => {
      expect(contains(addIntervals(X, Y), add(x, y))).toBe(true)
      expect(contains(subtractIntervals(X, Y), subtract(x, y))).toBe(true)
      expect(contains(multiplyIntervals(X, Y), multiply(x, y))).toBe(true)
      expect(contains(scaleInterval(X, y), multiply(x, y))).toBe(true)
      const quotients = divideIntervals(X, Y)
      expect(quotients === null).toBe(contains(Y, ZERO))
      if (quotients !== null) expect(contains(quotients, divide(x, y))).toBe(true)
    }),
    { numRuns: 3000 },
  )
})

test('the ends of a sum and a product are no wider than the ends they come from', () => {
  fc.assert(
    fc.property(inhabited, inhabited, ({ within: X }, { within: Y }) => {
      const { low, high } = multiplyIntervals(X, Y)
      const ends = [X.low, X.high].flatMap((a) =>
        [Y.low, Y.high].map((b) => (a && b ? multiply(a.at, b.at) : null)),
      )
      for (const end of [low, high]) {
        if (end === null || end.at.num === 0n) continue
        expect(ends.some((e) => e !== null && compare(e, end.at) === 0)).toBe(true)
      }
      if (ends.every((e) => e !== null)) expect(low !== null && high !== null).toBe(true)
    }),
  )
})

test('the intersection holds what both hold, and nothing else', () => {
  fc.assert(
    fc.property(inhabited, inhabited, numbers, ({ within: X, value }, { within: Y }, z) => {
      const both = intersect(X, Y)
      expect(overlaps(X, Y)).toBe(both !== null)
      for (const n of [value, z]) {
        expect(both !== null && contains(both, n)).toBe(contains(X, n) && contains(Y, n))
      }
    }),
  )
})

const fine = fc.bigInt({ min: -40_000n, max: 40_000n }).map((n) => rational(n, 400n))

test('a rounded figure stands for exactly the numbers that round to it', () => {
  fc.assert(
    fc.property(fine, fine, fc.integer({ min: -1, max: 2 }), (x, y, digits) => {
      const stated = decimalOf(x, digits, 'half-up')
      const within = roundedInterval(stated, -digits)
      expect(contains(within, x)).toBe(true)
      const other = decimalOf(y, digits, 'half-up')
      expect(contains(within, y)).toBe(other.coefficient === stated.coefficient)
    }),
  )
})

test('a figure cut off stands for exactly the numbers that are cut off to it', () => {
  fc.assert(
    fc.property(fine, fine, fc.integer({ min: -1, max: 2 }), (x, y, digits) => {
      const stated = decimalOf(x, digits, 'truncate')
      const within = truncatedInterval(stated, -digits)
      expect(contains(within, x)).toBe(true)
      const other = decimalOf(y, digits, 'truncate')
      expect(contains(within, y)).toBe(other.coefficient === stated.coefficient)
    }),
  )
})
