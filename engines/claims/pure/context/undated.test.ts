import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** The figures of a text that says no day of its own, with their periods. */
function told(text: string): readonly string[] {
  return checkText(text).claims.map(({ text: words, period }) => `${words} ${period}`)
}

function last(text: string): string | undefined {
  return told(text).at(-1)
}

test('last year is the year after the one that it is held against', () => {
  expect(
    told(
      'Port Alder handled 18.6 million tonnes last year, an increase of 4.2 per cent over its 2011 throughput of 17.85 million tonnes.',
    ),
  ).toEqual(['18.6 million tonnes 2012', '4.2 per cent 2012', '17.85 million tonnes 2011'])
})

test('last year is the latest year that is told as a whole', () => {
  const text =
    'Drownings in Veldmark fell by 12 % last year. A total of 222 people drowned in 2009, and 41 of them were children. Last year 96 boats capsized.'
  expect(told(text)).toEqual(['12 % 2009', '222 people 2009', '41 2009', '96 boats 2009'])
})

test('last year stays the year before where it is only what the year is held against', () => {
  expect(last('In 2023 the fund made 410 grants, up from 380 last year.')).toBe('380 2022')
  expect(last('Sales in October 2023 came to 410 cars. Last year 380 were sold.')).toBe('380 2022')
})

test('last year behind the first end of a change is of the second', () => {
  expect(told('Solar power grew from 573 GWh in 2018 to 699 GWh last year.')).toEqual([
    '573 GWh 2018',
    '699 GWh 2019',
  ])
})

test('a year that is named in passing says nothing of months without a year', () => {
  const record =
    'A total of 245 hours of sunshine were measured in May. It just beat the previous high of 241 hours set in May 1992. Rain in May was 64 mm.'
  expect(last(record)).toBe('64 mm null')
  expect(last('Our series goes back to 1910. In July, 64 mm of rain fell.')).toBe('64 mm null')
  expect(last('The club was founded in 1994. In July, 5,200 people visited.')).toBe(
    '5,200 people null',
  )
  expect(last('The law expects 51,000 cars in 2020. In July, 7,758 cars were sold.')).toBe(
    '7,758 cars null',
  )
})

test('a year that is named in passing does not go on', () => {
  const text =
    'The federation blamed news that rents would be cut by 1 % in April 2016.\n\nMost starts were for rent (20,793 homes).'
  expect(last(text)).toBe('20,793 null')
})

test('a month without a year is of the year with which the text says it elsewhere', () => {
  const text =
    'Receipts in June came to 61 million dollars, 12 % more than a year earlier. The average of the first quarter of FY24 is 69 million dollars. In the month of June 2023, duties made up 31 million dollars. In June, refunds took 2 million dollars.'
  expect(last(text)).toBe('2 million dollars 2023-06')
})

test('the same month of a year is held against by the year after it', () => {
  expect(
    told('In August, 465 people were idle, against 510 people in the same month of 2016.'),
  ).toEqual(['465 people 2017-08', '510 people 2016-08'])
  // What had been before the pandemic is often held against later years.
  expect(last('In August, 465 people came, against 510 people in the same month of 2019.')).toBe(
    '510 people null',
  )
})

test('the last year is no year that is known', () => {
  const text =
    'The brigade attended 231,067 false alarms in the year ended 31 March 2019. Crashes rose to 31,086 in the last year.'
  expect(last(text)).toBe('31,086 null')
})

test('the months of this year are of the year after the latest that is told as a whole', () => {
  const text =
    'Arrivals rose 3.4 per cent to 604,953 in the first three months of this year. They came to 2,050,832 in 2016.'
  expect(told(text).slice(0, 2)).toEqual(['3.4 per cent 2017-Q1', '604,953 2017-Q1'])
  const parts =
    'In the first three months of this year, 604,953 people came. In March 2016 alone, 210,000 people came.'
  expect(told(parts)[0]).toBe('604,953 people 2016-Q1')
})

test('the last fiscal year is the one that its brackets name', () => {
  expect(
    last('Over the last fiscal year (the year ending September 30, 2007), 8,159 cases were filed.'),
  ).toBe('8,159 since2006-10-01..@2007-09-30')
})

test('the year of guidance stands before what it is of', () => {
  expect(
    told(
      'Results for the second quarter of 2013\n\nOutput was 646 tonnes. The firm reconfirmed 2013 copper production guidance of 2,550 tonnes.',
    ).at(-1),
  ).toBe('2,550 tonnes 2013')
  expect(last('It filled 2013 large orders and 45 small ones.')).not.toContain('2013')
})
