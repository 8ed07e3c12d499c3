import { expect, test } from 'vitest'
import { checkText } from '../index.ts'

// What statistics and other offices say in releases of their own.

function read(text: string): readonly string[] {
  return checkText(text, { date: '2025-03-14' }).claims.map(
    ({ value, unit, bound, comparison: { kind, base } }) =>
      `${value} ${unit} ${bound} ${kind}${base === null || base === undefined ? '' : ` on ${base}`}`,
  )
}

test('less than a time before or than planned', () => {
  expect(
    read('Diesel rose to $3.20, $0.06 more than last week and $0.45 under a year ago.'),
  ).toEqual(['3.20 USD exact level', '0.06 USD exact growth on last week', '0.45 USD exact growth'])
  expect(read('Some 20 pupils under the scheme passed.')).toEqual(['20 persons about level'])
})

test('where things are counted is none of their number', () => {
  expect(read('Thefts in those 14 towns fell from 31 million to 28 million.').slice(1)).toEqual([
    '31000000 items exact from-to on 28 million',
    '28000000 items exact from-to on 31 million',
  ])
  expect(
    read('There were 118 fires in the six districts, compared with 140 in the year before.'),
  ).toEqual([
    '118 items exact from-to on 140',
    '6 places exact level',
    '140 items exact from-to on 118',
  ])
  expect(
    read('Today 32 towns report fewer than 10 cases a year, an increase from 5 towns in 2004.'),
  ).toEqual([
    '32 places exact from-to on 5 towns',
    '10 items under level',
    '5 places exact from-to on 32 towns',
  ])
  expect(
    read(
      'Some US$ 4 billion was raised. Cases in those 14 towns fell from 31 million to 28 million.',
    ).slice(2),
  ).toEqual([
    '31000000 items exact from-to on 28 million',
    '28000000 items exact from-to on 31 million',
  ])
  // What is told of the places is of them.
  expect(read('The chain is active in 11 countries, up from 6.')).toEqual([
    '11 places exact from-to on 6',
    '6 places exact from-to on 11 countries',
  ])
})

test('a number of heads is in no tonnes', () => {
  expect(
    read('Output was 31.2 million tonnes. The number of goats was 22.4 million, up 1%.')[1],
  ).toBe('22400000 items exact level')
  expect(
    read('Output was 31.2 million tonnes in May. It rose to 33.4 million, up 7%, in June.')[1],
  ).toBe('33400000 t exact level')
})

test('growth over years is during them', () => {
  expect(read('Rents rose, up nearly 40 per cent over six years.')[1]).toMatch(/^6 years exact/)
  expect(read('The talks lasted over six years.')).toEqual(['6 years over level'])
})

test('who passed a mark has more', () => {
  expect(read('Arrivals surpassed the 2.6 million mark in May.')).toEqual([
    '2600000 persons over level',
  ])
  expect(read('Exports crossed the $3 billion threshold.')).toEqual(['3000000000 USD over level'])
  expect(read('They crossed the 3 bridges near the mark.')).toEqual(['3 items exact level'])
  expect(read('The Senate passed the 3 bills.')).toEqual(['3 items exact level'])
})
