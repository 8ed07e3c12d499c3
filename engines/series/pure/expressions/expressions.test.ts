import { describe, expect, test } from 'vitest'
import { formatRational } from '#platform/exact'
import type { Evaluation, Expression, Observation, Request } from '../../types.ts'
import { evaluate } from '../evaluation/evaluate.ts'
import {
  both,
  composition,
  document,
  ground,
  indicator,
  observation,
  place,
  variant,
  vintage,
  type World,
} from '../tiny/ground.ts'

const NOW = { asOf: '2026-06-01', loadedBy: null }

function shown({ value }: Evaluation, digits = 2): string | null {
  return value === null ? null : formatRational(value, digits, 'half-up')
}

const YEARS = document('years', '2024-01-01')
const boundary = {
  date: '2011-08-22',
  kind: 'boundary',
  note: both('Chaohu was split', '巢湖拆分'),
  source: 'State Council',
} as const

function figures(expression: Expression, unit: string): readonly ReturnType<typeof indicator>[] {
  return [
    indicator('gdp', 'CNY'),
    indicator('real', 'CNY-constant'),
    indicator('air', 'µg/m³'),
    indicator('rate', 'percent'),
    indicator('people', 'persons'),
    indicator('asked', unit, { variants: [variant('v', expression)] }),
  ]
}

function small(expression: Expression, unit: string, change: Partial<World> = {}) {
  return ground({
    places: ['N', 'A', 'B', 'C', 'OLD'].map((id) => place(id, id === 'A' ? [boundary] : [])),
    compositions: [
      composition('all', ['A', 'B', 'C']),
      composition('dated', [
        { place: 'A', from: null, to: null },
        { place: 'B', from: null, to: null },
        { place: 'OLD', from: null, to: '2011-08-22' },
      ]),
    ],
    documents: [YEARS],
    vintages: [vintage('v1', 10, 'one'), vintage('v2', 20, 'two')],
    indicators: figures(expression, unit),
    parameters: new Map([
      [
        'threshold',
        {
          id: 'threshold',
          title: both('the threshold', '门槛'),
          unit: 'CNY',
          values: [
            { from: '2000-01-01', to: '2020-01-01', value: '100', source: 'law' },
            { from: '2020-01-01', to: null, value: '200', source: 'law' },
          ],
        },
      ],
    ]),
    observations: [],
    ...change,
  })
}

const cell = (
  of: string,
  at: string,
  period: string,
  value: string,
  more: Partial<Observation> = {},
) =>
  observation({
    indicator: of,
    place: at,
    period,
    value,
    vintage: 'v1',
    document: YEARS,
    unit:
      { gdp: 'CNY', real: 'CNY-constant', air: 'µg/m³', rate: 'percent', people: 'persons' }[of] ??
      'CNY',
    ...(more as object),
  })

const ask = (period: string, at = 'A'): Request => ({
  indicator: 'asked',
  place: at,
  period,
  knowledge: NOW,
})

const GDP: Expression = { kind: 'observed', indicator: 'gdp' }

describe('growth', () => {
  const growth = (nominal: boolean, of = 'gdp'): Expression => ({
    kind: 'growth',
    of: { kind: 'observed', indicator: of },
    yearsBack: 1,
    nominal,
  })

  test('is refused for levels at current prices unless it is called nominal', () => {
    expect(() => evaluate(small(growth(false), 'percent'), ask('2023'))).toThrow(
      'series.growth-of-current-prices',
    )
    const observations = [cell('gdp', 'A', '2022', '100'), cell('gdp', 'A', '2023', '106')]
    const nominal = evaluate(small(growth(true), 'percent', { observations }), ask('2023'))
    expect(shown(nominal, 1)).toBe('6.0')
    const constant = [cell('real', 'A', '2022', '100'), cell('real', 'A', '2023', '105')]
    const real = small(growth(false, 'real'), 'percent', { observations: constant })
    expect(shown(evaluate(real, ask('2023')), 1)).toBe('5.0')
  })

  test('compares periods of one basis, even if the newer basis has one of them', () => {
    const observations = [
      cell('gdp', 'A', '2022', '100'),
      cell('gdp', 'A', '2023', '106'),
      cell('gdp', 'A', '2023', '130', { vintage: 'v2' }),
    ]
    const evaluation = evaluate(small(growth(true), 'percent', { observations }), ask('2023'))
    expect([shown(evaluation, 1), evaluation.vintages]).toEqual(['6.0', ['v1']])
    expect(evaluation.uncertainties).toEqual([])
  })

  test('flags a series break where no basis has both periods', () => {
    const observations = [
      cell('gdp', 'A', '2022', '100'),
      cell('gdp', 'A', '2023', '130', { vintage: 'v2' }),
    ]
    const { uncertainties } = evaluate(
      small(growth(true), 'percent', { observations }),
      ask('2023'),
    )
    expect(uncertainties.map(({ kind }) => kind)).toEqual(['series-break'])
  })

  test('flags a break that the source notes, and a change of boundaries between the periods', () => {
    const breakNote = both('revised from here on', '此后修订')
    const observations = [
      cell('gdp', 'A', '2010', '100'),
      cell('gdp', 'A', '2011', '150', { breakNote }),
      cell('gdp', 'A', '2012', '160'),
    ]
    const world = small(growth(true), 'percent', { observations })
    expect(evaluate(world, ask('2011')).uncertainties).toEqual([
      { kind: 'series-break', place: 'A', period: '2011', note: breakNote },
      { kind: 'series-break', place: 'A', period: '2011', note: boundary.note },
    ])
    expect(evaluate(world, ask('2012')).uncertainties).toEqual([])
  })

  test('moves by reference period: a cumulative one to the same months, a leap day to the 28th', () => {
    const observations = [
      cell('gdp', 'A', '2023-Q1..Q3', '100'),
      cell('gdp', 'A', '2024-Q1..Q3', '110'),
      cell('gdp', 'A', '2023-02-28', '50'),
      cell('gdp', 'A', '2024-02-29', '60'),
    ]
    const world = small(growth(true), 'percent', { observations })
    expect(shown(evaluate(world, ask('2024-Q1..Q3')), 1)).toBe('10.0')
    expect(shown(evaluate(world, ask('2024-02-29')), 1)).toBe('20.0')
    expect(shown(evaluate(world, ask('2024-01..09')), 1)).toBe('10.0')
    expect(evaluate(world, ask('2024-01..08')).missing.map(({ period }) => period)).toEqual([
      '2024-01..08',
      '2023-01..08',
    ])
  })

  test('over a base of zero has no value, and says why', () => {
    const observations = [cell('gdp', 'A', '2022', '0'), cell('gdp', 'A', '2023', '5')]
    const evaluation = evaluate(small(growth(true), 'percent', { observations }), ask('2023'))
    expect([evaluation.value, evaluation.missing[0]?.reason.en]).toEqual([
      null,
      'The denominator is zero.',
    ])
  })
})

describe('compositions', () => {
  const sum: Expression = { kind: 'sum', over: 'dated', of: GDP }

  test('hold as they were at the end of the period', () => {
    const observations = ['2010', '2011'].flatMap((year) =>
      ['A', 'B', 'OLD'].map((at) => cell('gdp', at, year, '10')),
    )
    const world = small(sum, 'CNY', { observations })
    expect(shown(evaluate(world, ask('2010')), 0)).toBe('30')
    expect(shown(evaluate(world, ask('2011')), 0)).toBe('20')
  })

  test('a comparison across a change of members carries a flag', () => {
    const observations = ['2010', '2011'].flatMap((year) =>
      ['B', 'OLD', 'A'].map((at) => cell('gdp', at, year, '10')),
    )
    const growth: Expression = { kind: 'growth', of: sum, yearsBack: 1, nominal: true }
    const world = small(growth, 'percent', { observations })
    expect(evaluate(world, ask('2011')).uncertainties).toContainEqual({
      kind: 'composition-change',
      composition: 'dated',
      from: 3,
      to: 2,
    })
  })

  test('a sum with a missing member is none, and the member is named', () => {
    const observations = [cell('gdp', 'A', '2023', '10')]
    const evaluation = evaluate(small(sum, 'CNY', { observations }), ask('2023'))
    expect(evaluation.value).toBeNull()
    expect(evaluation.missing.map((one) => one.place)).toEqual(['B'])
  })

  test('an unknown composition is refused, with those there are', () => {
    expect(() => evaluate(small({ ...sum, over: 'nobody' }, 'CNY'), ask('2023'))).toThrow(
      '"known":"all, dated"',
    )
  })
})

describe('counts, ranks and means', () => {
  const count: Expression = {
    kind: 'count',
    over: 'all',
    of: GDP,
    is: '>=',
    than: { kind: 'parameter', parameter: 'threshold' },
  }

  test('a count takes the threshold of the period, names who is missing and widens for them', () => {
    const observations = [cell('gdp', 'A', '2023', '200'), cell('gdp', 'B', '2023', '150')]
    const world = small(count, 'places', {
      observations: [...observations, cell('gdp', 'A', '2019', '150')],
    })
    const evaluation = evaluate(world, ask('2023'))
    expect(shown(evaluation, 0)).toBe('1')
    expect(evaluation.missing.map((one) => one.place)).toEqual(['C'])
    const { low, high } = evaluation.interval ?? { low: null, high: null }
    // 200 as stated may be 199.5: the count may be none, or A and the missing C.
    expect([low?.at.num, high?.at.num]).toEqual([0n, 2n])
    expect(shown(evaluate(world, ask('2019')), 0)).toBe('1')
  })

  test('a count of nothing known is no count', () => {
    expect(evaluate(small(count, 'places'), ask('2023')).value).toBeNull()
  })

  test('a threshold that isn’t in force has no value', () => {
    const observations = [cell('gdp', 'A', '1990', '200')]
    const evaluation = evaluate(small(count, 'places', { observations }), ask('1990'))
    expect([evaluation.value, evaluation.missing.at(-1)?.indicator]).toEqual([null, 'threshold'])
  })

  const rank: Expression = { kind: 'rank', over: 'all', of: GDP, order: 'descending' }

  test('a rank counts who is ahead; equals share one; who is missing is named', () => {
    const observations = [
      cell('gdp', 'A', '2023', '5'),
      cell('gdp', 'B', '2023', '9'),
      cell('gdp', 'A', '2022', '5'),
      cell('gdp', 'B', '2022', '5'),
      cell('gdp', 'C', '2022', '4'),
    ]
    const world = small(rank, 'rank', { observations })
    const partial = evaluate(world, ask('2023'))
    expect(shown(partial, 0)).toBe('2')
    expect(partial.missing.map((one) => one.place)).toEqual(['C'])
    expect(partial.interval?.high?.at.num).toBe(3n)
    expect(['A', 'B', 'C'].map((at) => shown(evaluate(world, ask('2022', at)), 0))).toEqual([
      '1',
      '1',
      '3',
    ])
    expect(evaluate(world, ask('2022', 'N')).missing.at(-1)?.reason.en).toContain('not among')
  })

  test('a weighted mean weighs with the year before, and needs every weight', () => {
    const mean: Expression = {
      kind: 'weighted-mean',
      over: 'all',
      of: { kind: 'observed', indicator: 'rate' },
      weight: { kind: 'at', yearsBack: 1, annual: true, of: GDP },
    }
    const observations = [
      ...['A', 'B', 'C'].map((at, i) => cell('rate', at, '2024-Q1..Q3', `${4 + i}.0`)),
      ...['A', 'B', 'C'].map((at, i) => cell('gdp', at, '2023', String([50, 30, 20][i]))),
    ]
    const whole = evaluate(small(mean, 'percent', { observations }), ask('2024-Q1..Q3'))
    expect(shown(whole, 2)).toBe('4.70')
    const without = evaluate(
      small(mean, 'percent', { observations: observations.slice(0, -1) }),
      ask('2024-Q1..Q3'),
    )
    expect(without.missing).toMatchObject([{ indicator: 'gdp', place: 'C', period: '2023' }])
  })
})

describe('units and definitions', () => {
  test('a gap is in percentage points, of per cents only', () => {
    const rate: Expression = { kind: 'observed', indicator: 'rate' }
    const gap: Expression = { kind: 'gap', of: rate, minus: { kind: 'at', place: 'N', of: rate } }
    const observations = [cell('rate', 'A', '2023', '5.4'), cell('rate', 'N', '2023', '4.8')]
    const evaluation = evaluate(small(gap, 'percentage-point', { observations }), ask('2023'))
    expect([shown(evaluation, 1), evaluation.unit]).toEqual(['0.6', 'percentage-point'])
    expect(() => evaluate(small({ ...gap, minus: GDP }, 'percentage-point'), ask('2023'))).toThrow(
      '{"left":"CNY","right":"percent"}',
    )
  })

  test('per head is money per person', () => {
    const people: Expression = { kind: 'observed', indicator: 'people' }
    const head: Expression = { kind: 'per-head', of: GDP, population: people }
    const observations = [cell('gdp', 'A', '2023', '300'), cell('people', 'A', '2023', '4')]
    const evaluation = evaluate(small(head, 'CNY-per-person', { observations }), ask('2023'))
    expect([shown(evaluation, 0), evaluation.unit]).toEqual(['75', 'CNY-per-person'])
  })

  test('concentrations don’t add up, and a sum in another unit than declared is refused', () => {
    const air: Expression = { kind: 'sum', over: 'all', of: { kind: 'observed', indicator: 'air' } }
    expect(() => evaluate(small(air, 'µg/m³'), ask('2023'))).toThrow('series.unit-not-additive')
    expect(() =>
      evaluate(small({ kind: 'sum', over: 'all', of: GDP }, 'USD'), ask('2023')),
    ).toThrow('{"left":"CNY","right":"USD"}')
  })

  test('a definition by itself is refused, with the circle named', () => {
    const indicators = [
      indicator('one', 'CNY', {
        variants: [variant('v', { kind: 'indicator', indicator: 'two' })],
      }),
      indicator('two', 'CNY', {
        variants: [
          variant('v', { kind: 'sum', over: 'all', of: { kind: 'indicator', indicator: 'one' } }),
        ],
      }),
    ]
    const world = small(GDP, 'CNY', { indicators })
    expect(() => evaluate(world, { ...ask('2023'), indicator: 'one' })).toThrow('one → two → one')
  })

  test('unknown names are refused, each by its kind', () => {
    const world = small(GDP, 'CNY')
    expect(() => evaluate(world, { ...ask('2023'), indicator: 'none' })).toThrow(
      'unknown-indicator',
    )
    expect(() => evaluate(world, { ...ask('2023'), variant: 'none' })).toThrow('unknown-variant')
    expect(() => evaluate(world, ask('2023', 'NOWHERE'))).toThrow('unknown-place')
    expect(() =>
      evaluate(small({ kind: 'parameter', parameter: 'x' }, 'CNY'), ask('2023')),
    ).toThrow('unknown-parameter')
    expect(() => evaluate(world, ask('last year'))).toThrow('period.unreadable')
  })
})
