import { beforeAll, describe, expect, test } from 'vitest'
import { APP_ROLE } from '#platform/db'
import { type TestDatabase, testDatabase } from '#test/support'

// Schemas that libraries own, and PostgreSQL's own.
const EXEMPT = ['pg_catalog', 'information_schema', 'pg_toast', 'public', 'auth', 'graphile_worker']

describe('the migrated database', () => {
  let db: TestDatabase
  beforeAll(async () => {
    db = await testDatabase()
  })

  test('says what each table and each column is', async () => {
    const silent = await db.migrator.sql<{ thing: string }[]>`
      SELECT n.nspname || '.' || c.relname || coalesce('.' || a.attname, '') AS thing
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
      LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relkind IN ('r', 'p') AND NOT n.nspname = ANY (${EXEMPT})
        AND (obj_description(c.oid, 'pg_class') IS NULL OR col_description(c.oid, a.attnum) IS NULL)
      ORDER BY 1`
    expect(silent.map((row) => row.thing)).toEqual([])
  })

  test('keeps each table in a schema of a module, in snake case and plural', async () => {
    const tables = await db.migrator.sql<{ schema: string; name: string }[]>`
      SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p') AND NOT n.nspname = ANY (${EXEMPT}) ORDER BY 1, 2`
    expect(tables.length).toBeGreaterThan(4)
    // A journal is one thing that holds many; staging tables live for one transaction.
    const odd = tables.filter(
      ({ name }) => !/^[a-z][a-z0-9_]*$/.test(name) || !/(s|journal|staging)$/.test(name),
    )
    expect(odd).toEqual([])
  })

  test('lets the product add to its journals, never change or remove', async () => {
    const grants = await db.migrator.sql<{ grantee: string; thing: string; privilege: string }[]>`
      SELECT grantee, table_schema || '.' || table_name AS thing, privilege_type AS privilege
      FROM information_schema.role_table_grants
      WHERE grantee = ${APP_ROLE} AND privilege_type IN ('UPDATE', 'DELETE', 'TRUNCATE')
        AND (table_schema, table_name) IN (
          ('series', 'observations'), ('series', 'documents'), ('action', 'journal'), ('action', 'events'), ('action', 'changes'),
          ('ledger', 'accounts'), ('ledger', 'balances'), ('ledger', 'postings'), ('ledger', 'transfers'), ('ledger', 'open_holds'),
          ('ledger', 'past_balances'), ('ledger', 'refusals'),
          ('bulletin', 'editions'), ('action', 'changes'), ('log', 'leaves'), ('log', 'nodes'), ('log', 'heads'),
          ('clearing', 'obligations'), ('clearing', 'positions'), ('clearing', 'nets'), ('clearing', 'payments'), ('clearing', 'alerts'))`
    expect(grants.map((row) => ({ ...row }))).toEqual([])
  })

  test('fences no view open: each runs with the rights of who asks', async () => {
    const open = await db.migrator.sql<{ thing: string }[]>`
      SELECT n.nspname || '.' || c.relname AS thing FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'v' AND NOT n.nspname = ANY (${EXEMPT})
        AND NOT coalesce(c.reloptions @> ARRAY['security_invoker=true'], false)`
    expect(open.map((row) => row.thing)).toEqual([])
  })

  test('forces row security wherever it is on', async () => {
    const leaky = await db.migrator.sql<{ thing: string }[]>`
      SELECT n.nspname || '.' || c.relname AS thing FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p') AND c.relrowsecurity AND NOT c.relforcerowsecurity
        AND NOT n.nspname = ANY (${EXEMPT})`
    expect(leaky.map((row) => row.thing)).toEqual([])
  })

  test('names every constraint and invents no time or id of its own', async () => {
    const defaults = await db.migrator.sql<{ thing: string }[]>`
      SELECT table_schema || '.' || table_name || '.' || column_name AS thing FROM information_schema.columns
      WHERE NOT table_schema = ANY (${EXEMPT}) AND column_default ~* '(now\(\)|current_timestamp|random|uuid)'`
    expect(defaults.map((row) => row.thing)).toEqual([])
  })
})
