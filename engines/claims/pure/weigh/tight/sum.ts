import type { ReadClaim } from '../../model.ts'
import { fitOfSum } from '../../relate/whole/slip.ts'
import { dimensionOf } from '../../units/table.ts'
import { type Scale, shareWords } from '../scale.ts'
import { digitsOf } from '../words/sizes.ts'
import { gapsOf, skeletonOf } from './skeleton.ts'

// Letters: W the whole, P its parts.

type Sum = {
  readonly scale: Scale
  readonly whole: ReadClaim
  readonly parts: readonly ReadClaim[]
  readonly line: string
}

/** Whether words alone tie parts to what they make up. */
export function isTightSum(scale: Scale, whole: ReadClaim, parts: readonly ReadClaim[]): boolean {
  const all = [whole, ...parts]
  if (all.every((claim) => isLabelled(scale, claim)))
    return all.some((one) => isLabelledTotal(scale, one))
  if (isListBelow(scale, whole, parts)) return true
  const line = skeletonOf(scale, new Map(all.map((one) => [one, one === whole ? 'W' : 'P'])))
  if (line === null) return false
  const sum = { scale, whole, parts, line }
  return (
    (areComplete(line) || areAlike(scale, all)) &&
    areTogether(sum) &&
    !areNested(sum) &&
    !isAnotherBetween(sum) &&
    isSaid(sum)
  )
}

/** Neither multiples, nor areas beside states. */
function areAlike({ doc }: Scale, all: readonly ReadClaim[]): boolean {
  const dimensions = new Set(all.map(({ unit }) => dimensionOf(unit)))
  if (
    dimensions.has('times') ||
    all.some(({ start, end }) => / times$/.test(doc.text.slice(start, end)))
  )
    return false
  if (dimensions.has('count') && dimensions.has('place')) return false
  dimensions.delete('count')
  // An area whose unit wasn't read.
  const areas = all.filter((one) => / square $/.test(`${doc.text.slice(one.end, one.end + 7)} `))
  return dimensions.size < 2 && (areas.length === 0 || areas.length === all.length)
}

/** "Electric buses: 120", "iii. Electric buses: 120", alone in its line. */
function isLabelled({ doc }: Scale, claim: ReadClaim): boolean {
  const sentence = doc.sentences[claim.sentence]
  const paragraph = doc.paragraphs[sentence?.paragraph ?? -1]
  if (paragraph === undefined || paragraph.end - paragraph.start > LABELLED_MAX) return false
  return /^(?:\(?(?:[ivx]{1,5}|[a-h]|\d{1,2})[.)] )?[^.:\d]{2,60}: ?$/.test(
    doc.text.slice(paragraph.start, claim.start),
  )
}

/** "The port handled W.", and below it "Containers: P", line by line. */
function isListBelow(scale: Scale, whole: ReadClaim, parts: readonly ReadClaim[]): boolean {
  const at = [whole, ...parts].map(
    ({ sentence }) => scale.doc.sentences[sentence]?.paragraph ?? Number.NaN,
  )
  return (
    parts.every((part) => isLabelled(scale, part)) &&
    at.every((paragraph, order) => order === 0 || paragraph === (at[order - 1] ?? 0) + 1)
  )
}

const LABELLED_MAX = 90
const TOTALS =
  'total(?:l?ed|l?ing|s)?|in all|altogether|together|overall|combined|sum|adds? up to|whole'
const TOTAL = new RegExp(`\\b(?:${TOTALS})\\b[^#A-Z.]{0,50}$`)
const TOTAL_BEHIND =
  /^(?: [a-z]+){0,4} (?:in all|in total|altogether|together|overall|total|combined)\b/

const LABELLED_TOTAL = new RegExp(`\\b(?:all|${TOTALS})\\b[^#.]{0,50}$`)

function isLabelledTotal({ doc }: Scale, claim: ReadClaim): boolean {
  const start = doc.paragraphs[doc.sentences[claim.sentence]?.paragraph ?? -1]?.start ?? claim.start
  return LABELLED_TOTAL.test(doc.text.slice(start, claim.start).toLowerCase())
}

const BACK_MAX = 3

/** Sentence by sentence, beside their whole. */
function areTogether({ whole, parts, line }: Sum): boolean {
  const at = parts.map(({ sentence }) => sentence).sort((a, b) => a - b)
  if (at.some((sentence, order) => sentence - (at[order - 1] ?? sentence) > 1)) return false
  const [first, last] = [at[0] ?? 0, at.at(-1) ?? 0]
  const apart = whole.sentence < first ? first - whole.sentence : whole.sentence - last
  return apart <= 1 || (apart <= BACK_MAX && (POINTS.test(line) || areComplete(line)))
}

/** Words between them say that nothing is left out. */
function areComplete(line: string): boolean {
  const last = Math.max(line.lastIndexOf('W'), line.lastIndexOf('P'))
  return (
    COMPLETES.test(line.slice(line.search(/[WP]/), last)) ||
    WAYS.every((way) => way.test(line.slice(0, last))) ||
    /\bprimary (?:industry|sector)\b.{0,200}\btertiary\b/.test(line.slice(0, last)) ||
    /^.{0,30}\brespectively\b/.test(line.slice(last + 1))
  )
}

const POINTS =
  /\b(?:of|out of|among) (?:the total|which|whom|it|them|these|this|those|that|the additions)\b|\bthe (?:package|total)\b/
const COMPLETES =
  /\bthe (?:other|rest|balance)\b|\bremain(?:ing|der)\b|\b(?:everything|all) else\b|\bleav(?:es|ing)\b/
/** What fell, what stayed and what rose are all. */
const WAYS = [
  /\b(?:fell|declined|decreased|dropped|was down|were down)\b/,
  /\b(?:stable|unchanged|flat|steady)\b/,
  /\b(?:rose|increased|grew|climbed|was up|were up)\b/,
]
const LISTS =
  /(?<!\(@|\(\d{4}):[^:]{0,60}$|[–—]| - |\b(?:of which|of whom|compris(?:es|ed|ing)|consist(?:s|ed|ing)|made up|composed|namely|split|divided|broken down|either|exports|imports)\b|\b(?:of|out of|among) (?:these|this|them|it|those|the additions)\b|\bby (?:region|type|sector|category|country)\b/

const NESTS = /\b(?:including|of which|of whom|than|from|out of|up to)\b/
const NUMBER_WORD = /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve) $/i

/** One of them is said to be of another, to be a total, or is the name of a thing: "six 777 jets". */
function areNested({ scale: { doc }, whole, parts, line }: Sum): boolean {
  const gaps = gapsOf(line)
  const areWithin = gaps.some(
    ({ pair, words }) =>
      (pair === 'PP' && NESTS.test(words)) ||
      (pair === 'WP' && (/\bincluding\b/.test(words) || /#, W/.test(line))) ||
      (pair === 'PW' && /^ of (?:its|the|all) $/.test(words) && !areComplete(line)),
  )
  const before = (claim: ReadClaim) => doc.text.slice(Math.max(0, claim.start - 50), claim.start)
  return (
    areWithin ||
    // "Six of 16": a whole itself.
    /(?:#|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)) of P/.test(line) ||
    parts.some(
      (part) => NUMBER_WORD.test(before(part)) || PART_IS_TOTAL.test(before(part).toLowerCase()),
    ) ||
    (parts.length > 2 && !areComplete(line) && fitsEqual(parts[0] ?? whole, parts.slice(1))) ||
    (digitsOf(whole) >= TELLING &&
      parts.length > 2 &&
      parts.some((part) =>
        fitsEqual(
          whole,
          parts.filter((one) => one !== part),
        ),
      ))
  )
}

const TELLING = 3
/** So many figures of a sentence are a list. */
const LISTED_MIN = 4
const PART_IS_TOTAL = /\b(?:total|overall)\b[^.,;:#]{0,24}$/

function fitsEqual(whole: ReadClaim, parts: readonly ReadClaim[]): boolean {
  return (
    fitOfSum(
      { claim: whole },
      parts.map((claim) => ({ claim })),
      9,
    ) === 'equal'
  )
}

const UNREAD = /\d{1,3}(?:,\d{3})+|\d+\.\d/

/** A figure of the same kind stands between the parts, read or not. */
function isAnotherBetween({ scale, whole, parts }: Sum): boolean {
  const sorted = parts.toSorted((a, b) => a.start - b.start)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return true
  const isOther = scale.context.claims
    .slice(first.index, last.index)
    .some(
      (one) =>
        one !== whole &&
        !parts.includes(one) &&
        one.form === 'number' &&
        dimensionOf(one.unit) === dimensionOf(whole.unit),
    )
  const claims = scale.context.claims.slice(first.index, last.index + 1)
  return (
    isOther ||
    claims.some((one, order) =>
      UNREAD.test(scale.doc.text.slice(one.end, claims[order + 1]?.start ?? one.end)),
    )
  )
}

/** The whole is called a total, or what follows a list of what it is made of. */
function isSaid({ whole, parts, line }: Sum): boolean {
  const at = line.indexOf('W')
  const [before, behind] = [line.slice(0, at), line.slice(at + 1)]
  const gaps = gapsOf(line)
  const areInOne = new Set(parts.map(({ sentence }) => sentence)).size === 1
  if (TOTAL.test(before.slice(-90)) || TOTAL_BEHIND.test(behind)) {
    // A total is of what stands beside it, or bears its name in the next sentence.
    const isBeside = parts.some(({ sentence }) => sentence === whole.sentence)
    const areListed = areInOne && parts.length >= LISTED_MIN
    const within = line.slice(
      line.search(/[WP]/),
      Math.max(line.lastIndexOf('W'), line.lastIndexOf('P')),
    )
    if (isBeside || areListed || LISTS.test(within) || POINTS.test(within)) return true
    if (parts.every((part) => shareWords(part, whole))) return true
  }
  if (areComplete(line)) return true
  // "P of them. …, P, and P".
  const last = gaps.at(-1)
  if (parts.length > 2 && POINTS.test(line) && last?.pair === 'PP' && /,? and /.test(last.words))
    return true
  if (!areInOne) return false
  const words = gaps.find(({ pair }) => pair === 'WP')?.words ?? ''
  if (LISTS.test(words)) return true
  // "W patients, P women and P men"; "Of the W, P were solar and P wind".
  const isApposed = /^(?: (?!are\b|were\b)[a-z-]+){0,3}, $/.test(words)
  const isOf = /(?:^|[,;:"#] ?)(?:of|out of|among) (?:the |all |these )?$/.test(before)
  const isEnded = gaps.some(
    ({ pair, words: gap }) => pair === 'PP' && / and (?:[a-z]+ ){0,3}$/.test(gap),
  )
  return isEnded && (isOf || isApposed)
}
