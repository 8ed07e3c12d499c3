import type { GoldSpan } from '../gold/index.ts'

/**
 * One to one by overlap, the best overlaps first: what both share through what either covers. Both lists are sorted by
 * start; spans of one list may overlap each other. Returns the index of the right list by that of the left.
 */
export function pairsOf(
  left: readonly GoldSpan[],
  right: readonly GoldSpan[],
): ReadonlyMap<number, number> {
  const overlaps: { readonly from: number; readonly to: number; readonly weight: number }[] = []
  for (const [from, one] of left.entries()) {
    for (const [to, other] of right.entries()) {
      const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start)
      if (shared <= 0) continue
      const either = Math.max(one.end, other.end) - Math.min(one.start, other.start)
      overlaps.push({ from, to, weight: shared / either })
    }
  }
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  for (const { from, to } of overlaps.toSorted((a, b) => b.weight - a.weight)) {
    if (pairs.has(from) || taken.has(to)) continue
    pairs.set(from, to)
    taken.add(to)
  }
  return pairs
}
