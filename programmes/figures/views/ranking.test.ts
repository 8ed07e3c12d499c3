import { expect, test } from 'vitest'
import type { Observation, SeriesDocument, Vintage } from '#engines/series'
import { evaluate, type Ground, ObservationIndex, unitCatalogue } from '#engines/series/pure'
import { parseDecimal } from '#platform/exact'
import { figuresOf } from '#programmes/contract'
import { programme as economy } from '#programmes/economy'
import { tinyRegion } from '#test/support'
import { rankingOf } from './ranking.ts'

const DAY = { from: '2024-02-01', to: '2024-02-01' }
const RELEASE: SeriesDocument = {
  id: 'release',
  title: { en: 'Release', zh: '公报' },
  publisher: 'Office',
  origin: 'office',
  publishedAt: DAY,
  firstSeen: DAY.to,
  licence: 'CC0-1.0',
  url: null,
  transcription: 'original',
  echoOf: null,
  note: null,
}

function vintage(id: string, rank: number): Vintage {
  const label = { en: id, zh: id }
  return { id, account: 'national-accounts', basis: id, stage: 'preliminary', label, rank }
}

function gdp(id: bigint, place: string, value: string, of: string): Observation {
  return {
    id,
    indicator: 'gdp',
    place,
    period: '2023',
    value: parseDecimal(value),
    precision: 0,
    bound: 'exact',
    unit: 'CNY',
    provenance: 'published',
    stage: 'preliminary',
    vintage: of,
    publishedAt: DAY,
    firstSeen: DAY.to,
    loadedAt: '2024-02-01T00:00:00Z',
    document: 'release',
    location: '',
    breakNote: null,
    note: null,
    doubt: null,
  }
}

const region = tinyRegion()
const ground: Ground = {
  region,
  source: new ObservationIndex([
    gdp(1n, 'X-N1', '500', 'first'),
    gdp(2n, 'X-N1', '900', 'revised'),
    gdp(3n, 'X-N2', '700', 'first'),
    gdp(4n, 'X-S1', '100', 'first'),
  ]),
  catalogue: {
    indicators: new Map(figuresOf([economy], region).map((one) => [one.id, one])),
    documents: new Map([[RELEASE.id, RELEASE]]),
    vintages: new Map([vintage('first', 1), vintage('revised', 2)].map((one) => [one.id, one])),
    units: unitCatalogue(region.currency),
    targets: [],
  },
}

test('peers are ranked in one vintage, and who has no value stays in sight', () => {
  const knowledge = { asOf: '2024-12-31', loadedBy: null }
  const evaluation = evaluate(ground, {
    indicator: 'gdp',
    place: 'X-N2',
    period: '2023',
    knowledge,
  })
  const { ranking } = rankingOf(ground, evaluation, null)
  // X-N1 leads only in a vintage that the others don't have: in theirs it is second, and not left out.
  expect(ranking?.rows.map(({ place }) => place.id)).toEqual(['X-N2', 'X-N1', 'X-S1'])
  expect(ranking?.rows[1]?.value.words.en).toContain('500')
  expect(ranking?.missing.map(({ id }) => id)).toEqual(['X-S2'])
})
