import { beforeEach, expect, test } from 'vitest'
import type { Read, Write } from '#platform/db'
import { testDatabase } from '#test/support'
import {
  checkLog,
  findHead,
  type LogSource,
  proveConsistency,
  proveInclusion,
  seal,
  verifyConsistency,
  verifyInclusion,
} from './index.ts'
import { leafOf } from './seal.ts'
import { treeHash } from './tree/tree.oracle.ts'

const db = await testDatabase()
await db.migrator.write(async (tx) => {
  await tx`CREATE SCHEMA deeds`
  await tx`CREATE TABLE deeds.deeds (id uuid PRIMARY KEY, writer xid8, body jsonb NOT NULL)`
  await tx`CREATE INDEX deeds_writer ON deeds.deeds (writer, id)`
  await tx`CREATE VIEW deeds.entries WITH (security_invoker = true) AS
    SELECT id, writer AS transaction_id, jsonb_build_object('id', id, 'body', body) AS content FROM deeds.deeds`
  await tx`GRANT USAGE ON SCHEMA deeds TO onedelta_app`
  await tx`GRANT SELECT, INSERT ON deeds.deeds, deeds.entries TO onedelta_app`
})

const DEEDS: LogSource = { log: 'deeds', entries: 'deeds.entries', open: async () => undefined }
const now = () => '2024-12-04T02:00:00.000000Z'

beforeEach(async () => {
  await db.migrator.write(async (tx) => {
    await tx`TRUNCATE deeds.deeds, log.leaves, log.nodes, log.heads, log.marks`
  })
})

const idOf = (number: number) => `019400d0-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
const add = (tx: Write, from: number, count = 1) => tx`
  INSERT INTO deeds.deeds (id, writer, body)
  SELECT ('019400d0-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, pg_current_xact_id(),
    jsonb_build_object('n', n, 'exact', '12345678901234567890.5'::numeric + n)
  FROM generate_series(${from}::int, ${from + count - 1}::int) AS n`
const grown = (count: number, batch_max?: number) =>
  db.write((tx) => add(tx, 0, count)).then(() => seal(db, DEEDS, now, batch_max))
const leaves = () =>
  db.read(
    (tx) => tx<{ index: bigint; entry: string }[]>`
      SELECT index, entry FROM log.leaves WHERE log = 'deeds' ORDER BY index`,
  )
const check = (since?: { size: number; root: Uint8Array }) =>
  db.read((tx) => checkLog(tx, DEEDS, since === undefined ? {} : { since }))
const tamper = (work: (tx: Write) => Promise<unknown>) => db.migrator.write(work)

test('entries become leaves without gaps, and the head is the root over them', async () => {
  expect(await grown(11)).toBe(11)
  expect((await leaves()).map(({ index }) => Number(index))).toEqual([...Array(11).keys()])
  const head = await db.read((tx) => findHead(tx, 'deeds'))
  const contents = await db.read(
    (tx) => tx<{ content: string }[]>`
      SELECT e.content::text AS content FROM log.leaves AS l JOIN deeds.entries AS e ON e.id = l.entry ORDER BY l.index`,
  )
  // The bytes that are hashed, written out: names in order, no spaces, every digit.
  const bytes = contents.map((_, n) =>
    Buffer.from(
      `{"body":{"exact":${12345678901234567890n + BigInt(n)}.5,"n":${n}},"id":"${idOf(n)}"}`,
    ),
  )
  expect(head).toMatchObject({ size: 11, at: now() })
  expect(Buffer.from(head!.root).equals(Buffer.from(treeHash(bytes)))).toBe(true)
  expect(await check()).toMatchObject({ leaves: 11, waiting: 0, faults: [], faultCount: 0 })
})

test('sealing again, in small batches, or by two at once seals nothing twice and skips nothing', async () => {
  expect(await grown(25, 4)).toBe(25)
  expect(await seal(db, DEEDS, now)).toBe(0)
  for (let round = 1; round <= 5; round++) {
    await db.write((tx) => add(tx, 100 * round, 7))
    const sealed = await Promise.all([1, 2, 3].map((batch) => seal(db, DEEDS, now, batch)))
    expect(sealed.reduce((sum, count) => sum + count, 0)).toBe(7)
  }
  const found = await leaves()
  expect(found.map(({ index }) => Number(index))).toEqual([...Array(60).keys()])
  expect(new Set(found.map(({ entry }) => entry)).size).toBe(60)
  expect(await check()).toMatchObject({ leaves: 60, waiting: 0, faults: [] })
})

test('a log that rests writes nothing, whatever came before', async () => {
  await grown(8, 4)
  const marks = () => db.read((tx) => tx`SELECT sealed_below, xmin::text AS writer FROM log.marks`)
  const before = await marks()
  expect(await seal(db, DEEDS, now, 4)).toBe(0)
  expect(await marks()).toEqual(before)
  const [entry] = await db.read((tx) => tx`SELECT max(writer::text) AS last FROM deeds.deeds`)
  expect(BigInt(before[0]?.sealed_below)).toBeGreaterThan(BigInt(entry?.last))
})

test('an entry waits while an older transaction can still commit, and none is left behind', async () => {
  const slow = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  const older = db.write(async (tx) => {
    await add(tx, 1)
    begun.resolve()
    await slow.promise
  })
  await begun.promise
  await db.write((tx) => add(tx, 2))
  expect(await seal(db, DEEDS, now)).toBe(0)
  expect(await check()).toMatchObject({ leaves: 0, waiting: 1, faults: [] })
  slow.resolve()
  await older
  expect(await seal(db, DEEDS, now)).toBe(2)
  expect((await leaves()).map(({ entry }) => entry)).toEqual([idOf(1), idOf(2)])
})

test('what a transaction took back is no leaf', async () => {
  await expect(
    db.write(async (tx) => {
      await add(tx, 1)
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  expect(await grown(0)).toBe(0)
  expect(await leaves()).toHaveLength(0)
})

test('every leaf is proved under every head, and every head under every later one', async () => {
  await grown(13, 3)
  const heads = await db.read(
    (tx) =>
      tx<{ size: bigint; root: Uint8Array }[]>`SELECT size, root FROM log.heads ORDER BY size`,
  )
  expect(heads.map(({ size }) => Number(size))).toEqual([3, 6, 9, 12, 13])
  await db.read(async (tx) => {
    for (const [at, { size, root }] of heads.entries()) {
      const head = { size: Number(size), root }
      for (let n = 0; n < 13; n++) {
        const proof = await proveInclusion(tx, DEEDS, idOf(n), head)
        expect(proof === undefined).toBe(n >= head.size)
        if (proof === undefined) continue
        expect(verifyInclusion(leafOf(proof.content), proof.index, proof.path, head)).toBe(true)
      }
      for (const older of heads.slice(0, at + 1)) {
        const before = { size: Number(older.size), root: older.root }
        const path = await proveConsistency(tx, 'deeds', before, head)
        expect(verifyConsistency(before, head, path)).toBe(true)
      }
    }
  })
})

test('a proof reads as many rows as the tree has levels', async () => {
  await grown(3000)
  await db.migrator.sql`ANALYZE log.leaves, log.nodes`
  const head = await db.read((tx) => findHead(tx, 'deeds'))
  const rowsRead = async (tx: Read) => {
    const [row] = await tx<{ rows: string }[]>`
      SELECT sum(idx_tup_fetch + seq_tup_read)::text AS rows FROM pg_stat_xact_user_tables WHERE schemaname = 'log'`
    return Number(row?.rows)
  }
  const rows = await db.read(async (tx) => {
    const before = await rowsRead(tx)
    await proveInclusion(tx, DEEDS, idOf(1234), head!)
    return (await rowsRead(tx)) - before
  })
  expect(rows).toBeGreaterThan(10)
  expect(rows).toBeLessThan(30)
})

test.each([
  [
    'a changed entry',
    (tx: Write) =>
      tx`UPDATE deeds.deeds SET body = '{"n": 7, "exact": 12345678901234567897.6}' WHERE id = ${idOf(7)}`,
    [{ kind: 'changed', index: 7, entry: idOf(7) }],
  ],
  [
    'a removed entry',
    (tx: Write) => tx`DELETE FROM deeds.deeds WHERE id = ${idOf(9)}`,
    [{ kind: 'missing', index: 9, entry: idOf(9) }],
  ],
  [
    'an entry added with an older number',
    (tx: Write) =>
      tx`INSERT INTO deeds.deeds SELECT ${idOf(99)}, writer, body FROM deeds.deeds WHERE id = ${idOf(3)}`,
    [{ kind: 'added', entry: idOf(99) }],
  ],
  [
    'an entry added without a writer',
    (tx: Write) => tx`INSERT INTO deeds.deeds VALUES (${idOf(99)}, NULL, '{}')`,
    [{ kind: 'added', entry: idOf(99) }],
  ],
  [
    'two entries that changed places',
    (tx: Write) => tx`UPDATE deeds.deeds AS d SET body = o.body FROM deeds.deeds AS o
      WHERE (d.id, o.id) IN ((${idOf(4)}, ${idOf(15)}), (${idOf(15)}, ${idOf(4)}))`,
    [
      { kind: 'changed', index: 4, entry: idOf(4) },
      { kind: 'changed', index: 15, entry: idOf(15) },
    ],
  ],
  [
    'two leaves that changed places',
    async (tx: Write) => {
      await tx`ALTER TABLE log.leaves DROP CONSTRAINT leaves_entry_key`
      await tx`UPDATE log.leaves AS l SET entry = o.entry, hash = o.hash FROM log.leaves AS o
        WHERE (l.index, o.index) IN ((4, 15), (15, 4))`
      await tx`ALTER TABLE log.leaves ADD CONSTRAINT leaves_entry_key UNIQUE (log, entry)`
    },
    [{ kind: 'node', first: 4, last: 5, entries: [idOf(15), idOf(5)] }],
  ],
  [
    'an entry changed together with its leaf',
    async (tx: Write) => {
      await tx`UPDATE deeds.deeds SET body = '1' WHERE id = ${idOf(6)}`
      const [row] = await tx<{ content: string }[]>`
        SELECT content::text AS content FROM deeds.entries WHERE id = ${idOf(6)}`
      await tx`UPDATE log.leaves SET hash = ${leafOf(row!.content)} WHERE index = 6`
    },
    [{ kind: 'node', first: 6, last: 7, entries: [idOf(6), idOf(7)] }],
  ],
  [
    'a removed leaf',
    (tx: Write) => tx`DELETE FROM log.leaves WHERE index = 5`,
    [
      { kind: 'no-leaf', index: 5 },
      { kind: 'added', entry: idOf(5) },
    ],
  ],
  [
    'a rewritten head',
    (tx: Write) => tx`UPDATE log.heads SET root = sha256('') WHERE size = 12`,
    [{ kind: 'head', size: 12 }],
  ],
  [
    'a rewritten node',
    (tx: Write) => tx`UPDATE log.nodes SET hash = sha256('') WHERE level = 2 AND position = 1`,
    [{ kind: 'node', first: 4, last: 7, entries: [idOf(4), idOf(5)] }],
  ],
  [
    'the last head and its leaves, removed',
    async (tx: Write) => {
      await tx`DELETE FROM log.heads WHERE size > 16`
      await tx`DELETE FROM log.leaves WHERE index >= 16`
      await tx`DELETE FROM deeds.deeds WHERE id >= ${idOf(16)}`
    },
    [{ kind: 'shortened', size: 18 }],
  ],
])('%s is found and named', async (_, work, faults) => {
  await grown(18, 4)
  const head = await db.read((tx) => findHead(tx, 'deeds'))
  expect(await check(head)).toMatchObject({ faultCount: 0 })
  await tamper(work as (tx: Write) => Promise<unknown>)
  const report = await check(head)
  expect(report.faults).toEqual(faults)
  expect(report.faultCount).toBe(faults.length)
})

test('a log that was rewritten as a whole is told from the head that somebody kept', async () => {
  await grown(9)
  const kept = await db.read((tx) => findHead(tx, 'deeds'))
  await tamper(async (tx) => {
    await tx`UPDATE deeds.deeds SET body = '"other"' WHERE id = ${idOf(2)}`
    await tx`TRUNCATE log.leaves, log.nodes, log.heads, log.marks`
  })
  await seal(db, DEEDS, now)
  expect(await check()).toMatchObject({ leaves: 9, faults: [] })
  expect((await check(kept)).faults).toMatchObject([{ kind: 'rewritten', size: 9 }])
  const head = await db.read((tx) => findHead(tx, 'deeds'))
  await expect(
    db.read((tx) => proveConsistency(tx, 'deeds', { ...kept!, size: 5 }, head!)),
  ).rejects.toMatchObject({ code: 'log.broken' })
})

test('nothing grows on a log that no longer agrees with its head', async () => {
  await grown(5)
  await tamper((tx) => tx`UPDATE log.leaves SET hash = sha256('') WHERE index = 4`)
  await db.write((tx) => add(tx, 50))
  await expect(seal(db, DEEDS, now)).rejects.toMatchObject({ code: 'log.broken' })
  expect(await leaves()).toHaveLength(5)
})

test('faults beyond the first twenty are counted, not told', async () => {
  await grown(50)
  await tamper((tx) => tx`UPDATE deeds.deeds SET body = '0'`)
  const report = await check()
  expect([report.faults.length, report.faultCount]).toEqual([20, 50])
})

test('the app adds to a log and changes nothing in it', async () => {
  await grown(3)
  const attempts = [
    (tx: Write) => tx`UPDATE log.leaves SET index = index + 10`,
    (tx: Write) => tx`DELETE FROM log.nodes`,
    (tx: Write) => tx`DELETE FROM log.heads`,
    (tx: Write) => tx`TRUNCATE log.leaves`,
    (tx: Write) => tx`DELETE FROM log.marks`,
  ]
  for (const attempt of attempts)
    await expect(db.write((tx) => attempt(tx))).rejects.toThrow(/permission denied/)
})
