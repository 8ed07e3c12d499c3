import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

function failing(text: string): readonly string[] {
  return checkText(text, { date: '2025-11-04' }).claims.flatMap(({ text: words, verdict }) =>
    verdict === 'inconsistent' ? [words] : [],
  )
}

test.each([
  [
    '前三季度利润24.62亿元，增长较快。第三季度8.94亿元，比第二季度的8.06亿元增长10.9%，也高于第一季度的7.62亿元。',
    '24.62',
    '26.42',
  ],
  [
    '1至9月出口值24.62亿元。第三季度（7月2.58亿元、8月2.63亿元、9月3.73亿元）出口8.94亿元，高于第二季度的8.06亿元和第一季度的7.62亿元。',
    '7.62',
    '6.72',
  ],
  [
    'Turnover in the first half of 2025 was £84 million: £39 million in the first quarter and £45 million in the second quarter.',
    '45',
    '54',
  ],
])(
  'what came about in all stretches of a time is what came about in it: %s',
  (text, right, wrong) => {
    expect(failing(text)).toEqual([])
    expect(failing(text.replace(right, wrong))).not.toEqual([])
  },
)

test.each([
  // Two things, a stock, and a stretch that isn't told.
  '2025年上半年收入84亿元，利润12亿元；一季度收入40亿元，二季度利润9亿元。',
  '2025年上半年，贷款余额84亿元，一季度余额60亿元，二季度余额83亿元。',
  '前三季度利润24.6亿元，其中一季度7.1亿元，三季度8.9亿元。',
  '上半年均价每吨84元，一季度82元，二季度86元。',
])('what is of other things adds up to nothing: %s', (text) => {
  expect(failing(text)).toEqual([])
})
