import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { World } from '#platform/action'
import { copyIn, type Database, type Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import { listMigrations, listTables } from './catalogue.ts'
import { BrokenFrames, type Frame, readFrames } from './frames.ts'
import type { AppliedMigration, BackupReport, Manifest, TableSeal, TableShape } from './types.ts'

type RestoreOptions = {
  readonly world: World
  readonly progress?: (table: string, done: number, total: number) => void
  /** Told the secret of the backup, if it holds one, once every row is in and before the transaction ends. */
  readonly keepSecret?: (secret: string) => Promise<void>
}

/**
 * Restores a backup into a migrated, empty database, in one transaction: whole or nothing. Throws
 * `backup.broken`, `backup.other-world`, `backup.other-migrations`, `backup.not-empty`.
 */
export async function restoreBackup(
  migrator: Database,
  file: string,
  options: RestoreOptions,
): Promise<BackupReport> {
  try {
    return await migrator.write((tx) => restoreFrames(tx, file, options))
  } catch (error) {
    const reason = damage(error)
    if (reason === undefined) throw error
    throw new HouseError('backup.broken', { file, reason }, { cause: error })
  }
}

async function restoreFrames(
  tx: Write,
  file: string,
  { world, progress, keepSecret }: RestoreOptions,
): Promise<BackupReport> {
  const frames = readFrames(unpacked(file))
  const manifest = manifestOf(await nextFrame(frames))
  const { world: held = 'recorded' } = manifest
  if (held !== world) throw new HouseError('backup.other-world', { file, held, world })
  refuseOtherMigrations(manifest.migrations, await listMigrations(tx))
  const tables = await listTables(tx)
  refuseOtherTables(manifest.tables, tables)
  await refuseRows(tx, tables)
  // A table with checks still to come can't be altered; in this order each row finds what it refers to.
  await tx`SET CONSTRAINTS ALL IMMEDIATE`
  const seals: TableSeal[] = []
  for (const [index, table] of manifest.tables.entries()) {
    progress?.(table.name, index, manifest.tables.length)
    seals.push(await restoreTable(tx, table, frames))
  }
  for (const { name, last, called } of manifest.sequences) {
    await tx`SELECT setval(${name}::regclass, ${last}::bigint, ${called})`
  }
  if ((await nextFrame(frames)).kind !== 'end') throw new BrokenFrames('it has no end')
  progress?.('', manifest.tables.length, manifest.tables.length)
  const { secret } = manifest
  if (secret !== null) await keepSecret?.(secret)
  return {
    madeAt: manifest.madeAt,
    tables: seals,
    rows: seals.reduce((sum, { rows }) => sum + rows, 0),
    withSecret: secret !== null,
  }
}

function unpacked(file: string): AsyncIterable<Uint8Array> {
  const plain = createGunzip()
  // Destroys `plain` with the error of the file, which whoever reads it then gets.
  pipeline(createReadStream(file), plain, () => undefined)
  return plain
}

async function restoreTable(
  tx: Write,
  { name, columns }: TableShape,
  frames: AsyncGenerator<Frame>,
): Promise<TableSeal> {
  const hash = createHash('sha256')
  let seal: TableSeal | undefined
  async function* content(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const { kind, body } = await nextFrame(frames)
      if (kind === 'content') {
        hash.update(body)
        yield body
      } else if (kind === 'seal') {
        seal = JSON.parse(Buffer.from(body).toString())
        return
      } else throw new BrokenFrames(`the content of ${name} has no seal`)
    }
  }
  // What triggers would check or derive was checked and derived when the rows were first written.
  await tx`ALTER TABLE ${tx(name)} DISABLE TRIGGER USER`
  const names = columns.map((column) => column.name)
  const rows = await copyIn(tx, name, names, content())
  await tx`ALTER TABLE ${tx(name)} ENABLE TRIGGER USER`
  if (seal?.name !== name || seal.rows !== rows || seal.sha256 !== hash.digest('hex')) {
    throw new BrokenFrames(`the content of ${name} is not what its seal says`)
  }
  return seal
}

async function nextFrame(frames: AsyncGenerator<Frame>): Promise<Frame> {
  const next = await frames.next()
  if (next.done === true) throw new BrokenFrames('it ends too early')
  return next.value
}

function manifestOf({ kind, body }: Frame): Manifest {
  if (kind !== 'manifest') throw new BrokenFrames('it does not begin with a manifest')
  const manifest: Manifest = JSON.parse(Buffer.from(body).toString())
  if (manifest.format !== 'onedelta-backup/1') {
    throw new BrokenFrames(`its format is ${manifest.format}, not onedelta-backup/1`)
  }
  return manifest
}

function refuseOtherMigrations(
  theirs: readonly AppliedMigration[],
  ours: readonly AppliedMigration[],
): void {
  const keyOf = ({ schema, name, sha256 }: AppliedMigration) => `${schema}/${name} ${sha256}`
  const [held, known] = [new Set(theirs.map(keyOf)), new Set(ours.map(keyOf))]
  const differing = [...held.symmetricDifference(known)].map((key) => key.split(' ')[0])
  if (differing.length === 0) return
  throw new HouseError('backup.other-migrations', {
    differences: [...new Set(differing)].sort().join(', '),
  })
}

// The same migrations make the same tables, so this can only happen where somebody made others by hand.
function refuseOtherTables(theirs: readonly TableShape[], ours: readonly TableShape[]): void {
  const sorted = (tables: readonly TableShape[]) =>
    JSON.stringify(tables.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
  if (sorted(theirs) === sorted(ours)) return
  throw new BrokenFrames('its tables are not those of this database')
}

async function refuseRows(tx: Write, tables: readonly TableShape[]): Promise<void> {
  for (const { name } of tables) {
    const rows = await tx`SELECT 1 FROM ${tx(name)} LIMIT 1`
    if (rows.length > 0) throw new HouseError('backup.not-empty', { table: name })
  }
}

// What a damaged file makes the unpacker, the parser of its manifest or our own checks say.
function damage(error: unknown): string | undefined {
  if (error instanceof BrokenFrames || error instanceof SyntaxError) return error.message
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const code = String(error.code)
  return code.startsWith('Z_') || code === 'ENOENT' || code === 'EISDIR' ? error.message : undefined
}
