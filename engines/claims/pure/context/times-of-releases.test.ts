import { expect, test } from 'vitest'
import type { Day } from '#platform/period'
import { checkText } from '../check-text.ts'
import { periodsTold, RELEASED } from './tiny/periods-told.ts'

/** The figures of a text with their periods. */
function read(text: string, date: Day = RELEASED): readonly string[] {
  return checkText(text, { date }).claims.map(({ text: words, period }) => `${words} ${period}`)
}

test.each<[string, string[]]>([
  [
    'Revenue for the second fiscal quarter ended March 31, 2024 was $84 million, against $80 million in the second quarter of fiscal 2023. For the third quarter of fiscal 2024 it expects $86 million.',
    ['$84 million 2024-Q1', '$80 million 2023-Q1', '$86 million 2024-Q2'],
  ],
  [
    'The maker reported results for the fourth quarter of fiscal 2023, ended January 28, 2024. Sales were $84 million.',
    ['$84 million since2023-11-01..@2024-01-31'],
  ],
])('a quarter that tells when it ended tells so of all the quarters: %s', (text, all) => {
  expect(read(text)).toEqual(all)
})

test.each<[string, string[]]>([
  [
    'In 2023, profit was $145 million, or $1.08 a share, compared to $130 million, or $1.01 a share, in 2022.',
    ['$145 million 2023', '$1.08 a share 2023', '$130 million 2022', '$1.01 a share 2022'],
  ],
  [
    'Profit was $22 million or $0.22 a share in 2023, compared to a loss of $17 million or $0.18 a share in 2022.',
    ['$22 million 2023', '$0.22 a share 2023', '$17 million 2022', '$0.18 a share 2022'],
  ],
  [
    'In 2023, sales of lamps rose by $3.7 million or 22% over those seen in 2021.',
    ['$3.7 million 2023', '22% 2023'],
  ],
  [
    'In July, 141,000 were out of work, up from 139,000 when compared to the June figure and down 35,000 on July 2023.',
    ['141,000 2024-07', '139,000 2024-06', '35,000 2024-07'],
  ],
  ['Thefts fell by 45% between 2021/22 and 2022/23.', ['45% 2022..2023']],
  ['Grants rose 55% over the average of the previous three years in fiscal 2023.', ['55% 2023']],
])('what a figure is held against keeps its own time: %s', (text, all) => {
  expect(read(text)).toEqual(all)
})

test('what a change is measured over, on or between is its base', () => {
  expect(
    periodsTold('In 2023, sales of lamps rose by $3.7 million or 22% over those seen in 2021.'),
  ).toEqual(['$3.7 million 2023 on 2021', '22% 2023 on 2021'])
})

test.each<[string, string[]]>([
  [
    'With 24,100 students enrolled in the fall semester 2023, the college grew. Some 429 are undergraduates.',
    ['24,100 students since2023-09-01..@2023-11-30', 'Some 429 since2023-09-01..@2023-11-30'],
  ],
  [
    'These figures are of the period between December 2022 and the end of 2023. Some 57,000 people called.',
    ['Some 57,000 people since2022-12-01..@2023-12-31'],
  ],
  ['In the January-August period this year, output fell 2.4 percent.', ['2.4 percent 2024-01..08']],
  [
    'From June (average of May to July) to September (average of August to October), 8,000 found work.',
    ['8,000 2024-09'],
  ],
  [
    'In 2023, output rose by 63 MW, driven by falls in prices of 45% since 2010. At year end, 40 turbines stood.',
    ['63 MW 2023', '45% since2010-01-01..@2024-11-20', '40 @2023-12-31'],
  ],
  [
    'Arrivals from January to August 2024 came to 237,000. Arrivals by ship for this period of 2023 were 190,000.',
    ['237,000 2024-01..08', '190,000 2023-01..08'],
  ],
  [
    'In 2023, break-ins dropped to 1,200, a reduction on the mean of 1,350 in the previous six years.',
    ['1,200 2023', '1,350 2017..2022'],
  ],
  [
    'At 30 June 2024 the fund held $96 million. Repairs of $40 million are foreseen over the next few years.',
    ['$96 million @2024-06-30', '$40 million null'],
  ],
  [
    'Some 7 million items were waiting to be carried out at the end of March, for 6 million people.',
    ['Some 7 million @2024-03-31', '6 million people @2024-03-31'],
  ],
  [
    'In 2023, sales were $47 million, compared to 2022 sales of $41 million, which included $32 million of pumps and $9 million of valves.',
    ['$47 million 2023', '$41 million 2022', '$32 million 2022', '$9 million 2022'],
  ],
  ['Capacity built in 2023 exceeded that built in 2022 by 50%.', ['50% 2023']],
  [
    'The county added 136 MW in 2023, with the bulk coming from 72 MW of wind.',
    ['136 MW 2023', '72 MW 2023'],
  ],
  ['Freight fell by 2.5% in 2023, while 2022 saw a rise of 3.4%.', ['2.5% 2023', '3.4% 2022']],
])('times as releases say them: %s', (text, all) => {
  expect(read(text)).toEqual(all)
})

test('a year that opens part of a list holds until the next', () => {
  const text =
    'Traffic in December and the year\n\n- Dec-2023:\n- Passengers: 3.8 million;\n-\n- Abroad: 1.5 million;\n- 2023:\n- Passengers: 55 million;\n-\n- Abroad: 22 million.'
  expect(read(text, '2024-01-14')).toEqual([
    '3.8 million 2023-12',
    '1.5 million 2023-12',
    '55 million 2023',
    '22 million 2023',
  ])
})

test.each<[string, string[]]>([
  [
    '二季度延续了一季度的良好态势，产值达20亿元。其中，甲县8亿元。',
    ['20亿元 2024-Q2', '8亿元 2024-Q2'],
  ],
  ['2019年至2023年，双方进出口总值达到了33亿元。', ['33亿元 2019..2023']],
  [
    '8月，甲厂产销分别为8万台和7万台，比上年同期下降1%和2%；今年产销累计分别为60万台和50万台。',
    [
      '8万台 2024-08',
      '7万台 2024-08',
      '1% 2024-08',
      '2% 2024-08',
      '60万台 2024-01..08',
      '50万台 2024-01..08',
    ],
  ],
  [
    '自6月25日全市公安机关开展夏季治安打击整治专项行动以来，截至目前，共破案640起。',
    ['640起 since2024-06-25..@2024-11-20'],
  ],
  ['10月26日、27日迎来高峰，发送旅客200万人次。', ['200万人次 since2024-10-26..@2024-10-27']],
  ['本报11月20日电/据测算，11月18日全市接待游客6万人次。', ['6万人次 2024-11-18']],
  ['截至本月18日，共办结案件4500件。', ['4500件 @2024-11-18']],
  [
    '1至9月，我院审结案件7000件；尚有未结案2400件，同比上升3%。',
    ['7000件 2024-Q1..Q3', '2400件 @2024-09-30', '3% @2024-09-30'],
  ],
  [
    '预计2024-2026年公司营收5.7/7.1/9.2亿元，同比增速20%/24%/30%。',
    ['5.7 2024', '7.1 2025', '9.2亿元 2026', '20% 2024', '24% 2025', '30% 2026'],
  ],
  [
    '11月18日，甲站预计发送旅客16万人次。11月18日，乙站预计发送2万人次。',
    ['16万人次 2024-11-18', '2万人次 2024-11-18'],
  ],
  ['春节假期第六天，各地迎来高峰。据测算，18日全市接待游客6万人次。', ['6万人次 2024-11-18']],
  ['2月1日春节假期最后一天，全市发送旅客17万人次。', ['17万人次 2024-02-01']],
  [
    '一季度，产值43亿元。播种面积达到146万亩，为全年增产打下基础。生猪出栏20万头。',
    ['43亿元 2024-Q1', '146万亩 2024-Q1', '20万头 2024-Q1'],
  ],
  [
    '2023年上半年，进出口14亿元，降幅比一季度收窄3个百分点。其中，二季度下降2%，一季度为下降6%。出口7亿元。',
    ['14亿元 2023-H1', '3个百分点 2023-H1', '2% 2023-Q2', '6% 2023-Q1', '7亿元 2023-H1'],
  ],
  [
    '2023年，该项目已连续开展6年，累计支出120万元，帮助学生927名。',
    ['6年 2023', '120万元 2023', '927名 2023'],
  ],
])('times as Chinese releases say them: %s', (text, all) => {
  expect(read(text)).toEqual(all)
})

test('a monthly report lends the months up to its own where the figures are of these', () => {
  const text =
    '每月经济简况（2024年3月）\n今年以来，全市经济平稳。1-3月，实现产值1028亿元，增长4.2%。其中，甲县88亿元，乙县438亿元，丙县500亿元。\n二、工业回暖。工业产值增长7.3%。\n三、财政支出增加。3月份支出46亿元。\n四、居民收入增长。人均收入8398元。'
  const told = read(text, '2024-04-20')
  expect(told).toContain('8398元 2024-Q1')
  expect(told).toContain('7.3% 2024-Q1')
  expect(told).toContain('46亿元 2024-03')
})

test('the day in brackets behind a title is that of the release', () => {
  const text =
    'Drop in crime is welcome (17 July 2024)\n\nThe chief constable welcomed that crime had dropped by two per cent in the county.'
  expect(read(text, '2024-07-17')).toEqual(['two per cent null'])
})

test('what a report on the years past opens with is lent to all of it', () => {
  const text =
    '全市法院过去5年受理案件50万件\n\n报告回顾了过去五年工作。\n\n审结案件49万件，较前一个五年上升80%。\n\n全市法院审结涉黑案件33件。'
  expect(read(text, '2023-01-15')).toEqual([
    '50万件 2018..2022',
    '49万件 2018..2022',
    '80% 2018..2022',
    '33件 2018..2022',
  ])
})

test('what is told of late years is of no year of the report', () => {
  const text =
    '2023年，全市完成扩招1160人。毕业生就业率达59%。\n\n近年来，高校服务能力加快提升。高校建设了60%的重点实验室。'
  expect(read(text).at(-1)).toBe('60% null')
})

test('what is told without a figure of how a thing came about says no time of what follows', () => {
  const text = '今年，该会更早开展救助。去年10月，它开辟了一个渠道。该会慰问困难群众1080名。'
  expect(read(text)).toEqual(['1080名 2024'])
})

test('a target laid down early in the year is of the year', () => {
  expect(read('上半年，产值增长7.8%，高于年初制定的7.5%的预期目标。')).toEqual([
    '7.8% 2024-H1',
    '7.5% 2024',
  ])
})

test.each<[string, string[]]>([
  [
    'Revenue for the three and nine months ended September 30, 2024 was $5 million and $15 million, respectively, compared to $4 million and $12 million for the same periods in 2023.',
    [
      '$5 million 2024-Q3',
      '$15 million 2024-Q1..Q3',
      '$4 million 2023-Q3',
      '$12 million 2023-Q1..Q3',
    ],
  ],
  [
    'For the quarter and year ended December 31, 2023, profit was $5 million and $15 million, respectively, compared with $4 million and $12 million, respectively, in the same periods last year.',
    ['$5 million 2023-Q4', '$15 million 2023', '$4 million 2022-Q4', '$12 million 2022'],
  ],
])(
  'two lengths that end on one day are dealt out, and so is what they are held against: %s',
  (text, all) => {
    expect(read(text)).toEqual(all)
  },
)

test.each<[string, string[]]>([
  [
    'In the 2023/24 season, growers packed 3 million trays, against 2 million last season.',
    ['3 million 2023..2024', '2 million 2022..2023'],
  ],
  ['By mid-2024, 300 stations were open.', ['300 stations @2024-06-30']],
  [
    'The rate was 4.1% in October. It was 3.8% in October 2023. The number of unemployed was 7 million.',
    ['4.1% 2024-10', '3.8% 2023-10', '7 million 2024-10'],
  ],
  [
    'Debt stood at 12 million at the end of September (June 2024: 13 million).',
    ['12 million @2024-09-30', '13 million @2024-06-30'],
  ],
  [
    'In 2023-24, the council spent £5 million, and plans to spend £6 million in 2024-25. Some 40 miles were resurfaced.',
    [
      '£5 million since2023-04-01..@2024-03-31',
      '£6 million since2024-04-01..@2025-03-31',
      'Some 40 miles since2023-04-01..@2024-03-31',
    ],
  ],
  [
    'In October, 50,000 jobs were added, in line with the monthly gain of 48,000 over the prior 12 months.',
    ['50,000 2024-10', '48,000 since2023-10-01..@2024-09-30'],
  ],
  [
    '上半年，利润3亿元；不良贷款率1.2%，较上年末下降0.1个百分点。',
    ['3亿元 2024-H1', '1.2% @2024-06-30', '0.1个百分点 @2024-06-30'],
  ],
  ['截至今年10月，园区企业达到1500家。', ['1500家 @2024-10-31']],
  [
    'Wheat stocks on September 1 came to 199 million bushels. Those on farms were 66 million.',
    ['199 million bushels @2024-09-01', '66 million @2024-09-01'],
  ],
  ['Net sales in the quarter were $820 million.', ['$820 million 2024-Q3']],
  [
    'Enrollment this fall is 12,400, up from 11,980 last fall.',
    ['12,400 since2024-09-01..@2024-11-30', '11,980 since2023-09-01..@2023-11-30'],
  ],
])('what stood, and what was before: %s', (text, all) => {
  expect(read(text)).toEqual(all)
})

test('a heading that names months of a year holds for its list', () => {
  const text =
    'Third quarter 2024 highlights:\n- Revenue of $50 million\n\nNine months 2024 highlights:\n- Revenue of $140 million'
  expect(read(text)).toEqual(['$50 million 2024-Q3', '$140 million 2024-Q1..Q3'])
})

test.each<[string, string[]]>([
  [
    'Revenue in October was $314 million, an increase of 24 percent from September and an increase of 29 percent from October 2023.',
    ['$314 million 2024-10', '24 percent 2024-10', '29 percent 2024-10'],
  ],
  [
    'Deaths fell from 120 in the first nine months of 2023 to 90 in the same period this year.',
    ['120 2023-Q1..Q3', '90 2024-Q1..Q3'],
  ],
  ['The second-quarter figure was revised to 0.6% from 0.5%.', ['0.6% 2024-Q2', '0.5% 2024-Q2']],
  [
    'Sales for the 13 weeks ended October 26, 2024 were $11 million; for the 39 weeks they were $32 million. In the quarter, 12 stores opened.',
    [
      '$11 million since2024-07-28..@2024-10-26',
      '$32 million since2024-01-28..@2024-10-26',
      '12 since2024-07-28..@2024-10-26',
    ],
  ],
  [
    'Occupancy this summer was 88%, compared with 85% in summer 2023.',
    ['88% since2024-06-01..@2024-08-31', '85% since2023-06-01..@2023-08-31'],
  ],
  ['Bookings for 2025 are 15% ahead of where they stood at this time last year.', ['15% 2025']],
  [
    '学校现有教职工2600人，其中教师1800人；在校生3.2万人。今年招收新生8500人。',
    ['2600人 @2024-11-20', '1800人 @2024-11-20', '3.2万人 @2024-11-20', '8500人 2024'],
  ],
  ['今年7月，该市启动整治。三个多月来，共检查企业5000家次。', ['5000家次 since..@2024-11-20']],
  [
    '2023年，产值126亿元。年末人口14万人。全年出生人口9020人。',
    ['126亿元 2023', '14万人 @2023-12-31', '9020人 2023'],
  ],
])('what a time is told by: %s', (text, all) => {
  expect(read(text)).toEqual(all)
})

test('under a firm’s name and the year of its results figures are of that year, whatever else is told', () => {
  const text = `Tarn Mills plc

Results for the year ended 31 March 2024

Tarn Mills plc, the maker of oat flour, today announces its results for the year ended 31 March 2024.

Financial highlights

Revenue rose 8% to £31 million. Orders came to £12 million.

Emissions are down 22% since 2021, waste 18% since 2021 and water use 9% since 2021. It opened 4 shops in June 2024, and 2 in May 2024. In 2024 it expects to open 9.`
  expect(read(text, '2024-07-20').slice(0, 3)).toEqual([
    '8% since2023-04-01..@2024-03-31',
    '£31 million since2023-04-01..@2024-03-31',
    '£12 million since2023-04-01..@2024-03-31',
  ])
})
