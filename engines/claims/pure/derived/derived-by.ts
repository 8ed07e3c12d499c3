import type { Relation } from '../model.ts'

/** The figure that a relation tells how it was computed; null where it lacks one of those that it was computed from. */
export function derivedBy(one: Relation): number | null {
  switch (one.kind) {
    case 'share':
      return one.part === null || one.whole === null ? null : one.share
    case 'change':
      return one.result === null || one.base === null ? null : one.amount
    case 'gap':
      return one.of === null || one.than === null ? null : one.amount
    case 'multiple':
      return one.of === null || one.base === null ? null : one.times
    case 'mean':
      return one.mean
    case 'parts':
      return one.complete ? one.whole : null
    case 'shares-of-one':
      return one.shares.at(-1) ?? null
    default:
      return null
  }
}
