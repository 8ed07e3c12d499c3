import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { HouseError } from '#platform/errors'
import type { TableReader, TableRow } from '../rows/stage-rows.ts'

/** A line longer than this is no line of observations: an unclosed quote would else swallow the whole file. */
const RECORD_BYTES_MAX = 1024 * 1024
const BATCH_ROWS = 2_000

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

/**
 * A CSV table as a stream: UTF-8 with or without a mark, commas, RFC 4180 quotes. Memory holds one batch. Throws
 * `series.unreadable-csv` with the line where the text stops being CSV, and `series.empty-file`.
 */
export async function readCsv(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  rename: (header: readonly string[]) => readonly string[] = (header) => header,
): Promise<TableReader> {
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: RECORD_BYTES_MAX,
  })
  // Unlike `pipe`, this hands an error of the source on to whoever reads, and closes the source when they stop.
  pipeline(Readable.from(checkedUtf8(name, bytes), { objectMode: false }), parser, () => undefined)
  const source = records(name, parser)
  const first = await source.next()
  if (first.done === true) throw new HouseError('series.empty-file', { file: name })
  return { header: rename(first.value.record), batches: batched(source) }
}

async function* records(name: string, parser: AsyncIterable<Parsed>): AsyncGenerator<Parsed> {
  try {
    yield* parser
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error ? Number(error.lines) : 0
    const reason = error.message.split('\n')[0] ?? ''
    throw new HouseError('series.unreadable-csv', { file: name, line, reason }, { cause: error })
  }
}

async function* batched(source: AsyncIterable<Parsed>): AsyncGenerator<readonly TableRow[]> {
  let batch: TableRow[] = []
  for await (const { record, info } of source) {
    // The counter stands on the row's last line, which for all but quoted line breaks is its only one.
    batch.push({ line: info.lines, cells: record })
    if (batch.length < BATCH_ROWS) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** The same bytes; throws `series.not-utf8` with the line of the first that aren't UTF-8, such as a file in GBK. */
async function* checkedUtf8(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const chunk of bytes) {
    try {
      decoder.decode(chunk, { stream: true })
    } catch (cause) {
      throw new HouseError('series.not-utf8', { file: name }, { cause })
    }
    yield chunk
  }
}
