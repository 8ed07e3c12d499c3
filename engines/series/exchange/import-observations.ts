import { createHash } from 'node:crypto'
import type { Write } from '#platform/db'
import { assert, HouseError } from '#platform/errors'
import type { ExchangeFormat, ImportReport, SeriesContext } from '../ports.ts'
import { type BadRows, badRows, printBadRows } from '../rows/bad-rows.ts'
import type { RowRules } from '../rows/check-row.ts'
import {
  reportConflicts,
  type Staged,
  stageTable,
  type TableReader,
  withStaging,
} from '../rows/stage-rows.ts'
import { openLoad, takeTurn } from '../store/loads.ts'
import { amendHeld, countNew, insertStaged } from '../store/staging.ts'
import type { SeriesDocument } from '../types.ts'
import { addDocument } from './add-document.ts'
import { WHOLE_FILE_BYTES_MAX } from './cells.ts'
import { readCsv } from './csv-in.ts'
import { readJsonStat } from './json-stat.ts'
import { readSdmxCsv } from './sdmx-csv.ts'
import { readXlsx } from './xlsx-in.ts'

/** Bad rows that the words of an error name; all that are kept stand in its info. */
const BAD_ROWS_IN_WORDS = 20

export type ImportGiven = {
  /** As people know it: it stands in messages and in the load's row. */
  readonly file: string
  readonly bytes: AsyncIterable<Uint8Array>
  readonly format: ExchangeFormat
  readonly dryRun: boolean
  /** A new document that the observations stand in, added with them. */
  readonly document?: SeriesDocument
}

/**
 * A file of observations into the store: all of it, or, with any bad row, nothing (`series.bad-rows`). What is held
 * already and equal is counted, not added. A dry run writes nothing and answers with every bad row. CSV and SDMX-CSV
 * are streamed with flat memory; XLSX and JSON-stat are read whole, up to `WHOLE_FILE_BYTES_MAX`.
 */
export async function importObservations(
  tx: Write,
  ctx: SeriesContext,
  given: ImportGiven,
): Promise<ImportReport> {
  // The series are the recorded world's; what is simulated enters them from there, under its own name.
  assert(ctx.world === 'recorded', 'observations are entered in the recorded world')
  await takeTurn(tx)
  await ctx.series.refresh(tx)
  const { catalogue } = ctx.series
  if (given.document !== undefined && !given.dryRun) await addDocument(tx, ctx, given.document)
  const rules: RowRules = {
    ...catalogue,
    documents: withNew(catalogue.documents, given.document),
    places: ctx.region.places,
    languages: ctx.region.languages,
  }
  const hash = createHash('sha256')
  const bad = badRows()
  const tables = [{ name: given.file, bad }]
  return withStaging(tx, async () => {
    const bytes = hashed(given.bytes, (chunk) => hash.update(chunk))
    const table = await openTable({ ...given, bytes }, rules.languages)
    const staged = await stageTable(tx, table, rules, bad)
    if (given.dryRun) {
      const before = bad.count()
      await reportConflicts(tx, tables)
      const sound = Math.max(0, staged.staged - (bad.count() - before))
      return reportOf({ ...staged, staged: sound }, await countNew(tx), bad)
    }
    refuseBad(given.file, bad)
    const loadId = await openLoad(tx, {
      kind: 'import',
      source: given.file,
      sha256: hash.digest('hex'),
      actor: `${ctx.actor.kind} ${ctx.actor.id}`,
      loadedAt: ctx.now,
    })
    const added = await insertStaged(tx, loadId, ctx.now)
    if (added < staged.staged) {
      await reportConflicts(tx, tables)
      refuseBad(given.file, bad)
      await amendHeld(tx, loadId)
    }
    return reportOf(staged, added, bad)
  })
}

function withNew(
  held: RowRules['documents'],
  document: SeriesDocument | undefined,
): RowRules['documents'] {
  return document === undefined ? held : new Map([...held, [document.id, document]])
}

async function openTable(
  { file, bytes, format }: Omit<ImportGiven, 'dryRun' | 'document'>,
  languages: readonly string[],
): Promise<TableReader> {
  switch (format) {
    case 'csv':
      return readCsv(file, bytes)
    case 'sdmx-csv':
      return readSdmxCsv(file, bytes, languages)
    case 'xlsx':
      return readXlsx(file, await wholeOf(file, bytes))
    case 'json-stat':
      return readJsonStat(file, new TextDecoder().decode(await wholeOf(file, bytes)), languages)
  }
}

async function wholeOf(file: string, bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.length
    if (size > WHOLE_FILE_BYTES_MAX)
      throw new HouseError('series.file-too-large', { file, max: WHOLE_FILE_BYTES_MAX })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function* hashed(
  bytes: AsyncIterable<Uint8Array>,
  update: (chunk: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    update(chunk)
    yield chunk
  }
}

function refuseBad(file: string, bad: BadRows): void {
  if (bad.count() === 0) return
  const rows = bad.listed()
  throw new HouseError('series.bad-rows', {
    file,
    count: bad.count(),
    badRows: rows,
    listEn: printBadRows(file, rows, 'en', BAD_ROWS_IN_WORDS),
    listZh: printBadRows(file, rows, 'zh', BAD_ROWS_IN_WORDS),
  })
}

function reportOf({ rows, staged }: Staged, added: number, bad: BadRows): ImportReport {
  return { rows, added, held: staged - added, bad: bad.count(), badRows: bad.listed() }
}
