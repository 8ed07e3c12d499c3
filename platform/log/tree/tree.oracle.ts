import { createHash } from 'node:crypto'
import type { Hash } from '../types.ts'

// RFC 6962, section 2.1, word by word: recursive, over all leaves, every time.

function sha256(...parts: readonly Uint8Array[]): Hash {
  const digest = createHash('sha256')
  for (const part of parts) digest.update(part)
  return digest.digest()
}

/** MTH(D[n]) over entries. */
export function treeHash(entries: readonly Uint8Array[]): Hash {
  const [first] = entries
  if (first === undefined) return sha256()
  if (entries.length === 1) return sha256(Uint8Array.of(0), first)
  const k = splitAt(entries.length)
  return sha256(Uint8Array.of(1), treeHash(entries.slice(0, k)), treeHash(entries.slice(k)))
}

/** PATH(m, D[n]) */
export function pathOf(m: number, entries: readonly Uint8Array[]): readonly Hash[] {
  if (entries.length <= 1) return []
  const k = splitAt(entries.length)
  const [left, right] = [entries.slice(0, k), entries.slice(k)]
  return m < k ? [...pathOf(m, left), treeHash(right)] : [...pathOf(m - k, right), treeHash(left)]
}

/** PROOF(m, D[n]) */
export function proofOf(m: number, entries: readonly Uint8Array[]): readonly Hash[] {
  return subProof(m, entries, true)
}

function subProof(m: number, entries: readonly Uint8Array[], whole: boolean): readonly Hash[] {
  if (m === entries.length) return whole ? [] : [treeHash(entries)]
  const k = splitAt(entries.length)
  const [left, right] = [entries.slice(0, k), entries.slice(k)]
  return m <= k
    ? [...subProof(m, left, whole), treeHash(right)]
    : [...subProof(m - k, right, false), treeHash(left)]
}

function splitAt(count: number): number {
  let k = 1
  while (k * 2 < count) k *= 2
  return k
}
