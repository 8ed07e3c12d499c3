import type { Relation } from '../model.ts'
import { membersOf } from '../weigh/scale.ts'

/** A relation that doesn't fail, with its figures. */
export type Known = { readonly relation: Relation; readonly members: readonly number[] }

export function knownByClaim(
  relations: readonly Relation[],
): ReadonlyMap<number, readonly Known[]> {
  const found = new Map<number, Known[]>()
  for (const relation of relations) {
    const members = [...new Set(membersOf(relation))]
    for (const index of members) {
      const own = found.get(index)
      if (own === undefined) found.set(index, [{ relation, members }])
      else own.push({ relation, members })
    }
  }
  return found
}

const RELATIONS: readonly Relation['kind'][] = [
  'change',
  'gap',
  'share',
  'shares-of-one',
  'parts',
  'average-growth',
  'multiple',
  'mean',
  'pooled',
  'rank-in',
  'target',
  'enumeration',
  'listing',
  'same',
  'equivalent',
]

/**
 * The relation of a figure that has most to do with a guess, as a number: its kind, its side in it, and how many of its others the guess
 * has; 0 for none. `without`: a figure that it may not have.
 */
export function strongest(
  known: readonly Known[] | undefined,
  index: number,
  guess: readonly number[],
  without = -1,
): number {
  let best = 0
  let shared = -1
  for (const { relation, members } of known ?? []) {
    if (members.includes(without)) continue
    let own = 0
    for (const other of members) if (other !== index && guess.includes(other)) own += 1
    if (own <= shared) continue
    shared = own
    const others = members.length - 1
    const state = others === 0 ? 0 : own === others ? 1 : own > 0 ? 2 : 3
    const kind = (RELATIONS.indexOf(relation.kind) + 1) * 2 + (isLed(relation, index) ? 1 : 0)
    best = 1 + kind * 4 + state
  }
  return best
}

/** A whole, the end of a change, what is more: what its relation speaks of. */
function isLed(one: Relation, index: number): boolean {
  switch (one.kind) {
    case 'change':
      return one.result === index
    case 'parts':
    case 'pooled':
    case 'share':
      return one.whole === index
    case 'gap':
    case 'multiple':
      return one.of === index
    case 'mean':
      return one.total === index
    default:
      return false
  }
}
