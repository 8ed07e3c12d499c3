import { describe, expect, test } from 'vitest'
import { relatedIn } from '../../read-claims.ts'
import { holdsOfAnother } from './of-another.ts'

/** Whether the first figure of a text that comes to `whole` is rather made up otherwise than of the two behind it. */
function isOfAnother(text: string, whole: number, parts: readonly number[]): boolean {
  const { plain, ...reading } = relatedIn(text, { date: '2026-01-20' })
  return holdsOfAnother(plain, reading, { kind: 'parts', whole, parts, complete: true })
}

describe('a part', () => {
  test('is far more than its whole: it is of something else', () => {
    const births = 'Births numbered 29,200. The town has 2,686,000 people and lost 26,400.'
    expect(isOfAnother(births, 0, [1, 2])).toBe(true)
  })

  test('is no more than its whole because it is told in a smaller unit', () => {
    const peak =
      'The river peaked at 10.73 metres, 64 centimetres over the 1952 record of 10.29 metres.'
    expect(isOfAnother(peak, 0, [1, 2])).toBe(false)
  })
})

describe('two that make up another whole to the digit', () => {
  test('are its parts', () => {
    const moved =
      'In all 36,915 people were moved, 27,707 of them to relatives; 21,530 people are back and 15,385 people are still away.'
    expect(isOfAnother(moved, 1, [2, 3])).toBe(true)
  })

  test('are not where one of them is off by a digit', () => {
    const moved =
      'In all 36,915 people were moved, 27,707 of them to relatives; 21,530 people are back and 15,835 people are still away.'
    expect(isOfAnother(moved, 1, [2, 3])).toBe(false)
  })
})
