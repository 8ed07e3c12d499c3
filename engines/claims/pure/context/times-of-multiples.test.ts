import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

test('the year of what it is a multiple of is neither its own nor that of what comes after', () => {
  const text =
    'Anhui built 3.57 million cars in 2024. The plant made 992,000 of them, 1.4 times its output of 2022. Firms grew to nearly 7,000, double the number two years ago. Rents are five times what they were in 1990. Prices doubled in 2023.'
  const periods = checkText(text, { date: '2025-02-18' }).claims.map(({ period }) => period)
  expect(periods).toEqual(['2024', '2024', '2024', '2024', '2024', '2024', '2023'])
})
