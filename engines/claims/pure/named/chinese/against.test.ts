import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

/** What each figure of a text measures. */
function names(text: string) {
  return checkText(text, { date: '2025-02-01' }).claims.map(({ measure }) => measure)
}

test('what a figure is held against, and how far it lies from it, is of what was told before', () => {
  const told = names(
    '工业增加值90亿元，同比增长9.1%，比全省（7.4%）和全国平均水平（6.3%）分别高1.7、2.8个百分点，增速居全省第四。',
  )
  expect(new Set(told)).toEqual(new Set(['工业增加值', '工业增加值增速']))
  expect(told).toHaveLength(7)
})

test('one that has a name of its own keeps it', () => {
  expect(names('出口9亿元，增长4%，进口（8亿元）')[2]).toBe('进口')
  expect(names('就业率97%，比上年高2个百分点，升学率31%。').at(-1)).toBe('升学率')
})
