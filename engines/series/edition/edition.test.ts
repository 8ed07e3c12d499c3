import { expect, test } from 'vitest'
import { parseDecimal } from '#platform/exact'
import { tinyRegion } from '#test/support'
import {
  evaluate,
  judge,
  judgeThenAndSince,
  ObservationIndex,
  unitCatalogue,
} from '../pure/index.ts'
import type { Series } from '../series.ts'
import type {
  Catalogue,
  Indicator,
  Observation,
  SeriesDocument,
  StatedFigure,
  Vintage,
} from '../types.ts'
import { canonicalJson, sha256Of } from './canonical.ts'
import { diffEdition } from './diff.ts'
import { freezeEdition } from './freeze.ts'
import { reproduceEdition } from './reproduce.ts'

const region = tinyRegion()
const words = { en: 'x', zh: 'x' }

function indicator(id: string, unit: string, variants: Indicator['variants'] = []): Indicator {
  return {
    ...{ id, owner: 'economy', title: words, description: words, synonyms: {}, unit },
    ...{ account: 'accounts', method: words, source: words, variants, direction: null, digits: 1 },
  }
}
const gdp = { kind: 'indicator', indicator: 'gdp' } as const
const indicators = [
  indicator('gdp', 'CNY'),
  indicator('gdp-share', 'percent', [
    {
      id: 'sum',
      label: words,
      expression: {
        kind: 'share',
        part: { kind: 'sum', over: 'region', of: gdp },
        whole: { kind: 'sum', over: 'nation-provinces', of: gdp },
        denominator: words,
      },
    },
  ]),
]
function document(id: string, day: string): SeriesDocument {
  return {
    ...{ id, title: words, publisher: 'p', origin: id, publishedAt: { from: day, to: day } },
    ...{ firstSeen: day, licence: 'CC0-1.0', url: null, transcription: 'original', echoOf: null },
    note: null,
  }
}
const vintages: Vintage[] = [
  { id: 'a/first', account: 'accounts', basis: 'a', stage: 'preliminary', label: words, rank: 10 },
  {
    id: 'b/census',
    account: 'accounts',
    basis: 'b',
    stage: 'census-revision',
    label: words,
    rank: 20,
  },
]
let ids = 0n
function observation(
  place: string,
  value: string,
  vintage: string,
  source: string,
  day: string,
): Observation {
  ids += 1n
  return {
    ...{
      id: ids,
      indicator: 'gdp',
      place,
      period: '2023',
      value: parseDecimal(value),
      bound: 'exact',
      precision: 0,
    },
    ...{ unit: 'CNY', provenance: 'published', stage: 'preliminary', vintage, firstSeen: day },
    ...{ publishedAt: { from: day, to: day }, loadedAt: '2024-01-01T00:00:00.000000Z' },
    ...{ document: source, location: '', breakNote: null, note: null, doubt: null },
  }
}
const first = ['X-N', 'X-S', 'X-O'].map((place, i) =>
  observation(place, ['300', '300', '400'][i] ?? '0', 'a/first', 'release', '2024-01-17'),
)
const census = ['X-N', 'X-S', 'X-O'].map((place, i) =>
  observation(place, ['300', '300', '500'][i] ?? '0', 'b/census', 'census', '2025-01-17'),
)

function seriesOf(observations: readonly Observation[], own = indicators): Series {
  const catalogue: Catalogue = {
    indicators: new Map(own.map((one) => [one.id, one])),
    documents: new Map(
      [
        document('release', '2024-01-17'),
        document('census', '2025-01-17'),
        document('talk', '2024-12-04'),
      ].map((one) => [one.id, one]),
    ),
    vintages: new Map(vintages.map((one) => [one.id, one])),
    units: unitCatalogue(region.currency),
    targets: [],
  }
  const ground = { source: new ObservationIndex(observations), catalogue, region }
  const on = (asOf: string) => ({ asOf, loadedBy: null })
  return {
    catalogue,
    observations: ground.source,
    evaluate: (request) => evaluate(ground, request),
    judge: (figure, asOf) => judge(ground, figure, on(asOf)),
    judgeThenAndSince: (figure, a, b) => judgeThenAndSince(ground, figure, on(a), on(b)),
    refresh: async () => undefined,
  }
}

const stated: StatedFigure = {
  ...{ id: 'share', value: parseDecimal('60.0'), precision: -1, unit: 'percent', bound: 'exact' },
  ...{ indicator: 'gdp-share', place: 'X-R', period: '2023', document: 'talk' },
}
const PARTS = {
  ...{ id: 'talk-1', bulletin: 'talk', document: 'talk', asOf: '2024-12-04' },
  ...{ frozenAt: '2024-12-05T00:00:00.000000Z', texts: { en: 'a', zh: '甲' }, figures: [stated] },
}

test('an edition reproduces to the digit from its frozen inputs alone, also after JSON', () => {
  const edition = freezeEdition(PARTS, seriesOf([...first, ...census]), region)
  expect(edition.figures[0]).toMatchObject({ word: 'holds', value: '60' })
  expect(edition.inputs.observations).toHaveLength(3)
  const again = reproduceEdition(JSON.parse(canonicalJson(edition)), region)
  expect(again).toMatchObject({ same: true, differing: [] })
})

test('a bound is frozen with its observation, and reproduces; without one nothing is written of it', () => {
  const over = first.map((one) => ({ ...one, bound: 'over' as const }))
  const figure: StatedFigure = {
    ...stated,
    ...{ indicator: 'gdp', unit: 'CNY', place: 'X-S', value: parseDecimal('300'), precision: 0 },
    bound: 'over',
  }
  const parts = { ...PARTS, figures: [figure] }
  const edition = freezeEdition(parts, seriesOf(over), region)
  expect(edition.figures[0]).toMatchObject({ word: 'holds', value: '300', bound: 'over' })
  expect(reproduceEdition(JSON.parse(canonicalJson(edition)), region).same).toBe(true)
  expect(canonicalJson(freezeEdition(parts, seriesOf(first), region).inputs)).not.toContain('bound')
  const [change] = diffEdition(edition, seriesOf(first), region, '2024-12-31')
  expect(change?.causes).toEqual([{ kind: 'amended', document: 'release' }])
})

test('an edition that was changed after it was frozen is refused', () => {
  const edition = freezeEdition(PARTS, seriesOf(first), region)
  expect(() => reproduceEdition({ ...edition, texts: { en: 'b', zh: '甲' } }, region)).toThrow(
    'series.edition-broken',
  )
})

test('what became known after the day changes no hash; a changed definition changes the edition’s', () => {
  const before = freezeEdition(PARTS, seriesOf(first), region)
  const after = freezeEdition(PARTS, seriesOf([...first, ...census]), region)
  expect(after.hashes.observations).toBe(before.hashes.observations)
  expect(after.hashes.figures).toBe(before.hashes.figures)
  const defined = indicators.map((one) => (one.id === 'gdp-share' ? { ...one, digits: 2 } : one))
  expect(freezeEdition(PARTS, seriesOf(first, defined), region).hash).not.toBe(before.hash)
})

test('a difference names the new vintage, the new document and the changed definition', () => {
  const edition = freezeEdition(PARTS, seriesOf(first), region)
  expect(diffEdition(edition, seriesOf(first), region, '2026-01-01')).toEqual([])
  const [change] = diffEdition(edition, seriesOf([...first, ...census]), region, '2026-01-01')
  expect(change?.before.word).toBe('holds')
  expect(change?.after.word).not.toBe('holds')
  expect(change?.causes).toContainEqual({ kind: 'new-vintage', vintage: 'b/census' })
  expect(change?.causes).toContainEqual({ kind: 'new-document', document: 'census' })
  // Before the census is out, its observations cause nothing.
  expect(diffEdition(edition, seriesOf([...first, ...census]), region, '2024-12-31')).toEqual([])
})

test('canonical JSON has one writing: keys in order, no spaces, absent members left out', () => {
  expect(canonicalJson({ b: [1, null], a: { z: 'é', y: undefined } })).toBe(
    '{"a":{"z":"é"},"b":[1,null]}',
  )
  expect(sha256Of({ a: 1, b: 2 })).toBe(sha256Of({ b: 2, a: 1 }))
  expect(() => canonicalJson({ a: 0.1 })).toThrow('whole')
})
