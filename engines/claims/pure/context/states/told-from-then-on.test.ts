import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

/** `words period` of every claim. */
function told(text: string, date: string): readonly string[] {
  return checkText(text, { date }).claims.map(({ text: words, period }) => `${words} ${period}`)
}

test.each<[string, string, string[]]>([
  // A time that is told behind the opening is not of what opens the text.
  [
    '7月28日，云岫机场与启程航空签署协议，双方投入6000万元。上半年，机场运送旅客210万人次，货物1.2万吨。',
    '2025-07-30',
    ['6000万元 null', '210万人次 2025-H1', '1.2万吨 2025-H1'],
  ],
  [
    '近日，荷塘县警方捣毁一处赌场，抓获涉案人员21名。今年5月1日至6月10日，全县查处赌博案件36起。',
    '2025-06-12',
    ['21名 null', '36起 since2025-05-01..@2025-06-10'],
  ],
])('told from there on: %s', (text, date, periods) => {
  expect(told(text, date)).toEqual(periods)
})

// The year counts the storms, and is not what is told of one.
test('an order in the year', () => {
  const text =
    '今年第7号台风“海棠”12日夜间登陆。12日8时至13日8时，全市平均降雨96毫米。农作物受灾3.1万亩。'
  expect(told(text, '2025-08-13').at(-1)).toBe('3.1万亩 since2025-08-12..@2025-08-13')
})

test.each<[string, string, string[]]>([
  [
    '2025年，澄江港完成吞吐量8600万吨。港口设施逐年完善，外贸航线达到37条，堆场通道扩至52条。',
    '2026-01-15',
    ['8600万吨 2025', '37条 @2025-12-31', '52条 @2025-12-31'],
  ],
  [
    '2025年，嘉禾银行实现净利润12.6亿元。小微贷款余额286亿元。',
    '2026-02-10',
    ['12.6亿元 2025', '286亿元 @2025-12-31'],
  ],
  // What was left of a year is of the year.
  [
    '2025年，全市医保基金收入62.4亿元。支出58.1亿元，当期结余4.3亿元。',
    '2026-02-10',
    ['62.4亿元 2025', '58.1亿元 2025', '4.3亿元 2025'],
  ],
  [
    '8月，全县发电3.2亿千瓦时。电厂86支抢修队、1200人仍在岗位。',
    '2025-09-05',
    ['3.2亿千瓦时 2025-08', '86支 @2025-09-05', '1200人 @2025-09-05'],
  ],
])('what there has come to be: %s', (text, date, periods) => {
  expect(told(text, date)).toEqual(periods)
})

test.each<[string, string, string[]]>([
  [
    '1—8月，全市归集公积金31.2亿元，发放贷款12.4亿元。截至8月底，累计归集公积金296.5亿元，累计发放贷款188.3亿元。',
    '2025-09-10',
    [
      '31.2亿元 2025-01..08',
      '12.4亿元 2025-01..08',
      '296.5亿元 since..@2025-08-31',
      '188.3亿元 since..@2025-08-31',
    ],
  ],
  // The months themselves are summed up.
  [
    '8月，全市发放贷款1.4亿元。1—8月，累计发放贷款12.4亿元。',
    '2025-09-10',
    ['1.4亿元 2025-08', '12.4亿元 2025-01..08'],
  ],
  [
    '6月18日，云岫航线开通。两个月来共执行航班96班。',
    '2025-08-20',
    ['96班 since2025-06-21..@2025-08-20'],
  ],
])('totals: %s', (text, date, periods) => {
  expect(told(text, date)).toEqual(periods)
})

test('the day before a state', () => {
  const { claims } = checkText('截至4月8日8时，清溪水库水位96.2米，较昨日上涨0.4米。', {
    date: '2025-04-09',
  })
  expect(claims[1]?.comparison.basePeriod).toBe('@2025-04-07')
})

test('what stood in the past by its name', () => {
  const { claims } = checkText(
    '7月9日，全市最大负荷达812万千瓦，比去年最高负荷786万千瓦增长3.3%。',
    { date: '2025-07-10' },
  )
  expect(claims.slice(-3).map(({ period }) => period)).toEqual(['2025-07-09', '2024', '2025-07-09'])
})
