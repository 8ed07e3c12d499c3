import { isCounted, isRate } from '../../checks/stated/units.ts'
import type { Context } from '../../context/context.ts'
import type { Doc, ReadClaim, Relation } from '../../model.ts'
import { isOpen, likeIt } from './antecedents.ts'
import { isOfSize } from './sizes.ts'
import { isNamedBefore } from './words.ts'

// "The farms made 642,000 litres of syrup. That's down 8.9 per cent from 705,000": the level that a change came from, or led to, is measured as the other end is.

/** Gives bare ends of changes the unit of the other end, in as many base units; of what is counted nouns speak. */
export function withUnitsOfEnds(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
): Context {
  const claims = [...context.claims]
  const lend = (one: ReadClaim, other: ReadClaim): void => {
    const { form, unit } = one
    const isMeasured = form === 'number' && unit !== 'rank' && !isCounted(unit) && !isRate(unit)
    if (!isMeasured || !isOpen(doc, other) || !isOfSize(doc.text, one, other)) return
    if (!isNamedBefore(doc, one, other)) claims[other.index] = likeIt(doc.text, other, one)
  }
  for (const one of relations) {
    if (one.kind !== 'change' || one.result === null || one.base === null) continue
    const [result, base] = [claims[one.result], claims[one.base]]
    if (result === undefined || base === undefined) continue
    lend(result, base)
    lend(base, result)
  }
  return { ...context, claims }
}
