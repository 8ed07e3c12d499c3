import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { checkRegion, loadRegion } from './load-region.ts'
import { codeAt, getComposition, getPlace, holdsOn, membersOf } from './lookups.ts'
import { packFiles } from './pack-files.ts'
import { printProblems } from './problems.ts'
import { entriesOf, field, isAbsent, itemsOf, spotOf, textOf } from './spot.ts'

const REGIONS = fileURLToPath(new URL('../../regions', import.meta.url))
const PACKS = readdirSync(REGIONS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

test('the packs are those of the delta and the template', () => {
  expect(PACKS.toSorted()).toEqual(['template', 'yangtze-delta'])
})

describe.each(PACKS)('the pack %s', (name) => {
  const folder = join(REGIONS, name)
  const region = loadRegion(folder)
  const files = packFiles(region)
  const compositions = [...region.compositions.values()]

  test('has no problem', () => {
    expect(printProblems(checkRegion(folder), 'en')).toBe('')
  })

  test('has what the economy programme looks for', () => {
    for (const id of ['region', 'region-cities', 'nation-provinces', 'nation-cities'])
      expect(getComposition(region, id).members.length).toBeGreaterThan(0)
    const large = region.parameters.get('large-city-output')
    expect(large?.unit).toBe(region.currency.code)
    for (const { from, source } of large?.values ?? []) expect([from, source]).not.toContain(null)
  })

  test('counts every city of the region among those of the nation', () => {
    const cities = getComposition(region, 'region-cities').members
    expect(getComposition(region, 'nation-cities').members).toEqual(
      expect.arrayContaining([...cities]),
    )
  })

  test('gives each member a code on each day of its membership', () => {
    const days = ['2002-12-31', '2010-12-31', '2018-12-31', '2023-12-31']
    for (const day of days)
      for (const place of compositions.flatMap((one) => membersOf(one, day))) {
        const systems = [...(region.codeSystems?.keys() ?? [])]
        const codes = systems.map((system) => codeAt(getPlace(region, place), system, day))
        expect(
          codes.some((code) => code !== undefined),
          `${place} on ${day}`,
        ).toBe(true)
      }
  })

  test('dates what happened to a place within the time it exists, and says why it ended', () => {
    for (const place of region.places.values()) {
      for (const { date, kind } of place.changes)
        expect(holdsOn(place, date) || kind === 'abolished', `${place.id} ${date}`).toBe(true)
      if (place.to !== null)
        expect(place.changes.at(-1)).toMatchObject({ date: place.to, kind: 'abolished' })
    }
  })

  test('has a source, a unit and a date for every observation, in columns of its own languages', () => {
    for (const path of files.list('series/').filter((one) => one.endsWith('.csv'))) {
      const rows: Record<string, string>[] = parse(files.readText(path), { columns: true })
      const worded = Object.keys(rows[0] ?? {}).filter((one) => /^(break|note|doubt)_/.test(one))
      for (const column of worded)
        expect(region.languages, path).toContain(column.slice(column.indexOf('_') + 1))
      for (const [index, row] of rows.entries()) {
        const where = `${path}:${index + 2}`
        for (const column of ['indicator', 'place', 'period', 'value', 'unit', 'document'])
          expect(row[column], `${where} ${column}`).toMatch(/\S/)
        expect(region.places.has(row.place ?? ''), where).toBe(true)
        for (const text of ['break', 'note', 'doubt']) {
          const said = region.languages.map((lang) => (row[`${text}_${lang}`] ?? '') !== '')
          expect(new Set(said).size, `${where} ${text}`).toBe(1)
        }
      }
    }
  })

  test('writes each bulletin in every language from one set of figures', () => {
    const bulletins = files.list('bulletins/').filter((one) => one.endsWith('/bulletin.yaml'))
    expect(bulletins.length).toBeGreaterThan(0)
    for (const path of bulletins) {
      const spot = spotOf(path, files.readText(path), [])
      const figures = itemsOf(field(spot, 'figures'))
      const ids = figures.map((one) => textOf(field(one, 'id')))
      expect(new Set(ids).size).toBe(ids.length)
      for (const figure of figures) {
        expect(region.places.has(textOf(field(figure, 'place'))), figure.name).toBe(true)
        const display = field(figure, 'display')
        if (!isAbsent(display))
          expect(
            entriesOf(display)
              .map(([lang]) => lang)
              .toSorted(),
            figure.name,
          ).toEqual(region.languages.toSorted())
      }
      for (const lang of region.languages) {
        const text = files.readText(path.replace('bulletin.yaml', `${lang}.md`))
        const used = [...text.matchAll(/\{% figure id="([^"]+)"/g)].map(([, id]) => id ?? '')
        expect(new Set(used), `${path} ${lang}`).toEqual(new Set(ids))
      }
    }
  })
})

describe('the Yangtze River Delta', () => {
  const region = loadRegion(join(REGIONS, 'yangtze-delta'))
  const cities = getComposition(region, 'region-cities')
  const on = (id: string, day: string): string | undefined =>
    codeAt(getPlace(region, id), 'gbt-2260', day)

  test('has 41 cities, and had 42 until Chaohu was divided', () => {
    expect(membersOf(cities, '2024-12-04')).toHaveLength(41)
    expect(membersOf(cities, '2011-07-13')).toHaveLength(42)
    expect(membersOf(cities, '2011-07-14')).not.toContain('CN-341400')
  })

  test('counts 25 cities in the air up to mid-2018, 41 after, 31 provinces in the nation', () => {
    const air = getComposition(region, 'air-cities')
    expect(membersOf(air, '2018-06-30')).toHaveLength(25)
    expect(membersOf(air, '2018-07-01')).toHaveLength(41)
    expect(membersOf(getComposition(region, 'nation-provinces'), '2023-12-31')).toHaveLength(31)
    expect(membersOf(getComposition(region, 'region'), '2018-12-31')).toEqual([
      'CN-SH',
      'CN-JS',
      'CN-ZJ',
      'CN-AH',
    ])
  })

  test('knows the codes of each day', () => {
    expect(on('CN-SH', '2023-12-31')).toBe('310000')
    expect(on('CN-330100', '1990-01-01')).toBe('330100')
    expect(on('CN-341400', '1999-07-08')).toBe('342600')
    expect(on('CN-341400', '2011-07-13')).toBe('341400')
    expect(on('CN-341400', '2011-07-14')).toBeUndefined()
    expect(on('CN-341500', '1999-09-01')).toBe('342400')
    expect(on('CN-CQ', '1997-03-13')).toBe('510200')
    for (const id of membersOf(cities, '2023-12-31'))
      expect([id.slice(3), 'SH']).toContain(id === 'CN-SH' ? 'SH' : on(id, '2023-12-31'))
  })

  test('tells of each county that passed from one city to another, on both', () => {
    const happened = (id: string): readonly string[] =>
      getPlace(region, id).changes.map(({ date, kind }) => `${date} ${kind}`)
    for (const id of ['CN-340100', 'CN-340200', 'CN-340500'])
      expect(happened(id)).toContain('2011-07-14 boundary')
    for (const id of ['CN-340800', 'CN-340700'])
      expect(happened(id)).toContain('2015-10-13 boundary')
    for (const id of ['CN-341500', 'CN-340400'])
      expect(happened(id)).toContain('2015-12-03 boundary')
  })
})
