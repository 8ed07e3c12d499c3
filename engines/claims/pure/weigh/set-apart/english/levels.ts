import { isOneSlip } from '../../../doubt/one-slip.ts'
import type { ReadClaim, Relation } from '../../../model.ts'
import { sizeOf } from '../../words/sizes.ts'
import { ahead, claimOf, countedBy, past, type Said } from './said.ts'
import { isExpected } from './shares.ts'

// What one figure told twice, a sum and two levels must have in common.

type Same = Extract<Relation, { kind: 'same' }>
type Parts = Extract<Relation, { kind: 'parts' }>
type Target = Extract<Relation, { kind: 'target' }>

/** Right before a figure. */
const QUALIFIED = [
  /\b(?:average\w*|mean|median)\b[^.;,]{0,24}$/i,
  /\btop(?:ping)? at $/i,
  /\b(?:minimum|at least)\b[^.;,]{0,16}$/i,
  /\bmaximum\b[^.;,]{0,16}$/i,
  /\bcumulative\b[^.;,]{0,24}$/i,
]

/** A word of one of them sets them apart; or they count two things; or they are the ages of two. */
export function areTwo(said: Said, same: Same & Relation): boolean {
  const {
    claims: [a, b],
    isOutright,
  } = same
  const [one, other] = [claimOf(said, a ?? null), claimOf(said, b ?? null)]
  if (one === undefined || other === undefined) return false
  // An expected figure with two digits exchanged is hardly another.
  const areOne = isOneSlip(said.doc, said.context, same)
  if (!areOne && isExpected(said, one) !== isExpected(said, other)) return true
  const [left = '', right = ''] = [one, other].map((claim) => ahead(said, claim, 40))
  if (QUALIFIED.some((words) => words.test(left) !== words.test(right))) {
    const [a, b] = [one, other].map((claim) => meanOf(said, claim))
    // "The median price of a home sold in May was Q": with more words between.
    if (a === null || a !== b) return true
  }
  const [noun, next] = [one, other].map((claim) => countedBy(said, claim))
  const isCounted = noun !== null && next !== null && isOutright === true
  if (isCounted && noun !== next && one.unit !== other.unit) return true
  // "A total of 148* people lost their lives … in 137 fatal crashes".
  const counted = [noun, next].map((word) => word ?? '')
  if (counted.some((word) => PEOPLE.test(word)) && counted.some((word) => EVENTS.test(word)))
    return true
  return [one, other].every((claim) => /\b(?:at the age of|aged) $/i.test(ahead(said, claim, 14)))
}

const PEOPLE =
  /^(?:people|persons|men|women|children|passengers|drivers|pedestrians|cyclists|victims|patients|visitors|residents)$/
const EVENTS =
  /^(?:crashes|accidents|collisions|incidents|fires|attacks|trips|flights|journeys|visits|calls|tests|operations|events)$/

const MEAN = /\b(?:average|mean|median)\b(?=[^.;\d]*$)/i

/** The word that says of how many it is the mean, with no figure behind it; null where none does. */
function meanOf(said: Said, claim: ReadClaim): string | null {
  return MEAN.exec(ahead(said, claim, MEAN_MAX))?.[0].toLowerCase() ?? null
}

const MEAN_MAX = 120

const MOVED =
  /\b(?:declined|fell|fallen|rose|risen|increased|decreased|grew|grown|dropped|shrank|shrunk) by\b(?:(?! to )(?:[^.;]|\.\d)){0,60}$/i

/** What one of them moved by is no part; nor is a list all of it that goes on in the next line. */
export function isOtherSum(said: Said, one: Parts): boolean {
  const members = [one.whole, ...one.parts].flatMap((index) => claimOf(said, index) ?? [])
  const [whole, ...parts] = members
  if (whole === undefined) return false
  if (members.some((claim) => isPriced(said, claim))) return true
  if (parts.length === 2 && isOfTwoTimes(said, parts)) return true
  if (areOfYears(said, members) || isMostly(said, whole, parts)) return true
  if (!one.complete) return parts.some((part) => isExpected(said, part) !== isExpected(said, whole))
  const isOfMoves = members.map((claim) => MOVED.test(ahead(said, claim, 90)))
  return (isOfMoves.includes(true) && isOfMoves.includes(false)) || goesOn(said, whole, parts)
}

/** "At a price of C$133.00 per C$100.00": what one of them costs; "housing starts were at a rate of 1,342,000" are levels. */
const PRICED =
  /\b(?:(?:per|(?:at|for) an? (?:[a-z]+ )?price of) (?:about )?(?:[A-Z]{0,3}[$€£])?|(?:at|for) an? (?:[a-z]+ )?rate of (?:about )?[A-Z]{0,3}[$€£])$/

function isPriced(said: Said, claim: ReadClaim | undefined): boolean {
  return claim !== undefined && PRICED.test(ahead(said, claim, 30))
}

/** "Bought shares for £60 million at a price of 811 pence; the remaining £90 million": at which they were bought is no part. */
export function withoutPriced(said: Said, one: Parts): Parts {
  const parts = one.parts.filter((index) => !isPriced(said, claimOf(said, index)))
  return parts.length > 1 && parts.length < one.parts.length ? { ...one, parts } : one
}

const NESTED =
  /\b(?:[a-z]+|\d+)(?: weeks| months)? and (?:[a-z]+|\d+)[ -](?:weeks|months)\b|\bquarter and (?:first (?:half|six|nine)|year|full year)/i

/** "In the 12 and 24 weeks ended in June, charges of Q and Q, respectively": the one is in the other. */
function isOfTwoTimes({ doc }: Said, parts: readonly ReadClaim[]): boolean {
  const [one, other] = parts
  if (one === undefined || one.sentence !== other?.sentence) return false
  const { start, end } = doc.sentences[one.sentence] ?? one
  const words = doc.text.slice(Math.max(start, one.start - 160), Math.min(end, other.end + 60))
  return /\brespectively\b/.test(words) && NESTED.test(words)
}

const YEARS =
  /\b(?:19|20)\d\d\s?(?:,\s|,?\s(?:and|or)\s)(?:[A-Z][a-z]+ \d{1,2}, )?(?:and\s)?(?:19|20)\d\d\b/

/** "$4.8 billion, $3.4 billion and $3.1 billion for 2015, 2014 and 2013": one of each year, and no parts of another. */
export function areOfYears({ doc }: Said, members: readonly ReadClaim[]): boolean {
  const told = members.toSorted((a, b) => a.start - b.start)
  return told.some((one, at) => {
    const next = told[at + 1]
    if (next === undefined || next.sentence !== one.sentence) return false
    const { start = 0, end = 0 } = doc.sentences[one.sentence] ?? {}
    const gap = doc.text.slice(one.end, next.start)
    const words = doc.text.slice(
      Math.max(start, one.start - YEARS_MAX),
      Math.min(end, next.end + YEARS_MAX),
    )
    return /^\s?(?:,\s|,?\sand\s)(?:and\s)?$/.test(gap) && YEARS.test(words)
  })
}

const YEARS_MAX = 200
const MOSTLY =
  /\b(?:primarily|mainly|mostly|largely|principally|chiefly)\s(?:of|by|due|from|related|comprised|attributable)\b|\bcompris\w* (?:primarily|mainly|mostly)\b/i

/** "Consisted primarily of": and of more. */
function isMostly({ doc: { text } }: Said, whole: ReadClaim, parts: readonly ReadClaim[]): boolean {
  const first = Math.min(...parts.map(({ start }) => start))
  const sum = parts.reduce((all, part) => all + sizeOf(part), 0)
  return sum < sizeOf(whole) && first > whole.end && MOSTLY.test(text.slice(whole.end, first))
}

const NEXT = /^[ \t]*\n+[^\n\d]{2,40}[^\n]{0,24}?[ :\t]([\d,]{1,12})[ \t]*(?:\n|$)/

/** "Schools 110 ⏎ Academies (K-8, 6-12) 3": with the line behind it, of which the figure wasn't read, the list is all of it. */
function goesOn({ doc: { text } }: Said, whole: ReadClaim, parts: readonly ReadClaim[]): boolean {
  const end = parts.at(-1)?.end ?? 0
  const more = NEXT.exec(text.slice(end, end + LINE_MAX))?.[1]
  if (more === undefined) return false
  const sum = parts.reduce((all, part) => all + sizeOf(part), Number(more.replaceAll(',', '')))
  return sum === sizeOf(whole)
}

const LINE_MAX = 90

const HELD = /\b(?:compar(?:ed|es|ing)|(?:un)?favou?rably)\b[^.;,]{0,34}$/i
const REVISED = /\brevis(?:ed|ing|ions?)\b[^.;]{0,40}?\b(?:(down\w*|lower)|up\w*|higher)\b/i
const UP = /\b(?:r[oi]se\w*|rising|grew|grow\w*|climb\w*|increas\w*|gain\w*|up)\b/i
const DOWN = /\b(?:f[ae]ll\w*|dip\w*|declin\w*|decreas\w*|drop\w*|slip\w*|down)\b/i

const WAYS = [
  [UP, DOWN],
  [DOWN, UP],
] as const

/** What is itself held against, "22 of the 30", what was revised, and a guess behind which the way turns. */
/** "60 percent of the markets are above the 1,800 threshold": so many are there. */
const ARE_THERE =
  /^(?:%| ?per ?cent| pct)? of [^.;]{2,110} (?:are|were|is|was|lie|lay|stand|stood|score[ds]?|fall|fell) (?:at or )?(?:above|below|over|under|beyond|within) (?:the |a )?$/
/** "Declines below 6.5 percent, if inflation continues to run below the 2 percent goal": what the next clause speaks of. */
const OF_NEXT_CLAUSE =
  /, (?:[a-z]+ )?(?:if|while|when|whereas|as long as|provided|even though|although) [^.;,]{3,70} (?:runs?|running|remains?|stays?|is|are|was|were|falls?|rises?|keeps?) (?:well |far |just |still )?(?:above|below|over|under) [^.;,]{0,30}$/

/** "3.9 %, none of them clearing the 4 % threshold", "31 mg, two of nine wells being above the limit": who lies there is told beside it. */
const OTHERS_THERE =
  /(?:[,;(–—]|\bwith|\bwithout)\s*(?:and |but |with )?(?:no(?:ne|body|t (?:one|a single))?\b|neither\b|nor\b|never\b|at no\b|a single\b|hardly any\b|fail(?:ed|s|ing)\b|only (?!just|slightly|marginally|a\b|[$€£\d])|just one\b|most\b|many\b|few\b|some of\b|half\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:of\b|[a-z]+ (?:[a-z]+ ){0,2}[a-z]+ing\b))[^.;]*$/i

export function isNoGoal(said: Said, one: Target, isGuess: boolean): boolean {
  const [value, target] = [claimOf(said, one.value), claimOf(said, one.target)]
  if (value === undefined || target === undefined) return false
  const gap = said.doc.text.slice(value.end, Math.max(value.end, target.start))
  if (/^ of (?:the|its|their|our)(?: [a-z]+)? $/.test(gap)) return true
  if (HELD.test(ahead(said, value, 60))) return true
  if (value.unit === 'percent' && ARE_THERE.test(gap)) return true
  if (OF_NEXT_CLAUSE.test(gap) || OTHERS_THERE.test(gap)) return true
  if (one.isWay !== true) return false
  const [isRevised, isDown] = REVISED.exec(ahead(said, value, 110)) ?? []
  if (isRevised !== undefined && (isDown === undefined) !== (one.side === 'above')) return true
  if (areOfYears(said, [value, target])) return true
  const last = value.start > target.start ? value : target
  const [before, behind] = [ahead(said, last, 120), past(said, last, 60)]
  return isGuess && WAYS.some(([a, b]) => a.test(before) && !b.test(before) && b.test(behind))
}
