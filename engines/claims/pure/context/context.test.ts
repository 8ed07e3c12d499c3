import { expect, test } from 'vitest'
import type { Quantity } from '../model.ts'
import { segmentText } from '../text/segment.ts'
import { contextOf } from './context.ts'

const RELEASED = '2024-11-20'

/** A number of the text as the grammars hand it over, before anything is known of it. */
function quantity(start: number, words: string, more: Partial<Quantity> = {}): Quantity {
  const span = { start, end: start + words.length }
  return {
    ...span,
    form: 'number',
    number: span,
    value: { coefficient: 1n, scale: 0 },
    valueHigh: null,
    fraction: null,
    precision: 0,
    unit: 'items',
    bound: 'exact',
    date: null,
    members: [],
    kind: null,
    direction: null,
    measure: null,
    untestable: null,
    ...more,
  }
}

/** The periods of the figures in [square brackets]. */
function periods(marked: string, date: string | null = RELEASED): readonly (string | null)[] {
  const quantities: Quantity[] = []
  let text = ''
  for (const [index, part] of marked.split(/[[\]]/).entries()) {
    if (index % 2 === 1) quantities.push(quantity(text.length, part))
    text += part
  }
  const options = date === null ? {} : { date }
  return contextOf(segmentText(text), quantities, options).claims.map(({ period }) => period)
}

test('in Chinese a figure has the time before it, in its clause or its sentence', () => {
  expect(periods('2023年出口[5亿元]，增长[4%]；今年前三季度出口[6亿元]。')).toEqual([
    '2023',
    '2023',
    '2024-Q1..Q3',
  ])
})

test('the base of a comparison has its own time, the change has that of the sentence', () => {
  expect(periods('1—10月，均值[30微克]，较2018年同期的[42微克]下降[28.6%]。')).toEqual([
    '2024-01..10',
    '2018-01..10',
    '2024-01..10',
  ])
  expect(
    periods('截至10月底，里程[7600公里]，比2018年的[4150公里]增长[83%]，是2018年的[1.8倍]。'),
  ).toEqual(['@2024-10-31', '2018', '@2024-10-31', '@2024-10-31'])
  expect(
    periods(
      'In October, sales were [5 million], up [25%] from [4 million] in the same period of 2023.',
    ),
  ).toEqual(['2024-10', '2024-10', '2023-10'])
})

test('each end of a change has the time beside it', () => {
  expect(periods('The share rose from [23.9%] in 2018 to [24.4%] in 2023.')).toEqual([
    '2018',
    '2023',
  ])
  expect(periods('占比由2018年的[23.9%]提高到2023年的[24.4%]。')).toEqual(['2018', '2023'])
  expect(periods('Between 2018 and 2023 the share fell from [59%] to [55%].')).toEqual([
    '2018',
    '2023',
  ])
})

test('a time at the head of an English sentence holds for it, one after a figure for that figure', () => {
  expect(
    periods(
      'In 2023, exports rose [5%] to [6 billion], and imports were [4 billion] in the first half.',
    ),
  ).toEqual(['2023', '2023', '2023-H1'])
})

test('what is said in brackets about a time stays in them', () => {
  expect(periods('2023年均值[33微克]，下降[8%]（2022年为[36微克]），夜间[54分贝]。')).toEqual([
    '2023',
    '2023',
    '2022',
    '2023',
  ])
})

test('a sentence without a time inherits: its paragraph, else its section, else the headline', () => {
  const text = [
    '2024年前三季度经济运行情况',
    '总产值[5亿元]。8月，销量[6万台]。其中轿车[3万台]。',
    '二、2025年目标',
    '总产值[7亿元]。',
  ].join('\n')
  expect(periods(text)).toEqual(['2024-Q1..Q3', '2024-08', '2024-08', '2025'])
})

test('a part of what was spoken of is an aside', () => {
  expect(periods('前三季度增长[6.7%]，其中三季度增长[6.8%]。第一产业增长[3.5%]。')).toEqual([
    '2024-Q1..Q3',
    '2024-Q3',
    '2024-Q1..Q3',
  ])
})

test('days, events and what is to come are not inherited', () => {
  expect(
    periods(
      '2023年产量[5万吨]。\n11月20日，发布会召开，介绍[3项]措施。到2030年，产量达到[9万吨]。销量[2万吨]。',
    ),
  ).toEqual(['2023', '2023', '2030', '2023'])
})

test('a total up to a day is of all the time before it, a state is of the day', () => {
  expect(periods('截至10月底，累计惠及[4600万人次]。')).toEqual(['since..@2024-10-31'])
  expect(periods('截至10月底，累计装机容量[1.86亿千瓦]。')).toEqual(['@2024-10-31'])
})

test('a column of a table is of the period that its first row names', () => {
  const rows =
    'Arrivals, January to June\nCountry\t2023\t2024\tChange\nLuzonia\t[2,410]\t[2,735]\t[13.5%]'
  expect(periods(rows)).toEqual(['2023-H1', '2024-H1', '2024-H1'])
})

test('a time that cannot be known keeps a figure apart from others', () => {
  expect(periods('三季度增长[6.7%]。', null)).toEqual([null])
})

test('numbers that only name a period are dropped, and indexes are those of what is left', () => {
  const text = '前三季度增长6.7%'
  const found = contextOf(segmentText(text), [quantity(1, '三'), quantity(6, '6.7%')], {
    date: RELEASED,
  })
  expect(found.claims.map(({ index, start }) => [index, start])).toEqual([[0, 6]])
})

test('a date that is said without its year gets one', () => {
  const text = '该办法自5月1日起施行。'
  const found = contextOf(
    segmentText(text),
    [quantity(4, '5月1日', { form: 'date', date: '--05-01' })],
    {
      date: RELEASED,
    },
  )
  expect(found.claims[0]).toMatchObject({ date: '2024-05-01', period: '2024-05-01' })
})

test('a text of many periods lends none to figures that say no time', () => {
  const text = [
    'Cooperation in the Blue Delta bears fruit',
    'The platform shares [46 sets] of instruments, and a [third] round was agreed.',
    'Its share rose from [23.9%] in 2018 to [24.4%] in 2023, with growth of [5.4%] in the first three quarters of this year. The number of large cities rose from [6] in 2018 to [9].',
    'Nature is protected jointly. Joint work goes on. From January to October this year, clean days reached [83.3%]. Dust was [30 units]. Pollution control continues to improve. Pilots run in [7] towns.',
  ].join('\n')
  expect(periods(text)).toEqual([
    null,
    null,
    '2018',
    '2023',
    '2024-Q1..Q3',
    '2018',
    null,
    '2024-01..10',
    '2024-01..10',
    '@2024-11-20',
  ])
})

test('a release on one month lends it, also where its headline names the months before too', () => {
  const text = [
    'Trade rises [5%] in September, [4%] in first nine months',
    'Total trade rose [5%] in September 2024 to [91 billion].',
    'From January to September 2024, it rose [4%].',
    'Exports of fish fell [2%].',
  ].join('\n')
  expect(periods(text).slice(-1)).toEqual(['2024-09'])
  expect(
    periods('10月份出口增长[5%]\n10月份，出口[6亿元]，增长[5%]。\n进口[4亿元]。').slice(-1),
  ).toEqual(['2024-10'])
})

test('what was in the past year or this year holds for the sentences after it', () => {
  expect(periods('一年来，签署协议[24项]。建成项目[36个]。')).toEqual([
    'since2023-11-21..@2024-11-20',
    'since2023-11-21..@2024-11-20',
  ])
  expect(periods('今年以来，新增企业[5万家]。其中科技企业[1万家]。')).toEqual([
    'since2024-01-01..@2024-11-20',
    'since2024-01-01..@2024-11-20',
  ])
})

test('a state that says no time, and what is so far, are of the day of the release', () => {
  expect(
    periods('Third-quarter sales were [5 million]. The firm has [41] plants in [17] countries.'),
  ).toEqual(['2024-Q3', '@2024-11-20', '@2024-11-20'])
  expect(periods('今年前三季度，出口[62万辆]。已有[9座]城市出台政策。现有员工[1万人]。')).toEqual([
    '2024-Q1..Q3',
    '@2024-11-20',
    '@2024-11-20',
  ])
})

test('a time without its year is to come where the words say so', () => {
  expect(periods('[30家]医院6月底前接入平台。充电站6月底前实现[全]覆盖。')[1]).toBe('@2025-06-30')
  expect(periods('A second round of [5] grants will be paid by the end of June.')).toEqual([
    '@2025-06-30',
  ])
  expect(periods('By the end of June, [40] stations had opened.')).toEqual(['@2024-06-30'])
  const found = contextOf(segmentText('新标准自9月1日起施行。'), [], { date: '2024-07-15' })
  expect(found.periods.map(({ code }) => code)).toEqual(['2024-09-01'])
})

test('a year of comparison, of a coming work or of a look back stays in its own words', () => {
  expect(periods('2023年产量[42万辆]，是2020年[5万辆]的[8倍]；减排[60万吨]。')).toEqual([
    '2023',
    '2020',
    '2023',
    '2023',
  ])
  expect(periods('今年，新建学校[20所]。2027年建成的大桥长[23公里]。改造道路[9条]。')).toEqual([
    'since2024-01-01..@2024-11-20',
    '2027',
    '2024',
  ])
  expect(
    periods('This year, waits fell to [31 days]. Last year they were [38 days]. Costs fell [5%].'),
  ).toEqual(['2024', '2023', '2024'])
})

test('of a list of times or places each is that of one figure, where the words say so', () => {
  expect(periods('2022年、2023年和2024年上半年，投入分别为[5亿元]、[6亿元]和[3亿元]。')).toEqual([
    '2022',
    '2023',
    '2024-H1',
  ])
  expect(periods('Exports were [5], [6] and [7] in 2021, 2022 and 2023, respectively.')).toEqual([
    '2021',
    '2022',
    '2023',
  ])
  expect(
    periods(
      'It expects [2.3%] in 2024 and [2.0%] in 2025, against [2.5%] and [2.1%], respectively, in May.',
    ),
  ).toEqual(['2024', '2025', '2024', '2025'])
})
