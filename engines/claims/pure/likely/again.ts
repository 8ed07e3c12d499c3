import type { Relation } from '../model.ts'
import { membersOf } from '../weigh/scale.ts'
import type { Candidate } from './candidates.ts'
import type { Ground, Guess } from './types.ts'
import { readerOf, type Table, weightAgain } from './weighing.ts'

/** How much speaks, with all that was learnt, for what most speaks for of the figures of a relation; null where none of the guesses has just them. */
export type Again = (relation: Relation) => number | null

export function againIn(table: Table, ground: Ground, candidates: readonly Candidate[]): Again {
  let byFirst: ReadonlyMap<number, readonly Candidate[]> | null = null
  const read = readerOf(ground.scene)
  const known = new Map<string, number | null>()
  return (relation) => {
    const members = new Set(membersOf(relation))
    const key = [...members].sort((a, b) => a - b).join()
    const weight = known.get(key)
    if (weight !== undefined) return weight
    byFirst ??= Map.groupBy(candidates, ({ guess }) => firstOf(guess))
    const own = byFirst.get(Math.min(...members))?.filter(({ guess }) => isOf(guess, members))
    const weights = own?.map((one) => weightAgain(table, ground, read, one))
    const most = weights === undefined || weights.length === 0 ? null : Math.max(...weights)
    known.set(key, most)
    return most
  }
}

function firstOf({ roles }: Guess): number {
  let first = Number.POSITIVE_INFINITY
  for (const { claim } of roles) if (claim.index < first) first = claim.index
  return first
}

function isOf({ roles }: Guess, members: ReadonlySet<number>): boolean {
  return (
    roles.every(({ claim }) => members.has(claim.index)) &&
    new Set(roles.map(({ claim }) => claim.index)).size === members.size
  )
}
