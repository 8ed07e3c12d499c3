import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** The periods of a text's figures, in order. */
function periods(text: string, date?: string): readonly string[] {
  return checkText(text, date === undefined ? {} : { date }).claims.map(({ period }) => `${period}`)
}

test('a year of two digits is of the century that may be told of', () => {
  expect(periods('Sales were $12 million in FY97 and $31 million in FY21.')).toEqual([
    '1997',
    '2021',
  ])
})

test('a half of a year of account that would not be over is that which was', () => {
  // By the last balance, or by the day of the report.
  const balance = 'Net debt was $2 million as at 31 December 2024.'
  expect(periods(`1H FY25 results\nSales of $17 million. ${balance}`)).toEqual([
    '2024-H2',
    '@2024-12-31',
  ])
  expect(periods('1H FY25 results\nSales rose to $17 million.', '2025-02-20')).toEqual(['2024-H2'])
  expect(periods('Q2 FY25 results\nSales rose to $17 million.', '2024-11-14')).toEqual(['2024-Q3'])
  const half = 'Sales for the half-year ended 31 December 2024 were $17 million.'
  expect(periods(`1HFY25 results\n• Profit of $3 million\n${half}`)).toEqual(['2024-H2', '2024-H2'])
  // Over, or an outlook.
  expect(periods('1H FY25 results\nSales rose to $17 million.', '2025-08-14')).toEqual(['2025-H1'])
  expect(periods('Q2 FY24 results\nSales rose to $17 million.', '2024-08-14')).toEqual(['2024-Q2'])
  expect(periods('Outlook for 1H FY25\nSales of $17 million.', '2024-11-14')).toEqual(['2025-H1'])
})

test('the prior period is the same one a year before', () => {
  const text =
    'Sales for the half-year ended 31 December 2024 were $17 million, up 2% from the prior period’s $16.7 million.'
  expect(periods(text)).toEqual(['2024-H2', '2024-H2', '2023-H2'])
  const errors = 'In 2024, the firm put right prior period errors of $3 million.'
  expect(periods(errors)).toEqual(['2024'])
})

test('what had its effect lends its day to nothing that stands before it', () => {
  const text =
    'Income for the fourth quarter of 2023 was $14 million. Other income rose by $6 million due to the decision of the council in May 2021 to refund fees.'
  expect(periods(text, '2024-02-16')).toEqual(['2023-Q4', '2023-Q4'])
  const demand = 'Other income rose by $6 million due to strong demand in May 2023.'
  expect(periods(demand, '2024-02-16')).toEqual(['2023-05'])
})

test('a firm that reports its earnings of a year tells of the whole of it', () => {
  const text =
    'Fourth Quarter and 2023 Results\nThe firm reported 2023 earnings of $1.90 per share.'
  expect(periods(text, '2024-02-16')).toEqual(['2023'])
})

test('weeks by their number are of a text that tells of weeks', () => {
  const text =
    'Bulletin, week 4 (22 January – 28 January 2018)\nIn week 4, 163 cases were found, compared with 236 in week 3.'
  expect(periods(text)).toEqual(['since2018-01-22..@2018-01-28', 'since2018-01-15..@2018-01-21'])
  // Of a trial they are counted from another day.
  expect(
    periods('In 2023 a trial was held: in week 24, 45% of the patients had recovered.'),
  ).toEqual(['2023'])
})

test('this autumn, told of in January, is that which is over', () => {
  const text = 'This fall, the college enrolled 12,400 students.'
  expect(periods(text, '2024-01-24')).toEqual(['since2023-09-01..@2023-11-30'])
  expect(periods(text, '2024-10-24')).toEqual(['since2024-09-01..@2024-11-30'])
})
