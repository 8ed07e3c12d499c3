import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

function failing(text: string): readonly string[] {
  return checkText(text, { date: '2025-10-30' }).claims.flatMap(({ text: words, verdict }) =>
    verdict === 'inconsistent' ? [words] : [],
  )
}

test.each([
  [
    '以10月29日收盘价18.40元计算，对应市盈率8.6倍。给予11倍市盈率，目标价23.54元，较现价有27.9%的上涨空间。',
    '27.9%',
    '29.7%',
  ],
  ['目标价16.20元，较现价18.40元有12.0%的下行空间。', '12.0%', '21.0%'],
  [
    'The broker has a price target of $52.00, which implies 18% upside from the last close of $44.10.',
    '18%',
    '28%',
  ],
])('a target is so far from the price: %s', (text, right, wrong) => {
  expect(failing(text)).toEqual([])
  expect(failing(text.replace(right, wrong))).toContain(wrong)
})

test('of two prices nothing says from which', () => {
  expect(
    failing('甲股收盘价18.40元，乙股收盘价31.20元。甲股目标价23.54元，较现价有44.6%的上涨空间。'),
  ).toEqual([])
})
