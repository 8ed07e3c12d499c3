import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

/** What each claim is said to measure, and where. */
function namesIn(text: string): readonly string[] {
  return checkText(text, { date: '2025-03-01' }).claims.map(
    ({ measure, place }) => `${measure} @ ${place}`,
  )
}

test('each place of a list has the measure of the first', () => {
  expect(namesIn('Tea exports from Kenya were 421 tonnes, Rwanda 300 tonnes.')).toEqual([
    'Tea exports from Kenya @ null',
    'Tea exports from Rwanda @ Rwanda',
  ])
  expect(namesIn('Sales from Lorvia rose 4% to 9 million, from Marr 3% to 8 million.')).toEqual([
    'Sales from Lorvia @ null',
    'Sales from Lorvia @ null',
    'Sales from Marr @ null',
    'Sales from Marr @ null',
  ])
  expect(namesIn('Sales in Ohio rose 4%, in Utah 3% and in Iowa fell 2%.').slice(1)).toEqual([
    'Utah @ Utah',
    'Sales in Iowa @ Iowa',
  ])
  // Firms have no measure of their own here, and are none of a place.
  expect(namesIn('Norvik sold 4 million cars, Halden 3 million.').at(-1)).toBe('Halden @ null')
})

test('places in brackets have what the sentence before told of', () => {
  const lead = 'Container trade rose 4% last year.'
  expect(
    namesIn(`${lead} Increases were posted by all partners – Canada (3.8%), Mexico (3.7%).`).slice(
      1,
    ),
  ).toEqual(['Container trade in Canada @ Canada', 'Container trade in Mexico @ Mexico'])
  expect(namesIn(`${lead} Margins were best at Norvik (3.8%).`).at(-1)).not.toContain('trade')
})

test('parts of a country with a capital are places', () => {
  expect(
    namesIn('Sales in the Northeast fell 4.1%, while those in the South rose 2% to 90.'),
  ).toEqual([
    'Sales in the Northeast @ the Northeast',
    'Sales in the South @ the South',
    'Sales in the South @ the South',
  ])
  expect(namesIn('Sales in the south rose 2%.')).toEqual(['Sales in the south @ null'])
})
