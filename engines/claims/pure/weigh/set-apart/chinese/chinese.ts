import { isWrongScale } from '../../../doubt/one-slip.ts'
import type { ReadClaim, Relation } from '../../../model.ts'
import { membersOf } from '../../scale.ts'
import { isNoChange, isNoGap, isNoMultiple } from './changes.ts'
import { isCountedWith, isNoList, isNoMean, isNoPlace, isNoStretch } from './counts.ts'
import { areTwo } from './sames.ts'
import { at, isTorn, type Told } from './told.ts'
import { isNoShare, isNoSum } from './wholes.ts'

// By kind of relation, what a Chinese text says of its figures that sets them apart.

/** A fixed form of words has a place for each of its figures, where these stand together; a table has its rows. */
function isFixed({ doc }: Told, one: Relation, members: readonly ReadClaim[]): boolean {
  const sentences = members.map(({ sentence }) => sentence)
  const start = Math.min(...members.map((claim) => claim.start))
  const end = Math.max(...members.map((claim) => claim.end))
  const isOnward = one.kind === 'change' && /[；;]/.test(doc.text.slice(start, end))
  if (one.isOutright === true && new Set(sentences).size === 1 && !isOnward) return true
  return sentences.every(
    (sentence) => doc.paragraphs[doc.sentences[sentence]?.paragraph ?? -1]?.kind === 'row',
  )
}

/** Whether words set the figures of a failing relation apart. */
export function isApart(told: Told, one: Relation): boolean {
  const members = membersOf(one).flatMap((index) => at(told, index) ?? [])
  if (members.some((claim) => isTorn(told, claim))) return true
  if (isFixed(told, one, members) || isWrongScale(told.doc, told.context, one)) return false
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
