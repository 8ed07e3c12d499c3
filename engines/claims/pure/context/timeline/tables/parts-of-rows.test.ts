import { expect, test } from 'vitest'
import { checkText } from '../../../index.ts'

function periods(text: string): readonly (string | null)[] {
  return checkText(text, { date: '2025-09-16' }).claims.map(({ period }) => period)
}

test('a cell is of the part of a year that its row names, and of the year of its column', () => {
  expect(periods('Quarter | 2024 | 2025\nQ1 | 8,810 | 8,020\nTotal | 18,680 | 17,140')).toEqual([
    '2024-Q1',
    '2025-Q1',
    '2024',
    '2025',
  ])
  expect(periods('Half | 2023 | 2024\nFirst half | 410 | 432\n2nd half | 455 | 470')).toEqual([
    '2023-H1',
    '2024-H1',
    '2023-H2',
    '2024-H2',
  ])
  expect(periods('Month | 2024 | 2025\nSept. (r) | 1,200 | 1,300')).toEqual(['2024-09', '2025-09'])
  expect(
    periods(
      '分季度进出口（亿元）\n\n季度 | 2024年 | 2025年\n一季度 | 310 | 330\n上半年 | 640 | 670',
    ),
  ).toEqual(['2024-Q1', '2025-Q1', '2024-H1', '2025-H1'])
  expect(periods('月份 | 2024年 | 2025年\n1月 | 310 | 330\n1—2月 | 620 | 650')).toEqual([
    '2024-01',
    '2025-01',
    '2024-01..02',
    '2025-01..02',
  ])
})

test('columns of quarters are of the year that a row names', () => {
  expect(
    periods('Passengers (thousand)\n\n | Q1 | Q2\n2024 | 310 | 330\n2025 | 320 | 345'),
  ).toEqual(['2024-Q1', '2024-Q2', '2025-Q1', '2025-Q2'])
  // Of columns with years of their own a row's number is only its name.
  expect(periods('Model | Q1 2024 | Q1 2025\n2008 | 310 | 330')).toEqual(['2024-Q1', '2025-Q1'])
  expect(periods('Model | Q1 2024 | Q2 2024\n2008 | 310 | 330')).toEqual(['2024-Q1', '2024-Q2'])
})
