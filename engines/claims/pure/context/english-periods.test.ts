import { expect, test } from 'vitest'
import { periodsTold as read } from './tiny/periods-told.ts'

test('a base that is named before its noun is no time of the sentence', () => {
  expect(
    read(
      'In October, orders ran at 812,000. This is 4.0 percent above the revised September rate of 781,000, but is 2.1 percent below the October 2023 pace of 829,000. Shipments ran at 640,000.',
    ),
  ).toEqual([
    '812,000 2024-10',
    '4.0 percent 2024-10 on 2024-09',
    '781,000 2024-09',
    '2.1 percent 2024-10 on 2023-10',
    '829,000 2023-10',
    '640,000 2024-10',
  ])
  expect(read('In October, the rate was 4.1%, ahead of the September figure of 3.9%.')).toEqual([
    '4.1% 2024-10',
    '3.9% 2024-09',
  ])
  expect(read("In 2023, a ton cost $44, 12% below 2022's $50.")).toEqual([
    '$44 2023',
    '12% 2023 on 2022',
    '$50 2022',
  ])
})

test('a base may have its figure between the word of comparison and its time', () => {
  expect(read('In October, sales were 52,000, short of the 61,000 of a year ago.')).toEqual([
    '52,000 2024-10',
    '61,000 2023-10',
  ])
  expect(read('In 2023, output was 52,000 tons, above the 48,000 tons recorded in 2019.')).toEqual([
    '52,000 tons 2023',
    '48,000 tons 2019',
  ])
})

test('the time of an aside stays in it', () => {
  expect(
    read(
      'In October, stocks rose 2%. Car sales, which had dipped in September to 8,000, rebounded to 9,000. Vans made up 30% of them.',
    ),
  ).toEqual(['2% 2024-10 on null', '8,000 2024-09', '9,000 2024-10', '30% 2024-10'])
  expect(
    read('In 2023, visits, 600,000 in 2021, came to 1.9 million. Stays lasted 5.8 days.'),
  ).toEqual(['600,000 2021', '1.9 million 2023', '5.8 days 2023'])
  expect(
    read(
      'In 2023, 730 beds were added, bringing the total to 22,180 beds (21,450 beds at end-2022; +3.4%). Stays lasted 5.8 days.',
    ),
  ).toEqual([
    '730 beds 2023',
    '22,180 beds 2023',
    '21,450 beds @2022-12-31',
    '+3.4% 2023 on @2022-12-31',
    '5.8 days 2023',
  ])
  expect(
    read('In October, output rose 0.3% to 62,000 tons, after falling 0.5% in September.'),
  ).toEqual(['0.3% 2024-10 on 2024-09', '62,000 tons 2024-10', '0.5% 2024-09 on 2024-08'])
})

test('"when" goes back to the time before it', () => {
  expect(
    read('In October, a flat cost £291,000, up 2.8% from a year ago, when it was £283,000.'),
  ).toEqual(['£291,000 2024-10', '2.8% 2024-10 on 2023-10', '£283,000 2023-10'])
})

test('a span parts its years between the ends of a change, wherever it stands', () => {
  expect(
    read('The mean dropped from 46 to 34 tons between 2018 and 2023, a drop of 26.1%.'),
  ).toEqual(['46 2018', '34 tons 2023', '26.1% 2018..2023 on 2018'])
})

test('the second of two like changes is measured from the time of the first', () => {
  expect(
    read(
      'In 2023, births dropped by 2% from 35,000 births in 2022, and deaths from 52,000 deaths.',
    ),
  ).toEqual(['2% 2023 on 2022', '35,000 births 2022', '52,000 deaths 2022'])
})

test('the time of a plan is that of its own figure', () => {
  expect(
    read(
      'In the first half of 2024, 386,000 jobs were added, or 64.3 percent of the 600,000 jobs planned for the whole year.',
    ),
  ).toEqual(['386,000 2024-H1', '64.3 percent 2024-H1', '600,000 2024'])
})

test('in a report on a year that is over, "now" is the end of that year', () => {
  const text = 'Annual review 2023\nIn 2023, capacity rose by 12 GW. Wind now leads with 54 GW.'
  expect(read(text, '2024-03-01')).toEqual(['12 GW 2023 on null', '54 GW 2023'])
  expect(read('In October, 5,000 people signed up. The club now has 54,000 members.')).toEqual([
    '5,000 people 2024-10',
    '54,000 members @2024-11-20',
  ])
})

test('a time so many years back, and all years up to now, are counted from the year spoken of', () => {
  expect(
    read(
      'In 2023, 110 million tons were recycled. Ten years earlier, 88 million tons had been. Hence recycling grew by 25% over the decade.',
    ),
  ).toEqual(['110 million tons 2023', '88 million tons 2013', '25% 2013..2023 on 2013'])
  expect(read('In 2023, 3,400 people came, up from 2,900 the year before.')).toEqual([
    '3,400 people 2023',
    '2,900 2022',
  ])
})

test('"by then" is the time that was said last', () => {
  expect(
    read('The bridge shall be open by the end of 2027. By then, it will have cost 9 million yuan.'),
  ).toEqual(['by the end of 2027 2027', '9 million yuan @2027-12-31'])
})

test('the head of a table may have an empty corner, notes on its years, changes and a year to date', () => {
  expect(read('Main figures\n\t2022\t2023\t2024 (proj.)\nDebt (percent)\t2.1\t3.2\t4.3')).toEqual([
    '2.1 2022',
    '3.2 2023',
    '4.3 2024',
  ])
  expect(
    read(
      'Traffic\nPort\tSept. 2024\tChange, %\tYTD 2024\tChange, %\nCargo (t)\t5,000\t4.8\t46,000\t5.1',
      '2024-10-14',
    ),
  ).toEqual([
    '5,000 2024-09',
    '4.8 2024-09 on null',
    '46,000 2024-Q1..Q3',
    '5.1 2024-Q1..Q3 on 2023-Q1..Q3',
  ])
})

test('the year or the month of an edition is not the one that is reported', () => {
  expect(
    read(
      'Wind Yearbook 2025\nThe world had 4,400 GW of wind power at the end of 2024.\nWind farms cost $44 a ton.',
      '2025-03-27',
    ),
  ).toEqual(['4,400 GW @2024-12-31', '$44 a ton 2024'])
  expect(read('Half-year report 2025\nRevenue was $44 million.', '2025-08-20')).toEqual([
    '$44 million 2025-H1',
  ])
})

test('bare figures in brackets are of the time that the text says for them', () => {
  expect(
    read(
      'Figures in brackets refer to the corresponding quarter of 2023.\nIn the third quarter, orders were SEK 4,812m (4,530), up 6%.',
    ),
  ).toEqual(['SEK 4,812m 2024-Q3', '4,530 2023-Q3', '6% 2024-Q3 on 2023-Q3'])
  expect(
    read('In the first half, revenue was $320 million (2023: $290 million).', '2024-08-20'),
  ).toEqual(['$320 million 2024-H1', '$290 million 2023-H1'])
  expect(read('At 30 June 2024, it had 52 shops (31 December 2023: 50 shops).')).toEqual([
    '52 @2024-06-30',
    '50 @2023-12-31',
  ])
})

test('a yearly target is of the year, and a total of so many months of them', () => {
  expect(
    read(
      'In the first half, output rose 5.1 percent. The annual growth target of 5.5 percent is within reach.',
      '2024-07-19',
    ),
  ).toEqual(['5.1 percent 2024-H1 on 2023-H1', '5.5 percent 2024'])
  expect(
    read(
      'The port handled 1.1 million tons in June alone, bringing the six-month cargo throughput to 6.2 million tons.',
      '2024-07-19',
    ),
  ).toEqual(['1.1 million tons 2024-06', '6.2 million tons 2024-H1'])
})

test('under a heading figures are of the time that the lead says of its subject', () => {
  const text = [
    'Rents and sales',
    'Main points',
    '• Average private rents rose by 8.3% in the 12 months to September 2024.',
    '• There were 82,000 house sales in August 2024.',
    '1. Private rents',
    'The average rent was £1,284. A year earlier it was £1,186.',
    '2. House sales',
    'Three in ten were paid in cash.',
  ].join('\n')
  expect(read(text, '2024-10-16')).toEqual([
    '8.3% since2023-10-01..@2024-09-30 on 2023-09',
    '82,000 2024-08',
    '£1,284 2024-09',
    '£1,186 2023-09',
    'Three in ten 2024-08',
  ])
})

test('growth is measured from what its own words say, or the clause before them', () => {
  expect(
    read(
      'Prices rose 0.3 percent on the month in October. On an annual basis, they were up 2.6 percent.',
    ),
  ).toEqual(['0.3 percent 2024-10 on 2024-09', '2.6 percent 2024-10 on 2023-10'])
  expect(
    read('Measured against October 2019 (6.31 million), traffic was down 11.3 percent in October.'),
  ).toEqual(['6.31 million 2019-10', '11.3 percent 2024-10 on 2019-10'])
  expect(
    read(
      'The port handled 8.9 million tons in October, up 12.3% over a year earlier and compared with the 7.2 million tons of the same month in 2018.',
    ),
  ).toEqual(['8.9 million tons 2024-10', '12.3% 2024-10 on 2023-10', '7.2 million tons 2018-10'])
})

test('a financial year has its own halves, its own year before and its own end', () => {
  expect(
    read(
      [
        'Results for the year ended 31 March 2024',
        '',
        'Highlights',
        '• Revenue up 5% to £84 million, compared with £80 million in the previous year',
        '',
        'Review',
        '',
        'In the second half sales were £45 million.',
      ].join('\n'),
      '2024-05-23',
    ),
  ).toEqual([
    '5% since2023-04-01..@2024-03-31 on since2022-04-01..@2023-03-31',
    '£84 million since2023-04-01..@2024-03-31',
    '£80 million since2022-04-01..@2023-03-31',
    '£45 million since2023-10-01..@2024-03-31',
  ])
})

test('the months before are those before the ones that are spoken of', () => {
  expect(
    read(
      'Over the three months to October, waits were 47 days, 6 days shorter than the 53 days of the previous three months.',
    ),
  ).toEqual([
    '47 days since2024-08-01..@2024-10-31',
    '6 days since2024-08-01..@2024-10-31 on since2024-05-01..@2024-07-31',
    '53 days since2024-05-01..@2024-07-31',
  ])
  expect(
    read(
      'From January to October, exports came to 27.4 billion; in the same ten months of 2023 it had been 26.1 billion.',
    ),
  ).toEqual(['27.4 billion 2024-01..10', '26.1 billion 2023-01..10'])
})

test('what had been done by a day was done by the last one of that name', () => {
  expect(
    read('Farmers had sown 5.3 million hectares by November 4, or 94 percent of what was planned.'),
  ).toEqual(['5.3 million hectares @2024-11-04', '94 percent @2024-11-04'])
})

test('the quarters of a report are those that end when it says', () => {
  expect(
    read(
      [
        'Third quarter fiscal 2024 results',
        '',
        'The company reported results for the quarter ended October 31, 2024. Sales were $84 million in the quarter, after $80 million in the second quarter. For the first nine months of the fiscal year, sales were $241 million. The company now expects a margin of 12%.',
      ].join('\n'),
    ).slice(0, 3),
  ).toEqual([
    '$84 million since2024-08-01..@2024-10-31',
    '$80 million since2024-05-01..@2024-07-31',
    '$241 million since2024-02-01..@2024-10-31',
  ])
})

test('now is no time of what is now put or expected', () => {
  expect(read('Landings in the second quarter are now put at 131,600 tonnes.')).toEqual([
    '131,600 tonnes 2024-Q2',
  ])
})

test('a quarter is named after its last month where years end in June or December', () => {
  expect(
    read(
      'In the September 2024 quarter, visits reached 7.8 million, up 4.9 percent on the June 2024 quarter.',
    ),
  ).toEqual(['7.8 million 2024-Q3', '4.9 percent 2024-Q3 on 2024-Q2'])
  expect(read('In the March quarter of 2023 there were 7.1 million calls.')).toEqual([
    '7.1 million 2023-Q1',
  ])
  expect(read('Sales in September 2024 reached 12 million.')).toEqual(['12 million 2024-09'])
})

test('the time of what something is compared with is no time of what stands before it', () => {
  expect(
    read(
      'Figures for 2023 show a fall of two per cent over the previous year, with 639.4 million tonnes, down from 652.3 million tonnes in 2022.',
    ),
  ).toEqual(['two per cent 2023 on 2022', '639.4 million tonnes 2023', '652.3 million tonnes 2022'])
  expect(
    read(
      'The index stood at 118.2 points in October. It was 1.1 percent lower than in October 2023 and 25 percent below the 157.6 points reached in March 2022.',
    ),
  ).toEqual([
    '118.2 points 2024-10',
    '1.1 percent 2024-10 on 2023-10',
    '25 percent 2024-10 on 2022-03',
    '157.6 points 2022-03',
  ])
})

test('a day that is written with dashes is a day', () => {
  expect(read('As reported on 30-Oct-2024, calls rose 3.2% to 5.7 million.')).toEqual([
    '3.2% 2024-10-30 on null',
    '5.7 million 2024-10-30',
  ])
})
