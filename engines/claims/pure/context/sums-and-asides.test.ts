import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** `words period` of a text's figures. */
function told(text: string, date: string): readonly string[] {
  return checkText(text, { date }).claims.map(({ text: words, period }) => `${words} ${period}`)
}

test('what was added up behind a month’s figure is more than it', () => {
  expect(told('5月份，全市发放贷款3.2亿元；累计发放贷款20.1亿元。', '2025-06-18')).toEqual([
    '3.2亿元 2025-05',
    '20.1亿元 null',
  ])
  const months = '1—5月，全市发放贷款20.1亿元。5月份，发放3.2亿元，增长4%；累计投放企业820家。'
  expect(told(months, '2025-06-18').at(-1)).toBe('820家 2025-01..05')
  expect(told('5月份，全市发放贷款3.2亿元；发放补贴1.1亿元。', '2025-06-18').at(-1)).toBe(
    '1.1亿元 2025-05',
  )
})

test('since a plan began, or a year, goes on to the end of its paragraph and no further', () => {
  const text =
    '“十四五”以来，全省完成投资8420亿元。新增公路1260公里。\n\n2024年，铁路发送旅客1.8亿人次。货运3亿吨。'
  expect(told(text, '2025-07-18')).toEqual([
    '8420亿元 since2021-01-01..@2025-07-18',
    '1260公里 since2021-01-01..@2025-07-18',
    '1.8亿人次 2024',
    '3亿吨 2024',
  ])
})

test('this year so far is the months that a report is on', () => {
  const text = '今年前8个月，全市进出口1286亿元，增长5.7%。\n\n今年以来，民营企业进出口801亿元。'
  expect(told(text, '2024-09-11').at(-1)).toBe('801亿元 2024-01..08')
  expect(told('今年以来，民营企业进出口801亿元。', '2024-09-11')).toEqual([
    '801亿元 since2024-01-01..@2024-09-11',
  ])
})

test('a quarter looked back at, and what is yet to come beside what was, go on no further', () => {
  const quarter =
    '前三季度，进出口812亿元。二季度出口曾达356亿元，创历史新高。对甲国进出口301亿元。'
  expect(told(quarter, '2025-11-18').at(-1)).toBe('301亿元 2025-Q1..Q3')
  const plan = '2025年，改造操场56块；明年还将改造12块。督导覆盖率98%。'
  expect(told(plan, '2025-11-18').at(-1)).toBe('98% 2025')
})

test('days of a holiday are not replaced by a quarter that is told later', () => {
  const text =
    '文旅市场红火\n\n“五一”期间，接待游客86万人次。\n\n商圈客流量达到142万人次。\n\n一季度，接待游客312万人次。'
  expect(told(text, '2024-05-06')).toEqual([
    '86万人次 since2024-05-01..@2024-05-05',
    '142万人次 since2024-05-01..@2024-05-05',
    '312万人次 2024-Q1',
  ])
})

test('rates of return behind a balance are of the months that it ends', () => {
  const text =
    '前三季度公司净利润312亿元。\n\n截至9月末，总资产812亿元。年化投资收益率5.4%，同比上升0.8个百分点。'
  expect(told(text, '2025-10-30')).toEqual([
    '312亿元 2025-Q1..Q3',
    '812亿元 @2025-09-30',
    '5.4% 2025-Q1..Q3',
    '0.8个百分点 2025-Q1..Q3',
  ])
})

test('forecasts in a list are each of its year', () => {
  const strokes = '预计公司2025-2027年营收21.3/22.8/24.1亿元，增长22%/13%/12%。'
  expect(told(strokes, '2025-03-21')).toEqual([
    '21.3 2025',
    '22.8 2026',
    '24.1亿元 2027',
    '22% 2025',
    '13% 2026',
    '12% 2027',
  ])
  const listed = '预测2025/2026/2027年净利润分别为3.2/3.9/4.6亿元。'
  expect(told(listed, '2025-03-21')).toEqual(['3.2 2025', '3.9 2026', '4.6亿元 2027'])
  const named = '预计2025—2027年净利润增长30%、10%和9%，对应每股收益2.2元、2.4元和2.6元。'
  expect(told(named, '2025-03-21')).toEqual([
    '30% 2025',
    '10% 2026',
    '9% 2027',
    '2.2元 2025',
    '2.4元 2026',
    '2.6元 2027',
  ])
})
