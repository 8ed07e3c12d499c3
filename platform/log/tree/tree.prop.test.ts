import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  consistencyPath,
  grow,
  type Hash,
  hexOf,
  inclusionPath,
  leafHash,
  NO_LEAVES,
  rootOf,
  rootOfTexts,
  verifyConsistency,
  verifyInclusion,
} from '../index.ts'
import { pathOf, proofOf, treeHash } from './tree.oracle.ts'

const LEAVES_MAX = 70

const entries = fc.array(fc.uint8Array({ maxLength: 4 }), { minLength: 1, maxLength: LEAVES_MAX })

/** A log that grew in the given steps, with the nodes that a store would have kept. */
function grown(all: readonly Uint8Array[], steps: readonly number[]) {
  const kept = new Map<string, Hash>()
  let peaks = NO_LEAVES
  for (let step = 0; peaks.size < all.length; step++) {
    const count = steps[step % steps.length] ?? 1
    const leaves = all.slice(peaks.size, peaks.size + count).map(leafHash)
    for (const [at, leaf] of leaves.entries()) kept.set(`0/${peaks.size + at}`, leaf)
    const next = grow(peaks, leaves)
    for (const { level, position, hash } of next.nodes) {
      expect(kept.has(`${level}/${position}`)).toBe(false)
      kept.set(`${level}/${position}`, hash)
    }
    peaks = next.peaks
  }
  const hashOf = ({ level, position }: { level: number; position: number }) => {
    const hash = kept.get(`${level}/${position}`)
    if (hash === undefined) throw new Error(`no node ${level}/${position} was kept`)
    return hash
  }
  return { peaks, hashOf, kept }
}

const steps = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 })

test('however it grows, a log has the root of the definition, and keeps fewer nodes than leaves', () => {
  fc.assert(
    fc.property(entries, steps, (all, batches) => {
      const { peaks, kept } = grown(all, batches)
      expect(peaks.size).toBe(all.length)
      expect(hexOf(rootOf(peaks.hashes))).toBe(hexOf(treeHash(all)))
      expect(kept.size).toBeLessThan(2 * all.length)
    }),
  )
})

test('the path of each leaf in each earlier tree is that of the definition, and verifies', () => {
  fc.assert(
    fc.property(entries, steps, fc.nat(), fc.nat(), (all, batches, some, other) => {
      const { hashOf } = grown(all, batches)
      const size = 1 + (some % all.length)
      const index = other % size
      const then = all.slice(0, size)
      const path = inclusionPath(index, size, hashOf)
      expect(path.map(hexOf)).toEqual(pathOf(index, then).map(hexOf))
      const head = { size, root: treeHash(then) }
      expect(verifyInclusion(leafHash(all[index]!), index, path, head)).toBe(true)
      expect(path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)))
    }),
  )
})

test('the path between any two trees is that of the definition, and verifies', () => {
  fc.assert(
    fc.property(entries, steps, fc.nat(), fc.nat(), (all, batches, some, other) => {
      const { hashOf } = grown(all, batches)
      const size = 1 + (some % all.length)
      const older = 1 + (other % size)
      const path = consistencyPath(older, size, hashOf)
      expect(path.map(hexOf)).toEqual(proofOf(older, all.slice(0, size)).map(hexOf))
      const heads = [older, size].map((count) => ({
        size: count,
        root: treeHash(all.slice(0, count)),
      }))
      expect(verifyConsistency(heads[0]!, heads[1]!, path)).toBe(true)
    }),
  )
})

test('one changed bit anywhere in leaf, path or root is noticed', () => {
  fc.assert(
    fc.property(entries, fc.nat(), fc.nat(), fc.nat(255), (all, some, where, bit) => {
      const { hashOf } = grown(all, [3])
      const index = some % all.length
      const path = inclusionPath(index, all.length, hashOf)
      const parts = [leafHash(all[index]!), treeHash(all), ...path].map((hash) => Buffer.from(hash))
      const touched = parts[where % parts.length]!
      touched[bit >> 3] = touched[bit >> 3]! ^ (1 << (bit & 7))
      const [leaf, root, ...rest] = parts
      expect(verifyInclusion(leaf!, index, rest, { size: all.length, root: root! })).toBe(false)
    }),
  )
})

test('a log whose past was rewritten is not consistent with any head that covers it', () => {
  fc.assert(
    fc.property(entries, fc.nat(), fc.nat(), (all, some, other) => {
      const older = 1 + (some % all.length)
      const rewritten = all.with(other % older, Uint8Array.of(1, 2, 3, 4, 5))
      const { hashOf } = grown(rewritten, [4])
      const path = consistencyPath(older, all.length, hashOf)
      const before = { size: older, root: treeHash(all.slice(0, older)) }
      const now = { size: all.length, root: treeHash(rewritten) }
      expect(verifyConsistency(before, now, path)).toBe(false)
    }),
  )
})

test('the root over texts that are kept nowhere is that of the tree', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary', maxLength: 6 }), { maxLength: LEAVES_MAX }),
      (texts) => {
        const { peaks } = grow(NO_LEAVES, texts.map(leafHash))
        expect(hexOf(rootOfTexts(texts))).toBe(hexOf(rootOf(peaks.hashes)))
      },
    ),
  )
})

test('a text and its bytes have one leaf', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(leafHash(text)).toEqual(leafHash(Buffer.from(text)))
    }),
  )
})
