import { describe, expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

// Windows of days in Chinese: how their first and last day are told, the days of an event, and what isn't of it.

function window(first: string, last: string): string {
  return `since${first}..@${last}`
}

/** The periods of all claims, by their words. */
function told(text: string, date: string): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    checkText(text, { date }).claims.map((claim) => [claim.text, claim.period]),
  )
}

describe('a range of days', () => {
  test.each([
    ['between parts of the day', '4月5日晚至7日晨', '2025-04-05', '2025-04-07'],
    ['with the time of the clock', '4月5日00:00至4月7日24:00', '2025-04-05', '2025-04-07'],
    ['with an hour in words', '4月5日零时至7日二十四时', '2025-04-05', '2025-04-07'],
    ['with weekdays in brackets', '4月5日（周六）至7日（周一）', '2025-04-05', '2025-04-07'],
    ['begun on its first day', '4月3日起至7日', '2025-04-03', '2025-04-07'],
    ['by its numbers alone', '5日至7日', '2025-04-05', '2025-04-07'],
    ['of the month before, by its numbers alone', '27日至29日', '2025-03-27', '2025-03-29'],
    ['to a day of this month', '3月29日至本月4日', '2025-03-29', '2025-04-04'],
    ['one day after the other', '4月5日、6日和7日', '2025-04-05', '2025-04-07'],
    ['to the end of a month', '3月18日至3月底', '2025-03-18', '2025-03-31'],
    ['one day and the next, by their numbers', '5日、6日', '2025-04-05', '2025-04-06'],
    ['from its opening on', '4月1日灯会开幕至6日', '2025-04-01', '2025-04-06'],
    ['from a day on, by its length', '4月1日起的7天', '2025-04-01', '2025-04-07'],
    ['from a day on, by its weeks', '3月24日起两周内', '2025-03-24', '2025-04-06'],
    ['a week up to now', '近一周', '2025-04-03', '2025-04-09'],
    ['hours up to now', '过去48小时', '2025-04-07', '2025-04-09'],
    ['the first ten days', '3月头十天', '2025-03-01', '2025-03-10'],
    ['a weekend', '这个周末', '2025-04-05', '2025-04-06'],
  ])('%s', (_, words, first, last) => {
    const read = told(`巡检情况通报\n${words}，共检修线路64公里。`, '2025-04-09')
    expect(read).toEqual({ '64公里': window(first, last) })
  })

  test('this week, late in it', () => {
    expect(told('本周鸡蛋每公斤8.6元。', '2025-04-11')).toEqual({
      '8.6元': window('2025-04-07', '2025-04-11'),
    })
  })

  test('days that are yet to come are none that were', () => {
    expect(told('预计20日至22日有雨，降雨量30毫米。', '2025-04-24')['30毫米']).not.toBe(
      window('2025-04-20', '2025-04-22'),
    )
  })
})

describe('an event is of its days', () => {
  test.each([
    [
      'that opened and closed in clauses of their own',
      '2025-11-18',
      '瓷器博览会11月12日在景山开幕，17日闭幕。840家厂商到会，成交3.1亿元。',
      '3.1亿元',
      window('2025-11-12', '2025-11-17'),
    ],
    [
      'whose end is told before its beginning',
      '2025-06-10',
      '6月8日，河滨灯会落下帷幕。自5月30日开园以来，灯会接待游客26万人次。',
      '26万人次',
      window('2025-05-30', '2025-06-08'),
    ],
    [
      'whose last day has its number alone',
      '2025-09-13',
      '为期四天的竹产品交易会12日晚谢幕。签约19个项目。',
      '19个',
      window('2025-09-09', '2025-09-12'),
    ],
    [
      'that took so many days up to the one that is told',
      '2025-05-13',
      '历时3天的环湖赛5月11日在东港冲过终点。430名车手完赛。',
      '430名',
      window('2025-05-09', '2025-05-11'),
    ],
    [
      'that has gone on for so many days',
      '2025-12-29',
      '“冬季大集”26日开集。头三天人气旺。截至28日晚，到场8.9万人次。\n三天卖出腊味14吨。',
      '14吨',
      window('2025-12-26', '2025-12-28'),
    ],
    [
      'whose first days are told',
      '2025-09-04',
      '9月1日开学以来，公交增开护学线。开学前三天，护学线运送学生4600人次。',
      '4600人次',
      window('2025-09-01', '2025-09-03'),
    ],
    [
      'of a week by its number in this year',
      '2025-10-24',
      '今年第42周生猪价格下跌\n第42周（10月13日至19日），均价11.8元。仔猪每头286元。',
      '286元',
      window('2025-10-13', '2025-10-19'),
    ],
    [
      'and of no year in which it had its number',
      '2025-08-02',
      '水利局8月2日通报，今年第2号洪水平稳过境。本轮降雨自7月26日开始，至8月1日结束。抢险期间，处置险情27处。',
      '27处',
      window('2025-07-26', '2025-08-01'),
    ],
    [
      'from a call on',
      '2025-07-30',
      '7月29日，失联的船员全部获救，搜寻结束。自26日接警起，四天里出动船艇37艘次。',
      '37艘次',
      window('2025-07-26', '2025-07-29'),
    ],
    [
      'of days behind it in brackets',
      '2025-11-04',
      '体育局11月4日通报，越野赛期间（10月30日至11月2日）拉动消费860万元。',
      '860万元',
      window('2025-10-30', '2025-11-02'),
    ],
    [
      'a part of a season',
      '2025-08-22',
      '7月1日至8月20日，湖口站暑运发送旅客94万人次。',
      '94万人次',
      window('2025-07-01', '2025-08-20'),
    ],
    [
      'a season of sales by the days that are told',
      '2025-11-12',
      '双十一期间分拣包裹310万件\n10月20日至11月11日，枢纽日均分拣13.5万件。',
      '310万件',
      window('2025-10-20', '2025-11-11'),
    ],
    [
      'a holiday by the day on which it begins',
      '2025-10-09',
      '“十一”黄金周，景区接待游客7.4万人次。',
      '7.4万人次',
      window('2025-10-01', '2025-10-08'),
    ],
    [
      'after its fullest day',
      '2025-08-22',
      '7月1日至8月20日，航站楼共接待旅客94万人次。8月9日，单日客流2.6万人次。过夜航班31架次。',
      '31架次',
      window('2025-07-01', '2025-08-20'),
    ],
    [
      'a year before',
      '2025-08-04',
      '历时9天的啤酒节8月3日收官。共接待游客41万人次。首日6.7万人入园。\n去年同期入园35万人次。',
      '35万人次',
      window('2024-07-26', '2024-08-03'),
    ],
  ])('%s', (_, date, text, words, period) => {
    expect(told(text, date)[words]).toBe(period)
  })
})

describe('a day of an event', () => {
  const text =
    '11月12日至17日，瓷器博览会在景山举行。首日进场1.1万人。第三天进场1.3万人。前两天售票2.1万张。后三天售票2.9万张。最后一天签约8项。'
  test.each([
    ['1.1万人', '2025-11-12'],
    ['1.3万人', '2025-11-14'],
    ['2.1万张', window('2025-11-12', '2025-11-13')],
    ['2.9万张', window('2025-11-15', '2025-11-17')],
    ['8项', '2025-11-17'],
  ])('%s', (words, period) => {
    expect(told(text, '2025-11-18')[words]).toBe(period)
  })

  test('by its number, behind what came about', () => {
    const read = told(
      '12月10日至13日，电厂发电2.1亿千瓦时。随后启动机组4台，14日最大负荷210万千瓦。',
      '2025-12-15',
    )
    expect(read['210万千瓦']).toBe('2025-12-14')
  })

  test('by its number, as one day', () => {
    const read = told('8月10日夜发布预警。11日一天，全县降雨124毫米。', '2025-08-18')
    expect(read['124毫米']).toBe('2025-08-11')
  })

  test.each([
    ['截至上周末', '@2025-11-16'],
    ['截至周日', '@2025-11-16'],
  ])('%s things stood so', (words, period) => {
    expect(told(`${words}，仓库存粮11.3万吨。`, '2025-11-18')['11.3万吨']).toBe(period)
  })

  test('since one by its number', () => {
    const read = told('9日以来，救灾物资到货4批。', '2025-12-15')
    expect(read['4批']).toBe(window('2025-12-09', '2025-12-15'))
  })
})

test('what was done before a season isn’t of it', () => {
  const read = told('暑运前清查查获逃犯54名\n6月18日至23日，盘查3.4万人。', '2025-06-24')
  expect(read['54名']).toBe(window('2025-06-18', '2025-06-23'))
})
