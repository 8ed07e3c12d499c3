import { expect, test } from 'vitest'
import { firstLabelAt, spread, textWidth, withRoom } from './labels.ts'

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

const FRAME = { left: 0, right: 300, top: 2, bottom: 200 }
const RISING = [
  { x: 10, y: 150 },
  { x: 100, y: 90 },
  { x: 200, y: 20 },
]
const FALLING = RISING.map(({ x, y }) => ({ x, y: 170 - y }))

test('the label of a first point stands under a line that rises and over one that falls', () => {
  expect(firstLabelAt(110, [RISING], FRAME)?.y).toBeGreaterThan(150)
  expect(firstLabelAt(110, [FALLING], FRAME)?.y).toBeLessThan(20)
})

test('a first label that the line would cross on its side moves to the other side', () => {
  const turning = [
    { x: 10, y: 100 },
    { x: 40, y: 95 },
    { x: 100, y: 180 },
  ]
  expect(firstLabelAt(110, [turning], FRAME)?.y).toBeLessThan(95)
})

test('a first label without a free place in the frame is left out', () => {
  expect(firstLabelAt(400, [RISING], FRAME)).toBeNull()
  expect(firstLabelAt(110, [RISING], { ...FRAME, top: 145, bottom: 155 })).toBeNull()
})

test('of labels that collide without room beside, the more important one is kept', () => {
  const at = (id: string, x: number, y: number) => ({ id, x, y, width: 100 })
  const frame = { left: 0, right: 300, top: 0, bottom: 30 }
  const kept = withRoom([at('loud', 150, 20), at('quiet', 160, 22), at('far', 40, 20)], frame)
  expect(kept.map(({ id }) => id)).toEqual(['loud', 'far'])
})

test('a label at the edge is moved inside the frame', () => {
  const [label] = withRoom([{ id: 'edge', x: 295, y: 50, width: 100 }], FRAME)
  expect(label?.x).toBe(250)
})
