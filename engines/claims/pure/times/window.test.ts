import { expect, test } from 'vitest'
import { dayNumber } from '#platform/period'
import { codeOf, monthEnd, monthStart, state, stretch, windowOf, yearBefore } from './window.ts'

test.each([
  '2024',
  '2023-H1',
  '2023-H2',
  '2024-Q1',
  '2024-Q4',
  '2024-Q1..Q3',
  '2024-02',
  '2024-01..10',
  '2024-10-31',
  '@2024-02-29',
  'since..@2024-10-31',
  'since2020-05-01..@2024-10-31',
  'since2024-04-01..@2025-03-31',
  '2024..2026',
])('%s is the code of its stretch', (code) => {
  expect(codeOf(windowOf(code))).toBe(code)
})

test('windows are the same by their days and kind', () => {
  const [a, b] = [dayNumber('2024-01-01'), dayNumber('2024-12-31')]
  expect(stretch(a, b).id).toBe(windowOf('2024').id)
  const ids = [stretch(a, b), stretch(null, b), stretch(b, b), state(b), stretch(a + 1, b)].map(
    ({ id }) => id,
  )
  expect(new Set(ids).size).toBe(ids.length)
})

test('months before January and behind December are those of other years', () => {
  expect(monthStart(2024, 0)).toBe(dayNumber('2023-12-01'))
  expect(monthEnd(2024, 14)).toBe(dayNumber('2025-02-28'))
  expect(yearBefore(dayNumber('2024-02-29'))).toBe(dayNumber('2023-02-28'))
})
