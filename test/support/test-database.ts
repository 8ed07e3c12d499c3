import { randomUUID } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import {
  APP_ROLE,
  type Database,
  MIGRATOR_ROLE,
  openDatabase,
  type Role,
  type Sql,
} from '#platform/db'
import type { TestServer } from './global-setup.ts'

/** A database of a test file's own, with every migration applied; itself works as the app. */
export type TestDatabase = Database & {
  readonly name: string
  readonly url: (role: Role) => string
  /** Owns the tables: for preparing what the app may not write, and for looking at everything. */
  readonly migrator: Database
  /** Superuser, on the same database. */
  readonly admin: Database
}

/**
 * Call it at the top of a `.db.test.ts` file: `const db = await testDatabase()`. Dropped when the file is done.
 * `empty` gives a database without any migration.
 */
export async function testDatabase(
  options: { readonly empty?: boolean } = {},
): Promise<TestDatabase> {
  const { urls, template, runId } = testServer()
  const name = `test_${runId}_${randomUUID().replaceAll('-', '')}`
  const server = openDatabase({ url: urls.bootstrap, role: 'bootstrap', connections_max: 1 })
  await createDatabase(server.sql, name, options.empty === true ? 'template1' : template)
  const open = (role: Role) =>
    openDatabase({ url: addressOf(urls[role], name), role, connections_max: CONNECTIONS_MAX })
  const [admin, migrator, app] = [open('bootstrap'), open('migrator'), open('app')]
  afterAll(async () => {
    await Promise.all([app.close(), migrator.close(), admin.close()])
    await server.sql`DROP DATABASE IF EXISTS ${server.sql(name)} WITH (FORCE)`
    await server.close()
  })
  return {
    // Asked each time: a pool that lost a connection is made anew.
    get sql() {
      return app.sql
    },
    read: app.read,
    write: app.write,
    close: app.close,
    name,
    url: (role) => addressOf(urls[role], name),
    migrator,
    admin,
  }
}

const CONNECTIONS_MAX = 5

/** The server of the worker that runs this file: no other file works on it meanwhile. */
export function testServer(): TestServer {
  const servers = inject('testServers')
  // Vitest numbers the workers that run at the same time from 1.
  const server = servers[(Number(process.env.VITEST_POOL_ID) - 1) % servers.length]
  if (server === undefined) throw new Error('no server was started for this worker')
  return server
}

async function createDatabase(sql: Sql, name: string, template: string): Promise<void> {
  // Copying files takes about 55 ms, writing every page to the log several times as long.
  await sql`
    CREATE DATABASE ${sql(name)} OWNER ${sql(MIGRATOR_ROLE)}
    TEMPLATE ${sql(template)} STRATEGY file_copy`
  await sql`REVOKE ALL ON DATABASE ${sql(name)} FROM PUBLIC`
  await sql`GRANT CONNECT, TEMPORARY ON DATABASE ${sql(name)} TO ${sql(APP_ROLE)}`
}

function addressOf(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}
