import { expect, test } from 'vitest'
import { checkText } from '../../../check-text.ts'

// Headings that are a period and nothing else.

const periods = (text: string, date: string): readonly (string | null)[] =>
  checkText(text, { date }).claims.map(({ period }) => period)

test.each<readonly [string, string, readonly string[]]>([
  [
    'FOURTH QUARTER 2023\nNet sales amounted to SEK 410 million.\nFULL YEAR 2023\nNet sales amounted to SEK 1,620 million.\nProfit was SEK 140 million.',
    '2024-02-09',
    ['2023-Q4', '2023', '2023'],
  ],
  // The year of one without is that of the other, or the last that is over.
  [
    'Third quarter\nRevenue was $41 million.\nNine months\nRevenue was $120 million.',
    '2024-10-25',
    ['2024-Q3', '2024-Q3', '2024-Q1..Q3'],
  ],
  [
    'The firm published its results.\n\nFULL YEAR\n\nTurnover was £80 million.\n\nFOURTH QUARTER\n\nTurnover was £22 million.',
    '2025-02-12',
    ['2024', '2024-Q4'],
  ],
  [
    '1 October – 31 December 2023\n\nOrders rose to SEK 310 million.\n\n1 January – 31 December 2023\nOrders rose to SEK 1,210 million.',
    '2024-02-09',
    ['2023-Q4', '2023'],
  ],
  [
    'APRIL 1 – JUNE 30, 2024\nSales rose to EUR 44 million.\nJANUARY 1 – JUNE 30, 2024\nSales rose to EUR 88 million.',
    '2024-08-20',
    ['2024-Q2', '2024-H1'],
  ],
  // A line that tells figures and ends without a mark is none.
  [
    'FOURTH QUARTER\n› NET SALES amounted to SEK 41 million\nMargin was 4%, and 5% before costs\nFULL YEAR\n› NET SALES amounted to SEK 160 million\nMargin was 6%, and 7% before costs\n› PROFIT amounted to SEK 9 million.',
    '2024-02-09',
    ['2023-Q4', '2023-Q4', '2023-Q4', '2023', '2023', '2023', '2023'],
  ],
])('what stands under one is of it: %s', (text, date, expected) => {
  expect(periods(text, date)).toEqual(expected)
})
