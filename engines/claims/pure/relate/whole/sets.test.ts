import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

function failing(text: string): readonly string[] {
  return checkText(text, { date: '2025-10-30' }).claims.flatMap(({ text: words, verdict }) =>
    verdict === 'inconsistent' ? [words] : [],
  )
}

test.each([
  ['本次挂牌地块19宗，成交16宗，流拍3宗。', '3宗', '5宗'],
  ['货物吞吐量284.6万吨，其中外贸121.5万吨，内贸163.1万吨。', '163.1', '136.1'],
])(
  'what was sold and what wasn’t, and trade with others and within, are all of it: %s',
  (text, right, wrong) => {
    expect(failing(text)).toEqual([])
    expect(failing(text.replace(right, wrong))).not.toEqual([])
  },
)

test('some kinds of trade are only a part', () => {
  expect(
    failing('货物吞吐量284.6万吨，其中外贸集装箱货物81.5万吨，内贸集装箱货物30.2万吨。'),
  ).toEqual([])
})

test.each([
  ['The four plants made 4.2, 3.1, 2.0 and 1.2 million tonnes, respectively.', '3.1', 'level'],
  ['The trial enrolled 318 patients, 187 women and 131 men, at 22 centres.', '318', 'sum'],
])('what is dealt out among others is no sum of what stands behind it: %s', (text, words, kind) => {
  const claim = checkText(text).claims.find((one) => one.text.includes(words))
  expect(claim?.comparison.kind).toBe(kind)
})
