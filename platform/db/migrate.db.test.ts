import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { HouseError } from '#platform/errors'
import { testDatabase } from '#test/support'
import { type MigrationSet, migrate, pendingMigrations } from './index.ts'

const db = await testDatabase({ empty: true })
const options = { now: '2024-12-04T02:00:00Z' }

let folder = ''
let set: MigrationSet

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onedelta-migrations-'))
  set = { schema: 'farm', folder: pathToFileURL(folder) }
  await write(
    '0001_cows.sql',
    'CREATE TABLE farm.cows (id int); GRANT SELECT ON farm.cows TO onedelta_app;',
  )
})
afterEach(async () => {
  await rm(folder, { recursive: true })
  await dropAll()
})
const dropAll = () =>
  db.migrator.write(async (tx) => {
    await tx`DROP SCHEMA IF EXISTS farm CASCADE`
    await tx`DROP SCHEMA IF EXISTS house CASCADE`
  })

const write = (name: string, text: string) => writeFile(join(folder, name), text)
const refusal = async (work: Promise<unknown>): Promise<HouseError> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof HouseError) return error
  throw new Error('expected a refusal', { cause: error })
}

test('applies each file once, in order, and the app may use what they grant', async () => {
  await write(
    '0002_milk.sql',
    '-- breaking: cows gain a column\nALTER TABLE farm.cows ADD milk int;',
  )
  const first = await migrate(db.migrator, [set], options)
  expect(first.map((file) => `${file.schema}/${file.name}`)).toEqual([
    'house/0001_migrations.sql',
    'house/0002_world.sql',
    'farm/0001_cows.sql',
    'farm/0002_milk.sql',
  ])
  expect(first[3]?.breaking).toBe('cows gain a column')
  expect(await migrate(db.migrator, [set], options)).toEqual([])
  expect(await db.read((tx) => tx`SELECT id, milk FROM farm.cows`)).toHaveLength(0)
  expect(await pendingMigrations(db, [set])).toEqual([])
})

test('several at once are safe: each file is applied by one of them', async () => {
  for (let round = 0; round < 10; round += 1) {
    const all = await Promise.allSettled(
      [1, 2, 3, 4].map(() => migrate(db.migrator, [set], options)),
    )
    const failed = all.filter(({ status }) => status === 'rejected')
    expect(failed).toEqual([])
    const applied = all.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
    expect(applied.map(({ schema }) => schema).sort()).toEqual(['farm', 'house', 'house'])
    await dropAll()
  }
})

test('refuses a text that changed after it was applied', async () => {
  await migrate(db.migrator, [set], options)
  await write('0001_cows.sql', 'CREATE TABLE farm.cows (id bigint);')
  const error = await refusal(migrate(db.migrator, [set], options))
  expect(error.code).toBe('db.migration-changed')
  expect(error.info).toEqual({ schema: 'farm', file: '0001_cows.sql' })
  expect((await refusal(pendingMigrations(db, [set]))).code).toBe('db.migration-changed')
})

test('refuses a gap in the numbers before it applies anything', async () => {
  await write('0003_milk.sql', 'SELECT 1;')
  const error = await refusal(migrate(db.migrator, [set], options))
  expect(error.info).toEqual({ schema: 'farm', expected: 2, file: '0003_milk.sql' })
  expect(await db.migrator.read((tx) => tx`SELECT to_regnamespace('farm') AS s`)).toEqual([
    { s: null },
  ])
})

test('keeps nothing of a file that fails, and says its line', async () => {
  await write(
    '0002_milk.sql',
    'ALTER TABLE farm.cows ADD milk int;\nALTER TABLE farm.goats ADD milk int;',
  )
  const error = await refusal(migrate(db.migrator, [set], options))
  expect(error.code).toBe('db.migration-failed')
  expect(error.info).toMatchObject({ file: '0002_milk.sql' })
  expect((await pendingMigrations(db.migrator, [set])).map((file) => file.number)).toEqual([2])
})

test('refuses a database that a newer version migrated', async () => {
  await write('0002_milk.sql', 'SELECT 1;')
  await migrate(db.migrator, [set], options)
  await rm(join(folder, '0002_milk.sql'))
  expect((await refusal(migrate(db.migrator, [set], options))).code).toBe('db.migration-unknown')
})

test('refuses two modules of one schema', async () => {
  expect((await refusal(migrate(db.migrator, [set, set], options))).code).toBe('db.schema-twice')
})

test('refuses a table or a view outside the own schema, before anything is applied', async () => {
  await write('0002_calf.sql', 'CREATE TABLE IF NOT EXISTS calves (id int);')
  const loose = await refusal(migrate(db.migrator, [set], options))
  expect([loose.code, loose.info.table]).toEqual(['db.table-outside', 'calves'])
  await write(
    '0002_calf.sql',
    '-- CREATE TABLE nowhere is only a remark\nCREATE OR REPLACE VIEW barn.all AS SELECT 1;',
  )
  const foreign = await refusal(migrate(db.migrator, [set], options))
  expect(foreign.info).toEqual({ schema: 'farm', file: '0002_calf.sql', table: 'barn.all' })
  await write('0002_calf.sql', 'CREATE VIEW farm.all_cows AS SELECT id FROM farm.cows;')
  expect(await migrate(db.migrator, [set], options)).toHaveLength(4)
})
