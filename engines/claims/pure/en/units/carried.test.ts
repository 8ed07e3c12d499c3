import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

/** `words unit` of every claim. */
function read(text: string): readonly string[] {
  return checkText(text).claims.map(({ text: words, unit }) => `${words} ${unit}`)
}

test('who is carried is counted, and not by what', () => {
  expect(read('Buses carried 42.1 million in November and trams 6.8 million.')).toEqual([
    '42.1 million persons',
    '6.8 million persons',
  ])
  expect(read('Trucks carried 3,200 in May.')).toEqual(['3,200 items'])
  expect(read('The vehicles numbered 3,200.')).toEqual(['3,200 vehicles'])
})

test('small coins are parts of their money', () => {
  const [claim] = checkText('The surcharge is 35 øre.').claims
  expect([claim?.value, claim?.unit]).toEqual(['0.35', 'DKK'])
  expect(read('It paid 40 öre.')).toEqual(['40 öre SEK'])
})
