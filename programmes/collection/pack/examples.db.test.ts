import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { loadPack, openSeries } from '#engines/series'
import { ask } from '#platform/action'
import { systemClock } from '#platform/clock'
import { formatDecimal } from '#platform/exact'
import { loadRegion, packFiles } from '#platform/region'
import { type Context, figuresOf } from '#programmes/contract'
import { programme as economy } from '#programmes/economy'
import { prepareOrganisations } from '#programmes/people'
import { fixedContext, testDatabase } from '#test/support'
import { list } from '../queries/list.ts'
import { request } from '../queries/request.ts'
import { seriesWithReported } from '../reported/series-with-reported.ts'
import { prepareExamples } from './prepare-examples.ts'
import { readExamples } from './read-examples.ts'

const NOW = '2026-11-25T04:00:00.000000Z'
const region = loadRegion(fileURLToPath(new URL('../../../regions/yangtze-delta', import.meta.url)))
const indicators = figuresOf([economy], region)
const db = await testDatabase()
const { newId } = systemClock()
const notes: string[] = []

let system: Context
beforeAll(async () => {
  const files = packFiles(region)
  await db.write((tx) => loadPack(tx, { region, files, indicators, actor: 'test', now: NOW }))
  const series = await db.read((tx) => openSeries({ tx, region, indicators }))
  const base = { ...fixedContext({ region, newId }), series, now: NOW, today: '2026-11-25' }
  system = { ...base, actor: { kind: 'system', id: 'system' } }
  await prepareOrganisations(db, system, () => undefined)
  await prepareExamples(db, system, (words) => notes.push(words))
})

test('an office begins with a request that is open, one that waits for it and one accepted, plainly examples', async () => {
  const { items } = await ask(db, list, system, {})
  expect(items.map(({ state }) => state).sort()).toEqual(['accepted', 'open', 'signed'])
  for (const { id, title, note, addressed } of items) {
    for (const words of Object.values(title)) expect(words).toMatch(/^(Example|示例)/)
    for (const words of Object.values(note ?? {})) expect(words).toMatch(/an example|本项为示例/)
    expect(Object.values(addressed.title).join()).toContain('示例')
    const { decisions, questions } = await ask(db, request, system, { id })
    expect(questions).toEqual([])
    expect(decisions.map(({ by }) => by)).toEqual(decisions.map(() => 'system system'))
  }
  const accepted = items.find(({ state }) => state === 'accepted')
  const { decisions } = await ask(db, request, system, { id: accepted?.id })
  expect(decisions.map(({ kind }) => kind)).toEqual(['handed-in', 'signed', 'accepted'])
  expect(notes).toHaveLength(3)
})

test('what is answered was published before, so that nothing made up is among the data', async () => {
  const { items } = await ask(db, list, system, {})
  for (const { id, state } of items) {
    if (state === 'open') continue
    const answered = await ask(db, request, system, { id })
    for (const { indicator, place, period, answer } of answered.items) {
      const held = system.series.observations.cell(indicator, place, period as never)
      const values = held.map(({ value }) => formatDecimal(value))
      expect(values, `${indicator} ${place}`).toContain(answer?.value)
    }
  }
  await db.read((tx) => seriesWithReported(tx, system, { day: '2026-11-25' }))
})

test('they are begun once, and not for an organisation that isn’t an example', async () => {
  const again: string[] = []
  await prepareExamples(db, system, (words) => again.push(words))
  expect(again).toEqual([])
  const [example] = readExamples(region, packFiles(region))
  expect(example?.state).toBe('open')
})

test('a pack without requests has none; one that is broken says where', () => {
  const files = (text: string) => ({ has: () => true, readText: () => text })
  expect(readExamples(region, { has: () => false, readText: () => '' })).toEqual([])
  const broken =
    'a:\n  state: signed\n  addressed: x\n  due-in-days: soon\n  items: [{ indicator: gdp }]\n'
  expect(() => readExamples(region, files(broken))).toThrow(/requests\.yaml:4/)
})
