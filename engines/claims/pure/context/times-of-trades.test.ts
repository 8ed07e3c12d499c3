import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** The periods of a text's figures, in order. */
function periods(text: string, date = '2025-11-20'): readonly string[] {
  return checkText(text, { date }).claims.map(({ period }) => `${period}`)
}

test.each<[string, string[]]>([
  ['In the last quarter of 2024, the mill sold 40 million bricks.', ['2024-Q4']],
  ['Last quarter the mill sold 40 million bricks.', ['2025-Q3']],
  ['The mill sold 40 million bricks in the July-to-September quarter.', ['2025-Q3']],
  ['Output rose 2% in the January/March quarter.', ['2025-Q1']],
  ['Output rose 2% in April/June, after 1% in January/March.', ['2025-Q2', '2025-Q1']],
  ['In the last month of 2024, the mill sold 40 million bricks.', ['2024-12']],
  [
    'Sales for the half year to 30 September 2025 were 40 million.',
    ['since2025-04-01..@2025-09-30'],
  ],
  ['In the 12 months through October, 4,500 homes were sold.', ['since2024-11-01..@2025-10-31']],
  [
    'In the twelve months to the end of October 2025, 4,500 homes were sold.',
    ['since2024-11-01..@2025-10-31'],
  ],
  ['Through October, the port handled 450,000 boxes.', ['2025-01..10']],
  ['In the second half of October, 4,500 cars were sold.', ['since2025-10-16..@2025-10-31']],
  ['Between 10 and 16 November, 300 letters came.', ['since2025-11-10..@2025-11-16']],
  ['In FY2024-25, the canton spent 450 million.', ['2024..2025']],
  [
    'Transfers received during July - April FY20 came to $18 million.',
    ['since2019-07-01..@2020-04-30'],
  ],
  [
    'The gap for the first eight months of fiscal 1986/87 ending June 30 was 9 billion.',
    ['since1986-07-01..@1987-02-28'],
  ],
  [
    'The gap in the first four months of the current fiscal year, July to October 2025, was 9 billion.',
    ['since2025-07-01..@2025-10-31'],
  ],
  ['As of 0800 on 18 November, 450 homes had been rebuilt.', ['@2025-11-18']],
  ['During the Lantern Week (October 1-8), 4,500 guests came.', ['since2025-10-01..@2025-10-08']],
  ['Statistics published in November 2025 list 4,500 seizures.', ['null']],
  [
    'The firm took only 48% of sales in the October 21-28 period.',
    ['since2025-10-21..@2025-10-28'],
  ],
  ['The clinics were half paid for by their 2024 appeals for $19 million.', ['2024']],
  ['The mill filled 2000 orders worth $19 million.', ['null']],
])('times as trades say them: %s', (text, all) => {
  expect(periods(text)).toEqual(all)
})

test.each<[string, string[]]>([
  ['2025年Q3，公司营收45亿元，Q2为40亿元。', ['2025-Q3', '2025-Q2']],
  ['25H1营收45亿元。', ['2025-H1']],
  ['2025年元月至9月，产糖400万吨。', ['2025-Q1..Q3']],
  ['2020-2024五年间，累计造林45万亩。', ['2020..2024']],
  ['“十四五”前四年，累计造林45万亩。', ['2021..2024']],
  ['自11月1日起至19日，共检查45家。', ['since2025-11-01..@2025-11-19']],
  ['截至11月14日当周，钢材库存45万吨。', ['since2025-11-08..@2025-11-14']],
  ['灯会（11月5日至10日），接待游客45万人次。', ['since2025-11-05..@2025-11-10']],
  ['普及率已由2015的80%提高到了2020的85%。', ['2015', '2020']],
  ['相较2023和2024年，今年上半年渡轮运送45万人次。', ['2025-H1']],
  [
    '前4个月，收入80亿元，扣除去年同期缓税、去年年中减税等因素影响后，可比增长2%。',
    ['2025-01..04', '2025-01..04'],
  ],
  ['10月，价格上涨0.2%，上月为下降0.3%。', ['2025-10', '2025-09']],
  ['一季度保持了去年的高增长态势，4月份销量3万台。', ['2025-04']],
  ['截至发稿，450人获救。', ['@2025-11-20']],
])('中文行业时间：%s', (text, all) => {
  expect(periods(text)).toEqual(all)
})

test('what came before, or was revised, is told of in its own words alone', () => {
  expect(
    periods(
      'Rents in October\nRents rose 4% in October. Garage rents rose 1.4% after rising by 1.6% in September, and shop rents were up 2%.',
    ),
  ).toEqual(['2025-10', '2025-10', '2025-09', '2025-10'])
  expect(
    periods(
      'The gap narrowed to $750 million in October from $1.2 billion (revised from $1.3 billion) in September.',
    ),
  ).toEqual(['2025-10', '2025-09', '2025-09'])
})

test('each of two bases has its own time, and none goes on', () => {
  expect(
    periods(
      'In October the fund had a surplus of 786 million against a 2.5 billion surplus in September and a 505 million surplus a year earlier. Its reserves were 36 million.',
    ),
  ).toEqual(['2025-10', '2025-09', '2024-10', '2025-10'])
  expect(
    periods(
      'The herd counted 94.4 million head as of July 1, 2025, 1% above the 93.7 million head on July 1, 2024. Sheep came to 5 million head.',
    ),
  ).toEqual(['@2025-07-01', '@2025-07-01', '2024-07-01', '@2025-07-01'])
})

test('the times of one change are those of the next', () => {
  expect(
    periods('产值从2015年的4万亿元增长到2020年的14万亿元，比重从16.6%提高到20.3%。', '2021-03-01'),
  ).toEqual(['2015', '2020', '2015', '2020'])
  expect(
    periods(
      '就业人数由2022年12月至2023年2月的365万人上升至2023年1月至3月的366万人。同期的劳动人口亦由376万人上升至377万人，增加1万人。',
      '2023-04-24',
    ),
  ).toEqual([
    'since2022-12-01..@2023-02-28',
    '2023-Q1',
    'since2022-12-01..@2023-02-28',
    '2023-Q1',
    '2023-Q1',
  ])
  // Another change with its own time keeps it.
  expect(
    periods(
      '产值从2015年的4万亿元增长到2020年的14万亿元，比重从2018年的16.6%提高到2019年的20.3%。',
      '2021-03-01',
    ),
  ).toEqual(['2015', '2020', '2018', '2019'])
})

test('in another unit, in brackets, it is of the same time', () => {
  expect(
    periods('上半年净利53亿元（约合7亿美元），而2024年上半年为117亿元（约合16亿美元）。'),
  ).toEqual(['2025-H1', '2025-H1', '2024-H1', '2024-H1'])
})

test('halves and quarters of a firm are those that its head says', () => {
  expect(
    periods(
      'H1 FY26 results\nFor the six months ended 30 September 2025, revenue was £45m, against £43m in H1 FY25. Profit rose to £5m.',
    ),
  ).toEqual([
    'since2025-04-01..@2025-09-30',
    'since2024-04-01..@2024-09-30',
    'since2025-04-01..@2025-09-30',
  ])
  // In brackets, the half a year before the one that is reported.
  expect(
    periods(
      'Trading update\nRevenue for the six months ended 30 September 2025 was £45m (H1 FY25: £43m).\n\nThe half year ended 30 September 2025 was a good one.',
    )[1],
  ).toBe('since2024-04-01..@2024-09-30')
  expect(
    periods(
      'Results for the half year ended 31 December 2024. Revenue was $45m (1H FY24: $43m). FY25 guidance is $90 million.',
    ),
  ).toEqual(['2024-H2', '2023-H2', 'since2024-07-01..@2025-06-30'])
  // A calendar half stays one.
  expect(
    periods('H1 2025 results\nFor the six months ended 30 June 2025, revenue was £45m.'),
  ).toEqual(['2025-H1'])
})

test('news in paragraphs of one sentence goes on with its time, where it reports on several', () => {
  const text = [
    'Brick maker reports',
    'Net income for the third quarter was $83 million.',
    'Revenue rose 16%.',
    'Costs rose 12%.',
    'For the first nine months, net income was $210 million.',
    'Revenue was $900 million.',
    'Costs came to $700 million.',
  ].join('\n\n')
  expect(periods(text, '2025-11-05').slice(1, 3)).toEqual(['2025-Q3', '2025-Q3'])
})

test('behind what there is when a year ends, what came about is of the year; what a balance grew by is of its day', () => {
  expect(
    periods(
      '2024年农业情况\n2024年，增加值185亿元。2024年末，生猪存栏180万头；生猪出栏241万头，同比增长18.4%。',
      '2025-02-10',
    ),
  ).toEqual(['2024', '@2024-12-31', '2024', '2024'])
  expect(
    periods(
      '2025年上半年信贷情况\n上半年贷款增加13万亿元。固定资产贷款余额55万亿元，同比增长9.2%，增速比上年末低0.9个百分点；上半年增加3万亿元。',
      '2025-08-02',
    ),
  ).toEqual(['2025-H1', '@2025-06-30', '@2025-06-30', '@2025-06-30', '2025-H1'])
})

test('a year that has just begun heads what the one before brought', () => {
  expect(
    periods(
      'BANK SEES SLOW START TO 2025\nThe bank posted record profits in 2024. Profits rose to $3.7 billion in 2024 from $2.9 billion in 2023.\nTotal profits rose 24.9%.',
      '2025-04-02',
    ).at(-1),
  ).toBe('2024')
  expect(
    periods(
      'BANK SEES GOOD START TO 2025\nThe bank earned $3 million in 2025 so far, up 5%.\nCosts were $1 million in 2025.',
      '2025-04-02',
    ).at(-1),
  ).toBe('2025')
})

test('a quarter of account is by its months, or by the day of its balance', () => {
  const told = (text: string, date: string): readonly string[] =>
    checkText(text, { date }).claims.map(({ text: words, period, comparison }) =>
      [words, period, comparison.kind === 'growth' ? comparison.basePeriod : null].join(' ').trim(),
    )
  expect(
    told(
      'Quarter 3 (October to December) of 2018-19: 1,204 complaints were received, up 5% on the same quarter of 2017-18.',
      '2019-02-25',
    ),
  ).toEqual(['1,204 2018-Q4', '5% 2018-Q4 2017-Q4'])
  expect(
    told(
      'Net sales for the second quarter of fiscal 2024 were $301 million. At October 28, 2023, working capital was $314 million.',
      '2023-12-07',
    ),
  ).toEqual(['$301 million since2023-08-01..@2023-10-31', '$314 million @2023-10-28'])
  // The balance of the year before says nothing of a first quarter.
  expect(
    told(
      'Net sales for the first quarter of fiscal 2024 were $301 million. At April 29, 2023, working capital was $314 million.',
      '2023-12-07',
    )[0],
  ).not.toContain('2023-02')
})
