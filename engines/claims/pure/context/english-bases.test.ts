import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'
import { RELEASED, periodsTold as read } from './tiny/periods-told.ts'

test('a level that is described before its time is a base', () => {
  expect(
    read(
      'In 2023, the lending library had 12,000 readers, an increase of 1,400 over the previous year. It lent 90,000 books.',
    ),
  ).toEqual(['12,000 2023', '1,400 2023 on 2022', '90,000 2023'])
  expect(
    read(
      'Capacity stood at 40 MW at the end of 2023, an increase of 25% on that installed at the end of 2022.',
    ),
  ).toEqual(['40 MW @2023-12-31', '25% @2023-12-31 on @2022-12-31'])
  expect(
    read('In the second quarter of 2024, the share rose to 31%, up 4% on the share in 2023.'),
  ).toEqual(['31% 2024-Q2', '4% 2024-Q2 on 2023'])
  expect(
    read('In 2023, grants fell to $5.7 million, from an all-time peak of $7.2 million in 2022.'),
  ).toEqual(['$5.7 million 2023', '$7.2 million 2022'])
  expect(read('In 2023, the club won 14 matches, the same number as in 2019.')).toEqual(['14 2023'])
  expect(read('In October, thefts rose 7%, on top of an increase in September of 11%.')).toEqual([
    '7% 2024-10 on 2024-09',
    '11% 2024-09 on 2024-08',
  ])
  expect(
    read(
      'In the week ended 9 November, claims came to 4,427, a fall of 810 from the previous week’s level.',
    ),
  ).toEqual(['4,427 since2024-11-03..@2024-11-09', '810 since2024-11-03..@2024-11-09 on null'])
  expect(
    read('From January to 16 April 2024, 250 cases were seen, comparing to 180 in 2023.'),
  ).toEqual(['250 since2024-01-01..@2024-04-16', '180 2023'])
})

test('what only looks like a described level is none', () => {
  expect(read('Income from fees of $5 million in 2023 covered the loss.')).toEqual([
    '$5 million 2023',
  ])
  expect(read('The ferry carried 300 cars on the busiest day in 2023.')).toEqual(['300 cars 2023'])
  expect(read('A rise of 4 cm over the last winter was measured at 12 wells in 2023.')).toEqual([
    '4 cm 2023 on null',
    '12 2023',
  ])
  expect(read('As in 2019, 14 boats came; in 2023, 12 did.')).toEqual(['14 boats 2019', '12 2023'])
})

test('a release on a year that has ended goes on with it, however often it looks back', () => {
  expect(
    read(
      'Aid rose to $22.3 million in fiscal year 2024, which ended June 30, for 27 schools.\n\nOf this amount, $13.6 million went to 11 of them. In FY23 the total was $20.1 million, including $11 million for roofs and $9 million for books.\n\nThe coast received $4.1 million.',
    ),
  ).toEqual([
    '$22.3 million since2023-07-01..@2024-06-30',
    '27 since2023-07-01..@2024-06-30',
    '$13.6 million since2023-07-01..@2024-06-30',
    '11 since2023-07-01..@2024-06-30',
    '$20.1 million since2022-07-01..@2023-06-30',
    '$11 million since2022-07-01..@2023-06-30',
    '$9 million since2022-07-01..@2023-06-30',
    '$4.1 million since2023-07-01..@2024-06-30',
  ])
})

test('halves, openings of the year and years that are subjects', () => {
  expect(
    read(
      'Half Year 2024 Results\nOrders stood at 7.6 million euros, and sales grew 30% to 1.9 million euros in the first half. Staff fell to 400.',
    )[0],
  ).toBe('7.6 million euros 2024-H1')
  expect(
    read('From the beginning of the year (to August) registrations rose 1.4% to 7 million.'),
  ).toEqual(['1.4% 2024-01..08 on 2023-01..08', '7 million 2024-01..08'])
  expect(read('So far in 2024, 60 fires were put out.')).toEqual([
    '60 since2024-01-01..@2024-11-20',
  ])
  expect(
    read('2022 became a hard year for the zoo: in March, income fell to 4 million euros.'),
  ).toEqual(['4 million euros 2022-03'])
  expect(
    read('2022 was a hard year, as the storm season began in May, and income fell to 4 million.'),
  ).toEqual(['4 million 2022'])
  expect(
    read('Grants for the financial year (FY) ending 30 June had fallen to $57 million.'),
  ).toEqual(['$57 million since2023-07-01..@2024-06-30'])
  expect(read('2000 saw mills were closed; 300 are left.').slice(-1)).toEqual(['300 @2024-11-20'])
  expect(read('A half year of data from 40 wells was lost.').slice(-1)).toEqual(['40 null'])
})

test('weeks that ended on a day are a time', () => {
  expect(
    read('For the thirteen weeks ended October 26, 2024, sales rose 4% to $3 million.'),
  ).toEqual(['4% since2024-07-28..@2024-10-26 on null', '$3 million since2024-07-28..@2024-10-26'])
  expect(read('In the fifty-two weeks ended 26 October 2024 it sold 900 boats.')).toEqual([
    '900 boats since2023-10-29..@2024-10-26',
  ])
  expect(read('The strike of thirteen weeks ended well in 2023.')).toEqual(['thirteen weeks 2023'])
})

test('a sentence above a table tells its own figures, and no unit of the table', () => {
  const table = '\n\n| | 2023 | 2022 |\n| Sales | 22,212 | 21,130 |\n| Costs | 13,249 | 14,044 |'
  const values = (text: string) =>
    checkText(text + table, { date: RELEASED })
      .claims.slice(-4)
      .map(({ value }) => value)
  expect(values('Equity was $57.8 million, up from $53.9 million in the period before.')).toEqual([
    '22212',
    '21130',
    '13249',
    '14044',
  ])
  expect(values('Results, in million euros')[0]).toBe('22212000000')
})

test.each([
  // When it is so, and no base.
  ['Tolls rise by 3% on 1 December.', ['3% 2024-12-01']],
  ['On January 1, rents go up 2%.', ['2% 2025-01-01']],
  [
    'The toll goes up by 20 cents to $3.10 on 1 December.',
    ['20 cents 2024-12-01', '$3.10 2024-12-01'],
  ],
  ['Tolls rose by 3% on 1 December.', ['3% 2023-12-01']],
  ['Over the first nine months of the year, rye averaged $210.', ['$210 2024-Q1..Q3']],
  ['Ale sales rose 3% over the first eight months of the year.', ['3% 2024-01..08 on 2023-01..08']],
  ['Ale sales were up 3% over the first nine months of 2023.', ['3% null on 2023-Q1..Q3']],
  ['Ale sales rose 3% over the second quarter.', ['3% null on 2024-Q2']],
  // From where it has come.
  ['Rye is down 7% from its peak in May 2022.', ['7% null on 2022-05']],
  ['Rents fell 4% from the high in 2021.', ['4% null on 2021']],
  // In brackets, of another year.
  ['Fees were £31m (2023: £26m).', ['£31m null on 2023', '£26m 2023']],
  [
    'The fund paid a dividend of 3.1 pence (2023: 2.9 pence).',
    ['3.1 pence null on 2023', '2.9 pence 2023'],
  ],
  ['In 2023, fees were £31m (2022: £26m).', ['£31m 2023 on 2022', '£26m 2022 on 2023']],
  // Which of several in a row it is.
  ['Ale sales fell for a second quarter running, by 3%.', ['second quarter null', '3% null']],
  ['Ale sales fell for the third quarter in a row, by 3%.', ['third quarter null', '3% null']],
  ['Ale sales fell in the third quarter by 3%.', ['3% 2024-Q3']],
  // When a thing came to be.
  ['The pier, built in 1931, draws 41,000 anglers.', ['41,000 @2024-11-05']],
  ['Founded in 1974, the choir has 48 singers.', ['48 @2024-11-05']],
  ['The line, which opened in March 2021, has 9 stops.', ['9 @2024-11-05']],
  ['The mill (completed in 2016) employs 63 people.', ['63 people @2024-11-05']],
  ['The 70 flats completed in 2016 cost $9 million.', ['70 2016', '$9 million 2016']],
  // Up to a day.
  ['The ward saw 45 patients in the week to Sunday.', ['45 patients since2024-10-28..@2024-11-03']],
  ['In the week ended Friday, stocks fell by 6 kg.', ['6 kg since2024-10-26..@2024-11-01']],
  [
    'The ward saw 45 patients in the week ending Saturday.',
    ['45 patients since2024-10-27..@2024-11-02'],
  ],
  ['The ward saw 450 patients in the year to date.', ['450 patients since2024-01-01..@2024-11-05']],
  ['Ale sales for the year to date were $9 million.', ['$9 million since2024-01-01..@2024-11-05']],
  ['Ale sales for the year were $9 million.', ['$9 million 2024']],
])('%s', (text, periods) => {
  expect(toldOn(text)).toEqual(periods)
})

function toldOn(text: string): readonly string[] {
  return checkText(text, { date: '2024-11-05' }).claims.map(
    ({ text: words, period, comparison: { basePeriod } }) =>
      `${words} ${period}${basePeriod === null ? '' : ` on ${basePeriod}`}`,
  )
}

test('how far places or groups lie apart is of one time, and no change', () => {
  const text = (way: string) =>
    `Repair rates in 2023 were 41.7%, up from 40.2% in 2022.\n\nThey ${way} from 33.5% in the hills to 52.6% on the plain.`
  const lastTwo = (way: string) =>
    checkText(text(way), { date: '2024-11-20' })
      .claims.slice(-2)
      .map(({ period, comparison }) => [period, comparison.kind])
  for (const way of ['ranged', 'varied', 'vary'])
    expect(lastTwo(way)).toEqual([
      ['2023', 'level'],
      ['2023', 'level'],
    ])
  expect(lastTwo('rose')).toEqual([
    ['2022', 'from-to'],
    ['2023', 'from-to'],
  ])
})

test('a year that the head says ended in July is the one that the body speaks of', () => {
  const told = (head: string, words: string) =>
    checkText(`Larkmoor Mills\nResults for the year ended ${head} 2024\n\n${words}`, {
      date: '2024-11-20',
    }).claims.map(({ period, comparison }) => `${period} on ${comparison.basePeriod}`)
  expect(told('31 July', 'Orders have grown 12% since 2019–20.')).toEqual([
    'since2023-08-01..@2024-07-31 on since2019-08-01..@2020-07-31',
  ])
  expect(told('31 July', 'Orders rose 5% in the year.')).toEqual([
    'since2023-08-01..@2024-07-31 on since2022-08-01..@2023-07-31',
  ])
  expect(told('31 July', 'Orders have grown 12% since 2019.')).toEqual([
    'since2023-08-01..@2024-07-31 on 2019',
  ])
  expect(told('31 December', 'Orders rose 5% in the year.')).toEqual(['2024 on 2023'])
})
