import type { Terminal } from '#platform/cli'
import { HouseError } from '#platform/errors'
import { readHeadDocument } from '../documents.ts'

/** A proof is longer than a head by its entry, whose texts are bounded where they are written. */
const FILE_BYTES_MAX = 64 * 1024 * 1024

/** The head in a file that the person named; undefined where none was. Throws `log.bad-document`. */
export async function keptHead(
  terminal: Terminal,
  option: string | boolean | undefined,
): Promise<{ readonly size: number; readonly root: string; readonly at: string } | undefined> {
  if (typeof option !== 'string') return undefined
  const { size, root, at } = readHeadDocument(option, await readText(terminal, option))
  return { size, root, at }
}

export async function readText(terminal: Terminal, file: string): Promise<string> {
  const pieces: Uint8Array[] = []
  let size_bytes = 0
  for await (const piece of terminal.open(file)) {
    size_bytes += piece.length
    if (size_bytes > FILE_BYTES_MAX) {
      throw new HouseError('log.bad-document', {
        file,
        problem: 'it is too large to be one',
        problemZh: '文件过大',
      })
    }
    pieces.push(piece)
  }
  return Buffer.concat(pieces).toString('utf8')
}
