import { expect, test } from 'vitest'
import type { LinePoint } from './line-chart.tsx'
import { stretches } from './line-parts.tsx'

const point = (at: number, more: Partial<LinePoint> = {}): LinePoint => ({
  at,
  label: String(at),
  value: at,
  text: String(at),
  ...more,
})

test('a line joins comparable points and stops at a break', () => {
  const points = [point(1), point(2), point(3, { breakBefore: true }), point(4)]
  expect(stretches(points).map((part) => part.map(({ at }) => at))).toEqual([
    [1, 2],
    [3, 4],
  ])
})

test('a point that lacks members is joined to neither side', () => {
  const points = [point(1), point(2, { incomplete: { brief: 'at least 2' } }), point(3)]
  expect(stretches(points).map((part) => part.map(({ at }) => at))).toEqual([[1], [3]])
})
