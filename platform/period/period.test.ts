import { expect, test } from 'vitest'
import {
  endOf,
  fromSdmxTime,
  hasYearsBefore,
  isDay,
  parsePeriod,
  periodCode,
  periodKindOf,
  periodsBetween,
  printPeriod,
  readPeriod,
  samePeriod,
  startOf,
  toSdmxTime,
  yearsBefore,
} from './index.ts'

const RELEASE = '2024-12-04'

function read(text: string, lang: string, day = RELEASE): string | undefined {
  const period = readPeriod(text, lang, day)
  return period && periodCode(period)
}

test.each([
  ['2023', '2023'],
  ['this year', '2024'],
  ['last year', '2023'],
  ['full-year 2023', '2023'],
  ['H1', '2024-H1'],
  ['H2 2023', '2023-H2'],
  ['the first half of this year', '2024-H1'],
  ['Q3', '2024-Q3'],
  ['Q3 of last year', '2023-Q3'],
  ['2023 Q3', '2023-Q3'],
  ['the third quarter', '2024-Q3'],
  ['first three quarters of this year', '2024-Q1..Q3'],
  ['in the first three quarters', '2024-Q1..Q3'],
  ['Q1–Q3 2024', '2024-Q1..Q3'],
  ['January to October', '2024-01..10'],
  ['January–October 2024', '2024-01..10'],
  ['from January to October this year', '2024-01..10'],
  ['Jan-Oct', '2024-01..10'],
  ['the first ten months of 2024', '2024-01..10'],
  ['October', '2024-10'],
  ['Sept. 2023', '2023-09'],
  ['31 October 2024', '2024-10-31'],
  ['October 31, 2024', '2024-10-31'],
  ['by the end of October', '@2024-10-31'],
  ['as of the end of October 2024', '@2024-10-31'],
  ['at the end of 2023', '@2023-12-31'],
  ['end-2023', '@2023-12-31'],
  ['year-end 2023', '@2023-12-31'],
  ['by the end of last year', '@2023-12-31'],
  ['as of 4 December 2024', '@2024-12-04'],
  ['since 2018', 'since2018-01-01..@2024-12-04'],
  ['since May 2020', 'since2020-05-01..@2024-12-04'],
  ['since the start', 'since..@2024-12-04'],
  ['since 2018, to the end of October', 'since2018-01-01..@2024-10-31'],
  ['April to September 2024', 'since2024-04-01..@2024-09-30'],
  ['from November 2023 to October 2024', 'since2023-11-01..@2024-10-31'],
  ['2024-2026', '2024..2026'],
  ['from 2024 to 2026', '2024..2026'],
  ['between 2018 and 2023', '2018..2023'],
])('English: %s is %s', (text, code) => {
  expect(read(text, 'en')).toBe(code)
})

test.each([
  ['2023年', '2023'],
  ['2023年全年', '2023'],
  ['二〇二三年', '2023'],
  ['去年', '2023'],
  ['今年上半年', '2024-H1'],
  ['上半年', '2024-H1'],
  ['第三季度', '2024-Q3'],
  ['2023年三季度', '2023-Q3'],
  ['前三季度', '2024-Q1..Q3'],
  ['今年前三季度', '2024-Q1..Q3'],
  ['前３个季度', '2024-Q1..Q3'],
  ['一至三季度', '2024-Q1..Q3'],
  ['前两季度', '2024-H1'],
  ['1—10月', '2024-01..10'],
  ['1-10月份', '2024-01..10'],
  ['2024年1～10月', '2024-01..10'],
  ['1月至10月', '2024-01..10'],
  ['今年前十个月', '2024-01..10'],
  ['一至十一月', '2024-01..11'],
  ['10月份', '2024-10'],
  ['十二月', '2024-12'],
  ['2024年10月31日', '2024-10-31'],
  ['十月三十一日', '2024-10-31'],
  ['截至10月底', '@2024-10-31'],
  ['截至2024年10月底', '@2024-10-31'],
  ['截至2024年10月31日', '@2024-10-31'],
  ['2023年末', '@2023-12-31'],
  ['去年底', '@2023-12-31'],
  ['截至目前', '@2024-12-04'],
  ['2018年以来', 'since2018-01-01..@2024-12-04'],
  ['自2020年5月以来', 'since2020-05-01..@2024-12-04'],
  ['启动以来', 'since..@2024-12-04'],
  ['2024年4—9月', 'since2024-04-01..@2024-09-30'],
  ['2023年11月至2024年10月', 'since2023-11-01..@2024-10-31'],
  ['2018年以来（截至10月底）', 'since2018-01-01..@2024-10-31'],
  ['2024—2026年', '2024..2026'],
  ['2024年至2026年', '2024..2026'],
])('Chinese: %s is %s', (text, code) => {
  expect(read(text, 'zh')).toBe(code)
})

test('a year that is not said is that of the release, never of today', () => {
  expect(read('January to October', 'en', '2024-01-20')).toBe('2023-01..10')
  expect(read('前三季度', 'zh', '2020-10-19')).toBe('2020-Q1..Q3')
  expect(read('this year', 'en', '2019-06-30')).toBe('2019')
})

test('names, places and bare numbers are no periods', () => {
  const phrases = [
    'Gu Jun',
    'from 6',
    '1/4',
    '2 out of 5',
    'Mayor',
    'PM2.5',
    '长三角',
    'PM',
    '',
    '13',
  ]
  for (const text of [...phrases, '31 February 2024', '2024-13', '前五季度', '13月', '2月30日']) {
    expect(read(text, 'en')).toBeUndefined()
    expect(read(text, 'zh')).toBeUndefined()
  }
  expect(read('January to October', 'fr')).toBeUndefined()
  expect(read('2024-01..10', 'fr')).toBe('2024-01..10')
})

test('a period is said as people of the language say it', () => {
  const said = (code: string): string[] =>
    ['en', 'zh', 'fr'].map((lang) => printPeriod(parsePeriod(code), lang))
  expect(said('2024-Q1..Q3')).toEqual([
    'first three quarters of 2024',
    '2024年前三季度',
    '2024 Q1–Q3',
  ])
  expect(said('2024-01..10').slice(0, 2)).toEqual(['January–October 2024', '2024年1—10月'])
  expect(said('2024-01..10')[2]).toMatch(/^janvier.+octobre 2024$/)
  expect(said('@2024-10-31')).toEqual([
    'by the end of October 2024',
    '截至2024年10月底',
    '→ 31 octobre 2024',
  ])
  expect(said('@2024-12-04').slice(0, 2)).toEqual(['by 4 December 2024', '截至2024年12月4日'])
  expect(said('since..@2024-10-31').slice(0, 2)).toEqual([
    'from the start to the end of October 2024',
    '启动以来（至2024年10月底）',
  ])
  expect(said('since2023-11-01..@2024-10-31').slice(0, 2)).toEqual([
    'November 2023 to October 2024',
    '2023年11月至2024年10月',
  ])
  expect(said('since2024-04-01..@2024-09-30').slice(0, 2)).toEqual([
    'April–September 2024',
    '2024年4—9月',
  ])
  expect(said('since2025-10-01..@2025-10-08').slice(0, 2)).toEqual([
    '1–8 October 2025',
    '2025年10月1—8日',
  ])
  expect(said('since2025-07-26..@2025-08-01').slice(0, 2)).toEqual([
    '26 July to 1 August 2025',
    '2025年7月26日至8月1日',
  ])
  expect(said('since2025-11-28..@2026-01-01').slice(0, 2)).toEqual([
    '28 November 2025 to 1 January 2026',
    '2025年11月28日至2026年1月1日',
  ])
  // What goes on is told as a total since then.
  expect(said('since2025-01-01..@2025-10-09').slice(0, 2)).toEqual([
    'since 2025, to 9 October 2025',
    '2025年以来（至2025年10月9日）',
  ])
  expect(said('since2021-07-16..@2024-10-31').slice(0, 2)).toEqual([
    'since 16 July 2021, to the end of October 2024',
    '2021年7月16日以来（至2024年10月底）',
  ])
  expect(said('since2018-01-01..@2024-10-31').slice(0, 2)).toEqual([
    'since 2018, to the end of October 2024',
    '2018年以来（至2024年10月底）',
  ])
  expect(said('2024..2026')).toEqual(['2024–2026', '2024—2026年', '2024–2026'])
})

test('what is no code is refused with its text', () => {
  const wrong = [
    '',
    '24',
    '2024-13',
    '2024-H3',
    '2024-Q5',
    '2024-02-30',
    '2024-Q2..Q3',
    '2024-02..10',
  ]
  for (const code of [
    ...wrong,
    '@2024',
    'since2025-01-01..@2024-01-01',
    '2026..2024',
    '2024..2024',
    '0999',
  ]) {
    expect(() => parsePeriod(code), code).toThrow('period.unreadable')
  }
})

test('periods match by the stretch they cover, and a state is never a flow', () => {
  const same = (a: string, b: string): boolean => samePeriod(parsePeriod(a), parsePeriod(b))
  expect(same('2024-Q1..Q4', '2024')).toBe(true)
  expect(same('2024-01..06', '2024-H1')).toBe(true)
  expect(same('2024-Q1..Q3', '2024-01..09')).toBe(true)
  expect(same('2024-Q3', '2024-Q1..Q3')).toBe(false)
  expect(same('@2024-10-31', '2024-10-31')).toBe(false)
  expect(same('since..@2024-10-31', '@2024-10-31')).toBe(false)
})

test('29 February and the last of a month find their place in other years', () => {
  const before = (code: string, n: number): string => periodCode(yearsBefore(parsePeriod(code), n))
  expect(before('2024-02-29', 1)).toBe('2023-02-28')
  expect(before('2024-02-29', 4)).toBe('2020-02-29')
  expect(before('@2024-02-29', 1)).toBe('@2023-02-28')
  expect(before('@2025-02-28', 1)).toBe('@2024-02-29')
  expect(before('2025-02-28', 1)).toBe('2024-02-28')
  expect(before('@2024-10-31', 1)).toBe('@2023-10-31')
  expect(before('2024-Q1..Q3', 1)).toBe('2023-Q1..Q3')
  expect(before('since2020-05-01..@2024-10-31', 1)).toBe('since2020-05-01..@2023-10-31')
  expect(() => before('since2020-05-01..@2024-10-31', 10)).toThrow('period.outside-calendar')
  expect(() => before('1000', 1)).toThrow('period.outside-calendar')
})

test('a stretch with a known start has no earlier one, once its end would lie before that', () => {
  const has = (code: string, n = 1): boolean => hasYearsBefore(parsePeriod(code), n)
  expect(
    ['2024', '2024-Q1..Q3', '@2024-02-29', 'since..@2024-10-31'].every((one) => has(one)),
  ).toBe(true)
  expect(has('since2020-05-01..@2024-10-31')).toBe(true)
  expect(has('since2024-04-01..@2025-03-31')).toBe(false)
  expect(has('1000')).toBe(false)
  expect(has('1001..1003', 2)).toBe(false)
})

test('starts, ends and kinds are those of the calendar', () => {
  expect([startOf(parsePeriod('2024-01..02')), endOf(parsePeriod('2024-01..02'))]).toEqual([
    '2024-01-01',
    '2024-02-29',
  ])
  expect(startOf(parsePeriod('since..@2024-10-31'))).toBeNull()
  expect(periodKindOf('2024-Q1..Q3')).toBe('quarters')
  expect(isDay('2023-02-29')).toBe(false)
})

test('a sequence runs over one regular kind, in order', () => {
  const between = (a: string, b: string): string[] =>
    periodsBetween(parsePeriod(a), parsePeriod(b)).map(periodCode)
  expect(between('2023-Q3', '2024-Q2')).toEqual(['2023-Q3', '2023-Q4', '2024-Q1', '2024-Q2'])
  expect(() => between('2023', '2024-Q2')).toThrow('period.no-sequence')
  expect(() => between('2024', '2023')).toThrow('period.no-sequence')
  expect(() => between('2023-Q1..Q3', '2024-Q1..Q3')).toThrow('period.no-sequence')
})

test('SDMX says each kind in a writing of its own, and other writings are read', () => {
  const written =
    '2023-S1 2024-01-01/P0Y9M 2024-01-01/P10M 2024-01-01/P3Y 2024-10-31T23:59:59 2020-05-01/P1645D 0001-01-01/P739190D'
  const codes =
    '2023-H1 2024-Q1..Q3 2024-01..10 2024..2026 @2024-10-31 since2020-05-01..@2024-10-31 since..@2024-10-31'
  expect(codes.split(' ').map((code) => toSdmxTime(parsePeriod(code)))).toEqual(written.split(' '))
  const others = '2023-A1 2023-M10 2023-07-01/P6M 2023-04-01/P3M 2024-11-01T00:00:00 2023-01-01/P1Y'
  expect(others.split(' ').map((text) => periodCode(fromSdmxTime(text)))).toEqual(
    '2023 2023-10 2023-H2 2023-Q2 @2024-10-31 2023'.split(' '),
  )
  for (const text of ['2023-W05', '2023-05-02/P1M', '2023-01-01/P13M', '2024-H1', 'now', '']) {
    expect(() => fromSdmxTime(text), text).toThrow('period.unreadable')
  }
})

test('one stretch of time has one code, however it is written', () => {
  const canonical = (code: string): string => periodCode(parsePeriod(code))
  const names = {
    '2024': ['2024-Q1..Q4', '2024-01..12'],
    '2024-H1': ['2024-Q1..Q2', '2024-01..06'],
    '2024-Q1': ['2024-Q1..Q1', '2024-01..03'],
    '2024-Q1..Q3': ['2024-01..09'],
    '2024-01': ['2024-01..01'],
    '2024-01..10': [],
  }
  for (const [code, others] of Object.entries(names))
    expect([code, ...others].map(canonical), code).toEqual([code, ...others].map(() => code))
  expect(read('January to June', 'en')).toBe('2024-H1')
  expect(read('1—9月', 'zh')).toBe('2024-Q1..Q3')
  expect(periodCode(fromSdmxTime('2024-01-01/P6M'))).toBe('2024-H1')
})
