import { failingChecks } from '../checks/checks.ts'
import type { Context } from '../context/context.ts'
import { isWrongScale } from '../doubt/one-slip.ts'
import type { Doc, Relation } from '../model.ts'
import type { Line } from '../relate/part.ts'
import { lineOf } from '../relate/roles/roles.ts'
import { tapesOf } from '../relate/tape.ts'
import { weighChange } from './change/change.ts'
import { isSureGap } from './change/gap.ts'
import { isSureMultiple } from './change/multiple.ts'
import { isSureCount, isSureListing } from './one/counts.ts'
import { isSureEquivalent } from './one/equivalent.ts'
import { isSureAverage, isSureRank, isSureSpan, isSureYears } from './one/limits.ts'
import { isSureSame } from './one/same.ts'
import { isSureTarget } from './one/target.ts'
import { isChinese, isRow, membersOf, type Scale } from './scale.ts'
import { isSureWhole } from './share/hundred.ts'
import { isSureShare } from './share/share.ts'
import { isTightSum } from './tight/sum.ts'
import { isSureMean } from './whole/mean.ts'
import { isSurePart } from './whole/part.ts'
import { isSureSum } from './whole/sum.ts'

// Terms.
// weigh  what fails is looked at once more before anything is said of it: whether the words bear another reading, under
//        which it would hold or say nothing. A reader forgives a contradiction that was missed, and not a false one.
// sure   no other reading was found.

/** The relations without those that fail and needn't: of what holds, nothing is taken. */
export function weighed(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
): readonly Relation[] {
  const failing = failingChecks({ doc, ...context, relations })
  const grown = grownOf(relations)
  if (failing.size === 0 && grown.size < MEANS_MIN) return relations
  const scale = scaleOf(doc, context, [...failing.keys()])
  return relations.flatMap((relation) => {
    const checks = failing.get(relation)
    if (checks === undefined) return isSoundTotal(scale, relation, grown) ? [relation] : []
    if (isOfItsParts(relation, relations, failing)) return []
    const left = weigh(scale, relation, checks)
    return left === null ? [] : [left]
  })
}

/** "To cut 600 jobs: 450 in Germany and 150 in Austria": a whole isn't told again by a part of it. */
function isOfItsParts(
  same: Relation,
  relations: readonly Relation[],
  failing: ReadonlyMap<Relation, unknown>,
): boolean {
  if (same.kind !== 'same') return false
  const { claims } = same
  return relations.some(
    (one) =>
      one.kind === 'parts' &&
      !(same.isTied === true && failing.has(one)) &&
      claims.includes(one.whole) &&
      one.parts.some((part) => claims.includes(part)),
  )
}

/** Figures of which the text tells by how many per cent they changed. */
function grownOf(relations: readonly Relation[]): ReadonlySet<number> {
  return new Set(
    relations.flatMap((one) =>
      one.kind === 'change' && one.amountIs === 'relative' && one.result !== null
        ? [one.result]
        : [],
    ),
  )
}

const MEANS_MIN = 3

/** Parts that make up a whole by chance would have its change lie between theirs: in English words must say that they do. */
function isSoundTotal(scale: Scale, relation: Relation, grown: ReadonlySet<number>): boolean {
  if (relation.kind !== 'parts' || !relation.complete) return true
  const members = [relation.whole, ...relation.parts]
  if (!members.every((one) => grown.has(one))) return true
  const [whole, ...parts] = members.flatMap((index) => scale.context.claims[index] ?? [])
  if (whole === undefined || isChinese(scale, whole) || isRow(scale, whole)) return true
  return isTightSum(scale, whole, parts)
}

function weigh(scale: Scale, relation: Relation, checks: ReadonlySet<string>): Relation | null {
  if (relation.isTied === true || isWrongScale(scale.doc, scale.context, relation)) return relation
  if (relation.kind === 'change') return weighChange(scale, relation, checks)
  return isSure(scale, relation) ? relation : null
}

function isSure(scale: Scale, relation: Exclude<Relation, { kind: 'change' }>): boolean {
  switch (relation.kind) {
    case 'gap':
      return isSureGap(scale, relation)
    case 'multiple':
      return isSureMultiple(scale, relation)
    case 'average-growth':
      return isSureAverage(scale, relation)
    case 'share':
      return isSureShare(scale, relation)
    case 'parts':
      return relation.complete ? isSureSum(scale, relation) : isSurePart(scale, relation)
    case 'pooled':
      return relation.parts.length > 1 || isChineseClaim(scale, relation.whole)
    case 'shares-of-one':
      return isSureWhole(scale, relation)
    case 'mean':
      return isSureMean(scale, relation)
    case 'same':
      return isSureSame(scale, relation)
    case 'equivalent':
      return isSureEquivalent(scale, relation)
    case 'target':
      return isSureTarget(scale, relation)
    case 'enumeration':
      return isSureCount(scale, relation)
    case 'listing':
      return isSureListing(scale, relation)
    case 'rank-in':
      return isSureRank(scale, relation)
    case 'span-length':
      return isSureSpan(scale, relation)
    case 'years':
      return isSureYears(scale, relation)
    default:
      return true
  }
}

function isChineseClaim(scale: Scale, index: number): boolean {
  const claim = scale.context.claims[index]
  return claim !== undefined && isChinese(scale, claim)
}

/** The lines of the sentences that have a failing figure, and of no others: most texts have none. */
function scaleOf(doc: Doc, context: Context, failing: readonly Relation[]): Scale {
  const wanted = new Set(
    failing.flatMap(membersOf).flatMap((index) => context.claims[index]?.sentence ?? []),
  )
  const lines = new Map<number, Line>()
  for (const tape of tapesOf(doc, context))
    if (tape.at.length > 0 && wanted.has(tape.sentence.index))
      lines.set(tape.sentence.index, lineOf(tape))
  return {
    doc,
    context,
    lineOf: (claim) => lines.get(context.claims[claim]?.sentence ?? -1) ?? null,
  }
}
