import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** The figures of a text with their periods and, behind ←, that of what they are held against. */
function told(text: string): readonly string[] {
  return checkText(text).claims.map(
    ({ text: words, period, comparison: { basePeriod } }) =>
      `${words} ${period}${basePeriod === null ? '' : ` ← ${basePeriod}`}`,
  )
}

test.each<[string, readonly string[]]>([
  [
    'Sales in the third quarter of 2023 were $33.4 million. This is a 5.4% decline from revenue of $35.3 million in the third quarter of 2022. Margins were 12%.',
    ['$33.4 million 2023-Q3', '5.4% 2023-Q3 ← 2022-Q3', '$35.3 million 2022-Q3', '12% 2023-Q3'],
  ],
  [
    'Output was 1,306 tonnes in the quarter ended September 30, 2023. The mill had made 329 tonnes in the year-ago period.',
    ['1,306 tonnes 2023-Q3', '329 tonnes 2022-Q3'],
  ],
  [
    'The 1,775 accidents in 2014 are the third lowest annual total on record after 2012 and 2013.',
    ['1,775 2014', 'third lowest 2014'],
  ],
  [
    'Employment in July 2013 was down 0.2% from June. The jobless rate was up from June at 7.2%.',
    ['0.2% 2013-07 ← 2013-06', '7.2% 2013-07'],
  ],
  [
    'The rate is above the July rate of 7.2%, and in August 2013 stood at 7.4%.',
    ['7.2% 2013-07', '7.4% 2013-08'],
  ],
  [
    'The rate in Arlen was 1.2 percentage points below the national rate in 2023.',
    ['1.2 percentage points 2023 ← 2023'],
  ],
  [
    'Rents in Arlen were 14% higher than the county average in May 2024.',
    ['14% 2024-05 ← 2024-05'],
  ],
  [
    'The dam stood 0.4 metres higher than the ten-year average in May 2024.',
    ['0.4 metres null ← 2024-05'],
  ],
  [
    'The rate was 3.1% in 2024, 0.2 points below the national average in 2023.',
    ['3.1% 2024', '0.2 points 2024 ← 2023'],
  ],
  [
    'The budget for FY 2025-26 includes $519 million in expenses, a $65 million increase from FY 2024-25. Police get $32 million.',
    ['$519 million 2025..2026', '$65 million 2025..2026 ← 2024..2025', '$32 million 2025..2026'],
  ],
])('what is compared is not of the time of its base: %s', (text, wanted) => {
  expect(told(text)).toEqual(wanted)
})

test.each<[string, string]>([
  ['Homes: 36,352 were completed in 2013 to 2014.', '36,352 2013..2014'],
  ['The port handled 14.3 million tonnes in Aug-2021.', '14.3 million tonnes 2021-08'],
  [
    'Prices averaged 172.7 points in October 2019. Sugar rose because of fears for the year ahead. Cereals stood at 96 points.',
    '96 points 2019-10',
  ],
  [
    'Earnings were $26 million in the third quarter of 2023. Income for 2023 was $90 million. Revenue for the quarter was $12 million.',
    '$12 million 2023-Q3',
  ],
])('times that are said in other ways: %s', (text, wanted) => {
  expect(
    checkText(text)
      .claims.map((one) => `${one.text} ${one.period}`)
      .at(-1),
  ).toBe(wanted)
})

test('a list that rose from one year to the next is no year of account', () => {
  expect(told('It rose from 5 ships in 2018 to 2019 boats.').join()).not.toContain('2018..2019')
})

test.each<[day: string, text: string, wanted: readonly (string | null)[]]>([
  [
    '2024-02-06',
    'In January, 41,200 people crossed the bridge, 92% of what it was in 2019.',
    ['2024-01', '2024-01'],
  ],
  [
    '2024-02-06',
    'Sales in January came to 410 tonnes, 108% of the 380 tonnes of January 2023.',
    ['2024-01', '2024-01', '2023-01'],
  ],
  [
    '2024-02-06',
    'Ferries carried 8,100 cars in January, half the December level.',
    ['2024-01', '2024-01'],
  ],
  [
    '2024-02-06',
    "The society held 40 concerts in 2023, double last year's 20.",
    ['2023', '2023', '2022'],
  ],
  [
    '2024-02-06',
    'In January the gauge caught 31 mm of rain, 40% below the mean of the years 1991 to 2020.',
    ['2024-01', '2024-01'],
  ],
  [
    '2024-02-06',
    'In January the gauge caught 31 mm of rain, 40% below the long-term average (1991–2020).',
    ['2024-01', '2024-01'],
  ],
  [
    '2024-02-06',
    'The mill earned $8 million in 2023, a decline of 20% from the record $10 million of 2022.',
    ['2023', '2023', '2022'],
  ],
  [
    '2024-02-06',
    'There were 630 births in the last quarter of 2023, 5% over the 600 of the previous quarter.',
    ['2023-Q4', '2023-Q4', '2023-Q3'],
  ],
])('%s: how much it is of an earlier figure is of now: %s', (day, text, wanted) => {
  const { claims } = checkText(text, { date: day })
  expect(claims.map(({ period }) => period)).toEqual(wanted)
})
