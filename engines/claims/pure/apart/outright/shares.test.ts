import { expect, test } from 'vitest'
import { checkText } from '../../check-text.ts'

function failing(text: string): readonly string[] {
  return checkText(text, { date: '2025-09-16' }).claims.flatMap(({ text: words, verdict }) =>
    verdict === 'inconsistent' ? [words] : [],
  )
}

test('what is told with its own share is one of the list, and not what the next is a share of', () => {
  const text =
    '其中甲类断面939个，占93.7%，同比上升0.6个百分点；乙类54个，占5.4%；丙类9个，占0.9%。'
  expect(failing(text)).toEqual([])
  const told = `全市断面1002个，${text}`
  expect(failing(told)).toEqual([])
  expect(failing(told.replace('5.4%', '4.5%'))).toContain('4.5%')
})

test('a whole that is told by its name is no kind of it', () => {
  const text = '人均食品支出8481元，占消费支出的30.0%。服务性消费支出13220元，增长7.1%。'
  expect(failing(text)).toEqual([])
  const named = text.replace('服务性', '全年')
  expect(failing(named)).toContain('30.0%')
})

test('the last of a list that is less than its first is no sum', () => {
  const text =
    '供水中，地表水源361.8亿立方米，占96.1%；地下水源7.2亿立方米，再生水等水源7.6亿立方米。'
  expect(failing(text)).toEqual([])
  expect(failing('东港供水121亿立方米，西港340亿立方米，合计281亿立方米。')).not.toEqual([])
})

const TOP =
  'Four regions account for 81% of output: Norvale (38%), Sundry (21%), Kelm (13%) and Orr (9%).'

test('a share of several that are all listed with theirs is the sum of them', () => {
  expect(failing(TOP)).toEqual([])
  expect(failing(TOP.replace('81%', '88%'))).not.toEqual([])
  expect(failing(TOP.replace('(21%)', '(31%)'))).not.toEqual([])
  // Of which two are named; and rates of each.
  expect(
    failing('Nine regions account for 81% of output: chiefly Norvale (38%) and Kelm (13%).'),
  ).toEqual([])
  expect(
    failing('Turnout was 61% in the towns: Norvale (58%), Sundry (66%) and Kelm (60%).'),
  ).toEqual([])
})
