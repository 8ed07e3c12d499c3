import { expect, test } from 'vitest'
import { readClaims } from '../read-claims.ts'

test('an ordinal with a blank for its thousands is read', () => {
  const { doc, claims } = readClaims(
    'The song took the 1 000th place, after the 1 001st vehicle.',
    {
      date: '2024-12-20',
    },
  )
  const told = claims.map(({ start, end, value }) => [
    doc.text.slice(start, end),
    Number(value.coefficient),
  ])
  expect(told).toContainEqual(['1 000th place', 1000])
})
