import { expect, test } from 'vitest'
import { sceneOf } from '../../derived/scene.ts'
import { relatedIn } from '../../read-claims.ts'
import { isInOtherWord } from './scales.ts'

function isMeant(text: string): boolean {
  const { plain, ...reading } = relatedIn(text, { date: '2026-03-20' })
  const [whole, ...parts] = sceneOf(plain, reading, reading.relations).figures
  return whole !== undefined && isInOtherWord(plain.text, { whole, parts, least: 100 })
}

test('a whole in the word of scale of all its parts is meant in another', () => {
  expect(isMeant('货物1.37万吨，其中公路11824.6万吨、铁路1875.4万吨。')).toBe(true)
  expect(isMeant('货物1.39万吨，其中公路11824.6万吨、铁路1875.4万吨。')).toBe(false)
  // 9891万吨 would hardly count beside 200亿吨.
  expect(isMeant('货物200亿吨，其中公路200亿吨、铁路9891亿吨。')).toBe(false)
})
