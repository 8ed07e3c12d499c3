import { expect, test } from 'vitest'
import { testDatabase } from '#test/support'
import { document, observation } from '../pure/tiny/ground.ts'
import { storeDefinitions, storeObservations } from '../tiny/stored-world.ts'
import { smallWorld } from '../tiny/world.ts'
import { readCellAsOf } from './observations.ts'

const db = await testDatabase()
const world = smallWorld()
const release = document('release', '2024-01-17')
const load = await db.write((tx) => storeDefinitions(tx, world))
const YEARS = Array.from({ length: 3000 }, (_, index) => String(1000 + index))
await db.write((tx) =>
  storeObservations(
    tx,
    world,
    load,
    YEARS.flatMap((period) =>
      ['N', 'P1', 'P2'].map((place) =>
        observation({
          indicator: 'gdp',
          place,
          period,
          value: '1',
          vintage: 'a/first',
          document: release,
        }),
      ),
    ),
  ),
)
await db.migrator.sql`ANALYZE series.observations`

/** The plans of all statements that `work` sends, as the server chose them. */
async function plansOf(
  statement: string,
  parameters: readonly (string | readonly string[])[],
): Promise<string> {
  const rows = await db.read((tx) =>
    tx.unsafe<{ 'QUERY PLAN': string }[]>(
      `EXPLAIN ${statement}`,
      parameters.map((one) => (typeof one === 'string' ? one : [...one])),
    ),
  )
  return rows.map((row) => row['QUERY PLAN']).join('\n')
}

test('a cell as of a day is read through the key’s index, never by a scan of all', async () => {
  const plan = await plansOf(
    `SELECT id FROM series.observations_now WHERE indicator = $1 AND place = $2 AND period = $3
      AND coalesce(upper(published) - 1, first_seen) <= $4::date`,
    ['gdp', 'P1', '2023', '2024-12-31'],
  )
  expect(plan).toContain('observations_key')
  expect(plan).not.toContain('Seq Scan on observations ')
})

test('a slice over places and periods is read through the key’s index', async () => {
  const plan = await plansOf(
    `SELECT id FROM series.observations_now WHERE indicator = $1 AND place = ANY ($2::text[]) AND period = ANY ($3::text[])`,
    ['gdp', ['P1', 'P2'], ['2020', '2021', '2022', '2023']],
  )
  expect(plan).toContain('observations_key')
  expect(plan).not.toContain('Seq Scan on observations ')
})

test('what was added since a host looked last is read through the primary key', async () => {
  const plan = await plansOf(
    'SELECT id FROM series.observations_now WHERE id > $1::bigint ORDER BY id',
    ['8990'],
  )
  expect(plan).toContain('observations_pkey')
  expect(plan).not.toContain('Seq Scan on observations ')
})

test('a cell answers as of a day, by publication', async () => {
  const cell = { indicator: 'gdp', place: 'P1', period: '2023' }
  expect(await db.read((tx) => readCellAsOf(tx, cell, '2024-01-16'))).toEqual([])
  expect(await db.read((tx) => readCellAsOf(tx, cell, '2024-01-17'))).toMatchObject([
    { vintage: 'a/first' },
  ])
})

test('the app may neither change nor remove an observation, an amendment or a definition', async () => {
  for (const table of [
    'observations',
    'amendments',
    'documents',
    'vintages',
    'indicators',
    'units',
    'targets',
    'loads',
  ]) {
    for (const statement of [
      `UPDATE series.${table} SET load_id = 1`,
      `DELETE FROM series.${table}`,
      `TRUNCATE series.${table}`,
    ]) {
      const asked = table === 'loads' ? statement.replace('load_id = 1', "actor = 'x'") : statement
      await expect(db.sql.unsafe(asked)).rejects.toThrow('permission denied')
    }
  }
})

const SOUND = {
  ...{
    load_id: '1',
    indicator: "'gdp'",
    place: "'P1'",
    period: "'2023-10'",
    starts_on: "'2023-10-01'",
  },
  ...{
    ends_on: "'2023-10-31'",
    value: '24.4',
    precision: '-1',
    unit: "'CNY'",
    provenance: "'published'",
  },
  ...{ stage: "'actual'", vintage: "'a/first'", published: 'NULL', first_seen: "'2024-01-01'" },
  ...{ loaded_at: "'2024-01-01T00:00:00Z'", document: "'release'", location: "''" },
}
const insert = (changes: Partial<typeof SOUND> & { value?: string; bound?: string }) => {
  const row = { ...SOUND, ...changes }
  return db.sql.unsafe(
    `INSERT INTO series.observations (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).join(', ')})`,
  )
}

test.each([
  ['observations_provenance_known', { provenance: "'guessed'" }],
  ['observations_stage_known', { stage: "'draft'" }],
  ['observations_bound_known', { bound: "'between'" }],
  ['observations_period_in_order', { starts_on: "'2023-12-01'" }],
  ['observations_published_bounded', { published: "'[2024-01-01,)'" }],
  ['observations_source_named', { document: "''" }],
  ['observations_unit_named', { unit: "''" }],
  ['observations_precision_true', { value: '24.45' }],
  ['observations_names_known', { indicator: "'gpd'" }],
  ['observations_names_known', { document: "'relaese'" }],
  ['observations_names_known', { vintage: "'c/none'" }],
])('the database itself refuses by %s', async (constraint, changes) => {
  await expect(insert(changes)).rejects.toMatchObject({ constraint_name: constraint })
})

test('a row that says nothing of a bound is exact', async () => {
  const year = { period: "'2023-09'", starts_on: "'2023-09-01'", ends_on: "'2023-09-30'" }
  await insert(year)
  const [found] = await db.sql<{ bound: string }[]>`
    SELECT bound FROM series.observations_now WHERE period = '2023-09'`
  expect(found).toEqual({ bound: 'exact' })
})

test('the database takes the sound row once, and refuses its key a second time', async () => {
  await insert({})
  await expect(insert({})).rejects.toMatchObject({ constraint_name: 'observations_key' })
})
