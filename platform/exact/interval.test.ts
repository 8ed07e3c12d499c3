import { expect, test } from 'vitest'
import {
  atLeastInterval,
  atMostInterval,
  contains,
  divideIntervals,
  type Interval,
  interval,
  multiplyIntervals,
  overInterval,
  parseDecimal,
  pointInterval,
  rational,
  roundedInterval,
  truncatedInterval,
  underInterval,
} from './index.ts'

function text({ low, high }: Interval): string {
  const left =
    low === null ? '(-∞' : `${low.open ? '(' : '['}${Number(low.at.num) / Number(low.at.den)}`
  const right =
    high === null ? '∞)' : `${Number(high.at.num) / Number(high.at.den)}${high.open ? ')' : ']'}`
  return `${left}, ${right}`
}

test('24.4 rounded reaches from 24.35 to below 24.45, and cut off from 24.4 to below 24.5', () => {
  expect(text(roundedInterval(parseDecimal('24.4')))).toBe('[24.35, 24.45)')
  expect(text(truncatedInterval(parseDecimal('24.4')))).toBe('[24.4, 24.5)')
  expect(text(roundedInterval(parseDecimal('-24.4')))).toBe('(-24.45, -24.35]')
  expect(text(truncatedInterval(parseDecimal('-24.4')))).toBe('(-24.5, -24.4]')
  expect(text(roundedInterval(parseDecimal('0.0')))).toBe('(-0.05, 0.05)')
})

test('a value stated in hundred millions is as uncertain as its last digit', () => {
  expect(text(roundedInterval(parseDecimal('4721866000000'), 6))).toBe(
    '[4721865500000, 4721866500000)',
  )
})

test('bounds are open where the word leaves the number out', () => {
  const n = rational(41n)
  expect(contains(atLeastInterval(n), n)).toBe(true)
  expect(contains(atMostInterval(n), n)).toBe(true)
  expect(contains(overInterval(n), n)).toBe(false)
  expect(contains(underInterval(n), n)).toBe(false)
  expect(contains(pointInterval(n), n)).toBe(true)
})

test('a divisor that may be zero has no quotient, one that comes near it an unbounded one', () => {
  const one = pointInterval(rational(1n))
  expect(divideIntervals(one, interval(rational(0n), rational(2n)))).toBeNull()
  const near = divideIntervals(one, interval(rational(0n), rational(2n), { lowOpen: true }))
  expect(near && text(near)).toBe('[0.5, ∞)')
  const far = divideIntervals(one, underInterval(rational(-2n)))
  expect(far && text(far)).toBe('(-0.5, 0)')
})

test('zero times anything, the unbounded included, is zero', () => {
  const zero = pointInterval(rational(0n))
  expect(text(multiplyIntervals(zero, { low: null, high: null }))).toBe('[0, 0]')
})

test('an interval without a number in it is our own bug', () => {
  expect(() => interval(rational(2n), rational(1n))).toThrow('assertion failed')
  expect(() => interval(rational(1n), rational(1n), { lowOpen: true })).toThrow('assertion failed')
})
