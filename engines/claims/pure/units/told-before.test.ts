import { expect, test } from 'vitest'
import { readClaims } from '../read-claims.ts'

const units = (text: string) =>
  readClaims(text, { date: '2024-10-14' }).claims.map(({ unit }) => unit)

test('a long number is of the unit that it has elsewhere', () => {
  expect(units('The register lists 48,213 households.\nAll of the 48,213 were asked.')).toEqual([
    'households',
    'households',
  ])
})

test('a round number, or one with two units, says nothing', () => {
  expect(units('It lists 48,000 households.\nIt sent 48,000 out.').at(-1)).toBe('items')
  expect(units('48,213 households and 48,213 firms.\nIt sent 48,213 out.').at(-1)).toBe('items')
})
