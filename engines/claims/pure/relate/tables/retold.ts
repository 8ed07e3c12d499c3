import type { Relation } from '../../model.ts'
import { digitsOf, type Figure } from '../evidence/figure.ts'
import type { Line } from '../part.ts'
import { OTHER_BASIS } from './changes.ts'

// Growth that is told in a sentence of a figure that a table has with its base.

/** Fewer digits may be those of another figure. */
const DIGITS_MIN = 3

export function retoldOf(
  lines: readonly Line[],
  relations: readonly Relation[],
  ends: readonly (readonly [result: Figure, base: Figure])[],
): readonly Relation[] {
  if (ends.length === 0) return []
  const lineOf = new Map(
    lines.flatMap((line) => line.parts.map(({ claim }) => [claim.index, line] as const)),
  )
  const claimOf = (index: number) =>
    lineOf.get(index)?.parts.find(({ claim }) => claim.index === index)?.claim
  const inTables = new Set(ends.flatMap(([result]) => lineOf.get(result.claim.index) ?? []))
  return relations.flatMap((one): readonly Relation[] => {
    if (one.kind !== 'change' || one.amount === null || one.result === null) return []
    if (one.base !== null || one.comparablePrices || one.amountIs === 'absolute') return []
    const line = lineOf.get(one.amount)
    const result = claimOf(one.result)
    if (line === undefined || inTables.has(line) || result === undefined) return []
    const { text, sentence } = line.tape
    if (OTHER_BASIS.test(text.slice(sentence.start, sentence.end))) return []
    const same = ends.filter(
      ([{ claim }]) =>
        claim.unit === result.unit &&
        claim.bound === result.bound &&
        (claim.period === result.period || result.periodFrom !== 'stated') &&
        claim.value.coefficient * 10n ** BigInt(result.value.scale) ===
          result.value.coefficient * 10n ** BigInt(claim.value.scale) &&
        digitsOf(claim) >= DIGITS_MIN,
    )
    const [found] = same
    if (found === undefined || same.length > 1) return []
    const base = found[1].claim
    const isOfOther =
      one.basePeriod !== null && base.period !== null && one.basePeriod !== base.period
    return isOfOther ? [] : [{ ...one, result: found[0].claim.index, base: base.index }]
  })
}
