import { beforeAll, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '#test/support'
import { copyIn } from './index.ts'

const db = await testDatabase()

beforeAll(async () => {
  await db.migrator.write(async (tx) => {
    await tx`CREATE TABLE house.lines (id bigint PRIMARY KEY, body text)`
    await tx`GRANT SELECT, INSERT, DELETE ON house.lines TO onedelta_app`
  })
})
beforeEach(async () => {
  await db.write((tx) => tx`DELETE FROM house.lines`)
})

const copy = (chunks: readonly (string | Uint8Array)[]) =>
  db.write((tx) => copyIn(tx, 'house.lines', ['id', 'body'], feed(chunks)))

test('copies every row and counts those, not the newlines inside quotes', async () => {
  const rows = await copy(['1,plain\n2,"two\nlines, and ""quo', 'tes"""\n3,\n'])
  expect(rows).toBe(3)
  const found = await db.read((tx) => tx`SELECT id, body FROM house.lines ORDER BY id`)
  expect([...found]).toEqual([
    { id: 1n, body: 'plain' },
    { id: 2n, body: 'two\nlines, and "quotes"' },
    { id: 3n, body: null },
  ])
})

test('a character that two chunks share arrives whole', async () => {
  const bytes = Buffer.from('1,长三角\n')
  await copy([bytes.subarray(0, 3), bytes.subarray(3)])
  expect(await db.read((tx) => tx`SELECT body FROM house.lines`)).toMatchObject([
    { body: '长三角' },
  ])
})

test('a bad row leaves nothing, and the pool works on', async () => {
  await expect(copy(['1,good\n', 'x,bad\n'])).rejects.toThrow(/invalid input syntax/)
  expect(await db.read((tx) => tx`SELECT 1 FROM house.lines`)).toHaveLength(0)
  expect(await copy(['5,good\n'])).toBe(1)
})

test('a row that is bad early on stops a source that would go on for long', async () => {
  let given = 0
  const long = async function* () {
    yield 'x,bad\n'
    for (; given < 500; given++) {
      yield Buffer.from(`${given},${'m'.repeat(10_000)}\n`)
      await new Promise((resolve) => setTimeout(resolve, given < 5 ? 10 : 0))
    }
  }
  const failing = db.write((tx) => copyIn(tx, 'house.lines', ['id', 'body'], long()))
  await expect(failing).rejects.toThrow(/invalid input syntax/)
  expect(await copy(['5,good\n'])).toBe(1)
})

test('a source that fails halfway leaves nothing, and its own error is told', async () => {
  const broken = async function* () {
    yield '1,good\n'
    throw new Error('the file ended early')
  }
  const failing = db.write((tx) => copyIn(tx, 'house.lines', ['id', 'body'], broken()))
  await expect(failing).rejects.toThrow('the file ended early')
  expect(await db.read((tx) => tx`SELECT 1 FROM house.lines`)).toHaveLength(0)
})

test('copies a hundred thousand rows in small pieces', async () => {
  const many = async function* () {
    for (let id = 0; id < 100_000; id++) yield `${id},body of ${id}\n`
  }
  expect(await db.write((tx) => copyIn(tx, 'house.lines', ['id', 'body'], many()))).toBe(100_000)
})

async function* feed(chunks: readonly (string | Uint8Array)[]) {
  yield* chunks
}
