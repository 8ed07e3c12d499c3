import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Type from 'typebox'
import { afterAll, beforeEach, expect, test } from 'vitest'
import {
  type Action,
  type Actor,
  ask,
  type BaseContext,
  type Person,
  perform,
  signedIn,
} from '#platform/action'
import { restoreBackup, writeBackup } from '#platform/backup'
import type { Terminal } from '#platform/cli'
import { systemClock } from '#platform/clock'
import type { Database, Write } from '#platform/db'
import { seal } from '#platform/log'
import { fixedContext, testDatabase } from '#test/support'
import {
  AUDIT,
  auditCommands,
  auditFileCommands,
  auditList,
  auditVerify,
  keepSealing,
} from './index.ts'

const db = await testDatabase()
const other = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'onedelta-audit-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

const NOTES = `
  CREATE SCHEMA notes;
  CREATE TABLE notes.notes (organisation uuid, number integer, price numeric, PRIMARY KEY (organisation, number));
  GRANT USAGE ON SCHEMA notes TO onedelta_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON notes.notes TO onedelta_app;
  CREATE TRIGGER notes_kept AFTER INSERT OR UPDATE OR DELETE ON notes.notes
    FOR EACH ROW EXECUTE FUNCTION action.keep_change('organisation,number', '');
  ALTER TABLE notes.notes ENABLE ROW LEVEL SECURITY;
  ALTER TABLE notes.notes FORCE ROW LEVEL SECURITY;
  CREATE POLICY notes_fence ON notes.notes TO onedelta_app USING (
    (SELECT action.is_house()) OR organisation = (SELECT action.organisation()));`
for (const one of [db, other]) await one.migrator.write((tx) => tx.unsafe(NOTES))

const [NORTH, SOUTH] = [
  '019400d0-0000-7000-8000-00000000000a',
  '019400d0-0000-7000-8000-00000000000b',
]
const clock = systemClock()
const owner: BaseContext = { ...fixedContext(), newId: clock.newId }
const of = (organisation: string, given: Partial<Person> = {}): BaseContext => ({
  ...owner,
  address: '192.0.2.7',
  actor: {
    kind: 'person',
    id: '019400d0-0000-7000-8000-0000000000ff',
    name: 'Lin Yi',
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

const INPUT = Type.Object({ number: Type.Integer(), organisation: Type.String() })
const write: Action<BaseContext, typeof INPUT, { written: number }> = {
  name: 'notes.write',
  title: { en: 'Write', zh: '写' },
  input: INPUT,
  may: signedIn,
  apply: async (tx, _, { number, organisation }) => {
    await tx`INSERT INTO notes.notes VALUES (${organisation}, ${number}, 12345678901234567890.5)`
    await tx`UPDATE notes.notes SET price = price + 1 WHERE number = ${number}`
    return { written: number }
  },
}

const TABLES =
  'action.journal, action.events, action.changes, notes.notes, log.leaves, log.nodes, log.heads, log.marks'
beforeEach(async () => {
  for (const one of [db, other]) await one.migrator.write((tx) => tx.unsafe(`TRUNCATE ${TABLES}`))
})
const happen = async (count: number, ctx: BaseContext = of(NORTH)) => {
  const { actor } = ctx
  const organisation = actor.kind === 'person' ? actor.organisation : NORTH
  for (let number = 0; number < count; number++)
    await perform(db, write, ctx, { number: number + Number(organisation === SOUTH), organisation })
}
const sealed = () => seal(db, AUDIT, () => owner.now)
const ids = async () => {
  const rows = await db.migrator.read(
    (tx) => tx<{ id: string }[]>`SELECT entry AS id FROM log.leaves ORDER BY index`,
  )
  return rows.map(({ id }) => id)
}
const verify = (ctx: BaseContext = owner, on: Database = db) => ask(on, auditVerify(), ctx, {})

/** What a command prints, and its exit code. */
async function run(
  verb: string,
  args: readonly string[] = [],
  options: { readonly [name: string]: string } = {},
  format = 'json',
) {
  const command = [...auditCommands, ...auditFileCommands].find((one) => one.verb === verb)
  const lines: string[] = []
  const steps: string[] = []
  const terminal: Terminal = {
    open: async function* (path) {
      yield await readFile(path)
    },
    save: async () => undefined,
    isSameFile: async () => false,
    isWatched: false,
    lang: 'en',
    format,
    width: 100,
    colour: false,
    print: (text) => lines.push(text),
    note: () => undefined,
    progress: (label, total) => ({
      step: (done) => steps.push(`${label} ${done}/${total}`),
      end: () => steps.push('end'),
    }),
  }
  const code = await command!.run(terminal, owner, db, {
    args,
    options: verb === 'list' ? { limit: '100', ...options } : options,
  })
  return { code, said: lines.join('\n'), steps }
}
const saved = async (name: string, content: string) => {
  const file = join(folder, name)
  await writeFile(file, content)
  return file
}

test('each change becomes one leaf, over its row, its outcome and all it did to rows', async () => {
  await happen(3)
  expect(await verify()).toMatchObject({ leaves: 0, waiting: 3, faults: [] })
  expect(await sealed()).toBe(3)
  const report = await verify()
  expect(report).toMatchObject({ leaves: 3, waiting: 0, faults: [], head: { size: 3 } })
  const [row] = await db.migrator.read(
    (tx) =>
      tx<{ content: string }[]>`SELECT content::text AS content FROM action.entries ORDER BY id`,
  )
  const content = JSON.parse(row!.content)
  expect(content).toMatchObject({
    actorName: 'Lin Yi',
    organisation: NORTH,
    address: '192.0.2.7',
    action: 'notes.write',
    event: 'notes.write',
    outcome: { written: 0 },
    changes: [
      { table: 'notes.notes', row: `${NORTH}/0`, before: null },
      { table: 'notes.notes', row: `${NORTH}/0` },
    ],
  })
  // The digits of a number column that no double holds are hashed too.
  expect(row!.content).toContain('12345678901234567891.5')
})

test.each([
  ['who did it', `UPDATE action.journal SET actor_name = 'Wu' WHERE id = '$4'`],
  ['when', `UPDATE action.journal SET at = at + interval '1 microsecond' WHERE id = '$4'`],
  ['from where', `UPDATE action.journal SET address = NULL WHERE id = '$4'`],
  ['its input', `UPDATE action.journal SET input = input || '{"number": 9}' WHERE id = '$4'`],
  ['its outcome', `UPDATE action.events SET outcome = '{}' WHERE journal_id = '$4'`],
  ['a removed outcome', `DELETE FROM action.events WHERE journal_id = '$4'`],
  [
    'the last digit of a value before',
    `UPDATE action.changes SET before = '{"price": 12345678901234567890.4}' WHERE journal_id = '$4' AND before IS NOT NULL`,
  ],
  [
    'a removed row of what it did',
    `DELETE FROM action.changes WHERE journal_id = '$4' AND before IS NULL`,
  ],
  [
    'an added row of what it did',
    `INSERT INTO action.changes (journal_id, table_name, row_key, after) VALUES ('$4', 'notes.notes', 'x', '{}')`,
  ],
])('the migrator alters %s: the change is named, and no other', async (_, sql) => {
  await happen(7)
  await sealed()
  const all = await ids()
  await db.migrator.write((tx) => tx.unsafe(sql.replaceAll('$4', all[4]!)))
  const report = await verify()
  expect(report.faults).toEqual([{ kind: 'changed', index: 4, entry: all[4] }])
  const { code, said } = await run('verify', [], {}, 'text')
  expect(code).toBe(1)
  expect(said).toContain(`Change ${all[4]} (leaf 4) is not what it was`)
})

const DELETE_CHANGE = `
  DELETE FROM action.changes WHERE journal_id = '$2'; DELETE FROM action.events WHERE journal_id = '$2';
  DELETE FROM action.journal WHERE id = '$2'`
const INSERT_CHANGE = `
  INSERT INTO action.journal (id, at, actor_kind, actor_id, action, input, request_id, region)
  SELECT '019400d0-0000-7000-8000-0000000000dd', at, 'owner', 'x', action, input, request_id, region FROM action.journal WHERE id = '$2'`
const INSERT_EVENT = `${INSERT_CHANGE};
  INSERT INTO action.events (journal_id, transaction_id, name, outcome)
  SELECT '019400d0-0000-7000-8000-0000000000dd', transaction_id, name, outcome FROM action.events WHERE journal_id = '$2'`
const SWAP = `
  UPDATE action.journal AS j SET input = o.input, at = o.at FROM action.journal AS o
  WHERE (j.id, o.id) IN (('$2', '$5'), ('$5', '$2'))`

test.each([
  ['removes a change', DELETE_CHANGE, [{ kind: 'missing', index: 2 }], 'is gone'],
  ['adds one without an outcome', INSERT_CHANGE, [{ kind: 'added' }], 'was added without'],
  ['adds a whole one', INSERT_EVENT, [{ kind: 'added' }], 'was added without'],
  [
    'exchanges two',
    SWAP,
    [
      { kind: 'changed', index: 2 },
      { kind: 'changed', index: 5 },
    ],
    'is not what it was',
  ],
])('the migrator %s: it is found and named', async (_, sql, faults, words) => {
  await happen(7)
  await sealed()
  const all = await ids()
  const filled = sql.replaceAll('$2', all[2]!).replaceAll('$5', all[5]!)
  await db.migrator.write((tx: Write) => tx.unsafe(filled))
  const { code, said, steps } = await run('verify')
  expect(code).toBe(1)
  const report = JSON.parse(said)
  expect(report).toMatchObject({ faultCount: faults.length, faults, leaves: 7 })
  for (const fault of report.faults) {
    const named = fault.kind === 'added' ? '019400d0-0000-7000-8000-0000000000dd' : all[fault.index]
    expect(fault.entry).toBe(named)
  }
  expect(steps).toEqual(['changes 0/7', 'changes 7/7', 'end'])
  expect((await run('verify', [], {}, 'text')).said).toContain(words)
  // Sealing on does not make it right.
  await happen(1, of(SOUTH))
  await sealed()
  expect((await verify()).faults).toMatchObject(faults)
})

test('a head kept elsewhere tells a log that was rewritten with its entries', async () => {
  await happen(5)
  const head = await run('head')
  expect(JSON.parse(head.said)).toMatchObject({ log: 'audit', size: 5 })
  const file = await saved('head.json', head.said)
  await happen(2, of(SOUTH))
  await sealed()
  expect((await run('verify', [], { since: file })).code).toBe(0)
  const later = await run('head', [], { since: file })
  expect(JSON.parse(later.said)).toMatchObject({ size: 7, since: { size: 5 } })
  const continued = await saved('later.json', later.said)
  expect((await run('check-proof', [continued], { head: file })).code).toBe(0)

  await db.migrator.write(async (tx) => {
    await tx`UPDATE action.journal SET actor_name = 'Wu' WHERE id = ${(await ids())[1]!}`
    await tx`TRUNCATE log.leaves, log.nodes, log.heads, log.marks`
  })
  await sealed()
  expect((await run('verify')).code).toBe(0)
  const found = await run('verify', [], { since: file }, 'text')
  expect([found.code, found.said]).toEqual([1, expect.stringContaining('was rewritten')])
  await expect(run('head', [], { since: file })).rejects.toMatchObject({ code: 'log.broken' })
})

test('a proof of a change is checked without a database, under a head that one keeps', async () => {
  await happen(6)
  const head = await saved('kept.json', (await run('head')).said)
  await happen(3, of(SOUTH))
  const [, , id] = await ids()
  const under = await run('proof', [id!], { head })
  const file = await saved('proof.json', under.said)
  const checked = await run('check-proof', [file], { head }, 'text')
  expect([checked.code, checked.said]).toEqual([0, expect.stringContaining('Proved.')])

  const newest = await saved('newest.json', (await run('proof', [id!])).said)
  expect((await run('check-proof', [newest])).code).toBe(0)
  expect((await run('check-proof', [newest], { head })).code).toBe(1)

  const altered = await saved('altered.json', under.said.replace('"Lin Yi"', '"Wu"'))
  const refused = await run('check-proof', [altered], {}, 'text')
  expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('proves nothing')])
  const last = (await ids()).at(-1)!
  await expect(run('proof', [last], { head })).rejects.toMatchObject({
    code: 'audit.unknown-change',
  })
})

test('an empty audit has no head, and nothing wrong with it', async () => {
  await expect(run('head')).rejects.toMatchObject({ code: 'audit.nothing-sealed' })
  expect((await run('verify')).code).toBe(0)
})

test('the list answers by who, organisation, action, record and day, the newest first', async () => {
  const at = (now: string, ctx: BaseContext) => ({ ...ctx, now })
  await perform(db, write, at('2024-12-01T10:00:00Z', of(NORTH)), {
    number: 1,
    organisation: NORTH,
  })
  // The second of December in Shanghai, the first in Greenwich.
  await perform(db, write, at('2024-12-01T16:30:00Z', of(NORTH, { name: '林一', id: SOUTH })), {
    number: 2,
    organisation: NORTH,
  })
  await perform(db, write, at('2024-12-03T10:00:00Z', of(SOUTH)), {
    number: 3,
    organisation: SOUTH,
  })
  await sealed()
  const list = async (filter: object, ctx: BaseContext = owner) =>
    (await ask(db, auditList, ctx, filter)).map(({ input }) => (input as { number: number }).number)
  expect(await list({})).toEqual([3, 2, 1])
  expect(await list({ who: '林' })).toEqual([2])
  expect(await list({ who: 'lin' })).toEqual([3, 1])
  expect(await list({ who: SOUTH })).toEqual([2])
  expect(await list({ organisation: NORTH })).toEqual([2, 1])
  expect(await list({ action: 'notes.write' })).toEqual([3, 2, 1])
  expect(await list({ action: 'notes.*' })).toEqual([3, 2, 1])
  expect(await list({ action: 'notes.wri' })).toEqual([])
  expect(await list({ action: 'other.*' })).toEqual([])
  expect(await list({ record: 'notes.notes' })).toEqual([3, 2, 1])
  expect(await list({ record: `notes.notes/${NORTH}/2` })).toEqual([2])
  expect(await list({ record: `${SOUTH}/3` })).toEqual([3])
  expect(await list({ record: 'notes.others' })).toEqual([])
  expect(await list({ from: '2024-12-02' })).toEqual([3, 2])
  expect(await list({ to: '2024-12-01' })).toEqual([1])
  expect(await list({ to: '2024-12-02', from: '2024-12-02' })).toEqual([2])
  expect(await list({ limit: 1 })).toEqual([3])
  const [first] = await ask(db, auditList, owner, { limit: 1 })
  expect(first).toMatchObject({ leaf: 2, actorName: 'Lin Yi', changes: [{}, {}] })
  expect(await list({ before: first!.id })).toEqual([2, 1])
  await expect(list({ from: '2024-13-01' })).rejects.toMatchObject({ code: 'action.invalid-input' })
  await expect(list({ limit: 1001 })).rejects.toMatchObject({ code: 'action.invalid-input' })
})

test('administrators list what their organisation did, the office everything, others nothing', async () => {
  await happen(2)
  await happen(3, of(SOUTH))
  const count = async (ctx: BaseContext) => (await ask(db, auditList, ctx, {})).length
  expect(await count(of(NORTH))).toBe(2)
  expect(await count(of(SOUTH))).toBe(3)
  expect(await count(of(SOUTH, { office: true }))).toBe(5)
  const refused = { code: 'action.refused' }
  await expect(count(of(NORTH, { roles: ['analyst'] }))).rejects.toMatchObject(refused)
  await expect(verify(of(NORTH))).rejects.toMatchObject(refused)
  expect(await verify(of(NORTH, { office: true }))).toMatchObject({ waiting: 5, faults: [] })
  const anonymous: Actor = { kind: 'anonymous', id: 'reader' }
  await expect(count({ ...owner, actor: anonymous })).rejects.toMatchObject(refused)
})

test('a name is written into CSV so that no spreadsheet runs it', async () => {
  await happen(1, of(NORTH, { name: '=HYPERLINK("x")' }))
  const { said } = await run('list', [], {}, 'csv')
  const [head, line] = said.split('\n')
  expect(head).toMatch(/^id,at,actor_kind,/)
  expect(line).toContain(`,"'=HYPERLINK(""x"")",`)
})

test('while the server runs, what happens is sealed by itself, and what is left when it stops', async () => {
  const failures: unknown[] = []
  const sealing = keepSealing({
    source: AUDIT,
    db,
    now: clock.now,
    interval_ms: 10,
    failed: (error) => failures.push(error),
  })
  await happen(3)
  await expect.poll(async () => (await verify()).leaves, { timeout: 5000 }).toBe(3)
  await happen(2, of(SOUTH))
  await sealing.stop()
  expect(await verify()).toMatchObject({ leaves: 5, waiting: 0, faults: [] })
  expect([sealing.counts(), failures]).toEqual([{ sealed: 5, failed: 0 }, []])
})

test('a restored database verifies, under the head that was kept before, and grows on', async () => {
  await happen(4)
  const head = await run('head')
  const since = JSON.parse(head.said)
  await happen(2, of(SOUTH))
  const file = join(folder, 'region.backup')
  await writeBackup(db.migrator, file, { world: 'recorded', now: owner.now, secret: null })
  await restoreBackup(other.migrator, file, { world: 'recorded' })
  const input = { since: { size: since.size, root: since.root, at: since.at } }
  expect(await ask(other, auditVerify(), owner, input)).toMatchObject({
    leaves: 4,
    waiting: 2,
    faults: [],
  })
  // What waited when the backup was made is sealed, and so is what happens in the new cluster.
  await perform(other, write, of(NORTH), { number: 50, organisation: NORTH })
  expect(await seal(other, AUDIT, () => owner.now)).toBe(3)
  expect(await seal(other, AUDIT, () => owner.now)).toBe(0)
  const report = await ask(other, auditVerify(), owner, input)
  expect(report).toMatchObject({ leaves: 7, waiting: 0, faults: [] })
  await other.migrator.write(
    (tx) => tx`UPDATE action.journal SET actor_name = 'Wu' WHERE organisation = ${SOUTH}`,
  )
  expect((await verify(owner, other)).faultCount).toBe(2)
})
