import { expect, test } from 'vitest'
import { legible, unbroken } from './legible.ts'

test('a set of numbers is written as a range, and one number as itself', () => {
  expect(legible('1.2, +20 % ∉ [11.5 %, 13 %)')).toBe(unbroken('1.2, +20 % ≠ 11.5 % … 13 %'))
  expect(legible('+12.4 % ∈ [12.35 %, 12.5 %)')).toBe(unbroken('+12.4 % ≈ 12.35 % … 12.5 %'))
  expect(legible('18 + 15 + 12 = 45 ∉ [42, 42]')).toBe('18 + 15 + 12 = 45 ≠ 42')
})

test('of two ranges that meet one stands after the other, and no sign of per cent is left alone', () => {
  expect(legible('24 − 23 = 1 ∈ [0.2, 1.8]; ∩ [1.5, 2.5) ≠ ∅')).toBe(
    '24 − 23 = 1 ≈ 0.2 … 1.8 ≈ 1.5 … 2.5',
  )
  expect(unbroken('is 8.7 %, not 9 ‰ or 9 t')).toBe('is 8.7\u202f%, not 9\u202f‰ or 9 t')
})

test('long numbers are grouped, and endless ones end', () => {
  expect(legible('31617590 / 2.3333333333')).toBe('31\u202f617\u202f590 / 2.3333…')
})
