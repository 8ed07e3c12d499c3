import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

// A name is a noun phrase, whole, and nothing else.

const names = (text: string): readonly (string | null)[] =>
  checkText(text, { date: '2024-05-20' }).claims.map(({ measure }) => measure)

test.each<readonly [string, readonly (string | null)[]]>([
  ['Free cash flow3 of £41 million.', ['Free cash flow']],
  ['Net debt4 fell to £120 million; leverage5 was 1.4x.', ['Net debt', 'leverage']],
  [
    'Net fees & commissions grew 12% to €340 million.',
    ['Net fees & commissions', 'Net fees & commissions'],
  ],
  [
    'The result was supported by increased premiums and fees which grew by 11%.',
    ['premiums and fees'],
  ],
  [
    'Earnings per share before and after dilution amounted to SEK 4.12.',
    ['Earnings per share before and after dilution'],
  ],
  ['The most notable increase of 4.1% was recorded in Tarvik.', [null]],
  ['The share was trading 4% higher at noon.', [null]],
])('%s', (text, expected) => {
  expect(names(text)).toEqual(expected)
})

test('the scale of the figure before it begins no name', () => {
  const text =
    'Profit for the period amounted to DKK 640 (580) million and earnings per share were DKK 2.10.'
  expect(names(text).at(-1)).toBe('earnings per share')
})
