import { describe, expect, test } from 'vitest'
import { contradict, hold } from './checks/tiny/contradict.ts'
import { checkText } from './index.ts'

// What offices of statistics write of many areas, of main groups and in round figures: true, and of no other figures than they say.

function kinds(text: string): readonly string[] {
  return checkText(text, { date: '2024-12-20' }).claims.map(
    (one) => `${one.text} ${one.unit} ${one.comparison.kind}`,
  )
}

describe('how many of the areas', () => {
  hold([
    'The vacancy rate was 5.1 percent in June. Room sales were unchanged in 9 states in July 2024. Over the year, sales fell in 49 states and the District and were unchanged in 1 state.\n\nVacancies\n\nOstfell had the highest vacancy rate in July, 16.1 percent.',
    'In total, 28 towns had rents lower than the average, 11 towns had higher rents, and 11 towns had the same rents.',
  ])
  test('those that have something higher are no difference', () => {
    expect(kinds('11 towns had higher rents, and 42 towns had the same.')).toEqual([
      '11 towns places level',
      '42 towns places level',
    ])
    expect(kinds('Rents were 540 euros, 40 euros higher than in Ostfell (500 euros).')).toEqual([
      '540 euros EUR level',
      '40 euros EUR gap',
      '500 euros EUR level',
    ])
  })
})

describe('amounts and levels in whole thousands', () => {
  hold(['The number of people without a job fell by 4,000, or 0.84 percent, to 451,000.'])
  contradict('growth', [
    'The number of people without a job fell by 4,000, or {0.84|1.84} percent, to 451,000.',
    'The number of people without a job fell by 4,120, or {0.90|0.84} percent, to 451,340.',
  ])
})

describe('of a change and of how it is reckoned', () => {
  test('a part of an increase is a share', () => {
    expect(
      kinds(
        'Births made up most of the growth (61% of the increase). Cyclists accounted for three quarters of the decline in deaths. Sales saw a 4% increase.',
      ),
    ).toEqual(['61% percent share', 'three quarters ratio share', '4% percent growth'])
  })
  test('a basis is no base', () => {
    const text =
      'Prices increased 0.6 percent in August on a seasonally adjusted basis. Sales rose 4% on 2023.'
    const { claims } = checkText(text, { date: '2024-12-20' })
    expect(claims.map(({ comparison: { kind, base } }) => `${kind} ${base}`)).toEqual([
      'growth null',
      'growth 2023',
    ])
  })
})
