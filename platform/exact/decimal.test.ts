import { expect, test } from 'vitest'
import { HouseError } from '#platform/errors'
import {
  decimalOf,
  formatDecimal,
  formatExact,
  formatRational,
  parseDecimal,
  rational,
  rationalOf,
  sumOf,
  toNumber,
} from './index.ts'

test('a decimal keeps the digits it was written with', () => {
  expect(parseDecimal('24.40')).toEqual({ coefficient: 2440n, scale: 2 })
  for (const text of ['0', '24.40', '-0.05', '-12', '0.000', '4721866000000']) {
    expect(formatDecimal(parseDecimal(text))).toBe(text)
  }
  expect(formatDecimal(parseDecimal('+007.5'))).toBe('7.5')
})

test('what is not a plain decimal number is refused with its text', () => {
  for (const text of ['', '.', '1.', '.5', '1,000', '1e3', '--1', '１２', ' 1', 'NaN', '1 2']) {
    expect(() => parseDecimal(text)).toThrowError(HouseError)
  }
})

test('a number of a million digits is refused at once', () => {
  expect(() => parseDecimal('9'.repeat(60))).not.toThrow()
  expect(() => parseDecimal('9'.repeat(61))).toThrow('exact.too-many-digits')
  expect(() => parseDecimal(`0.${'9'.repeat(30)}`)).not.toThrow()
  expect(() => parseDecimal(`0.${'9'.repeat(31)}`)).toThrow('exact.too-many-digits')
  expect(() => parseDecimal('9'.repeat(1_000_000))).toThrow('exact.too-many-digits')
})

test('rounding does what its name says, on both sides of zero', () => {
  const half = rational(5n, 2n)
  expect(formatRational(half, 0, 'half-up')).toBe('3')
  expect(formatRational(half, 0, 'half-even')).toBe('2')
  expect(formatRational(half, 0, 'truncate')).toBe('2')
  const below = rational(-5n, 2n)
  expect(formatRational(below, 0, 'half-up')).toBe('-3')
  expect(formatRational(below, 0, 'half-even')).toBe('-2')
  expect(formatRational(below, 0, 'truncate')).toBe('-2')
  expect(formatRational(rational(-1n, 3n), 0, 'half-up')).toBe('0')
  expect(formatRational(rational(2817n, 1000n), 2, 'truncate')).toBe('2.81')
})

test('negative digits round to tens and hundreds', () => {
  expect(formatDecimal(decimalOf(rational(4_721_866n), -3, 'half-up'))).toBe('4722000')
})

test('equal values have one exact text', () => {
  expect(formatExact(rationalOf(parseDecimal('0.50')))).toBe('1/2')
  expect(formatExact(rational(4n, -8n))).toBe('-1/2')
  expect(formatExact(rational(6n, 3n))).toBe('2')
  expect(() => rational(1n, 0n)).toThrow('exact.divide-by-zero')
})

test('ten thousand decimals of one scale are summed exactly', () => {
  const values = Array.from({ length: 10_000 }, (_, n) => rational(BigInt(n), 100n))
  expect(formatExact(sumOf(values))).toBe('499950')
})

test('a rational too long for a double still becomes the double next to it', () => {
  expect(toNumber(rational(1n, 3n))).toBe(1 / 3)
  expect(toNumber(rational(10n ** 400n, 3n * 10n ** 400n + 1n))).toBeCloseTo(1 / 3, 15)
  expect(toNumber(rational(-(10n ** 30n), 7n))).toBeCloseTo(-(10 ** 30) / 7, -16)
})
