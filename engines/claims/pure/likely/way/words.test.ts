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

test('a word within the name of what is measured says which way nothing went', () => {
  expect(read('出生人口1.8万人，死亡人口2.4万人，自然增长人口为-0.6万人。')).toEqual([])
  expect(read('第二产业增加值为420亿元，第三产业增加值为610亿元。')).toEqual([])
  expect(read('人数由1.8万人增加到2.4万人。')).toEqual(['增加 1'])
})
