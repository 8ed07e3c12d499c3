import { describe, expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'
import { easterOf } from './english-holidays.ts'
import { officialDays } from './official-holidays.ts'

/** The periods of all claims, in their order. */
function periods(text: string, date: string): readonly (string | null)[] {
  return checkText(text, { date }).claims.map(({ period }) => period)
}

function window(first: string, last: string): string {
  return `since${first}..@${last}`
}

describe('an event is what a release is about', () => {
  test.each([
    [
      'from one day to another, over the turn of the year',
      '2025-01-09',
      'Patrols stopped 31,400 cars between 3 December and New Year’s Day, the force said. During the campaign 212 drivers lost their licence.',
      window('2024-12-03', '2025-01-01'),
    ],
    [
      'between weekdays',
      '2025-06-16',
      'From Friday to Sunday, 62,000 people came to the harbour. Forty-one bands played.',
      window('2025-06-13', '2025-06-15'),
    ],
    [
      'a weekend that its dates make longer',
      '2026-03-30',
      'The parish held its sale last weekend, from Friday 27 to Sunday 29 March. It raised £7,450.',
      window('2026-03-27', '2026-03-29'),
    ],
    [
      'so many days up to the one on which it closed',
      '2025-10-07',
      'The three-day Merrow Book Fair, which closed on Sunday, drew 14,600 readers. Publishers sold 5,200 books.',
      window('2025-10-03', '2025-10-05'),
    ],
    [
      'so many days from the one on which it opened',
      '2025-06-18',
      'Science week opened on 3 June and ran for ten days. It drew 9,700 pupils.',
      window('2025-06-03', '2025-06-12'),
    ],
    [
      'the weekend of a feast',
      '2025-04-23',
      'Transnord carried 1.9 million passengers over the Easter weekend. Fourteen trains were cancelled.',
      window('2025-04-18', '2025-04-21'),
    ],
    [
      'the weekend of a holiday that moves',
      '2024-09-03',
      'More than 298,000 vehicles crossed the bridge over the Labor Day weekend. Crews assisted 87 drivers.',
      window('2024-08-31', '2024-09-02'),
    ],
    [
      'a day of trade',
      '2025-12-03',
      'Brandt took 1.4 million orders on Cyber Monday.',
      '2025-12-01',
    ],
    [
      'a vote',
      '2025-11-18',
      'The city council today signed a pact for the quay. Forty-three councillors voted for it.',
      '2025-11-18',
    ],
    [
      'a holiday of the calendar',
      '2025-10-09',
      '国庆中秋假期，青岭县接待游客86.3万人次。其中过夜游客21.4万人次。\n景区出动安保160人。',
      window('2025-10-01', '2025-10-08'),
    ],
    [
      'a holiday of so many days',
      '2025-10-09',
      '国庆八天假期，东湾机场运送旅客98.7万人次，保障航班6420架次。',
      window('2025-10-01', '2025-10-08'),
    ],
    [
      'a season of travel',
      '2025-09-01',
      '暑运期间，南山铁路发送旅客5600万人次。\n开行旅游专列78列。',
      window('2025-07-01', '2025-08-31'),
    ],
    ['a feast', '2025-01-02', '元旦当天，全市办理结婚登记860对。', '2025-01-01'],
    [
      'its first and its last day',
      '2025-08-02',
      '本轮强降雨7月26日开始，至8月1日8时结束，全市平均降雨186毫米。其间，转移群众1.2万人。',
      window('2025-07-26', '2025-08-01'),
    ],
    [
      'from a feast on',
      '2026-02-12',
      '元旦至2月10日，全市年货节带动消费4.6亿元。\n发放消费券3200万元。',
      window('2026-01-01', '2026-02-10'),
    ],
    [
      'so many days up to its end',
      '2025-08-26',
      '为期4天的湖滨啤酒节8月25日晚落幕。节日期间售出啤酒62吨。',
      window('2025-08-22', '2025-08-25'),
    ],
    [
      'the days that a meeting was held',
      '2025-11-17',
      '11月14日至16日，云岭茶博会举行。310家茶企到场。\n签约金额9.4亿元。',
      window('2025-11-14', '2025-11-16'),
    ],
    ['a deed', '2025-12-13', '12月13日上午，临江二桥正式通车。800名市民步行过桥。', '2025-12-13'],
  ])('%s', (_, date, text, period) => {
    const read = periods(text, date).filter((one) => one !== null)
    expect(new Set(read)).toEqual(new Set([period]))
    expect(read.length).toBeGreaterThan(0)
  })
})

describe('the one before', () => {
  test.each([
    ['2025-09-13', '为期四天的农博会9月13日落幕，成交6.8亿元，比上届的5.9亿元多。', '2024'],
    [
      '2025-05-06',
      '“五一”假期，发送旅客64.2万人次。去年“五一”假期，发送旅客58.1万人次。',
      window('2024-05-01', '2024-05-05'),
    ],
  ])('%#', (date, text, period) => {
    expect(periods(text, date)).toContain(period)
  })
})

describe('no event', () => {
  test.each([['2025-06-16', 'The museum is open Friday to Sunday. It owns 4,100 paintings.']])(
    '%#',
    (date, text) => {
      for (const period of periods(text, date)) expect(period ?? '').not.toMatch(/^(?:since|2)/)
    },
  )
})

test('feasts that move', () => {
  expect([2016, 2019, 2024, 2025, 2026].map(easterOf)).toEqual([
    '2016-03-27',
    '2019-04-21',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
  ])
})

test('a holiday that began in the year before is that of its own year', () => {
  expect(officialDays('元旦', 2023)).toEqual({ first: '2022-12-31', last: '2023-01-02' })
  expect(officialDays('国庆', 2015)).toBe(null)
})

test('what is done today is what a text is on, though more of it looks back on last year', () => {
  const told = periods(
    '三院新院区启用\n\n5月14日，市三院新院区正式启用。首日接诊患者3860人次。去年，全院门诊113万人次，出院6.2万人次，手术2.1万台次。',
    '2026-05-15',
  )
  expect(told).toEqual(['2026-05-14', '2025', '2025', '2025'])
  const yearly = periods(
    '三院去年门诊113万人次\n\n5月14日，市三院向代表汇报。去年，全院门诊113万人次，出院6.2万人次。设床位1200张。',
    '2026-05-15',
  )
  expect(yearly.slice(0, 3)).toEqual(['2025', '2025', '2025'])
})
