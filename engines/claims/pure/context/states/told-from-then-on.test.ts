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

test.each<[string, string, string[]]>([
  // What was founded long ago, and what it has now, isn't of the day of the deed.
  [
    '3月20日，和泰骨科医院开业，当天接诊患者312人次。和泰医疗成立于2003年，在全国运营医院31家，床位1.1万张。',
    '2025-03-21',
    ['312人次 2025-03-20', '31家 @2025-03-21', '1.1万张 @2025-03-21'],
  ],
  // Extents are of no day, nor is what is told by the week or the year.
  [
    '据交通部门介绍，南环高速5月20日通车，全长62公里，双向六车道，每年养护费380万元。',
    '2025-05-25',
    ['62公里 null', '380万元 null'],
  ],
  [
    '8月23日，云岫至花溪航线开通，当天运送旅客186人。航线每周28班。',
    '2025-08-24',
    ['186人 2025-08-23', '28班 null'],
  ],
  [
    '1—8月，云岫景区接待游客286万人次；景区现有民宿214家，床位3800张。',
    '2025-09-26',
    ['286万人次 2025-01..08', '214家 @2025-09-26', '3800张 @2025-09-26'],
  ],
  [
    '2025年，港口年内新开航线7条，航线总数达到43条，其中远洋12条。',
    '2026-01-12',
    ['7条 2025', '43条 @2025-12-31', '12条 @2025-12-31'],
  ],
])('beside a deed: %s', (text, date, periods) => {
  expect(told(text, date).filter((one) => !/^\d+月|^\d{4}年/.test(one))).toEqual(periods)
})

test.each<[string, string, string[]]>([
  [
    '自2021年12月3日开通运营至1月7日，岭南铁路累计发送旅客6680万人次。',
    '2026-01-08',
    ['6680万人次 since2021-12-03..@2026-01-07'],
  ],
  [
    '元旦假期（1月1日至3日），全局发送旅客98.6万人次，其中1日发送38.7万人次。',
    '2026-01-05',
    ['98.6万人次 since2026-01-01..@2026-01-03', '38.7万人次 2026-01-01'],
  ],
  [
    '7月13日至14日，全省平均降雨46毫米。14日16时，浦口站流量1200立方米每秒。',
    '2025-07-15',
    ['46毫米 since2025-07-13..@2025-07-14', '1200立方米每秒 2025-07-14'],
  ],
  [
    '4月1日上午，税务局举行宣传月启动仪式，80家企业到场。局长盘点了去年的“税惠账单”：组织收入86.7亿元。全区412户企业享受加计扣除，金额9.6亿元。',
    '2025-04-01',
    ['80家企业 2025-04-01', '86.7亿元 2024', '412户企业 2024', '9.6亿元 2024'],
  ],
])('days: %s', (text, date, periods) => {
  expect(told(text, date)).toEqual(periods)
})
