import { compare, rationalOf } from '#platform/exact'
import type { Context } from '../context/context.ts'
import type { Doc, ReadClaim } from '../model.ts'
import { dimensionOf } from '../units/table.ts'
import { isBare, sortOf } from './part.ts'

// "4,998 million trips were made. Urban residents made 3,789 million of them, and rural residents 1,209 million": so many of what
// was counted last, and more of; what else its sentence counts without a name is of the same.

/** How far behind what was counted "of them" may stand, in text and in figures. */
const REACH = 240
const FIGURES = 6
/** What stands behind a number without a noun. */
const NO_NOUN = /^ ?(?:[,.;:)(]|$|\n|and |up |down |(?:on|in|at|from|by)\b)/
const OF_THEM = /^(?: \(\d[\d.]* ?%\))? of (?:them|these|those|which)\b/i
const OF_WHOM = /^(?: \(\d[\d.]* ?%\))? of whom\b/i
/** "82 % of them (209,207)", "45 per cent of them, that is 2,889": how many the share is. */
const AS_SHARE =
  /^ of (?:them|these|those|which)(?: \(|,? (?:that is,?|i\.e\.,?|namely|or) (?:about |some |nearly |over |more than )?)$/i
const PERSONS: ReadonlySet<string> = new Set('persons households'.split(' '))

export function withUnitsOfThem(doc: Doc, context: Context): Context {
  const read: ReadClaim[] = []
  let told: ReadClaim | null = null
  for (const claim of context.claims) {
    if (told !== null && told.sentence !== claim.sentence) told = null
    const isOpen = claim.form === 'number' && claim.unit === 'items' && isCounted(claim)
    const behind = isOpen ? doc.text.slice(claim.end, claim.end + BEHIND) : ''
    const isOfWhom = OF_WHOM.test(behind)
    const isShare = isOpen && isShareOf(doc, read, claim)
    const isOfThem = isOfWhom || isShare || OF_THEM.test(behind)
    const last = isOfThem
      ? countedLast(read, claim, isOfWhom ? 'whom' : isShare ? 'share' : 'them')
      : undefined
    const like: ReadClaim | null | undefined = isOfThem
      ? last !== undefined && isOfOther(doc, last, behind)
        ? undefined
        : last
      : isOpen && isBare(doc.text, claim) && NO_NOUN.test(doc.text.slice(claim.end, claim.end + 6))
        ? told
        : undefined
    const one: ReadClaim = like == null ? claim : { ...claim, unit: like.unit }
    if (isOfThem && like != null) told = one
    read.push(one)
  }
  return { ...context, claims: read }
}

const BEHIND = 40
const OF_NOUN = /^ of (?:these|those) (?:[a-z]+ )?([a-z]{3,}s)\b/

/** "96 calls brought 212,000 visitors. It was used at 61 of those calls": no visitors. */
function isOfOther({ text }: Doc, { start, end }: ReadClaim, behind: string): boolean {
  const noun = OF_NOUN.exec(behind)?.[1]
  const [told = ''] = text
    .slice(start, end + BEHIND)
    .toLowerCase()
    .split(PER)
  return noun !== undefined && !told.includes(noun.slice(0, STEM))
}

const STEM = 4
const PER = / (?:per|an?|each|every) /

function isShareOf({ text }: Doc, read: readonly ReadClaim[], { start }: ReadClaim): boolean {
  const share = read.at(-1)
  return share?.unit === 'percent' && AS_SHARE.test(text.slice(share.end, start))
}

/** What "they" are is no time. */
const TIMES: ReadonlySet<string> = new Set('years months weeks days hours minutes'.split(' '))
/** Nor is it money, of what is counted one by one: "99,000 dollars. There were 18 of them". */
function isMoneyOf(one: ReadClaim, { value, precision }: ReadClaim): boolean {
  if (!dimensionOf(one.unit).startsWith('money') || value.scale > 0) return false
  // "Goods worth 19.7 million euros; 62 % of them, or 259,000": in other digits than the money is told.
  return value.coefficient < 1000n || (precision === 0 && one.precision > 0)
}

/** The last that is no smaller; a count of something without a unit of its own is what "them" are. */
function countedLast(
  read: readonly ReadClaim[],
  part: ReadClaim,
  of: 'them' | 'whom' | 'share',
): ReadClaim | undefined {
  for (const one of read.slice(-FIGURES).reverse()) {
    if (part.start - one.end > REACH) return undefined
    if (one.form !== 'number' || !isCounted(one) || TIMES.has(one.unit)) continue
    if (isMoneyOf(one, part) || (of === 'whom' && !PERSONS.has(one.unit))) continue
    // The share says of which it is.
    if (of === 'share') return one
    const isLess = compare(rationalOf(one.value), rationalOf(part.value)) < 0
    // What stands right before it is meant, be it too small; but of 165 tasks in nine areas 92 are no areas.
    const isBefore = one.sentence === part.sentence && one.index === part.index - 1
    if (!isLess || (isBefore && one.unit !== 'places')) return one
  }
  return undefined
}

function isCounted(claim: ReadClaim): boolean {
  return sortOf(claim) === 'quantity' && claim.unit !== 'rank'
}
