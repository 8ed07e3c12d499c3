import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

// What only looks like the time of a figure: of the whole that it is a share of, of what it is held against, of an aside.

/** `words period` of every claim. */
function told(text: string, date = '2025-08-20'): readonly string[] {
  return checkText(text, { date }).claims.map(({ text: words, period }) => `${words} ${period}`)
}

test.each([
  '截至5月6日，已返岗工人1420人，占去年返岗总数的58%，较上周新增130人。',
  '截至5月6日，已售年票1420张，占去年全年销量的58%，较上周新增130张。',
  '截至5月6日，已结案1420件，占2024年全部案件的58%，较上周新增130件。',
  '截至5月6日，已还田1420亩，佔去年播种面积的58%，较上周新增130亩。',
])('the year of a whole is that of no share: %s', (text) => {
  expect(told(text).map((one) => one.split(' ')[1])).toEqual(Array(3).fill('@2025-05-06'))
})

test('what is told of the year of the whole is of it', () => {
  expect(told('占2024年的5000吨的40%。')[0]).toBe('5000吨 2024')
  expect(told('2024年新建桥梁12座，占全省的30%。')).toEqual(['12座 2024', '30% 2024'])
  expect(told('该项目占2024年总投资的40%。')).toEqual(['40% 2024'])
})

test.each([
  ['社员总数超过6400名，比1958年建社时的320名增长19倍。', '320名 1958'],
  ['由2004年的月均480元提高到目前的1650元。', '480元 2004'],
  ['藏书达到6400册，比1958年开馆之初的320册增长19倍。', '320册 1958'],
  ['网点由2004年的平均48个增加到目前的165个。', '48个 2004'],
])('between a year and its figure it may be said what was then: %s', (text, one) => {
  expect(told(text)).toContain(one)
})

test('a month of its own goes on in the paragraph that it opens, and no further', () => {
  const months = '今年前5个月，全市外贸总值84.2亿元，增长3.1%。其中，出口51.6亿元，增长6.4%。'
  const may =
    '5月当月，全市外贸总值17.9亿元，增长2.2%。出口10.8亿元，增长5.7%；进口7.1亿元，下降2.7%。'
  const rest = '从主体看，民营企业进出口46.3亿元。'
  expect(told(`${months}\n\n${may}\n\n${rest}`, '2025-06-12').slice(4)).toEqual([
    ...['17.9亿元 2025-05', '2.2% 2025-05', '10.8亿元 2025-05', '5.7% 2025-05'],
    ...['7.1亿元 2025-05', '2.7% 2025-05', '46.3亿元 2025-01..05'],
  ])
  expect(
    told(`${months}5月当月，外贸总值17.9亿元。民营企业46.3亿元。`, '2025-06-12').slice(-1),
  ).toEqual(['46.3亿元 2025-01..05'])
})

test('a holiday goes on', () => {
  expect(told('今年春节假期，古镇接待游客8.3万人次。其中，过夜游客2.6万人次。')).toEqual([
    '8.3万人次 since2025-01-28..@2025-02-04',
    '2.6万人次 since2025-01-28..@2025-02-04',
  ])
  expect(
    told('今年一季度，全市接警8300起。\n\n节日期间，全市投入民警940人次。出动车辆215台次。').slice(
      1,
    ),
  ).toEqual(['940人次 null', '215台次 null'])
  expect(
    told('今年上半年，古镇接待游客83万人次，其中春节假期9万人次。门票收入2.6亿元。').at(-1),
  ).toBe('2.6亿元 2025-H1')
})

test('when something else was so says no time of what follows', () => {
  expect(told('1987年球队闯进决赛时，他还是替补。此役他独得27分。').at(-1)).toBe('27分 null')
  expect(told('2024年，球队胜28场。主场胜17场。')).toEqual(['28场 2024', '17场 2024'])
})

test('what is held against the beginning says no year before', () => {
  expect(
    told(
      '2024年末，会员4200人。比上年增加300人。与建会之初相比，女会员占比由14.3%提高到31.6%。',
    ).slice(-2),
  ).toEqual(['14.3% null', '31.6% @2024-12-31'])
  expect(told('2024年，女会员占比由14.3%提高到15.1%，同比提高0.5个百分点。')[0]).toBe('14.3% 2023')
})

test.each([
  [
    'Sales for May 2025 came to €84 million, a growth of 6.2 percent vis-à-vis May 2024.',
    '6.2 percent 2025-05',
  ],
  ['Arrivals in May 2025 showed a drop of 6.2 percent vis-a-vis May 2024.', '6.2 percent 2025-05'],
  ['The annual rate for the month of May 2025 over May 2024 is 6.2%.', '6.2% 2025-05'],
  [
    'Price growth in the second quarter of 2025 over the second quarter of 2024 was 6.2%.',
    '6.2% 2025-Q2',
  ],
])('a month that another is held against: %s', (text, one) => {
  expect(told(text).at(-1)).toBe(one)
})

test('years that begin within one', () => {
  expect(
    told(
      'The depot repaired 1,240 coaches in 2023-24, an increase of 110 from the previous year’s total of 1,130.',
    ),
  ).toEqual(['1,240 2023..2024', '110 2023..2024', '1,130 2022..2023'])
  expect(
    told('The depot repaired 1,240 coaches in 2023-24, down 90 from the 2019-20 total of 1,330.'),
  ).toEqual(['1,240 2023..2024', '90 2023..2024', '1,330 2019..2020'])
  expect(
    told('In 2024, the depot repaired 1,240 coaches, 110 more than in the previous year.')[0],
  ).toBe('1,240 2024')
})

test.each([
  [
    'More than 3,180 people have been trained since the inception of the club up to March 2025.',
    'since..@2025-03-31',
  ],
  [
    'More than 3,180 people have been trained since the launch until May 2025.',
    'since..@2025-05-31',
  ],
  ['More than 3,180 people have been trained since its launch.', 'since..@2025-08-20'],
  [
    'More than 3,180 people have been trained from the year 2019 till date.',
    'since2019-01-01..@2025-08-20',
  ],
  [
    'More than 3,180 people have been trained from March 2019 to the present day.',
    'since2019-03-01..@2025-08-20',
  ],
  ['More than 3,180 people will be trained this October.', '2025-10'],
])('how far a time goes is said: %s', (text, period) => {
  expect(told(text)[0]).toBe(`More than 3,180 people ${period}`)
})
