import { expect, test } from 'vitest'
import { DELTA, delta } from '../tiny/delta.ts'
import {
  both,
  document,
  ground,
  indicator,
  observation,
  place,
  variant,
  vintage,
} from '../tiny/ground.ts'
import type { Ground } from '../types.ts'
import { ALTERNATIVES_MAX, allAlternatives } from './alternatives.ts'
import { evaluate } from './evaluate.ts'

const NOW = { asOf: '2026-06-01', loadedBy: null }
const SHARE = { indicator: 'gdp-share', place: 'R', period: '2023', knowledge: NOW }

test('lists every variant in every complete vintage, the newest of the default first', () => {
  expect(
    allAlternatives(delta(), SHARE).map((one) => [
      one.variant,
      one.vintageLabel.en,
      one.superseded,
    ]),
  ).toEqual([
    ['sum-of-members', 'census-5/revision', false],
    ['sum-of-members', 'census-4/preliminary', true],
    ['national-total', 'census-5/revision', false],
    ['national-total', 'census-4/preliminary', true],
  ])
})

test('each can be asked for again by its request', () => {
  for (const { evaluation } of allAlternatives(delta(), SHARE))
    expect(evaluate(delta(), evaluation.request)).toEqual(evaluation)
})

test('a variant of which no vintage is complete comes once, with what it lacks', () => {
  const observations = DELTA.observations.filter((one) => one.place !== 'N')
  const lacking = allAlternatives(delta({ observations }), SHARE).filter(
    (one) => one.variant === 'national-total',
  )
  expect(lacking.map((one) => one.evaluation.missing.map(({ place: at }) => at))).toEqual([['N']])
})

test('an observed indicator has its vintages as alternatives', () => {
  const alternatives = allAlternatives(delta(), { ...SHARE, indicator: 'gdp', place: 'SH' })
  expect(alternatives.map((one) => [one.variant, one.evaluation.vintages[0]])).toEqual([
    [null, 'census-5/revision'],
    [null, 'census-4/preliminary'],
  ])
})

/** As many vintages in each of three accounts, which multiply. */
function multiplied(of: readonly [number, number, number]): Ground {
  const day = document('day', '2024-01-01')
  const accounts = of.map((size, i) => ({ name: `a${i}`, size }))
  const leaf = (i: number) => ({ kind: 'observed', indicator: `a${i}` }) as const
  return ground({
    places: [place('R')],
    documents: [day],
    vintages: accounts.flatMap(({ name, size }) =>
      Array.from({ length: size }, (_, v) => vintage(`${name}/${v}`, v, name, name)),
    ),
    indicators: [
      ...accounts.map(({ name }) => indicator(name, 'CNY', { account: name })),
      indicator('asked', 'CNY', {
        title: both('asked'),
        variants: [
          variant('v', {
            kind: 'difference',
            of: { kind: 'difference', of: leaf(0), minus: leaf(1) },
            minus: leaf(2),
          }),
        ],
      }),
    ],
    observations: accounts.flatMap(({ name, size }) =>
      Array.from({ length: size }, (_, v) =>
        observation({
          indicator: name,
          place: 'R',
          period: '2023',
          value: '1',
          vintage: `${name}/${v}`,
          document: day,
        }),
      ),
    ),
  })
}

test.each([
  [[7, 9, 1], ALTERNATIVES_MAX - 1],
  [[4, 4, 4], ALTERNATIVES_MAX],
  [[5, 13, 1], ALTERNATIVES_MAX],
] as const)('vintages of several accounts multiply up to a limit: %j', (sizes, expected) => {
  const asked = { indicator: 'asked', place: 'R', period: '2023', knowledge: NOW }
  const alternatives = allAlternatives(multiplied(sizes), asked)
  expect(alternatives).toHaveLength(expected)
  expect(alternatives[0]?.superseded).toBe(false)
})
