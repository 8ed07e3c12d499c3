import { expect, test } from 'vitest'
import { checkText } from '../check-text.ts'

/** `words period` of every claim. */
function told(text: string, date = '2025-11-20'): readonly string[] {
  return checkText(text, { date }).claims.map(({ text: words, period }) => `${words} ${period}`)
}

test.each<[string, string[]]>([
  [
    '截至6月底，贷款总额526亿元，较去年底减少1.4%，去年底为533亿元；存款增加2.3%，至815亿元。坏账43亿元。',
    ['533亿元 @2024-12-31', '2.3% @2025-06-30', '815亿元 @2025-06-30', '43亿元 @2025-06-30'],
  ],
  [
    '10月均价每平方米9460元，环比上涨0.6%，9月为9404元；与去年同期的9722元相比，跌幅2.7%。',
    ['9404元 2025-09', '9722元 2024-10', '2.7% 2025-10'],
  ],
  [
    '10月成交742套，环比增长11.8%，同比下降6.5%，9月和去年10月分别为664套、794套；成交面积8.2万平方米。',
    ['664套 2025-09', '794套 2024-10', '8.2万平方米 2025-10'],
  ],
])('an earlier time with nothing but its figure says nothing of what follows: %s', (text, last) => {
  expect(told(text).slice(-last.length)).toEqual(last)
})

test('what is told of a part of the earlier figure, or in a sentence of its own, is of its time', () => {
  expect(told('上半年接待8.2万人次，去年上半年为7.9万人次，其中外宾1.2万人次。').at(-1)).toBe(
    '1.2万人次 2024-H1',
  )
  expect(told('2025年产值120亿元。2024年为110亿元，工业产值80亿元。').at(-1)).toBe('80亿元 2024')
})

test('every time of a list in brackets ends with them, and one to reckon with ends with its clause', () => {
  expect(told('第三季度（7月1.4亿元、8月1.6亿元、9月1.7亿元）合计4.7亿元。').at(-1)).toBe(
    '4.7亿元 2025-Q3',
  )
  expect(
    told('截至10月末，可售859套；按近六个月月均成交61套计算，去化周期为14.1个月。').at(-1),
  ).toBe('14.1个月 @2025-10-31')
})

test('what is held against the beginning of the year is a state', () => {
  expect(
    told('前三季度保费收入94亿元。截至9月末，投资资产816亿元，较年初增长9.1%。').slice(1),
  ).toEqual(['816亿元 @2025-09-30', '9.1% @2025-09-30'])
  expect(told('前三季度保费收入94亿元。截至9月末，累计完成投资16亿元，增长9.1%。').at(1)).toBe(
    '16亿元 2025-Q1..Q3',
  )
})
