import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** `words period @base` of every claim of a text, and whether one is accused. */
function told(text: string, date?: string): readonly string[] {
  return checkText(text, date === undefined ? {} : { date }).claims.map(
    ({ text: words, period, comparison: { basePeriod }, verdict }) =>
      `${words} ${period} @${basePeriod}${verdict === 'inconsistent' ? '!' : ''}`,
  )
}

test.each<[string, string]>([
  [
    'Exports in June 2014 were 712,000 tons compared to 685,000 tons in June 2013 showing an increase of 3.9%.',
    '3.9% 2014-06 @2013-06',
  ],
  [
    'The port had 412,000 guests in 2019. This means a 17.3% increase on the previous year (2018).',
    '17.3% 2019 @2018',
  ],
  [
    'Remittances in the first 10 months of 2022 rose by 18.5 percent. There was an increase of 19.3 percent in the last October to SR13.2 billion against SR11.04 billion during the month of October 2021.',
    '19.3 percent 2022-10 @2021-10',
  ],
  [
    'Loans reached a high of $28.4 billion in 2019, an increase of about 21 percent over the $23.4 billion in 2018.',
    'about 21 percent 2019 @2018',
  ],
  [
    'Earnings dropped by 6.4 per cent, from €231.2 billion in 2018 to €216.4 billion in 2019.',
    '6.4 per cent 2019 @2018',
  ],
  [
    'Arrivals rose by 12.4% in the year ending August 2018.',
    '12.4% since2017-09-01..@2018-08-31 @since2016-09-01..@2017-08-31',
  ],
  [
    'Rents rose by 12.4% in the year ending August 2018.',
    '12.4% since2017-09-01..@2018-08-31 @2017-08',
  ],
  [
    'Turnover was €328 million in 2018, which was less than the turnover for the previous year, which amounted to €341 million.',
    '€341 million 2017 @2018',
  ],
  [
    'Ore mined in the June quarter of 2021 rose by 44 per cent from 176 tonnes to 253 tonnes.',
    '44 per cent 2021-Q2 @null',
  ],
])('what a figure is measured from says nothing of its own time: %s', (text, claim) => {
  expect(told(text)).toContain(claim)
})

test('last year’s own increase is of last year, and a place is held against another at one time', () => {
  expect(told('Sales rose 4% in 2019, after the previous year’s increase of 3%.').at(-1)).toMatch(
    /^3% 2018/,
  )
  expect(
    told('In 2019 the rate in Halden was 12 per cent, three times the rate in Norvik.').at(-1),
  ).toMatch(/^three times 2019/)
})

test('a rate that is told with its amount is of no other pair', () => {
  const text =
    'A total of 412,600 passengers came in 2019. This means an increase of 60,900 passengers or a 17.3% increase on the previous year (2018). As the office counts, 371,200 passengers landed (2018: 328,300).'
  expect(told(text).filter((one) => one.endsWith('!'))).toEqual([])
})

test('since when a fiscal year to date is counted isn’t known without its first month', () => {
  const text =
    'General Fund collections were $2.2 billion in November. Fiscal year-to-date, collections total $11.4 billion. Year-to-date sales tax is $4.3 billion.'
  expect(told(text, '2019-12-02')).toEqual([
    '$2.2 billion 2019-11 @null',
    '$11.4 billion null @null',
    '$4.3 billion null @null',
  ])
  expect(told(text.replace('Fiscal year', 'Year'), '2019-12-02').at(-1)).toBe(
    '$4.3 billion 2019-01..11 @null',
  )
})

test('a table set with blanks has the times of its titles, and of the stretches above them', () => {
  const rows = 'Alfa 1,204 1,150 5,380 5,295\nBorea 881 794 4,170 3,950\nCinda 512 498 2,512 2,498'
  const first = (head: string): readonly (string | null)[] =>
    checkText(`${head}\n${rows}`)
      .claims.filter(({ text }) => /^\d,?\d{3}$/.test(text))
      .slice(0, 4)
      .map(({ period }) => period)
  const years = ['2024-05', '2023-05', '2024-01..05', '2023-01..05']
  expect(first('Car sales in May\n\nMaker May 2024 May 2023 YTD 2024 YTD 2023')).toEqual(years)
  expect(first('Car sales\n\nMay 2024 May 2023 YTD 2024 YTD 2023')).toEqual(years)
  expect(
    first('Results\n\nThree Months Ended June 30, Six Months Ended June 30,\n2024 2023 2024 2023'),
  ).toEqual(['2024-Q2', '2023-Q2', '2024-H1', '2023-H1'])
  expect(
    first('Volumes rose in May 2024.\n\nMay Fiscal Year to Date\n2024 2023 2024 2023'),
  ).toEqual(['2024-05', '2023-05', null, null])
})

test('a month over years makes months of them: May over 2024 and 2023, 1—5月 over 2024年', () => {
  const rows = 'Alfa\t1204\t1150\t5380\t5295\nBorea\t881\t794\t4170\t3950'
  const periods = (text: string) =>
    checkText(text)
      .claims.slice(0, 4)
      .map(({ period }) => period)
  const told = ['2024-05', '2023-05', '2024-01..05', '2023-01..05']
  expect(
    periods(
      `Car sales\n\nMaker\tMay\tMay\tJanuary to May\tJanuary to May\n\t2024\t2023\t2024\t2023\n${rows}`,
    ),
  ).toEqual(told)
  expect(
    periods(
      `汽车销量\n\n品牌\t5月\t\t1-5月\t\n\t2024年\t2023年\t2024年\t2023年\n${rows.replace('Alfa', '阿尔').replace('Borea', '博瑞')}`,
    ),
  ).toEqual(told)
})

test('a line of units may stand between the titles and the rows, and a fall in brackets is a figure', () => {
  const rows =
    'Revenue 5,712.4 5,402.1 +5.7%\nOperating profit 341.2 310.6 +9.9%\nNet debt 1,301.5 1,420.7 (8.4)%'
  expect(
    checkText(`RESULTS FOR THE YEAR TO 31 MARCH 2019\n\n2019 2018 Change\n£m £m\n${rows}`)
      .claims.filter(({ text }) => /^1?,?\d{3}\.\d$|^\d,\d{3}\.\d$/.test(text))
      .map(({ period }) => period),
  ).toEqual(
    [1, 2, 3].flatMap(() => ['since2018-04-01..@2019-03-31', 'since2017-04-01..@2018-03-31']),
  )
})

test('a title says a month by its name and two digits of the year that the text tells', () => {
  const text = (title: string, said: string): string =>
    `${title}\n\nRegistrations were 31,400 ${said}. Vans were 7,500.`
  const periods = (...all: [string, string]) =>
    told(text(...all)).map((one) => one.split(' ').slice(-2).join(' '))
  expect(periods('Car sales for January 24 up', 'in January 2024')).toEqual([
    '2024-01 @null',
    '2024-01 @null',
  ])
  expect(periods('Car sales on January 24', 'in January 2024').at(-1)).not.toBe('2024-01 @2023-01')
})

test('a forecast of the whole year is told in it, and of years to come says nothing of when', () => {
  expect(
    told(
      '統計處8月13日公布第二季營收年增率為7.4%。預估2021年全年營收成長5.8%；預估2022年營收成長3.6%。',
    )[0],
  ).toBe('7.4% 2021-Q2 @2020-Q2')
})

test.each<[string, string]>([
  [
    '105年有罪人數4萬人，判處六月以下有期徒刑者占65.0%，刑期在一年以上者占12.3%。',
    '12.3% 2016 @null',
  ],
  [
    '2021年首10個月的累積雨量為2281.8毫米，較同期正常值2363.1毫米少約3%。',
    '約3% 2021-01..10 @null',
  ],
  [
    'Calls rose. During this period (April 2020 – February 2021), the line logged 13,162 calls.',
    '13,162 since2020-04-01..@2021-02-28 @null',
  ],
  [
    'In 2015 it had 668,277 guests. “2016 is looking good, and 740,000 guests are expected.”',
    '740,000 guests 2016 @null',
  ],
  [
    'Results of the second quarter of 2021 were good. The ratio rose from 98.8 per cent to 101.5 per cent.',
    '98.8 per cent null @2021-Q2',
  ],
  ['In 2021 sales rose year on year from 98 million to 101 million.', '98 million 2020 @2021'],
  ['2021年6月，销量增长12.3%。', '12.3% 2021-06 @2020-06'],
])('what is no time, or no time of the figure, gives it none: %s', (text, claim) => {
  expect(told(text)).toContain(claim)
})

test('the last year is the twelve months that the text tells of, where it tells no day', () => {
  const text =
    'A record number of transplants were carried out last year.\n\nThere were 4,120 in the 12 months to the end of March 2014.\n\nAnother 640 patients died while waiting.'
  expect(told(text).map((one) => one.split(' ').at(-2))).not.toContain('2013')
  expect(
    told(text.replace(' in the 12 months to the end of March 2014', ' in 2014')).at(-1),
  ).toMatch(/201[34]/)
})

test('a sentence on this year’s and last year’s says of neither what follows', () => {
  const text =
    'Traffic was off in the week ended July 9. This year’s week and last year’s week both had a holiday. Freight totaled 281,400 cars.'
  expect(told(text, '2015-07-14').at(-1)).not.toMatch(/2014 @/)
})
