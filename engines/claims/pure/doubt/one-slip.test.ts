import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'
import { relatedIn } from '../read-claims.ts'
import { isWrongScale } from './one-slip.ts'

/** What is wrong in a sentence among figures that have nothing to do with it. */
function wrongIn(text: string): readonly string[] {
  const before =
    'LINDEN BAY, 5 November 2024 – The harbour trust opened its new control tower on Monday. The tower stands 38 metres tall and took 27 months to build. It has 14 consoles, and the radar covers 52 kilometres. The mayor praised the 63 apprentices who worked on it.'
  const behind =
    'The cafeteria seats 85 people. Guided tours last 45 minutes and cost $12 per visitor. The library holds 9,400 maps, the oldest of them drawn in 1743. Rainfall last week came to 31 millimetres.'
  return checkText(`${before}\n\n${text}\n\n${behind}`, { date: '2024-11-05' })
    .claims.filter(({ verdict }) => verdict === 'inconsistent')
    .map((claim) => claim.text)
}

test.each([
  [
    'The dyke cost €740 million: the crown paid €360 billion, the towns €250 million and the farmers €130 million.',
    4,
  ],
  ['One in five residents – 1.3 billion of a population of 6.5 million – commutes by ferry.', 3],
  ['Profit was $61 million, more than fourfold the $14 billion of 2023.', 3],
  ['Loans grew 12.5% to $41.4 billion from $36.8 million a year earlier.', 3],
  [
    'The basin lost 96.4 million cubic metres: 58.1 billion to leaks and 38.3 million to evaporation.',
    3,
  ],
])('one word of scale that isn’t that of the others: %s', (text, count) => {
  expect(wrongIn(text)).toHaveLength(count)
})

test.each([
  'The dyke cost €1.24 billion: the crown paid €860 million, the towns €250 million and the farmers €130 million.',
  'Orders were worth $1.2 billion; the firm itself took $310 million, more than double the $140 million of 2023.',
  'Loans grew from $36.8 million to $41.4 billion in the forty years since 1984.',
])('two scales that are both meant: %s', (text) => {
  expect(wrongIn(text)).toEqual([])
})

test('a figure told again with two digits exchanged', () => {
  const told = (again: string): readonly string[] =>
    wrongIn(
      `Harbour dues of $4.71 million in May\n\nHarbour dues for May amounted to ${again}, the port said.`,
    )
  expect(told('$4,712,300')).toEqual([])
  expect(told('$4,172,300')).toEqual(['$4.71 million', '$4,172,300'])
})

test('a whole in the word of scale of all its parts, to whose digits they add up in another', () => {
  const isWrong = (whole: string): boolean => {
    const text = `全年公益支出${whole}元。公益支出分为三大领域：助学5642万元、助医4318万元、救灾2880万元。`
    const { plain, ...reading } = relatedIn(text, { date: '2026-03-20' })
    return reading.relations.some((one) => isWrongScale(plain, reading, one))
  }
  expect(isWrong('1.284万')).toBe(true)
  expect(isWrong('1.291万')).toBe(false)
})
