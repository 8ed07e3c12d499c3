import { expect, test } from 'vitest'
import type { Evaluation, Trace } from '#engines/series'
import { type Ground, ObservationIndex, unitCatalogue } from '#engines/series/pure'
import { interval, pointInterval, rationalOf } from '#platform/exact'
import { tinyRegion } from '#test/support'
import { countedQuantity, evaluatedQuantity } from './incomplete.ts'
import { quantityOf } from './refs.ts'

const region = tinyRegion()
const ground: Ground = {
  region,
  source: new ObservationIndex([]),
  catalogue: {
    indicators: new Map(),
    documents: new Map(),
    vintages: new Map(),
    units: unitCatalogue(region.currency),
    targets: [],
  },
}
const [first = '', second = ''] = [...region.places.values()]
  .filter(({ level }) => level === 'city')
  .map(({ id }) => id)
const province = [...region.places.values()].find(({ level }) => level === 'province')?.id ?? ''

function step(kind: Trace['kind'], place: string, value: number | null, inputs: Trace[]): Trace {
  return {
    kind,
    label: { en: '', zh: '' },
    place,
    period: '2023',
    value: value === null ? null : rationalOf(value),
    bound: 'exact',
    unit: 'items',
    observation: null,
    backing: [],
    disagreeing: [],
    inputs,
  }
}

/** A count of 3 whose members without a value are these, as the indicator that names it. */
function countWithout(places: readonly string[], kind: 'count' | 'ratio' = 'count'): Evaluation {
  const members = places.map((place) => step('observed', place, null, []))
  const trace = step('indicator', first, 3, [
    step(kind, first, 3, [...members, step('parameter', first, 1, [])]),
  ])
  return {
    request: {
      indicator: 'x',
      place: first,
      period: '2023',
      knowledge: { asOf: '2024-01-01', loadedBy: null },
    },
    variant: null,
    value: rationalOf(3),
    bound: 'exact',
    leeway: null,
    interval: interval(rationalOf(3), rationalOf(3 + places.length)),
    unit: 'items',
    provenance: 'published',
    vintages: [],
    mixed: false,
    uncertainties: [],
    missing: places.map((place) => ({
      indicator: 'y',
      place,
      period: '2023',
      reason: { en: '', zh: '' },
    })),
    independentSources: 1,
    trace,
  }
}

test('a count that lacks members is said to be at least so much, in both languages', () => {
  const found = evaluatedQuantity(ground, countWithout([first, second]), 0)
  expect(found?.words.en).toMatch(/^at least 3.* \(2 cities without a value\)$/)
  expect(found?.words.zh).toMatch(/^至少3.*（2个城市无数值）$/)
  expect(found?.incomplete).toMatchObject({ missing: 2 })
  expect(found?.value).toBe('3')
})

test('one city is one city, and what is not a city is a place', () => {
  const words = (places: readonly string[]) =>
    evaluatedQuantity(ground, countWithout(places), 0)?.words.en
  expect(words([first])).toContain('(1 city without a value)')
  expect(words([first, province])).toContain('(2 places without a value)')
})

test('a ratio that lacks members may move either way: it is not said to be at least so much', () => {
  const found = evaluatedQuantity(ground, countWithout([first], 'ratio'), 0)
  expect(found?.words.en).toMatch(/^3.*\(1 city without a value\)$/)
})

test('a value is complete where no member is missing, and where a missing one can’t matter', () => {
  expect(evaluatedQuantity(ground, countWithout([]), 0)).not.toHaveProperty('incomplete')
  const decided = { ...countWithout([first]), interval: pointInterval(rationalOf(3)) }
  expect(evaluatedQuantity(ground, decided, 0)).not.toHaveProperty('incomplete')
})

test('a step that counts says what it left out, and a step that does not stays as it is', () => {
  const { trace } = countWithout([first])
  const quantity = quantityOf(ground, rationalOf(3), 'items', 0)
  expect(countedQuantity(ground, trace, quantity).words.en).toContain('at least 3')
  expect(countedQuantity(ground, step('sum', first, 3, []), quantity)).toEqual(quantity)
})
