import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

// Who did what is counted, in English.

const names = (text: string): readonly (string | null)[] =>
  checkText(text, { date: '2024-05-20' }).claims.map(({ measure }) => measure)

test.each<readonly [string, readonly string[]]>([
  [
    'Tarvik Airport served 203,411 passengers, a rise of 4.1 percent. Elm Airport handled 88,214 passengers.',
    [
      'passengers served by Tarvik Airport',
      'passengers served by Tarvik Airport',
      'passengers handled by Elm Airport',
    ],
  ],
  [
    'Norvik Rail carried 31 million passengers and Halden Bus carried 12 million passengers.',
    ['passengers carried by Norvik Rail', 'passengers carried by Halden Bus'],
  ],
  [
    'Elm Hospital saw 4,120 patients, while Orlec Clinic had 1,318 patients.',
    ['patients at Elm Hospital', 'patients at Orlec Clinic'],
  ],
  ['The Orlec mine produced 41,200 oz of gold.', ['gold produced by Orlec mine']],
  [
    'Telvik Copper, in northern Lorvia, increased production from 81,200 tonnes to 88,400 tonnes.',
    ['Telvik Copper’s production', 'Telvik Copper’s production'],
  ],
])('%s', (text, expected) => {
  expect(names(text)).toEqual(expected)
})

test.each<readonly [string, readonly string[]]>([
  // Who counts, a word that only begins its sentence, and a verb that measures.
  ['The Statistics Office registered 4,120 births.', ['births']],
  ['Officers arrested 41 people.', ['people']],
  ['Air Cargo totalled 41,000 tonnes of fruit.', ['fruit']],
])('no doer: %s', (text, expected) => {
  expect(names(text).at(-1)).toBe(expected.at(-1))
})
