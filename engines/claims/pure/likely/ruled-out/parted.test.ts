import { expect, test } from 'vitest'
import type { Relation } from '../../model.ts'
import { readClaims } from '../../read-claims.ts'
import { isRuledOut } from './ruled-out.ts'

/** Whether a guess of the figures of a text, told by their own words, is ruled out. */
function isOut(text: string, guess: (at: (words: string) => number) => Relation): boolean {
  const { doc, relations, ...context } = readClaims(text, { date: '2025-06-20' })
  const at = (words: string): number => {
    const found = context.claims.find((one) => doc.text.slice(one.start, one.end) === words)
    if (found === undefined) throw new Error(`no claim ${words}`)
    return found.index
  }
  return isRuledOut(doc, context, relations, guess(at))
}

test('what something is a share of is no part of it', () => {
  const nine = '九市进出口总值4.37万亿元，增长10%，占广东省外贸总值的80.9%。广东省进出口5.4万亿元。'
  const part = (at: (words: string) => number): Relation => ({
    kind: 'parts',
    whole: at('4.37万亿元'),
    parts: [at('5.4万亿元')],
    complete: false,
  })
  expect(isOut(nine, part)).toBe(true)
  expect(isOut(nine.replace('占广东省外贸总值', '占全国外贸总值'), part)).toBe(false)
})

test('points of a list, each of something else, make up nothing together', () => {
  const points = [
    'Third quarter 2025',
    '• Order intake of €843 million',
    '• Revenue of €710 million',
    '• Free cash flow of €142 million',
  ]
  const gap = (at: (words: string) => number): Relation => ({
    kind: 'gap',
    of: at('€843 million'),
    than: at('€710 million'),
    amount: at('€142 million'),
    direction: null,
    baseWords: null,
  })
  expect(isOut(points.join('\n'), gap)).toBe(true)
  expect(isOut(points.join('\n').replace('Free cash flow', 'The difference'), gap)).toBe(false)
  expect(isOut(points.join(' ').replaceAll('•', ''), gap)).toBe(false)
})

test('of whom so many left are some of those before, and no distance of two others', () => {
  const left =
    'The closure affects 620 staff, of whom 410 had left by May. Staff numbered 18,940, after 19,530 at the end of 2024.'
  const gap = (at: (words: string) => number): Relation => ({
    kind: 'gap',
    of: at('19,530'),
    than: at('18,940'),
    amount: at('410'),
    direction: null,
    baseWords: null,
  })
  expect(isOut(left, gap)).toBe(true)
  expect(
    isOut(left.replace('620 staff, of whom 410 had left', '620 staff. 410 had left'), gap),
  ).toBe(false)
})
