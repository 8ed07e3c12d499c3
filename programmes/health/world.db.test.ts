import { expect, test } from 'vitest'
import { type Actor, actAs } from '#platform/action'
import { openDatabase, type Role } from '#platform/db'
import { fixedContext, testDatabase, testServer } from '#test/support'
import { tinyHealth } from './tiny/world.ts'

// Who reads everything of the simulated world does so because the database is one, and not for its name.

const db = await testDatabase()
const { acting } = tinyHealth(db, fixedContext())
const OFFICE = acting('office', 'administrator').actor

/** Whether each may read everything of a copy with this name, of which set-up says what is given. */
async function reaches(name: string, setUp: string | null, actors: readonly Actor[]) {
  const { template } = testServer()
  const { sql } = db.admin
  await sql`CREATE DATABASE ${sql(name)} OWNER onedelta_migrator TEMPLATE ${sql(template)} STRATEGY file_copy`
  const open = (role: Role) => {
    const address = new URL(db.url(role))
    address.pathname = name
    return openDatabase({ url: address.href, role, connections_max: 1 })
  }
  const [migrator, copy] = [open('migrator'), open('bootstrap')]
  try {
    if (setUp !== null) await migrator.write((tx) => tx.unsafe(setUp))
    return await copy.read(async (tx) => {
      const found: unknown[] = []
      for (const actor of actors) {
        await actAs(tx, actor, null)
        const [row] = await tx<{ all: boolean }[]>`SELECT health.reaches_all() AS all`
        found.push(row?.all)
      }
      return found
    })
  } finally {
    await Promise.all([migrator.close(), copy.close()])
    await sql`DROP DATABASE ${sql(name)} WITH (FORCE)`
  }
}

test('a copy of recorded data that is called simulated shows the office nobody’s records', async () => {
  expect(await reaches(`${db.name}_simulated`, null, [OFFICE])).toEqual([false])
})

test('one that is set up as the simulated world shows the office all, whatever it is called, and others no more than before', async () => {
  const setUp =
    "CREATE OR REPLACE FUNCTION house.world() RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'simulated'::text $$"
  const actors = [OFFICE, acting('hospital').actor, acting('anhui', 'administrator').actor]
  expect(await reaches(`${db.name}_copy`, setUp, actors)).toEqual([true, false, false])
})
