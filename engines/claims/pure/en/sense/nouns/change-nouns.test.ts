import { expect, test } from 'vitest'
import { checkText } from '../../../check-text.ts'

// Words of change that are nouns of what is measured.

const accused = (text: string): readonly string[] =>
  checkText(text, { date: '2024-05-20' }).claims.flatMap(({ reasons }) =>
    reasons.flatMap(({ ok, check }) => (ok === false ? [check] : [])),
  )

test.each([
  'Customer loans and advances stood at Rs 41.2 billion, a 12% drop from Rs 46.8 billion in the previous year.',
  'Total loans and advances at Harrow Bank stood at £12.4 billion, down 6.1% from £13.2 billion a year earlier.',
  'Product returns and advances to suppliers stood at $18 million, a decrease of 10% from $20 million.',
  'Salary advances stood at 60 million rupees, a 25% fall from 80 million rupees in 2022.',
  'Net capital gains were €3.1 million, down 40% from €5.2 million in 2023.',
  'The budget for staff cuts was £9 million, an increase of 50% from £6 million.',
])('of a noun no way is told: %s', (text) => {
  expect(accused(text)).toEqual([])
})

test.each([
  'Customer loans and advances stood at Rs 41.2 billion, a 12% rise from Rs 46.8 billion in the previous year.',
  'The index advances by 4% to 96 points from 100 points.',
])('of a verb, and of the noun behind it, one is: %s', (text) => {
  expect(accused(text).length).toBeGreaterThan(0)
})
