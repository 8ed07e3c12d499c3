import { expect, test } from 'vitest'
import { readClaims } from '../read-claims.ts'

const unitsOf = (text: string): readonly string[] =>
  readClaims(text, { date: '2025-06-20' }).claims.map(({ unit }) => unit)

test.each([
  ['Mortality was 4.1 per thousand births, 4.5 for boys and 3.7 for girls.', 3],
  ['Births came to 7.9 and deaths to 9.2 per thousand inhabitants.', 0],
  ['Marriages numbered 4.3 and divorces 1.8 per thousand inhabitants.', 2],
  ['Marriages were 4.3 per thousand inhabitants and divorces 1.8.', 2],
])('rates whose unit is said once: %s', (text, count) => {
  expect(unitsOf(text).filter((unit) => unit === 'permille').length).toBe(count || 1)
})

test.each([
  'Sales rose 4.1% and cost 3.7 a piece.',
  'The rate was 4.1% in 2024, and households had 2.3 members.',
])('no rates: %s', (text) => {
  expect(unitsOf(text).filter((unit) => unit === 'percent')).toEqual(['percent'])
})
