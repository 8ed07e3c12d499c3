import { expect, test } from 'vitest'
import { learn, oddsOf } from './learn.ts'
import { publishedRows } from './published.ts'
import type { Row } from './rows.ts'

function rowsOf(many: number, isError: boolean, ...traits: readonly string[]): readonly Row[] {
  return Array.from({ length: many }, () => ({ set: 'own', isError, weight: 1, traits }))
}

test('what errors have speaks for them, what misreadings have against them, and what both have says nothing', () => {
  const rows = [
    ...rowsOf(900, true, 'slip=slip', 'lang=en'),
    ...rowsOf(100, false, 'slip=slip', 'lang=en'),
    ...rowsOf(100, true, 'slip=no', 'lang=en'),
    ...rowsOf(900, false, 'slip=no', 'lang=en'),
    ...rowsOf(3, false, 'slip=rare'),
  ]
  const learnt = learn(rows)
  const [slip, none, lang] = ['slip=slip', 'slip=no', 'lang=en'].map(
    (one) => learnt.weights.get(one) ?? 0,
  )
  expect(slip).toBeGreaterThan(0.5)
  expect(none).toBeLessThan(-0.5)
  expect(Math.abs(lang ?? 1)).toBeLessThan(0.1)
  // Three rows tell nothing.
  expect(learnt.weights.has('slip=rare')).toBe(false)
  const [first] = rows
  if (first === undefined) throw new Error('no row')
  expect(oddsOf(learnt, first)).toBeCloseTo(learnt.any + (slip ?? 0) + (lang ?? 0), 9)
})

test('the rows of published releases are read whole', () => {
  const rows = publishedRows()
  expect(rows.length).toBeGreaterThan(3000)
  expect(
    rows.every(({ traits }) => traits.length > 40 && traits.every((one) => one.includes('='))),
  ).toBe(true)
  expect(rows.some(({ isError }) => isError)).toBe(true)
})
