import { expect, test } from 'vitest'
import { checkText } from './check-text.ts'

function readIn(text: string): readonly string[] {
  return checkText(text, { date: '2025-02-10' }).claims.map(
    ({ text: words, value, unit }) => `${words}: ${value} ${unit}`,
  )
}

test('a bare end is lent the scale and the unit of the other, whatever its unit is of the base unit', () => {
  expect(readIn('The home market shrank by 3.0%, from 14.97 to 14.52 million hl.')).toEqual([
    '3.0%: 3.0 percent',
    '14.97: 1497000000 L',
    '14.52 million hl: 1452000000 L',
  ])
  expect(readIn('Output of gas rose from 3.2 to 4.1 million cubic metres.')).toContain(
    '3.2: 3200000 m3',
  )
})

test('parts of a point are of a percentage point where rates are told', () => {
  expect(
    readIn('The deficit was 1.7%, nine-tenths of a point less than the 2.6% of a year before.'),
  ).toContain('nine-tenths of a point: 0.9 percentage-point')
  expect(readIn('The rate was cut by half a point to 3.5%.')).toContain(
    'half a point: 0.5 percentage-point',
  )
})

function wrongIn(text: string): readonly string[] {
  return checkText(text, { date: '2025-02-10' })
    .claims.filter(({ verdict }) => verdict === 'inconsistent')
    .map((claim) => claim.text)
}

test('what a rate is a share of does not say which way it improved', () => {
  const costs =
    'Wages rose by £9.8m to £121.3m, which is 68% of turnover – an improvement of three points on the 71% of 2022/23.'
  const step = checkText(costs, { date: '2023-12-01' }).claims.find(
    (claim) => claim.text === 'three points',
  )
  expect(step?.comparison.direction).toBe(null)
  const losses = 'The loss ratio was 61.2%, an improvement of 1.3 points from 62.5%.'
  expect(wrongIn(losses)).toEqual([])
  expect(wrongIn(losses.replace('1.3', '3.1'))).toContain('3.1 points')
})

test('what follows a semicolon is another mean', () => {
  const scorers =
    'Leading scorers: Tadas Venclova 587 points in 28 games, 21.0 a game; Marcus Orlec 601 in 30, 20.0; Nikola Dimov 553 in 29, 19.1.'
  expect(wrongIn(scorers)).toEqual([])
})

test('who grew fastest has more, and who was fastest took less', () => {
  const rates = 'Engineering grew fastest, at 11.6%, ahead of Boats at 8.6%.'
  expect(wrongIn(rates)).toEqual([])
  expect(wrongIn(rates.replace('8.6', '16.8'))).toContain('16.8%')
})

test('in Chinese a step beside its base is no level, and a total among its parts makes up no other', () => {
  expect(
    wrongIn(
      '6月末合同负债17.35亿元，较年初的25.62亿元减少8.27亿元，较上年同期的21.08亿元减少3.73亿元，同比降幅17.7%。',
    ),
  ).toEqual([])
  expect(wrongIn('35℃及以上高温日数41天，比常年的19天多22天，是常年的两倍多。')).toEqual([])
  const survey =
    '单选结果：外卖37.0%（894人），单位食堂27.0%（652人），周边餐馆20.2%（487人），自带饭11.5%（278人），其余105人（4.3%）选择便利店。'
  expect(wrongIn(survey)).not.toContain('487人')
})

test('to be sure of meeting a goal is not to have met it', () => {
  const told = (words: string): readonly string[] =>
    wrongIn(`公司全年营业收入目标为38亿元，目前在手订单21亿元，${words}。`)
  expect(told('对完成目标有信心')).toEqual([])
  expect(told('力争完成目标')).toEqual([])
  expect(told('提前完成目标')).toEqual(['38亿元', '21亿元'])
})
