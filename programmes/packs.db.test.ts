import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkPack, loadPack, openSeries, type Series, type StatedFigure } from '#engines/series'
import { formatRational, parseDecimal } from '#platform/exact'
import { say } from '#platform/i18n'
import { loadRegion, packFiles, type Region } from '#platform/region'
import { figuresOf } from '#programmes/contract'
import { programme as economy } from '#programmes/economy'
import { type TestDatabase, testDatabase } from '#test/support'

// The core journeys of the economy, on a real region and on an invented one with another currency, other languages
// and other codes: what holds for both is wired to neither.

const NOW = '2026-11-25T00:00:00Z'
const TODAY = '2026-11-25'

type Said = {
  readonly indicator: string
  readonly period: string
  readonly value: string
  readonly unit?: string
  readonly bound?: StatedFigure['bound']
  readonly word: string
  readonly since?: string
  readonly chosen?: string
  readonly chosenSince?: string
}

type Journey = {
  readonly pack: string
  readonly document: string
  readonly day: string
  readonly currency: string
  readonly gdp: { readonly place: string; readonly first: string; readonly revised: string }
  readonly said: readonly Said[]
}

const JOURNEYS: readonly Journey[] = [
  {
    pack: 'template',
    document: 'communique-2024-03-20',
    day: '2024-03-20',
    currency: 'VAC',
    gdp: { place: 'VB-N', first: '84200000000', revised: '86000000000' },
    said: [
      {
        indicator: 'gdp-share',
        period: '2023',
        value: '40.6',
        word: 'holds-only-if',
        chosen: 'sum-of-members',
        chosenSince: 'national-total',
      },
      {
        indicator: 'large-cities',
        period: '2023',
        value: '3',
        unit: 'places',
        word: 'holds',
        since: 'holds-only-if',
      },
      {
        indicator: 'large-cities-share',
        period: '2023',
        value: '50',
        bound: 'over',
        word: 'holds',
        since: 'holds-only-if',
      },
      { indicator: 'region-rd-intensity', period: '2018', value: '1.89', word: 'holds-only-if' },
      { indicator: 'region-growth-real', period: '2023', value: '4.8', word: 'contradicted' },
      {
        indicator: 'growth-gap',
        period: '2023',
        value: '0.5',
        unit: 'percentage-point',
        word: 'holds',
      },
      {
        indicator: 'shared-libraries',
        period: '@2024-03-20',
        value: '120',
        unit: 'items',
        word: 'no-data',
      },
    ],
  },
  {
    pack: 'yangtze-delta',
    document: 'press-conference-2024-12-04',
    day: '2024-12-04',
    currency: 'CNY',
    gdp: { place: 'CN-SH', first: '4721866000000', revised: '5140450000000' },
    said: [
      {
        indicator: 'gdp-share',
        period: '2023',
        value: '24.4',
        word: 'holds-only-if',
        chosen: 'sum-of-members',
        chosenSince: 'national-total',
      },
      { indicator: 'gdp-share', period: '2018', value: '23.9', word: 'contradicted' },
      { indicator: 'large-cities', period: '2018', value: '6', unit: 'places', word: 'holds' },
      { indicator: 'large-cities', period: '2023', value: '9', unit: 'places', word: 'holds' },
      { indicator: 'region-rd-intensity', period: '2018', value: '2.81', word: 'holds-only-if' },
      { indicator: 'region-rd-intensity', period: '2023', value: '3.34', word: 'contradicted' },
      { indicator: 'region-growth-real', period: '2024-Q1..Q3', value: '5.4', word: 'holds' },
      {
        indicator: 'growth-gap',
        period: '2024-Q1..Q3',
        value: '0.6',
        unit: 'percentage-point',
        word: 'holds',
      },
    ],
  },
]

const DATABASES = [await testDatabase(), await testDatabase()]

describe.each(JOURNEYS)('the pack $pack', ({ pack, document, day, currency, gdp, said }) => {
  const db = databaseOf(pack)
  const region = loadRegion(fileURLToPath(new URL(`../regions/${pack}`, import.meta.url)))
  const indicators = figuresOf([economy], region)
  const files = packFiles(region)
  const load = () =>
    db.write((tx) => loadPack(tx, { region, files, indicators, actor: 'test', now: NOW }))
  let series: Series

  beforeAll(async () => {
    await load()
    series = await db.read((tx) => openSeries({ tx, region, indicators }))
  })

  test('has series without a fault, and loads them once', async () => {
    expect(await checkPack(region, files, indicators)).toEqual([])
    expect(series.observations.size).toBeGreaterThan(0)
    expect((await load()).changed).toBe(false)
  })

  test('shares its store with no other region', async () => {
    const other = { ...region, id: 'another', hash: 'another' }
    const loading = db.write((tx) =>
      loadPack(tx, { region: other, files, indicators, actor: 'test', now: NOW }),
    )
    await expect(loading).rejects.toThrow('region.another-in-store')
  })

  test('keeps a value in its own currency, and gives each vintage on its day', () => {
    const valueOn = (asOf: string): string | null => {
      const request = { indicator: 'gdp', place: gdp.place, period: '2023' }
      const { value, unit } = series.evaluate({ ...request, knowledge: { asOf, loadedBy: null } })
      expect(unit).toBe(currency)
      return value === null ? null : formatRational(value, 0, 'half-up')
    }
    expect(valueOn('2023-12-31')).toBeNull()
    expect(valueOn(day)).toBe(gdp.first)
    expect(valueOn(TODAY)).toBe(gdp.revised)
  })

  test.each(said)('judges $indicator of $period, said to be $value', (one) => {
    const { then, since } = series.judgeThenAndSince(figureOf(one, document, region), day, TODAY)
    expect(then.word, then.reason.en).toBe(one.word)
    expect(since.word, since.reason.en).toBe(one.since ?? one.word)
    if (one.chosen !== undefined) expect(then.chosen?.evaluation.variant).toBe(one.chosen)
    if (one.chosenSince !== undefined)
      expect(since.chosen?.evaluation.variant).toBe(one.chosenSince)
    for (const lang of region.languages) expect(say(then.reason, lang)).toMatch(/\S/)
  })
})

function databaseOf(pack: string): TestDatabase {
  const found = DATABASES[JOURNEYS.findIndex((journey) => journey.pack === pack)]
  if (found === undefined) throw new Error(`no database for ${pack}`)
  return found
}

function figureOf(said: Said, document: string, region: Region): StatedFigure {
  const value = parseDecimal(said.value)
  return {
    id: `${said.indicator}-${said.period}`,
    value,
    precision: -value.scale,
    unit: said.unit ?? 'percent',
    bound: said.bound ?? 'exact',
    indicator: said.indicator,
    place: region.regionPlace,
    period: said.period,
    document,
  }
}
