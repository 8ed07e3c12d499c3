import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

// Of people, patients, firms, who are counted everywhere, what is told behind them tells which they are.

function names(text: string): readonly (string | null)[] {
  return checkText(text, { date: '2025-03-01' }).claims.map(({ measure }) => measure)
}

test.each<readonly [string, readonly string[]]>([
  ['In May, 412 patients died while they waited.', ['patients that died']],
  [
    'In all, 3,060 patients had their sight restored, a rise of 12% on 2023.',
    ['patients that had their sight restored', 'patients that had their sight restored'],
  ],
  [
    'At the end of May, 7,990 patients were waiting for a kidney.',
    ['patients waiting for a kidney'],
  ],
  [
    'Deaths rose, with 39 people losing their lives on the hills.',
    ['people losing their lives on the hills'],
  ],
  [
    'Some 62% of parents say schools should open later.',
    ['parents that say schools should open later'],
  ],
  ['A total of 209,000 people passed through.', ['people that passed through']],
  ['Over 42,000 residents are under curfew.', ['residents under curfew']],
  [
    'Five people have died in Norvik, three in Halden and two in Ely.',
    ['people that died in Norvik', 'people in Halden', 'people in Ely'],
  ],
  [
    'An estimated 2.6 million [2.3 million–2.8 million] people caught the fever in 2009.',
    ['people that caught the fever', 'people that caught the fever'],
  ],
])('who they are is told behind them: %s', (text, expected) => {
  expect(names(text)).toEqual(expected)
})

test.each<readonly [string, string]>([
  // Somebody else does it.
  ['The drive that reached 400 people ended in May.', 'people reached'],
  // How many they are is told, and nothing of them.
  ['A total of 400 people were recorded in May.', 'people'],
  // The end of it is a figure of its own, or another verb.
  ['The 26 firms saw 4,000 cases.', 'firms'],
  ['In all, 900 passengers arrived or left by sea.', 'passengers'],
  ['Some 61% of firms surveyed expect to grow.', 'firms surveyed'],
  // What was done to them, and nothing that they did.
  ['The trust met its aim with 180 patients treated in time.', 'patients treated'],
  // Other names tell enough.
  ['The fleet lost 14 trawlers that fished for cod.', 'trawlers'],
])('what is told of others, or only of how many, is no part of it: %s', (text, name) => {
  expect(names(text)[0]).toBe(name)
})
