import type { Hash, HashOf, Head } from '../types.ts'
import { rootOf } from './grow.ts'
import { nodeHash, sameHash } from './hashes.ts'
import { consistencyRanges, inclusionRanges } from './subtrees.ts'

/** The path by which anybody can work out the root of `size` leaves from one of them: at most log2 of the size. */
export function inclusionPath(index: number, size: number, hashOf: HashOf): readonly Hash[] {
  return inclusionRanges(index, size).map((range) => rootOf(range.map(hashOf)))
}

/** The path that shows that a log of `older` leaves is the beginning of one of `size`; empty for 0 and for `size`. */
export function consistencyPath(older: number, size: number, hashOf: HashOf): readonly Hash[] {
  return consistencyRanges(older, size).map((range) => rootOf(range.map(hashOf)))
}

/** Whether a leaf stands at `index` of the log that the head is of (RFC 9162, 2.1.3.2). */
export function verifyInclusion(
  leaf: Hash,
  index: number,
  path: readonly Hash[],
  head: Head,
): boolean {
  if (!isCount(index) || !isCount(head.size) || index >= head.size) return false
  let [at, last, root] = [index, head.size - 1, leaf]
  for (const hash of path) {
    if (last === 0) return false
    if (isOdd(at) || at === last) {
      root = nodeHash(hash, root)
      // At the right edge a tree has levels on which nothing stands beside it.
      for (; !isOdd(at) && at > 0; last = half(last)) at = half(at)
    } else root = nodeHash(root, hash)
    at = half(at)
    last = half(last)
  }
  return last === 0 && sameHash(root, head.root)
}

/** Whether the older head is of the beginning of the newer one's log (RFC 9162, 2.1.4.2). */
export function verifyConsistency(older: Head, newer: Head, path: readonly Hash[]): boolean {
  if (!isCount(older.size) || !isCount(newer.size) || older.size > newer.size) return false
  if (older.size === newer.size) return path.length === 0 && sameHash(older.root, newer.root)
  if (older.size === 0) return path.length === 0 && sameHash(older.root, rootOf([]))
  let [at, last] = [older.size - 1, newer.size - 1]
  for (; isOdd(at); last = half(last)) at = half(at)
  // An older log that is one complete subtree is where the path begins, and isn't repeated in it.
  const [first, ...rest] = at === 0 ? [older.root, ...path] : path
  if (first === undefined) return false
  let [before, now] = [first, first]
  for (const hash of rest) {
    if (last === 0) return false
    if (isOdd(at) || at === last) {
      before = nodeHash(hash, before)
      now = nodeHash(hash, now)
      for (; !isOdd(at) && at > 0; last = half(last)) at = half(at)
    } else now = nodeHash(now, hash)
    at = half(at)
    last = half(last)
  }
  return last === 0 && sameHash(before, older.root) && sameHash(now, newer.root)
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}

function isOdd(value: number): boolean {
  return value % 2 === 1
}

function half(value: number): number {
  return Math.floor(value / 2)
}
