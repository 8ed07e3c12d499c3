import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** `words period` of a text's figures, with ` on base` where one is known. */
function told(text: string, date: string): readonly string[] {
  return checkText(text, { date }).claims.map(
    ({ text: words, period, comparison: { basePeriod } }) =>
      `${words} ${period}${basePeriod === null ? '' : ` on ${basePeriod}`}`,
  )
}

test('what is counted from a day that is not said is of no time', () => {
  const season = 'So far this rice season, sales total 214 tonnes. Exports stand at 81 tonnes.'
  expect(told(season, '2025-01-23')).toEqual(['214 tonnes null', '81 tonnes null'])
  expect(told('Mills took 611 tonnes in week 24 of the 2024-25 crop year.', '2025-01-23')).toEqual([
    '611 tonnes null',
  ])
  const mean = 'Stocks were 98 tonnes in March 2025, against a five-year average of 120 tonnes.'
  expect(told(mean, '2025-04-10')).toEqual(['98 tonnes 2025-03', '120 tonnes null'])
  expect(told('The May contract settled at $3.90.', '2025-03-13')).toEqual(['$3.90 null'])
  const firm =
    'Output was 128 tonnes in the March quarter. Year-to-date output of 412 tonnes was planned. Guidance for FY25 is 540 tonnes.'
  expect(told(firm, '2025-04-24')).toEqual([
    '128 tonnes 2025-Q1',
    '412 tonnes null',
    '540 tonnes null',
  ])
})

test('this year so far, a week by its number and an average of one year have their times', () => {
  expect(told('So far this year, sales total 214 tonnes.', '2025-01-23')).toEqual([
    '214 tonnes since2025-01-01..@2025-01-23',
  ])
  expect(told('Mills took 611 tonnes in week 24 of 2024.', '2025-01-23')).toEqual([
    '611 tonnes since2024-06-10..@2024-06-16',
  ])
  expect(told('Sales averaged $12 million a month in 2024.', '2025-01-23')).toEqual([
    '$12 million a month 2024',
  ])
  expect(told('In May contract sales rose to 214 tonnes.', '2025-06-13')).toEqual([
    '214 tonnes 2025-05',
  ])
})

test('days of two months that say no year are one stretch, and a day may bear its name', () => {
  expect(told('Inns let 846 rooms over the holiday (28 March to 1 April).', '2024-04-03')).toEqual([
    '846 since2024-03-28..@2024-04-01',
  ])
  expect(told('Stocks were 169 tonnes as of Friday, March 7.', '2025-03-13')).toContain(
    '169 tonnes @2025-03-07',
  )
})

test('a firm’s whole year is the one in which its quarter is', () => {
  const head =
    'Quillan reports first quarter fiscal 2025 results\n\nRevenue for the first quarter of fiscal 2025, which ended September 30, 2024, was $412 million.\n\n'
  const outlook = 'For the full fiscal year it expects $171 million. For the full year, it sees $9.'
  expect(told(head + outlook, '2024-10-29')).toEqual([
    '$412 million 2024-Q3',
    '$171 million since2024-07-01..@2025-06-30',
    '$9 since2024-07-01..@2025-06-30',
  ])
})

test('what is expected is of no time that is over, and what was is of none to come', () => {
  const head = 'Orlen Tools second quarter 2025\n\nSales in the second quarter were $412 million. '
  const ahead = 'For the third quarter the company expects sales of $420 million. '
  expect(told(`${head}${ahead}Capital expenditure was $12 million.`, '2025-07-30')).toEqual([
    '$412 million 2025-Q2',
    '$420 million 2025-Q3',
    '$12 million 2025-Q2',
  ])
  const outlook = `${head}\n\nOutlook\n\nCapital spending should reach $60 million.`
  expect(told(outlook, '2025-07-30').at(-1)).toBe('$60 million null')
})

test('a line of its own gives its section the year to date', () => {
  const text =
    'Orlen Tools second quarter 2025\n\nSales in the second quarter were $212 million.\n\nSix months year to date\n\nSales were $412 million, up 3% from the same period last year.'
  expect(told(text, '2025-07-30').slice(-2)).toEqual([
    '$412 million 2025-H1',
    '3% 2025-H1 on 2024-H1',
  ])
})

test('what grew since a year did so up to what the report is on', () => {
  const head = 'Port of Castrel in 2024\n\nThe port handled 612 ships in 2024. '
  expect(told(`${head}Waste has fallen 31 per cent since 2019.`, '2025-03-04').at(-1)).toBe(
    '31 per cent 2024 on 2019',
  )
  // All that came since is of all of it.
  expect(told(`${head}Since 2019 it has taken in 812 apprentices.`, '2025-03-04').at(-1)).toMatch(
    /^812 apprentices since2019/,
  )
})

test('the busiest day since a year is not of all days since', () => {
  const text = 'On Saturday 970 people came, the busiest day since it opened in 1998.'
  expect(told(text, '2024-04-03')[0]).toBe('970 people 2024-03-30')
})

test('titles of columns may say their unit behind the year', () => {
  const table = 'Output\n\nRegion\t2023 (tonnes)\t2024 (tonnes)\nNorth\t28,410\t25,900'
  expect(told(table, '2025-03-04')).toEqual(['28,410 2023', '25,900 2024'])
})

test('a week that a line names is what a text is on, where its stocks are told of a day', () => {
  const text =
    'Gas summary\nfor the week ending October 31, 2025\n\nStocks were 382 tonnes as of Friday, October 31, 2025. Stocks were 6 tonnes less than last year.\n\nDemand. Use averaged 71 tonnes per day.'
  expect(told(text, '2025-11-06').at(-1)).toMatch(/since2025-10-25\.\.@2025-10-31$/)
})
