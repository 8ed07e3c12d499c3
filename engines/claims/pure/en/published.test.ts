import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** Each claim as `words value unit kind`, with ` untestable` where it is. */
function readingOf(text: string): readonly string[] {
  return checkText(text, { date: '2025-03-01' }).claims.map(
    ({ text: words, value, unit, comparison, verdict }) =>
      `${words} ${value} ${unit} ${comparison.kind}${verdict === 'untestable' ? ' untestable' : ''}`,
  )
}

// [text, its claims]
const READ: readonly (readonly [string, readonly string[]])[] = [
  // What part of a rate of change comes from whom.
  ['Trade contributed 0.6 point to growth.', ['0.6 point 0.6 percentage-point contribution']],
  [
    'Of the 0.5 point contribution of trade, exports made 0.3.',
    ['0.5 point 0.5 percentage-point gap', '0.3 0.3 items level'],
  ],
  [
    'The index rose 12 points to 3,400.',
    ['12 points 12 index-points growth', '3,400 3400 index-points level'],
  ],
  // Models are called so, and nobody counts them.
  [
    'It delivered 48 jets of five programs (737, 747 and 777).',
    ['48 jets 48 aircraft level', 'five 5 items level'],
  ],
  ['Orders for the 737 series rose by 40.', ['40 40 items growth']],
  ['It ordered 737 buses.', ['737 buses 737 vehicles level']],
  ['Again, the 737 led with 60 orders.', ['60 60 items level']],
  ['The 747 employees left.', ['747 employees 747 persons level']],
  // What had been expected, and what is.
  ['It topped its own forecast by delivering 62 ships.', ['62 ships 62 ships target']],
  ['The yard continues to be the strongest, drawing 550 new orders.', ['550 550 items level']],
  ['The yard forecasts 62 ships.', ['62 ships 62 ships target untestable']],
  // Falls told by "off", and times between a rate and its noun.
  ['Jeep sales were off 4.0 pct.', ['4.0 pct 4.0 percent growth']],
  ['Coats are 30% off this week.', ['30% 30 percent level']],
  [
    'Output rose 0.7 pct after a 0.5 pct October/December rise.',
    ['0.7 pct 0.7 percent growth', '0.5 pct 0.5 percent growth'],
  ],
  // The time was the base.
  [
    'Imports were 219 cars, a 0.4 pct rise from last year and 28.3 pct of the overall car market.',
    ['219 cars 219 vehicles level', '0.4 pct 0.4 percent growth', '28.3 pct 28.3 percent share'],
  ],
  [
    'The share fell from 54 pct to 49 pct.',
    ['54 pct 54 percent from-to', '49 pct 49 percent from-to'],
  ],
  // How long it took is no end of a change.
  ['Enrolment saw a two-year increase of 15 percent.', ['15 percent 15 percent growth']],
  ['A two-year programme began.', ['two-year 2 years span']],
  // Pounds that are weighed.
  ['Steers weighing 500 pounds and over rose.', ['500 pounds and over 500 lb threshold']],
  ['It cost 500 pounds and over.', ['500 pounds and over 500 GBP level']],
  // The worst, and the first of a history.
  ['The harvest was the worst since 1974.', ['worst 1 rank superlative untestable']],
  ['It is the fastest-selling boat in Halden history.', ['fastest 1 rank superlative untestable']],
  ['It is the fastest-selling boat in the shop.', []],
]

test.each(READ)('reads %s', (text, claims) => {
  expect(readingOf(text)).toEqual(claims)
})

test('reads the rows of a table of money in money, whatever places their labels name', () => {
  const text = `Main export markets, May 2024 (US$m)
Export market | May 2024: Export value | Trade balance
North and South | 9,943 | 5,482
Six Nordic countries together | 4,578 | 1,776`
  const units = checkText(text).claims.map(({ unit }) => unit)
  expect(units).toEqual(['USD', 'USD', 'places', 'USD', 'USD'])
})

test('joins the first line of a story that is shorter than the others', () => {
  const text = `RETAIL SALES RISE
Retail sales rose 4.77 billion
dlrs, or 4.1 pct, in February to a seasonally adjusted 122.29
billion dlrs, the Commerce Department said on Thursday here.
    The increase came after a revised 7.4 pct drop in January
sales to a level of 117.52 billion dlrs. The department has
previously reported January retail sales that fell 5.8 pct.`
  expect(checkText(text).claims[0]).toMatchObject({ value: '4770000000', unit: 'USD' })
})

test('names the base of a share without what is said of it', () => {
  const [one] = checkText('Over 75 percent of participants felt that the law works.').claims
  expect(one?.comparison.base).toBe('participants')
})

test('reads the moment of a page as no result of a race', () => {
  expect(checkText('2022-08-02 10:19:34 来源：统计局。').claims).toEqual([])
  expect(checkText('他以2:13:51夺冠。').claims).toHaveLength(1)
})
