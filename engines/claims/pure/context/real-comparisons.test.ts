import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** `words period`, of a change also ` on base`. */
function told(text: string, date: string | null): readonly string[] {
  return checkText(text, date === null ? {} : { date }).claims.map(
    ({ text: words, period, comparison }) => {
      const base = 'basePeriod' in comparison ? comparison.basePeriod : null
      return base === null || base === undefined
        ? `${words} ${period}`
        : `${words} ${period} on ${base}`
    },
  )
}

type Case = readonly [date: string | null, text: string, contains: readonly string[]]

test.each<Case>([
  [
    '2015-03-18',
    'The tram carried 4.1 million riders in February. Night services carried a 6.3% rise on the month in 2014.',
    ['6.3% 2015-02 on 2014-02'],
  ],
  [
    '2018-11-08',
    'For the nine months to September the mutual earned $14 million, a 5% increase over a similar period in 2017. Loans grew 3%.',
    ['5% 2018-Q1..Q3 on 2017-Q1..Q3', '3% 2018-Q1..Q3 on 2017-Q1..Q3'],
  ],
  [
    '2022-10-19',
    'Families, January–September 2022\nIn the first nine months 5,210 couples married. Divorces fell by 4.4% or 96 cases compared to January–September 2021.',
    ['4.4% 2022-Q1..Q3 on 2021-Q1..Q3', '96 2022-Q1..Q3 on 2021-Q1..Q3'],
  ],
  [
    '2022-08-18',
    'Moves, January–July 2022\nIn the first seven months of the year 3,120 people moved in. The gain over the month was 412 people as opposed to 388 in July 2021.',
    ['412 people 2022-07', '388 2021-07'],
  ],
  [
    '2024-02-15',
    'The number of learner drivers rose by 2.6 per cent in 2023, but is still below levels seen in 2018. Lessons grew by 4.9 per cent. Tests rose 1.1 per cent on 2022.',
    ['4.9 per cent 2023 on 2022', '1.1 per cent 2023 on 2022'],
  ],
  [
    '2019-10-15',
    'Sales in the first nine months came to 88,000 tonnes, 3.5 per cent more than that recorded for 2018.',
    ['3.5 per cent 2019-Q1..Q3 on 2018-Q1..Q3'],
  ],
  [
    '2016-09-20',
    'Nights of Poles fell 3.1% from July to July. Those of Finns fell 8% from July 2015 to July 2016.',
    ['3.1% 2016-07 on 2015-07', '8% 2016-07 on 2015-07'],
  ],
  [
    '2011-12-05',
    'Bookings rose this fall from a year ago at 31% of inns, and 22% of inns say they stayed the same as last year.',
    [
      '31% since2011-09-01..@2011-11-30 on since2010-09-01..@2010-11-30',
      '22% since2011-09-01..@2011-11-30 on since2010-09-01..@2010-11-30',
    ],
  ],
  [
    '2018-06-20',
    'Output grew 4.0 per cent in April from a year earlier. On a month-on-month seasonally adjusted basis, output fell 0.3 per cent.',
    ['0.3 per cent 2018-04 on 2018-03'],
  ],
])('a time that is only held against dates nothing else (%s): %s', (date, text, all) => {
  expect(told(text, date)).toEqual(expect.arrayContaining([...all]))
})

test.each<Case>([
  [
    null,
    'Half-year figures\n- Fares up 6% to £41.2 million (H1 2013: £38.9 million)\n- Margin 14% (H1 2013: 13%)\n- Debt down to £9.1 million (H1 2013: £9.9 million)',
    ['6% 2014-H1 on 2013-H1', '£41.2 million 2014-H1 on 2013-H1', '13% 2013-H1 on 2014-H1'],
  ],
  [
    '2020-02-07',
    'Year-end report\nFourth quarter\nNet sales were NOK 512 million (488). The margin was 8.2% (7.9%).\nFull year\nNet sales were NOK 1,960 million (1,904). The result was NOK 81 million (-6). The board proposes NOK 2.10 (1.90) per share.',
    [
      'NOK 512 million 2019-Q4',
      '488 2018-Q4',
      '7.9% 2018-Q4',
      '1,904 2018',
      '-6 2018',
      '(1.90) 2018',
    ],
  ],
  [
    null,
    'Interim report January–March 2006\nTurnover 51.0 million euros (Q1/2005: 49.6 million)\nNet debt at end March 3 million euros.',
    ['51.0 million euros 2006-Q1 on 2005-Q1', '49.6 million 2005-Q1 on 2006-Q1'],
  ],
  [
    null,
    'Annual report 2016 of Fjord Ferries\n1 January - 31 December\nRevenue rose to NOK 310 million.',
    ['NOK 310 million 2016'],
  ],
])('brackets tell the year before, and headings the time (%s): %s', (date, text, all) => {
  expect(told(text, date)).toEqual(expect.arrayContaining([...all]))
})

test.each<Case>([
  [
    '2018-02-12',
    'Profit was Rs 8 million in the October-December quarter (Q3FY18). For the first nine months (April to December) of the current financial year 2017-18, profit was Rs 21 million.',
    ['Rs 21 million since2017-04-01..@2017-12-31'],
  ],
  [
    '2014-08-28',
    'Annual vacancies fell by 3,100 in the year to the second quarter of 2014.',
    ['3,100 2014-Q2'],
  ],
  [
    '2017-05-16',
    'Shares of Orsted Mills rose 7% to Rs 90 on Tuesday after the firm reported results for the quarter ended March 2017. Profit was Rs 12 million. At 10:15 AM the stock was at Rs 88.',
    ['Rs 90 2017-05-16', 'Rs 12 million 2017-Q1', 'Rs 88 2017-05-16'],
  ],
  [
    '2010-02-16',
    'The port handled 91,000 passengers in January 2010, thus starting the year with 2.8 per cent growth.',
    ['2.8 per cent 2010-01'],
  ],
  [
    '2006-07-21',
    'Unemployment averaged 120 thousand in April-June 2006. The last time the rate was lower than 4 percent was in 1999.',
    ['lower than 4 percent 1999'],
  ],
  [
    '2016-08-24',
    'Interim results\nSales up 4% to £61 million (H1 2015: £58.7 million)\nMargin 12.1% (H1 2015: 11.8%)\nInterim dividend of 2.2p to be paid in November 2016',
    ['4% 2016-H1 on 2015-H1', '2.2p 2016-H1'],
  ],
  [
    '2019-11-20',
    'In the first three quarters 1,910 boats called. Nights fell by 3.3%.',
    ['3.3% 2019-Q1..Q3 on 2018-Q1..Q3'],
  ],
])('a time in a clause of its own dates that clause (%s): %s', (date, text, all) => {
  expect(told(text, date)).toEqual(expect.arrayContaining([...all]))
})

test('changes in brackets, and other things in them, are of no year before', () => {
  expect(
    told(
      'Votes in 2023: North 512 (+12), South 488 (-9), East 301 (+4), West 290 (-3).',
      '2024-02-01',
    ),
  ).not.toContain('+12 2022')
  expect(
    told('In 2023 we asked 400 firms (12%), 300 shops (9%) and 200 inns (6%).', '2024-02-01'),
  ).not.toContain('12% 2022')
})
