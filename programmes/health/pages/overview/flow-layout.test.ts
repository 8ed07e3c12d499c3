import { expect, test } from 'vitest'
import type { FlowRow } from '../../types.ts'
import { layOut } from './flow-layout.ts'

const row = (insured: string, treated: string, visits: number | null): FlowRow => ({
  ...{ month: null, insured, treated, tier: null, visits, persons: visits, relief: '1.00' },
})
const ROWS = [
  row('AH', 'SH', 600),
  row('AH', 'JS', 200),
  row('JS', 'SH', 150),
  row('SH', 'ZJ', 50),
  row('ZJ', 'AH', null),
]

test('the largest place stands first on each side, with the sum of its ribbons', () => {
  const { left, right } = layOut(ROWS)
  expect(left.map(({ id, visits }) => [id, visits])).toEqual([
    ['AH', 800],
    ['JS', 150],
    ['SH', 50],
  ])
  expect(right[0]).toMatchObject({ id: 'SH', visits: 750 })
})

test('every ribbon begins and ends within the bars of its places, and none lies on another', () => {
  const { left, right, ribbons } = layOut(ROWS)
  for (const [stops, side, at] of [
    [left, 'insured', 'from'],
    [right, 'treated', 'to'],
  ] as const) {
    for (const { id, y, height } of stops) {
      const own = ribbons.filter((ribbon) => ribbon[side] === id).toSorted((a, b) => a[at] - b[at])
      expect(own.reduce((sum, { width }) => sum + width, 0)).toBeCloseTo(height)
      let next = y
      for (const ribbon of own) {
        expect(ribbon[at] - ribbon.width / 2).toBeCloseTo(next)
        next += ribbon.width
      }
    }
  }
})

test('words of small places don’t touch those of the next', () => {
  const { left, height } = layOut(ROWS)
  for (const [index, stop] of left.slice(1).entries())
    expect(stop.wordsAt - (left[index]?.wordsAt ?? 0)).toBeGreaterThanOrEqual(34)
  expect(height).toBeGreaterThan(left.at(-1)?.wordsAt ?? 0)
})

test('what isn’t told is not drawn, and nothing gives an empty picture', () => {
  expect(layOut(ROWS).ribbons.map(({ treated }) => treated)).not.toContain('AH')
  expect(layOut([])).toMatchObject({ left: [], right: [], ribbons: [] })
})
