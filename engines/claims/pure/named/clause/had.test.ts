import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

// What is measured, where the sentence tells first who or which place had it.

function names(text: string): readonly (string | null)[] {
  return checkText(text, { date: '2025-03-01' }).claims.map(({ measure }) => measure)
}

test.each<readonly [string, readonly string[]]>([
  ['Lorvia reported the largest rent increase over 2019, up 27.5% to $173.', ['rent', 'rent']],
  [
    'Lorvia saw the steepest decline in occupancy since 2019, falling 43% to 50%.',
    ['Lorvia', 'occupancy', 'occupancy'],
  ],
  ['The port had an increase in ferry calls with a total of 251.', ['ferry calls']],
  ['Calder Rail enjoyed the highest share of long trips at 35.5%.', ['share of long trips']],
  // What stands right before its bracket keeps its own name.
  [
    'Lorvia posted the largest increases in occupancy (+42% to 86%) and RevPAR (+55% to $100).',
    ['occupancy', 'occupancy', 'RevPAR', 'RevPAR'],
  ],
  ['Since then, cranes continue to see a decline (34%).', ['cranes']],
])('who had it is no measure: %s', (text, expected) => {
  expect(names(text)).toEqual(expected)
})

test('of a place by itself what its sentence tells of', () => {
  expect(
    names(
      'Four provinces reported a growth in permits, led by Quebec (+25%) and Alberta (+24%).',
    ).slice(1),
  ).toEqual(['permits in Quebec', 'permits in Alberta'])
  expect(
    names('Countries where wind power has the largest shares: Denmark 34%, Spain 21%.'),
  ).toEqual(['wind power in Denmark', 'wind power in Spain'])
  expect(
    names(
      'Quebec’s rough output was 78% lower at 400 tonnes, Alberta saw a 9% fall to 700 tonnes.',
    ),
  ).toEqual([
    'Quebec’s rough output',
    'Quebec’s rough output',
    'rough output in Alberta',
    'rough output in Alberta',
  ])
  // Nothing is told of it that it could be of.
  expect(names('The mills reported on their year. Denmark: 34%.')).toEqual(['Denmark'])
  expect(names('Output was 400 tonnes of steel and 30 of all else. Denmark came to 4%.')[2]).toBe(
    'Denmark',
  )
})

test('what stands between "with" and "up" moved', () => {
  expect(
    names('Calder visitors were down 17% to 15,500, with arrivals from Spain down 22% to 5,100.'),
  ).toEqual(['Calder visitors', 'Calder visitors', 'arrivals from Spain', 'arrivals from Spain'])
  expect(
    names(
      'Malaysian visitors were up 12% to 1,740, Japanese down 8% and Indonesia down 42% to 420.',
    ),
  ).toEqual([
    'Malaysian visitors',
    'Malaysian visitors',
    'Japanese visitors',
    'visitors from Indonesia',
    'visitors from Indonesia',
  ])
})

test('past a bracket, beside a forecast, in a clause of its own', () => {
  expect(names('Steel stocks rose by 2.2% month on month (m-o-m) to 790,000 tonnes.')).toEqual([
    'Steel stocks',
    'Steel stocks',
  ])
  expect(names('Tax receipts exceeded estimates by $47 million.')).toEqual(['Tax receipts'])
  expect(names('There were 1,070 closures (which are down 10%).')).toEqual(['closures', 'closures'])
  expect(names('Average daily rate was $131.')).toEqual(['Average daily rate'])
  expect(names('Losses were 19.8% [95% CI 19.3–20.3%] in summer, 23.7% in winter.')).toEqual([
    'Losses',
    'Losses in summer',
    'Losses in winter',
  ])
  expect(names('Of those treated, most (97%) kept a kidney.')).toEqual(['kept a kidney'])
  expect(names('Aid to the group of least developed countries was $25 billion.')).toEqual([
    'Aid to the group of least developed countries',
  ])
  expect(names('In this period the uphold rate, without fees, was 42%.')).toEqual(['uphold rate'])
})
