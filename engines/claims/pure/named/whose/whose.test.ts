import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

// What is measured, and not who did it or where.

function names(text: string): readonly (string | null)[] {
  return checkText(text, { date: '2025-03-01' }).claims.map(({ measure }) => measure)
}

test.each<readonly [string, readonly string[]]>([
  // A bracket behind a place: what is told of the place, with the place.
  [
    'The highest rates were recorded in Lorvia (4.5%), Norvale (3.4%) and the Calder (3.3%).',
    ['highest rates in Lorvia', 'highest rates in Norvale', 'highest rates in the Calder'],
  ],
  [
    'Growth was seen in guests coming from Lorvia (9%) and Norvale (7%).',
    ['guests from Lorvia', 'guests from Norvale'],
  ],
  [
    'Sales increased on a yearly basis in Lorvia (9%), but decreased in Norvale (-4%).',
    ['Sales in Lorvia', 'Sales in Norvale'],
  ],
  [
    'Sales rose across all regions: Lorvia (6%), Norvale (5%).',
    ['Sales in Lorvia', 'Sales in Norvale'],
  ],
  [
    'Rent inflation was highest in Lorvia (9.8%) and lowest in Norvale (4.3%).',
    ['Rent inflation in Lorvia', 'Rent inflation in Norvale'],
  ],
  [
    'The jobless rate was 4.5%. The largest falls were registered in Lorvia (1.2%).',
    ['jobless rate', 'jobless rate in Lorvia'],
  ],
  // What it counts itself it is of; who comes next without a measure keeps a name of its own.
  ['The talks were held in Lorvia (40 guests).', ['guests']],
])('a figure in brackets behind a place is of what is told of it: %s', (text, expected) => {
  expect(names(text)).toEqual(expected)
})

test('whoever has the highest rate, the rate is measured', () => {
  expect(
    names('Lorvia had the highest jobless rate in July, 16.1%, followed by Norvale, 15.9%.'),
  ).toEqual(['jobless rate', 'jobless rate'])
  expect(names('Boxed goods rose 2% to 8.2 million, with Lorvia up 17% to 3.1 million.')).toEqual([
    'Boxed goods',
    'Boxed goods',
    'Boxed goods of Lorvia',
    'Boxed goods of Lorvia',
  ])
})

test('of which kind the things are that the entry before it counts', () => {
  expect(
    names(
      '- Passengers: 14.3 million;\n- Domestic: 13.0 million, -43%;\n- Cargo: 264 tonnes;\n- Domestic: 102 tonnes.',
    ),
  ).toEqual(['Passengers', 'Domestic passengers', 'Domestic passengers', 'Cargo', 'Domestic cargo'])
})

test('what was done with units is named, and not who did it', () => {
  expect(names('Lorvia handled a total of 27.9 million TEU last year, up 9%.')).toEqual([
    'TEU handled',
    'TEU handled',
  ])
  expect(names('In July, the port moved 912,000 tonnes.')).toEqual(['tonnes moved'])
  // Of which kind they are, the name tells.
  expect(names('Coastal ports handled 912,000 tonnes.')).toEqual(['Coastal ports'])
  expect(names('Windmills generated 980 TWh.')).toEqual(['Windmills'])
  expect(names('The council issued $6.6 million worth of building permits.')).toEqual([
    'building permits',
  ])
})

test('people are named with what was done to them', () => {
  expect(names('The yard employs over 1,460 people in Lorvia.')).toEqual(['people employed'])
  expect(names('In all, 40 people were injured.')).toEqual(['people injured'])
  expect(names('The storm has displaced 5,200 people.')).toEqual(['people displaced'])
  expect(names('The survey counted 80,600 people in need.')).toEqual(['people in need'])
  expect(names('Almost 50,000 people visited the fair.')).toEqual(['people that visited the fair'])
  expect(names('We reached 231 people, or 89 per cent of the 260 targeted.')[2]).toBe(
    'people targeted',
  )
})
