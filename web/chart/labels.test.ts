import { expect, test } from 'vitest'
import { spread, textWidth } from './labels.ts'

test('labels that would overlap are moved apart and stay inside', () => {
  const labels = spread(
    [
      { id: 'a', label: 'a', y: 90 },
      { id: 'b', label: 'b', y: 92 },
      { id: 'c', label: 'c', y: 95 },
    ],
    14,
    [10, 100],
  )
  const ys = labels.map(({ y }) => y).toSorted((a, b) => a - b)
  expect(Math.max(...ys)).toBeLessThanOrEqual(100)
  expect(ys.every((y, i) => i === 0 || y - (ys[i - 1] ?? 0) >= 14)).toBe(true)
})

test('labels that have room stay where their values are', () => {
  const labels = [
    { id: 'a', label: 'a', y: 20 },
    { id: 'b', label: 'b', y: 60 },
  ]
  expect(spread(labels, 14, [10, 100]).toSorted((a, b) => a.y - b.y)).toEqual(labels)
})

test('a Chinese character is taken as wider than a Latin one', () => {
  expect(textWidth('上海')).toBeGreaterThan(textWidth('SH'))
})
