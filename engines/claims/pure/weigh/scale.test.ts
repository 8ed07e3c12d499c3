import { expect, test } from 'vitest'
import { membersOf } from './scale.ts'

test('of yearly growth the years are a number, and no claim', () => {
  const growth = { kind: 'average-growth', rate: 4, base: 7, result: 9, years: 2 } as const
  expect(membersOf(growth)).toEqual([4, 7, 9])
})
