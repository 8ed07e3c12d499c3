import { expect, test } from 'vitest'
import { checkText } from './index.ts'

// Shares of those who did or said something, and times that are told in few words.

function kinds(text: string, date = '2026-02-06'): readonly string[] {
  return checkText(text, { date }).claims.map(
    ({ text: words, comparison: { kind } }) => `${words} ${kind}`,
  )
}

function times(text: string, date: string): readonly string[] {
  return checkText(text, { date }).claims.map(({ text: words, period }) => `${words} ${period}`)
}

function bases(text: string, date: string): readonly string[] {
  return checkText(text, { date }).claims.map(
    ({ text: words, comparison: { basePeriod } }) => `${words} ${basePeriod}`,
  )
}

test.each([
  ['61.2% were delivered on time.', '61.2% share'],
  ['In all, 71% was spent.', '71% share'],
  ['Last year, only 5% said they had skipped lunch.', '5% share'],
  ['About 40% avoid the ferry.', 'About 40% share'],
  ['Another 25.6% say rents rose.', '25.6% share'],
  ['Seven in ten came by tram and 18% from abroad.', '18% share'],
  ['The lift failed on nearly two in five of its trips.', 'nearly two in five share'],
  ['Today it is closer to one in four.', 'one in four share'],
  // A level, a change or what something is compared with.
  ['The rate of 4% is the highest.', '4% level'],
  ['Sales of $3 million, 5% compared with 4%.', '5% from-to'],
  ['Prices rose and 3% was the mean.', '3% growth'],
])('so many of them: %s', (text, told) => {
  expect(kinds(text)).toContain(told)
})

test.each([
  ['对食堂的饭菜，31.2%的受访者“很满意”，40.7%“比较满意”。', '40.7% share'],
  ['在原因中，“排队太久”居首，占35.0%，“菜式太少”（21.4%）次之。', '21.4% share'],
  ['66.4%的家长支持延时开放，6.1%反对。', '6.1% share'],
  ['有46%受访教师已报名。', '46% share'],
  ['調查發現，58%受訪司機表示不滿。', '58% share'],
  ['约七成网民赞成，21%同意试行。', '21% share'],
  // 上涨空间 is by how much a price may rise, 支持率 a rate.
  ['目标价较现价有12.5%的上涨空间。', '12.5% growth'],
  ['候选人支持率52.5%。', '52.5% level'],
])('以若干成作答：%s', (text, told) => {
  expect(kinds(text)).toContain(told)
})

test('one more answer completes no list, the rest does', () => {
  const failed = (text: string) =>
    checkText(text, { date: '2026-02-06' }).summary.byVerdict.inconsistent
  expect(failed('有46%受访教师已报名，23%反对，另有11%表示无所谓。')).toBe(0)
  expect(failed('有46%受访教师已报名，23%反对，其余11%表示无所谓。')).toBeGreaterThan(0)
  const head = '教师会调查：近四成受访教师指“校方没有征询意见”\n\n教师会发问卷，收到524份回复。'
  expect(failed(`${head}其中，53%受访教师的学校“已经决定报名”。`)).toBe(0)
  expect(failed(`${head}调查发现，53%受访教师表示“校方没有征询意见”。`)).toBeGreaterThan(0)
})

test.each([
  ['团队由8至10名记者组成。', '8..10'],
  ['潜伏期由4至14天不等。', '4..14'],
  ['产量由8吨提高到10吨。', '8'],
])('由……至……：%s', (text, range) => {
  const [first] = checkText(text, { date: '2026-02-06' }).claims
  const high = first?.valueHigh === undefined ? '' : `..${first.valueHigh}`
  expect(`${first?.value}${high}`).toBe(range)
})

test('期限多为、计划完成、街市', () => {
  expect(kinds('合同期限多为4个月。')).toEqual(['4个月 level'])
  expect(kinds('下一步，二季度计划完成抽检不少于4.1万批次。')).toEqual(['不少于4.1万批次 target'])
  const [, claim] = checkText('报告称，最早12月1日没去过街市。病人共40名。家人9名。', {
    date: '2026-02-06',
  }).claims
  expect(claim?.place).toBeNull()
})

test.each<[string, string, string[]]>([
  [
    'Net sales in the third quarter of 2025 were $8.1 million. The firm now expects 2025 net sales of $32 million to $33 million. It raises 2026 guidance to $36 million.',
    '2025-10-29',
    ['$8.1 million 2025-Q3', '$32 million to $33 million 2025', '$36 million 2026'],
  ],
  [
    'Output grew 4.1 percent, 4.4 percent, 4.6 percent and 4.9 percent, respectively, in the four quarters of 2025.',
    '2026-01-20',
    ['4.1 percent 2025-Q1', '4.4 percent 2025-Q2', '4.6 percent 2025-Q3', '4.9 percent 2025-Q4'],
  ],
  [
    '2025年，全省产值四个季度分别增长4.1%、4.4%、4.6%和4.9%。前三季度，甲、乙、丙三市分别增长3%、5%、6%。',
    '2026-01-20',
    [
      '4.1% 2025-Q1',
      '4.4% 2025-Q2',
      '4.6% 2025-Q3',
      '4.9% 2025-Q4',
      '三市 2025-Q1..Q3',
      '3% 2025-Q1..Q3',
      '5% 2025-Q1..Q3',
      '6% 2025-Q1..Q3',
    ],
  ],
  [
    'Port of Larkfield: figures for 2025\n\nThroughput rose by 4% in 2025.\n\nOutlook 2026\n\nThe port expects throughput of 48 million tonnes.\n\nAbout us\n\nThe port has 1,120 employees.',
    '2026-01-21',
    ['4% 2025', '48 million tonnes 2026', '1,120 employees @2026-01-21'],
  ],
  [
    'Results for the first half\n\nProfit was €41 million in the half year to 30 June 2025. The ratio climbed from 208 percent at year-end to 214 percent.',
    '2025-08-06',
    ['€41 million 2025-H1', '208 percent @2024-12-31', '214 percent @2025-06-30'],
  ],
  [
    'Larkfield annual results\n\nFiscal 2025, which ended September 30, was good. Revenue in fiscal 2025 was $8.1 million. The group employed 642 people at the end of the year.',
    '2025-11-06',
    ['$8.1 million since2024-10-01..@2025-09-30', '642 people @2025-09-30'],
  ],
  [
    '上周（7月13日8时至20日8时）平均降雨41.6毫米。',
    '2026-07-20',
    ['41.6毫米 since2026-07-13..@2026-07-20'],
  ],
  ['现时全市共有图书馆42座。', '2026-02-06', ['42座 @2026-02-06']],
  [
    '工具出口统计\n\n3月出口1.2亿元，4月出口1.3亿元。1至6月出口7.1亿元，下降3%。\n\n前两大市场依次为：\n1. 日本：3.0亿元\n2. 印度：1.8亿元',
    '2026-07-13',
    [
      '1.2亿元 2026-03',
      '1.3亿元 2026-04',
      '7.1亿元 2026-H1',
      '3% 2026-H1',
      '3.0亿元 2026-H1',
      '1.8亿元 2026-H1',
    ],
  ],
])('%s', (text, date, told) => {
  expect(times(text, date)).toEqual(told)
})

test.each<[string, string, string]>([
  [
    'Results for the half year ended 31 March 2026\n\nProfit was €41 million, up 5% on the prior corresponding period. Deposits rose by 7.4%, and the cost ratio was 51.8%, 76 basis points lower.',
    '2026-05-06',
    '7.4% @2025-03-31',
  ],
  [
    'Results for the half year ended 31 March 2026\n\nProfit was €41 million, up 5% on the prior corresponding period. Deposits rose by 7.4%, and the cost ratio was 51.8%, 76 basis points lower.',
    '2026-05-06',
    '76 basis points since2024-10-01..@2025-03-31',
  ],
  [
    'In the fourth quarter of 2024 we answered 1,200 letters, 31 more than last year.',
    '2025-02-25',
    '31 2023-Q4',
  ],
  ['6月，猪肉价格由上月上涨3.1%转为下降8.5%。', '2026-07-09', '8.5% 2025-06'],
  ['上半年，船舶出口翻了一番。', '2026-07-16', '翻了一番 2025-H1'],
  [
    'The index stood at 3,855 at the end of January 2025, 68 points or 1.8% above the close of December 2024.',
    '2025-02-10',
    '1.8% @2024-12-31',
  ],
])('measured on the time before: %s', (text, date, told) => {
  expect(bases(text, date)).toContain(told)
})

test('what somebody increases or cuts is measured, and not who does', () => {
  const names = (text: string) =>
    checkText(text, { date: '2026-10-29' }).claims.map(({ measure }) => measure)
  expect(names('The mayor led a joint effort to increase parks funding to $24 million.')).toEqual([
    'parks funding',
  ])
  expect(
    names('Two years ago, the party tried to increase schools funding by $2 billion.'),
  ).toEqual(['schools funding'])
  expect(
    names(
      'We oppose the plan to cut funding for the Coastal Roads (CR) scheme by nearly $1 billion.',
    ),
  ).toEqual(['funding for the Coastal Roads (CR) scheme'])
})

test('a law that is passed bounds nothing, and "and over" the next sum', () => {
  const bounds = (text: string) =>
    checkText(text, { date: '2026-10-29' }).claims.map(
      ({ text: words, bound }) => `${words} ${bound}`,
    )
  expect(bounds('The Senate passed $1.5 billion for roads.')).toEqual(['$1.5 billion exact'])
  expect(bounds('Turnover passed $1.5 billion.')).toEqual(['passed $1.5 billion over'])
  expect(bounds('The two rose by $700,000 and over $2 million, respectively.')).toEqual([
    '$700,000 exact',
    'over $2 million over',
  ])
})
