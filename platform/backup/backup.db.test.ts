import { spawnSync } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/db'
import { testDatabase } from '#test/support'
import { restoreBackup, writeBackup } from './index.ts'

const from = await testDatabase()
const to = await testDatabase()
const folder = await mkdtemp(join(tmpdir(), 'onedelta-backup-'))
const file = join(folder, 'region.backup')
const now = '2024-12-04T02:00:00Z'
const HERE = { world: 'recorded' } as const

const SHAPE = `
  CREATE SCHEMA farm;
  CREATE TABLE farm.a_cows (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, field bigint, name text,
    weight numeric, born timestamptz, shout text GENERATED ALWAYS AS (upper(name)) STORED, writer xid8);
  CREATE TABLE farm.b_fields (id bigint PRIMARY KEY);
  ALTER TABLE farm.a_cows ADD FOREIGN KEY (field) REFERENCES farm.b_fields (id);
  CREATE FUNCTION farm.refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'closed'; END $$;`

beforeAll(async () => {
  for (const db of [from, to]) await db.migrator.write((tx) => tx.unsafe(SHAPE))
  await from.migrator.write((tx) =>
    tx.unsafe(`
      INSERT INTO farm.b_fields VALUES (7);
      INSERT INTO farm.a_cows (field, name, weight, born, writer) VALUES
        (7, '阿花, "the\nlarge"', 612.50, '2024-12-04 02:00:00.123456+00', pg_current_xact_id()),
        (NULL, '', NULL, NULL, NULL);
      INSERT INTO farm.a_cows (name) SELECT repeat('moo', 300) FROM generate_series(1, 5000);
      CREATE TRIGGER closed BEFORE INSERT ON farm.a_cows EXECUTE FUNCTION farm.refuse();`),
  )
  await to.migrator.write((tx) =>
    tx.unsafe('CREATE TRIGGER closed BEFORE INSERT ON farm.a_cows EXECUTE FUNCTION farm.refuse()'),
  )
})
afterAll(() => rm(folder, { recursive: true }))

const cows = (db: Database) =>
  db.read((tx) => tx`SELECT id, field, name, weight, born, shout FROM farm.a_cows ORDER BY id`)
const cowsIn = async (db: Database) =>
  Number((await db.read((tx) => tx`SELECT count(*) AS n FROM farm.a_cows`))[0]?.n)
const refusal = async (work: Promise<unknown>) =>
  work.then(
    () => ({ code: 'none' }),
    (error: { code: string; info: unknown }) => error,
  )

test('a backup restores to the same rows, digits, times and next ids', async () => {
  const told: string[] = []
  const kept: string[] = []
  const keepSecret = async (secret: string) => void kept.push(secret)
  const written = await writeBackup(from.migrator, file, {
    ...HERE,
    now,
    secret: 'what rows are encrypted under',
    progress: (table) => told.push(table),
  })
  expect(written.tables.find(({ name }) => name === 'farm.a_cows')).toMatchObject({ rows: 5002 })
  expect(told).toContain('farm.a_cows')
  expect((await stat(file)).mode & 0o777).toBe(0o600)

  for (const broken of [
    (bytes: Buffer) => bytes.subarray(0, bytes.length / 2),
    (bytes: Buffer) => gzipSync(gunzipSync(bytes).subarray(0, -20)),
    (bytes: Buffer) => Buffer.concat([Buffer.from('hello'), bytes]),
    // One letter of one cow's name: only the hash can tell.
    (bytes: Buffer) => {
      const plain = gunzipSync(bytes)
      plain.write('maa', plain.lastIndexOf('moo'))
      return gzipSync(plain)
    },
  ]) {
    const damaged = join(folder, 'damaged')
    await writeFile(damaged, broken(await readFile(file)))
    const refused = await refusal(restoreBackup(to.migrator, damaged, { ...HERE, keepSecret }))
    expect(refused.code).toBe('backup.broken')
    expect(await cowsIn(to.migrator)).toBe(0)
    expect(kept).toEqual([])
  }
  expect((await refusal(restoreBackup(to.migrator, join(folder, 'none'), HERE))).code).toBe(
    'backup.broken',
  )

  const restored = await restoreBackup(to.migrator, file, { ...HERE, keepSecret })
  expect(kept).toEqual(['what rows are encrypted under'])
  expect(restored).toEqual(written)
  expect(await cows(to.migrator)).toEqual(await cows(from.migrator))
  const next = await to.migrator.write(async (tx) => {
    await tx`ALTER TABLE farm.a_cows DISABLE TRIGGER USER`
    return tx`INSERT INTO farm.a_cows (name) VALUES ('new') RETURNING id`
  })
  expect(next[0]?.id).toBe(5003n)
  const [writer] = await to.migrator.read((tx) => tx`SELECT writer FROM farm.a_cows WHERE id = 1`)
  expect(writer?.writer).toBe('0')
})

test('no backup of one world is restored into the other', async () => {
  const simulated = join(folder, 'simulated')
  await writeBackup(to.migrator, simulated, { world: 'simulated', now, secret: null })
  for (const [backup, world] of [
    [file, 'simulated'],
    [simulated, 'recorded'],
  ] as const)
    expect(await refusal(restoreBackup(to.migrator, backup, { world }))).toMatchObject({
      code: 'backup.other-world',
      info: { world },
    })
})

test('refuses to restore over rows', async () => {
  expect(await refusal(restoreBackup(to.migrator, file, HERE))).toMatchObject({
    code: 'backup.not-empty',
    info: { table: expect.stringContaining('farm.') },
  })
})

test('refuses a backup of other migrations, and names them', async () => {
  const plain = gunzipSync(await readFile(file)).toString('latin1')
  const changed = plain.replace(/"sha256":"[0-9a-f]{8}/, '"sha256":"00000000')
  const other = join(folder, 'other')
  await writeFile(other, gzipSync(Buffer.from(changed, 'latin1')))
  expect(await refusal(restoreBackup(to.migrator, other, HERE))).toMatchObject({
    code: 'backup.other-migrations',
    info: { differences: expect.stringMatching(/^\w+\/0001_\w+\.sql$/) },
  })
})

test('never overwrites a file, and leaves none behind when it fails', async () => {
  const again = await refusal(writeBackup(from.migrator, file, { ...HERE, now, secret: null }))
  expect(again.code).toBe('backup.file-exists')
  const lost = join(folder, 'lost')
  await expect(
    writeBackup(from.migrator, lost, {
      ...HERE,
      now,
      secret: null,
      progress: () => {
        throw new Error('disk full')
      },
    }),
  ).rejects.toThrow('disk full')
  expect((await refusal(stat(lost))).code).toBe('ENOENT')
  expect((await refusal(stat(`${lost}.part`))).code).toBe('ENOENT')
})

const pipe = join(folder, 'cut.backup.part')
const hasPipes = spawnSync('mkfifo', [pipe]).status === 0

test.runIf(hasPipes)(
  'a file that takes no more ends the backup, though the database has more to tell than anybody takes',
  async () => {
    const pool = await testDatabase()
    await pool.migrator.write((tx) =>
      tx.unsafe(`
        CREATE SCHEMA farm;
        CREATE TABLE farm.milk (litres text);
        INSERT INTO farm.milk SELECT string_agg(md5(random()::text), '')
          FROM generate_series(1, 4000) AS row, generate_series(1, 200) GROUP BY row`),
    )
    const reader = createReadStream(pipe)
    let taken = 0
    reader.on('data', ({ length }) => {
      taken += length
      if (taken > 1_000_000) reader.destroy()
    })
    const refused = await refusal(
      writeBackup(pool.migrator, join(folder, 'cut.backup'), { ...HERE, now, secret: null }),
    )
    expect(refused.code).toBe('EPIPE')
    expect((await readdir(folder)).filter((name) => name.startsWith('cut'))).toEqual([])
    // The connection is of use again.
    await expect(pool.migrator.read((tx) => tx`SELECT 1 AS one`)).resolves.toHaveLength(1)
  },
)
