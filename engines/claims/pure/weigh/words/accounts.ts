import type { ReadClaim } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { wordsBefore, wordsBehind } from './said.ts'
import { sizeOf } from './sizes.ts'

// How accounts tell what made a figure up: by causes one beside the other, by what takes away from it, and on both sides of nought.

const OFFSET = /\b(?:offset|countered|netted off)\b/

/** "Consisting of P and P, partially offset by Q": what makes a whole up isn't all told by what adds to it. */
export function isOffset(text: string, first: ReadClaim, last: ReadClaim): boolean {
  const behind = /^[^.;\n]*/.exec(wordsBehind(text, last, REACH))?.[0] ?? ''
  return OFFSET.test(text.slice(first.end, last.start)) || OFFSET.test(behind)
}

const REACH = 160
const MOVED =
  /\b(?:ro|gr[eo]w|climb|gain|f[ae]ll|declin|drop|los[te]|increas|decreas)[a-z]* (?:by )?(?:about |some )?$/
const ON_BOTH_SIDES =
  /\b(?:net|loss(?:es)?|profits?|earnings|deficit|surplus|cash flows?|(?:in|out)flows?|operating (?:income|result))\b/

/** A change, a profit, a loss: what is counted in it on one side may be more than it is. */
export function isOfBothSides(text: string, whole: ReadClaim): boolean {
  return (
    ON_BOTH_SIDES.test(wordsBefore(text, whole, 40) + wordsBehind(text, whole, 6)) ||
    MOVED.test(wordsBefore(text, whole, 24))
  )
}

const BECAUSE =
  /\b(?:result(?:ed|s|ing)? (?:of|from)|due to|because of|owing to|attributable to|driven by|reflect(?:s|ed|ing)?|offset by|caused by)\b/

const MADE = /\b(?:increase|decrease|decline|rise|reduction) of (?:about )?$/
const DUE = /^[^.;\n]{0,12}\b(?:due to|because of|owing to|attributable to|driven by)\b/

/** "Rose to R from B. The change was the result of: an increase of D due to": one cause of several. */
export function isOneCause(text: string, end: ReadClaim, amount: ReadClaim): boolean {
  if (amount.start < end.end || !DUE.test(wordsBehind(text, amount, 32))) return false
  return BECAUSE.test(text.slice(end.end, amount.start)) && MADE.test(wordsBefore(text, amount, 24))
}

/** "A loss of P, a charge of Q, discount of D and", "net of a discount of D": one more entry, and no distance of two. */
export function isEntry(text: string, amount: ReadClaim): boolean {
  const before = wordsBefore(text, amount, 48)
  return /\bnet of (?:an? |the )?[a-z ]{3,30} of $|, (?:and )?(?!an? |the |[a-z]+ing )[a-z]+(?: [a-z]+){0,2} of (?:about )?$/.test(
    before,
  )
}

const MEASURES = /\b(?:length|long|breadth|beam|width|wide|height|high|draught|draft|depth|deep)\b/g

/** "185 m length overall, 28 m breadth and 7 m draught": lengths along other sides of one thing make up none. */
export function areDimensions(text: string, first: ReadClaim, last: ReadClaim): boolean {
  const said = text.slice(first.start, last.end) + wordsBehind(text, last, 24)
  return new Set(said.toLowerCase().match(MEASURES)).size > 1
}

/** "Earnings were higher at 0.34 versus 0.28, and above the 0.30 expected": what they were is held against nothing. */
export function isHeldBeside(text: string, value: ReadClaim): boolean {
  return /\b(?:versus|vs\.?|against|compared (?:with|to)) (?:[$€£] ?)?$/.test(
    wordsBefore(text, value, 20),
  )
}

/** "2025 included P of the oil business. 2024 included Q of it. Sales fell by 7 %": of more than what is told of. */
export function areIncluded(
  text: string,
  ends: readonly ReadClaim[],
  { sentence }: ReadClaim,
): boolean {
  return ends.every(
    (end) =>
      end.sentence !== sentence &&
      /\binclud(?:ed|es) (?:about )?$/.test(wordsBefore(text, end, 20)),
  )
}

const BELOW =
  /\b(?:loss(?:es)?|deficits?|shortfall|outflows?) of (?:about |some |around |approximately )?$/

/** "Rose to 146 from a loss of 267": below nought, though no sign says so. */
export function isOverLoss(text: string, value: ReadClaim, base: ReadClaim): boolean {
  return BELOW.test(wordsBefore(text, base, 40)) && !BELOW.test(wordsBefore(text, value, 40))
}

/** "Due to P of repurchases, P of dividends and P of fees", "mainly represent P of costs, P of losses and": one cause beside the others. */
export function isFirstOfList(text: string, first: ReadClaim): boolean {
  const behind = wordsBehind(text, first, 80)
  return (
    /\b(?:due to|because of|owing to|attributable to|driven by|resulted from|represent(?:s|ed)?|reflect(?:s|ed|ing)?) (?:an? |the )?$/.test(
      wordsBefore(text, first, 40),
    ) && /^ (?:of|in|for|from|related to) [^,.;:]{3,70}, /.test(behind)
  )
}

/** "The area beneath each basket", "two roaming cameras": one entry of a list that stands for more than one. */
export function isSeveral(entry: string): boolean {
  return /\b(?:each|every)\b|^(?:and )?(?:the )?(?:both|several|various|multiple|two|three|four|five|six) [a-z]/i.test(
    entry,
  )
}

/** "An increase in inventories of 2.8 million": a move of a thing that it names. */
export function isMoveOf(text: string, claim: ReadClaim): boolean {
  return /\b(?:increase|decrease|rise|decline|reduction) (?:to|in) [a-z ]{3,60} of $/.test(
    wordsBefore(text, claim, 90),
  )
}

/** 单价由800元降到450元，全年节省1.26万元: of as many as there were, and more than any of them cost. */
export function isOfMany(
  text: string,
  amount: ReadClaim | undefined,
  ends: readonly (ReadClaim | undefined)[],
): boolean {
  if (amount === undefined || dimensionOf(amount.unit) === 'percent') return false
  return (
    ends.every((end) => end !== undefined && sizeOf(end) < sizeOf(amount)) &&
    SAVED.test(text.slice(Math.max(0, amount.start - 24), amount.start))
  )
}

/** What was saved in some time, or all together: 一年省下, 累计节约. */
const SAVED =
  /(?:[一每全半整][年月天季]|[年月]均|累计|[总一合]共|合计)[^，。；\d]{0,8}(?:省|节[约支]|少[花付交缴]|多[赚收]|让利|减负|增收)[^，。；\d]{0,6}$/
