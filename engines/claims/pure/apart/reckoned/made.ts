import type { Figure } from '../../derived/scene.ts'
import type { Relation } from '../../model.ts'

type Sum = Extract<Relation, { kind: 'parts' }>
type Mean = Extract<Relation, { kind: 'mean' }>

/** A whole with all its parts, as words have it that can mean no others. */
export function madeUp(whole: Figure, parts: readonly Figure[]): Sum {
  return {
    kind: 'parts',
    whole: whole.claim.index,
    parts: parts.map(({ claim }) => claim.index),
    complete: true,
    isTied: true,
    isOutright: true,
  }
}

/** One part of a whole, which can't be more than it. */
export function partIn(whole: Figure, part: Figure): Relation {
  return { ...madeUp(whole, [part]), complete: false }
}

/** What each of so many has of a total. */
export function meanOf(mean: Figure, total: Figure, count: Figure): Mean {
  return {
    kind: 'mean',
    mean: mean.claim.index,
    total: total.claim.index,
    count: count.claim.index,
    isTied: true,
    isOutright: true,
  }
}

/** How far two figures lie apart, as such words have it; without a direction where they leave open which is more. */
export function apartBy(
  of: Figure,
  than: Figure,
  amount: Figure,
  direction: 'up' | 'down' | null,
): Relation {
  return {
    kind: 'gap',
    of: of.claim.index,
    than: than.claim.index,
    amount: amount.claim.index,
    direction,
    baseWords: null,
    isTied: true,
    isOutright: true,
  }
}

/** Without a way, from the lower one on. */
export function apartFrom(a: Figure, b: Figure, amount: Figure): Relation {
  return a.size > b.size ? apartBy(a, b, amount, null) : apartBy(b, a, amount, null)
}

/** So many times as much as another. */
export function timesOver(times: Figure, of: Figure, base: Figure): Relation {
  return {
    kind: 'multiple',
    times: times.claim.index,
    of: of.claim.index,
    base: base.claim.index,
    baseWords: null,
    isTied: true,
  }
}
