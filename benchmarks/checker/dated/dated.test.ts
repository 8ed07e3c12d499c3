import { expect, test } from 'vitest'
import { datedOf, handOf, readDated } from './read-dated.ts'
import { scoreDated } from './score-dated.ts'

const LINE = {
  id: 'en-x-01',
  lang: 'en',
  date: '2025-04-10',
  text: 'Exports rose 10% to 110 tonnes in March from 100 tonnes a year earlier.',
  claims: [
    {
      start: 13,
      end: 16,
      periods: ['2025-03-01..2025-03-31'],
      bases: ['2024-03-01..2024-03-31'],
    },
    { start: 20, end: 30, periods: ['@2025-03-31'] },
  ],
} as const

test('dated releases of all hands can be read', () => {
  const hands = Map.groupBy(datedOf(), handOf)
  expect([...hands.keys()]).toEqual(['en-a', 'en-b', 'en-c', 'en-d', 'zh-a', 'zh-b', 'zh-c'])
  for (const own of hands.values()) expect(own.length).toBeGreaterThan(40)
})

test('what is not of the format is refused with its line', () => {
  const refused = (change: object) => () => readDated(JSON.stringify({ ...LINE, ...change }), 7)
  expect(refused({ date: 'April' })).toThrow("line 7: date is a day, and not 'April'")
  expect(refused({ claims: [{ start: 13, end: 500 }] })).toThrow('line 7: no claim from 13 to 500')
})

test('times are scored by what was marked', () => {
  const { period, base, differences } = scoreDated([readDated(JSON.stringify(LINE), 1)])
  expect([period, base]).toEqual([
    { of: 2, right: 1 },
    { of: 1, right: 1 },
  ])
  expect(differences).toEqual(['en-x-01 period: 110 tonnes is read as 2025-03'])
})
