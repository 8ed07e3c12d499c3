import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  add,
  compare,
  decimalOf,
  divide,
  equals,
  formatDecimal,
  multiply,
  negate,
  ONE,
  parseDecimal,
  type Rational,
  rational,
  rationalOf,
  subtract,
  sumOf,
  toNumber,
  ZERO,
} from './index.ts'

const big = fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n })
const small = fc.bigInt({ min: -60n, max: 60n })
const rationals = fc
  .tuple(
    fc.oneof(small, big),
    fc.oneof(fc.bigInt({ min: 1n, max: 60n }), fc.bigInt(1n, 10n ** 20n)),
  )
  .map(([num, den]) => rational(num, den))

function same(a: Rational, b: Rational): void {
  expect(equals(a, b)).toBe(true)
}

test('rationals are a field', () => {
  fc.assert(
    fc.property(rationals, rationals, rationals, (a, b, c) => {
      same(add(a, b), add(b, a))
      same(multiply(a, b), multiply(b, a))
      same(add(add(a, b), c), add(a, add(b, c)))
      same(multiply(multiply(a, b), c), multiply(a, multiply(b, c)))
      same(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))
      same(add(a, ZERO), a)
      same(multiply(a, ONE), a)
      same(add(a, negate(a)), ZERO)
      same(subtract(a, b), add(a, negate(b)))
      if (b.num !== 0n) same(multiply(divide(a, b), b), a)
    }),
  )
})

test('the order of rationals agrees with adding and with itself', () => {
  fc.assert(
    fc.property(rationals, rationals, rationals, (a, b, c) => {
      expect(compare(a, b) + compare(b, a)).toBe(0)
      expect(compare(add(a, c), add(b, c))).toBe(compare(a, b))
      expect(compare(a, b) === 0).toBe(equals(a, b))
    }),
  )
})

test('the sum of many equals adding one by one, in any order', () => {
  fc.assert(
    fc.property(fc.array(rationals, { maxLength: 30 }), (values) => {
      same(sumOf(values), values.reduce(add, ZERO))
      same(sumOf([...values].reverse()), sumOf(values))
    }),
  )
})

test('a decimal survives text and rational', () => {
  fc.assert(
    fc.property(big, fc.integer({ min: 0, max: 30 }), (coefficient, scale) => {
      const decimal = { coefficient, scale }
      expect(parseDecimal(formatDecimal(decimal))).toEqual(decimal)
      for (const rounding of ['half-up', 'half-even', 'truncate'] as const) {
        expect(decimalOf(rationalOf(decimal), scale, rounding)).toEqual(decimal)
      }
    }),
  )
})

test('the double of a rational is as near as a double can be', () => {
  fc.assert(
    fc.property(rationals, (a) => {
      const double = toNumber(a)
      const [num, den] = [Number(a.num), Number(a.den)]
      expect(Math.abs(double - num / den)).toBeLessThanOrEqual(Math.abs(num / den) * 1e-15)
    }),
  )
})
