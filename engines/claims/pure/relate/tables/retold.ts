import { compare, rationalOf } from '#platform/exact'
import type { ReadClaim, Relation } from '../../model.ts'
import { digitsOf } from '../evidence/figure.ts'
import { areCounts, type Line } from '../part.ts'
import { OTHER_BASIS } from './changes.ts'
import type { Pairs } from './ends.ts'

// Growth that is told in a sentence of a figure that a table has with its base.

/** Fewer digits may be those of another figure. */
const DIGITS_MIN = 3

export function retoldOf(
  lines: readonly Line[],
  relations: readonly Relation[],
  ends: Pairs,
  yearly: Pairs,
): readonly Relation[] {
  if (ends.length + yearly.length === 0) return []
  const lineOf = new Map(
    lines.flatMap((line) => line.parts.map(({ claim }) => [claim.index, line] as const)),
  )
  const claimOf = (index: number) =>
    lineOf.get(index)?.parts.find(({ claim }) => claim.index === index)?.claim
  const inTables = new Set(
    [...ends, ...yearly].flatMap(([one]) => lineOf.get(one.claim.index) ?? []),
  )
  return relations.flatMap((one): readonly Relation[] => {
    if (one.kind !== 'change' || one.amount === null || one.result === null) return []
    if (one.base !== null || one.comparablePrices || one.amountIs === 'absolute') return []
    const line = lineOf.get(one.amount)
    const [result, amount] = [claimOf(one.result), claimOf(one.amount)]
    if (line === undefined || inTables.has(line) || result === undefined) return []
    const { text, sentence } = line.tape
    if (OTHER_BASIS.test(text.slice(sentence.start, sentence.end))) return []
    const known = theOne(ends, result)
    if (known !== null) {
      const [{ claim }, { claim: base }] = known
      const isOver =
        one.basePeriod === null || base.period === null || one.basePeriod === base.period
      return isOver ? [{ ...one, result: claim.index, base: base.index }] : []
    }
    const grown = theOne(yearly, result)?.[1].claim
    const isOfYear = !/环比|month|quarter|上月|上季/i.test(text.slice(sentence.start, sentence.end))
    return grown !== undefined && grown.unit === amount?.unit && isOfYear
      ? [{ kind: 'same', claims: [one.amount, grown.index] }]
      : []
  })
}

/** The row that tells of the very figure, where there is one alone. */
function theOne(pairs: Pairs, figure: ReadClaim): Pairs[number] | null {
  const same = pairs.filter(
    ([{ claim }]) =>
      (claim.unit === figure.unit || areCounts(claim, figure)) &&
      claim.bound === figure.bound &&
      (claim.period === figure.period || figure.periodFrom !== 'stated') &&
      compare(rationalOf(claim.value), rationalOf(figure.value)) === 0 &&
      digitsOf(claim) >= DIGITS_MIN,
  )
  return same.length === 1 ? (same[0] ?? null) : null
}
