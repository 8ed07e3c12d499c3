import Type from 'typebox'
import { expect, test } from 'vitest'
import type { Write } from '#platform/db'
import { fixedContext, testDatabase } from '#test/support'
import { type Action, anyone, ask, type BaseContext, house, perform, type Query } from './index.ts'

const db = await testDatabase()
await db.migrator.write(async (tx) => {
  await tx`CREATE SCHEMA notes`
  await tx`CREATE TABLE notes.notes (body text)`
  await tx`GRANT USAGE ON SCHEMA notes TO onedelta_app`
  await tx`GRANT SELECT, INSERT ON notes.notes TO onedelta_app`
})

const input = Type.Object({ body: Type.String() }, { additionalProperties: false })
const write: Action<BaseContext, typeof input, { length: bigint }> = {
  name: 'notes.write',
  title: { en: 'Write', zh: '写' },
  input,
  may: house,
  apply: async (tx, _, { body }) => {
    await tx`INSERT INTO notes.notes (body) VALUES (${body})`
    if (body === 'bad') throw new Error('no such note')
    return { length: BigInt(body.length) }
  },
}
const list: Query<BaseContext, typeof input, number> = {
  name: 'notes.count',
  title: { en: 'Count', zh: '数' },
  input,
  output: Type.Number(),
  may: anyone,
  answer: async (tx) => (await tx`SELECT 1 FROM notes.notes`).length,
}

const count = (table: string) =>
  db.migrator.read(async (tx) => (await tx.unsafe(`SELECT 1 FROM ${table}`)).length)
const counts = async () =>
  Promise.all(['notes.notes', 'action.journal', 'action.events'].map(count))

test('a change, its audit row and its event are written together', async () => {
  const ctx = fixedContext({ requestId: 'r-1' })
  expect(await perform(db, write, ctx, { body: 'good' })).toEqual({ length: 4n })
  expect(await counts()).toEqual([1, 1, 1])
  const [row] = await db.migrator.read(
    (tx) => tx`
      SELECT j.action, j.actor_kind, j.request_id, j.at, j.input, e.name, e.outcome
      FROM action.journal AS j JOIN action.events AS e ON e.journal_id = j.id`,
  )
  expect(row).toMatchObject({
    action: 'notes.write',
    actor_kind: 'owner',
    request_id: 'r-1',
    at: ctx.now,
    input: { body: 'good' },
    name: 'notes.write',
    outcome: { length: '4' },
  })
})

test('a change that fails leaves neither itself nor a trace', async () => {
  const before = await counts()
  const ctx = fixedContext({ newId: () => '019400d0-0000-7000-8000-00000000fffe' })
  await expect(perform(db, write, ctx, { body: 'bad' })).rejects.toThrow('no such note')
  expect(await counts()).toEqual(before)
})

test('an actor who may not is refused before anything is written', async () => {
  const before = await counts()
  const ctx = fixedContext({ actor: { kind: 'anonymous', id: 'reader' } })
  await expect(perform(db, write, ctx, { body: 'good' })).rejects.toMatchObject({
    code: 'action.refused',
    info: { name: 'notes.write', actor: 'anonymous reader' },
  })
  expect(await counts()).toEqual(before)
})

test('a wrong input is refused before `may` sees it', async () => {
  const never = { ...write, may: Object.assign(() => expect.fail('asked'), { rule: house.rule }) }
  await expect(perform(db, never, fixedContext(), { body: 1, more: 2 })).rejects.toMatchObject({
    code: 'action.invalid-input',
  })
})

test('a long text is journalled as its length and hash', async () => {
  const clock = fixedContext({ newId: () => '019400d0-0000-7000-8000-00000000ffff' })
  await perform(db, write, clock, { body: 'x'.repeat(2001) })
  const [row] = await db.migrator.read(
    (tx) =>
      tx`SELECT input FROM action.journal WHERE id = ${'019400d0-0000-7000-8000-00000000ffff'}`,
  )
  expect(row?.input).toEqual({
    body: { characters: 2001, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  })
})

test('the journal can be added to and not rewritten', async () => {
  const attempts = [
    (tx: Write) => tx`UPDATE action.journal SET actor_id = 'somebody else'`,
    (tx: Write) => tx`DELETE FROM action.events`,
  ]
  for (const attempt of attempts) {
    await expect(db.write((tx) => attempt(tx))).rejects.toThrow(/permission denied/)
  }
})

test('a query answers in a transaction that cannot write', async () => {
  expect(await ask(db, list, fixedContext(), { body: '' })).toBeGreaterThan(0)
  const writing = {
    ...list,
    answer: async (tx: Parameters<typeof list.answer>[0]) => {
      await tx`INSERT INTO notes.notes (body) VALUES ('sly')`
      return 0
    },
  }
  await expect(ask(db, writing, fixedContext(), { body: '' })).rejects.toThrow(/read-only/)
})

test.each(['half \ud83d', 'nought \u0000'])(
  'a text that can’t be stored is refused: %j',
  async (body) => {
    const before = await counts()
    await expect(perform(db, write, fixedContext(), { body })).rejects.toMatchObject({
      code: 'action.invalid-input',
      info: { fields: [{ field: 'body', keyword: 'text' }] },
    })
    expect(await counts()).toEqual(before)
  },
)
