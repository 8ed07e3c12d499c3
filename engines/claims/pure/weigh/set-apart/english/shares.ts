import { contentOf, isCalled, isNarrowed, labelOf, wholeOf } from '../../../apart/keyed/said.ts'
import { isOfItsOwn } from '../../../derived/whole/tied-shares.ts'
import type { ReadClaim, Relation } from '../../../model.ts'
import { sizeOf } from '../../words/sizes.ts'
import { ahead, claimOf, countedBy, figureOf, past, type Said, sentenceOf } from './said.ts'

// What a share, its part and its whole must have in common: the words by which the share calls its whole stand with the whole, those of its subject with the part,
// part and whole count one kind of thing, and no level that was told before gives the share to the digit.

type Share = Extract<Relation, { kind: 'share' }>

export function isOtherShare(said: Said, one: Share): boolean {
  const share = claimOf(said, one.share)
  const [part, whole] = [claimOf(said, one.part), claimOf(said, one.whole)]
  if (share === undefined || part === undefined || whole === undefined) return false
  return (
    OF_UNTOLD.test(past(said, share, 12)) ||
    isOfMoreThan(said, share, whole) ||
    isOfClause(said, share, [part, whole]) ||
    areOfTwoKinds(said, share, part, whole) ||
    isOfYear(said, share, [part, whole]) ||
    areOfGroups(said, one, share) ||
    isOfMove(said, share, part) ||
    isOfNarrower(said, share, whole) ||
    isOfItsKind(said, share, part, whole) ||
    // Other rules asked its words themselves.
    (one.isOutright === true &&
      share.sentence !== part.sentence &&
      !isPointedAt(said, share, part) &&
      !isOfSubject(said, share, part, whole)) ||
    isOfEarlier(said, one, part, whole)
  )
}

/** "Renewables made 32.9 TWh of the 64.3 TWh produced. Gas made P, a quarter of all generation": of all that there is. */
export function withAll(said: Said, one: Share): Share {
  const [share, whole] = [claimOf(said, one.share), figureOf(said, one.whole)]
  if (share === undefined || whole === undefined || share.sentence === whole.claim.sentence)
    return one
  if (!OF_NOUN.test(past(said, share, 30))) return one
  return { ...one, whole: wholeOf(said.scene, whole).claim.index }
}

const OF_NOUN = /^(?:%| ?per ?cent| pct)? of (?!(?:this|that|these|those|them|which|whom)\b)[a-z]/

/** "Chip exports were Q. Cars made S of all exports". */
function isOfMoreThan(said: Said, share: ReadClaim, whole: ReadClaim): boolean {
  const name = OF_ALL.exec(past(said, share, 50))?.[1]
  const own = figureOf(said, whole.index)
  if (name === undefined || own === undefined || share.sentence === whole.sentence) return false
  return isNarrowed(said.scene, own, contentOf(name))
}

const OF_ALL =
  /^(?:%| ?per ?cent| pct)? of (?:all|total|overall) (?:the |its |our |their )?([a-z]{4,})/

/** "P of the W plots, firms taking S". */
function isOfClause({ doc }: Said, share: ReadClaim, ends: readonly ReadClaim[]): boolean {
  const last = Math.max(...ends.map(({ end }) => end))
  return (
    ends.every(({ sentence }) => sentence === share.sentence) &&
    last <= share.start &&
    isOfItsOwn(doc.text.slice(last, share.start).toLowerCase())
  )
}

/** "Less than half what they handled before": the whole isn't told. */
const OF_UNTOLD = /^(?: of)? what\b/

/** "Of W voters P cast a ballot. At the 2015 election, turnout was 61.3%": of another year than both. */
function isOfYear(said: Said, share: ReadClaim, others: readonly ReadClaim[]): boolean {
  const own = YEAR.exec(share.period ?? '')?.[0]
  if (own === undefined || share.periodFrom !== 'stated') return false
  if (others.some(({ sentence }) => sentence === share.sentence)) return false
  const years = others.map(({ period }) => YEAR.exec(period ?? '')?.[0])
  const isToldFirst = OPENS_WITH_YEAR.test(sentenceOf(said, share))
  return years.every((year) => (year === undefined ? isToldFirst : year !== own))
}

const OPENS_WITH_YEAR = /^(?:At|In|For|During) (?:the )?(?:19|20)\d\d\b/
const YEAR = /^@?\d{4}/

/** "Male voters were P (62.62%) while women voters were Q (62.55%)": more than all together, each is of its own group. */
function areOfGroups(said: Said, one: Share, share: ReadClaim): boolean {
  const { text } = said.doc
  if (text[share.start - 1] !== '(' || share.unit !== 'percent') return false
  return [one.share - 2, one.share + 2].some((index) => {
    const other = claimOf(said, index)
    if (other?.sentence !== share.sentence || other.unit !== 'percent') return false
    if (text[other.start - 1] !== '(' || sizeOf(other) + sizeOf(share) <= HUNDRED_ABOUT)
      return false
    // Where the other is right, this one is a slip.
    if (said.test({ ...one, share: index, part: index - 1 }) === true) return false
    return /\b(?:and|while|whereas|but|against)\b/.test(
      text.slice(Math.min(share.end, other.end), Math.max(share.start, other.start)),
    )
  })
}

const HUNDRED_ABOUT = 102

/** A thousand million people of 1.2 thousand million bottles. */
function areOfTwoKinds(said: Said, share: ReadClaim, part: ReadClaim, whole: ReadClaim): boolean {
  if (part.unit === whole.unit) return false
  const [a = null, b = null] = [part, whole].map((one) => countedBy(said, one))
  // "1.32 million breath tests … 9,240 drivers, or 0.7% of those tested".
  const done = OF_THOSE_DONE.exec(past(said, share, 60))?.[1]
  if (done !== undefined && b?.startsWith(done) === true) return false
  return b !== null && (a === null ? part.unit === 'persons' : a !== b)
}

const OF_THOSE_DONE =
  /^(?:%| ?per ?cent| pct)? of (?:all |the )?(?:those|people|persons|drivers) ([a-z]{3,})ed\b/

const MOVE =
  /\b(?:impact|effect|benefit|headwind|tailwind|increase|decrease|decline|rise|gain|drop|fall|reduction|change)s?\b[^.;,\d]{0,50} (?:of|by) (?:about )?[$€£]?$/i

/** "An unfavorable impact of exchange rates of $283 million, or 1%": of what there was before. */
function isOfMove(said: Said, share: ReadClaim, part: ReadClaim): boolean {
  const gap = said.doc.text.slice(part.end, Math.max(part.end, share.start))
  return /^(?:, or | \(|, )(?:about )?$/.test(gap) && MOVE.test(ahead(said, part, 110))
}

const OF =
  /^(?:%| ?per ?cent| pct)? of (?:(?:all|the|its|their|our|total|overall|these|those) )*([a-z-]{4,}[^s ]) [a-z]{3,}s\b/
const NO_KIND =
  /^(?:total|overall|whole|entire|other|same|full|annual|yearly|current|previous|first|second|number|amount|which|those|these)$/

/** "A quarter of all foreign visitors": of those alone, and the whole is of all. */
function isOfNarrower(said: Said, share: ReadClaim, whole: ReadClaim): boolean {
  const kind = OF.exec(past(said, share, 70))?.[1]
  if (kind === undefined || NO_KIND.test(kind) || share.sentence === whole.sentence) return false
  return !sentenceOf(said, whole).toLowerCase().includes(stemOf(kind))
}

const OF_KIND = /^(?:%| ?per ?cent| pct)? of (?:all|the) ([a-z]{4,}s)\b/

/** "9,400 books, 12 % of all books", and only tickets were told before. */
function isOfItsKind(said: Said, share: ReadClaim, part: ReadClaim, whole: ReadClaim): boolean {
  const kind = OF_KIND.exec(past(said, share, 40))?.[1]
  if (kind === undefined || share.sentence === whole.sentence) return false
  return (
    past(said, part, 30).startsWith(` ${kind}`) &&
    !sentenceOf(said, whole).toLowerCase().includes(stemOf(kind))
  )
}

const STEM = 6

function stemOf(word: string): string {
  return word.slice(0, STEM)
}

const EMPTY =
  /^(?:large\w*|big\w*|great\w*|item|receiv\w*|represent\w*|contribut\w*|main|alone|however|thu|also|according|equal\w*|correspond\w*|nearly|roughly|meanwhile)$/

const BACK_WORDS =
  /^(?:that|this|these|those|it|which|together|the two|in other words|in (?:absolute )?(?:numbers|figures|all))\b/i

/** "S had no boiler. That is P out of W". */
function isPointedAt({ doc }: Said, share: ReadClaim, part: ReadClaim): boolean {
  const [first, last] = share.start < part.start ? [share, part] : [part, share]
  const start = doc.sentences[last.sentence]?.start ?? 0
  return (
    last.sentence - first.sentence === 1 &&
    BACK_WORDS.test(doc.text.slice(start, start + WORDS_MAX))
  )
}

const WORDS_MAX = 24

/** What a share is of is part of its name. */
const RATE = /\b(?:rate|margin|ratio|turnout|intensity|coverage|thus|therefore|hence)\b/i

export function isInRow({ doc }: Said, { sentence }: ReadClaim): boolean {
  return doc.paragraphs[doc.sentences[sentence]?.paragraph ?? -1]?.kind === 'row'
}

/** At least every second word of what the share is told of calls the part. */
function isOfSubject(said: Said, share: ReadClaim, part: ReadClaim, whole: ReadClaim): boolean {
  const [own, all] = [figureOf(said, part.index), figureOf(said, whole.index)]
  if (own === undefined || all === undefined) return true
  if ([share, part, whole].some((one) => isInRow(said, one))) return true
  if (RATE.test(subjectOf(said, share))) return true
  const named = labelOf(said.scene, all)
  const label = labelOf(said.scene, own)
  const wordsOf = (words: string): readonly string[] =>
    contentOf(words).filter((word) => !EMPTY.test(word) && !isCalled([word], named))
  const led = wordsOf(subjectOf(said, share))
  const words = led.length > 0 ? led : wordsOf(past(said, share, 80))
  const shared = words.filter((word) => isCalled([word], label)).length
  return words.length === 0 || 2 * shared >= words.length
}

/** Behind the figure before it, or from where its sentence begins. */
function subjectOf(said: Said, share: ReadClaim): string {
  const last = said.context.claims.findLast(
    ({ index, sentence, end }) =>
      index < share.index && sentence === share.sentence && end <= share.start,
  )
  return said.doc.text.slice(
    Math.max(last?.end ?? 0, said.doc.sentences[share.sentence]?.start ?? 0, share.start - 200),
    share.start,
  )
}

const BACK = 5
const CLAIMS_BACK = 16

/** A part is of what was told before it rather than of what comes later: "Sales of the unit were Q … Its profit was P, or S of sales. Sales of the group were W". */
function isOfEarlier(said: Said, one: Share, part: ReadClaim, whole: ReadClaim): boolean {
  if (whole.start < part.start || whole.sentence === part.sentence) return false
  return said.context.claims
    .slice(Math.max(0, part.index - CLAIMS_BACK), part.index)
    .some(
      (other) =>
        part.sentence - other.sentence <= BACK &&
        other.unit === whole.unit &&
        other.index !== one.share &&
        said.test({ ...one, whole: other.index }) === true,
    )
}

/** What stands right before a figure says that it is not yet, or that it was only meant to be. */
export function isExpected(said: Said, claim: ReadClaim): boolean {
  return EXPECTED.test(`${ahead(said, claim, 44)} ${past(said, claim, 40).split(/[,;\d]/)[0]}`)
}

const EXPECTED =
  /\b(?:budgeted|budget estimates?|estimated?|forecast\w*|expected|expectations?|targeted|target of|planned(?! (?:hospital|care|treatment|surgery|operation|procedure|admission|maintenance|parenthood)s?\b)|predicted|predictions?|project(?:ed|ions?)|guidance|goal)\b/i
