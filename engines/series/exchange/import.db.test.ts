import { expect, test } from 'vitest'
import { HouseError } from '#platform/errors'
import { fixedContext, testDatabase } from '#test/support'
import type { ExchangeFormat, SeriesContext } from '../ports.ts'
import { openSeries } from '../series.ts'
import { bytesOf, storeDefinitions } from '../tiny/stored-world.ts'
import { workbook } from '../tiny/workbook.ts'
import { smallWorld } from '../tiny/world.ts'
import { importObservations } from './import-observations.ts'
import { writeSdmxCsv } from './sdmx-csv.ts'

const db = await testDatabase()
const world = smallWorld()
await db.write((tx) => storeDefinitions(tx, world))
const { region } = world
const series = await db.read((tx) => openSeries({ tx, region, indicators: [] }))
const ctx: SeriesContext = { ...fixedContext({ region }), series }

const HEADER =
  'indicator,place,period,value,scale,unit,provenance,stage,vintage,published_from,published_to,first_seen,document,location'
const row = (
  changes: Partial<
    Record<
      | 'indicator'
      | 'place'
      | 'period'
      | 'value'
      | 'unit'
      | 'vintage'
      | 'document'
      | 'from'
      | 'location',
      string
    >
  > = {},
): string => {
  const one = {
    indicator: 'gdp',
    place: 'P1',
    period: '2023',
    value: '1.50',
    unit: 'CNY',
    vintage: 'a/first',
    document: 'release',
    from: '',
    location: '',
    ...changes,
  }
  return `${one.indicator},${one.place},${one.period},${one.value},8,${one.unit},,,${one.vintage},${one.from},,,${one.document},${one.location}`
}
const fileOf = (...rows: readonly string[]): string => [HEADER, ...rows, ''].join('\n')

function take(
  text: string | Uint8Array,
  options: { format?: ExchangeFormat; dryRun?: boolean } = {},
) {
  const bytes = typeof text === 'string' ? bytesOf([text]) : single(text)
  const { format = 'csv', dryRun = false } = options
  return db.write((tx) => importObservations(tx, ctx, { file: 'x.csv', bytes, format, dryRun }))
}
async function* single(bytes: Uint8Array) {
  yield bytes
}
async function held(): Promise<number> {
  const [found] = await db.sql<{ n: bigint }[]>`SELECT count(*) AS n FROM series.observations`
  return Number(found?.n)
}
async function refusal(work: Promise<unknown>): Promise<HouseError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof HouseError)) throw error ?? new Error('nothing was refused')
  return error
}

test('sound rows are added, and the series see them after a refresh', async () => {
  const report = await take(fileOf(row(), row({ place: 'P2', value: '2.25' })))
  expect(report).toMatchObject({ rows: 2, added: 2, held: 0, bad: 0 })
  await db.read((tx) => series.refresh(tx))
  const [one] = series.observations.cell('gdp', 'P1', '2023')
  expect(one).toMatchObject({ precision: 6, value: { coefficient: 150000000n, scale: 0 } })
  expect(one?.publishedAt).toEqual({ from: '2024-01-17', to: '2024-01-17' })
})

test('the same file again adds nothing and changes nothing', async () => {
  const before = await held()
  expect(await take(fileOf(row(), row({ place: 'P2', value: '2.25' })))).toMatchObject({
    added: 0,
    held: 2,
  })
  expect(await held()).toBe(before)
})

test.each([
  ['a wrong unit', row({ place: 'N', unit: 'USD' }), 'unit', 'measured in "CNY"'],
  ['a wrong period', row({ place: 'N', period: '2023-13' }), 'period', 'no reference period'],
  ['a wrong place', row({ place: 'P9' }), 'place', 'Near it: P1'],
  ['an unknown indicator', row({ indicator: 'gpd' }), 'indicator', 'Near it: gdp'],
  [
    'a value with separators',
    row({ place: 'N', value: '"1,234.5"' }),
    'value',
    'without separators',
  ],
  [
    'a figure without a source',
    row({ place: 'N', document: '' }),
    'document',
    'No figure without a source',
  ],
  ['an unknown source', row({ place: 'N', document: 'relaese' }), 'document', 'Near it: release'],
  [
    'a vintage of another account',
    row({ place: 'N', vintage: 'visits/as-published' }),
    'vintage',
    'belongs to the account',
  ],
  [
    'a vintage left open where there are two',
    row({ place: 'N', vintage: '' }),
    'vintage',
    'a/first',
  ],
  [
    'a day that the calendar lacks',
    row({ place: 'N', from: '2024-02-30' }),
    'published_from',
    'YYYY-MM-DD',
  ],
  ['a row that is too short', 'gdp,N,2023', '', '3 cells'],
])(
  '%s is refused with its line, column, reason and remedy, and nothing is loaded',
  async (_, wrong, column, words) => {
    const before = await held()
    const text = fileOf(row({ place: 'N', period: '2019' }), wrong)
    const error = await refusal(take(text))
    expect(error.code).toBe('series.bad-rows')
    const [bad] = error.info.badRows as {
      line: number
      column: string
      reason: { en: string; zh: string }
      remedy: { en: string }
    }[]
    expect(bad).toMatchObject({ line: 3, column })
    expect(`${bad?.reason.en} ${bad?.remedy.en}`).toContain(words)
    expect(bad?.reason.zh).not.toBe('')
    expect(await held()).toBe(before)
    const report = await take(text, { dryRun: true })
    expect(report).toMatchObject({ rows: 2, added: 1, bad: 1 })
    expect(await held()).toBe(before)
  },
)

test('a duplicate names the line that it repeats; one against the store counts as held', async () => {
  const twice = fileOf(row({ place: 'N' }), row(), row({ place: 'N' }))
  const error = await refusal(take(twice))
  expect(String(error.info.listEn)).toContain('x.csv:4: Line 2 already has')
  expect(await take(twice, { dryRun: true })).toMatchObject({ bad: 1, held: 1 })
})

test('a changed value is refused with both values; as a new vintage it is taken', async () => {
  const error = await refusal(take(fileOf(row({ value: '1.51' }))))
  expect(String(error.info.listEn)).toContain('150000000')
  expect(String(error.info.listEn)).toContain('new vintage')
  expect(
    await take(fileOf(row({ value: '1.51', vintage: 'b/census', document: 'census' }))),
  ).toMatchObject({ added: 1 })
})

test('what is learned later about a held value is an amendment: the value stays, the answer changes', async () => {
  await take(fileOf(row({ from: '2024-01-18', location: 'table 2' })))
  await db.read((tx) => series.refresh(tx))
  const [one] = series.observations
    .cell('gdp', 'P1', '2023')
    .filter(({ vintage }) => vintage === 'a/first')
  expect(one).toMatchObject({ location: 'table 2', publishedAt: { from: '2024-01-18' } })
})

test('a bound is taken with its value; one that is none is refused with those that are', async () => {
  const header = HEADER.replace('scale,', 'scale,bound,')
  const said = (bound: string) => `${header}\ngdp,P2,2020,12,4,${bound},CNY,,,a/first,,,,release,\n`
  const error = await refusal(take(said('between')))
  const [bad] = error.info.badRows as { column: string; remedy: { en: string } }[]
  expect(bad).toMatchObject({ column: 'bound' })
  expect(bad?.remedy.en).toContain('at-least')
  await take(said('over'))
  const read = async () => {
    await db.read((tx) => series.refresh(tx))
    return series.observations.cell('gdp', 'P2', '2020').map(({ bound }) => bound)
  }
  expect(await read()).toEqual(['over'])
  // The same number, known better: the observation stays, and an amendment says how it limits the true one.
  expect(await take(said('at-least'))).toMatchObject({ added: 0, held: 1 })
  expect(await read()).toEqual(['at-least'])
})

test('a header that isn’t one of observations is refused once, not for every row', async () => {
  const error = await refusal(
    take('indicator,place,periode,value,unit,document\ngdp,P1,2023,1,CNY,release\n'),
  )
  const columns = (error.info.badRows as { column: string }[]).map(({ column }) => column)
  expect(columns.sort()).toEqual(['period', 'periode'])
})

test('an unclosed quote, GBK text and an empty file each say what they are', async () => {
  const unclosed = await refusal(take(`${HEADER}\n"gdp,P1,2023\n`))
  expect(unclosed).toMatchObject({ code: 'series.unreadable-csv' })
  const gbk = Uint8Array.from([
    ...Buffer.from(`${HEADER}\ngdp,P1,2023,1,8,CNY,,,a/first,,,,release,`),
    0xb1,
    0xed,
    0x0a,
  ])
  expect(await refusal(take(gbk))).toMatchObject({ code: 'series.not-utf8' })
  expect(await refusal(take(''))).toMatchObject({ code: 'series.empty-file' })
})

test('SDMX-CSV is taken; a row that deletes or replaces is refused', async () => {
  const [header = '', line = ''] = [
    ...writeSdmxCsv(
      series.observations.cell('gdp', 'P1', '2023'),
      world.catalogue,
      region.languages,
    ),
  ]
  expect(await take(header + line, { format: 'sdmx-csv' })).toMatchObject({ rows: 1, held: 1 })
  const deleted = line.replace(',I,', ',D,')
  expect(await refusal(take(header + deleted, { format: 'sdmx-csv' }))).toMatchObject({
    code: 'series.sdmx-action',
  })
  expect(await refusal(take(fileOf(row()), { format: 'sdmx-csv' }))).toMatchObject({
    code: 'series.not-sdmx-csv',
  })
})

test('a workbook is taken with the digits that it shows', async () => {
  const sheet = workbook([
    ['indicator', 'place', 'period', 'value', 'scale', 'unit', 'vintage', 'document'],
    ['gdp', 'P2', 2022, 47218.66, 8, 'CNY', 'a/first', 'release'],
    ['gdp', 'P1', 2022, 4.721866e12, null, 'CNY', 'a/first', 'release'],
  ])
  expect(await take(sheet, { format: 'xlsx' })).toMatchObject({ rows: 2, added: 2, bad: 0 })
  await db.read((tx) => series.refresh(tx))
  expect(series.observations.cell('gdp', 'P2', '2022')[0]).toMatchObject({
    value: { coefficient: 4721866000000n, scale: 0 },
    precision: 6,
  })
  expect(series.observations.cell('gdp', 'P1', '2022')[0]?.value.coefficient).toBe(4721866000000n)
})

test('a bad cell of a workbook is named by its row', async () => {
  const sheet = workbook([
    ['indicator', 'place', 'period', 'value', 'unit', 'vintage', 'document'],
    ['gdp', 'P2', 2021, 'n/a', 'CNY', 'a/first', 'release'],
  ])
  expect(await take(sheet, { format: 'xlsx', dryRun: true })).toMatchObject({
    bad: 1,
    badRows: [{ line: 2, column: 'value' }],
  })
})

test('an unreadable workbook says so: cut off, of another format, or no workbook at all', async () => {
  const sound = workbook([['indicator'], ['gdp']])
  for (const bytes of [
    sound.slice(0, sound.length / 2),
    Buffer.from('plain text'),
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
  ]) {
    expect(await refusal(take(bytes, { format: 'xlsx' }))).toMatchObject({
      code: 'series.unreadable-xlsx',
    })
  }
})

test('JSON-stat without our extension, and what is no JSON, are refused', async () => {
  for (const text of ['{"version":"2.0","class":"dataset","value":[1]}', '{"class":'])
    expect(await refusal(take(text, { format: 'json-stat' }))).toMatchObject({
      code: 'series.not-json-stat',
    })
})
