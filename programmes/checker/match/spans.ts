import type { Span } from '#engines/claims/pure'

/** Those of a sorted list that lie in a stretch: a long text isn't gone through for each of its claims. */
export function within<T extends Span>(sorted: readonly T[], { start, end }: Span): readonly T[] {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  let last = low
  while ((sorted[last]?.start ?? end) < end) last += 1
  return sorted.slice(low, last)
}

/** What stands so near to a claim, on either side, may be said of it. */
export const NEAR = 400

/** A stretch cut to what is near to a claim: a sentence may be as long as its text. */
export function nearTo(span: Span, claim: Span): Span {
  return {
    start: Math.max(span.start, claim.start - NEAR),
    end: Math.min(span.end, claim.end + NEAR),
  }
}
