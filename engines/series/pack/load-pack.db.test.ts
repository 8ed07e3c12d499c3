import { expect, test } from 'vitest'
import { HouseError } from '#platform/errors'
import { formatExact } from '#platform/exact'
import type { PackFiles, Problem, Region } from '#platform/region'
import { testDatabase, tinyRegion } from '#test/support'
import { openSeries } from '../series.ts'
import { packOf } from '../tiny/pack.ts'
import { checkPack, loadPack } from './load-pack.ts'

const db = await testDatabase()
const base: Region = {
  ...tinyRegion(),
  names: new Map([
    ['Office', { en: 'Office', zh: '统计局' }],
    ['office', { en: 'Office', zh: '统计局' }],
  ]),
}
const region = (hash: string): Region => ({ ...base, hash })

function load(files: PackFiles, hash: string) {
  const given = { files, indicators: [], actor: 'test', now: '2024-12-04T00:00:00Z' }
  return db.write((tx) => loadPack(tx, { ...given, region: region(hash) }))
}

async function problemsIn(files: PackFiles): Promise<readonly Problem[]> {
  const before = await counts()
  const error = await load(files, 'f'.repeat(64)).catch((thrown: unknown) => thrown)
  if (!(error instanceof HouseError)) throw error
  expect(error.code).toBe('series.broken-pack')
  expect(await counts()).toEqual(before)
  return error.info.problems as readonly Problem[]
}

async function counts() {
  const [row] = await db.sql<{ loads: bigint; observations: bigint; documents: bigint }[]>`
    SELECT (SELECT count(*) FROM series.loads) AS loads,
      (SELECT count(*) FROM series.observations) AS observations,
      (SELECT count(*) FROM series.documents) AS documents`
  return row
}

test('a pack is loaded whole, and the series answer from it', async () => {
  expect(await load(packOf(), 'a'.repeat(64))).toMatchObject({ changed: true, rows: 3, added: 3 })
  const series = await db.read((tx) => openSeries({ tx, region: base, indicators: [] }))
  expect(series.catalogue.targets).toMatchObject([{ id: 'output-2030', bound: 'at-least' }])
  expect(series.catalogue.documents.get('later')).toMatchObject({
    echoOf: 'release',
    firstSeen: '2024-11-30',
    publishedAt: { from: '2024-11-01', to: '2024-11-30' },
  })
  const knowledge = { asOf: '2024-12-04', loadedBy: null }
  const share = series.evaluate({
    indicator: 'output-share',
    place: 'X-R',
    period: '2023',
    knowledge,
  })
  expect(share.value && formatExact(share.value)).toBe('25')
})

test('the same pack again changes nothing, not even by a look at its files', async () => {
  const before = await counts()
  expect(await load(packOf({ 'series/output.csv': 'broken' }), 'a'.repeat(64))).toMatchObject({
    changed: false,
  })
  expect(await counts()).toEqual(before)
})

test('a newer pack adds its new rows; rows it no longer has stay', async () => {
  const files = packOf({
    'series/output.csv':
      'indicator,place,period,value,unit,document\noutput,X,2024,420,CNY,release\n',
  })
  expect(await load(files, 'b'.repeat(64))).toMatchObject({ added: 1, held: 0 })
  expect((await counts())?.observations).toBe(4n)
})

test('a document whose day becomes known amends its observations, and the answer of an earlier day with them', async () => {
  const release = packOf().readText('series/documents.yaml')
  const files = packOf({ 'series/documents.yaml': release.replace('2024-01-17', '2024-03-01') })
  const series = await db.read((tx) => openSeries({ tx, region: base, indicators: [] }))
  const ask = (asOf: string) =>
    series.evaluate({
      indicator: 'output',
      place: 'X',
      period: '2023',
      knowledge: { asOf, loadedBy: null },
    }).value
  expect(ask('2024-02-01')).not.toBeNull()
  expect(await load(files, 'c'.repeat(64))).toMatchObject({ added: 0, held: 3, amended: 3 })
  await db.read((tx) => series.refresh(tx))
  expect(ask('2024-02-01')).toBeNull()
  expect(ask('2024-03-01')).not.toBeNull()
})

test('a bound that a newer pack knows of a held number amends it, and the answer is told with it', async () => {
  const [header = '', first = '', ...rest] = packOf().readText('series/output.csv').split('\n')
  const bounded = [`${header},bound`, `${first},over`, ...rest.map((row) => row && `${row},`)]
  const files = packOf({ 'series/output.csv': bounded.join('\n') })
  const series = await db.read((tx) => openSeries({ tx, region: base, indicators: [] }))
  const [indicator = '', place = '', period = ''] = first.split(',')
  const knowledge = { asOf: '2026-01-01', loadedBy: null }
  const ask = () => series.evaluate({ indicator, place, period, knowledge }).bound
  expect(ask()).toBe('exact')
  expect(await load(files, 'd'.repeat(64))).toMatchObject({ added: 0, held: 3 })
  await db.read((tx) => series.refresh(tx))
  expect(ask()).toBe('over')
})

test('a value that a newer pack changes under an old key is refused with both values and the way to do it', async () => {
  const changed = packOf().readText('series/output.csv').replace('400', '401')
  const [problem] = await problemsIn(packOf({ 'series/output.csv': changed }))
  expect(problem).toMatchObject({ file: 'series/output.csv', line: 2 })
  expect(problem?.message.en).toMatch(/holds 400 .* says 401 .*new vintage, or from a new document/)
})

const documents = packOf().readText('series/documents.yaml')
const indicators = packOf().readText('series/indicators.yaml')
const table = packOf().readText('series/output.csv')

test.each([
  [
    'a document without an origin',
    'documents.yaml',
    documents.replace('  origin: office\n', ''),
    2,
    'origin is missing',
  ],
  [
    'a language left out',
    'documents.yaml',
    documents.replace('{ en: Later, zh: 后来 }', '{ en: Later }'),
    10,
    'zh is missing',
  ],
  [
    'an echo of nothing',
    'documents.yaml',
    documents.replace('echo-of: release', 'echo-of: relase'),
    16,
    'no "relase"',
  ],
  [
    'a key that isn’t known',
    'documents.yaml',
    documents.replace('licence: CC0', 'license: CC0'),
    7,
    'unknown key "license"',
  ],
  ['YAML that isn’t', 'documents.yaml', `${documents}\n  - x: [`, 0, 'Not readable as YAML'],
  [
    'an unknown unit',
    'indicators.yaml',
    indicators.replace('unit: CNY', 'unit: yuan'),
    7,
    'no "yuan"',
  ],
  [
    'an unknown composition',
    'indicators.yaml',
    indicators.replace('unit: CNY', 'unit: CNY\n  composition: nowhere'),
    8,
    'no "nowhere"',
  ],
  [
    'an unknown kind of expression',
    'indicators.yaml',
    indicators.replace('kind: share', 'kind: part'),
    25,
    'is "part"',
  ],
  [
    'a row with another unit',
    'output.csv',
    table.replace('60,CNY', '60,USD'),
    3,
    'measured in "CNY"',
  ],
  [
    'a row without a source',
    'output.csv',
    table.replace('40,CNY,release', '40,CNY,'),
    4,
    'No figure without a source',
  ],
  ['a duplicate row', 'output.csv', `${table}output,X,2023,400,CNY,release\n`, 5, 'Line 2 already'],
])(
  'a pack with %s is refused by file and line, and nothing is loaded',
  async (_, file, text, line, words) => {
    const problems = await problemsIn(packOf({ [`series/${file}`]: text }))
    const said = problems.map((one) => `${one.file}:${one.line}: ${one.message.en}`)
    expect(said.join('\n')).toContain(words)
    if (line > 0) expect(problems.map((one) => one.line)).toContain(line)
    for (const { message } of problems) expect(message.zh).toBeTruthy()
  },
)

test('a duplicate across two tables names the other table', async () => {
  const files = packOf({ 'series/zz.csv': table })
  const [problem] = await problemsIn(files)
  expect(problem?.file).toBe('series/zz.csv')
  expect(problem?.message.en).toContain('series/output.csv:2')
})

test('a pack can be checked without a store', async () => {
  expect(await checkPack(base, packOf(), [])).toEqual([])
  const [problem] = await checkPack(
    base,
    packOf({ 'series/output.csv': table.replace('X-N', 'X-Q') }),
    [],
  )
  expect(problem).toMatchObject({ file: 'series/output.csv', line: 3 })
})

test('a check names a publisher and a licence that only one language can read, and a load takes them', async () => {
  const words = documents
    .replace('publisher: Office', 'publisher: Bureau')
    .replace('CC0-1.0', 'ask first')
  const files = packOf({ 'series/documents.yaml': words })
  const found = await checkPack(base, files, [])
  expect(found).toMatchObject([
    { file: 'series/documents.yaml', line: 4 },
    { file: 'series/documents.yaml', line: 7 },
  ])
  expect(found[0]?.message.en).toContain('"Bureau" has no name')
  expect(found[1]?.message.zh).toContain('“ask first”没有数据包各语言的名称')
  expect((await load(files, 'e'.repeat(64))).changed).toBe(true)
})
