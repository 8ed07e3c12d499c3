import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

/** Value, unit and kind of each figure. */
function amounts(text: string): readonly string[] {
  return checkText(text, { date: '2024-11-20' }).claims.map(
    ({ value, unit, comparison }) => `${value} ${unit} ${comparison.kind}`,
  )
}

test('a letter of scale before the name of money is one, in the singular too', () => {
  expect(amounts('Income fell to 537m euros, from 798m euro a year ago.')).toEqual([
    '537000000 EUR from-to',
    '798000000 EUR from-to',
  ])
  expect(amounts('They planted a 20m crown and paid 40m yen.').slice(-1)).toEqual([
    '40000000 JPY level',
  ])
})

test('amounts of a list keep the scale that they have', () => {
  expect(amounts('It paid $3.2m and 4.5m dlrs.')).toEqual([
    '3200000 USD level',
    '4500000 USD level',
  ])
  expect(amounts('It paid 3.2 and 4.5 million dollars.')).toEqual([
    '3200000 USD level',
    '4500000 USD level',
  ])
})

test('brackets behind a number of millions hold millions', () => {
  expect(amounts('The airports had 29.8 million (28.4) passengers.')).toEqual([
    '29800000 items level',
    '28400000 items level',
  ])
  expect(amounts('The airports had 29.8 million (note 4) passengers.')[0]).toBe(
    '29800000 items level',
  )
})

test('m is a million where what is counted was named, and a metre where a length was', () => {
  expect(amounts('Total passengers up 1.7% to 4.943m (2008: 4.858m).').slice(1)).toEqual([
    '4943000 persons from-to',
    '4858000 persons from-to',
  ])
  expect(amounts('Visitors climb a wall 4.5m high.')).toEqual(['4.5 m level'])
  expect(amounts('The water level for visitors rose to 4.5m.').slice(-1)).toEqual(['4.5 m level'])
})

test('what a firm lost is a level', () => {
  expect(amounts('The group reported an operating loss of €93.0m.')).toEqual(['93000000 EUR level'])
  expect(amounts('The town saw a loss of 93 jobs.')).toEqual(['93 items growth'])
})
