import type { Doc, ReadClaim, Relation } from '../model.ts'
import { readOn } from '../named/chinese/carried/carried.ts'
import { splitOf } from '../named/chinese/carried/measures.ts'
import { namesIn } from '../names.ts'

// 甲集团新签合同额9亿元 is no part of what 甲集团基建业务，新签合同额7亿元 goes on about, though that figure's own words are 新签合同额 alone.

/** A guess whose whole is of less than its part, by the subject that its sentence goes on about. */
export function isOfNarrower(doc: Doc, claims: readonly ReadClaim[], one: Relation): boolean {
  if (one.kind !== 'parts' || one.isGuess !== true) return false
  const names = readOn(doc, claims, namesIn(doc, claims))
  const whole = splitOf(names[one.whole] ?? '')
  if (whole.bare === '') return false
  return one.parts.some((part) => {
    const { owner, bare } = splitOf(names[part] ?? '')
    return (
      bare === whole.bare &&
      owner.length > 1 &&
      whole.owner.length > owner.length &&
      whole.owner.startsWith(owner)
    )
  })
}
