import { describe, expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

const kinds = (text: string): readonly string[] =>
  checkText(text, { date: '2025-06-10' }).claims.map(({ comparison }) => comparison.kind)

const last = (text: string): string | undefined => kinds(text).at(-1)

describe('English', () => {
  test.each([
    ['Births came to 9,180. The drop is 12%.', 'growth'],
    ['The rise of 1,600 works out at 13 per cent.', 'growth'],
    ['Numbers grew in two districts: by 2,900 in Orrin and by 310 in Marl.', 'growth'],
    ['Ticket sales were 5,000 up on the last season.', 'growth'],
    ['The season was 1.6 degrees above the long-term average.', 'gap'],
    ['The town is still 900 short of the target.', 'gap'],
    ['The port missed the plan by 55,700.', 'gap'],
    ['The goal is to have fewer than 50 vacancies.', 'target'],
    ['The appeal asks for $940 million.', 'target'],
    ['A merger would bring the estate to 149 shops.', 'target'],
    ['Patients can now expect to wait 6 weeks.', 'level'],
    ['Some 21,400 residents were 65 or older.', 'threshold'],
    ['The scheme covers farms with sales of £10,000 or more.', 'threshold'],
    ['Lake Moor was 88 percent full.', 'share'],
    ['The appeal is 40 per cent funded.', 'share'],
    ['Guests from abroad spent 1,001,000 nights, exactly 70%.', 'share'],
    ['It was the most in its 44-year history.', 'span'],
    ['Net exports contributed 0.6 percentage points to growth.', 'contribution'],
    ['Growth slowed by 0.6 percentage points.', 'gap'],
    ['The charity raised more than 400,000 pounds.', 'level'],
    ['Lisbon saw a rise of 3.2 %, Porto 8.7 % and Braga 4.8 %.', 'growth'],
  ])('%s', (text, kind) => {
    expect(last(text)).toBe(kind)
  })

  test('what a figure beside it makes of another is a share, and so is what it was before', () => {
    const text =
      'The court received 2,376 claims and settled 1,528, a clearance of 64.3%; a year ago it was 61%.'
    expect(kinds(text).slice(2)).toEqual(['share', 'share'])
    expect(last('The bank lent 412 million to 1,310 firms at 5.3%.')).toBe('level')
  })

  test('a number that is told with its names is their count', () => {
    expect(kinds('Four clubs – Orrin, Marl, Kestle and Sarn – went up.').at(0)).toBe('count')
    expect(kinds('Four clubs went up.').at(0)).toBe('level')
  })
})

describe('Chinese', () => {
  test.each([
    ['警方破获案件1528起，今年共立案2376起，破案率64.3%。', 'share'],
    ['全市参保率97.2%。', 'level'],
    ['2024年手术5460例，较2023年的4200例增加1260例，增幅30.0%。', 'growth'],
    ['学校今年计划招收本科生6200人。', 'target'],
    ['完成年度计划，今年建成学校62所。', 'level'],
    ['系统上线后，5000元以下的小额案件当天结清。', 'threshold'],
    ['价格连续14个月上涨。', 'span'],
    ['指数连升4个交易日。', 'span'],
    ['猪肉价格上涨12.4%，影响CPI上涨约0.16个百分点。', 'contribution'],
    ['三次产业分别拉动经济增长0.2、1.9、3.1个百分点。', 'contribution'],
    ['增速比全国平均水平高1.2个百分点。', 'gap'],
    ['接待游客量恢复至2019年同期的92.3%。', 'share'],
    ['收入中位数为平均数的86.2%。', 'share'],
  ])('%s', (text, kind) => {
    expect(last(text)).toBe(kind)
  })
})
