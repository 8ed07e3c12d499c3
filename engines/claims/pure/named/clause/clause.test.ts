import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

/** What each figure of a text measures, in order. */
function names(text: string): readonly (string | null)[] {
  return checkText(text, { date: '2024-06-01' }).claims.map(({ measure }) => measure ?? null)
}

test.each([
  // Of the subject, whatever stands between.
  [
    'The fees for pupils in Norvik that the mill pays rose 4 percent to $31.',
    ['fees for pupils in Norvik', 'fees for pupils in Norvik'],
  ],
  ['Timber, which was dear last year, fell 4 percent.', ['Timber']],
  ['Local freight, at 4 million tonnes, was up 3 percent.', ['Local freight', 'Local freight']],
  ['Sales of stoves and ovens jumped 17 percent.', ['Sales of stoves and ovens']],
  ['The market value of tin is on track to reach $5 billion.', ['market value of tin']],
  [
    'The economic aggregate of the four counties and one city in the Lin basin rose from 3 percent of the whole to 4 percent.',
    [
      null,
      'economic aggregate of the four counties and one city in the Lin basin',
      'economic aggregate of the four counties and one city in the Lin basin',
    ],
  ],
  [
    'The average share of good air days in Norvik reached 83.3 percent.',
    ['average share of good air days in Norvik'],
  ],
  // Of the object that moves, and not of who moves it.
  ['The council raised the ferry fare by 5 percent to $4.', ['ferry fare', 'ferry fare']],
  ['The firm expects organic revenue growth of 4 percent.', ['organic revenue']],
  // Of the noun behind a figure.
  [
    'There was a 27 percent ($31 million) increase in school funding.',
    ['school funding', 'school funding'],
  ],
  ['The storm shaved half a percentage point off growth.', ['growth']],
  ['The mill filled 84 percent of its berths.', ['berths']],
  ['Eight of the district’s 22 wells were dry.', ['wells', 'wells']],
  // In lists and gaps.
  ['Oak stood at 40 percent, ash at 31 percent and elm at 9 percent.', ['Oak', 'ash', 'elm']],
  ['Oak, ash and elm grew by 9, 7 and 2 percent respectively.', ['Oak', 'ash', 'elm']],
  [
    'Norvik trade fell from 54 percent; rural trade by less, from 20 percent.',
    ['Norvik trade', 'rural trade'],
  ],
  // Brackets.
  ['Losses were largest in Norvik (31 percent).', ['Losses in Norvik']],
  ['Crop losses were 48 tonnes (2023: 41 tonnes).', ['Crop losses', 'Crop losses']],
  // What is told of a share that is a subject.
  ['Of the pupils asked, 21 percent would oppose the plan.', ['oppose the plan']],
  // A bare adjective is no name.
  ['All mills combined for $151 million, down a painful 52 percent.', ['mills', 'mills']],
])('%s', (text, expected) => {
  expect(names(text)).toEqual(expected)
})

test('a figure told of something else than the sentence before has no name of that', () => {
  expect(names('Women hold 41% of the seats. In the cabinet they hold 47%.')).toEqual([
    'Women',
    null,
  ])
})
