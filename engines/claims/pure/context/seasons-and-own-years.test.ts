import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

function read(text: string, date: string): string[] {
  return checkText(text, { date }).claims.map(({ text: words, period }) => `${words} ${period}`)
}

test.each<[string, string, string[]]>([
  [
    'The City of Wyndgrove, New South Wales, spent A$48.2 million on roads in the 2024-25 financial year, up from A$43.0 million in 2023-24. The June quarter brought A$14 million. It owned 1,420 kilometres of road at the end of the financial year.',
    '2025-08-14',
    [
      'A$48.2 million since2024-07-01..@2025-06-30',
      'A$43.0 million since2023-07-01..@2024-06-30',
      'A$14 million 2025-Q2',
      '1,420 kilometres @2025-06-30',
    ],
  ],
  [
    'Harbour Lights of Liverpool handed out 212,000 parcels in 2024/25. In the first quarter of 2025/26 it was 58,000.',
    '2025-09-18',
    ['212,000 parcels since2024-04-01..@2025-03-31', '58,000 2025-Q2'],
  ],
  [
    'WASHINGTON — The agency processed 41.2 million entries in fiscal year 2025.',
    '2025-10-21',
    ['41.2 million entries since2024-10-01..@2025-09-30'],
  ],
  [
    'DHAKA: The board collected Tk 3.7 billion in FY2024-25. Its target for FY2025-26 is Tk 4.1 billion.',
    '2025-08-12',
    ['Tk 3.7 billion since2024-07-01..@2025-06-30', 'Tk 4.1 billion since2025-07-01..@2026-06-30'],
  ],
  [
    'Mumbai: Sarvani Pharma had revenue of ₹1,284 crore in Q2 FY26. In the first half it was ₹2,480 crore.',
    '2025-11-06',
    ['₹1,284 crore 2025-Q3', '₹2,480 crore since2025-04-01..@2025-09-30'],
  ],
])('a year of account is that of the country which the text tells of: %s', (text, day, all) => {
  expect(read(text, day)).toEqual(all)
})

test('a firm of a country whose firms count as they like is not guessed', () => {
  expect(
    read('WASHINGTON — Net income of Ardent Inc. was $2 billion in FY25.', '2026-02-10'),
  ).toEqual(['$2 billion 2025'])
})

test('a year of one number may have that in which it begins', () => {
  const text =
    'TOKYO – Kanbara reported sales of ¥912 billion for fiscal 2024, the year ended March 31, 2025. For the current fiscal year it forecasts ¥940 billion.'
  expect(read(text, '2025-05-15')).toEqual([
    '¥912 billion since2024-04-01..@2025-03-31',
    '¥940 billion since2025-04-01..@2026-03-31',
  ])
})

test('a quarter and nine months that end on one day say when a year begins', () => {
  const text =
    'Results for the quarter and nine months ended 31 December 2025\n\nSavanna raised revenue in the third quarter of its financial year to $734m (prior year: $631m). Since April it has taken $2,112m.'
  expect(read(text, '2026-01-29')).toEqual([
    '$734m 2025-Q4',
    '$631m 2024-Q4',
    '$2,112m since2025-04-01..@2025-12-31',
  ])
})

test.each<[string, string, string[]]>([
  [
    'Brazilian mills crushed 605 million tonnes in the 2024/25 season (April to March). In 2023/24 it was 621 million.',
    '2025-10-08',
    ['605 million tonnes since2024-04-01..@2025-03-31', '621 million since2023-04-01..@2024-03-31'],
  ],
  [
    'Norfield University awarded 6,240 degrees in the academic year 2024/25.',
    '2025-10-14',
    ['6,240 degrees since2024-09-01..@2025-08-31'],
  ],
  [
    'The orchestra sold 118,000 tickets in the 2025/26 season, after 111,000 in the previous season.',
    '2026-07-08',
    ['118,000 since2025-09-01..@2026-08-31', '111,000 since2024-09-01..@2025-08-31'],
  ],
  [
    'The county’s schools served 2.4 million lunches in the last school year.',
    '2025-08-05',
    ['2.4 million since2024-09-01..@2025-08-31'],
  ],
  // Of several crops, or of nothing that is known, each has its own.
  ['In the 2024/25 season, 3 million trays were packed.', '2025-09-05', ['3 million 2024..2025']],
])('the years of schools, crops and stages are the months that they have: %s', (text, day, all) => {
  expect(read(text, day)).toEqual(all)
})

test.each<[string, string, string[]]>([
  ['Rangers counted 212 nests last spring.', '2026-03-04', ['212 since2025-03-01..@2025-05-31']],
  ['The trust rescued 14 seals this winter.', '2026-03-04', ['14 since2025-12-01..@2026-02-28']],
  [
    'The Bureau in Melbourne measured 98 millimetres this winter, after 141 millimetres last winter.',
    '2025-09-01',
    ['98 millimetres since2025-06-01..@2025-08-31', '141 millimetres since2024-06-01..@2024-08-31'],
  ],
  [
    '今冬全市降雪11天，平均气温3.2℃。',
    '2025-04-17',
    ['11天 since2024-12-01..@2025-02-28', '3.2℃ since2024-12-01..@2025-02-28'],
  ],
  ['去冬今春，全县造林3.2万亩。', '2026-03-05', ['3.2万亩 since2025-12-01..@2026-03-05']],
  ['今秋一年级新生为8600人。', '2025-09-01', ['8600人 @2025-09-01']],
])('a season is the one that the day and the half of the earth tell: %s', (text, day, all) => {
  expect(read(text, day)).toEqual(all)
})

test.each<[string, string, string[]]>([
  [
    '蓝桉矿业（澳大利亚）2025财年营业收入38.4亿澳元。截至财年末，员工7400人。',
    '2025-08-20',
    ['38.4亿澳元 since2024-07-01..@2025-06-30', '7400人 @2025-06-30'],
  ],
  [
    '日本东和精机公布2025财年第二财季销售额1820亿日元，上半财年累计3560亿日元。',
    '2025-11-07',
    ['1820亿日元 2025-Q3', '3560亿日元 since2025-04-01..@2025-09-30'],
  ],
  [
    '截至2025年9月27日的第四财季营收26亿美元，2025财年全年营收98亿美元。',
    '2025-10-31',
    ['26亿美元 2025-Q3', '98亿美元 since2024-10-01..@2025-09-30'],
  ],
  ['本学年，学校有教师312人。', '2025-09-26', ['312人 since2025-09-01..@2026-08-31']],
  [
    '2024—2025雪季接待滑雪者41.2万人次。',
    '2025-12-03',
    ['41.2万人次 since2024-11-01..@2025-04-30'],
  ],
  [
    '2025—2026年采暖季（2025年11月15日至2026年3月15日）受理投诉3120件。',
    '2026-03-18',
    ['3120件 since2025-11-15..@2026-03-15'],
  ],
])('Chinese years that no calendar has: %s', (text, day, all) => {
  expect(read(text, day)).toEqual(all)
})
