import { expect, test } from 'vitest'
import { checkText } from '../index.ts'

// What releases of every trade say that statistics offices don't: reservoirs, marathons, cinemas, villages.

const DAY = '2025-07-14'

function read(text: string): readonly string[] {
  return checkText(text, { date: DAY }).claims.map(
    ({ text: words, value, unit, comparison: { kind } }) => `${words}|${value} ${unit} ${kind}`,
  )
}

test.each([
  // Bare sums that make up the money before them, or stand within it.
  [
    '赛事拉动消费4.37亿元，同比增18.1%。其中餐饮住宿2.05亿、交通0.72亿、购物文旅1.6亿。',
    '0.72亿|72000000 CNY level',
  ],
  ['上级补助65万元（含高标准农田配套40万）。', '40万|400000 CNY level'],
  ['赛事拉动消费4.37亿元。其中视频播放2.05亿、点赞0.72亿。', '2.05亿|205000000 items level'],
  [
    '项目|3月|同比（%）\n旅客运输量（万人次）|512.4|6.2\n—国内航线|441.8|4.1\n—国际航线|70.6|24.8',
    '441.8|4418000 person-times level',
  ],
  ['7月1日起，每日限额由4.5万人提高到5万人。', '7月1日起|2025-07-01 date date'],
  // How much is left to a mark.
  ['云门水库距汛限尚有1.58米。', '1.58米|1.58 m gap'],
  ['票房前十名的影片中，国产片包揽前五。', '前五|5 rank rank'],
  ['最后一名用时6小时14分，恰好赶上。', '6小时14分|374 minutes level'],
  [
    '水库|水位（米）|一周变化（亿立方米）\n云门|168.42|+0.84\n青龙|231.07|-0.06',
    '+0.84|84000000 m3 growth',
  ],
])('%s tells %s', (text, claim) => {
  expect(read(text)).toContain(claim)
})

test.each([
  '2025年第28期（总第803期）',
  '水位采用1985国家高程基准。',
  '坐标采用2000国家大地坐标系。',
])('%s has no claim', (text) => {
  expect(read(text)).toEqual([])
})

test.each([
  ['截至14日8时，全省水库总蓄水量87.32亿立方米。', '87.32亿立方米', '@2025-07-14'],
  ['截至30日，全省水库总蓄水量87.32亿立方米。', '87.32亿立方米', '@2025-06-30'],
  ['与2023年的549亿元、12.99亿人次相比，票房和人次双双下滑逾两成。', '逾两成', null],
  ['截至2024年底，银幕总数90968块。上年末为86310块。县城影院票房占16.7%。', '16.7%', '@2024-12-31'],
])('in %s, %s is of %s', (text, words, period) => {
  const claim = checkText(text, { date: DAY }).claims.find((one) => one.text === words)
  expect(claim?.period).toBe(period)
})

test.each([
  ['高温日（日最高气温≥36℃）有41天。', '≥36℃', 'atLeast'],
  ['PM2.5≤60微克/立方米的天数为310天。', '≤60微克/立方米', 'atMost'],
  ['样本量＞1200人。', '＞1200人', 'over'],
  ['误差<4%。', '<4%', 'under'],
  ['学生由东校->45人。', '45人', 'exact'],
])('in %s a sign says a bound: %s is %s', (text, words, bound) => {
  expect(checkText(text, { date: DAY }).claims.find((one) => one.text === words)?.bound).toBe(bound)
})

test('放大约14倍 is to grow by about that much, and 大约 alone is about', () => {
  const said = (text: string) =>
    checkText(text, { date: '2025-06-12' }).claims.map(({ text: words, bound }) => [words, bound])
  expect(said('资金放大约14倍，覆盖面扩大约3倍。')).toEqual([
    ['约14倍', 'about'],
    ['约3倍', 'about'],
  ])
  expect(said('大约1.3万家为新增。')).toEqual([['大约1.3万家', 'about']])
})

test('排放量 is how much, and no growth; 放量 alone is', () => {
  const kinds = (text: string) =>
    checkText(text, { date: '2025-01-03' }).claims.map(({ comparison }) => comparison.kind)
  expect(kinds('二氧化碳排放量约51亿吨，信贷投放量3.2万亿元。')).toEqual(['level', 'level'])
  expect(kinds('成交放量3成。')).toEqual(['growth'])
  // In how many of them it grew.
  expect(kinds('41个行业中35个实现增长，增长面85.4%。').at(-1)).toBe('share')
})

test('the time in which a peak 出现 is that of the peak', () => {
  const text = '年内最高价106.02元/吨出现在11月18日，最低价69.00元/吨出现在2月1日。'
  expect(checkText(text, { date: '2025-01-03' }).claims.map(({ period }) => period)).toEqual([
    '2024-11-18',
    '2024-02-01',
  ])
})
