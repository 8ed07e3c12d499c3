import { expect, test } from 'vitest'
import { readClaims } from '../../read-claims.ts'

function unitsOf(text: string): readonly string[] {
  return readClaims(text, { date: '2024-08-15' }).claims.map(({ unit }) => unit)
}

test.each([
  ['台灣高鐵今（112）年第2季營收118.6億元，年增12.3%。', 'TWD'],
  ['高雄市政府表示，市府今年編列補助3,500萬元。', 'TWD'],
  ['〔記者陳小明／新北報導〕業者被罰60萬元。', 'TWD'],
  ['財政部統計處公布，113年稅收3兆7,619億元。', 'TWD'],
  ['台股今日成交金額3,652億元。', 'TWD'],
  ['差餉物業估價署資料顯示，私人住宅呎價平均11,820元。', 'HKD'],
  ['香港入境事務處表示，罰款5,000元。', 'HKD'],
  ['港股今日低開，大市成交額1,120億元。', 'HKD'],
  ['香港政府统计处公布，5月零售业总销货价值313亿元。', 'HKD'],
  ['澳門博彩監察協調局資料，5月博彩毛收入211.9億元。', 'MOP'],
  ['澳门博彩毛收入为155亿澳门元，平均每名玩家投注28,000元。', 'MOP'],
])('a bare 元 is of the place that a text is of: %s', (text, unit) => {
  expect(new Set(unitsOf(text).filter((one) => /^[A-Z]{3}$/.test(one)))).toEqual(new Set([unit]))
})

test.each([
  ['廣東省對香港出口8,900億元，對臺灣出口1,200億元。'],
  ['國家電影局公布，全年票房609億元，港股影視股上升。'],
  ['中國中鐵新簽合同額434億元，較長期平均為高。'],
  ['小米集團在香港公布業績，收入1,159億元（人民幣，下同）。'],
  ['全市赴香港旅客消费12亿元，人均300港元。'],
])('and of the mainland where it only speaks of another: %s', (text) => {
  expect(unitsOf(text)).toContain('CNY')
})
