import {
  type Fen,
  type OutpatientPolicies,
  settleOutpatient,
  type YearlyTotals,
} from '../pure/index.ts'
import { visitOf } from '../settlement/divide.ts'
import type { Kept } from '../settlement/store.ts'
import type { InsuredPerson, SettledLine } from '../types.ts'

/** By how much an earlier re-settlement moved the totals; settlements with later ids were made after it. */
export type Moved = {
  readonly resettlement: string
  readonly deductible: Fen
  readonly pooled: Fen
}

export type Change = {
  readonly settlement: Kept
  /** By how much more, or less, funds would have paid. */
  readonly funds: Fen
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
 * Divides the visits of one person and year anew, in the order in which they were settled: each on what it was settled on,
 * moved by what those before it would have used up more or less. Where the policy is what it was, nothing changes, whatever was
 * cancelled in between. What personal accounts paid stays paid.
 */
export function replay(
  policies: OutpatientPolicies,
  person: InsuredPerson,
  settlements: readonly Kept[],
  linesOf: (settlement: string) => readonly SettledLine[],
  moved: readonly Moved[],
): Replayed {
  const changes: Change[] = []
  let [deductible, pooled] = [0n, 0n]
  for (const settlement of settlements) {
    const counted = movedUntil(moved, settlement.id)
    const before: YearlyTotals = {
      ...settlement.before,
      deductible: settlement.before.deductible + deductible - counted.deductible,
      pooled: settlement.before.pooled + pooled - counted.pooled,
    }
    const { amounts } = settleOutpatient(policies, againOf(settlement, person, linesOf, before))
    deductible += amounts.deductible - settlement.amounts.deductible
    pooled += amounts.pooled - settlement.amounts.pooled
    const funds = amounts.funds - settlement.amounts.funds
    if (funds !== 0n) changes.push({ settlement, funds })
  }
  const all = movedUntil(moved, null)
  return {
    ...{ settlements, changes },
    ...{ deductible: deductible - all.deductible, pooled: pooled - all.pooled },
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

function movedUntil(moved: readonly Moved[], settlement: string | null) {
  const counted = moved.filter((one) => settlement === null || one.resettlement < settlement)
  return {
    deductible: counted.reduce((sum, one) => sum + one.deductible, 0n),
    pooled: counted.reduce((sum, one) => sum + one.pooled, 0n),
  }
}
