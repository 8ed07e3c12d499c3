import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ask, type BaseContext, perform } from '#platform/action'
import { restoreBackup, writeBackup } from '#platform/backup'
import type { Database, Write } from '#platform/db'
import { seal } from '#platform/log'
import { testDatabase } from '#test/support'
import { AUDIT, auditVerify, keepSealing } from './index.ts'
import { clock, NORTH, notesIn, of, owner, SOUTH, write } from './tiny/notes.ts'

const db = await testDatabase()
const other = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'onedelta-audit-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
const { happen, sealed, run } = await notesIn(db, other)
const ids = async () => {
  const rows = await db.migrator.read(
    (tx) => tx<{ id: string }[]>`SELECT entry AS id FROM log.leaves ORDER BY index`,
  )
  return rows.map(({ id }) => id)
}
const verify = (ctx: BaseContext = owner, on: Database = db) => ask(on, auditVerify(), ctx, {})
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
  await expect.poll(async () => (await verify()).leaves).toBe(3)
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
