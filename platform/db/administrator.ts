import { randomBytes } from 'node:crypto'
import { HouseError } from '#platform/errors'
import { APP_ROLE, DATABASE_NAME, MIGRATOR_ROLE, SIMULATED_DATABASE_NAME } from './roles.ts'
import type { Database } from './types.ts'

const SERVER_VERSION_MIN = 17

/**
 * Refuses somebody's own server that isn't prepared for us, with what its administrator has to run.
 * Throws `db.not-ready`, `db.unreachable`.
 */
export async function checkServer(app: Database, url: string): Promise<void> {
  const reason = await app.read(async (tx) => {
    const [found] = await tx<
      { version: number; encoding: string; superuser: boolean; member: boolean }[]
    >`
      SELECT current_setting('server_version_num')::int / 10000 AS version,
        getdatabaseencoding()::text AS encoding,
        rolsuper AS superuser,
        rolname = ${APP_ROLE} AS member
      FROM pg_roles WHERE rolname = current_user`
    if (found === undefined) return 'its role cannot be read'
    if (found.version < SERVER_VERSION_MIN)
      return `it is PostgreSQL ${found.version}, not 17 or later`
    if (found.encoding !== 'UTF8') return `its encoding is ${found.encoding}, not UTF8`
    if (found.superuser) return 'its role is a superuser, which row security does not bind'
    return found.member ? null : `its role is not ${APP_ROLE}`
  })
  if (reason !== null) throw notReady(reason, url)
}

/** Refuses a migrator that would back up, restore or migrate only the rows that policies show it. Throws `db.not-ready`. */
export async function checkMigrator(migrator: Database, url: string): Promise<void> {
  const seesAll = await migrator.read(async (tx) => {
    const [row] = await tx<{ seesAll: boolean }[]>`
      SELECT rolbypassrls OR rolsuper AS "seesAll" FROM pg_roles WHERE rolname = current_user`
    return row?.seesAll === true
  })
  if (seesAll) return
  const script = [
    `psql -h ${new URL(url).hostname} -U postgres <<'SQL'`,
    `ALTER ROLE ${MIGRATOR_ROLE} BYPASSRLS;`,
    'SQL',
  ].join('\n')
  const reason = `its role ${MIGRATOR_ROLE} is bound by row security`
  throw new HouseError('db.not-ready', { reason, script })
}

/** The refusal that tells an administrator what to run; with new passwords each time. */
export function notReady(reason: string, url: string): HouseError {
  return new HouseError('db.not-ready', { reason, script: administratorScript(url) })
}

function administratorScript(url: string): string {
  const { host } = new URL(url)
  const [migrator, app] = [randomBytes(16).toString('hex'), randomBytes(16).toString('hex')]
  return [
    `psql -h ${new URL(url).hostname} -U postgres <<'SQL'`,
    `CREATE ROLE ${MIGRATOR_ROLE} LOGIN BYPASSRLS PASSWORD '${migrator}';`,
    `CREATE ROLE ${APP_ROLE} LOGIN PASSWORD '${app}';`,
    ...databaseScript(DATABASE_NAME),
    ...databaseScript(SIMULATED_DATABASE_NAME),
    'SQL',
    `export DATABASE_URL=postgres://${APP_ROLE}:${app}@${host}/${DATABASE_NAME}`,
    `export ONEDELTA_MIGRATOR_URL=postgres://${MIGRATOR_ROLE}:${migrator}@${host}/${DATABASE_NAME}`,
  ].join('\n')
}

function databaseScript(name: string): readonly string[] {
  return [
    `CREATE DATABASE ${name} OWNER ${MIGRATOR_ROLE} TEMPLATE template0`,
    "  ENCODING 'UTF8' LOCALE_PROVIDER builtin LOCALE 'C.UTF-8';",
    `REVOKE ALL ON DATABASE ${name} FROM PUBLIC;`,
    `GRANT CONNECT, TEMPORARY ON DATABASE ${name} TO ${APP_ROLE};`,
  ]
}

/**
 * What an administrator has to run for a simulated world where there is none; null where there is one. Throws
 * `db.unreachable`. An installation that was there before that world goes on without it.
 */
export async function missingSimulated(simulated: Database, url: string): Promise<string | null> {
  try {
    await simulated.read((tx) => tx`SELECT 1`)
    return null
  } catch (error) {
    if (!hasNoDatabase(error)) throw error
  }
  const name = decodeURIComponent(new URL(url).pathname.slice(1))
  return [
    `psql -h ${new URL(url).hostname} -U postgres <<'SQL'`,
    ...databaseScript(name),
    'SQL',
  ].join('\n')
}

/** The server's codes for a database that isn't there, and for one that the app may not connect to. */
const NO_DATABASE = new Set(['3D000', '42501'])

function hasNoDatabase(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && NO_DATABASE.has(String(error.code))) || hasNoDatabase(error.cause)
}
