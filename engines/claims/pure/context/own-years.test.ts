import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** The figures of a text with their periods, and what growth is measured from. */
function read(text: string, date: string): readonly string[] {
  return checkText(text, { date }).claims.map(({ text: words, period, comparison }) =>
    comparison.kind === 'growth' || comparison.kind === 'gap'
      ? `${words} ${period} on ${comparison.basePeriod}`
      : `${words} ${period}`,
  )
}

test('a text that says when its year of account ends says what its years are', () => {
  expect(
    read(
      'Our fiscal year runs from 1 October to 30 September. In 2022–23 we mended 640 clocks, 8 per cent more than in 2021–22.',
      '2024-01-12',
    ),
  ).toEqual([
    '640 since2022-10-01..@2023-09-30',
    '8 per cent since2022-10-01..@2023-09-30 on since2021-10-01..@2022-09-30',
  ])
  expect(
    read(
      'At 31 May 2023, the end of our financial year, we had 77 boats. Fares brought in £3.6 million in 2022/23 (2021/22: £3.1 million).',
      '2023-08-12',
    ),
  ).toEqual([
    '77 boats @2023-05-31',
    '£3.6 million since2022-06-01..@2023-05-31',
    '£3.1 million since2021-06-01..@2022-05-31',
  ])
  expect(
    read(
      'The board expects fees of $6 million in fiscal 2024, which began on July 1, 2023.',
      '2023-09-12',
    ),
  ).toEqual(['$6 million since2023-07-01..@2024-06-30'])
  // A year of the calendar stays one.
  expect(
    read(
      'The financial year ends on 31 December. Fares brought in £3.6 million in 2022.',
      '2023-02-12',
    ),
  ).toEqual(['£3.6 million 2022'])
})

test('a quarter beside the day on which it ended says what all quarters and years of a firm are', () => {
  expect(
    read(
      'Second-quarter highlights (quarter ended October 31, 2022). Sales came to $14 million in the second quarter. For fiscal 2023 the firm expects sales of $58 million.',
      '2022-12-02',
    ),
  ).toEqual([
    '$14 million since2022-08-01..@2022-10-31',
    '$58 million since2022-05-01..@2023-04-30',
  ])
  expect(
    read(
      'Q3 2023 (three months ended June 30, 2023): orders were $9 million, against $8 million in the prior quarter.',
      '2023-08-02',
    ),
  ).toEqual(['$9 million 2023-Q2', '$8 million 2023-Q1'])
  expect(
    read(
      'Fiscal first-quarter sales, for the three months ended August 31, 2023, were $9 million, against $8 million in the prior quarter.',
      '2023-10-02',
    ),
  ).toEqual(['$9 million since2023-06-01..@2023-08-31', '$8 million since2023-03-01..@2023-05-31'])
  // What is only compared with a quarter that ended isn't it.
  expect(
    read(
      'Sales were $9 million in the third quarter, more than the $7 million of the three months ended June 30, 2023.',
      '2023-11-02',
    )[0],
  ).toBe('$9 million 2023-Q3')
})

test('growth in a year of account is on the year before it', () => {
  expect(
    read(
      'Halden Mills Reports $7 Million Profit for Fiscal 2023, Sales Up 31 Percent\n\nHALDEN, Sept. 4, 2023 -- Halden Mills reported results for the year ended June 30, 2023.',
      '2023-09-04',
    ),
  ).toEqual([
    '$7 Million since2022-07-01..@2023-06-30',
    '31 Percent since2022-07-01..@2023-06-30 on since2021-07-01..@2022-06-30',
  ])
})

test('Chinese years of account and their parts are those that end when the text says', () => {
  expect(
    read(
      '青岚集团公布2022/23财年中期业绩：营业额4.6亿港元（2021/22财年上半年：4.1亿港元）。集团财政年度于3月31日结束。',
      '2022-11-20',
    ),
  ).toEqual(['4.6亿港元 since2022-04-01..@2022-09-30', '4.1亿港元 since2021-04-01..@2021-09-30'])
  expect(
    read('2023财年第一季度（截至2022年9月30日），公司营收18亿元，上年同期为16亿元。', '2022-11-20'),
  ).toEqual(['18亿元 2022-Q3', '16亿元 2021-Q3'])
  expect(
    read('公司财年截至每年6月30日。2023财年实现净利润3.1亿元，同比增长12%。', '2023-09-20'),
  ).toEqual([
    '3.1亿元 since2022-07-01..@2023-06-30',
    '12% since2022-07-01..@2023-06-30 on since2021-07-01..@2022-06-30',
  ])
  // Without such words a year of account is that of its number.
  expect(read('公司2023财年实现净利润3.1亿元。', '2024-02-20')).toEqual(['3.1亿元 2023'])
})
