import type { ReadClaim, Relation } from '../../../model.ts'
import { sizeOf } from '../../words/sizes.ts'
import { ahead, claimOf, past, type Said, sentenceOf } from './said.ts'

// What is listed behind a count without being what is counted, and figures that stand in one list and make no sum of each other.

type Listing = Extract<Relation, { kind: 'listing' }>
type Enumeration = Extract<Relation, { kind: 'enumeration' }>
type Parts = Extract<Relation, { kind: 'parts' }>

const BESIDES =
  /\b(?:plus|as well as|along with|together with|alongside|in addition to) (?:the |its )?$/i
/** "Two songs - and they were sung before - but", "four items (e.g. this)". */
const ASIDE = /^(?:and|but|or|though|although|if|e\.g|i\.e|see|more|add|power)\b/i
/** "Los Arcos, which is a copy of one, San Pedro, aka another". */
const CALLED =
  /\b(?:which|who|that) (?:is|was|are|were)\b|\b(?:aka|a\.k\.a|formerly|also known as)\b/i
/** "Four Americans, three Britons, an Australian and a German": each is counted beside the others. */
const COUNTED =
  /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) [A-Za-z-]+(?: [a-z]+)?,? (?:and )?$/i

/** Whether what stands behind a count is another list than that of what it counts. */
export function isOtherList(said: Said, one: Listing | Enumeration): boolean {
  const count = claimOf(said, one.count)
  if (count === undefined) return false
  const { text } = said.doc
  const before = ahead(said, count, BEFORE_MAX)
  if (one.kind === 'enumeration') return isCalledElse(said, count)
  const [first, last] = [one.members[0], one.members.at(-1)]
  if (first === undefined || last === undefined) return false
  const opening = text.slice(count.end, first.start)
  const listed = text.slice(first.start, last.end)
  if (ASIDE.test(listed) || one.members.length === 1) return true
  if (BESIDES.test(before) && /, $/.test(opening)) return true
  if (/\b(?:add|adds|give|gives|bring|brings) more$/i.test(listed)) return true
  if (one.members.every(({ start }) => /^an? /i.test(text.slice(start, start + 3))))
    return COUNTED.test(before)
  return isCalledElse(said, count)
}

const BEFORE_MAX = 40
const LIST_MAX = 200

function isCalledElse(said: Said, count: ReadClaim): boolean {
  return CALLED.test(past(said, count, LIST_MAX))
}

const OF_REMAINING = /^(?: [a-z]+)? of the (?:remaining|other) (?:[a-z]+ )?$/
const OF_THOSE = /\b(?:of (?:those|these|them|whom)|out of which)\b/i

/** "Four of the remaining eleven", "of those, 14", "6 and 16, respectively", "A for one; B for another; and C for a third": no summands of one whole. */
export function areNoSummands(said: Said, one: Parts & Relation): boolean {
  const members = [one.whole, ...one.parts].flatMap((index) => claimOf(said, index) ?? [])
  const [whole, ...parts] = members
  if (whole === undefined || parts.length === 0) return false
  const told = parts.toSorted((a, b) => a.start - b.start)
  const gaps = told.slice(1).map((part, at) => betweenOf(said, told[at], part))
  if (gaps.some((gap) => OF_REMAINING.test(gap))) return true
  if (one.complete && isNested(gaps) && sizeOf(told[0] ?? whole) >= sizeOf(told[1] ?? whole))
    return true
  return (
    areEachOfTwo(said, whole, told) ||
    areOfTheirs(said, whole, told) ||
    isLeft(said, one) ||
    areEntries(said, one, whole, told) ||
    areBracketsOfSentences(said, members)
  )
}

function isNested(gaps: readonly string[]): boolean {
  return gaps.some((gap) => OF_THOSE.test(gap))
}

function betweenOf({ doc }: Said, a: ReadClaim | undefined, b: ReadClaim): string {
  return a === undefined || a.end > b.start
    ? ''
    : doc.text.slice(a.end, Math.min(b.start, a.end + GAP_MAX))
}

const GAP_MAX = 200

/** "Had 17 ships and 18 boats; of these, only 6 and 16 were afloat, respectively": each of its own. */
function areEachOfTwo(said: Said, whole: ReadClaim, parts: readonly ReadClaim[]): boolean {
  const [one, other] = parts
  if (parts.length !== 2 || one === undefined || other === undefined) return false
  if (!/^(?: [a-z]+)? and $/.test(betweenOf(said, one, other))) return false
  if (!/\brespectively\b/.test(past(said, other, RESPECTIVELY_MAX))) return false
  const sentence = sentenceOf(said, whole)
  return /\d[^.;]{0,60}? and (?:[a-z]+ ){0,4}[$€£]?\d/.test(
    whole.sentence === one.sentence ? ahead(said, one, GAP_MAX) : sentence,
  )
}

const RESPECTIVELY_MAX = 90

const LEAVING =
  /\b(?:leaving|left|leaves|resulting in|for) (?:[a-z]+ ){0,3}(?:surplus|deficit|balance|remainder|rest|shortfall|excess|margin) of (?:about )?(?:[A-Z]{0,3}[$€£¥])?$/

/** "Paid P and received R, leaving a surplus of S": what is left is a part of the greater one. */
function isLeft(said: Said, one: Parts & Relation): boolean {
  const [first, second] = one.parts
  if (first === undefined || second === undefined || one.parts.length !== 2) return false
  return [
    [first, second],
    [second, first],
  ].some(([left = -1, greater = -1]) => {
    const rest = claimOf(said, left)
    return (
      rest !== undefined &&
      LEAVING.test(ahead(said, rest, BEFORE_MAX)) &&
      said.test({ ...one, whole: greater, parts: [one.whole, left] }) === true
    )
  })
}

const OF_ALL =
  /^(?:%| ?per ?cent| pct)? of (?:all|the|total|its|their) [^.;,\d]{2,40}? (to|among|for|by) /
const TO = /^(?:%| ?per ?cent| pct)? (to|among|for|by) /

/** "87 percent of total loans to A, 81 percent to B and 69 percent to C": each of the loans to those. */
function areOfTheirs(said: Said, whole: ReadClaim, parts: readonly ReadClaim[]): boolean {
  const to = OF_ALL.exec(past(said, whole, 80))?.[1]
  return to !== undefined && parts.every((part) => TO.exec(past(said, part, 20))?.[1] === to)
}

/** "$112 million for the bridge; $76 million for the drive; and $42 million for the road": entries of one list, of which none is the sum. */
function areEntries(
  said: Said,
  one: Relation,
  whole: ReadClaim,
  parts: readonly ReadClaim[],
): boolean {
  if (one.isGuess !== true && one.isSole !== true) return false
  const [first] = parts
  if (first === undefined || whole.end > first.start) return false
  const all = [whole, ...parts]
  return (
    all.every(({ sentence }) => sentence === whole.sentence) &&
    all.slice(1).every((claim, at) => betweenOf(said, all[at], claim).includes(';')) &&
    /[;:,] $|\binclude $/.test(ahead(said, whole, BEFORE_MAX)) &&
    !/\b(?:total|in all|altogether|overall|sum)\b/i.test(sentenceOf(said, whole))
  )
}

/** "It shall be built anew ($71.4 million). … will be open to all ($11.3 million).": what each of the sentences costs. */
function areBracketsOfSentences({ doc: { text } }: Said, members: readonly ReadClaim[]): boolean {
  const sentences = new Set(members.map(({ sentence }) => sentence))
  return (
    sentences.size === members.length &&
    members.every(
      ({ start, end }) => text[start - 1] === '(' && /^\)\s*[.;]/.test(text.slice(end, end + 3)),
    )
  )
}
