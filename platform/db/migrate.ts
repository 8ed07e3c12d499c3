import { HouseError } from '#platform/errors'
import { type MigrationFile, readMigrations } from './migration-files.ts'
import { APP_ROLE } from './roles.ts'
import type { Database, MigrationSet, Write } from './types.ts'

const HOUSE: MigrationSet = { schema: 'house', folder: new URL('./migrations/', import.meta.url) }

// Any constant will do, as long as every onedelta that migrates this database takes the same lock.
const MIGRATION_LOCK = 7_600_001n

type Applied = {
  readonly schema: string
  readonly number: number
  readonly name: string
  readonly sha256: string
}

/**
 * Brings a database up to date as the migrator, in the order of the sets; the house's own table comes first.
 * Each file is applied in a transaction of its own. Two at once are safe: the second waits, then finds nothing to do.
 * Throws `db.migration-changed`, `db.migration-gap`, `db.migration-unknown`, `db.migration-failed`.
 */
export async function migrate(
  migrator: Database,
  sets: readonly MigrationSet[],
  options: {
    /** ISO 8601, kept beside each migration. */
    readonly now: string
    /** Which world the database is to hold; said once, when it is set up. */
    readonly world?: 'recorded' | 'simulated'
    readonly progress?: (line: string) => void
  },
): Promise<readonly MigrationFile[]> {
  const files = await allFiles(sets)
  const applied: MigrationFile[] = []
  // One look first: nearly every start finds nothing to do.
  for (const file of await migrator.read((tx) => pendingOf(tx, files))) {
    if (await migrator.write((tx) => applyOnce(tx, file, options))) {
      applied.push(file)
      options.progress?.(`${file.schema} ${file.name}`)
    }
  }
  await migrator.read((tx) => refuseUnknown(tx, files))
  return applied
}

/** What `migrate` would apply; empty when the database is up to date. Readable by the app. */
export async function pendingMigrations(
  db: Database,
  sets: readonly MigrationSet[],
): Promise<readonly MigrationFile[]> {
  const files = await allFiles(sets)
  return db.read((tx) => pendingOf(tx, files))
}

async function pendingOf(
  tx: Pick<Write, 'unsafe'>,
  files: readonly MigrationFile[],
): Promise<readonly MigrationFile[]> {
  const applied = await listApplied(tx)
  return files.filter((file) => {
    const known = applied.get(keyOf(file))
    if (known !== undefined) refuseChanged(file, known)
    return known === undefined
  })
}

async function allFiles(sets: readonly MigrationSet[]): Promise<readonly MigrationFile[]> {
  const schemas = new Set<string>()
  const files: MigrationFile[] = []
  for (const set of [HOUSE, ...sets]) {
    if (schemas.has(set.schema)) {
      throw new HouseError('db.schema-twice', { schema: set.schema })
    }
    schemas.add(set.schema)
    files.push(...(await readMigrations(set)))
  }
  return files
}

async function applyOnce(
  tx: Write,
  file: MigrationFile,
  { now, world }: Parameters<typeof migrate>[2],
): Promise<boolean> {
  await tx`SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`
  const known = (await listApplied(tx)).get(keyOf(file))
  if (known !== undefined) {
    refuseChanged(file, known)
    return false
  }
  // A first file may make its schema itself; most leave it to us.
  if (file.number === 1 && !/^CREATE SCHEMA\b/im.test(file.text)) {
    await tx`CREATE SCHEMA IF NOT EXISTS ${tx(file.schema)}`
    await tx`GRANT USAGE ON SCHEMA ${tx(file.schema)} TO ${tx(APP_ROLE)}`
  }
  await tx`SELECT set_config('onedelta.world', ${world ?? ''}, true)`
  try {
    await tx.unsafe(file.text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new HouseError(
      'db.migration-failed',
      { schema: file.schema, file: file.name, reason, line: lineOf(file.text, error) },
      { cause: error },
    )
  }
  await tx`
    INSERT INTO house.migrations (schema_name, number, name, sha256, applied_at)
    VALUES (${file.schema}, ${file.number}, ${file.name}, ${file.sha256}, ${now})`
  return true
}

async function listApplied(tx: Pick<Write, 'unsafe'>): Promise<ReadonlyMap<string, Applied>> {
  // Asked of the catalogue's rows: `to_regclass` answers from a cache that waiting for an advisory lock doesn't freshen,
  // so that the second of two at once would not see the table which the first has just made.
  const present = await tx.unsafe(
    `SELECT EXISTS (SELECT FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
       WHERE n.nspname = 'house' AND c.relname = 'migrations') AS present`,
  )
  if (present[0]?.present !== true) return new Map()
  const rows = await tx.unsafe<Applied[]>(
    'SELECT schema_name AS schema, number, name, sha256 FROM house.migrations',
  )
  return new Map(rows.map((row) => [keyOf(row), row]))
}

function refuseChanged(file: MigrationFile, known: Applied): void {
  if (known.sha256 === file.sha256) return
  throw new HouseError('db.migration-changed', { schema: file.schema, file: file.name })
}

// A database that is ahead of the code was migrated by a newer onedelta, whose tables this one may not know.
async function refuseUnknown(
  tx: Pick<Write, 'unsafe'>,
  files: readonly MigrationFile[],
): Promise<void> {
  const known = new Set(files.map(keyOf))
  const schemas = new Set(files.map((file) => file.schema))
  for (const row of (await listApplied(tx)).values()) {
    if (schemas.has(row.schema) && !known.has(keyOf(row))) {
      throw new HouseError('db.migration-unknown', { schema: row.schema, file: row.name })
    }
  }
}

function keyOf(migration: { readonly schema: string; readonly number: number }): string {
  return `${migration.schema}/${migration.number}`
}

function lineOf(text: string, error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('position' in error)) return null
  return text.slice(0, Number(error.position)).split('\n').length
}
