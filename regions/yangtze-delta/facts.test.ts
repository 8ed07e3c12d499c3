import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { compare, decimalOf, formatDecimal, parseDecimal, rationalOf, sumOf } from '#platform/exact'
import { parsePeriod, periodCode } from '#platform/period'

const PACK = import.meta.dirname
const SERIES = join(PACK, 'series')
const BULLETIN = join(PACK, 'bulletins/2024-12-04')
const HUNDRED_MILLION_DIGITS = 8
/** Defined by the programme economy in every region. */
const OF_ECONOMY = [
  'gdp',
  'gdp-growth-real',
  'rd-expenditure',
  'rd-intensity',
  'registered-population',
  'resident-population',
  'gii-cluster-rank',
  'gdp-share',
  'region-growth-real',
  'growth-gap',
  'large-cities',
  'large-cities-share',
  'region-rd-intensity',
]

type Row = { readonly [column: string]: string }
type Entry = { readonly id: string; readonly [field: string]: unknown }
type Figure = {
  readonly id: string
  readonly indicator: string
  readonly period: string
  readonly value: string
  readonly precision: number
  readonly unit: string
  readonly document: string
  readonly display?: { readonly en: string; readonly zh: string }
  readonly comparison?: { readonly with: string; readonly of?: string }
}

function entries(file: string): readonly Entry[] {
  const read = parseYaml(readFileSync(join(SERIES, file), 'utf8')) as Record<string, object>
  return Object.entries(read).map(([id, fields]) => ({ ...fields, id }))
}

function rowsOf(file: string): readonly Row[] {
  return parseCsv(readFileSync(join(SERIES, file), 'utf8'), { columns: true }) as readonly Row[]
}

const files = readdirSync(SERIES).filter((name) => name.endsWith('.csv'))
const all = files.flatMap((file) => rowsOf(file).map((row) => ({ ...row, file }) as Row))
const figures = (
  parseYaml(readFileSync(join(BULLETIN, 'bulletin.yaml'), 'utf8')) as {
    readonly figures: readonly Figure[]
  }
).figures

function ids(list: readonly { readonly id: string }[]): ReadonlySet<string> {
  expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
  return new Set(list.map(({ id }) => id))
}

function tagsOf(lang: 'en' | 'zh'): readonly string[] {
  const text = readFileSync(join(BULLETIN, `${lang}.md`), 'utf8')
  return [...text.matchAll(/\{% figure id="([^"]+)"/g)].map(([, id]) => id ?? '')
}

function provincesSum(period: string, vintage: string): string {
  const nation = new Set(
    rowsOf('gdp-provinces.csv')
      .filter((row) => row.document === `provinces-gdp-${period}-preliminary`)
      .map((row) => row.place),
  )
  expect(nation.size).toBe(31)
  const values = all.filter(
    (row) =>
      row.file === 'gdp-provinces.csv' &&
      row.period === period &&
      row.vintage === vintage &&
      nation.has(row.place),
  )
  expect(values).toHaveLength(31)
  const sum = sumOf(values.map((row) => rationalOf(parseDecimal(row.value ?? ''))))
  return formatDecimal(decimalOf(sum, 2, 'half-up'))
}

test('the 31 provinces add up to the sums that are quoted in public', () => {
  expect(provincesSum('2018', 'census-3/preliminary')).toBe('914707.46')
  expect(provincesSum('2023', 'census-4/preliminary')).toBe('1250931.45')
})

test('the 31 provinces are complete after either census', () => {
  expect(provincesSum('2018', 'census-4/revision')).toBe('914117.50')
  expect(provincesSum('2023', 'census-5/revision')).toBe('1283801.50')
})

test('every cell of 2018 and 2023 that the large cities need is there', () => {
  for (const [year, count] of [
    ['2018', 16],
    ['2023', 26],
  ] as const) {
    const listed = all.filter((row) => row.document === `large-cities-gdp-${year}`)
    expect(listed).toHaveLength(count)
    const trillion = rationalOf(10n ** BigInt(12 - HUNDRED_MILLION_DIGITS))
    for (const row of listed)
      expect(compare(rationalOf(parseDecimal(row.value ?? '')), trillion)).toBe(1)
  }
})

test('every observation names a known indicator, vintage, document and period', () => {
  const indicators = new Set([...OF_ECONOMY, ...ids(entries('indicators.yaml'))])
  const vintages = ids(entries('vintages.yaml'))
  const documents = ids(entries('documents.yaml'))
  for (const row of all) {
    const where = `${row.file} ${row.indicator} ${row.place} ${row.period}`
    expect(indicators.has(row.indicator ?? ''), where).toBe(true)
    expect(row.vintage === '' || vintages.has(row.vintage ?? ''), where).toBe(true)
    expect(documents.has(row.document ?? ''), where).toBe(true)
    expect(periodCode(parsePeriod(row.period ?? '')), where).toBe(row.period)
    expect(() => parseDecimal(row.value ?? ''), where).not.toThrow()
  }
})

test('no document says a cell twice', () => {
  const seen = new Map<string, string>()
  for (const row of all) {
    const key = [row.indicator, row.place, row.period, row.vintage, row.document].join(' ')
    expect(seen.get(key), key).toBeUndefined()
    seen.set(key, row.value ?? '')
  }
})

test('no document is there for nothing, and no echo echoes an unknown one', () => {
  const used = new Set([
    ...all.map((row) => row.document),
    ...figures.map(({ document }) => document),
  ])
  const documents = entries('documents.yaml')
  const known = ids(documents)
  expect(documents.filter(({ id }) => !used.has(id)).map(({ id }) => id)).toEqual([])
  const echoes = documents.flatMap((entry) => entry['echo-of'] ?? [])
  expect(echoes.length).toBeGreaterThan(0)
  for (const echo of echoes) expect(known.has(String(echo)), String(echo)).toBe(true)
})

test('what is kept with a doubt is kept: a slip, a neighbour, residents for the registered', () => {
  const doubted = all.filter((row) => (row.doubt_en ?? '') !== '')
  const has = (place: string, period: string, value: string): boolean =>
    doubted.some((row) => row.place === place && row.period === period && row.value === value)
  expect(has('CN-340700', '2015', '7220.9')).toBe(true)
  expect(has('CN-321100', '2020', '1220.09')).toBe(true)
  expect(has('CN-340100', '2016', '5274.26')).toBe(true)
  expect(has('CN-SH', '@2019-12-31', '2428.0')).toBe(true)
  for (const row of doubted) expect(row.doubt_zh).not.toBe('')
})

test('a bulletin says each of its figures once in either language, and no other', () => {
  const known = [...ids(figures)].sort()
  for (const lang of ['en', 'zh'] as const) expect([...tagsOf(lang)].sort()).toEqual(known)
})

test('a figure that is shown in words has them in both languages', () => {
  for (const lang of ['en', 'zh'] as const) {
    const text = readFileSync(join(BULLETIN, `${lang}.md`), 'utf8')
    for (const [, id] of text.matchAll(/\{% figure id="([^"]+)" form="words" \/%\}/g))
      expect(figures.find((figure) => figure.id === id)?.display?.[lang], id).toBeTruthy()
  }
})

test('every figure names a known indicator, a period and the figures that it is compared with', () => {
  const indicators = new Set([...OF_ECONOMY, ...ids(entries('indicators.yaml'))])
  const known = ids(figures)
  for (const figure of figures) {
    expect(indicators.has(figure.indicator), figure.id).toBe(true)
    expect(periodCode(parsePeriod(figure.period)), figure.id).toBe(figure.period)
    expect(() => parseDecimal(figure.value), figure.id).not.toThrow()
    for (const other of [figure.comparison?.with, figure.comparison?.of])
      expect(other === undefined || known.has(other), figure.id).toBe(true)
  }
})

test('the text types no number that is a figure', () => {
  for (const lang of ['en', 'zh'] as const) {
    const text = readFileSync(join(BULLETIN, `${lang}.md`), 'utf8')
      .replace(/\{%[^%]*%\}/g, '')
      .replaceAll('PM2.5', '')
      .replace(
        /\d{1,2} (November|December|May)|(?:19|20)\d\d(?:年)?|\d{1,2}(?:—\d{1,2})?月(?:\d{1,2}日)?/g,
        '',
      )
    expect(text.match(/\d+/g), lang).toBeNull()
  }
})
