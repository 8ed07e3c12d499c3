import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** The figures of a text with their periods. */
function read(date: string, text: string): readonly string[] {
  return checkText(text, { date }).claims.map(({ text: words, period }) => `${words} ${period}`)
}

const ENDS = 'Our financial year ends on 30 June.'

test('a year of account that is expected goes on at the release’s day, and what is reported is over', () => {
  expect(read('2025-02-20', `${ENDS} We expect sales of £90 million for the full year.`)).toEqual([
    '£90 million since2024-07-01..@2025-06-30',
  ])
  expect(
    read('2025-07-24', `${ENDS} Full-year output was 700 tonnes, within the guided range.`),
  ).toEqual(['700 tonnes since2024-07-01..@2025-06-30'])
  // In any year.
  expect(read('2025-02-20', 'A depot will take in £90 million in a full year.')).not.toEqual([
    '£90 million since2024-07-01..@2025-06-30',
  ])
})

test('a financial year that just ended, ends or begins', () => {
  expect(
    read(
      '2023-05-18',
      'The council in Cardiff heard 1,390 complaints in the financial year just ended.',
    ),
  ).toContain('1,390 since2022-04-01..@2023-03-31')
  expect(
    read(
      '2023-05-18',
      'The council in Cardiff heard 1,390 complaints in the financial year just gone.',
    ),
  ).toContain('1,390 since2022-04-01..@2023-03-31')
  // Where nothing says when such years end, it isn't the one that goes on.
  expect(read('2023-05-18', 'The council heard 1,390 complaints in the year just ended.')).toEqual([
    '1,390 2022',
  ])
  expect(
    read(
      '2024-11-05',
      'The college forecasts a loss of £14 million for the fiscal year ending March 31.',
    ),
  ).toEqual(['£14 million since2024-04-01..@2025-03-31'])
  expect(
    read(
      '2025-06-24',
      'The board adopted a budget of $612 million for the fiscal year that begins July 1.',
    ),
  ).toEqual(['$612 million since2025-07-01..@2026-06-30'])
})

test('parts of the financial year are the last that are over', () => {
  expect(
    read(
      '2025-11-27',
      'For the first seven months of the financial year the NHS trust in Leeds had a deficit of £6 million, better than planned.',
    ),
  ).toContain('£6 million since2025-04-01..@2025-10-31')
  expect(
    read(
      '2023-10-10',
      'The port of Chennai took in Rs. 520 crore during April-September of the current financial year.',
    ),
  ).toEqual(['Rs. 520 crore since2023-04-01..@2023-09-30'])
})

test('budgets and targets of this year are of the year of account', () => {
  const told = 'The council in Leeds spent £21 million in the financial year 2024/25.'
  expect(read('2025-05-13', `${told} It has a budget of £26 million this year.`)).toEqual([
    '£21 million since2024-04-01..@2025-03-31',
    '£26 million since2025-04-01..@2026-03-31',
  ])
  expect(
    read('2025-05-13', `${told} It has allocated £9 million for the current year.`).at(-1),
  ).toBe('£9 million since2025-04-01..@2026-03-31')
})

test('where the year ends is told in a bracket, beside its end or by a title’s quarter', () => {
  expect(
    read('2023-06-29', 'In the 2022/23 financial year (31 March) sales rose to EUR 148 million.'),
  ).toEqual(['EUR 148 million since2022-04-01..@2023-03-31'])
  const tools =
    'Larkspur Tools Reports Second Quarter Fiscal 2026 Results\n\nLarkspur Tools today reported results for its second quarter ended July 31, 2025.'
  expect(
    read('2025-08-28', `${tools} Fiscal 2026 revenue is expected to reach $900 million.`),
  ).toEqual(['$900 million since2025-02-01..@2026-01-31'])
  const title = 'Larkspur Tools Reports a Smaller First Quarter Loss'
  expect(
    read(
      '2025-03-25',
      `${title}\n\nResults for the quarter ended February 28 are out. Revenue for fiscal 2025 is put at $90 million.`,
    ),
  ).toEqual(['$90 million since2024-12-01..@2025-11-30'])
  expect(
    read(
      '2025-10-16',
      'Sales for the first quarter of the 2025/26 financial year (1 July to 30 September 2025) came to €742 million.',
    ),
  ).toEqual(['€742 million 2025-Q3'])
})

test('dollars and federal grants make no text one of the United States', () => {
  expect(
    read(
      '2025-01-20',
      'Regina expects a deficit of C$300 million, or US$210 million, in 2025-26.',
    ).at(0),
  ).toBe('C$300 million since2025-04-01..@2026-03-31')
  expect(
    read(
      '2024-06-25',
      'LARKIN, Va. – The county voted to adopt a fiscal 2025 budget of $612 million, with a federal grant.',
    ),
  ).toEqual(['$612 million since2024-07-01..@2025-06-30'])
  expect(read('2024-08-22', 'The county has spent Sh400 million in FY 2023/24.')).toEqual([
    'Sh400 million since2023-07-01..@2024-06-30',
  ])
})

test('over a year that ended is in that year', () => {
  expect(read('2024-05-20', 'Over the year ended March 2024 there were 1,400 transfers.')).toEqual([
    '1,400 since2023-04-01..@2024-03-31',
  ])
})

test('years of two numbers are of the crop that the text is on, and of a municipality’s budget', () => {
  expect(
    read(
      '2024-11-29',
      'Olive oil output is put at 3,370 tonnes in 2024/25. It is the crop year that began on 1 October.',
    ),
  ).toEqual(['3,370 tonnes since2024-10-01..@2025-09-30'])
  expect(
    read(
      '2023-05-25',
      'The Executive Mayor of Durban tabled a budget of R4.12 billion for 2023/24.',
    ),
  ).toEqual(['R4.12 billion since2023-07-01..@2024-06-30'])
})
