import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** 'value unit bound' by the words of each claim. */
function read(text: string): readonly string[] {
  return checkText(text, { date: '2024-12-20' }).claims.map(
    ({ text: words, value, valueHigh, unit, bound }) =>
      `${words} = ${value}${valueHigh === undefined ? '' : `..${valueHigh}`} ${unit} ${bound}`,
  )
}

test.each<[string, string[]]>([
  [
    'It asks for a £45 million fund over three years.',
    ['£45 million = 45000000 GBP exact', 'three years = 3 years exact'],
  ],
  [
    'It will add £310 million to the regional economy over ten years.',
    ['£310 million = 310000000 GBP exact', 'ten years = 10 years exact'],
  ],
  ['Sales rose 14% over two years.', ['14% = 14 percent exact', 'two years = 2 years exact']],
  [
    'The ticket works out at £9.40 a game over 15 home matches.',
    ['£9.40 = 9.40 GBP exact', '15 = 15 items exact'],
  ],
  [
    'The bank has 30 branches over 40 years old.',
    ['30 = 30 items exact', 'over 40 years old = 40 years over'],
  ],
  ['The firm has waited over three years.', ['over three years = 3 years over']],
  [
    'There were 200 delays of over two hours.',
    ['200 = 200 items exact', 'over two hours = 2 hours over'],
  ],
])('how long what was told takes is no bound: %s', (text, all) => {
  expect(read(text)).toEqual(all)
})

test.each<[string, string[]]>([
  [
    'Of 180 adults in the Phase 2 trial 45% answered (p<0.001).',
    ['180 adults = 180 persons exact', '45% = 45 percent exact'],
  ],
  ['UPDATE 2-Kelder raises outlook as orders jump 31%', ['31% = 31 percent exact']],
  [
    'In the first phase 4 sites were opened.',
    ['first phase = 1 phases exact', '4 = 4 items exact'],
  ],
])('steps of a ladder, counts of a wire and odds of chance are no claims: %s', (text, all) => {
  expect(read(text)).toEqual(all)
})

test('crowns are those of the country that the text names', () => {
  expect(
    read('Orders came to 3.71 billion Danish crowns, beating the 3.40 billion crowns expected.'),
  ).toEqual([
    '3.71 billion Danish crowns = 3710000000 DKK exact',
    '3.40 billion crowns = 3400000000 DKK exact',
  ])
  expect(
    read('Swedish crowns and Danish crowns fell. Orders came to 3.40 billion crowns.'),
  ).toEqual(['3.40 billion crowns = 3400000000 money exact'])
})

test('the brackets of a corner say the unit of all below, and what is of a row has its unit', () => {
  expect(
    read(`Half-year results

Key figures (EUR million)        H1 2024    H1 2023    Change
Gross written premiums             3,120      2,960     +5.4%
  of which abroad                  1,210      1,150     +5.2%
Operating result (EBIT)              318        274    +16.1%
`).slice(0, 6),
  ).toEqual([
    '3,120 = 3120000000 EUR exact',
    '2,960 = 2960000000 EUR exact',
    '+5.4% = 5.4 percent exact',
    '1,210 = 1210000000 EUR exact',
    '1,150 = 1150000000 EUR exact',
    '+5.2% = 5.2 percent exact',
  ])
  expect(
    read(`Traffic of the airline

                             Oct 2024   Oct 2023   Change
Passengers (000)             1,184      1,090      +8.6%
  of which abroad            773        701        +10.3%
RPK (million)                2,081      1,918      +8.5%
`).slice(3, 5),
  ).toEqual(['773 = 773000 persons exact', '701 = 701000 persons exact'])
})

test('rows of a mine that lack their last column, below what is owned of it', () => {
  const table = `Production

                              Q3 2024   Q2 2024   Q1 2024   YTD 2024   2024 Guidance
Red Hill (100%)
  Ore milled (kt)             5,120     4,840     4,710     14,670
  Copper production (kt)      18.2      15.2      14.1      47.5       60 - 66
`
  expect(read(table).slice(1)).toEqual([
    '5,120 = 5120000 t exact',
    '4,840 = 4840000 t exact',
    '4,710 = 4710000 t exact',
    '14,670 = 14670000 t exact',
    '18.2 = 18200 t exact',
    '15.2 = 15200 t exact',
    '14.1 = 14100 t exact',
    '47.5 = 47500 t exact',
    '60 - 66 = 60000..66000 t between',
  ])
  const periods = checkText(table, { date: '2024-10-14' }).claims.map(({ period }) => period)
  expect(periods.slice(1)).toEqual([
    ...['2024-Q3', '2024-Q2', '2024-Q1', '2024-Q1..Q3'],
    ...['2024-Q3', '2024-Q2', '2024-Q1', '2024-Q1..Q3', '2024'],
  ])
})

test('the linked quarter is the one before, and what a year-end is held against is over', () => {
  const periods = checkText(
    'NORVALE, October 21, 2024 -- The bank today reported results for the quarter ended September 30, 2024.\n\nFee income was $21.4 million, down from $23.0 million in the linked quarter.\n\nThe solvency ratio stood at 247% at the end of September, four percentage points higher than at year-end (243%).',
    { date: '2024-10-21' },
  ).claims.map(({ text, period }) => `${text} ${period}`)
  expect(periods).toEqual([
    '$21.4 million 2024-Q3',
    '$23.0 million 2024-Q2',
    '247% @2024-09-30',
    'four percentage points @2024-09-30',
    '243% @2023-12-31',
  ])
})

test('rows that make up what a line above them counts by the thousand, and a long name with one blank before its figure', () => {
  const table = `Ridgeway Airport: July figures

                          July 2024   % change   Jan-Jul 2024   % change
Passengers (000s)
Home                      513         5.0        3,190          3.2
Total                     2,653       8.7        10,320         5.7
Movements of all aircraft 21,870      2.9        138,200        2.0
`
  const { claims } = checkText(table, { date: '2024-08-05' })
  expect(
    claims.map(({ text, value, unit, period }) => `${text} ${value} ${unit} ${period}`),
  ).toEqual([
    '513 513000 persons 2024-07',
    '5.0 5.0 percent 2024-07',
    '3,190 3190000 persons 2024-01..07',
    '3.2 3.2 percent 2024-01..07',
    '2,653 2653000 persons 2024-07',
    '8.7 8.7 percent 2024-07',
    '10,320 10320000 persons 2024-01..07',
    '5.7 5.7 percent 2024-01..07',
    '21,870 21870 aircraft 2024-07',
    '2.9 2.9 percent 2024-07',
    '138,200 138200 aircraft 2024-01..07',
    '2.0 2.0 percent 2024-01..07',
  ])
})

test('what is a number of others is no money', () => {
  const units = (text: string) =>
    checkText(text, { date: '2024-12-20' }).claims.map(({ unit }) => unit)
  expect(
    units(
      'Revenue has grown from £0.8 million to £3.7 million, and the number of subscribers from 2,600 to 18,000.',
    ).slice(2),
  ).toEqual(['persons', 'persons'])
  expect(units('Revenue was £3.7 million, up from 900,000.')).toEqual(['GBP', 'GBP'])
})

test('columns of "2023 Spending" and "2023 Growth (%)" under a caption with its unit', () => {
  const { claims } = checkText(
    `Forrest Forecasts IT Spending

Table 1. Worldwide IT Spending Forecast (Millions of U.S. Dollars)
	2023 Spending	2023 Growth (%)	2024 Spending	2024 Growth (%)
Devices	683,100	8.4	736,300	7.8
Overall	1,827,400	10.0	2,069,900	13.3
`,
    { date: '2024-10-20' },
  )
  expect(claims.map(({ value, unit, period }) => `${value} ${unit} ${period}`)).toEqual([
    '683100000000 USD 2023',
    '8.4 percent 2023',
    '736300000000 USD 2024',
    '7.8 percent 2024',
    '1827400000000 USD 2023',
    '10.0 percent 2023',
    '2069900000000 USD 2024',
    '13.3 percent 2024',
  ])
})

test('who works all year is counted in no years', () => {
  expect(read('The festival employed 74 year-round staff.')).toEqual(['74 = 74 persons exact'])
})
