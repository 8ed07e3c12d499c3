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
  const costs = 'Wages were 68% of turnover – an improvement of three points on the 71% of 2023.'
  expect(wrongIn(costs)).toEqual([])
  const losses = 'The loss ratio was 61.2%, an improvement of 1.3 points from 62.5%.'
  expect(wrongIn(losses)).toEqual([])
  expect(wrongIn(losses.replace('1.3', '3.1'))).toContain('3.1 points')
})

test('what follows a semicolon is another mean', () => {
  const scorers =
    'Leading scorers: Tadas Venclova 587 points in 28 games, 21.0 a game; Marcus Orlec 601 in 30, 20.0; Nikola Dimov 553 in 29, 19.1.'
  expect(wrongIn(scorers)).toEqual([])
})
