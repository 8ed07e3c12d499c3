import { expect, test } from 'vitest'
import { segmentText } from '../../text/segment.ts'
import { contextOf } from '../context.ts'

const RELEASED = '2024-11-20'

/** The first mention of a period in a sentence, as its code and role. */
function first(sentence: string, date = RELEASED): string {
  const { periods } = contextOf(segmentText(sentence), [], { date })
  const found = periods[0]
  if (found === undefined) return 'none'
  return found.role === 'point' ? found.code : `${found.role} ${found.code}`
}

test.each([
  ['In 2023, output rose.', '2023'],
  ['Output rose in the first half of this year.', '2024-H1'],
  ['Output rose in H1 2024.', '2024-H1'],
  ['Second-quarter revenue was flat.', '2024-Q2'],
  ['Revenue in Q3 FY2024 was flat.', '2024-Q3'],
  ['Revenue in 3Q24 was flat.', '2024-Q3'],
  ['In the third quarter of fiscal 2024, revenue was flat.', '2024-Q3'],
  ['For the three months ended September 30, 2024, revenue was flat.', '2024-Q3'],
  ['For the nine-month period ended September 30, 2024, revenue was flat.', '2024-Q1..Q3'],
  ['For the year ended December 31, 2023, revenue was flat.', '2023'],
  ['In the first three quarters of this year, trade grew.', '2024-Q1..Q3'],
  ['In the first ten months, trade grew.', '2024-01..10'],
  ['From January to October this year, trade grew.', '2024-01..10'],
  ['Trade grew between January and October.', '2024-01..10'],
  ['Some 900 people came between October 1 and 7.', 'since2024-10-01..@2024-10-07'],
  ['Some 900 people came between October 1 and 7, 2023.', 'since2023-10-01..@2023-10-07'],
  ['Trade grew in Jan.-Oct. 2024.', '2024-01..10'],
  ['Trade grew from March to May 2024.', 'since2024-03-01..@2024-05-31'],
  ['Trade grew in October.', '2024-10'],
  ['Trade grew in December.', '2023-12'],
  ['By the end of October, 40 stations were open.', '@2024-10-31'],
  ['As of 31 October 2024, 40 stations were open.', '@2024-10-31'],
  ['Debt stood at 3 billion at year-end 2023.', '@2023-12-31'],
  ['The bank ended 2023 with a debt of 3 billion.', '@2023-12-31'],
  ['Debt stood at 3 billion at the end of last year.', '@2023-12-31'],
  ['Since 2018, 40 stations have opened.', 'since2018-01-01..@2024-11-20'],
  ['Since May 2019, 40 stations have opened.', 'since2019-05-01..@2024-11-20'],
  ['Since its launch, 40 stations have opened.', 'since..@2024-11-20'],
  ['So far this year, 40 stations have opened.', 'since2024-01-01..@2024-11-20'],
  ['Year-to-date sales were flat.', 'since2024-01-01..@2024-11-20'],
  ['From 2018 to 2023, output grew.', '2018..2023'],
  ['Between 2018 and 2023, output grew.', '2018..2023'],
  ['From July 2023 to June 2024, output grew.', 'since2023-07-01..@2024-06-30'],
  ['Over the past five years, output grew.', '2020..2024'],
  ['During the 13th Five-Year Plan period, output grew.', '2016..2020'],
  ['Last year, output grew.', '2023'],
  ['Currently, 40 stations are open.', '@2024-11-20'],
  ['In the week ended November 10, claims fell.', 'since2024-11-04..@2024-11-10'],
  ['In the year ended June 30, 2024, revenue was flat.', 'since2023-07-01..@2024-06-30'],
  ['In the twelve months to September 2024, visas fell.', 'since2023-10-01..@2024-09-30'],
  ['Sales rose last month.', '2024-10'],
  ['The 2024 Global Innovation Index ranks it fifth.', '2024'],
  ['In FY 2023-24, exports rose.', '2023..2024'],
  ['In the fiscal year ended December 2024, revenue was flat.', '2024'],
  ['Nine-month sales rose.', '2024-Q1..Q3'],
  ['Half-year results were flat.', '2024-H1'],
  ['In 2015-19, output grew.', '2015..2019'],
  ['Its September exports rose.', '2024-09'],
  ['During 1-7 October, 40 trains ran.', 'since2024-10-01..@2024-10-07'],
  ['At 31 October 2024, 40 stations were open.', '@2024-10-31'],
  ['In the five years to 2023, output grew.', '2018..2023'],
  ['In the three years to December 2023, output grew.', '2020..2023'],
  ['Eight-month exports rose.', '2024-01..08'],
  ['The 2023 harvest was good.', '2023'],
  ['Output rose above the revised September level.', 'base 2024-09'],
  ['Output was in line with September 2023.', 'base 2023-09'],
  ['Output was up on last year.', 'base 2023'],
  ['In the three months to February, sales fell.', 'since2023-12-01..@2024-02-29'],
  ['In the three months to the end of September, sales fell.', '2024-Q3'],
  ['In the nine months to end-September, sales fell.', '2024-Q1..Q3'],
  ['In the year to January, rents rose.', 'since2023-02-01..@2024-01-31'],
  ['In the whole of the 2023/24 season, exports rose.', '2023..2024'],
  ['In the financial year 2023/24, sales rose.', '2023..2024'],
  ['Since the season began on July 1, exports rose.', 'since2024-07-01..@2024-11-20'],
  ['Since the scheme opened in June 2023, few have applied.', 'since2023-06-01..@2024-11-20'],
  ['In the first ten days of November 2023, sales rose.', 'since2023-11-01..@2023-11-10'],
  ['All stations shall be open no later than March 2026.', '2026-03'],
])('%s is about %s', (sentence, code) => {
  expect(first(sentence)).toBe(code)
})

test.each([
  ['2023年，产量增长。', '2023'],
  ['二〇二三年，产量增长。', '2023'],
  ['今年上半年，产量增长。', '2024-H1'],
  ['三季度，产量增长。', '2024-Q3'],
  ['2024年第三季度，产量增长。', '2024-Q3'],
  ['2024财年三季度，收入持平。', '2024-Q3'],
  ['前三季度，产量增长。', '2024-Q1..Q3'],
  ['1—10月，产量增长。', '2024-01..10'],
  ['１－１０月份，产量增长。', '2024-01..10'],
  ['今年前10个月，产量增长。', '2024-01..10'],
  ['3至5月，产量增长。', 'since2024-03-01..@2024-05-31'],
  ['10月份，产量增长。', '2024-10'],
  ['2024 年 10 月，产量增长。', '2024-10'],
  ['12月，产量增长。', '2023-12'],
  ['自2018年9月28日试点启动至2024年9月30日，结算40万次。', 'since2018-09-28..@2024-09-30'],
  ['自2019年5月开始至2024年6月底，结算40万次。', 'since2019-05-01..@2024-06-30'],
  ['自2018年启动至2024年6月，结算40万次。', 'since2018-01-01..@2024-06-30'],
  ['自3月5日启动至5月9日，结算40万次。', 'since2024-03-05..@2024-05-09'],
  ['截至10月底，共有40座。', '@2024-10-31'],
  ['截至2024年10月31日，共有40座。', '@2024-10-31'],
  ['2023年末，共有40座。', '@2023-12-31'],
  ['去年底，共有40座。', '@2023-12-31'],
  ['三季度末，共有40座。', '@2024-09-30'],
  ['2018年以来，新增40座。', 'since2018-01-01..@2024-11-20'],
  ['自2019年5月启动以来，新增40座。', 'since2019-05-01..@2024-11-20'],
  ['开通以来，新增40座。', 'since..@2024-11-20'],
  ['今年以来，新增40座。', 'since2024-01-01..@2024-11-20'],
  ['2018年至2023年，产量增长。', '2018..2023'],
  ['2018—2023年，产量增长。', '2018..2023'],
  ['2023年7月至2024年6月，产量增长。', 'since2023-07-01..@2024-06-30'],
  ['五年来，产量增长。', '2020..2024'],
  ['近三年，产量增长。', '2022..2024'],
  ['“十三五”期间，产量增长。', '2016..2020'],
  ['“十三五”末，共有40座。', '@2020-12-31'],
  ['目前，共有40座。', '@2024-11-20'],
  ['截至目前，共有40座。', '@2024-11-20'],
  ['11月上旬，产量增长。', 'since2024-11-01..@2024-11-10'],
  ['Over the summer, 40 trains ran.', 'since2024-06-01..@2024-08-31'],
  ['国庆假期（10月1日至7日），接待40万人次。', 'since2024-10-01..@2024-10-07'],
  ['10月1日至7日，接待40万人次。', 'since2024-10-01..@2024-10-07'],
])('%s is about %s', (sentence, code) => {
  expect(first(sentence)).toBe(code)
})

test.each([
  ['PM2.5 averaged 30, year on year down 5%.'],
  ['产量同比增长5%，环比下降2%。'],
  ['Gu Jun said so.'],
  ['Each year, 40 stations open.'],
  ['每年培训5万人。'],
  ['A Three-Year Action Plan was issued.'],
  ['In the same period, trade with the south grew.'],
  ['三年行动计划已经印发，共3000年历史。'],
  ['Prices stood at 118 points (2021=100).'],
  ['The works last six months.'],
  ['Over a six-month period, it may fall.'],
])('%s names no period', (sentence) => {
  expect(first(sentence)).toBe('none')
})

test('a base is the same stretch of another year, or the unit before', () => {
  const bases = (text: string): readonly string[] =>
    contextOf(segmentText(text), [], { date: RELEASED })
      .periods.filter(({ role }) => role === 'base')
      .map(({ code }) => code)
  expect(bases('1—10月，均值30，比上年同期下降5%，较2018年同期的42下降。')).toEqual([
    '2023-01..10',
    '2018-01..10',
  ])
  expect(bases('In the third quarter, revenue was 5, up from 4 a year earlier.')).toEqual([
    '2023-Q3',
  ])
  expect(bases('In October, prices rose 1% from the previous month.')).toEqual(['2024-09'])
  expect(bases('In the second quarter, it grew 0.6%, from 0.4% in the first.')).toEqual(['2024-Q1'])
  expect(bases('二季度增长7.4%，较一季度和去年四季度分别提高2.5个、5.7个百分点。')).toEqual([
    '2024-Q1',
    '2023-Q4',
  ])
  expect(bases('Starts were 4.0 percent below October 2023.')).toEqual(['2023-10'])
  expect(bases('三季度，客流500万人次，比去年增加20万人次。')).toEqual(['2023-Q3'])
  expect(bases('前三季度，出口5亿元，比去年全年还多。')).toEqual(['2023'])
  expect(bases('In the third quarter, sales were 5, up from 4 last year.')).toEqual(['2023-Q3'])
  expect(bases('At the end of July, reserves were 61, up from 60 a month earlier.')).toEqual([
    '@2024-06-30',
  ])
  expect(bases('10月末，余额5亿元，比年初增加1亿元，比上月末减少2亿元。')).toEqual([
    '@2023-12-31',
    '@2024-09-30',
  ])
})

test('days of meetings, of datelines and of effect are events', () => {
  expect(first('On November 20, a press conference was held.')).toBe('event 2024-11-20')
  expect(first('该办法自2024年5月1日起施行。')).toBe('event 2024-05-01')
  expect(first('TIANHE, Oct. 18 (Agency) -- Trade grew.')).toBe('event 2024-10-18')
  expect(first('It was the second highest since 1961.')).toBe('event since1961-01-01..@2024-11-20')
})

test('a report of January speaks of the year before where it says no year', () => {
  expect(first('全年，产量增长。', '2025-01-17')).toBe('2024')
  expect(first('四季度，产量增长。', '2025-01-17')).toBe('2024-Q4')
  expect(first('五年来，产量增长。', '2023-01-12')).toBe('2018..2022')
})
