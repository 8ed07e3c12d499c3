import { failingRelations } from '../../../checks/checks.ts'
import type { Context } from '../../../context/context.ts'
import type { Doc, ReadClaim, Relation } from '../../../model.ts'
import { isTotal } from '../total-names.ts'
import { regularLines } from './columns.ts'
import { gridsIn } from './grid.ts'
import { sumsOf } from './sums.ts'
import { sumTold, type Told, triplesTold } from './told.ts'

// What the rows of a table say themselves, in any language: where one column follows from two others in all rows but one, and that
// by no chance, or a row is what others make up in all columns but one, the one that doesn't hold is told.

export type Regularities = {
  readonly context: Context
  readonly relations: readonly Relation[]
}

export function withRegular(doc: Doc, context: Context): Regularities {
  const told = gridsIn(doc, context.claims).flatMap((grid): readonly Told[] => [
    ...regularLines(grid).flatMap((one) => triplesTold(one, context.claims) ?? []),
    ...sumsOf(grid.rows, isTotal).flatMap(({ failed }) => sumTold(failed, context.claims) ?? []),
  ])
  if (told.length === 0) return { context, relations: [] }
  const claims: ReadClaim[] = [...context.claims]
  const relations: Relation[] = []
  const isWritten = new Map<number, ReadClaim>()
  for (const one of told) {
    // Two that read one cell in two ways say nothing of it.
    const isOpen = one.claims.every((claim) => {
      const other = isWritten.get(claim.index)
      return other === undefined || other.unit === claim.unit
    })
    if (!isOpen || !isFailing(doc, context, one)) continue
    for (const claim of one.claims) {
      isWritten.set(claim.index, claim)
      claims[claim.index] = claim
    }
    relations.push(one.relation)
  }
  return { context: { ...context, claims }, relations }
}

/** By the exact arithmetic of the checks. */
function isFailing(doc: Doc, context: Context, { relation, claims }: Told): boolean {
  const known = [...context.claims]
  for (const claim of claims) known[claim.index] = claim
  const reading = { ...context, doc, claims: known, relations: [relation] }
  return failingRelations(reading).length > 0
}
