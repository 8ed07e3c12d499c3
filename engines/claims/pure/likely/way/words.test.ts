import { expect, test } from 'vitest'
import { sceneOf } from '../../derived/scene.ts'
import { relatedIn } from '../../read-claims.ts'
import { wayWordsIn } from './words.ts'

/** The words of a way in a text, with the way that they say. */
function read(text: string): readonly string[] {
  const { plain, relations, ...context } = relatedIn(text, { date: '2024-12-20' })
  return wayWordsIn(sceneOf(plain, context, relations))
    .flat()
    .map(({ stem, way }) => `${stem} ${way}`)
}

test('of what is better when it is less, the better is the lower', () => {
  expect(read('The efficiency ratio improved to 61.4% from 63.2%.')).toEqual(['impro -1'])
  expect(read('The margin improved to 61.4% from 60.2%.')).toEqual(['impro 1'])
  expect(read('Waiting times worsened to 41 days from 38 days.')).toEqual(['worse 1'])
})

test('a loss of so much says which way nothing else went', () => {
  expect(read('It swung to a loss of 3 billion yen from a profit of 2 billion yen.')).toEqual([])
  expect(read('The party lost 3 seats of 20.')).toEqual(['lost -1'])
})
