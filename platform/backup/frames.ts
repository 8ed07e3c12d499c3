// Terms.
// frame   one piece of a backup: a kind (one byte), the length of its body (four bytes, big endian), the body.

/** The manifest; content of a table; the seal behind a table's content; the end of the file. */
export type FrameKind = 'manifest' | 'content' | 'seal' | 'end'

export type Frame = { readonly kind: FrameKind; readonly body: Uint8Array }

const KINDS: readonly FrameKind[] = ['manifest', 'content', 'seal', 'end']
const HEAD_BYTES = 5
/** A larger one can't have been written by us: the file is damaged, and its length would fill the memory. */
export const FRAME_BYTES_MAX = 64 * 1024 * 1024

/** What is wrong with a file, in words for `backup.broken`. */
export class BrokenFrames extends Error {}

export function frameBytes(kind: FrameKind, body: Uint8Array): Uint8Array {
  const bytes = Buffer.alloc(HEAD_BYTES + body.length)
  bytes.writeUInt8(KINDS.indexOf(kind), 0)
  bytes.writeUInt32BE(body.length, 1)
  bytes.set(body, HEAD_BYTES)
  return bytes
}

export function jsonFrame(kind: FrameKind, value: unknown): Uint8Array {
  return frameBytes(kind, Buffer.from(JSON.stringify(value)))
}

/** Cuts bytes into frames; throws `BrokenFrames` where they are none or end too early. */
export async function* readFrames(source: AsyncIterable<Uint8Array>): AsyncGenerator<Frame> {
  let pending: Buffer = Buffer.alloc(0)
  for await (const bytes of source) {
    pending = pending.length === 0 ? Buffer.from(bytes) : Buffer.concat([pending, bytes])
    let at = 0
    while (pending.length - at >= HEAD_BYTES) {
      const length = pending.readUInt32BE(at + 1)
      if (length > FRAME_BYTES_MAX) throw new BrokenFrames('a piece of it is longer than possible')
      if (pending.length - at < HEAD_BYTES + length) break
      const kind = KINDS[pending.readUInt8(at)]
      if (kind === undefined) throw new BrokenFrames('a piece of it is of no known kind')
      yield { kind, body: pending.subarray(at + HEAD_BYTES, at + HEAD_BYTES + length) }
      at += HEAD_BYTES + length
    }
    pending = pending.subarray(at)
  }
  if (pending.length > 0) throw new BrokenFrames('it ends in the middle of a piece')
}
