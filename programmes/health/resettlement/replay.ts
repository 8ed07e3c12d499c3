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

/** By how much an earlier re-settlement moved the totals; settlements with later ids were made after it. */
export type Moved = {
  readonly resettlement: string
  readonly deductible: Fen
  readonly pooled: Fen
}

/** A settlement that was undone; settlements with ids between its own and its cancellation's were made on what it had used up. */
export type Undone = {
  readonly id: string
  readonly cancellation: string
  readonly deductible: Fen
  readonly pooled: Fen
}

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
 * Divides the visits of one person and year anew, in the order in which they were settled: each on what it was settled on, less
 * what was cancelled later, moved by what those before it would have used up more or less. What personal accounts paid stays paid.
 */
export function replay(
  policies: OutpatientPolicies,
  person: InsuredPerson,
  settlements: readonly Kept[],
  linesOf: (settlement: string) => readonly SettledLine[],
  { moved, undone }: { readonly moved: readonly Moved[]; readonly undone: readonly Undone[] },
): Replayed {
  const changes: Change[] = []
  const freed = isInOrder(settlements, moved, undone) ? undone : []
  let [deductible, pooled] = [0n, 0n]
  for (const settlement of settlements) {
    const counted = movedUntil(moved, settlement.id)
    const gone = sumOf(freed.filter((one) => isCountedBy(one, settlement)))
    const before: YearlyTotals = {
      ...settlement.before,
      deductible: settlement.before.deductible + deductible - counted.deductible - gone.deductible,
      pooled: settlement.before.pooled + pooled - counted.pooled - gone.pooled,
    }
    const { amounts } = settleOutpatient(policies, againOf(settlement, person, linesOf, before))
    deductible += amounts.deductible - settlement.amounts.deductible
    pooled += amounts.pooled - settlement.amounts.pooled
    const funds = new Map(
      FUNDS.map(([name, fund]) => [fund, amounts[name] - settlement.amounts[name]] as const).filter(
        ([, change]) => change !== 0n,
      ),
    )
    if (funds.size > 0) changes.push({ settlement, funds })
  }
  const all = movedUntil(moved, null)
  return {
    ...{ settlements, changes },
    ...{ deductible: deductible - all.deductible, pooled: pooled - all.pooled },
  }
}

/**
 * Whether ids tell the order in which visits, cancellations and re-settlements counted. Of two at the very same moment the one with the
 * later id may have been first: then what was settled is left as it is, rather than taken for something else.
 */
function isInOrder(
  settlements: readonly Kept[],
  moved: readonly Moved[],
  undone: readonly Undone[],
): boolean {
  let standing = { deductible: 0n, pooled: 0n }
  return settlements.every((settlement) => {
    const { before, amounts, id } = settlement
    const counted = movedUntil(moved, id)
    const gone = sumOf(undone.filter((one) => isCountedBy(one, settlement)))
    const isExpected =
      before.deductible === standing.deductible + counted.deductible + gone.deductible &&
      before.pooled === standing.pooled + counted.pooled + gone.pooled
    standing = sumOf([standing, amounts])
    return isExpected
  })
}

function isCountedBy(undone: Undone, { id }: Kept): boolean {
  return undone.id < id && undone.cancellation > id
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
  return sumOf(moved.filter((one) => settlement === null || one.resettlement < settlement))
}

type Used = { readonly deductible: Fen; readonly pooled: Fen }

function sumOf(all: readonly Used[]): Used {
  return {
    deductible: all.reduce((sum, one) => sum + one.deductible, 0n),
    pooled: all.reduce((sum, one) => sum + one.pooled, 0n),
  }
}
