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
  const query = tx`COPY ${tx(table)} (${tx([...columns])}) FROM STDIN (FORMAT csv)`
  const lateFailure = failureAfterAnswer(query)
  const sink = await query.writable()
  const counter = rowCounter()
  const sent = pipeline(Readable.from(counted(source, counter), { objectMode: false }), sink)
  await Promise.race([sent, lateFailure])
  return counter.rows
}

// The driver answers a COPY with its stream, and tells an error that comes after the last byte only to the
// query's `reject`: nobody would hear of it, and the stream would never finish.
function failureAfterAnswer(query: object): Promise<never> {
  const failure = new Promise<never>((_, fail) => {
    const reject: unknown = Reflect.get(query, 'reject')
    Reflect.set(query, 'reject', (error: unknown) => {
      if (typeof reject === 'function') reject(error)
      fail(error)
    })
  })
  failure.catch(() => undefined)
  return failure
}

type RowCounter = { rows: number; quoted: boolean }

function rowCounter(): RowCounter {
  return { rows: 0, quoted: false }
}

const PIECE_BYTES = 65_536

// The driver doesn't tell how many rows a COPY took, so the newlines outside of quotes are counted on their way.
// Small pieces are put together first: each would be a message and a write to the socket of its own.
async function* counted(
  source: AsyncIterable<string | Uint8Array>,
  counter: RowCounter,
): AsyncGenerator<Uint8Array> {
  let pending = ''
  for await (const chunk of source) {
    if (typeof chunk === 'string' && pending.length + chunk.length < PIECE_BYTES) {
      pending += chunk
      continue
    }
    if (pending !== '') yield countRows(Buffer.from(pending), counter)
    pending = ''
    yield countRows(typeof chunk === 'string' ? Buffer.from(chunk) : chunk, counter)
  }
  if (pending !== '') yield countRows(Buffer.from(pending), counter)
}

function countRows(bytes: Uint8Array, counter: RowCounter): Uint8Array {
  let { rows, quoted } = counter
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === QUOTE) quoted = !quoted
    else if (byte === NEWLINE && !quoted) rows++
  }
  counter.rows = rows
  counter.quoted = quoted
  return bytes
}
