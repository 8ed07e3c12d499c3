import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { ask } from '#platform/action'
import { loadRegion, packFiles } from '#platform/region'
import { prepareOrganisations } from '#programmes/people'
import { testDatabase } from '#test/support'
import { check } from '../queries/check.ts'
import { list } from '../queries/list.ts'
import { read } from '../queries/read.ts'
import { deskWorld, type World } from '../tiny/desk-world.ts'
import { prepareExamples } from './prepare-examples.ts'
import { readExamples } from './read-examples.ts'

const db = await testDatabase()
let world: World
const notes: string[] = []
beforeAll(async () => {
  world = await deskWorld(db)
  await prepareOrganisations(db, world.system, () => undefined)
  await prepareExamples(db, world.system, (words) => notes.push(words))
})

test('a desk begins with a draft in each state, each of which says that it is an example', async () => {
  const { items } = await ask(db, list, world.system, {})
  expect(items.map(({ state }) => state).sort()).toEqual(
    ['approved', 'drafting', 'published', 'returned', 'scheduled', 'submitted', 'withdrawn'].sort(),
  )
  for (const { title, id } of items) {
    for (const words of Object.values(title)) expect(words).toMatch(/^(Example|示例)/)
    const { texts, steps } = await ask(db, read, world.system, { id })
    for (const { body } of texts) expect(body).toMatch(/This is an example|本文为示例/)
    expect(steps.every(({ by }) => by === 'onedelta')).toBe(true)
  }
  expect(notes).toHaveLength(items.length)
})

test('only the one that was returned for it says something false', async () => {
  const { items } = await ask(db, list, world.system, {})
  const wrong: string[] = []
  for (const { id, state } of items) {
    const { findings } = await ask(db, check, world.system, { id })
    if (findings.some(({ weight }) => weight === 'false')) wrong.push(state)
  }
  expect(wrong).toEqual(['returned'])
})

test('they are begun once', async () => {
  const again: string[] = []
  await prepareExamples(db, world.system, (words) => again.push(words))
  expect(again).toEqual([])
})

test('a pack without a desk has none; one that is broken says where', () => {
  const { folder } = loadRegion(
    fileURLToPath(new URL('../../../regions/template', import.meta.url)),
  )
  expect(readExamples(world.system, packFiles({ folder }))).toEqual([])
  const files: { readonly [path: string]: string } = {
    'desk/states.yaml': 'talk: { state: begun }\n',
    'desk/talk/en.md': 'A',
  }
  const held = {
    list: (prefix = '') => Object.keys(files).filter((path) => path.startsWith(prefix)),
    has: (path: string) => path in files,
    readText: (path: string) => files[path] ?? '',
  }
  expect(() => readExamples(world.system, held)).toThrow(/desk\/talk\/bulletin\.yaml:1/)
})
