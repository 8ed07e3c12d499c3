import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** `words period` of every claim. */
function told(text: string, date?: string): readonly string[] {
  return checkText(text, date === undefined ? {} : { date }).claims.map(
    ({ text: words, period }) => `${words} ${period}`,
  )
}

test('years in brackets behind 今 or 去 are those', () => {
  expect(told('今（112）年9月就業人數為87.8萬人，累計1-9月平均84.1萬人。')).toEqual([
    '87.8萬人 2023-09',
    '84.1萬人 2023-Q1..Q3',
  ])
  expect(told('去（2022）年全年就业人数为87.8万人。')).toEqual(['87.8万人 2022'])
})

test('what is held against a time with brackets behind it is none of that time', () => {
  const text = '全县人口共41万人，与2010年（第六次普查数据，下同）的38万人相比，增加3万人。'
  expect(told(text)).toEqual(expect.arrayContaining(['41万人 null', '38万人 2010', '3万人 null']))
  expect(told('2024年产值比 上年增长5%，达到40亿元。').at(-1)).toBe('40亿元 2024')
})

test('days from one to another at the head of a sentence hold for what follows', () => {
  const season = '2022年10月至2023年3月，PM2.5平均浓度同比下降14%。'
  expect(
    told(`通报了空气质量目标完成情况。${season}\n其中，南屏市平均浓度为70微克/立方米。`).at(-1),
  ).toBe('70微克/立方米 since2022-10-01..@2023-03-31')
  expect(
    told(
      '自2019年7月试点全面推开以来，截止到2021年8月，共办理案件506件。共起诉214件。',
      '2021-09-22',
    ),
  ).toEqual(['506件 since2019-07-01..@2021-08-31', '214件 since2019-07-01..@2021-08-31'])
  // Beside what the text is on they hold for their own figure.
  expect(
    told(
      '2024年10月，充电桩增加487台。从2023年11月到2024年10月，月均新增475台。总功率89万千瓦。',
      '2024-11-12',
    ).at(-1),
  ).toBe('89万千瓦 2024-10')
})

test('a heading over the year before says what is below it', () => {
  const text =
    '业绩预告\n1.公司预计2024年年度净利润增加204万元。\n二、上年同期业绩情况\n净利润：1020万元。\n三、主要原因\n2024年产品涨价，而上年同期子公司亏损14万元。'
  expect(told(text)).toEqual(['204万元 2024', '1020万元 2023', '14万元 2023'])
})

test('the beginning of a year is none in 初步, 初中 and 初一', () => {
  expect(told('2024年全年初步统计，访港旅客450万人次。', '2025-01-15')).toEqual(['450万人次 2024'])
  expect(told('2024年初中毕业生4.1万人。', '2024-08-20')).toEqual(['4.1万人 2024'])
  expect(told('2024年初常住人口41万人。', '2024-08-20')).toEqual(['41万人 @2023-12-31'])
})

test('each of the years that are told is no other time', () => {
  expect(
    told(
      '2013年至2017年，贫困人口减少580万人，平均每年减少116万人；贫困发生率下降9个百分点。',
      '2018-03-01',
    ).at(-1),
  ).toBe('9个百分点 2013..2017')
  expect(told('该馆每年接待读者10万人次，藏书80万册。', '2024-08-20').at(-1)).toBe('80万册 null')
})

test('a year that a multiple is of is not its time', () => {
  expect(
    told('人均借阅量2022年为30册，是2021年全国成年居民人均纸质图书阅读量的6倍。', '2023-04-23').at(
      -1,
    ),
  ).toBe('6倍 2022')
})

test('本旬 is the third of a month that was said last', () => {
  expect(
    told(
      '3月上旬，钢企生产粗钢227万吨。本旬日产粗钢22.7万吨。本月累计日产21.4万吨。',
      '2021-03-23',
    ).slice(1),
  ).toEqual(['22.7万吨 since2021-03-01..@2021-03-10', '21.4万吨 2021-03'])
})

test('what came about since the end of a year is of no such day', () => {
  expect(told('2025年上半年，资产1284亿元，较上周+4.1%。', '2025-08-24').at(-1)).toBe(
    '+4.1% 2025-H1',
  )
})

/** From when every change is measured. */
function basesOf(text: string): readonly (string | null | undefined)[] {
  return checkText(text).claims.flatMap(({ comparison }) =>
    comparison.kind === 'growth' ? [comparison.basePeriod] : [],
  )
}

test('环比 of the end of a quarter is on that of the quarter before, of a day on the day before', () => {
  const stock =
    '2024年三季度末，生猪存栏4269万头，环比增加116万头。其中，母猪存栏406万头，环比增长2.5%。'
  expect(basesOf(stock)).toEqual(['@2024-06-30', '@2024-06-30'])
  expect(basesOf('2024年9月末，贷款余额4269亿元，环比增加116亿元。')).toEqual(['@2024-08-31'])
  expect(basesOf('2025年1月20日，客流2225万人次，环比增长3.9%。')).toEqual(['2025-01-19'])
})

test('what 下同 says holds below, whatever is told on the quarter before in between', () => {
  const text =
    '前三季度，全市进出口总值1194亿元，同比（下同）增长4.6%。三季度进出口391亿元，环比增长3.2%。9月当月进出口132亿元，增长7.3%，其中出口90亿元，增长8.1%。'
  const { claims } = checkText(text, { date: '2024-10-20' })
  expect(claims.map(({ comparison: { basePeriod } }) => basePeriod)).toEqual([
    null,
    '2023-Q1..Q3',
    null,
    '2024-Q2',
    null,
    '2023-09',
    null,
    '2023-09',
  ])
})
