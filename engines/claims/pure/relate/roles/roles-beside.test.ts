import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'
import { wrongAlone } from '../../checks/tiny/around.ts'

const kinds = (text: string): readonly (string | null)[] =>
  checkText(text, { date: '2024-10-25' }).claims.map(({ comparison }) => comparison.kind)

test('what it comes to each day is no second word for its growth', () => {
  const text =
    'Railways carried 692 million trips in nine months, an increase of 12.6 percent, or 2.53 million a day on average.'
  expect(wrongAlone(text)).toEqual([])
  expect(kinds(text)).toEqual(['level', 'span', 'growth', 'level'])
  const again =
    'Railways carried 692 million trips in nine months, an increase of 12.6 percent, or 2.53 million.'
  expect(wrongAlone(again)).not.toEqual([])
})

test('growth before a share that has two ends is no growth of the share', () => {
  const text = '集装箱吞吐量8650万标箱，增长7.8%，占全国比重由去年同期的36.1%提高到36.4%。'
  expect(wrongAlone(text)).toEqual([])
  expect(wrongAlone('集装箱吞吐量增长7.8%，由去年同期的36.1万标箱提高到36.4万标箱。')).not.toEqual(
    [],
  )
})

test('环比 and 同比 with their time and level name the base', () => {
  const text =
    '2024年三季度，投诉17397件，占总数29.06%，环比上季度15223件增长了14.28%；同比去年12018件增长了44.76%。'
  expect(wrongAlone(text)).toEqual([])
  for (const [right, wrong] of [
    ['14.28', '24.28'],
    ['44.76', '54.76'],
  ] as const)
    expect(wrongAlone(text.replace(right, wrong))).not.toEqual([])
})
