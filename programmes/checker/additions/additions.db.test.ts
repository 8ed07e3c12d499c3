import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { loadPack, openSeries } from '#engines/series'
import { perform } from '#platform/action'
import type { Terminal } from '#platform/cli'
import { loadRegion, packFiles } from '#platform/region'
import { type Context, figuresOf } from '#programmes/contract'
import { programme as economy } from '#programmes/economy'
import { fixedContext, testDatabase } from '#test/support'
import { addObservations } from '../actions/add-observations.ts'
import { checkInHouse, partsInHouse } from '../check-in-house.ts'
import { addCommand } from '../commands/add.ts'
import { runPropose } from '../commands/propose.ts'

const NOW = '2026-11-25T04:00:00.000000Z'
const RELEASE = `SHANGHAI, February 3, 2026 – The office today gave an account of the past year.
As of December 31, 2025, the Yangtze River Delta science and technology resource sharing platform had gathered 50,123 sets of large-scale scientific instruments. High-speed railways in operation in the Yangtze River Delta reached 8,123 kilometers by the end of 2025. The platform has over 3,000 members, and over 51 regional local standards were jointly issued in 2025.
`
const OTHER = `BEIJING, March 9, 2026 – High-speed railways in operation in the Yangtze River Delta reached 8,123 kilometers by the end of 2025, the railway said.`

const db = await testDatabase()
const region = loadRegion(
  fileURLToPath(new URL('../../../regions/yangtze-delta/', import.meta.url)),
)
let ctx: Context
let table: string
let aside: string

beforeAll(async () => {
  const indicators = figuresOf([economy], region)
  const files = packFiles(region)
  await db.write((tx) => loadPack(tx, { region, files, indicators, actor: 'test', now: NOW }))
  const series = await db.read((tx) => openSeries({ tx, region, indicators }))
  ctx = { ...fixedContext({ region }), series, now: NOW, today: '2026-11-25' }
  const terminal = terminalOf({ 'release.txt': RELEASE })
  const parts = await db.read((tx) => partsInHouse(tx, ctx))
  await runPropose(
    terminal,
    { args: ['release.txt'], options: {} },
    {
      open: async () => ({ parts, close: async () => undefined }),
    },
  )
  table = terminal.said.out
  aside = terminal.said.err
})

function terminalOf(files: { readonly [name: string]: string }) {
  const said = { out: '', err: '' }
  const terminal: Terminal = {
    ...{ lang: 'en', format: 'text', width: 100, colour: false },
    open: async function* (path) {
      yield new TextEncoder().encode(files[path] ?? '')
    },
    save: () => Promise.reject(new Error('no file is written')),
    isSameFile: async () => false,
    isWatched: false,
    print: (text) => {
      said.out += text.endsWith('\n') ? text : `${text}\n`
    },
    note: (text) => {
      said.err += `${text}\n`
    },
    progress: () => ({ step: () => undefined, end: () => undefined }),
  }
  return { ...terminal, said }
}

const DOCUMENT = { id: 'release-2026-02-03', publisher: 'Office', date: '2026-02-03' }
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { readonly code?: string }) => error.code,
  )
const checked = (text: string, date: string) =>
  db.read((tx) => checkInHouse(tx, ctx, { text, date, format: 'text', name: null }))
const railway = async (text: string, date: string) => {
  const answer = await checked(text, date)
  const claim = answer.claims.find((one) => one.text.startsWith('8,123'))
  return { answer, claim }
}

test('a value of one indicator, place and period is proposed with its words; a bound is not, and the person is told', () => {
  const rows = table.trim().split('\r\n').slice(1)
  expect(rows).toHaveLength(2)
  expect(rows[0]).toMatch(
    /^shared-instruments,CN-YRD,@2025-12-31,50123,,,sets,published,estimate,[^,]+,,,,release-2026-02-03,/,
  )
  expect(rows[1]).toContain(`“8,123 kilometers”, ${RELEASE.indexOf('8,123')}–`)
  expect(aside).toMatch(/2 rows to review/)
  expect(aside).toMatch(/says a bound .*“over 51/s)
  expect(aside).toMatch(/no indicator is known for it: .*“over 3,000/)
  expect(aside).toContain('claims alias WORDS INDICATOR')
})

test('only the owner adds, only rows of the document itself, and all of them or none', async () => {
  const title = { en: 'Account of 2025', zh: '2025年情况' }
  const reader: Context = { ...ctx, actor: { kind: 'anonymous', id: 'reader' } }
  const add = (by: Context, rows: string) =>
    codeOf(perform(db, addObservations, by, { document: { ...DOCUMENT, title }, table: rows }))
  expect(await add(reader, table)).toBe('action.refused')
  expect(await add(ctx, table.replaceAll(DOCUMENT.id, 'press-conference-2024-12-04'))).toBe(
    'checker.other-document',
  )
  expect(await add(ctx, table.replace(',km,', ',sets,'))).toBe('series.bad-rows')
  expect(await add(ctx, 'indicator,"place')).not.toBe('done')
  expect(await add(ctx, table.slice(0, table.indexOf('\n') + 1))).toBe('checker.no-rows')
  expect((await railway(OTHER, '2026-03-09')).claim?.verdict).toBe('no-data')
})

test('added once, a claim supports another release with one source, and never the release itself', async () => {
  const terminal = terminalOf({ 'additions.csv': table })
  const options = { ...DOCUMENT, title: 'Account of 2025' }
  const add = (more = {}) =>
    addCommand.run(terminal, ctx, db, {
      args: ['additions.csv'],
      options: { ...options, ...more },
    })
  expect(await add({ dryRun: true })).toBe(0)
  expect(terminal.said.out).toBe('release-2026-02-03: 2 observations to be added, 0 bad rows\n')
  expect((await railway(OTHER, '2026-03-09')).claim?.verdict).toBe('no-data')
  expect(await add()).toBe(0)
  expect(terminal.said.out).toContain('release-2026-02-03: 2 observations added, 0 bad rows\n')

  const other = await railway(OTHER, '2026-03-09')
  expect(other.claim?.verdict).toBe('holds')
  expect(other.claim?.data?.then.independentSources).toBe(1)
  expect(other.claim?.reasons[0]?.en).toContain('Account of 2025')

  const own = await railway(RELEASE, '2026-02-03')
  expect(own.answer.excluded.map(({ document }) => document)).toContain(DOCUMENT.id)
  expect(own.claim?.verdict).toBe('no-data')
  expect(own.claim?.data?.then.independentSources ?? 0).toBe(0)

  expect(await codeOf(add())).toBe('series.document-held')
})

test('a source without title, publisher or day is none', async () => {
  const terminal = terminalOf({ 'additions.csv': table })
  const run = addCommand.run(terminal, ctx, db, { args: ['additions.csv'], options: { id: 'x-1' } })
  expect(await codeOf(run)).toBe('checker.no-option')
})
