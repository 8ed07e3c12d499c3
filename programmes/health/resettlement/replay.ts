import {
  type Fen,
  type OutpatientPolicies,
  settleOutpatient,
  type YearlyTotals,
} from '../pure/index.ts'
import { FUNDS } from '../settlement/accounts.ts'
import { visitOf } from '../settlement/divide.ts'
import type { Kept } from '../settlement/store.ts'
import type { InsuredPerson, SettledLine } from '../types.ts'
import { countingOrder, type Moved, type Undone, type Used } from './counting-order.ts'

export type Change = {
  readonly settlement: Kept
  /** By how much more, or less, each fund would have paid; of those that differ. */
  readonly funds: ReadonlyMap<string, Fen>
}

export type Replayed = {
  /** All that were divided anew. */
  readonly settlements: readonly Kept[]
  readonly changes: readonly Change[]
  /** By how much the totals of the year are to be moved now. */
  readonly deductible: Fen
  readonly pooled: Fen
}

/**
 * Divides the visits of one person and year anew, in the order in which they counted: each on what those before it, of those that stand,
 * use up now. What personal accounts paid stays paid. Null where the order can't be told: then nothing is known to be amiss.
 */
export function replay(
  policies: OutpatientPolicies,
  person: InsuredPerson,
  settlements: readonly Kept[],
  linesOf: (settlement: string) => readonly SettledLine[],
  { moved, undone }: { readonly moved: readonly Moved[]; readonly undone: readonly Undone[] },
): Replayed | null {
  const inOrder = countingOrder(settlements, moved, undone)
  if (inOrder === null) return null
  const changes: Change[] = []
  let now: Used = { deductible: 0n, pooled: 0n }
  for (const settlement of inOrder) {
    const before: YearlyTotals = { ...settlement.before, ...now }
    const { amounts } = settleOutpatient(policies, againOf(settlement, person, linesOf, before))
    now = sumOf([now, amounts])
    const funds = new Map(
      FUNDS.map(([name, fund]) => [fund, amounts[name] - settlement.amounts[name]] as const).filter(
        ([, change]) => change !== 0n,
      ),
    )
    if (funds.size > 0) changes.push({ settlement, funds })
  }
  const counted = sumOf([...settlements.map(({ amounts }) => amounts), ...moved])
  return {
    ...{ settlements, changes },
    ...{ deductible: now.deductible - counted.deductible, pooled: now.pooled - counted.pooled },
  }
}

function againOf(
  settlement: Kept,
  person: InsuredPerson,
  linesOf: (settlement: string) => readonly SettledLine[],
  before: YearlyTotals,
) {
  const { id, visitedOn, disease, group, filing, tier, insuredPlace, treatedPlace } = settlement
  return visitOf(
    { day: visitedOn, disease },
    {
      person: { ...person, place: insuredPlace, group },
      institution: { place: treatedPlace, tier },
      ...{ filing, lines: linesOf(id), before, available: settlement.accountAvailable },
    },
  )
}

function sumOf(all: readonly Used[]): Used {
  return {
    deductible: all.reduce((sum, one) => sum + one.deductible, 0n),
    pooled: all.reduce((sum, one) => sum + one.pooled, 0n),
  }
}
