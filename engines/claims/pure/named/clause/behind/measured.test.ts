import { expect, test } from 'vitest'
import { checkText } from '../../../check-text.ts'

/** What the claim with these words is said to measure. */
function nameOf(text: string, words: string): string | null | undefined {
  return checkText(text, { date: '2025-03-01' }).claims.find((claim) => claim.text.includes(words))
    ?.measure
}

test.each([
  // What is measured stands before the verb, in what it is counted behind the figure.
  ['Exports of tea reached 9.4 million sacks in 2024.', '9.4', 'Exports of tea'],
  ['Tea exports hit a new high of 9.4 million sacks in 2024.', '9.4', 'Tea exports'],
  ['Shipments from Lorvia went down to 940,000 sacks (-4.4%).', '-4.4%', 'Shipments from Lorvia'],
  ['Sales rose slightly on the year (+0.3%) to 10,296 crates.', '10,296', 'Sales'],
  [
    'Tea exports came to 9.4 million sacks, up 4.5% from 9 million sacks a year before.',
    '9 million',
    'Tea exports',
  ],
  ['Arrivals fell by 4% to 28,400 visitors in May.', '28,400', 'Arrivals'],
  // Where it is counted, and who does it.
  ['Employment rose in 40 provinces in May.', '40', 'provinces'],
  ['The ferry company carried 61,155 passengers in May.', '61,155', 'passengers'],
  ['The mill was worth 4 ships.', '4 ships', 'ships'],
])('what is counted: %s', (text, words, name) => {
  expect(nameOf(text, words)).toBe(name)
})

test.each([
  // Times between a noun and its verb are no part of its name, whatever year they are of.
  ['Tea exports during the first quarter of tea year 2019/20 were 5% down.', '5%', 'Tea exports'],
  ['Shipments during the first eleven months of the crop year were 5% down.', '5%', 'Shipments'],
  ['Wine exports for the 12 months to the end of June rose by 19.9%.', '19.9', 'Wine exports'],
  ['The order backlog at the end of March was 1,625.', '1,625', 'order backlog'],
  ['In the first half sales rose 7% to 79 million.', '7%', 'sales'],
  ['First half sales rose 7% to 79 million.', '7%', 'sales'],
  // What figures show.
  ['Harbour board statistics show freight fell to $14.3 million.', '14.3', 'freight'],
  // A list of places has its noun once.
  ['Sales to Lorvia and Darvel were down 8.3% and 15.3% respectively.', '15.3%', 'Sales to Darvel'],
  // A line begins with its figure, and says behind a dash what it is.
  [
    'Key facts:\n• 8,809 - The number of shops (March 2016) fell by 2%.',
    '8,809',
    'number of shops',
  ],
  ['Key facts:\n• £12.6bn – Total gaming yield in the country.', '12.6', 'Total gaming yield'],
])('its noun: %s', (text, words, name) => {
  expect(nameOf(text, words)).toBe(name)
})

test.each([
  // Who reports it, and on what strength, is no measure of it.
  [
    'Parks clerk Ilva Brandt reported this morning that the fair drew 217 visitors, from whom 193 slips were collected.',
    '193',
    'slips',
  ],
  [
    'Sales of dolls jumped 16%, reversing a 9% decline on the strength of toys of the film.',
    '9%',
    'Sales of dolls',
  ],
  ['Sales rose 7% to $7.9 billion, besting last year’s 4% increase.', '4%', 'Sales'],
  // Nor whose it was, where that is a year.
  ["2017's average fare was $8.97, up 4% over 2016's $8.65.", '8.65', 'average fare'],
])('not: %s', (text, words, name) => {
  expect(nameOf(text, words)).toBe(name)
})
