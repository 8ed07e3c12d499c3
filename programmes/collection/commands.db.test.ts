import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { loadPack, openSeries } from '#engines/series'
import type { Terminal } from '#platform/cli'
import { systemClock } from '#platform/clock'
import { loadRegion, packFiles } from '#platform/region'
import { type Context, figuresOf } from '#programmes/contract'
import { programme as economy } from '#programmes/economy'
import { fixedContext, testDatabase } from '#test/support'
import { commands } from './commands.ts'
import { codeOf, journeyOf, reader, writer } from './tiny/journey.ts'
import { ANHUI, foundOrganisations, person } from './tiny/people.ts'

const NOW = '2026-11-25T04:00:00.000000Z'
const region = loadRegion(fileURLToPath(new URL('../../regions/yangtze-delta', import.meta.url)))
const indicators = figuresOf([economy], region)
const db = await testDatabase()
const { newId } = systemClock()

let ctx: Context
beforeAll(async () => {
  const files = packFiles(region)
  await db.write((tx) => loadPack(tx, { region, files, indicators, actor: 'test', now: NOW }))
  const series = await db.read((tx) => openSeries({ tx, region, indicators }))
  ctx = { ...fixedContext({ region, newId }), series, now: NOW, today: '2026-11-25' }
  await foundOrganisations(db, ctx)
})
const { as, see, askFive } = journeyOf(db, () => ctx)

/** What a command printed and saved, and its exit code. */
async function typed(
  verb: string,
  actor: Context['actor'],
  given: {
    readonly args?: readonly string[]
    readonly options?: { readonly [name: string]: string | boolean }
    readonly format?: string
    readonly file?: Uint8Array
  } = {},
) {
  const command = commands.find((one) => one.verb === verb)
  if (command === undefined) throw new Error(`there is no ${verb}`)
  const printed: string[] = []
  const saved = new Map<string, Uint8Array>()
  async function* open() {
    yield given.file ?? new Uint8Array()
  }
  const terminal: Terminal = {
    open,
    save: async (path, content) => {
      saved.set(path, content)
    },
    isSameFile: async () => false,
    isWatched: false,
    lang: 'en',
    format: given.format ?? 'text',
    width: 100,
    colour: false,
    print: (text) => printed.push(text),
    note: (text) => printed.push(text),
    progress: () => ({ step: () => undefined, end: () => undefined }),
  }
  const { args = [], options = {} } = given
  const code = await command.run(terminal, as(actor), db, { args, options })
  return { code, text: printed.join('\n'), saved }
}

test('a request is listed, shown, answered by its template, and no longer missing a value', async () => {
  const id = await askFive()
  expect((await typed('list', writer)).text).toContain('Main figures of 2024')
  const listed = JSON.parse((await typed('list', reader, { format: 'json' })).text)
  expect(listed).toMatchObject([{ id, state: 'open', answered: 0, items: 5 }])
  const shown = await typed('show', writer, { args: [id], options: { template: 'to-fill.csv' } })
  expect(shown.text).toContain('1. Gross domestic product · Zhejiang Province · 2024: not answered')
  const template = new TextDecoder().decode(shown.saved.get('to-fill.csv'))
  const values = ['90131', '28966000', '3.21', '21860', '846.8']
  const filled = template.split('\r\n').map((line, index) => {
    const cells = line.split(',')
    // Names hold commas: the value is the fourth cell from the end.
    if (index > 0 && cells.length >= 9) cells[cells.length - 4] = values[index - 1] ?? ''
    return cells.join(',')
  })
  const file = Buffer.from(filled.join('\r\n'))
  const dry = await typed('answer', writer, {
    args: ['to-fill.csv', id],
    options: { dryRun: true },
    file,
  })
  expect(dry.code).toBe(1)
  expect(dry.text).toContain('given in CNY 10,000 instead of CNY 100 million?')
  expect((await see(writer, id)).items.every(({ answer }) => answer === null)).toBe(true)
  const sound = Buffer.from(file.toString('utf8').replace('28966000', '2896.6'))
  const done = await typed('answer', writer, {
    args: ['to-fill.csv', id],
    file: sound,
    format: 'json',
  })
  expect(JSON.parse(done.text)).toMatchObject({ rows: 5, changed: 5, problems: [] })
  expect((await typed('show', writer, { args: [id] })).text).toContain('2896.6 CNY 100 million')
  const missing = await typed('missing', writer)
  expect(missing.code).toBe(1)
  expect(missing.text).toContain('15 days left')
})

test('a table with a problem takes nothing, and says the line', async () => {
  const id = await askFive()
  const file = Buffer.from('No.,Unit,Value\n1,CNY 100 million,about 5\n')
  const dry = await typed('answer', writer, {
    args: ['t.csv', id],
    options: { dryRun: true },
    file,
  })
  expect(dry.text).toContain('t.csv:2: Value: "about 5" is no number.')
  const work = typed('answer', writer, { args: ['t.csv', id], file })
  expect(await codeOf(work)).toBe('collection.bad-table')
})

test('a stranger’s key lists nothing and finds nothing', async () => {
  const id = await askFive()
  const stranger = person(ANHUI, 'Str', 'contributor')
  expect((await typed('list', stranger)).text).toBe('')
  expect((await typed('missing', stranger)).code).toBe(0)
  expect(await codeOf(typed('show', stranger, { args: [id] }))).toBe('collection.unknown-request')
})
