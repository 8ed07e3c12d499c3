import { expect, test } from 'vitest'
import { checkText } from '../index.ts'

function said(text: string, words: string, date: string): readonly (string | null)[] {
  const claim = checkText(text, { date }).claims.find((one) => one.text.includes(words))
  return claim === undefined ? [] : [claim.period, claim.place]
}

const RESULTS =
  'Marr Reports Third Quarter 2025 Results\nSales were $9 million, against $8 million last year.'

// [text, words of the claim, the release's day, period]
test.each([
  // The letters of a fiscal year stand between it and its number.
  ['In the fiscal year (FY) 2005 the bill gives $4 million.', '$4', '2004-09-27', '2005'],
  ['In the fiscal year (of 2005 words) it gives $4 million.', '$4', '2004-09-27', '2004'],
  // Cash at the end of a quarter, and what was bought in all of it.
  [
    `${RESULTS} Marr ended the quarter with $7 million in cash and bought 5,100 shares during the period.`,
    '$7',
    '2025-11-13',
    '@2025-09-30',
  ],
  [
    `${RESULTS} Marr ended the quarter with $7 million in cash and bought 5,100 shares during the period.`,
    '5,100',
    '2025-11-13',
    '2025-Q3',
  ],
  [
    `${RESULTS} Marr ended the quarter with $7 million in cash and owns 5,100 shares.`,
    '5,100',
    '2025-11-13',
    '@2025-09-30',
  ],
  // Quarters of a year that ends in March.
  [
    'Marr Reports Q4 Results\nMarr closed Fiscal 2025, ended March, with growth.\nRevenue for Q4 Fiscal 2025 reached $75 million.',
    '$75',
    '2025-06-25',
    '2025-Q1',
  ],
  [
    'Marr Reports Q4 Results\nMarr closed Fiscal 2024, ended December, with growth.\nRevenue for Q4 Fiscal 2024 reached $75 million.',
    '$75',
    '2025-02-25',
    '2024-Q4',
  ],
  // Years of a list.
  ['The breakdown: * 2022: 50%\n* 2024: 60%', '60', '2025-07-18', '2024'],
  // A title names the period alone; within a sentence it is an aside.
  ['Full Year 2025 Results\nSales were $9 million.', '$9', '2026-02-20', '2025'],
  [
    'Fourth Quarter 2025 Results\nFor the full year 2025, tolls were $40 million. Sales were $9 million.',
    '$9',
    '2026-02-20',
    '2025-Q4',
  ],
  // A year-end that is told is past.
  ['At year-end, debt was $3 million.', '$3', '2025-09-20', '@2024-12-31'],
  ['Debt will be $3 million at year-end.', '$3', '2025-09-20', '@2025-12-31'],
  // No quarter that is still to come.
  [
    'Marr spoke of its second-quarter results.\nIts head, appointed earlier this year, said it lost $5 million this quarter alone.',
    '$5',
    '2025-08-04',
    '2025-Q2',
  ],
])('%s %s %s: %s', (text, words, date, period) => {
  expect(said(text, words, date)[0]).toBe(period)
})

// [text, words of the claim, place]
test.each([
  // One county of several that are compared is the place neither of the release nor of what follows.
  [
    'Guests spent $16 million. Marr County led with $3 million, followed by Holm County ($2 million). Fares brought $5 million.',
    '$16',
    null,
  ],
  [
    'Guests spent $16 million. Marr County led with $3 million, followed by Holm County ($2 million). Fares brought $5 million.',
    '$5',
    null,
  ],
  [
    'Fees rose. Guests spent much, particularly in Marr County ($3 million). Fares brought $5 million.',
    '$5',
    null,
  ],
  ['Guests came to Marr County. Fares brought $5 million.', '$5', 'Marr County'],
  ['Marr County Report\nGuests came. Fares brought $5 million.', '$5', 'Marr County'],
])('%s %s: %s', (text, words, place) => {
  expect(said(text, words, '2025-08-04')[1]).toBe(place)
})
