import type { Relation } from '../model.ts'
import { membersOf } from '../weigh/scale.ts'
import type { Candidate } from './candidates.ts'
import type { Ground } from './types.ts'
import { readerOf, type Table, weightAgain } from './weighing.ts'

/** How much speaks, with all that was learnt, for what most speaks for of the figures of a relation; null where none of the guesses has just them. */
export type Again = (relation: Relation) => number | null

export function againIn(table: Table, ground: Ground, candidates: readonly Candidate[]): Again {
  let byMembers: ReadonlyMap<string, readonly Candidate[]> | null = null
  const read = readerOf(ground.scene)
  const known = new Map<string, number | null>()
  return (relation) => {
    const key = keyOf(membersOf(relation))
    const weight = known.get(key)
    if (weight !== undefined) return weight
    byMembers ??= Map.groupBy(candidates, ({ guess }) =>
      keyOf(guess.roles.map(({ claim }) => claim.index)),
    )
    const own = byMembers.get(key)
    const weights = own?.map((one) => weightAgain(table, ground, read, one))
    const most = weights === undefined ? null : Math.max(...weights)
    known.set(key, most)
    return most
  }
}

function keyOf(members: readonly number[]): string {
  return [...new Set(members)].sort((a, b) => a - b).join()
}
