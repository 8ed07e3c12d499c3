import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

const unitOf = (text: string, words: string): string | undefined =>
  checkText(text, { date: '2024-06-01' }).claims.find((one) => one.text === words)?.unit

test.each([
  ['Tourist arrivals rose 18.7 percent to 166,610 in April.', '166,610', 'persons'],
  ['Visitors from Norland were up 19.4 percent to 7,036 in April.', '7,036', 'persons'],
  ['There were 303 fatalities in 2023. This was 39 more than in 2022.', '39', 'persons'],
  ['- Passengers: 14.3 million\n- Cargo: 264,509 tonnes', '14.3 million', 'persons'],
  // What has persons in its name only isn't counted in them.
  ['Calls from patients rose 19.4 percent to 7,036 in April.', '7,036', 'items'],
  ['The index of passengers was 104.2 in April.', '104.2', 'index-points'],
])('a bare number is of the persons that its name says: %s', (text, words, unit) => {
  expect(unitOf(text, words)).toBe(unit)
})

test.each([
  [
    'Halden Mail belongs to Australia Post, which made a profit of $126.1 million.',
    '$126.1 million',
    'AUD',
  ],
  ['Statistics Canada put permits at $6.6 billion in May.', '$6.6 billion', 'CAD'],
  ['Stats NZ said exports were US$6.6 billion in May.', 'US$6.6 billion', 'USD'],
  ['Australia Post made A$9 million, and its parcels arm $6.6 million.', '$6.6 million', 'USD'],
  ['The mine in Australia made a profit of $6.6 billion.', '$6.6 billion', 'USD'],
  ['消委會去年接獲涉及金額10億元($1,072,154,197)的投訴，較前年增加。', '$1,072,154,197', 'HKD'],
  ['The Colombo auction reached an average of Rs. 1,510.40 in May.', 'Rs. 1,510.40', 'LKR'],
  ['Pakistan pays Rs 40 million of it, and India Rs 50 million.', 'Rs 40 million', 'INR'],
  ['產險公會公布，5月保費收入為420億元。', '420億元', 'TWD'],
])('a bare dollar or 元 is of the country whose office speaks: %s', (text, words, unit) => {
  expect(unitOf(text, words)).toBe(unit)
})
