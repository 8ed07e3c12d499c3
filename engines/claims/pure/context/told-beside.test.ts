import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

function read(text: string, date: string): readonly string[] {
  return checkText(text, { date }).claims.map(({ text: words, period, comparison }) =>
    comparison.basePeriod === null
      ? `${words} ${comparison.kind} ${period}`
      : `${words} ${comparison.kind} ${period} on ${comparison.basePeriod}`,
  )
}

test('a base right beside an amount is its base, whatever stands before it', () => {
  expect(
    read(
      'The jobless rate was 6.3% in May, unchanged from April but 0.7 percentage points higher than a year ago.',
      '2023-06-14',
    )[1],
  ).toBe('0.7 percentage points gap 2023-05 on 2022-05')
  expect(read('前三季度，渡轮客流恢复至2019年同期的87%。', '2022-10-20')).toEqual([
    '87% share 2022-Q1..Q3 on 2019-Q1..Q3',
  ])
  expect(read('上周，芝麻均价每吨1.2万元，较上一周上涨3%。', '2023-06-14')[1]).toBe(
    '3% growth since2023-06-05..@2023-06-11 on since2023-05-29..@2023-06-04',
  )
})

test('what stood at the end of a month is measured from the end of another', () => {
  expect(
    read(
      'At the end of June 2023 the club had 940 members, 60 more than in the first quarter.',
      '2023-07-14',
    )[1],
  ).toMatch(/on @2023-03-31$/)
})

test('the second base of a list has its own time', () => {
  expect(
    read(
      'The ferry carried 610,000 in the first five months, compared with 580,000 in the same period of 2022 and 640,000 in the same period of 2018.',
      '2023-06-14',
    )[2],
  ).toMatch(/2018-01\.\.05$/)
})

test('a day of the week with its sentence or an amount behind it is a day, a date behind it is read instead', () => {
  expect(read('On Friday the rate closed at 3.1%.', '2023-06-12')).toEqual([
    '3.1% level 2023-06-09',
  ])
  expect(
    read('The tank was 71 per cent full on Sunday, 3 points less than before.', '2023-06-12')[0],
  ).toContain('2023-06-11')
  expect(read('On Friday the 2nd the rate closed at 3.1%.', '2023-06-12')[0]).not.toContain('06-09')
})

test('shares in brackets or behind a clause are of those just told', () => {
  const kindsOf = (text: string): readonly string[] =>
    checkText(text, { date: '2023-06-12' }).claims.map(({ comparison }) => comparison.kind)
  expect(kindsOf('The night line took 460 of the patients, or 23 per cent.')[1]).toBe('share')
  expect(kindsOf('Wind was the cause of 31 of these outages (42%).')[1]).toBe('share')
  expect(kindsOf('Of 50 pupils, 36 of them were at work, which is 72 per cent.')[2]).toBe('share')
  // What rose by so much is growth.
  expect(kindsOf('The night line took 460 of the patients, an increase of 23 per cent.')[1]).toBe(
    'growth',
  )
})

test('what there is already is no plan, and is of the day it is told', () => {
  expect(read('到2030年，全县将建成水厂30座，现有8座。', '2023-06-12')).toEqual([
    '到2030年 date 2030',
    '30座 target 2030',
    '8座 level @2023-06-12',
  ])
})

test('each half of the residents is told per head, by the name of all', () => {
  const { claims } = checkText(
    '2022年全市居民人均消费支出21,300元。其中，城镇居民26,400元，农村居民15,200元。户籍居民31万人。',
    { date: '2023-02-12' },
  )
  expect(claims.map(({ unit, measure }) => `${unit} ${measure}`).slice(1, 3)).toEqual([
    'CNY/person 城镇居民人均消费支出',
    'CNY/person 农村居民人均消费支出',
  ])
  expect(claims[3]?.unit).toBe('persons')
})

test('entries in brackets are told of what the first is told of, and none is the sum of the others', () => {
  const { claims } = checkText(
    'Visitors came from Lorvia (41,000), Norvale (32,000) and Caldermark (18,000).',
    { date: '2023-02-12' },
  )
  expect(claims.map(({ measure }) => measure)).toEqual([
    'Visitors from Lorvia',
    'Visitors from Norvale',
    'Visitors from Caldermark',
  ])
  expect(claims.some(({ verdict }) => verdict === 'inconsistent')).toBe(false)
})

test('a mean over more years than lie between two levels is no rate between them', () => {
  const verdictsOf = (text: string): readonly string[] =>
    checkText(text, { date: '2023-02-12' }).claims.map(({ verdict }) => verdict)
  expect(
    verdictsOf('2022年，渡轮航次18.6万班；2021年为17.4万班，两年年均增长5.2%。'),
  ).not.toContain('inconsistent')
  expect(verdictsOf('2022年，渡轮航次18.6万班，2020年为15.0万班，两年年均增长5.2%。')).toContain(
    'inconsistent',
  )
})

test('a list by its name in Chinese numerals is as long as it says', () => {
  const verdictsOf = (text: string): readonly string[] =>
    checkText(text, { date: '2023-02-12' }).claims.map(({ verdict }) => verdict)
  expect(verdictsOf('2022年，该厂在全省企业三百强中排名第212位。')).not.toContain('inconsistent')
  expect(verdictsOf('2022年，该厂在全省企业三百强中排名第312位。')).toContain('inconsistent')
})
