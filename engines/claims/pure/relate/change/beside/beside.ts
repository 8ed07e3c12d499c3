import type { PeriodCode } from '#platform/period'
import type { Relation } from '../../../model.ts'
import { clauseStart, hasBetween, isRateLevel, type Line, type Part, sortOf } from '../../part.ts'
import { gapOf, isSpread } from './gap.ts'
import { levelsAround } from './levels.ts'
import type { Change, Ends } from './meant.ts'
import { endsBeside } from './own-pair.ts'

// Amounts and levels that stand around each other, in whatever words: where a sentence has one pair of ends and one amount, or an amount
// has just two levels like each other before it, of which one was before the other, they are said of each other.

/** Sentences before its own in which the levels of an amount may stand. */
const LINES_BACK = 2

/** Gives the ends of changes, gaps and multiples that have none yet. */
export function withAround(
  lines: readonly Line[],
  relations: readonly Relation[],
): readonly Relation[] {
  const bySentence = new Map<number, Relation[]>()
  for (const relation of relations) {
    const index = amountOf(relation) ?? (relation.kind === 'change' ? relation.result : null)
    if (index === null) continue
    bySentence.set(index, [...(bySentence.get(index) ?? []), relation])
  }
  const found = new Map<Relation, Relation>()
  const added: Relation[] = []
  for (const [at, line] of lines.entries()) {
    const own = line.parts.flatMap(({ claim }) => bySentence.get(claim.index) ?? [])
    const earlier = earlierOf(lines, at)
    for (const part of line.parts) {
      const relation = own.find((one) => amountOf(one) === part.claim.index) ?? null
      const base = relation === null ? null : thanOf(line, part, relation)
      if (relation !== null && base !== null) {
        found.set(relation, withEndsOf(relation, base))
        continue
      }
      const isOpen = relation === null ? isSaidAmount(line, part) : hasNoEnds(relation)
      if (!isOpen) continue
      const ends = endsBeside(line, own, part) ?? levelsAround(line, earlier, part, relation)
      if (ends === null) continue
      if (relation === null) added.push(absolute(part, ends))
      else if (isSpread(line, part)) found.set(relation, gapOf(part, ends))
      else found.set(relation, withEndsOf(relation, ends))
    }
  }
  return [...relations.map((one) => found.get(one) ?? one), ...added]
}

/** 增速为6.8%，比乙市的5.5%快1.3个百分点: the rate between 比 and its word is the base, and the one before it the result. */
function thanOf({ tape, parts }: Line, part: Part, relation: Relation): Ends | null {
  if (relation.kind !== 'change' || relation.base !== null || tape.grammar !== 'zh') return null
  const base = parts[part.order - 1]
  const result = parts[part.order - 2]
  if (base === undefined || result === undefined || relation.result !== base.claim.index)
    return null
  const start = clauseStart(tape, part.at)
  const isThan = base.at > start && hasBetween(tape, start - 1, base.at, ['than'])
  const isBeside = /^[快慢高低多少]?$/.test(tape.text.slice(base.claim.end, part.claim.start))
  const areAlike = base.claim.unit === result.claim.unit && sortOf(part.claim) === 'points'
  return isThan && isBeside && areAlike && isRateLevel(base.claim) ? { result, base } : null
}

function earlierOf(lines: readonly Line[], at: number): readonly Line[] {
  const paragraph = lines[at]?.tape.sentence.paragraph
  return lines
    .slice(Math.max(0, at - LINES_BACK), at)
    .filter(({ tape }) => tape.sentence.paragraph === paragraph)
}

function amountOf(relation: Relation): number | null {
  switch (relation.kind) {
    case 'change':
    case 'gap':
      return relation.amount
    case 'multiple':
      return relation.times
    default:
      return null
  }
}

function hasNoEnds(relation: Relation): boolean {
  switch (relation.kind) {
    case 'change':
      return (
        relation.base === null &&
        relation.amount !== null &&
        relation.difference === undefined &&
        relation.amountIs !== 'times' &&
        !relation.comparablePrices
      )
    case 'gap':
      return relation.than === null
    case 'multiple':
      return relation.base === null
    default:
      return false
  }
}

const SAID_AGAIN = /(?:\bi\.e\.|\bthat is|\bor|\bthus|\bhence),? by $/i

/** "From 10,331 km to 12,349 km, i.e. by 2,018 km": a quantity that is read as how far something went, and of no change. */
function isSaidAmount(line: Line, { role, mark, claim }: Part): boolean {
  const before = line.tape.text.slice(Math.max(0, claim.start - 16), claim.start)
  return (
    role === 'level' &&
    mark === null &&
    (claim.kind === 'growth' || SAID_AGAIN.test(before)) &&
    claim.form === 'number' &&
    sortOf(claim) === 'quantity' &&
    / by (?:about |some |nearly |over )?$/i.test(before)
  )
}

function absolute({ claim }: Part, { result, base }: Ends): Change {
  return {
    kind: 'change',
    result: result.claim.index,
    base: base.claim.index,
    amount: claim.index,
    amountIs: 'absolute',
    direction: null,
    basePeriod: base.claim.period,
    baseWords: null,
    comparablePrices: false,
  }
}

function withEndsOf(relation: Relation, { result, base }: Ends): Relation {
  const [to, from] = [result.claim.index, base.claim.index]
  switch (relation.kind) {
    case 'change':
      return {
        ...relation,
        result: to,
        base: from,
        basePeriod: relation.basePeriod ?? earlierPeriod(result, base),
      }
    case 'gap':
      return { ...relation, of: to, than: from }
    case 'multiple':
      return { ...relation, of: to, base: from }
    default:
      return relation
  }
}

function earlierPeriod(result: Part, base: Part): PeriodCode | null {
  const { period } = base.claim
  return period === result.claim.period ? null : period
}
