import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** `words period` of every claim of a text that doesn't say when it came out. */
function told(text: string): readonly string[] {
  return checkText(text).claims.map(({ text: words, period }) => `${words} ${period}`)
}

test.each<[string, string[]]>([
  // The months of 今年 are of the year after the latest that is told as a whole.
  [
    '今年前三季度，南屏市进出口总值608亿元。前三季度，出口338亿元。2019年至2023年，进出口总值累计3320亿元。',
    ['608亿元 2024-Q1..Q3', '338亿元 2024-Q1..Q3', '3320亿元 2019..2023'],
  ],
  [
    '2023年全市机电产品出口首次突破400亿元。今年1月至8月，出口321亿元。',
    ['首次 2023', '突破400亿元 2023', '321亿元 2024-01..08'],
  ],
  // Brackets say which year it is.
  [
    '今年上半年，南屏机场旅客210万人次，比去（112）年同期多。110年仅32万人次。',
    ['210万人次 2024-H1', '32万人次 2021'],
  ],
  // What is held against a year's months, where no other is told, was in the year after it.
  ['第三季，北川航运营收42亿元，较2022年同期下滑。', ['42亿元 2023-Q3']],
  ['第三季，北川航运营收42亿元，较2019年同期下滑。', ['42亿元 null']],
  [
    '今年1月至8月，全市出口166亿元。往年只有2022年8月和12月超过17亿元。',
    ['166亿元 null', '超过17亿元 2022-12'],
  ],
  // 今年 alone may be the whole year that is told.
  [
    '2023年，全市早稻产量29万吨。今年加大支持力度。前三季度，生猪出栏52万头。',
    ['29万吨 2023', '52万头 2023-Q1..Q3'],
  ],
  // A part of a year is of the year of writing.
  [
    '2023年10月，全市出口19亿元。今年1—10月，出口166亿元。',
    ['19亿元 2023-10', '166亿元 2023-01..10'],
  ],
  ['2023年春节期间，影院售票82万张，比去年多6万张。去年全年售票560万张。', ['560万张 2022']],
  // Of a whole year that is over, 去年 is said.
  [
    '2023年，全市发生诈骗案3982宗，较2022年增加119宗。去年诈骗案涉及的金额超过9亿元。',
    ['3982宗 2023', '119宗 2023', '超过9亿元 2023'],
  ],
  ['2023年出口40亿元，比去年增长5%。', ['40亿元 2023', '5% 2023']],
])('which year 今年 and 去年 are where no day is said: %s', (text, expected) => {
  const claims = told(text)
  for (const claim of expected) expect(claims).toContain(claim)
})

test('上月 in a text that tells of a month is that month', () => {
  expect(
    told('2023年12月，参团旅客7.6万人次。上月酒店住客11.7万人次，平均入住率89.7%。').slice(-2),
  ).toEqual(['11.7万人次 2023-12', '89.7% 2023-12'])
  expect(told('上月成交1980套。房价在2013年4月达到顶峰。')[0]).toBe('1980套 null')
  expect(told('2023年10月下降0.2%，上月为下降0.3%。').at(-1)).toBe('0.3% 2023-09')
})

test('a quarter that is expected is to come', () => {
  expect(
    told('2023年第三季度销售额165亿元。有45%的商户预计第四季度销量将减少，39%认为相若。').at(-1),
  ).toBe('39% 2023-Q4')
})

test('a day of a holiday is of its year', () => {
  expect(told('2026年春节档票房57亿元。其中，2月17日票房5.9亿元。').at(-1)).toBe(
    '5.9亿元 2026-02-17',
  )
  expect(
    told(
      '9月22日，记者从铁路部门获悉，9月18日至9月21日，发送旅客34万人次。2021年中秋假期，出游88万人次。',
    )[0],
  ).toBe('34万人次 since2021-09-18..@2021-09-21')
})
