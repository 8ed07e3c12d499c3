import Type from 'typebox'
import { expect, test } from 'vitest'
import { fixedContext, testDatabase } from '#test/support'
import { type Action, actAs, type BaseContext, perform, signedIn } from './index.ts'
import type { Actor, Person } from './types.ts'

const db = await testDatabase()
await db.migrator.write(async (tx) => {
  await tx`CREATE SCHEMA notes`
  await tx`CREATE TABLE notes.notes (
    organisation uuid, number integer, body text, secret text, PRIMARY KEY (organisation, number))`
  await tx`GRANT USAGE ON SCHEMA notes TO onedelta_app`
  await tx`GRANT SELECT, INSERT, UPDATE, DELETE ON notes.notes TO onedelta_app`
  await tx`CREATE TRIGGER notes_kept AFTER INSERT OR UPDATE OR DELETE ON notes.notes
    FOR EACH ROW EXECUTE FUNCTION action.keep_change('organisation,number', 'secret')`
  await tx`ALTER TABLE notes.notes ENABLE ROW LEVEL SECURITY`
  await tx`ALTER TABLE notes.notes FORCE ROW LEVEL SECURITY`
  await tx`CREATE POLICY notes_fence ON notes.notes TO onedelta_app USING (
    (SELECT action.is_house()) OR organisation = (SELECT action.organisation()))`
})

const [NORTH, SOUTH] = [
  '019400d0-0000-7000-8000-00000000000a',
  '019400d0-0000-7000-8000-00000000000b',
]
const clock = fixedContext()
const of = (organisation: string, given: Partial<Person> = {}): BaseContext => ({
  ...clock,
  address: '192.0.2.7',
  actor: {
    kind: 'person',
    id: '019400d0-0000-7000-8000-0000000000ff',
    name: 'Lin',
    organisation,
    organisationTitle: null,
    jurisdiction: 'X-N',
    office: false,
    roles: ['administrator'],
    means: { kind: 'session', id: 'session-1' },
    scopes: null,
    ...given,
  },
})

const INPUT = Type.Object({ sql: Type.String() })
const run: Action<BaseContext, typeof INPUT, null> = {
  name: 'notes.run',
  title: { en: 'Run', zh: '执行' },
  input: INPUT,
  may: signedIn,
  apply: async (tx, _, { sql }) => {
    await tx.unsafe(sql)
    return null
  },
}
const changesAs = (actor: Actor, table: 'changes' | 'journal' | 'events' = 'changes') =>
  db.read(async (tx) => {
    await actAs(tx, actor, null)
    return tx.unsafe(`SELECT * FROM action.${table} ORDER BY 1`)
  })
const owner: Actor = { kind: 'owner', id: 'test' }

test('each row that an action changes is kept before and after, without what is hidden', async () => {
  const sql = (text: string) => perform(db, run, of(NORTH), { sql: text })
  await sql(`INSERT INTO notes.notes VALUES ('${NORTH}', 1, 'first', 'hush')`)
  await sql(`UPDATE notes.notes SET body = 'second', secret = 'other'`)
  await sql(`UPDATE notes.notes SET body = body`)
  await sql(`DELETE FROM notes.notes`)
  const kept = await changesAs(owner)
  expect(kept.map(({ row_key, before, after }) => ({ row_key, before, after }))).toEqual([
    {
      row_key: `${NORTH}/1`,
      before: null,
      after: { organisation: NORTH, number: 1, body: 'first' },
    },
    { row_key: `${NORTH}/1`, before: { body: 'first' }, after: { body: 'second' } },
    {
      row_key: `${NORTH}/1`,
      before: { organisation: NORTH, number: 1, body: 'second' },
      after: null,
    },
  ])
  expect(JSON.stringify(kept.map(({ before, after }) => [before, after]))).not.toContain('hush')
})

test('the audit row names the person, the organisation, the session and the address', async () => {
  const [row] = await changesAs(owner, 'journal')
  expect(row).toMatchObject({
    actor_kind: 'person',
    actor_name: 'Lin',
    organisation: NORTH,
    means_kind: 'session',
    means_id: 'session-1',
    address: '192.0.2.7',
  })
})

test('a row is not changed outside an action', async () => {
  await expect(
    db.write(async (tx) => {
      await actAs(tx, owner, null)
      await tx`INSERT INTO notes.notes VALUES (${SOUTH}, 1, 'sly', '')`
    }),
  ).rejects.toThrow(/outside an action/)
})

test('a person reaches the rows of the organisation that is acted for, whatever the statement', async () => {
  await perform(db, run, of(SOUTH), {
    sql: `INSERT INTO notes.notes VALUES ('${SOUTH}', 1, 's', '')`,
  })
  await perform(db, run, of(NORTH), { sql: `UPDATE notes.notes SET body = 'taken'` })
  const rows = await db.migrator.read((tx) => tx`SELECT body FROM notes.notes`)
  expect(rows.map(({ body }) => body)).toEqual(['s'])
  await expect(
    perform(db, run, of(NORTH), { sql: `INSERT INTO notes.notes VALUES ('${SOUTH}', 2, 'n', '')` }),
  ).rejects.toThrow(/row-level security/)
})

test('who acted is forgotten with the transaction', async () => {
  expect(await db.read((tx) => tx`SELECT body FROM notes.notes`)).toHaveLength(0)
})

test('the audit is read by administrators of the organisation, of the office, and the house', async () => {
  const counted = async (ctx: BaseContext) => [
    (await changesAs(ctx.actor, 'journal')).length,
    (await changesAs(ctx.actor, 'changes')).length,
    (await changesAs(ctx.actor, 'events')).length,
  ]
  const all = await counted(clock)
  expect(all[0]).toBe(6)
  expect(await counted(of(SOUTH))).toEqual([1, 1, 1])
  expect(await counted(of(SOUTH, { roles: ['analyst', 'approver'] }))).toEqual([0, 0, 0])
  expect(await counted(of(SOUTH, { office: true }))).toEqual(all)
  expect(await counted({ ...clock, actor: { kind: 'anonymous', id: 'reader' } })).toEqual([0, 0, 0])
})
