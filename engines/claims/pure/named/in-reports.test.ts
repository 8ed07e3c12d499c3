import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

function nameOf(text: string, words: string): string | null | undefined {
  return checkText(text, { date: '2025-03-01' }).claims.find((claim) => claim.text.includes(words))
    ?.measure
}

// [text, the claim's words, what it measures]
const NAMES: readonly (readonly [string, string, string | null])[] = [
  // What it is of keeps its article, and its sign.
  [
    'Last year the economic output of the Varra Valley accounted for 12% of the total.',
    '12%',
    'economic output of the Varra Valley',
  ],
  [
    'The average concentration of PM2.5 was 28 µg/m³ last year.',
    '28',
    'average concentration of PM2.5',
  ],
  ['The supply of copper was 28 tonnes last year.', '28', 'supply of copper'],
  // The verb that adds it is no part of it, and an adjective in -ing is.
  [
    'Free cash flow was £31 million, representing cash conversion of 80%.',
    '80%',
    'cash conversion',
  ],
  ['The firm had operating profit of £31 million.', '31', 'operating profit'],
  // What is expected, and who expects it.
  ['The Group expects revenue growth of 6% next year.', '6%', 'revenue'],
  ['The Group reported strong growth of 6%.', '6%', 'Group'],
  // Who says it.
  [
    'Ada Lind, the director, said: “This was our fourth consecutive year of growth.”',
    'fourth',
    null,
  ],
  ['Imports fell by 2%, while exports edged up 3%.', '3%', 'exports'],
  // Lines that were crossed, how much one differs, adverbs.
  ['Revenue passed the £200 million mark.', '200', 'Revenue'],
  [
    'The order book of £96 million was nearly a fifth higher than a year earlier.',
    'a fifth',
    'order book',
  ],
  ['Engineers thus make up one in three of the employees.', 'one in three', 'Engineers'],
  // Chinese: who achieved it, and a share that stands alone.
  ['全市实现地区生产总值318.2亿元。', '318', '地区生产总值'],
  ['全县完成固定资产投资31亿元。', '31', '固定资产投资'],
  ['全县完成率为97%。', '97', '全县完成率'],
  ['一般公共预算收入24.8亿元，其中税收收入18.6亿元，占比75.0%。', '75', '税收收入'],
]

test.each(NAMES)('%s %s: %s', (text, words, name) => {
  expect(nameOf(text, words)).toBe(name)
})

test('scopes and phases by their numbers are names', () => {
  const found = (text: string) => checkText(text).claims.map((claim) => claim.text)
  expect(found('Emissions (Scopes 1 and 2) fell by 22%.')).toEqual(['22%'])
  expect(found('The 2 phases cost £4 million.')).toEqual(['2', '£4 million'])
})
