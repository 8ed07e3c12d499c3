import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { MIGRATOR_ROLE, type MigrationSet, type Sql } from '#platform/db'
import { JOBS_STAMP } from '#platform/jobs'
import { migrationSets } from './migration-sets.ts'

// Any constant: runs that start at once make the template one after the other.
const TEMPLATE_LOCK = 7_600_002n

const HOUSE = new URL('../../platform/db/migrations/', import.meta.url)

/** The name of the template database with every migration of the tree; made if these texts have none yet. */
export async function ensureTemplate(
  admin: Sql,
  fill: (database: string, sets: readonly MigrationSet[]) => Promise<void>,
): Promise<string> {
  const sets = migrationSets()
  const name = `template_${await hashOf(sets)}`
  await admin`SELECT pg_advisory_lock(${TEMPLATE_LOCK})`
  try {
    const known = await admin`SELECT 1 FROM pg_database WHERE datname = ${name}`
    if (known.length > 0) return name
    const draft = `${name}_draft`
    await admin`DROP DATABASE IF EXISTS ${admin(draft)} WITH (FORCE)`
    await admin`CREATE DATABASE ${admin(draft)} OWNER ${admin(MIGRATOR_ROLE)}`
    await fill(draft, sets)
    await admin`ALTER DATABASE ${admin(draft)} RENAME TO ${admin(name)}`
    return name
  } finally {
    await admin`SELECT pg_advisory_unlock(${TEMPLATE_LOCK})`
  }
}

/** Databases of runs that were killed. A test database's name holds the process id of its run. */
export async function dropDeadDatabases(admin: Sql): Promise<void> {
  const rows = await admin<{ name: string }[]>`
    SELECT datname AS name FROM pg_database WHERE datname ~ '^test_[0-9]+_'`
  for (const { name } of rows) {
    if (isLiving(Number(name.split('_')[1]))) continue
    await admin`DROP DATABASE IF EXISTS ${admin(name)} WITH (FORCE)`
  }
}

async function hashOf(sets: readonly MigrationSet[]): Promise<string> {
  const hash = createHash('sha256').update(JOBS_STAMP)
  for (const folder of [HOUSE, ...sets.map((set) => set.folder)]) {
    for (const name of (await readdir(folder)).sort()) {
      hash.update(`${folder.pathname}${name}\n`).update(await readFile(new URL(name, folder)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}

function isLiving(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
