import { failingChecks } from '../../checks/checks.ts'
import type { Context } from '../../context/context.ts'
import { isWrongScale } from '../../doubt/one-slip.ts'
import { MANY } from '../../likely/likely.ts'
import type { Doc, Relation } from '../../model.ts'
import { membersOf } from '../scale.ts'
import { asToldTwice, isNoChange, isNoGap, isNoMultiple } from './changes.ts'
import { isCountedWith, isNoList, isNoMean, isNoPlace, isNoStretch } from './counts.ts'
import { areTwo } from './sames.ts'
import { at, isTorn, type Told } from './told.ts'
import { isNoShare, isNoSum } from './wholes.ts'

// A right figure that is accused costs more than a wrong one that isn't. Whatever tied the figures of a Chinese text, and however surely: before
// it is told that they don't fit, they have to agree in what they are of, where and when, and no word beside them may tell them apart.

/** The relations without those that fail and whose own words set their figures apart. */
export function withoutSetApart(
  doc: Doc,
  context: Context,
  relations: readonly Relation[],
): readonly Relation[] {
  // In a few sentences there is little to take for each other.
  if (context.claims.length <= MANY) return relations
  if (doc.sentences.every(({ grammar }) => grammar === 'en')) return relations
  const failing = failingChecks({ doc, ...context, relations })
  if (failing.size === 0) return relations
  const told = { doc, context }
  return relations.flatMap((one) => {
    if (!failing.has(one) || !isChinese(told, one) || !isApart(told, one)) return [one]
    const twice = one.kind === 'change' ? asToldTwice(told, one) : null
    return twice === null ? [] : [twice]
  })
}

/** A fixed form of words has a place for each of its figures, where these stand together; a table has its rows. */
function isFixed({ doc, context }: Told, one: Relation): boolean {
  const sentences = membersOf(one).map((index) => context.claims[index]?.sentence ?? -1)
  const members = membersOf(one).flatMap((index) => context.claims[index] ?? [])
  const start = Math.min(...members.map((claim) => claim.start))
  const end = Math.max(...members.map((claim) => claim.end))
  const isOnward = one.kind === 'change' && /[；;]/.test(doc.text.slice(start, end))
  if (one.isOutright === true && new Set(sentences).size === 1 && !isOnward) return true
  return sentences.every(
    (sentence) => doc.paragraphs[doc.sentences[sentence]?.paragraph ?? -1]?.kind === 'row',
  )
}

function isChinese({ doc, context }: Told, one: Relation): boolean {
  return membersOf(one).every(
    (index) => doc.sentences[context.claims[index]?.sentence ?? -1]?.grammar !== 'en',
  )
}

function isApart(told: Told, one: Relation): boolean {
  if (membersOf(one).some((index) => isTornAt(told, index))) return true
  if (isFixed(told, one) || isWrongScale(told.doc, told.context, one)) return false
  switch (one.kind) {
    case 'change':
      return isNoChange(told, one)
    case 'multiple':
      return isNoMultiple(told, one)
    case 'gap':
      return isNoGap(told, one)
    case 'same':
      return areTwo(told, one)
    case 'parts':
      return isNoSum(told, one)
    case 'share':
      return isNoShare(told, one)
    case 'enumeration':
    case 'listing':
      return isNoList(told, one)
    case 'apart':
    case 'years':
      return isNoStretch(told, one)
    case 'mean':
      return isNoMean(told, one)
    case 'rank-in':
      return isNoPlace(told, one)
    case 'average-growth':
      return isCountedWith(told, one)
    default:
      return false
  }
}

function isTornAt(told: Told, index: number): boolean {
  const claim = at(told, index)
  return claim !== undefined && isTorn(told, claim)
}
