import { assert } from '#platform/errors'
import type { Subtree } from '../types.ts'

/** The complete subtrees that together cover the leaves of a log from `from` on, the largest first. */
export function peaksOf(size: number, from = 0): readonly Subtree[] {
  const peaks: Subtree[] = []
  for (let at = from; at < size; ) {
    const level = levelBelow(size - at)
    peaks.push({ level, position: at / 2 ** level })
    at += 2 ** level
  }
  return peaks
}

/**
 * What the path from a leaf to the root of a log of `size` leaves is made of, from the leaf upward. Each hash of the path
 * is that of a whole range of leaves: one complete subtree, or at the right edge the peaks of what is there.
 */
export function inclusionRanges(index: number, size: number): readonly (readonly Subtree[])[] {
  assert(Number.isSafeInteger(size), 'a size is whole')
  assert(Number.isSafeInteger(index) && index >= 0 && index < size, 'the leaf is in the log')
  const ranges: (readonly Subtree[])[] = []
  for (let [from, to] = [0, size]; to - from > 1; ) {
    const middle = from + splitOf(to - from)
    if (index < middle) {
      ranges.push(peaksOf(to, middle))
      to = middle
    } else {
      ranges.push(peaksOf(middle, from))
      from = middle
    }
  }
  return ranges.reverse()
}

/** What shows that a log of `older` leaves is the beginning of one of `size`: RFC 6962, 2.1.2, from below upward. */
export function consistencyRanges(older: number, size: number): readonly (readonly Subtree[])[] {
  assert(Number.isSafeInteger(size), 'a size is whole')
  assert(Number.isSafeInteger(older) && older >= 0 && older <= size, 'the older log is no larger')
  if (older === 0 || older === size) return []
  const ranges: (readonly Subtree[])[] = []
  let [from, to] = [0, size]
  while (to !== older) {
    const middle = from + splitOf(to - from)
    if (older <= middle) {
      ranges.push(peaksOf(to, middle))
      to = middle
    } else {
      ranges.push(peaksOf(middle, from))
      from = middle
    }
  }
  // Who holds the older head knows the root of what it covers, unless something stands to the left of it.
  if (from > 0) ranges.push(peaksOf(to, from))
  return ranges.reverse()
}

// The largest power of two below `count`, where RFC 6962 parts a tree.
function splitOf(count: number): number {
  return 2 ** levelBelow(count - 1)
}

// Halving is exact up to 2^53, where a logarithm is not.
function levelBelow(count: number): number {
  let level = 0
  for (let rest = count; rest >= 2; rest = Math.floor(rest / 2)) level++
  return level
}
