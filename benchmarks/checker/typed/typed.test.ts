import { expect, test } from 'vitest'
import { handOf } from '../dated/read-dated.ts'
import { scoreSlips } from '../ordinary/score-slips.ts'
import { readTyped, typedOf } from './read-typed.ts'

const LINE = {
  id: 'en-x-01',
  lang: 'en',
  date: '2025-04-10',
  text: 'Exports rose 10% to 110 tonnes in March from 100 tonnes a year earlier. The port has 3 cranes.',
  claims: [{ start: 13, end: 16, periods: ['2025-03-01..2025-03-31'] }],
  slips: [
    { from: '100 tonnes', to: '105 tonnes' },
    { from: '3 cranes', to: '4 cranes' },
  ],
} as const

test('typed releases of all hands can be read', () => {
  const handsOf = (set: 'known' | 'unseen') => Map.groupBy(typedOf(set), handOf)
  expect([handsOf('known').size, handsOf('unseen').size]).toEqual([109, 4])
  for (const own of handsOf('known').values()) expect(own.length).toBeGreaterThan(20)
})

test('what is not of the format is refused with its line', () => {
  const refused = (change: object) => () => readTyped(JSON.stringify({ ...LINE, ...change }), 7)
  expect(refused({ slips: [{ from: 'tonnes', to: 't' }] })).toThrow(
    "line 7: 'tonnes' doesn’t stand once",
  )
  expect(refused({ claims: [{ start: 13, end: 500 }] })).toThrow('line 7: no claim from 13 to 500')
})

test('slips are scored by what they contradict', () => {
  const { accused, slips, notes } = scoreSlips([readTyped(JSON.stringify(LINE), 1)])
  expect(accused.right).toBe(0)
  expect(slips).toEqual({ of: 2, right: 1 })
  expect(notes).toEqual(['en-x-01 slip: 3 cranes → 4 cranes'])
})
