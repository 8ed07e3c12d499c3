import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** `words name` of every claim. */
function named(text: string): readonly string[] {
  return checkText(text, { date: '2025-08-20' }).claims.map(
    ({ text: words, measure }) => `${words} ${measure}`,
  )
}

test('figures of a line that was a table are of the words before the first of their row', () => {
  expect(
    named(
      'May 2025 (EUR Million) May 2024 (EUR Million) Goods Exports 52.18 47.31 Imports 61.07 66.92',
    ),
  ).toEqual(['52.18 Goods Exports', '47.31 Goods Exports', '61.07 Imports', '66.92 Imports'])
  expect(
    named('Consumer Index (General) 104.2 103.8 103.9 103.1 Food 99.4 98.6 98.2 97.9'),
  ).toEqual([
    ...['104.2', '103.8', '103.9', '103.1'].map((figure) => `${figure} Consumer Index (General)`),
    ...['99.4', '98.6', '98.2', '97.9'].map((figure) => `${figure} Food`),
  ])
  expect(named('1 Halden 13.5 18.2 2 Norvik 15.5 30.6 3 Aldmoor 16.5 35.5')).toEqual(
    expect.arrayContaining(['18.2 Halden', '15.5 Norvik', '30.6 Norvik', '35.5 Aldmoor']),
  )
})

test('two figures beside each other in a sentence are no cells', () => {
  expect(named('The fund won $4 million for the first time.')[0]).toBe('$4 million amount won')
  expect(named('The depot held 18 45-seat coaches.').join()).not.toContain('The depot')
})

test('each of a list is of the name before its bracket', () => {
  expect(
    named(
      'The fall in area was reported in the districts of Halden (3.17 ha), Norvik (1.74 ha), South Aldmoor (1.38 ha) and Ostby (0.91 ha).',
    ).slice(1),
  ).toEqual(['1.74 ha Norvik', '1.38 ha South Aldmoor', '0.91 ha Ostby'])
  expect(
    named('The fall was due to prices of energy products (-4.2%) and of food (-0.4%).'),
  ).toEqual(['-4.2% prices of energy products', expect.stringContaining('-0.4%')])
})

test.each([
  [
    'Timber, Glass and Paper observed growth rates of 14.6 per cent, 8.3 per cent and 4.7 per cent, respectively.',
  ],
  ['Timber, Glass and Paper grew by 14.6 per cent, 8.3 per cent and 4.7 per cent respectively.'],
  ['Timber, Glass and Paper fell by 14.6 per cent, 8.3 per cent and 4.7 per cent, respectively.'],
  [
    'The mills reported Timber, Glass and Paper of 14.6 per cent, 8.3 per cent and 4.7 per cent, respectively.',
  ],
])('the n-th figure is of the n-th name: %s', (text) => {
  expect(named(text).filter((one) => one.includes('per cent'))).toEqual([
    '14.6 per cent Timber',
    '8.3 per cent Glass',
    '4.7 per cent Paper',
  ])
})

test('a list of another length deals nothing out', () => {
  expect(
    named('Glass and Paper grew by 14.6 per cent, 8.3 per cent and 4.7 per cent, respectively.')[0],
  ).not.toBe('14.6 per cent Glass')
})

test.each([
  ['Goods exports during May 2025 reached $44 million.', 'Goods exports'],
  ['Goods exports in May reached $44 million.', 'Goods exports'],
  ['Goods exports for the third quarter of 2024 came to $44 million.', 'Goods exports'],
  ['Goods exports during April-July 2025-26 reached $44 million.', 'Goods exports'],
  // What looks like a time is a name.
  ['Spending for schools in Augusta was $44 million.', 'Spending for schools in Augusta'],
  ['Sales in stores were $44 million.', 'Sales in stores'],
])('a time at the end is no part of a name: %s', (text, name) => {
  expect(named(text)[0]).toBe(`$44 million ${name}`)
})

test.each([
  ['事故造成4人死亡、16人受伤。', ['4人 死亡', '16人 受伤']],
  ['山洪造成4人遇难，16人失踪。', ['4人 遇难', '16人 失踪']],
  ['全省8个省份有车间530个。', ['8个 省份', '530个 车间']],
  ['8个省份安排项目530个，已开工410个。', ['8个 省份', '530个 项目']],
  ['今年毛利率为63%，而去年同期这一比例为58%。', ['63% 毛利率', '58% 毛利率']],
  ['运力由每天的3.1万人增加到5.6万人。', ['3.1万人 运力', '5.6万人 运力']],
  ['在校生人数一路攀升到530万人。', ['530万人 在校生人数']],
])('what a Chinese figure is of: %s', (text, all) => {
  expect(named(text).slice(0, all.length)).toEqual(all)
})

test('a sign within a name is no verb', () => {
  expect(named('全市有530家非公有制企业。').join()).not.toMatch(/ 非公$/)
})

test('and has what the clause before them says of all', () => {
  const text =
    'Prices changed: Timber, Glass and Paper rose 14.6 per cent, 8.3 per cent, and 4.7 per cent, respectively, in May.'
  expect(named(text).filter((one) => one.includes('per cent'))).toEqual([
    '14.6 per cent Prices in Timber',
    '8.3 per cent Prices in Glass',
    '4.7 per cent Prices in Paper',
  ])
})
