import type { Context } from '../context/context.ts'
import type { Doc, ReadClaim, Relation } from '../model.ts'
import { isLimitOfKind } from '../relate/sums/kin.ts'
import { dimensionOf } from '../units/table.ts'
import { membersOf } from './scale.ts'
import { liesAmong } from './whole/among.ts'
import {
  areDimensions,
  areIncluded,
  isEntry,
  isFirstOfList,
  isHeldBeside,
  isMoveOf,
  isOfBothSides,
  isOffset,
  isOneCause,
  isOverLoss,
  isSeveral,
} from './words/accounts.ts'
import { isMoney, sizeOf } from './words/sizes.ts'

/** What was never meant, whoever tied it, and however surely. */
export function withoutUnmeant(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
): readonly Relation[] {
  return relations.filter((one) => !isUnmeant(doc, context, one) && !isOfMore(one, relations))
}

/** Shares of a list that goes on, or began before them: all of it was tied as well. */
function isOfMore(one: Relation, relations: readonly Relation[]): boolean {
  return (
    one.kind === 'shares-of-one' &&
    relations.some(
      (other) =>
        other.kind === 'shares-of-one' &&
        other.shares.length > one.shares.length &&
        one.shares.every((index) => other.shares.includes(index)),
    )
  )
}

export function isUnmeant(doc: Doc, { claims }: Context, one: Relation): boolean {
  const { text } = doc
  const at = (index: number | null): ReadClaim | undefined => claims[index ?? -1]
  const members = membersOf(one).flatMap((index) => claims[index] ?? [])
  if (members.some(({ sentence }) => doc.sentences[sentence]?.grammar !== 'en'))
    return liesAmong(claims, one)
  switch (one.kind) {
    case 'parts':
      return (
        liesAmong(claims, one) ||
        isNoWhole(text, members, one) ||
        members.some(({ start }) => isLimitOfKind(text, start))
      )
    case 'change': {
      const [result, base, amount] = [at(one.result), at(one.base), at(one.amount)]
      if (result === undefined || base === undefined || amount === undefined) return false
      const ends = [result, base]
      return ends.some((end) => isOneCause(text, end, amount)) || areIncluded(text, ends, amount)
    }
    case 'gap': {
      const [of, than, amount] = [at(one.of), at(one.than), at(one.amount)]
      if (amount === undefined) return false
      const ends = [of, than].flatMap((end) => end ?? [])
      return isEntry(text, amount) || ends.some((end) => isOneCause(text, end, amount))
    }
    case 'mean': {
      const [total, count] = [at(one.total), at(one.count)]
      // Money isn't shared out among money.
      return [total, count].every((claim) => claim !== undefined && isMoney(claim.unit))
    }
    case 'target': {
      const [value, target] = [at(one.value), at(one.target)]
      if (value === undefined) return false
      if (isHeldBeside(text, value)) return true
      if (one.isWay !== true || target === undefined) return false
      // "In excess of 40,000 a day, with over 50,000 on some": their own bounds, and no side.
      const isBound = target.bound === (one.side === 'above' ? 'over' : 'under')
      return isBound || isOverLoss(text, value, target)
    }
    case 'listing':
      return one.members.some(({ start, end }) => isSeveral(text.slice(start, end)))
    default:
      return false
  }
}

const SCALE = 25

function isNoWhole(
  text: string,
  members: readonly ReadClaim[],
  { whole, parts, complete, less }: Extract<Relation, { kind: 'parts' }>,
): boolean {
  const inOrder = members.toSorted((a, b) => a.start - b.start)
  const [first, last] = [inOrder[0], inOrder.at(-1)]
  if (first === undefined || last === undefined || less !== undefined) return false
  const own = members.find(({ index }) => index === whole)
  // What is more by a word of scale is a slip.
  const isMore = members.some((part) => {
    const ratio = own === undefined ? 0 : sizeOf(part) / sizeOf(own)
    return parts.includes(part.index) && ratio > 1 && ratio < SCALE
  })
  if (!complete)
    return isMore && own !== undefined && (isOfBothSides(text, own) || isOffset(text, first, last))
  return (
    isOneCause(text, first, last) ||
    members.every((one) => isMoveOf(text, one)) ||
    isOffset(text, first, last) ||
    (first === own && isFirstOfList(text, first)) ||
    (dimensionOf(first.unit) === 'length' && areDimensions(text, first, last))
  )
}
