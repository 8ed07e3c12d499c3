import { type Figure, type Scene, sizeOf } from '../scene.ts'

// A figure that is reckoned from others isn't one of them with a slip.

/** As many figures of a kind are looked at. */
export const ALIKE_MAX = 16

/** What is left of two, or both together, is told nowhere before. */
export function isReckoned(own: Figure, others: readonly Figure[]): boolean {
  const size = sizeOf(own)
  const sizes = others.slice(-ALIKE_MAX).map(sizeOf)
  const is = (one: number): boolean => Math.abs(one - size) <= size * EPSILON
  return sizes.some((a, at) => sizes.slice(at + 1).some((b) => is(a + b) || is(a - b) || is(b - a)))
}

/** What the last ones come to on average is no slip of one of them: 910, 870, 950 and 890, on average 905. */
export function isMeanOf(scene: Scene, own: Figure): boolean {
  const size = sizeOf(own)
  let sum = 0
  return scene.figures
    .slice(Math.max(0, own.order - MEMBERS_MAX), own.order)
    .toReversed()
    .some((figure, at) => {
      sum += sizeOf(figure)
      return at > 0 && Math.abs(sum / (at + 1) - size) <= size * EPSILON
    })
}

const MEMBERS_MAX = 12

/** Sums of decimals aren't theirs to the last binary digit. */
const EPSILON = 1e-9

/** A title's 1.2亿亩 of 8043万亩 in the north and 4797万亩 in the south. */
export function isMadeUp(scene: Scene, title: Figure, own: Figure): boolean {
  return scene.figures.some(
    (one) =>
      one !== title &&
      one !== own &&
      one.claim.unit === own.claim.unit &&
      Math.abs((sizeOf(one) + sizeOf(own)) / sizeOf(title) - 1) < ROUNDED_UP,
  )
}

const ROUNDED_UP = 0.1
