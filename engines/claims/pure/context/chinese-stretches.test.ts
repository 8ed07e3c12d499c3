import { describe, expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** `words period` or `words period < base` of every claim. */
function told(text: string, date = '2025-09-10'): readonly string[] {
  return checkText(text, { date }).claims.map(({ text: words, period, comparison }) => {
    const base = comparison.basePeriod === null ? '' : ` < ${comparison.basePeriod}`
    return `${words} ${period}${comparison.kind === 'from-to' ? '' : base}`
  })
}

/** Of the first figure behind a time. */
function periodOf(time: string, date?: string): string | undefined {
  return told(`${time}，全镇烧制瓷砖730万片。`, date).at(-1)?.split(' ')[1]
}

describe('from one time to another', () => {
  test.each([
    ['从2019年2月至11月', 'since2019-02-01..@2019-11-30'],
    ['从今年1月到8月', '2025-01..08'],
    ['由3月5日到3月18日', 'since2025-03-05..@2025-03-18'],
    ['2021年4——6月', '2021-Q2'],
    ['7月3日——7月9日', 'since2025-07-03..@2025-07-09'],
    ['2016至2020年', '2016..2020'],
    ['2016 年至 2020 年', '2016..2020'],
    ['二零一六年至二零二零年', '2016..2020'],
    ['2016年与2020年间', '2016..2020'],
    ['2016 年至 2020 年 5 月', 'since2016-01-01..@2020-05-31'],
    ['12月至次年2月', 'since2024-12-01..@2025-02-28'],
    ['12月至2月', 'since2024-12-01..@2025-02-28'],
    ['2023年12月至2月', 'since2023-12-01..@2024-02-29'],
    ['2023年12月28日至1月4日', 'since2023-12-28..@2024-01-04'],
    ['二至四季度', 'since2024-04-01..@2024-12-31'],
    ['今年截至8月底', '2025-01..08'],
    ['今年截至8月20日', 'since2025-01-01..@2025-08-20'],
  ])('%s', (time, period) => {
    expect(periodOf(time)).toBe(period)
  })

  test('the first end of a change stays one', () => {
    expect(told('合格率由1-7月的91.2%提高到1-8月的93.4%。')).toEqual([
      '91.2% 2025-01..07',
      '93.4% 2025-01..08',
    ])
    expect(told('门店从2023年的35家增加到2024年的47家。')).toEqual(['35家 2023', '47家 2024'])
  })
})

describe('parts of a month', () => {
  test.each([
    ['8月中下旬', 'since2025-08-11..@2025-08-31'],
    ['8月上半月', 'since2025-08-01..@2025-08-15'],
    ['2024年2月下半月', 'since2024-02-16..@2024-02-29'],
    ['8月前20天', 'since2025-08-01..@2025-08-20'],
    ['本月1—7日', 'since2025-09-01..@2025-09-07'],
    ['上月下旬', 'since2025-08-21..@2025-08-31'],
    ['上月18日', '2025-08-18'],
    ['截至上月18日', '@2025-08-18'],
    ['上一个月', '2025-08'],
    ['上季', '2025-Q2'],
    ['上一周', 'since2025-09-01..@2025-09-07'],
    ['上上周', 'null'],
    ['9月份第1周', 'since2025-09-01..@2025-09-07'],
    ['去年12月第1周', 'since2024-12-02..@2024-12-08'],
  ])('%s', (time, period) => {
    expect(periodOf(time)).toBe(period)
  })

  test('a week of a month that begins in its midst is told by nobody alike', () => {
    expect(periodOf('7月第2周')).toBe('null')
  })

  test('a month that is spoken of before another still is the one behind it', () => {
    expect(told('8月前20天出口91亿元。')).toEqual(['91亿元 since2025-08-01..@2025-08-20'])
    expect(told('9月初库存8万吨，较8月初增加1万吨。')[1]).toBe('1万吨 2025-09 < @2025-07-31')
    expect(told('8月末存款900亿元，比去年初增加70亿元。')[1]).toBe(
      '70亿元 @2025-08-31 < @2023-12-31',
    )
  })
})

describe('decades, seasons and holidays', () => {
  test.each([
    ['上世纪80年代', '1980..1989'],
    ['二十世纪六七十年代', '1960..1979'],
    ['20世纪60、70年代', '1960..1979'],
    ['1980年代', '1980..1989'],
    ['九十年代', '1990..1999'],
    ['上世纪80年代初', 'null'],
    ['20年代', 'null'],
    ['上世纪末', 'null'],
    ['2024年夏季', 'since2024-06-01..@2024-08-31'],
    ['去年秋天', 'since2024-09-01..@2024-11-30'],
    ['2024年冬季', 'null'],
    ['去年暑假', 'since2024-07-01..@2024-08-31'],
    ['2024年双十一', 'null'],
    ['2024至2025学年', 'since2024-09-01..@2025-08-31'],
    ['113学年度', 'since2024-08-01..@2025-07-31'],
    ['五月初五', 'null'],
    ['农历八月十五', 'null'],
    ['康熙二十年三月', 'null'],
    ['2025年春运40天（1月14日至2月22日）', 'since2025-01-14..@2025-02-22'],
    ['春节假期8天（1月28日至2月4日）', 'since2025-01-28..@2025-02-04'],
  ])('%s', (time, period) => {
    expect(periodOf(time)).toBe(period)
  })

  test('a harvest, a term and a feast in a name are of the year', () => {
    expect(told('2024年夏粮总产量39万吨。')).toEqual(['39万吨 2024'])
    expect(told('2024年秋季学期招收新生3100人。')).toEqual(['3100人 2024'])
  })
})

describe('so long up to the day of the release', () => {
  test.each([
    ['党的十八大以来', 'since2012-11-08..@2025-09-10'],
    ['改革开放40多年来', 'since1978-12-18..@2025-09-10'],
    ['新中国成立以来', 'since1949-10-01..@2025-09-10'],
    ['建市35年来', 'since..@2025-09-10'],
    ['20多年来', 'since..@2025-09-10'],
    ['新校区启用以来', 'since..@2025-09-10'],
    ['2021年新校区启用以来', 'since2021-01-01..@2025-09-10'],
    ['长期以来', 'null'],
    ['近半年', 'since2025-03-11..@2025-09-10'],
    ['过去7天', 'since2025-09-04..@2025-09-10'],
    ['“十四五”时期前三年', '2021..2023'],
    ['“二五”时期', '1958..1962'],
    ['“九五”期间', '1996..2000'],
    ['十三五开局以来', 'since2016-01-01..@2025-09-10'],
    ['“十四五”以来，截至今年7月底', 'since2021-01-01..@2025-07-31'],
  ])('%s', (time, period) => {
    expect(periodOf(time)).toBe(period)
  })

  test('this year is the one that was spoken of', () => {
    expect(told('2018年，全镇烧砖70万块。这一年，全镇制瓦90万片。')[1]).toBe('90万片 2018')
  })

  test('what was before a year, or after it, is of no year that is known; by one that comes it shall be', () => {
    expect(periodOf('2018年以前')).toBe('null')
    expect(periodOf('2018年后')).toBe('null')
    expect(told('2027年之前，全镇将建成窑炉12座。').at(-1)).toBe('12座 2027')
  })
})

describe('years in few signs', () => {
  test.each([
    ['零八年', '2008'],
    ['九七年一季度', '1997-Q1'],
    ['15年十月', '2015-10'],
    ['民国三十八年', '1949'],
    ['今年后半年', '2025-H2'],
    ['去年最后三个月', '2024-Q4'],
  ])('%s', (time, period) => {
    expect(periodOf(time, '2026-01-20')).toBe(
      period === '2025-H2' ? '2026-H2' : time.startsWith('去年') ? '2025-Q4' : period,
    )
  })

  test('24年，公司…', () => {
    expect(told('24年，公司营收9.1亿元。')).toEqual(['9.1亿元 2024'])
    expect(told('24年公司营收9.1亿元。')).toEqual(['9.1亿元 2024'])
  })
})

test('a day of the week beside its date is that date, and a market moves on the last one', () => {
  expect(told('8月18日，星期一，全镇售砖300万块。').at(-1)).toBe('300万块 2025-08-18')
  expect(told('道指周四收涨1.7%。')).toEqual(['1.7% 2025-09-04'])
})

test('a doubling has the base that its words name', () => {
  expect(told('2024年人均收入4万元，比十年前翻一番。')[1]).toBe('翻一番 2024 < 2014')
  expect(told('2024年人均收入4万元，较2012年大约翻了一番。')[1]).toBe('大约翻了一番 2024 < 2012')
  expect(told('2024年产量翻了一番。')).toEqual(['翻了一番 2024 < 2023'])
})

test('a mean of the months before is of those before the one that is told of', () => {
  expect(told('8月销量9万辆，比前三个月均值高5.1%。')[1]).toBe(
    '5.1% 2025-08 < since2025-05-01..@2025-07-31',
  )
})

test('a base is named by days, weeks and years before the one that is told of', () => {
  expect(told('上半年播种31万亩，比前三年同期均值增长2.7%。')[1]).toBe('2.7% 2025-H1 < 2022..2024')
  expect(told('9月1日至7日，每公斤售价14.3元，环比下降0.6%。')[1]).toBe(
    '0.6% since2025-09-01..@2025-09-07 < since2025-08-25..@2025-08-31',
  )
  expect(told('9月1日至9日，每公斤售价14.3元，环比下降0.6%。')[1]).toBe(
    '0.6% since2025-09-01..@2025-09-09',
  )
  expect(told('9月8日，每公斤售价14.3元，比前一日下降0.6%，比上周同期上涨1.1%。').slice(1)).toEqual(
    ['0.6% 2025-09-08 < 2025-09-07', '1.1% 2025-09-08 < 2025-09-01'],
  )
  expect(told('现有窑炉120座，比五年前增加40座。')[1]).toBe('40座 @2025-09-10 < @2020-09-10')
  expect(told('2024年降水量530毫米，与前五年均值相比偏多11%。')[1]).toBe('11% 2024 < 2019..2023')
  expect(told('2024年降水量530毫米，同2020年相比增加11%。')[1]).toBe('11% 2024 < 2020')
})

test('years in one word and a part of the next are dealt out', () => {
  expect(told('2022—2024年及2025年上半年，公司营收分别为3亿元、4亿元、6亿元和2亿元。')).toEqual([
    '3亿元 2022',
    '4亿元 2023',
    '6亿元 2024',
    '2亿元 2025-H1',
  ])
})

test('a season of another year that is held against stays a base, and what is the lowest since then is of now', () => {
  const claims = told(
    '1月14日至2月22日，运送旅客530万人次，比2024年春运的490万人次多40万人次，日均13万人次。',
  )
  expect(claims.at(-1)).toBe('13万人次 since2025-01-14..@2025-02-22')
  expect(told('8月，利率3.1%，处于有统计以来最低水平。').at(-1)).toBe('有统计以来最低 2025-08')
})

test('a share of last year is of this, and what a price did in some months is measured on no year', () => {
  expect(told('1—8月，出口41亿元，占去年全年的68%。')[1]).toBe('68% 2025-01..08')
  expect(told('近三个月，该股下跌9.2%。')).toEqual(['9.2% since2025-06-11..@2025-09-10'])
})
