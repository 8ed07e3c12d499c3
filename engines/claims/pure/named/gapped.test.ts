import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

function names(text: string): readonly (string | null)[] {
  return checkText(text, { date: '2025-03-01' }).claims.map(({ measure }) => measure)
}

test('each member of a list with one verb has a subject of its own', () => {
  expect(
    names('Pumps grew by 9.2% to £82 million, Valves by 4.1% to £61 million and Pipes by 2.9%.'),
  ).toEqual(['Pumps', 'Pumps', 'Valves', 'Valves', 'Pipes'])
  expect(
    names('Food prices rose by 3.2%, energy prices by 8.1% and the rents by about 2%.'),
  ).toEqual(['Food prices', 'energy prices', 'rents'])
  expect(
    names('Penholt accounted for 740 tonnes, Orford for 450 tonnes and Lyme for 320 tonnes.'),
  ).toEqual(['Penholt', 'Orford', 'Lyme'])
})

test('what names no subject leaves the first one', () => {
  expect(names('Exports rose by 3.2% in May, thanks to 4 new plants.')[0]).toBe('Exports')
  expect(names('Exports rose by 3.2% in May and by 4.1% in June.')).toEqual(['Exports', 'Exports'])
  expect(names('Rents rose by 3.2% last year, and last month by 4.1%.')).toEqual(['Rents', 'Rents'])
})
