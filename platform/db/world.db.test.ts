import { expect, test } from 'vitest'
import { testDatabase } from '#test/support'
import { migrate, requireWorld, worldOf } from './index.ts'

const db = await testDatabase({ empty: true })
const NOW = '2024-12-04T02:00:00Z'

test('a database holds the world that it was set up for, whatever it is called', async () => {
  await migrate(db.migrator, [], { now: NOW, world: 'simulated' })
  expect(db.name).not.toContain('simulated')
  expect(await worldOf(db)).toBe('simulated')
  await requireWorld(db, 'simulated')
  await expect(requireWorld(db, 'recorded')).rejects.toMatchObject({ code: 'db.other-world' })
  // Said once: who migrates it later doesn't change it.
  await migrate(db.migrator, [], { now: NOW, world: 'recorded' })
  expect(await worldOf(db)).toBe('simulated')
})

test('the app can neither say nor change it', async () => {
  const refused = (work: string) =>
    db
      .write((tx) => tx.unsafe(work))
      .then(
        () => 'done',
        (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
      )
  const DENIED = '42501'
  expect(
    await refused(
      "CREATE OR REPLACE FUNCTION house.world() RETURNS text LANGUAGE sql AS $$ SELECT 'recorded'::text $$",
    ),
  ).toBe(DENIED)
  expect(await refused('DROP FUNCTION house.world()')).toBe(DENIED)
  expect(
    await refused('CREATE FUNCTION house.other() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$'),
  ).toBe(DENIED)
  const found = await db.write(async (tx) => {
    await tx`SELECT set_config('onedelta.world', 'recorded', true)`
    const [row] = await tx<{ world: string }[]>`SELECT house.world() AS world`
    return row?.world
  })
  expect(found).toBe('simulated')
})
