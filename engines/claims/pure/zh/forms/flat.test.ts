import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

const read = (text: string): readonly string[] =>
  checkText(text, { date: '2024-08-15' }).claims.map(
    ({ text: words, value, unit, bound, comparison }) =>
      `${words} ${value} ${unit} ${bound} ${comparison.kind}`,
  )

test.each([
  ['PM2.5平均浓度为28微克/立方米，同比持平。', '持平 0 percent exact growth'],
  ['受理案件1204件，与去年同期基本持平。', '持平 0 percent about growth'],
  ['CPI环比持平，其中城市持平，农村上涨0.2%。', '持平 0 percent exact growth'],
])('a change of nought in words: %s', (text, wanted) => {
  expect(read(text)).toContain(wanted)
})

test.each([
  ['水平与全国基本持平。'],
  ['增速与上年持平。'],
  ['受理案件1204件，与去年同期的1204件持平。'],
])('what is level with another, or a rate that stays, is none: %s', (text) => {
  expect(read(text).filter((one) => one.startsWith('持平'))).toEqual([])
})

test('what follows keeps the base', () => {
  const bases = checkText('6月份，消费价格环比持平。其中，食品价格下降1.2%，非食品价格上涨0.3%。', {
    date: '2024-07-10',
  }).claims.map(({ comparison }) => comparison.basePeriod)
  expect(bases).toEqual(['2024-05', '2024-05', '2024-05'])
})
