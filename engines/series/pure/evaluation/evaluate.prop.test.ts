import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  abs,
  compare,
  contains,
  divide,
  type Interval,
  type Rational,
  rational,
  subtract,
} from '#platform/exact'
import type { Evaluation, Expression, Observation, ObservedBound } from '../../types.ts'
import { ObservationIndex } from '../observation-index.ts'
import {
  both,
  composition,
  document,
  ground,
  indicator,
  place,
  variant,
  vintage,
} from '../tiny/ground.ts'
import type { Ground } from '../types.ts'
import { allAlternatives } from './alternatives.ts'
import { extremesOf, type Fraction, oracle } from './evaluate.oracle.ts'
import { evaluate } from './evaluate.ts'
import { OBSERVED_BOUNDS } from './meaning.ts'

const PLACES = ['A', 'B', 'C']
const VINTAGES = ['v1', 'v2']
const DAYS = ['2024-01-10', '2024-02-20', '2024-03-30', '2024-05-01']
const DOCUMENTS = DAYS.map((day) => document(day, day))

const observationOf: fc.Arbitrary<Observation> = fc
  .record({
    id: fc.bigInt({ min: 1n, max: 10_000n }),
    indicator: fc.constantFrom('x', 'y'),
    place: fc.constantFrom(...PLACES),
    period: fc.constant('2023'),
    value: fc.record({
      coefficient: fc.bigInt({ min: 1n, max: 9999n }),
      scale: fc.constantFrom(0, 1, 2),
    }),
    precision: fc.constant(0),
    bound: fc.constantFrom<ObservedBound>('exact', 'exact', 'exact', ...OBSERVED_BOUNDS),
    unit: fc.constant('CNY'),
    provenance: fc.constantFrom('published', 'published', 'published', 'simulated'),
    stage: fc.constant('preliminary'),
    vintage: fc.constantFrom(...VINTAGES),
    day: fc.constantFrom(...DAYS),
    isDated: fc.boolean(),
    doubt: fc.constantFrom(null, null, null, both('a slip')),
  })
  .map(({ day, isDated, ...o }) => ({
    ...o,
    provenance: o.provenance as Observation['provenance'],
    stage: 'preliminary' as const,
    publishedAt: isDated ? { from: day, to: day } : null,
    firstSeen: day,
    loadedAt: '2024-06-01T00:00:00Z',
    document: day,
    location: '',
    breakNote: null,
    note: null,
  }))

const leaf: fc.Arbitrary<Expression> = fc
  .constantFrom('x', 'y')
  .map((of) => ({ kind: 'observed', indicator: of }))

const money: fc.Arbitrary<Expression> = fc.letrec<{ money: Expression }>((tie) => ({
  money: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.record({ kind: fc.constant('at'), place: fc.constantFrom(...PLACES), of: tie('money') }),
    fc.record({ kind: fc.constant('sum'), over: fc.constantFrom('all', 'half'), of: tie('money') }),
    fc.record({ kind: fc.constant('difference'), of: tie('money'), minus: tie('money') }),
    fc.record({
      kind: fc.constant('weighted-mean'),
      over: fc.constantFrom('all', 'half'),
      of: leaf,
      weight: leaf,
    }),
  ) as fc.Arbitrary<Expression>,
})).money

const question: fc.Arbitrary<{ readonly unit: string; readonly expression: Expression }> = fc.oneof(
  money.map((expression) => ({ unit: 'CNY', expression })),
  fc.tuple(money, money).map(([part, whole]) => ({
    unit: 'percent',
    expression: { kind: 'share', part, whole, denominator: both('the whole') } as const,
  })),
  fc.tuple(leaf, leaf).map(([of, than]) => ({
    unit: 'places',
    expression: { kind: 'count', over: 'all', of, is: '>=', than } as const,
  })),
  leaf.map((of) => ({
    unit: 'rank',
    expression: { kind: 'rank', over: 'all', of, order: 'descending' } as const,
  })),
)

function world(
  observations: readonly Observation[],
  { unit, expression }: { readonly unit: string; readonly expression: Expression },
): Ground {
  return ground({
    places: PLACES.map((id) => place(id)),
    compositions: [composition('all', PLACES), composition('half', ['A', 'B'])],
    documents: DOCUMENTS,
    vintages: VINTAGES.map((id, i) => vintage(id, i, 'basis')),
    indicators: [
      indicator('x', 'CNY'),
      indicator('y', 'CNY'),
      indicator('asked', unit, { variants: [variant('v', expression)] }),
    ],
    observations,
  })
}

function ask(of: Ground, asOf: string, more: object = {}): Evaluation {
  const knowledge = { asOf, loadedBy: null }
  return evaluate(of, { indicator: 'asked', place: 'A', period: '2023', knowledge, ...more })
}

/** One observation a (cell, vintage, document), as the store keeps them; ids in order of arrival. */
const many = fc
  .uniqueArray(observationOf, {
    minLength: 8,
    maxLength: 60,
    size: 'max',
    selector: (o) => [o.indicator, o.place, o.vintage, o.document, o.provenance].join(),
  })
  .map((list) => list.map((o, i) => ({ ...o, id: BigInt(i + 1) })))

test('equals the slow and obvious evaluator', () => {
  let answers = 0
  fc.assert(
    fc.property(many, question, fc.constantFrom(...DAYS), (observations, asked, asOf) => {
      const of = world(observations, asked)
      const expected = oracle(of, observations, asked.expression, 'A', asOf)
      const found = ask(of, asOf)
      expect(found.value).toEqual(expected.value && rational(...expected.value))
      if (found.value === null) return
      answers += 1
      expect([...new Set(found.vintages)]).toEqual([expected.vintage])
    }),
    { numRuns: 300 },
  )
  // Worlds too thin to answer would prove nothing.
  expect(answers).toBeGreaterThan(60)
})

test('what is published later never changes an earlier answer', () => {
  fc.assert(
    fc.property(many, many, question, fc.constantFrom(...DAYS), (before, more, asked, asOf) => {
      const later = more.filter((o) => (o.publishedAt?.from ?? o.firstSeen) > asOf)
      const plain = (e: Evaluation): unknown => ({ ...e, request: null })
      const earlier = ask(world(before, asked), asOf)
      expect(plain(ask(world([...before, ...later], asked), asOf))).toEqual(plain(earlier))
    }),
    { numRuns: 150 },
  )
})

test('no simulated value gets into an answer that didn’t ask for them, nor another into one that did', () => {
  const leaves = (trace: Evaluation['trace']): readonly Observation[] => [
    ...(trace.observation === null ? [] : [trace.observation]),
    ...trace.backing,
    ...trace.disagreeing,
    ...trace.inputs.flatMap(leaves),
  ]
  fc.assert(
    fc.property(many, question, (observations, asked) => {
      const of = world(observations, asked)
      const plain = leaves(ask(of, '2024-12-31').trace)
      expect(plain.filter(({ provenance }) => provenance === 'simulated')).toEqual([])
      const simulated = ask(of, '2024-12-31', { provenance: ['simulated'] })
      expect(leaves(simulated.trace).filter((o) => o.provenance !== 'simulated')).toEqual([])
      expect(simulated.provenance).toBe('simulated')
    }),
    { numRuns: 150 },
  )
})

test('an answer never mixes vintages unless asked to, and its value lies in its interval', () => {
  fc.assert(
    fc.property(many, question, (observations, asked) => {
      const of = world(observations, asked)
      for (const { evaluation } of allAlternatives(of, {
        indicator: 'asked',
        place: 'A',
        period: '2023',
        knowledge: { asOf: '2024-12-31', loadedBy: null },
      })) {
        expect(evaluation.vintages.length).toBeLessThanOrEqual(1)
        expect(evaluation.mixed).toBe(false)
        const { value, interval, leeway } = evaluation
        if (value === null || interval === null) continue
        // The number that stands behind "more than" is at the open end of what may be true.
        expect(contains(leeway === null ? interval : closed(interval), value)).toBe(true)
      }
    }),
    { numRuns: 150 },
  )
})

function closed({ low, high }: Interval): Interval {
  return { low: low && { ...low, open: false }, high: high && { ...high, open: false } }
}

/** Whether the true number lies as the bound says of the value. */
function isTold(bound: ObservedBound | null, value: Rational, truth: Rational): boolean {
  const sign = compare(truth, value)
  switch (bound) {
    case null:
      return true
    case 'exact':
      return sign === 0
    case 'over':
      return sign > 0
    case 'at-least':
      return sign >= 0
    case 'under':
      return sign < 0
    case 'at-most':
      return sign <= 0
    case 'nearly':
    case 'about': {
      // Of a coarse number, what rounds to it is about it.
      const away = abs(subtract(truth, value))
      const isNear = compare(away, abs(divide(value, rational(10n)))) <= 0
      return isNear || compare(away, rational(1n, 2n)) <= 0
    }
  }
}

test('whatever is true behind the bounds of sources, the result is as the answer says', () => {
  const seen = new Set<string | null>()
  let bounded = 0
  fc.assert(
    fc.property(many, question, fc.infiniteStream(fc.nat(1)), (observations, asked, picks) => {
      const truths = new Map(
        observations.map((o) => [o.id, extremesOf(o).at(picks.next().value ?? 0) ?? null]),
      )
      const truthOf = (o: Observation): Fraction => truths.get(o.id) ?? extremesOf(o)[0] ?? [0n, 1n]
      const of = world(observations, asked)
      const { value, bound, leeway } = ask(of, '2024-12-31')
      const { value: truth } = oracle(
        ...([of, observations, asked.expression, 'A', '2024-12-31', truthOf] as const),
      )
      if (value === null || truth === null) return
      expect(leeway === null ? bound : 'exact').toBe('exact')
      if (leeway === null) return
      bounded += 1
      seen.add(bound)
      const [num, den] = truth
      const exact = den < 0n ? rational(-num, -den) : rational(num, den)
      expect(contains(leeway, exact)).toBe(true)
      expect([bound, isTold(bound, value, exact)]).toEqual([bound, true])
    }),
    { numRuns: 600 },
  )
  expect(bounded).toBeGreaterThan(100)
  for (const one of [null, 'over', 'under', 'at-least', 'at-most']) expect(seen).toContain(one)
})

test('a document that is left out is nowhere in the trace', () => {
  fc.assert(
    fc.property(many, question, fc.constantFrom(...DAYS), (observations, asked, without) => {
      const text = JSON.stringify(
        ask(world(observations, asked), '2024-12-31', { without: [without] }).trace,
        (_, value) => (typeof value === 'bigint' ? String(value) : value),
      )
      expect(text).not.toContain(`"document":"${without}"`)
    }),
    { numRuns: 100 },
  )
})

test('an index filled at once, and one filled bit by bit, answer alike', () => {
  fc.assert(
    fc.property(many, fc.constantFrom(...DAYS), (observations, asOf) => {
      const whole = new ObservationIndex(observations)
      const parts = new ObservationIndex()
      for (const one of observations) parts.append([one])
      for (const at of PLACES)
        for (const of of ['x', 'y']) {
          const list = whole.cell(of, at, '2023')
          expect(list).toEqual(parts.cell(of, at, '2023'))
          const known = observations.filter(
            (o) =>
              o.indicator === of &&
              o.place === at &&
              o.provenance !== 'simulated' &&
              (o.publishedAt?.to ?? o.firstSeen) <= asOf,
          )
          const last = (doubted: boolean): Observation | undefined =>
            known
              .filter((o) => (o.doubt !== null) === doubted)
              .reduce<Observation | undefined>(
                (best, o) => (best === undefined || o.firstSeen >= best.firstSeen ? o : best),
                undefined,
              )
          expect(whole.latestAsOf(of, at, '2023', { asOf, loadedBy: null })).toEqual(
            last(false) ?? last(true),
          )
        }
    }),
    { numRuns: 100 },
  )
})
