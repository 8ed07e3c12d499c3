import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HouseError } from '#platform/errors'
import { formatExact } from '#platform/exact'
import { testDatabase } from '#test/support'
import { evaluate, OBSERVED_BOUNDS } from '../pure/index.ts'
import {
  composition,
  document,
  ground,
  indicator,
  observation,
  place,
  variant,
  vintage,
} from '../pure/tiny/ground.ts'
import { storeDefinitions, storeObservations } from '../tiny/stored-world.ts'
import type { Expression, Observation, ObservedBound } from '../types.ts'
import { compileIndicator } from './compile.ts'
import { evaluateInSql } from './evaluate-in-sql.ts'

const db = await testDatabase()

const of = (id: string): Expression => ({ kind: 'indicator', indicator: id })
const GDP = of('gdp')
const MEMBERS = ['P1', 'P2', 'P3', 'P4'] as const
const PERIODS = ['2021', '2022', '2023', '2023-Q1..Q3'] as const

const EXPRESSIONS: { readonly [id: string]: readonly [unit: string, expression: Expression] } = {
  total: ['CNY', { kind: 'sum', over: 'all', of: GDP }],
  'total-of-some': ['CNY', { kind: 'sum', over: 'some', of: GDP }],
  'share-of-sum': [
    'percent',
    { kind: 'share', part: GDP, whole: of('total'), denominator: { en: 'all', zh: '全部' } },
  ],
  'share-of-nation': [
    'percent',
    {
      kind: 'share',
      part: of('total'),
      whole: { kind: 'at', place: 'N', of: GDP },
      denominator: { en: 'N', zh: 'N' },
    },
  ],
  intensity: [
    'percent',
    { kind: 'ratio', of: GDP, to: { kind: 'at', place: 'N', of: GDP }, unit: 'percent' },
  ],
  change: ['CNY', { kind: 'difference', of: GDP, minus: { kind: 'at', yearsBack: 1, of: GDP } }],
  gap: [
    'percentage-point',
    { kind: 'gap', of: of('rate'), minus: { kind: 'at', place: 'N', of: of('rate') } },
  ],
  'nominal-growth': ['percent', { kind: 'growth', of: of('total'), yearsBack: 1, nominal: true }],
  large: [
    'items',
    {
      kind: 'count',
      over: 'some',
      of: GDP,
      is: '>=',
      than: { kind: 'parameter', parameter: 'large' },
    },
  ],
  'mean-rate': [
    'percent',
    {
      kind: 'weighted-mean',
      over: 'all',
      of: of('rate'),
      weight: { kind: 'at', yearsBack: 1, annual: true, of: GDP },
    },
  ],
  'output-per-head': ['CNY-per-person', { kind: 'per-head', of: GDP, population: of('heads') }],
}

const documents = [
  document('early', '2023-06-01'),
  document('copy', '2024-02-01', { transcription: 'copy' }),
  document('late', '2024-12-01', { transcription: 'recalled' }),
  document('undated', null),
  // A copy made later of something published early: it stands back for what existed on the day.
  document('later-copy', '2023-06-01', { transcription: 'original', firstSeen: '2025-03-01' }),
  document('echo', '2024-01-15', { echoOf: 'early' }),
  document('within', null, { publishedAt: { from: '2024-01-01', to: '2024-03-31' } }),
]
const vintages = [
  vintage('a/first', 10, 'a'),
  vintage('a/final', 15, 'a'),
  vintage('b/census', 20, 'b'),
  vintage('people/one', 1, 'people', 'people'),
]
const base = {
  places: ['R', 'N', ...MEMBERS].map((id) => place(id)),
  compositions: [
    composition('all', MEMBERS),
    composition('some', ['P1', 'P2', { place: 'P4', from: null, to: '2022-12-31' }]),
  ],
  documents,
  vintages,
  indicators: [
    indicator('gdp', 'CNY'),
    indicator('rate', 'percent'),
    indicator('heads', 'persons', { account: 'people' }),
    ...Object.entries(EXPRESSIONS).map(([id, [unit, expression]]) =>
      indicator(id, unit, { variants: [variant('only', expression)] }),
    ),
  ],
  parameters: new Map([
    [
      'large',
      {
        id: 'large',
        title: { en: 'large', zh: '大' },
        unit: 'CNY',
        values: [{ from: null, to: null, value: '40', source: 'made up' }],
      },
    ],
  ]),
}

const cell = fc.record({
  indicator: fc.constantFrom('gdp', 'gdp', 'gdp', 'rate', 'heads'),
  place: fc.constantFrom('N', ...MEMBERS),
  period: fc.constantFrom(...PERIODS),
  vintage: fc.constantFrom<string>('a/first', 'a/final', 'b/census'),
  document: fc.nat(documents.length - 1),
  value: fc.oneof(
    fc.integer({ min: 0, max: 99 }).map(String),
    fc.constantFrom('12.5', '12.50', '0.7'),
  ),
  doubted: fc.boolean(),
  // Few, since a count that reads one is refused.
  bound: fc.oneof(
    { weight: 12, arbitrary: fc.constant<ObservedBound>('exact') },
    { weight: 1, arbitrary: fc.constantFrom(...OBSERVED_BOUNDS) },
  ),
})

type Cell = typeof cell extends fc.Arbitrary<infer T> ? T : never
const UNITS: { readonly [indicator: string]: string } = {
  gdp: 'CNY',
  rate: 'percent',
  heads: 'persons',
}

/** One observation a key: all heads are of one vintage, so that theirs may meet. */
function observationsOf(cells: readonly Cell[]): readonly Observation[] {
  const unique = new Map<string, Cell>()
  for (const one of cells) {
    const vintage = one.indicator === 'heads' ? 'people/one' : one.vintage
    unique.set([one.indicator, one.place, one.period, vintage, one.document].join(), {
      ...one,
      vintage,
    })
  }
  return [...unique.values()].map((one, at) =>
    observation({
      ...one,
      document: documents[one.document] ?? document('none', null),
      id: BigInt(at + 1),
      unit: UNITS[one.indicator] ?? '',
      doubt: one.doubted ? { en: 'unsure', zh: '存疑' } : null,
    }),
  )
}

class Undo extends Error {}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof HouseError && error.code === code
}

test('the statement gives the evaluator’s exact value, and its vintages, for every kind it compiles', async () => {
  const load = await db.write((tx) => storeDefinitions(tx, ground({ ...base, observations: [] })))
  let decided = 0
  let bounded = 0
  const places = ['R', 'P1', 'P4']
  await fc.assert(
    fc.asyncProperty(
      fc.array(cell, { minLength: 30, maxLength: 220 }),
      fc.constantFrom('2023-12-31', '2024-02-15', '2024-07-01', '2025-01-01'),
      async (cells, asOf) => {
        const observations = observationsOf(cells)
        const world = ground({ ...base, observations })
        const work = db.write(async (tx) => {
          await storeObservations(tx, world, load, observations)
          for (const id of ['gdp', ...Object.keys(EXPRESSIONS)]) {
            const compiled = compileIndicator(world.catalogue, id)
            const query = {
              ...{ catalogue: world.catalogue, region: world.region },
              ...{ places, periods: PERIODS, asOf },
            }
            const answers = await evaluateInSql(tx, compiled, query).catch((error: unknown) => {
              if (id === 'large' && hasCode(error, 'series.not-in-sql')) return []
              throw error
            })
            for (const answer of answers) {
              const { place, period } = answer
              const knowledge = { asOf, loadedBy: null }
              const expected = evaluate(world, { indicator: id, place, period, knowledge })
              const label = `${id} ${place} ${period} as of ${asOf}`
              expect([label, answer.value && formatExact(answer.value)]).toEqual([
                label,
                expected.value && formatExact(expected.value),
              ])
              if (expected.value === null) continue
              decided += 1
              bounded += Number(answer.isBounded)
              expect([label, answer.isBounded]).toEqual([label, expected.leeway !== null])
              expect([label, ...answer.vintages]).toEqual([label, ...expected.vintages.toSorted()])
            }
          }
          throw new Undo()
        })
        await expect(work).rejects.toBeInstanceOf(Undo)
      },
    ),
    { numRuns: 40 },
  )
  // The property says nothing if nearly all values are missing; forty draws have now and then no more than twenty with a bound.
  expect(decided).toBeGreaterThan(500)
  expect(bounded).toBeGreaterThan(5)
})

test('a count that reads a bound is refused: "more than 40" is not below 41 for certain', async () => {
  const release = document('early', '2023-06-01')
  const count = (bound: ObservedBound) => {
    const observations = ['P1', 'P2'].map((at, i) =>
      observation({
        ...{ indicator: 'gdp', place: at, period: '2023', value: '40', vintage: 'b/census' },
        ...{ document: release, id: BigInt(i + 1), bound },
      }),
    )
    const world = ground({ ...base, observations })
    return db.write(async (tx) => {
      const load = await storeDefinitions(tx, world)
      await storeObservations(tx, world, load, observations)
      const { catalogue, region } = world
      const query = { catalogue, region, places: ['R'], periods: ['2023'], asOf: '2024-01-01' }
      const answers = await evaluateInSql(tx, compileIndicator(catalogue, 'large'), query)
      throw new Undo(String(answers[0]?.value?.num))
    })
  }
  await expect(count('exact')).rejects.toThrow('2')
  await expect(count('over')).rejects.toMatchObject({ code: 'series.not-in-sql' })
})

test('what has no single statement is refused, and says why', () => {
  const rank: Expression = { kind: 'rank', over: 'all', of: GDP, order: 'descending' }
  const nested: Expression = { kind: 'sum', over: 'all', of: of('total') }
  const quotients: Expression = { kind: 'sum', over: 'all', of: of('intensity') }
  for (const expression of [rank, nested, quotients]) {
    const indicators = [
      ...base.indicators,
      indicator('x', 'rank', { variants: [variant('only', expression)] }),
    ]
    const { catalogue } = ground({ ...base, indicators, observations: [] })
    expect(() => compileIndicator(catalogue, 'x')).toThrow('series.not-in-sql')
  }
})
