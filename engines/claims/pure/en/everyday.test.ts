import { expect, test } from 'vitest'
import { checkText } from '../index.ts'

// What releases of every trade say that statistics offices don't: blood, cyclones, cinemas, exchanges.

function read(text: string): readonly string[] {
  return checkText(text, { date: '2025-06-14' }).claims.map(
    ({ text: words, value, unit, bound, comparison: { kind } }) =>
      `${words}|${value} ${unit} ${bound} ${kind}`,
  )
}

test.each([
  // During a time, and more than a time.
  ['Over three days, the fair had 318,000 visitors.', 'three days|3 days exact span'],
  [
    'Turnover was $24.8 billion, over 20 trading days.',
    '20 trading days|20 working-days exact level',
  ],
  ['The strike lasted over three days.', 'over three days|3 days over level'],
  ['Members, over 60 years old, came.', 'over 60 years old|60 years over level'],
  // What is raised doesn't grow, and what is listed isn't money.
  ['New bonds raised S$31.7 billion in May.', 'S$31.7 billion|31700000000 SGD exact level'],
  [
    'New bonds raised S$31.7 billion, bringing total bonds listed to 3,214.',
    '3,214|3214 items exact level',
  ],
  // How far one lies from the other.
  ['Revenue trails 2023 by 17.2%.', '17.2%|17.2 percent exact growth'],
  ['The fund outperformed its benchmark by 4%.', '4%|4 percent exact growth'],
  ['Sales lagged those of 2019 by a third.', 'a third|0.333333333333 ratio exact growth'],
  ['Assets grew a fifth from a year ago.', 'a fifth|0.2 ratio exact growth'],
  ['Orders fell a third to 5 million.', 'a third|0.333333333333 ratio exact growth'],
  // Sizes, and how many of all.
  ['It has 52 turbines of 14.5 MW and 24 of 16 MW.', '24|24 items exact level'],
  ['Of the power, 84 of the 210 terawatt-hours came from wind.', '84|84 TWh exact level'],
  ['Cables are buried deeper than 2 metres.', 'deeper than 2 metres|2 m over level'],
  [
    'Thirty-eight out of every hundred people were poor.',
    'Thirty-eight out of every hundred|0.38 ratio exact share',
  ],
  ['A quarter are headed by a woman.', 'A quarter|0.25 ratio exact share'],
  [
    'Hire accounted for 26,530 of them (36%), three times the 8,843 of a year earlier.',
    '8,843|8843 items exact level',
  ],
  [
    'The Hills Line put on 7.8 percent, up from 2.18 million.',
    '7.8 percent|7.8 percent exact growth',
  ],
  // Levels in points.
  [
    'The spread narrowed to 9.4 basis points from 10.1 basis points.',
    '9.4 basis points|9.4 basis-point exact from-to',
  ],
  ['The rate rose by 0.2 points to 3.5 %.', '0.2 points|0.2 percentage-point exact gap'],
  // Two shares of one whole.
  ['Men accounted for 54% of the tickets sold in May and women 46%.', '46%|46 percent exact share'],
  ['There were 23 deaths (+4 since Monday).', '+4|4 persons exact growth'],
  ['Missing: 9. Injured: 187.', '187|187 persons exact level'],
  ['Two out of three moviegoers were over 25.', 'over 25|25 years over threshold'],
  ['Visitors were over 25,000.', 'over 25,000|25000 persons over level'],
  ['The eighth Lakeshore Grand Prix drew a crowd.', 'eighth|8 editions exact ordinal'],
])('%s tells %s', (text, claim) => {
  expect(read(text)).toContain(claim)
})

test.each([
  'Issued 1800 hrs. The next report follows.',
  'It covers the day to 0600 hours on Thursday.',
  '"Moppets 4" slid to second.',
  'This replaces Sitrep 6 of Monday.',
])('%s has no claim', (text) => {
  expect(read(text)).toEqual([])
})

test.each([
  // What a year of account and a month of comparison lend to the rest.
  [
    'Thanks\n\nIn the year to 31 March 2025, 412,300 people gave blood at our sessions. They made 783,400 donations.\n\nWe ran 2,340 sessions.',
    '2,340',
    'since2024-04-01..@2025-03-31',
  ],
  ['It received 73,692 complaints between 1 October and 31 December 2024.', '73,692', '2024-Q4'],
  ['It received 73,692 complaints from 1 January to 30 June 2024.', '73,692', '2024-H1'],
  [
    'The airport recorded 418 mm, twice its February mean. Crop losses came to 3 tonnes.',
    '3 tonnes',
    null,
  ],
  ['Schools reopen on Monday 23 June.', 'Monday 23 June', '2025-06-23'],
])('in %j, %s is of %s', (text, words, period) => {
  const claim = checkText(text, { date: '2025-06-14' }).claims.find((one) => one.text === words)
  expect(claim?.period).toBe(period)
})

test('what is called or soaked up went up by nothing', () => {
  const licences =
    'Forty types of licences are shared; they have been called up more than 18 million times. Crews soaked up 40 tonnes of oil.'
  expect(read(licences).slice(1)).toEqual([
    'more than 18 million times|18000000 uses over level',
    '40 tonnes|40 t exact level',
  ])
})

test('both figures before "more than" say how much more', () => {
  const grown = 'The network has grown to 7,800 km, 3,650 km or 88% more than the 4,150 km of 2018.'
  expect(read(grown)).toEqual([
    '7,800 km|7800 km exact from-to',
    '3,650 km|3650 km exact growth',
    '88%|88 percent exact growth',
    '4,150 km|4150 km exact from-to',
  ])
  const ships =
    'The port handled 5,200 ships, 300 ships (6.1%) more than the 4,900 of the year before.'
  expect(read(ships).map((one) => one.split(' ').at(-1))).toEqual([
    'from-to',
    'gap',
    'growth',
    'from-to',
  ])
})

test('towns before "more than 30%" are no more towns', () => {
  const kinds = (text: string) => read(text).map((one) => one.split(' ').at(-1))
  expect(kinds('In four towns more than 30% voted by post.')).toEqual(['level', 'level'])
  expect(kinds('Sales were 5% more than 30% lower a year before.')[0]).toBe('growth')
})

test('a rise with its sign and what it led to are no range', () => {
  expect(read('Occupancy: +0.4% to 70.3%')).toEqual([
    '+0.4%|0.4 percent exact growth',
    '70.3%|70.3 percent exact level',
  ])
})
