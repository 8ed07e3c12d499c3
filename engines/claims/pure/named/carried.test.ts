import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

function names(text: string): readonly (string | null)[] {
  return checkText(text, { date: '2025-10-01' }).claims.map(({ measure }) => measure)
}

test('what is told once more, in brackets or behind "or", is of the figure before it', () => {
  expect(names('Vacancy rate: 3.1% (May: 3.4%; June 2023: 4.6%)')).toEqual(
    Array(3).fill('Vacancy rate'),
  )
  expect(names('Freight came to €3.1 billion (41 percent), barges €1.2 billion.')).toEqual([
    'Freight',
    'Freight',
    'barges',
  ])
})

test('a part and a base are of what was counted, whoever did it', () => {
  const text =
    'Norvik clinics gave 41,300 jabs, of which 9,700 at night, against 38,900 a year earlier.'
  expect(names(text)).toEqual(['jabs', 'jabs', 'jabs'])
  expect(names('The ferry line carried 14,000 passengers and lost 300.')[0]).toBe('passengers')
})

test('a share without a noun is of the one before it, or named by what is told of it', () => {
  const text =
    'Of the members, 41% of voters agreed with the plan, 33% opposed it and 26% were away.'
  expect(names(text)).toEqual(['voters that agreed with the plan', 'opposed', 'away'])
  expect(names('Some 61% of owners and only 44% of tenants agree with it.')).toEqual([
    'owners',
    'tenants',
  ])
  // A figure with a noun of its own has its own name.
  expect(names('Some 61% of owners filled in the form and 44 tenants came.')[1]).toBe('tenants')
})

test('a pronoun takes up what the sentence before it began with', () => {
  const text = 'The vacancy rate was 3.1% in May. It stood at 2.8% for flats.'
  expect(names(text)).toEqual(['vacancy rate', 'vacancy rate'])
  expect(names('Output grew by 3.1%. In the second half it had grown by 4.4%.')[1]).toBe('Output')
  // But what it does to something else is no measure of it.
  expect(names('Output grew by 3.1%. It takes 12 engineers to run a line.')[1]).toBe('engineers')
})

test('"that of" lends the measure to others', () => {
  const text = 'Sales of timber rose by 3.1 percent and that of paper by 4.4 percent.'
  expect(names(text)).toEqual(['Sales of timber', 'Sales of paper'])
})

test('a verb and a time are no name', () => {
  expect(names('Vacancy rate edges down to 3.1%')).toEqual(['Vacancy rate'])
  expect(names('The average fare of €29 compares with €27 a year earlier.')).toEqual([
    'average fare',
    'average fare',
  ])
  expect(names('Barges brought in €41 million, taking up 12% of the total.')[1]).toBe('Barges')
})

test('what moves is named, not who sees it, and whose participle opens the sentence', () => {
  expect(names('The plan could see Norvik timber slide towards $2,700.')).toEqual(['Norvik timber'])
  expect(names('Timber can climb to $2,700 this year.')).toEqual(['Timber'])
  expect(names('Currently priced at $31, the barge share is cheap.')).toEqual(['barge share'])
  expect(names('Containers, at 15.8 million tonnes, were up.')).toEqual(['Containers'])
})
