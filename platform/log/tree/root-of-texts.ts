import { hash } from 'node:crypto'
import type { Hash } from '../types.ts'
import { EMPTY_ROOT, HASH_BYTES } from './hashes.ts'

/**
 * The root over these entries, where neither leaves nor nodes are kept. Hashes go through as strings of one byte a character:
 * as buffers, each with memory of its own, they took six times as long, most of it to be cleared away (8,190 entries of 200
 * bytes: 6 ms of processor time instead of 37).
 */
export function rootOfTexts(entries: readonly string[]): Hash {
  const pair = Buffer.alloc(1 + 2 * HASH_BYTES)
  pair[0] = 1
  const joined = (left: string, right: string): string => {
    pair.write(left, 1, 'latin1')
    pair.write(right, 1 + HASH_BYTES, 'latin1')
    return hash('sha256', pair, 'latin1')
  }
  const peaks: string[] = []
  entries.forEach((entry, index) => {
    let digest = hash('sha256', `\0${entry}`, 'latin1')
    // A right child completes its parent, which may be a right child again.
    for (let position = index; position % 2 === 1; position = (position - 1) / 2)
      digest = joined(peaks.pop() ?? '', digest)
    peaks.push(digest)
  })
  const last = peaks.pop()
  if (last === undefined) return EMPTY_ROOT
  return Buffer.from(
    peaks.reduceRight((root, peak) => joined(peak, root), last),
    'latin1',
  )
}
