import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Write } from './types.ts'

const QUOTE = 0x22
const NEWLINE = 0x0a

/**
 * `COPY` into `schema.table` from CSV text (RFC 4180, no header; an empty unquoted field is NULL). Answers the rows.
 * Memory stays flat: the source is read as fast as the server takes it. Every row must end with a newline.
 */
export async function copyIn(
  tx: Write,
  table: string,
  columns: readonly string[],
  source: AsyncIterable<string | Uint8Array>,
): Promise<number> {
  const sink = await tx`COPY ${tx(table)} (${tx(columns)}) FROM STDIN (FORMAT csv)`.writable()
  const counter = rowCounter()
  await pipeline(Readable.from(counted(source, counter), { objectMode: false }), sink)
  return counter.rows
}

type RowCounter = { rows: number; quoted: boolean }

function rowCounter(): RowCounter {
  return { rows: 0, quoted: false }
}

// The driver doesn't tell how many rows a COPY took, so the newlines outside of quotes are counted on their way.
async function* counted(
  source: AsyncIterable<string | Uint8Array>,
  counter: RowCounter,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    countRows(bytes, counter)
    yield bytes
  }
}

function countRows(bytes: Uint8Array, counter: RowCounter): void {
  let { rows, quoted } = counter
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === QUOTE) quoted = !quoted
    else if (byte === NEWLINE && !quoted) rows++
  }
  counter.rows = rows
  counter.quoted = quoted
}
