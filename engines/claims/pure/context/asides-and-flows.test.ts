import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

// What goes back to the main period of a text: behind an aside, behind a sentence on how things stood.

/** `words period` or `words period < base` of every claim. */
function told(text: string, date: string): readonly string[] {
  return checkText(text, { date }).claims.map(({ text: words, period, comparison }) => {
    const base = comparison.kind === 'growth' ? ` < ${comparison.basePeriod}` : ''
    return `${words} ${period}${base}`
  })
}

test('what had been before is told of in its own sentence alone', () => {
  expect(
    told(
      'Output in the third quarter of 2025\n\nOutput grew by 0.3 % in the third quarter of 2025, compared with a year earlier. In the second quarter it had grown by 0.1 %. Household spending rose by 0.4 %.',
      '2025-11-15',
    ),
  ).toEqual(['0.3 % 2025-Q3 < 2024-Q3', '0.1 % 2025-Q2 < 2024-Q2', '0.4 % 2025-Q3 < 2024-Q3'])
})

test('a week that a line of its own names is that of its report, one in a report on a month is not', () => {
  const rest = 'Consumption averaged 71 million cubic feet. Exports came to 9 million tonnes.'
  expect(
    told(`Weekly summary\nfor the week ending October 31, 2025\n\n${rest}`, '2025-11-06'),
  ).toEqual([
    '71 million cubic feet since2025-10-25..@2025-10-31',
    '9 million tonnes since2025-10-25..@2025-10-31',
  ])
  expect(
    told(
      `Summary for October 2025\n\nIn the week ended October 31, 2025, 14 ships sailed. ${rest}`,
      '2025-11-06',
    ).slice(1),
  ).not.toContain('9 million tonnes since2025-10-25..@2025-10-31')
})

test('what stood at the end of a month is of that day, what came about on it is of it', () => {
  expect(told('Net debt stood at £145 million on 30 June 2025.', '2025-08-21')).toEqual([
    '£145 million @2025-06-30',
  ])
  expect(told('The airport handled 61,200 passengers on 30 June 2025.', '2025-08-21')).toEqual([
    '61,200 passengers 2025-06-30',
  ])
})

test('there is no flow of a day: behind a stock it is of the year that ended', () => {
  expect(
    told(
      'Results for 2024\n\nRevenue was CHF 2.4 billion in 2024. At year-end the group had 12,400 employees. Capital expenditure fell by a quarter to CHF 121 million.',
      '2025-03-12',
    ).slice(2),
  ).toEqual(['a quarter 2024 < 2023', 'CHF 121 million 2024'])
  expect(
    told(
      '2024年，全县新建公路12公里。年末，参保人数41.3万人。空气质量优良天数比例95.1%。公积金余额3亿元。',
      '2025-01-20',
    ).slice(2),
  ).toEqual(['95.1% 2024', '3亿元 @2024-12-31'])
})

test('a year that ends in June is measured on the one before', () => {
  expect(
    told(
      'Results for the year ended 30 June 2025\n\nSales came to £2.1bn in the year ended 30 June 2025, up from £1.9bn. Profit rose 9% to £87.2 million (2024: £80.0 million).',
      '2025-08-21',
    ),
  ).toEqual([
    '£2.1bn since2024-07-01..@2025-06-30',
    '£1.9bn since2023-07-01..@2024-06-30',
    '9% since2024-07-01..@2025-06-30 < since2023-07-01..@2024-06-30',
    '£87.2 million since2024-07-01..@2025-06-30',
    '£80.0 million since2023-07-01..@2024-06-30',
  ])
})

test('months before are what a change is measured on, and not its time', () => {
  expect(
    told(
      'The number of vacancies was 723,000 in August to October 2025, up 2,000 on the previous three months. Employees rose to 30.3 million in July to September 2025, an increase of 117,000 on the quarter and 280,000 on the year.',
      '2025-11-11',
    ),
  ).toEqual([
    '723,000 since2025-08-01..@2025-10-31',
    '2,000 since2025-08-01..@2025-10-31 < since2025-05-01..@2025-07-31',
    '30.3 million 2025-Q3',
    '117,000 2025-Q3 < 2025-Q2',
    '280,000 2025-Q3 < 2024-Q3',
  ])
})

test('what stands between 与 and 相比 is of the base', () => {
  expect(
    told(
      '2024年末，全市常住人口1260.4万人，与2023年末常住人口1252.2万人相比，增加8.2万人。',
      '2025-03-05',
    ),
  ).toEqual([
    '1260.4万人 @2024-12-31',
    '1252.2万人 @2023-12-31',
    '8.2万人 @2024-12-31 < @2023-12-31',
  ])
})

test('a month and the months up to it are no ends of a change', () => {
  const claims = checkText('10月，储能电池销量约26.68GWh，前十个月累计约230.25GWh。', {
    date: '2024-11-11',
  }).claims
  expect(claims.map(({ comparison }) => comparison.kind)).toEqual(['level', 'level'])
})

test('who tells of the month before tells of the month; how a rate moved is no rhythm', () => {
  expect(
    told(
      '6月份CPI同比由降转涨\n\n从同比看，CPI由上月下降0.1%转为上涨0.2%。核心CPI涨幅比上月扩大0.2个百分点。服务价格上涨0.5%。',
      '2025-07-09',
    ),
  ).toEqual([
    '0.1% 2025-05 < 2024-05',
    '0.2% 2025-06 < 2024-06',
    '0.2个百分点 2025-06',
    '0.5% 2025-06 < 2024-06',
  ])
})

test('18-year-olds are persons, and their age is no claim', () => {
  const { claims } = checkText('A total of 255,130 UK 18-year-olds have been placed.', {
    date: '2025-08-14',
  })
  expect(claims.map(({ text, unit }) => `${text} ${unit}`)).toEqual(['255,130 persons'])
})
