import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** The figures of a text with their periods; the text comes out on a Thursday. */
function told(text: string, date = '2025-11-20'): readonly string[] {
  return checkText(text, { date }).claims.map(({ text: words, period }) => `${words} ${period}`)
}

test.each<[string, string]>([
  ['Yesterday, 45 patients were admitted.', '2025-11-19'],
  ['Guards rescued 45 patients last night.', '2025-11-19'],
  ['On Wednesday, 45 patients were admitted.', '2025-11-19'],
  ['Guards rescued 45 patients on Sunday.', '2025-11-16'],
  ['Over the weekend, 45 patients were admitted.', 'since2025-11-15..@2025-11-16'],
  ['Last week, 45 patients were admitted.', 'since2025-11-10..@2025-11-16'],
  ['Over the past 24 hours, 45 patients were admitted.', 'since2025-11-19..@2025-11-20'],
  ['So far this month, 45 patients have been admitted.', 'since2025-11-01..@2025-11-20'],
  [
    'Since the beginning of the month, 45 patients have been admitted.',
    'since2025-11-01..@2025-11-20',
  ],
  ['昨日，医院收治45人。', '2025-11-19'],
  ['前天，医院收治45人。', '2025-11-18'],
  ['今天上午，医院收治45人。', '2025-11-20'],
  ['过去24小时，医院收治45人。', 'since2025-11-19..@2025-11-20'],
  ['上周，医院收治45人。', 'since2025-11-10..@2025-11-16'],
  ['上周三，医院收治45人。', '2025-11-12'],
  ['本周三，医院收治45人。', '2025-11-19'],
  ['上周末，医院收治45人。', 'since2025-11-15..@2025-11-16'],
  ['19日0时至24时，医院收治45人。', '2025-11-19'],
  ['25日，医院收治45人。', '2025-10-25'],
  ['19日8时至20日8时，医院收治45人。', 'since2025-11-19..@2025-11-20'],
  ['本月前10天，医院收治45人。', 'since2025-11-01..@2025-11-10'],
  ['本月以来，医院收治45人。', 'since2025-11-01..@2025-11-20'],
  ['开年以来，医院收治45人。', 'since2025-01-01..@2025-11-20'],
  ['入冬以来，医院收治45人。', 'since..@2025-11-20'],
  ['2025年第46周，医院收治45人。', 'since2025-11-10..@2025-11-16'],
])('days told from the day of the release: %s', (text, period) => {
  expect(told(text).at(-1)?.split(' ').at(-1)).toBe(period)
})

test.each<[string, string]>([
  ['In October, exports rose 5% to $45 billion, the office said on Tuesday.', '2025-10'],
  ['Exports rose 5% in October, data released on Tuesday showed.', '2025-10'],
  ['Exports rose 5% in October, figures showed on Wednesday.', '2025-10'],
  ['昨日发布的数据显示，10月出口45亿元。', '2025-10'],
  ['统计局19日公布，10月出口45亿元。', '2025-10'],
  ['目前日均接待45人，10月接待45人。', '2025-10'],
])('the day on which it was told is none of its own: %s', (text, period) => {
  expect(told(text).at(-1)?.split(' ').at(-1)).toBe(period)
})

test('a weekday with its date is read by that, and one that many weeks have is none', () => {
  expect(told('On Tuesday, November 11, police stopped 45 cars.')).toContain('45 cars 2025-11-11')
  expect(told('Every Tuesday, 45 cars are stopped.')[0]).toContain('null')
  expect(told('The Sunday Times sold 45,000 copies.')[0]).toContain('null')
})

test('days go on for what follows where the text is on no month or year', () => {
  const weekly = [
    'Weekly report, week 46 (10 to 16 November 2025)',
    'Laboratories reported 300 cases, up from 250 in the previous week. Of these, 120 were children.',
    'Admissions rose to 45.',
  ].join('\n')
  const week = 'since2025-11-10..@2025-11-16'
  expect(told(weekly, '2025-11-18')).toEqual([
    `300 ${week}`,
    '250 since2025-11-03..@2025-11-09',
    `120 ${week}`,
    `45 ${week}`,
  ])
  const holiday = 'since2025-10-01..@2025-10-08'
  expect(
    told(
      '假期旅游情况\n10月1日至8日，接待游客820万人次。收入45亿元。\n甲县接待120万人次。',
      '2025-10-10',
    ),
  ).toEqual([`820万人次 ${holiday}`, `45亿元 ${holiday}`, `120万人次 ${holiday}`])
  expect(told('11月16日，12400名选手开跑。其中，女选手4500名。', '2025-11-17')[1]).toBe(
    '4500名 2025-11-16',
  )
  // A report on a month goes on with the month.
  expect(told('10月客流情况\n10月，客流300万人次。10月8日，客流12万人次。日均9万人次。')[2]).toBe(
    '9万人次 2025-10',
  )
  expect(
    told('In October, 300 ships called. On 8 October, 14 ships called. Cargo came to 9 tonnes.')[2],
  ).toBe('9 tonnes 2025-10')
})

test('the week before, and the weekend before, are counted from the one that is spoken of', () => {
  expect(told('上周（11月10日—16日）成交1200套，上上周无数据。', '2025-11-18')[0]).toBe(
    '1200套 since2025-11-10..@2025-11-16',
  )
  expect(
    told(
      'Over the weekend, the film took $23 million, off from last weekend’s $43 million.',
      '2025-11-17',
    ),
  ).toEqual([
    '$23 million since2025-11-15..@2025-11-16',
    '$43 million since2025-11-08..@2025-11-09',
  ])
})
