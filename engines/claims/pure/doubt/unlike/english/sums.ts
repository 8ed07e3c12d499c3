import type { ReadClaim } from '../../../model.ts'
import { areBracketed } from '../../../text/bracketed.ts'
import { led, sizeOf, type Text } from '../../text.ts'

// English lists that nothing but a guess takes for all of a whole, and whose words say that they aren't.

type Said = Pick<Text, 'doc' | 'context'>

export function isNoSumInEnglish(
  said: Said,
  whole: ReadClaim,
  parts: readonly ReadClaim[],
): boolean {
  if (said.doc.sentences[whole.sentence]?.grammar !== 'en') return false
  return (
    isOpen(said, whole, parts) ||
    areRanked(said, [whole, ...parts]) ||
    isLeft(said, whole, parts) ||
    parts.some((part) => isRoundOf(part, whole) || areTwoTellings(said, part, whole)) ||
    parts.some((part) => isOfPart(said, part, parts)) ||
    isOfDebt(said, whole, parts) ||
    isOfExpenses(said, whole, parts) ||
    isOfSets(whole, parts) ||
    areBracketed(said.doc.text, [whole, ...parts])
  )
}

const OPEN = /\b(?:includ(?:es?|ed|ing)|such as|among (?:them|these|others))\b[^.;\d]*$/i

/** "Including 55 million for a tower and 3 million for a road. The funds, totalling 74 million": some of what is more than they are. */
function isOpen(said: Said, whole: ReadClaim, parts: readonly ReadClaim[]): boolean {
  const [first] = parts.toSorted((a, b) => a.start - b.start)
  const sum = parts.reduce((all, part) => all + sizeOf(part), 0)
  return first !== undefined && sum < sizeOf(whole) && OPEN.test(led(said, first, OPEN_MAX))
}

const OPEN_MAX = 60

/** "13.4 million bags, followed by Arden with 11.0 million and Bell with 4.2 million": who compete make up nobody. */
function areRanked({ doc: { text } }: Said, all: readonly ReadClaim[]): boolean {
  const inOrder = all.toSorted((a, b) => a.start - b.start)
  return inOrder.slice(1).some((one, at) => {
    const last = inOrder[at]
    return (
      last?.sentence === one.sentence &&
      /\b(?:followed by|ahead of|trailed by|then came|next came|then come|well behind)\b/.test(
        text.slice(last.end, one.start),
      )
    )
  })
}
const LEFT = /\b(?:remain(?:s|ed|ing|der)?|left|unspent|outstanding|to go|to come)\b/i

/** "Of which 650,000 has been paid, with 1,850,000 remaining". */
function isLeft({ doc: { text } }: Said, whole: ReadClaim, parts: readonly ReadClaim[]): boolean {
  const isSo = ({ start, end }: ReadClaim): boolean =>
    LEFT.test(/^[^,;.]*/.exec(text.slice(end, end + NEAR_MAX))?.[0] ?? '') ||
    LEFT.test(/[^,;.]*$/.exec(text.slice(Math.max(0, start - NEAR_MAX), start))?.[0] ?? '')
  return isSo(whole) && !parts.some(isSo)
}

const NEAR_MAX = 24

/** "$151 million" over "$151.5 million": one told in two ways, beside which another adds nothing. */
function isRoundOf(part: ReadClaim, whole: ReadClaim): boolean {
  const apart = Math.abs(sizeOf(part) - sizeOf(whole))
  return part.unit === whole.unit && apart < 10 ** Math.max(part.precision, whole.precision)
}

/** "Estimates of $102.8M/$101.4M": ours and theirs. */
function areTwoTellings({ doc: { text } }: Said, one: ReadClaim, other: ReadClaim): boolean {
  const [first, last] = one.start < other.start ? [one, other] : [other, one]
  return text.slice(first.end, last.start).trim() === '/'
}

const OF_IT = /\b[Oo]f (?:that|this|the) (?:amount|sum|total),? [^.;\d]*$|\bof which\b[^.;\d]*$/

/** "$450,000 for a refuge. Of that amount, $250,000 is for land": the second is in the first already. */
function isOfPart(said: Said, part: ReadClaim, parts: readonly ReadClaim[]): boolean {
  if (!OF_IT.test(led(said, part, OPEN_MAX))) return false
  const before = said.context.claims.findLast(
    ({ index, unit }) => index < part.index && unit === part.unit,
  )
  return before !== undefined && parts.includes(before)
}

/** Net debt is what cash was taken off from already. */
function isOfDebt(said: Said, whole: ReadClaim, parts: readonly ReadClaim[]): boolean {
  const names = parts.map((part) => /[^,;.]*$/.exec(led(said, part))?.[0] ?? '')
  return (
    names.some((name) => /\bnet debt\b/i.test(name)) &&
    names.some((name) => /\bcash\b/i.test(name) && !/\bdebt\b/i.test(name)) &&
    !/\bdebt\b/i.test(led(said, whole))
  )
}

/** "Expenses were 13.2 million, leading to a margin of 23.7 million": what was spent is in no profit. */
function isOfExpenses(said: Said, whole: ReadClaim, parts: readonly ReadClaim[]): boolean {
  const nameOf = (claim: ReadClaim): string =>
    /[^,;.]*$/.exec(led(said, claim, NAME_MAX))?.[0] ?? ''
  return (
    PROFIT.test(nameOf(whole)) &&
    parts.some((part) => EXPENSES.test(nameOf(part)) && !TAKEN_BACK.test(nameOf(part)))
  )
}

const NAME_MAX = 70
const PROFIT = /\b(?:EBITDA?|profit|earnings|net income|operating income|margin|surplus)\b/i
const EXPENSES = /\b(?:expenses|costs|expenditures?|spending|outlays)\b/i
/** What is added to a profit again, where it is told before it was taken off. */
const TAKEN_BACK =
  /\b(?:depreciation|amorti[sz]ation|interest|tax(?:es|ation)?|impairments?|restructuring|one-off|compensation)\b/i

/** "41,000, or 82,000 for a family of four": of which size the one is, and not among how many it was dealt out. */
export function isSizeOfOne(said: Said, count: ReadClaim | undefined): boolean {
  return (
    count !== undefined &&
    /\ban? (?:[a-z]+ )?(?:family|household|party) of $/i.test(led(said, count))
  )
}

/** Sets of gear beside single pagers. */
function isOfSets(whole: ReadClaim, parts: readonly ReadClaim[]): boolean {
  return whole.unit === 'sets' && parts.every(({ unit }) => unit === 'items')
}
