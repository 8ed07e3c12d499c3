import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { HouseError, sayError } from '#platform/errors'
import { errors } from './errors.ts'
import { checkRegion, loadRegion } from './load-region.ts'
import { packFiles } from './pack-files.ts'
import { PROBLEMS_LISTED_MAX, printProblems } from './problems.ts'

const REGION = `id: bay
title: { en: The Bay, fr: La Baie }
languages: { en: English, fr: Français }
time-zone: Europe/Paris
currency: { code: EUR, name: { en: euro, fr: euro }, symbol: € }
region-place: B
nation-place: W
example: true
code-systems:
  post: { title: { en: Post code, fr: Code postal }, pattern: 'A-##' }
boundaries:
  file: boundaries.geojson
  attribution: { en: Made up, fr: Inventé }
  licence: CC0-1.0
  review-number: null
`
const PLACES = `W:
  level: nation
  name: { en: Whole, fr: Tout }
  short: { en: Whole, fr: Tout }
B:
  level: region
  name: { en: Bay, fr: Baie }
  short: { en: Bay, fr: Baie }
  parents: [{ place: W }]
  codes: [{ system: post, code: 'B-01' }]
C:
  level: city
  from: 1990-01-01
  to: 2011-07-14
  name: { en: Cove, fr: Anse }
  short: { en: Cove, fr: Anse }
  synonyms: { en: [Inlet], fr: [] }
  parents: [{ place: B }]
  codes: [{ system: post, code: 'C-02', from: 1990-01-01, to: 2011-07-14 }]
  changes:
    - { date: 2011-07-14, kind: abolished, note: { en: Gone, fr: Fini }, source: Gazette 3 }
`
const COMPOSITIONS = `region:
  title: { en: The region, fr: La région }
  source: Gazette 1
  members:
    - B
    - { place: C, from: 1990-01-01, to: 2011-07-14 }
`
const PARAMETERS = `large:
  title: { en: Large, fr: Grand }
  unit: EUR
  values:
    - { from: 2000-01-01, to: 2010-01-01, value: '0010.50', source: Gazette 2 }
    - { from: 2010-01-01, value: '20', source: Gazette 4 }
`
const SQUARE = '{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}'
const SHAPES = `{"type":"FeatureCollection","features":[{"type":"Feature","id":"B","properties":{},"geometry":${SQUARE}}]}`

const FILES = {
  'region.yaml': REGION,
  'places.yaml': PLACES,
  'compositions.yaml': COMPOSITIONS,
  'parameters.yaml': PARAMETERS,
  'boundaries.geojson': SHAPES,
}

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

function packWith(changed: { readonly [path: string]: string | Uint8Array | null } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'region-'))
  folders.push(folder)
  for (const [path, text] of Object.entries({ ...FILES, ...changed })) {
    if (text === null) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

function problemsOf(path: keyof typeof FILES, was: string, becomes: string): string {
  expect(FILES[path]).toContain(was)
  return printProblems(checkRegion(packWith({ [path]: FILES[path].replace(was, becomes) })), 'en')
}

describe('a sound pack', () => {
  test('loads with its places, compositions, parameters and boundaries', () => {
    const folder = packWith()
    expect(checkRegion(folder)).toEqual([])
    const region = loadRegion(folder)
    expect(region.languages).toEqual(['en', 'fr'])
    expect(region.currency.code).toBe('EUR')
    expect(region.example).toBe(true)
    expect(region.boundaries?.reviewNumber).toBeNull()
    expect(region.places.get('C')).toMatchObject({ from: '1990-01-01', to: '2011-07-14' })
    expect(region.places.get('W')?.synonyms).toEqual({ en: [], fr: [] })
    expect(region.parameters.get('large')?.values[0]?.value).toBe('0010.50')
  })

  test('names a publisher in every language, and says which one it lacks', () => {
    const whole = packWith({
      'names.yaml': "'Office, of the Bay': { en: Bay Office, fr: Bureau }\n",
    })
    expect(loadRegion(whole).names?.get('Office, of the Bay')).toEqual({
      en: 'Bay Office',
      fr: 'Bureau',
    })
    const lacking = packWith({ 'names.yaml': 'Office: { en: Bay Office }\n' })
    expect(printProblems(checkRegion(lacking), 'en')).toContain(
      'names.yaml:1: Office.fr is missing',
    )
    expect(loadRegion(packWith()).names?.size).toBe(0)
  })

  test('may split its places over a folder', () => {
    const half = PLACES.indexOf('C:\n')
    const folder = packWith({
      'places.yaml': null,
      'places/1.yaml': PLACES.slice(0, half),
      'places/2.yaml': PLACES.slice(half),
    })
    expect([...loadRegion(folder).places.keys()]).toEqual(['W', 'B', 'C'])
  })

  test('has a hash that changes with any file and with nothing else', () => {
    const one = loadRegion(packWith()).hash
    expect(one).toMatch(/^[0-9a-f]{64}$/)
    expect(loadRegion(packWith()).hash).toBe(one)
    expect(loadRegion(packWith({ '.hidden': 'x' })).hash).toBe(one)
    expect(loadRegion(packWith({ 'series/a.csv': 'x' })).hash).not.toBe(one)
    expect(loadRegion(packWith({ 'parameters.yaml': `${PARAMETERS}\n` })).hash).not.toBe(one)
  })

  test('gives its files by plain paths only', () => {
    const folder = packWith({ 'series/a.csv': 'place', 'series/b.bin': new Uint8Array([255]) })
    symlinkSync('/etc/hostname', join(folder, 'series/link.csv'))
    const files = packFiles({ folder })
    expect(files.list('series/')).toEqual(['series/a.csv', 'series/b.bin'])
    expect(files.readText('series/a.csv')).toBe('place')
    const codeOf = (path: string): string => {
      try {
        files.readText(path)
        return ''
      } catch (error) {
        return error instanceof HouseError ? error.code : 'another'
      }
    }
    expect(codeOf('../region.yaml')).toBe('region.path-outside')
    expect(codeOf('/etc/hostname')).toBe('region.path-outside')
    expect(codeOf('series/link.csv')).toBe('region.no-file')
    expect(codeOf('series/none.csv')).toBe('region.no-file')
    expect(codeOf('series/b.bin')).toBe('region.not-text')
  })
})

describe('a broken pack', () => {
  test('is refused whole, with every problem, its line and both languages', () => {
    const folder = packWith({
      'places.yaml': PLACES.replace('place: W', 'place: Q').replace(
        '2011-07-14\n  name',
        'x\n  name',
      ),
    })
    const refusal = caught(() => loadRegion(folder))
    expect(refusal.code).toBe('region.invalid')
    expect(refusal.info.problems).toHaveLength(2)
    const said = sayError(refusal, errors, 'zh')
    expect(said.message).toContain('places.yaml:14: C.to')
    expect(said.message).toContain('places.yaml:9: B.parents')
    expect(said.remedy).not.toBe('')
  })

  test('says when there is no pack at all', () => {
    expect(caught(() => loadRegion(packWith({ 'region.yaml': null }))).code).toBe('region.no-pack')
  })

  test.each([
    [
      'region.yaml',
      'time-zone: Europe/Paris',
      'time-zone: Mars',
      'region.yaml:4: time-zone "Mars" is unknown',
    ],
    ['region.yaml', 'code: EUR', 'code: euro', 'region.yaml:5: currency.code "euro" is no code'],
    [
      'region.yaml',
      'nation-place: W',
      'nation-place: Z',
      'region.yaml:7: nation-place names the place Z',
    ],
    [
      'region.yaml',
      'example: true',
      'example: perhaps',
      'region.yaml:8: example is "perhaps". Write one of',
    ],
    [
      'region.yaml',
      'title: { en: The Bay, fr: La Baie }',
      'title: { en: The Bay }',
      'region.yaml:2: title.fr is missing',
    ],
    [
      'region.yaml',
      'title: { en: The Bay, fr',
      'title: { de: Bucht, en: The Bay, fr',
      'region.yaml:2: title has an unknown key "de"',
    ],
    [
      'region.yaml',
      'file: boundaries',
      'file: nowhere',
      "region.yaml:12: The boundaries' file nowhere.geojson isn't in the pack",
    ],
    ['region.yaml', 'licence: CC0-1.0', 'license: CC0-1.0', 'unknown key "license"'],
    [
      'places.yaml',
      'level: nation',
      'level: nation\n  level: city',
      'places.yaml:3: Not readable as YAML',
    ],
    ['places.yaml', 'W:\n', 'B:\n  level: region\nW:\n', 'Not readable as YAML'],
    [
      'places.yaml',
      "'B-01'",
      "'B-1'",
      'places.yaml:10: B has the code "B-1", but post codes look like A-##',
    ],
    [
      'places.yaml',
      'system: post',
      'system: rail',
      'places.yaml:10: B has a code of the unknown system "rail"',
    ],
    [
      'places.yaml',
      "'C-02', from: 1990-01-01",
      "'B-01', from: 1990-01-01",
      'C and B have the code post B-01 at the same time',
    ],
    ['places.yaml', 'to: 2011-07-14\n', 'to: 1980-01-01\n', 'C runs from 1990-01-01 to 1980-01-01'],
    [
      'places.yaml',
      'to: 2011-07-14\n',
      'to: 2011-02-30\n',
      'places.yaml:14: C.to is "2011-02-30", which is no day',
    ],
    [
      'places.yaml',
      'kind: abolished',
      'kind: vanished',
      'places.yaml:21: C.changes[0].kind is "vanished"',
    ],
    ['places.yaml', ', source: Gazette 3', '', 'places.yaml:21: C.changes[0].source is missing'],
    [
      'places.yaml',
      'level: nation',
      'parents: [{ place: C }]\n  level: nation',
      'W is among its own parents, by way of C',
    ],
    ['places.yaml', 'parents: [{ place: W }]', 'parents: { place: W }', 'B.parents must be a list'],
    ['places.yaml', 'level: nation', 'level: &n nation', ''],
    [
      'places.yaml',
      'synonyms: { en: [Inlet], fr: [] }',
      'synonyms: { en: *n, fr: [] }',
      'C.synonyms.en is a YAML alias',
    ],
    [
      'compositions.yaml',
      '    - B\n',
      '    - Q\n',
      'compositions.yaml:5: region.members[0] names the place Q',
    ],
    [
      'compositions.yaml',
      ', to: 2011-07-14',
      '',
      'region has C as a member outside the time in which it exists (1990-01-01 – 2011-07-14)',
    ],
    [
      'compositions.yaml',
      '    - B\n',
      '    - B\n    - B\n',
      'region, B: two entries hold at the same time',
    ],
    [
      'compositions.yaml',
      '  source: Gazette 1\n',
      '',
      'compositions.yaml:1: region.source is missing',
    ],
    [
      'parameters.yaml',
      "'20'",
      'twenty',
      'parameters.yaml:6: large.values[1].value is "twenty", which is no number',
    ],
    [
      'parameters.yaml',
      'to: 2010-01-01',
      'to: 2012-01-01',
      'large: two entries hold at the same time',
    ],
    ['parameters.yaml', '  unit: EUR\n', '', 'parameters.yaml:1: large.unit is missing'],
    [
      'parameters.yaml',
      ', source: Gazette 4',
      '',
      'parameters.yaml:6: large.values[1].source is missing',
    ],
    ['boundaries.geojson', '"id":"B"', '"id":"Q"', 'boundaries.geojson: Q is no place of the pack'],
    ['boundaries.geojson', '"Polygon"', '"Point"', 'boundaries.geojson: B is no area'],
    [
      'boundaries.geojson',
      '{"type":"FeatureCollection"',
      '{"type"',
      'boundaries.geojson: no GeoJSON FeatureCollection',
    ],
  ] as const)('%s: %s -> %s', (path, was, becomes, says) => {
    const said = problemsOf(path, was, becomes)
    if (says === '') expect(said).toBe('')
    else expect(said).toContain(says)
  })

  test.each(['places.yaml', 'compositions.yaml', 'parameters.yaml'])(
    'says that %s is missing',
    (path) => {
      const said = printProblems(checkRegion(packWith({ [path]: null })), 'en')
      expect(said).toContain(`${path}:1: The file ${path} is missing`)
    },
  )

  test('says that a file is no UTF-8 text', () => {
    const folder = packWith({ 'parameters.yaml': new Uint8Array([0xff, 0xfe, 0x00]) })
    expect(printProblems(checkRegion(folder), 'en')).toContain('parameters.yaml:1: Not UTF-8 text')
  })

  test('lists a bounded number of problems and counts the rest', () => {
    const many = Array.from({ length: PROBLEMS_LISTED_MAX + 1 }, (_, i) => `    - Q${i}\n`).join('')
    const folder = packWith({ 'compositions.yaml': COMPOSITIONS.replace('    - B\n', many) })
    const { info } = caught(() => loadRegion(folder))
    expect(info.count).toBe(PROBLEMS_LISTED_MAX + 1)
    expect(info.problems).toHaveLength(PROBLEMS_LISTED_MAX)
  })
})

function caught(work: () => unknown): HouseError {
  try {
    work()
  } catch (error) {
    if (error instanceof HouseError) return error
    throw error
  }
  throw new Error('nothing was refused')
}
