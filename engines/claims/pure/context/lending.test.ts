import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'
import { readClaims } from '../read-claims.ts'

// What a figure without a time of its own takes: from the head of its text, its main period, what a sentence before said.

/** `words period` or `words period < base` of every claim. */
function told(text: string, date: string): readonly string[] {
  return checkText(text, { date }).claims.map(({ text: words, period, comparison }) => {
    const base = comparison.kind === 'growth' ? ` < ${comparison.basePeriod}` : ''
    return `${words} ${period}${base}`
  })
}

test('a line of the head that says as of which day holds for the whole text', () => {
  expect(
    told(
      'Wildfires in the Sanna Hills\nSituation report No. 4 (data as of 6 August 2024)\n\nSome 18,400 people are now in shelters, up from 15,100 a week ago.\n\nThe fire front reached 42 km on 2 August. Of the shelters, 31 are in schools.',
      '2024-08-08',
    ),
  ).toEqual([
    'Some 18,400 people @2024-08-06',
    '15,100 @2024-07-30',
    '42 km 2024-08-02',
    '31 @2024-08-06',
  ])
  expect(
    told(
      '台风“海云”灾情快报\n（截至7月16日18时）\n\n全省受灾人口31.2万人。\n转移安置8.6万人，比三天前增加2.1万人。',
      '2024-07-17',
    ),
  ).toEqual(['31.2万人 @2024-07-16', '8.6万人 @2024-07-16', '2.1万人 @2024-07-16 < @2024-07-13'])
})

test('so long before what is spoken of', () => {
  expect(
    told(
      'At the end of August 2024, stocks stood at 412,000 tonnes, against 380,000 tonnes six months earlier.',
      '2024-09-20',
    ),
  ).toEqual(['412,000 tonnes @2024-08-31', '380,000 tonnes @2024-02-29'])
})

test('where things stood when a year ended is part of what is told of it', () => {
  expect(
    told(
      '【总体】去年，全市共接待读者412万人次。\n【场馆】新开分馆3座。截至年末，共有分馆41座。\n【活动】举办讲座286场。',
      '2025-01-20',
    ),
  ).toEqual(['412万人次 2024', '3座 2024', '41座 @2024-12-31', '286场 2024'])
  expect(
    told(
      'By the end of 2024, the fibre network had reached 8,200 km. The company laid it in all its districts.\n\nInvestment came to 96 million euros, of which 41 million went to the north.',
      '2025-02-04',
    ),
  ).toEqual(['8,200 km @2024-12-31', '96 million euros 2024', '41 million 2024'])
})

test('what stood when a time began was then', () => {
  expect(
    told('Since 2019, when it stood at 3.1 million, membership has grown.', '2025-02-04')[0],
  ).toBe('3.1 million 2019')
})

test('year-to-date runs up to the month that is told of', () => {
  expect(
    told(
      'Tolls of the bridge, April\n\nThe bridge was crossed 412,000 times in April. Year-to-date, crossings came to 1.5 million.\n\nIn the month, 86% paid by card.',
      '2025-05-12',
    ),
  ).toEqual(['crossed 412,000 times 2025-04', '1.5 million 2025-01..04', '86% 2025-04'])
  expect(
    told(
      'In the third quarter of 2024, sales were 12 million. Year-to-date, they were 35 million.',
      '2024-11-05',
    ),
  ).toEqual(['12 million 2024-Q3', '35 million 2024-Q1..Q3'])
})

test('a time within an aside on some of what was counted is of that aside', () => {
  expect(
    told(
      'At the end of May 2025, it ran 62 ferries, three of them delivered in April, and 21 piers. Half of the piers are new.',
      '2025-06-10',
    ).map((one) => one.split(' ').at(-1)),
  ).toEqual(['@2025-05-31', '2025-04', '@2025-05-31', '@2025-05-31'])
})

test('figures of the years that followed are one year on each', () => {
  expect(
    told(
      'From 40,000 in 2019, visits went to 52,000, 66,000 and 71,000 in the three years that followed, and to 98,000 in 2024.',
      '2025-02-04',
    ),
  ).toEqual([
    '40,000 2019',
    '52,000 2020',
    '66,000 2021',
    '71,000 2022',
    'three years 2024',
    '98,000 2024',
  ])
  expect(told('从2021年的520户起步，此后两年分别为780户、990户。', '2025-01-22')).toEqual([
    '520户起步 2021',
    '780户 2022',
    '990户 2023',
  ])
})

test('the years of a plan are those that are spoken of', () => {
  expect(
    told(
      'The harbour plan (2026-2029) foresees 14 new quays. Over the four years, dwell times are to fall by 15%.',
      '2025-06-10',
    ).slice(-1),
  ).toEqual(['15% 2026..2029 < 2026'])
})

test('what came about is of the year again behind where things stood at its end', () => {
  expect(
    told(
      'The archive in 2024\n\nThe archive was open on 290 days in 2024.\n\nAt the end of December, it held 612,400 maps. The staff repaired 1,930 maps.',
      '2025-01-20',
    ),
  ).toEqual(['290 days 2024', '612,400 @2024-12-31', '1,930 2024'])
})

test('when a thing came to be is no time of its best year', () => {
  expect(
    told(
      'The zoo had 1.4 million guests in 2024, 9% more than in 2023 and its best result since it opened in 1987.',
      '2025-01-20',
    )[1],
  ).toBe('9% 2024 < 2023')
})

test('plans, single days and where a year ended don’t outvote the year that a lead names', () => {
  const text =
    '江北区体育馆晒出“成绩单”！\n【客流】去年，场馆接待健身者86万人次。10月2日接待1.2万人次，10月3日接待1.1万人次。\n【会员】截至年底，有效会员3.1万人，其中青少年8600人，教练120人。\n【赛事】承办比赛64场。\n【2025】计划新建球场12片，年内开放泳池3座，培训学员2万人次，接待健身者90万人次。'
  const { claims } = readClaims(text, { date: '2025-01-22' })
  const read = claims.map(({ start, end, period }) => `${text.slice(start, end)} ${period}`)
  expect(read.filter((one) => /64场|12片|90万/.test(one))).toEqual([
    '64场 2024',
    '12片 2025',
    '90万人次 2025',
  ])
})

test('the base of a multiple is that of the same measure then', () => {
  const [claim] = checkText('7月，日均客流6万人次，为5月份日均水平的1.3倍。', {
    date: '2025-08-12',
  }).claims.slice(-1)
  expect(claim?.comparison).toMatchObject({ kind: 'multiple', basePeriod: '2025-05' })
})

test('a Chinese title names a year without a word for it', () => {
  expect(
    told(
      '回眸2024\n\n过去一年，全市图书馆外借图书86.2万册。\n\n12月单月外借9.1万册。读者证持有人增长12%。',
      '2025-01-17',
    ),
  ).toEqual(['86.2万册 2024', '9.1万册 2024-12', '12% 2024 < 2023'])
})

test('three years before is that year of what is spoken of', () => {
  expect(told('2024年，平均天数52天，三年前为71天。', '2025-01-17')).toEqual([
    '52天 2024',
    '71天 2021',
  ])
})

test('a month that one figure alone is told of is an aside of the longer period', () => {
  expect(
    told(
      '上半年，门诊128万人次，手术2.3万台。6月门诊22.7万人次。平均住院日6.8天。',
      '2024-07-09',
    ).slice(2),
  ).toEqual(['22.7万人次 2024-06', '6.8天 2024-H1'])
})

test('where things stood at the end, told behind a figure of the year, doesn’t go on', () => {
  const text = '2024年，景区接待游客426万人次，年末有床位1.2万张。'
  expect(told(`${text}投诉312件。`, '2025-03-06').at(-1)).toBe('312件 2024')
  expect(told(`${text}其中民宿床位8000张。`, '2025-03-06').at(-1)).toBe('8000张 @2024-12-31')
})

test('a state that was another before was so on another day', () => {
  expect(
    told(
      'Flood report\nAs of 6 August 2024\n\nThe camps hold 18,400 people, up from 15,100 in the last report.',
      '2024-08-08',
    ),
  ).toEqual(['18,400 people @2024-08-06', '15,100 null'])
})

test('what was done is part of the total that its sentence began with', () => {
  expect(told('截至7月底，全市累计受理申请48.2万份，兑付补贴6.3亿元。', '2025-08-12')).toEqual([
    '48.2万份 since..@2025-07-31',
    '6.3亿元 since..@2025-07-31',
  ])
})

test('the times of a table don’t outvote what a lead names', () => {
  const rows = ['Q1 | 108 | 3,402', 'Q2 | 111 | 3,518', 'Q3 | 112 | 3,520'].join('\n')
  expect(
    told(
      `Harbour news\n\nIn the first nine months of 2024 the harbour handled 331 million tonnes.\n\nCranes. The cranes moved 10.4 million boxes.\n\nQuarter | Tonnes (million) | Boxes (thousand)\n${rows}`,
      '2024-10-15',
    ).find((one) => one.startsWith('10.4')),
  ).toBe('10.4 million 2024-Q1..Q3')
})

test('on the last day of a month things stand so, or happen', () => {
  expect(told('On 30 June 2024, 388 dogs were waiting for a home.', '2024-08-22')).toEqual([
    '388 @2024-06-30',
  ])
  expect(told('On 30 June 2024, 388 dogs were walked.', '2024-08-22')).toEqual(['388 2024-06-30'])
  expect(told('Reserves were $164 million on September 30.', '2024-12-08')).toEqual([
    '$164 million @2024-09-30',
  ])
  expect(told('The firm sold 164 boats on September 30.', '2024-12-08')).toEqual([
    '164 boats 2024-09-30',
  ])
  expect(
    told('The ratio was 13.6% at the end of 2023 (8 June 2023: 13.4%).', '2024-03-05')[1],
  ).toBe('13.4% @2023-06-08')
})

test('a day of counting, and what something opens with, are told as things stood', () => {
  const day = '2024-12-08'
  expect(told('On census day, 3 May 2023, there were 5,400 farms.', day)[0]).toBe(
    '5,400 @2023-05-03',
  )
  expect(told('The line, which began on 14 May with 12 buses, has grown.', day)[0]).toBe(
    '12 buses @2024-05-14',
  )
})

test('a day by its number alone is of the month that is spoken of', () => {
  const day = '2024-12-08'
  expect(told('In May there were 4,800 calls, of which 640 on the 19th.', day)).toEqual([
    '4,800 2024-05',
    '640 2024-05-19',
  ])
  expect(told('In May the desk on the 19th floor took 640 calls.', day).at(-1)).toBe('640 2024-05')
})

test('a figure in apposition is of the time of its subject', () => {
  expect(
    told(
      'Consumption in the first quarter of 2025 was 14.2 TWh. The peak, 9,870 MW, fell on 16 January.',
      '2025-04-15',
    ),
  ).toEqual(['14.2 TWh 2025-Q1', '9,870 MW 2025-01-16'])
})

test('累计 since the beginning of the year ends with the month that is told of', () => {
  expect(
    told('4月，运送旅客236万人次。今年以来，累计运送旅客921万人次，增长6.7%。', '2025-05-08')[1],
  ).toBe('921万人次 2025-01..04')
})

test('the hour at which a report stands is no figure before its day', () => {
  expect(
    told(
      'Storm update\nBulletin #9 | 2 April 2025 (as of 20:00 on 1 April 2025)\n\nSome 17,200 people are in camps.',
      '2025-04-03',
    ).at(-1),
  ).toBe('Some 17,200 people @2025-04-01')
})

test('what was done is a flow, what was held a state', () => {
  const text = (more: string) =>
    `The stage in 2024\n\nIn 2024, costs were 88 million euros.\n\nAt the end of 2024, it had 1,412 seats. ${more}`
  expect(told(text('It staged 74 plays.'), '2025-09-18').at(-1)).toBe('74 2024')
  expect(told(text('It employed 310 people.'), '2025-09-18').at(-1)).toBe('310 people @2024-12-31')
})
