import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** `words period < basePeriod` of every claim. */
function told(text: string, date = '2025-03-05'): readonly string[] {
  return checkText(text, { date }).claims.map(
    ({ text: words, period, comparison: { basePeriod } }) =>
      `${words} ${period}${basePeriod === null ? '' : ` < ${basePeriod}`}`,
  )
}

const OPENED = '一、过去五年工作回顾\n五年来，我们主要做了以下工作。\n'

test('under a line that opens an account of years, all is of those years up to the next heading', () => {
  expect(
    told(`${OPENED}（一）着力创新。新设园区23个，审批事项削减31%。\n二、今年工作\n新增就业6万人。`),
  ).toEqual(expect.arrayContaining(['23个 2020..2024', '31% 2020..2024 < 2019', '6万人 2025']))
})

test('the lowest in so many years of one month is of that month', () => {
  const low = told('11月失业率为3.3%，创五年来同月最低，季调后为3.4%。', '2025-12-22')
  expect(low.join()).not.toContain('2021..2025')
})

test('years that a text names by number have the first as their base', () => {
  expect(told('2018年至2023年，产值增长31%。')).toContain('31% 2018..2023 < 2018')
})

test('of one year, what a standard was before it rose was of the year before', () => {
  expect(told('2024年，补助标准由每人610元提高到640元。')).toEqual([
    '610元 2023 < 2024',
    '640元 2024 < 2023',
  ])
})

test('the time before 比 is what is told of, and the one behind it is the base', () => {
  expect(told('重工业产值2023年比2022年下降4.1%。')).toEqual(['4.1% 2023 < 2022'])
  expect(told('2024年产值与2023年相比增长4.1%。').at(-1)).toBe('4.1% 2024 < 2023')
})

test('the lowest in many years is no time', () => {
  expect(told('2024年，失业率为多年来最低，企业利润增长7%。').at(-1)).toBe('7% 2024 < 2023')
})

test('how things stood on a day is told, whatever means are told of behind it', () => {
  expect(told('截至 2025 年 1 月 31 日，公司通过网络平台售出83万件。').at(-1)).toMatch(
    /2025-01-31$/,
  )
  expect(told('1月31日，大会表决通过决定，选出委员83人。').at(-1)).toBe('83人 null')
})

test('a price that moved on a day did so from the day before; a count of it is held against the year', () => {
  expect(told('1月9日，原糖期货跌0.3%。', '2025-01-10').at(-1)).toBe('0.3% 2025-01-09')
  expect(told('1月9日，铁路发送旅客820万人次，同比增长3%。', '2025-01-10').at(-1)).toBe(
    '3% 2025-01-09 < 2024-01-09',
  )
  expect(
    told(
      '2024年5月10日，利率为9.3%，较上一个工作日(2024年5月9日)的10.8%，降低了1.5%。',
      '2025-01-10',
    ).at(-1),
  ).toBe('1.5% 2024-05-10 < 2024-05-09')
})

test('news of a series say nothing of each other; a title is of the time of its own', () => {
  const news =
    '国内快讯\n要闻三则如下。\n甲市贷款增长6%\n2024年末，甲市贷款余额53亿元。\n乙县出台13项举措\n乙县出台13项新举措优化服务。\n丙市存款创新高\n2月末，丙市存款28亿元。'
  expect(told(news).filter((words) => words.startsWith('13项'))).toEqual(['13项 null', '13项 null'])
  expect(told(news)).toContain('6% @2024-12-31 < @2023-12-31')
})
