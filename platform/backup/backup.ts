import { createHash } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createGzip } from 'node:zlib'
import type { World } from '#platform/action'
import type { Database, Read } from '#platform/db'
import { HouseError } from '#platform/errors'
import { listMigrations, listSequences, listTables } from './catalogue.ts'
import { frameBytes, jsonFrame } from './frames.ts'
import type { BackupReport, Manifest, TableSeal, TableShape } from './types.ts'

const NEWLINE = 0x0a
const QUOTE = 0x22

/**
 * Writes every table of one snapshot into a file, while others go on writing to the database. The file appears
 * under its name only when it is whole. Throws `backup.file-exists` and `backup.no-room`.
 */
export async function writeBackup(
  migrator: Database,
  file: string,
  options: {
    readonly world: World
    /** ISO 8601. */
    readonly now: string
    /** What rows are encrypted under; null: it is kept elsewhere. */
    readonly secret: string | null
    readonly progress?: (table: string, done: number, total: number) => void
  },
): Promise<BackupReport> {
  if (existsSync(file)) throw new HouseError('backup.file-exists', { file })
  const draft = `${file}.part`
  const seals: TableSeal[] = []
  try {
    const failure = await migrator.read(async (tx) => {
      // Under a policy that hides rows, COPY must fail rather than leave them out.
      await tx`SET LOCAL row_security = off`
      const frames = backupFrames(tx, options, seals)
      try {
        await pipeline(
          Readable.from(frames),
          createGzip({ level: constants.Z_BEST_SPEED }),
          createWriteStream(draft, { flush: true, mode: 0o600 }),
        )
      } catch (error) {
        // Before its last table is read nothing else can be said on the connection, not even that the transaction is over.
        await frames.return(undefined)
        // A file may fail in the words of a lost connection, as a pipe does: that isn't for the transaction to judge.
        return { error }
      }
      return null
    })
    if (failure !== null) throw failure.error
    await rename(draft, file)
  } catch (error) {
    if (isNoRoom(error)) throw new HouseError('backup.no-room', { file }, { cause: error })
    throw error
  } finally {
    await rm(draft, { force: true })
  }
  return {
    madeAt: options.now,
    tables: seals,
    rows: seals.reduce((sum, { rows }) => sum + rows, 0),
    withSecret: options.secret !== null,
  }
}

// The system's words for a disk and for a quota; a full disk of PostgreSQL's own has another code, and another remedy.
function isNoRoom(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')) return true
  return isNoRoom(error.cause)
}

async function* backupFrames(
  tx: Read,
  options: Parameters<typeof writeBackup>[2],
  seals: TableSeal[],
): AsyncGenerator<Uint8Array, void> {
  const tables = await listTables(tx)
  const manifest: Manifest = {
    format: 'onedelta-backup/1',
    world: options.world,
    madeAt: options.now,
    migrations: await listMigrations(tx),
    tables,
    sequences: await listSequences(tx),
    secret: options.secret,
  }
  yield jsonFrame('manifest', manifest)
  for (const [index, table] of tables.entries()) {
    options.progress?.(table.name, index, tables.length)
    seals.push(yield* tableFrames(tx, table))
  }
  options.progress?.('', tables.length, tables.length)
  yield jsonFrame('end', { tables: tables.length })
}

async function* tableFrames(
  tx: Read,
  { name, columns }: TableShape,
): AsyncGenerator<Uint8Array, TableSeal> {
  const hash = createHash('sha256')
  let [rows, size_bytes, quoted] = [0, 0, false]
  const content = await tx`
    COPY (SELECT ${columns.map(({ name: column, type }, index) => tx`${index === 0 ? tx`` : tx`, `}${selected(tx, column, type)}`)} FROM ${tx(name)})
    TO STDOUT (FORMAT csv)`.readable()
  const { dropRest } = droppable(content)
  try {
    for await (const bytes of content as AsyncIterable<Uint8Array>) {
      hash.update(bytes)
      size_bytes += bytes.length
      for (const byte of bytes) {
        if (byte === QUOTE) quoted = !quoted
        else if (byte === NEWLINE && !quoted) rows++
      }
      yield frameBytes('content', bytes)
    }
  } finally {
    await dropRest()
  }
  const seal: TableSeal = { name, rows, bytes: size_bytes, sha256: hash.digest('hex') }
  yield jsonFrame('seal', seal)
  return seal
}

/**
 * What of a COPY nobody asks for is dropped. The driver stops listening to its socket when a piece finds no room, and goes on when
 * the next one is asked for. Nobody asks after the last one, nor where the file took no more: without this every later answer
 * would be waited for in vain.
 */
function droppable(content: Readable): { readonly dropRest: () => Promise<void> } {
  const { promise: whole, resolve } = Promise.withResolvers<void>()
  // Of an empty table all may have come with the answer's head.
  if (Reflect.get(content, '_readableState').ended) resolve()
  const push = content.push.bind(content)
  let isDropping = false
  content.push = (piece) => {
    if (piece === null) resolve()
    return isDropping || push(piece)
  }
  return {
    dropRest: () => {
      isDropping = true
      content._read(0)
      return whole
    },
  }
}

// A transaction's id means nothing in another cluster, where readers would wait for a number that is far ahead:
// there, what was restored was written by a transaction that ended long ago.
function selected(tx: Read, column: string, type: string) {
  return type === 'xid8' ? tx`'0'::xid8` : tx`${tx(column)}`
}
