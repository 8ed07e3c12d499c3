import type { Sql } from './types.ts'

/** Makes roles, databases and extensions; nothing else uses it. */
export const BOOTSTRAP_ROLE = 'onedelta_bootstrap'
/** Owns every schema and runs migrations. */
export const MIGRATOR_ROLE = 'onedelta_migrator'
/** What the product works as; a migration says `GRANT SELECT, INSERT ON ... TO onedelta_app`. */
export const APP_ROLE = 'onedelta_app'

export const DATABASE_NAME = 'onedelta'
/** What is simulated is in a database of its own: a mark on each row would be forgotten in one sum or another. */
const SIMULATED = '_simulated'
export const SIMULATED_DATABASE_NAME = `${DATABASE_NAME}${SIMULATED}`

/** The address of the simulated world's database, beside that of the recorded one. */
export function simulatedBeside(url: string): string {
  const address = new URL(url)
  address.pathname += SIMULATED
  return address.href
}

export type Passwords = {
  readonly bootstrap: string
  readonly migrator: string
  readonly app: string
}

/** Both working roles with these passwords, made or brought up to date. Run as a superuser. */
export async function ensureRoles(sql: Sql, passwords: Passwords): Promise<void> {
  for (const [role, password] of [
    [MIGRATOR_ROLE, passwords.migrator],
    [APP_ROLE, passwords.app],
  ] as const) {
    const known = await sql`SELECT 1 FROM pg_roles WHERE rolname = ${role}`
    // Passwords are hexadecimal, made by us: CREATE ROLE takes no parameters.
    // Who migrates and backs up sees every row; the app is fenced by row security, and so would an owner be.
    const fence = role === MIGRATOR_ROLE ? 'BYPASSRLS' : 'NOBYPASSRLS'
    const clause = `LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE ${fence} PASSWORD '${password}'`
    await sql.unsafe(`${known.length === 0 ? 'CREATE' : 'ALTER'} ROLE ${role} ${clause}`)
  }
}

/** The product's database, owned by the migrator and closed to everybody else but the app. */
export async function ensureDatabase(sql: Sql, name: string): Promise<void> {
  const known = await sql`SELECT 1 FROM pg_database WHERE datname = ${name}`
  if (known.length === 0) await sql`CREATE DATABASE ${sql(name)} OWNER ${sql(MIGRATOR_ROLE)}`
  await grantDatabase(sql, name)
}

/** What a database copied from a template lacks: privileges of a database aren't copied with it. */
export async function grantDatabase(sql: Sql, name: string): Promise<void> {
  await sql`REVOKE ALL ON DATABASE ${sql(name)} FROM PUBLIC`
  await sql`GRANT CONNECT, TEMPORARY ON DATABASE ${sql(name)} TO ${sql(APP_ROLE)}`
}
