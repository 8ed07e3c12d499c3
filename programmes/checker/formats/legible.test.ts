import { expect, test } from 'vitest'
import { legible } from './legible.ts'

test('a set of numbers is written as a range, and one number as itself', () => {
  expect(legible('1.2, +20 % ∉ [11.5 %, 13 %)')).toBe('1.2, +20 % ≠ 11.5 % … 13 %')
  expect(legible('+12.4 % ∈ [12.35 %, 12.5 %)')).toBe('+12.4 % ≈ 12.35 % … 12.5 %')
  expect(legible('18 + 15 + 12 = 45 ∉ [42, 42]')).toBe('18 + 15 + 12 = 45 ≠ 42')
})

test('long numbers are grouped, and endless ones end', () => {
  expect(legible('31617590 / 2.3333333333')).toBe('31\u202f617\u202f590 / 2.3333…')
})
