import { expect, test } from 'vitest'
import { IS, kindsOf } from './kinds-of-words.ts'

const areAll = (kind: keyof typeof IS, words: string): boolean =>
  words.split(' ').every((word) => (kindsOf(word) & IS[kind]) !== 0)

test('what the letters of a word say', () => {
  expect(areAll('stretch', '2023 2023/24 h1 q3-2024 fy25 june’s year-on-year mid-2015 ytd')).toBe(
    true,
  )
  expect(areAll('times', 'june half-year year-on-year june–august')).toBe(true)
  expect(areAll('modal', 'will wasn’t')).toBe(true)
  expect(areAll('inLy', 'sharply nearby-friendly')).toBe(false)
  expect(areAll('inLy', 'sharply steadily')).toBe(true)
  for (const word of ['family', 'supply', 'july']) expect(kindsOf(word) & IS.inLy).toBe(0)
  expect(kindsOf('half-hearted') & IS.times).toBe(0)
  expect(kindsOf('tonnes')).toBe(0)
})

test('what was asked before is answered alike', () => {
  for (let n = 0; n < 5000; n += 1) kindsOf(`w${n}`)
  expect(kindsOf('the')).toBe(IS.det)
  expect(kindsOf('the')).toBe(IS.det)
})
