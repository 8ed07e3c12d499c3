import fc from 'fast-check'
import { expect, test } from 'vitest'
import { equals, multiply, parseDecimal, rational, rationalOf } from '#platform/exact'
import { scaleNumber } from './number-text.ts'

test.each([
  ['47218.66', 8, '4721866000000', 6],
  ['24.40', 0, '24.40', -2],
  ['0.05', 0, '0.05', -2],
  ['-3', 4, '-30000', 4],
  ['007', 0, '7', 0],
  ['0.0', 8, '0', 7],
  ['-0', 0, '0', 0],
  ['5', -3, '0.005', -3],
  ['+1.5', 0, '1.5', -1],
])('%s with scale %i is %s, precise to 10^%i', (text, scale, value, precision) => {
  expect(scaleNumber(text, scale)).toEqual({ text: value, precision })
})

test.each(['', ' ', '1,234', '1e6', '--1', '1.', '.5', 'NaN', '１２', `1.${'1'.repeat(31)}`])(
  '%j is no number',
  (text) => {
    expect(scaleNumber(text, 0)).toBeUndefined()
  },
)

test('the text in base units is the written number times the power of ten, exactly', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: -10, max: 12 }),
      (digits, behind, scale) => {
        const negative = digits < 0n
        const plain = String(negative ? -digits : digits).padStart(behind + 1, '0')
        const cut = plain.length - behind
        const written = `${negative ? '-' : ''}${plain.slice(0, cut)}${behind > 0 ? `.${plain.slice(cut)}` : ''}`
        const found = scaleNumber(written, scale)
        const power =
          scale >= 0 ? rational(10n ** BigInt(scale)) : rational(1n, 10n ** BigInt(-scale))
        const expected = multiply(rationalOf(parseDecimal(written)), power)
        expect(found).toBeDefined()
        expect(equals(rationalOf(parseDecimal(found?.text ?? '')), expected)).toBe(true)
        expect(found?.precision).toBe(scale - behind)
      },
    ),
  )
})
