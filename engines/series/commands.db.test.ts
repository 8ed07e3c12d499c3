import { expect, test } from 'vitest'
import type { Terminal } from '#platform/cli'
import { fixedContext, testDatabase } from '#test/support'
import { seriesCommands } from './commands.ts'
import type { SeriesContext } from './ports.ts'
import { openSeries } from './series.ts'
import { bytesOf, storeDefinitions } from './tiny/stored-world.ts'
import { smallWorld } from './tiny/world.ts'

const db = await testDatabase()
const world = smallWorld()
await db.write((tx) => storeDefinitions(tx, world))
const { region } = world
const series = await db.read((tx) => openSeries({ tx, region, indicators: [] }))
const owner: SeriesContext = { ...fixedContext({ region }), series }

const FILES: { readonly [path: string]: string } = {
  'sound.csv':
    'indicator,place,period,value,unit,vintage,document\ngdp,P1,2023,7.50,CNY,a/first,release\n',
  // New, the same again, held already, and a period that is none.
  'mixed.csv': [
    'indicator,place,period,value,unit,vintage,document',
    'gdp,P2,2023,7.50,CNY,a/first,release',
    'gdp,P2,2023,7.50,CNY,a/first,release',
    'gdp,P1,2023,7.50,CNY,a/first,release',
    'gdp,P1,2023-Q5,7.60,CNY,a/first,release\n',
  ].join('\n'),
  'bad.csv':
    'indicator,place,period,value,unit,vintage,document\ngdp,P1,2023-13,7.50,CNY,a/first,release\n',
}

async function run(
  verb: string,
  args: readonly string[],
  given: {
    format?: string
    lang?: string
    ctx?: SeriesContext
    options?: { [name: string]: string | boolean }
  } = {},
) {
  let out = ''
  const terminal: Terminal = {
    ...{ lang: given.lang ?? 'en', format: given.format ?? 'text', width: 80, colour: false },
    open: (path) => bytesOf([FILES[path] ?? '']),
    save: () => Promise.reject(new Error('no file is written')),
    isSameFile: async () => false,
    isWatched: false,
    print: (text) => {
      out += text
    },
    note: () => undefined,
    progress: () => ({ step: () => undefined, end: () => undefined }),
  }
  const command = seriesCommands.find((one) => one.verb === verb)
  const code = await command?.run(terminal, given.ctx ?? owner, db, {
    args,
    options: given.options ?? {},
  })
  await db.read((tx) => series.refresh(tx))
  return { code, out }
}

test('a dry run says what would be added and writes nothing; the import then adds it, once', async () => {
  expect(await run('import', ['sound.csv'], { options: { dryRun: true } })).toEqual({
    code: 0,
    out: '1 rows: 1 to be added, 0 held already, 0 bad\n',
  })
  expect(series.observations.size).toBe(0)
  expect((await run('import', ['sound.csv'])).out).toContain('1 added')
  expect((await run('import', ['sound.csv'], { lang: 'zh' })).out).toContain('已有 1')
  expect(series.observations.size).toBe(1)
})

test('a dry run of a bad file lists each fault with its remedy and answers 1', async () => {
  const { code, out } = await run('import', ['bad.csv'], { options: { dryRun: true } })
  expect(code).toBe(1)
  expect(out).toContain('bad.csv:2: period: "2023-13" is no reference period. Write its code')
  const asJson = await run('import', ['bad.csv'], { options: { dryRun: true }, format: 'json' })
  expect(JSON.parse(asJson.out)).toMatchObject({ bad: 1, badRows: [{ line: 2, column: 'period' }] })
})

test('a reader without a name may not import, and a file of no known kind is asked about', async () => {
  const ctx: SeriesContext = { ...owner, actor: { kind: 'anonymous', id: 'web' } }
  await expect(run('import', ['sound.csv'], { ctx })).rejects.toThrow('action.refused')
  await expect(run('import', ['figures.txt'])).rejects.toThrow('series.unknown-format')
})

test('an export is an import: the store has all of it already', async () => {
  const csv = await run('export', [], { format: 'csv' })
  expect(csv.out).toContain('gdp,P1,2023,7.50,,,CNY,published')
  expect((await run('export', ['visits'], { format: 'csv' })).out.split('\r\n')).toHaveLength(2)
  const sdmx = await run('export', ['gdp.P1'], {
    format: 'sdmx-csv',
    options: { asOf: '2024-12-31' },
  })
  expect(sdmx.out).toContain('dataflow,ONEDELTA:OBSERVATIONS(1.0),I,gdp,P1')
  expect(
    (
      await run('export', ['gdp'], { format: 'sdmx-csv', options: { asOf: '2024-01-01' } })
    ).out.split('\r\n'),
  ).toHaveLength(2)
  expect(JSON.parse((await run('export', ['gdp'], { format: 'json-stat' })).out)).toMatchObject({
    version: '2.0',
  })
  expect(JSON.parse((await run('export', ['gdp'], { format: 'json' })).out)).toMatchObject([
    { precision: -2 },
  ])
})

test('a dry run counts each line once: to be added, held already, or bad', async () => {
  const { code, out } = await run('import', ['mixed.csv'], {
    format: 'json',
    options: { dryRun: true },
  })
  expect(code).toBe(1)
  expect(JSON.parse(out)).toMatchObject({ rows: 4, added: 1, held: 1, bad: 2 })
  const said = await run('import', ['mixed.csv'], { options: { dryRun: true } })
  expect(said.out).toContain('Nothing is added while anything is bad')
})

test('an indicator is evaluated for many places and periods by one statement', async () => {
  const options = { place: 'P1,P2', period: '2023' }
  const { code, out } = await run('evaluate', ['gdp'], { format: 'csv', options })
  expect(code).toBe(0)
  expect(out.split('\r\n').slice(1)).toEqual([
    'gdp,P1,2023,7.5000000,exact,CNY,a/first',
    'gdp,P2,2023,,,CNY,',
    '',
  ])
  const early = await run('evaluate', ['gdp'], {
    format: 'json',
    options: { ...options, asOf: '2024-01-01' },
  })
  expect(early.code).toBe(1)
  expect(JSON.parse(early.out)).toMatchObject([{ value: null }, { value: null }])
  await expect(run('evaluate', ['gpd'])).rejects.toThrow('series.unknown-indicator')
  await expect(
    run('evaluate', ['gdp'], { options: { ...options, asOf: '2024-13-40' } }),
  ).rejects.toThrow('series.sdmx-query')
})

test('a code that is none is refused, with what is near it, and never answered as if nothing were published', async () => {
  await expect(run('export', ['gpd'])).rejects.toMatchObject({
    code: 'series.unknown-indicator',
    info: { near: expect.stringContaining('gdp') },
  })
  await expect(run('export', ['gdp.P9'])).rejects.toMatchObject({
    code: 'series.unknown-place',
    info: { near: expect.stringContaining('P1') },
  })
})

test('an import stands in the journal with the file’s name, not with its rows', async () => {
  const rows = await db.migrator.sql<{ input: { file: string } }[]>`
    SELECT input FROM action.journal WHERE action = 'series.import' ORDER BY at LIMIT 1`
  expect(rows[0]?.input).toEqual({ file: 'sound.csv', format: 'csv', dryRun: true })
})
