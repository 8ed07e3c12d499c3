import { expect, test } from 'vitest'
import type { Day } from '#platform/period'
import { checkText } from '../check-text.ts'

const RELEASED = '2025-08-20' as Day

/** The figures of a text with their values, units and periods. */
function read(text: string): readonly string[] {
  return checkText(text, { date: RELEASED }).claims.map(
    ({ text: words, value, unit, period }) => `${words} = ${value} ${unit} ${period}`,
  )
}

test.each<[string, string[]]>([
  [
    '財務摘要\n\t2024年\t2023年\t變動\n\t（人民幣百萬元，另有說明者除外）\t\t\n收入\t8,140\t7,400\t10%\n年內虧損\t(312)\t(260)\t20%\n每股虧損（每股人民幣元）\t\t\t\n－基本\t(0.24)\t(0.20)\t20%',
    [
      '8,140 = 8140000000 CNY 2024',
      '7,400 = 7400000000 CNY 2023',
      '10% = 10 percent 2024',
      '312 = -312000000 CNY 2024',
      '260 = -260000000 CNY 2023',
      '20% = 20 percent 2024',
      '0.24 = -0.24 CNY/share 2024',
      '0.20 = -0.20 CNY/share 2023',
      '20% = 20 percent 2024',
    ],
  ],
  [
    '（人民币千元，特别注明除外）\t2024年\t2023年\t增减幅（%）\n营业净额\t5,970\t6,000\t(0.50)',
    ['5,970 = 5970000 CNY 2024', '6,000 = 6000000 CNY 2023', '(0.50 = -0.50 percent 2024'].map(
      (one) => one.replace('(', ''),
    ),
  ],
  [
    '利润表\n单位：百万元\n项目\t附註\t2024年\t2023年\n收入\t2\t9,000\t8,000\n成本\t4\t(6,500)\t(6,100)',
    [
      '9,000 = 9000000000 CNY 2024',
      '8,000 = 8000000000 CNY 2023',
      '6,500 = -6500000000 CNY 2024',
      '6,100 = -6100000000 CNY 2023',
    ],
  ],
])('a table says once in what its money is: %s', (text, all) => {
  expect(read(text)).toEqual(all)
})

test('what spans columns is said of each of them, and no share is in the money of the table', () => {
  expect(
    read(
      '單位：億元；%\n\t114年3月\t\t\t114年1至3月\t\t\n\t金額\t比重\t年增率\t金額\t比重\t年增率\n北區\t41.2\t20.6\t6.4\t120.8\t21.0\t5.1',
    ),
  ).toEqual([
    '41.2 = 4120000000 TWD 2025-03',
    '20.6 = 20.6 percent 2025-03',
    '6.4 = 6.4 percent 2025-03',
    '120.8 = 12080000000 TWD 2025-Q1',
    '21.0 = 21.0 percent 2025-Q1',
    '5.1 = 5.1 percent 2025-Q1',
  ])
})

test('a name of rows says the unit of those below it, also below the name of a part', () => {
  expect(
    read(
      '2025年6月运营数据\n指标\t当月数\t同比\n运力\n可用座公里（百万）\n国内\t812.4\t3.1%\n载运量\n运输人数（千人）\n国内\t640.5\t2.2%',
    ),
  ).toEqual([
    '812.4 = 812400000 seat-km 2025-06',
    '3.1% = 3.1 percent 2025-06',
    '640.5 = 640500 persons 2025-06',
    '2.2% = 2.2 percent 2025-06',
  ])
})

test('a month in figures is the time of its column', () => {
  expect(read('应用\t2023.12用户（万人）\t2024.12用户（万人）\n通信\t5,200\t5,460')).toEqual([
    '5,200 = 52000000 persons 2023-12',
    '5,460 = 54600000 persons 2024-12',
  ])
})

test('增减 of a great whole number is how many', () => {
  expect(read('股东\t期内增减\t比例(%)\n甲公司\t-1,240,300\t6.21')[0]).toContain('items')
})

test.each<[string, string]>([
  ['113年經濟成長率3.2%', '3.2% = 3.2 percent 2024'],
  ['預測114年商品出口4,100億元', '4,100億元 = 410000000000 CNY 2025'],
  ['112年及113年薪資各增2.5%', '2.5% = 2.5 percent 2024'],
])('years of the Republic need no word for them: %s', (text, one) => {
  expect(read(text).at(-1)?.replace('TWD', 'CNY')).toBe(one)
})

test.each([
  ['創校113年，校友8萬人', '113年 = 113 years'],
  ['走過113年，會員8萬人', '113年 = 113 years'],
])('a length of time is no year: %s', (text, one) => {
  expect(read(text).some((told) => told.startsWith(one))).toBe(true)
})

test.each([
  ['表1列载各类数字。', []],
  ['影片以3.1亿元、1.2亿元分列二、三位。', ['3.1亿元', '1.2亿元']],
  ['酒精含量为132mg/100ml。', ['132mg/100ml']],
])('what counts, and what only looks like it: %s', (text, all) => {
  expect(checkText(text, { date: RELEASED }).claims.map((one) => one.text)).toEqual(all)
})

const COUNTS = '品类\t绝对量（万元）\t增长（%）\n粮油\t812\t4.1\n服装\t2013\t-6.6\n汽车\t1456\t3.7'

test('as many as a year has is a figure among figures, and a year among years', () => {
  expect(read(COUNTS)).toContain('2013 = 20130000 CNY null')
  expect(read(COUNTS)).toHaveLength(6)
  expect(
    read('大桥\t建成年份\t长度（米）\n东桥\t2013\t812\n西桥\t2009\t456').map(
      (one) => one.split(' ')[0],
    ),
  ).toEqual(['812', '456'])
})

test('marks of notes and blanks in short names say nothing', () => {
  const { claims } = checkText(
    '单位：人、%\n地 区\t人口数\t比重[3]\t\n\t\t2020年\t2010年\n全 省[4]\t80251204\t100\t100\n东 州\t1893095\t2.36\t2.41\n南平原\t3866009\t4.82\t4.90',
    { date: RELEASED },
  )
  expect(
    claims.map(({ measure, unit, comparison }) => `${measure} ${unit} ${comparison.kind}`),
  ).toEqual([
    '全省，人口数 persons level',
    '全省，比重 percent share',
    '全省，比重 percent share',
    '东州，人口数 persons level',
    '东州，比重 percent share',
    '东州，比重 percent share',
    '南平原，人口数 persons level',
    '南平原，比重 percent share',
    '南平原，比重 percent share',
  ])
})

test.each([
  // The rate of change has a column of its own.
  [
    '单位：千人\n\t10月\t较上月增减\t较上月增减率\n就业者\t11,209\t3\t0.03\n失业者\t411\t-3\t-0.72',
    [
      '11209000 persons',
      '3000 persons',
      '0.03 percent',
      '411000 persons',
      '-3000 persons',
      '-0.72 percent',
    ],
  ],
  ['单位：千人\n\t10月\t较上月增减\n就业者\t11,209\t3.1', ['11209000 persons', '3.1 percent']],
  // 天津 under 单位 tells no days.
  [
    '单位\t业务量（万件）\t增长（%）\n天津\t78230.4\t20.9\n河北\t81120.9\t31.2',
    ['782304000 items', '20.9 percent', '811209000 items', '31.2 percent'],
  ],
  ['指标\t单位\t数量\n工期\t天\t78\n产量\t万件\t31', ['78 days', '310000 items']],
])('the unit of a column: %s', (text, units) => {
  expect(
    checkText(text, { date: RELEASED }).claims.map(({ value, unit }) => `${value} ${unit}`),
  ).toEqual(units)
})

test.each([
  '名称\t单位\t累计\n\t\t绝对量\t增长（%）\n装机容量\t万千瓦\t3348\t14.6\n其中：水电\t万千瓦\t435\t3.2',
  // As it is copied from a page, where cells go through both rows.
  '名称\t单位\t累计\n绝对量\t增长（%）\n装机容量\t万千瓦\t3348\t14.6\n其中：水电\t万千瓦\t435\t3.2',
  '名称\t累计\n绝对量（万千瓦）\t增长（%）\n装机容量\t3348\t14.6\n其中：水电\t435\t3.2',
])('titles below the last title alone: %s', (text) => {
  expect(read(text)).toEqual([
    '3348 = 33480000 kW null',
    '14.6 = 14.6 percent null',
    '435 = 4350000 kW null',
    '3.2 = 3.2 percent null',
  ])
})

test('a corner that is missing in the second row of titles', () => {
  expect(
    read(
      '指标\t5月\t1—5月\n绝对量（亿元）\t增长（%）\t绝对量（亿元）\t增长（%）\n总额\t453\t4.8\t2389\t3.5\n城镇\t388\t4.7\t2057\t3.4',
    ).slice(0, 4),
  ).toEqual([
    '453 = 45300000000 CNY 2025-05',
    '4.8 = 4.8 percent 2025-05',
    '2389 = 238900000000 CNY 2025-01..05',
    '3.5 = 3.5 percent 2025-01..05',
  ])
})

test('a change beside 本期 and 上年同期 is of the former', () => {
  expect(
    read(
      '2024年1—9月主要指标\n单位：亿元\n项目\t本期\t上年同期\t增减额\t增幅（%）\n收入\t6091.5\t6019.3\t72.2\t1.2',
    ),
  ).toEqual([
    '6091.5 = 609150000000 CNY 2024-Q1..Q3',
    '6019.3 = 601930000000 CNY 2023-Q1..Q3',
    '72.2 = 7220000000 CNY 2024-Q1..Q3',
    '1.2 = 1.2 percent 2024-Q1..Q3',
  ])
})
