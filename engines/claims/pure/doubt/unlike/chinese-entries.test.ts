import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'
import type { Relation } from '../../model.ts'
import { readClaims } from '../../read-claims.ts'
import { withoutRatesOfOthers } from './chinese-entries.ts'

// Lists that tell the same of one thing after the other, with figures that a slip of the pen or a sum would tie.

function failing(text: string): readonly string[] {
  return checkText(text, { date: '2025-10-16' }).claims.flatMap(({ text: words, verdict }) =>
    verdict === 'inconsistent' ? [words] : [],
  )
}

test.each([
  '①槐荫街道：常住人口4.62万人，社区9个。\n②柳泉街道：常住人口6.24万人，社区8个。\n③松岗街道：常住人口2.46万人，社区8个。',
  '• 北辰机械：实现营业收入52.40亿元，同比增长6.1%。\n• 金帆纸业：实现营业收入54.20亿元，同比增长3.9%。',
  '（1）甲队：完成造林3.7万亩。\n（2）乙队：完成造林7.3万亩。',
  '【北辰机械】前三季度净利润6.38亿元，同比增长5.8%。\n【金帆纸业】前三季度净利润63.8亿元，同比增长5.6%。',
  '北辰机械前三季度实现营业收入52.4亿元，同比增长2.5%。金帆纸业前三季度实现营业收入25.4亿元，同比增长8.2%。',
  '县医院编制床位620张，全年门诊84.6万人次；中医院编制床位410张，全年门诊48.6万人次。',
])('names tell figures apart: %s', (text) => {
  expect(failing(text)).toEqual([])
})

test.each([
  '上午场到场412人，领取手册620份，签约29人；下午场到场385人，领取手册538份，签约27人；夜场到场438人，领取手册377份，签约31人。',
  '春运首日，铁路发送旅客1196.3万人次，水路发送旅客43.1万人次，民航发送旅客207.0万人次。\n春运第二日，铁路发送旅客1254.8万人次，水路发送旅客39.7万人次，民航发送旅客186.4万人次。',
  '萝卜每公斤3.84元，上周3.62元，涨6.1%；土豆每公斤12.20元，上周12.60元，跌3.2%；莲藕每公斤15.26元，上周16.48元，跌7.4%。',
])('of other entries nothing is computed: %s', (text) => {
  expect(failing(text)).toEqual([])
})

test('of one name told twice one figure is wrong', () => {
  const told = (level: string): string =>
    `北辰机械营业收入52.4亿元\n\n北辰机械今天发布季报，前三季度实现营业收入${level}亿元，同比增长2.5%。`
  expect(failing(told('52.4'))).toEqual([])
  expect(failing(told('54.2'))).not.toEqual([])
})

test('within an entry the arithmetic is still asked', () => {
  const told = (before: string): string =>
    `• 北辰机械：实现营业收入52.40亿元，同比增长10.20%，上年同期为${before}亿元。\n• 金帆纸业：实现营业收入54.20亿元，同比增长8.40%，上年同期为50.00亿元。`
  expect(failing(told('47.55'))).toEqual([])
  expect(failing(told('45.75'))).not.toEqual([])
})

test('what lists of one form make up is still added up', () => {
  const told = (all: string): string =>
    `分产品看，台灯收入61.42亿元，同比增长9.0%；吊灯收入38.27亿元，同比增长7.1%。两类产品合计${all}亿元。`
  expect(failing(told('99.69'))).toEqual([])
  expect(failing(told('96.99'))).not.toEqual([])
})

test('a rate that stands behind a level of its own is not that of the next entry', () => {
  const left = (text: string, amount: number, result: number, difference: number) => {
    const reading = readClaims(text, { date: '2025-10-16' })
    const guess: Relation = {
      kind: 'change',
      result,
      base: null,
      amount,
      amountIs: 'relative',
      direction: 'up',
      basePeriod: null,
      baseWords: null,
      comparablePrices: false,
      difference,
    }
    return withoutRatesOfOthers(reading.doc, reading, [guess]).length
  }
  const entries =
    '铁路发送旅客976.5万人次，增长8.4%；机场发送旅客412.8万人次，比上年同期增加36.2万人次。'
  expect(left(entries, 1, 2, 3)).toBe(0)
  expect(
    left(
      '平均降水量486毫米，比多年平均值偏多7.3%。水资源量118.6亿立方米，较上年减少4.2亿立方米。',
      1,
      2,
      3,
    ),
  ).toBe(0)
  // Told again, it is its own.
  const again =
    '全市发送旅客412.8万人次，增长8.4%。机场发送旅客412.8万人次，比上年同期增加36.2万人次。'
  expect(left(again, 1, 2, 3)).toBe(1)
  expect(left('机场发送旅客412.8万人次，比上年同期增加36.2万人次，增长8.4%。', 2, 0, 1)).toBe(1)
})
