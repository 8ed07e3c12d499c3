import type { Grammar, ReadClaim } from '../model.ts'
import type { Edit } from './types.ts'
import { closeIn, directionsIn } from './words.ts'

const BEFORE = 72
const AFTER = 24
/** A word right before a figure, but for 了 or 约. */
const NEXT = 1
/** Behind a figure only these say on which side it lies: 'points higher than'. */
const COMPARATIVE = /^(?:higher|lower|faster|slower|above|below|more|less|fewer)$/i

/** The word that says which way a claim went, turned round: the last before it in its sentence, or a comparative right behind it. */
export function turned(
  text: string,
  claim: ReadClaim,
  sentence: { readonly start: number; readonly end: number },
  grammar: Grammar,
): Edit | null {
  const from = Math.max(sentence.start, claim.start - BEFORE)
  // The word may belong to the claim: 降至29.
  const before = text.slice(from, Math.max(claim.start, claim.number.start))
  const after = text.slice(claim.end, Math.min(sentence.end, claim.end + AFTER))
  const behind = directionsIn(after, grammar).find(
    ({ from: word, at }) => at <= 2 && COMPARATIVE.test(word),
  )
  if (behind !== undefined) {
    const start = claim.end + behind.at
    const isMany = behind.from === 'more' && isOfMany(after)
    return { start, end: start + behind.from.length, to: isMany ? 'fewer' : behind.to }
  }
  const closing = grammar === 'zh' ? closingIn(after) : null
  if (closing !== null) {
    const start = claim.end + closing.at
    return { start, end: start + closing.from.length, to: closing.to }
  }
  const last = directionsIn(before, grammar).at(-1)
  const isNext = last !== undefined && before.length - last.at - last.from.length <= NEXT
  const close = isNext ? null : closeIn(grammar === 'zh' ? before : after, grammar)
  if (close !== null) {
    const start = (grammar === 'zh' ? from : claim.end) + close.at
    return { start, end: start + close.from.length, to: close.to }
  }
  if (last === undefined) return null
  const start = from + last.at
  return { start, end: start + last.from.length, to: last.to }
}

/** 比上年的310万人次有所下降。: the word that its clause ends with, right behind the figure. */
function closingIn(after: string): ReturnType<typeof directionsIn>[number] | null {
  const [clause = ''] = after.split(/[，。；]/)
  const [only, ...others] = directionsIn(clause, 'zh')
  if (only === undefined || others.length > 0) return null
  const isPlain = clause.slice(0, only.at).replace(DEGREE, '') === ''
  return isPlain && clause.length === only.at + only.from.length ? only : null
}

const DEGREE = /^(?:也|均|都)?(?:有所|略有|稍有|小幅|大幅|明显|显著)?/

/** "31 more than", "9 % more visitors than": of what is counted there are fewer, of what is measured less. */
function isOfMany(after: string): boolean {
  return /^ more [a-z]+s\b/.test(after)
}
