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
    ['9.2亿元 2026', '20% 2024', '24% 2025', '30% 2026'],
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
