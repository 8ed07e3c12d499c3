import { type Day, endOf, isDay, type PeriodCode, parsePeriod } from '#platform/period'
import type { Doc, ReadClaim, Sentence } from '../../model.ts'
import { taggedOf } from '../../named/clause/tags/tagged.ts'
import { isCount } from '../../named/clause/word.ts'
import { dimensionOf } from '../../units/table.ts'
import { isSeriesOfNews } from '../timeline/main/series-of-news.ts'
import type { Moment } from '../timeline/moments.ts'
import type { Timeline } from '../timeline/timeline.ts'
import { untoldChinese } from './chinese.ts'
import { type HowTold, howTold } from './how-told.ts'
import { comingOf, type Lead, leadOf } from './lead.ts'

// Of when an English figure is that no words, no paragraph and no main period gave a time: of what the release is about, as far as
// its clause tells it as past, present or to come. It is what a reader takes for granted, so that it is reported, and ties no figures.

export type Untold = ReadonlyMap<number, PeriodCode>

type Ground = {
  readonly doc: Doc
  readonly moments: readonly (readonly Moment[])[]
  readonly release: Day
  readonly lead: Lead
}

const UNCOUNTED: ReadonlySet<string> = new Set([
  'date',
  'span',
  'length',
  'superlative',
  'ordinal',
  'threshold',
])
/** Who does or is something gets, pays or loses so much whenever it happens. */
const CONDITION = /^["“]?(?:If|When|Whenever|Once|Unless|Anyone|Those who|Whoever|Each|Every)\b/
/** What such words give a limit to holds always. */
const LIMIT =
  /\b(?:maximum|minimum|at (?:most|least)|up to|no more than|limit|threshold|ceiling|margin of error|(?:capacity|length|height|width|depth|area|weight|diameter) of)\b/i
const LIMIT_REACH = 30

/** By where they begin: the times of figures without one, and of those to come where the one that went on to them is over. */
export function untoldOf(
  doc: Doc,
  claims: readonly ReadClaim[],
  timeline: Timeline,
  release: Day | null,
): Untold {
  const { bySentence: moments } = timeline
  const found = new Map<number, PeriodCode>()
  if (release === null || !isRelease(doc)) return found
  if (doc.grammar === 'zh')
    return isSeriesOfNews(doc) ? found : untoldChinese(doc, claims, timeline, release)
  const ground = { doc, moments, release, lead: leadOf(doc, moments, release) }
  const done: ReadClaim[] = []
  for (let at = 0; at < claims.length; ) {
    const own = ofSentence(claims, at)
    const sentence = doc.sentences[own[0]?.sentence ?? -1]
    const told = sentence?.grammar === 'en' ? toldIn(doc, sentence, own) : new Map()
    for (const claim of own) {
      const how = told.get(claim)
      const code =
        sentence === undefined || how === undefined
          ? null
          : claim.period === null
            ? codeOf(ground, sentence, claim, how, done)
            : aheadOf(ground, sentence, claim, how)
      if (code !== null) found.set(claim.start, code)
      done.push(code === null ? claim : { ...claim, period: code })
    }
    at += own.length
  }
  return found
}

function ofSentence(claims: readonly ReadClaim[], at: number): readonly ReadClaim[] {
  let end = at
  while (end < claims.length && claims[end]?.sentence === claims[at]?.sentence) end += 1
  return claims.slice(at, end)
}

/** A sentence or two by themselves are about nothing that would tell more than their words. */
function isRelease({ sentences, paragraphs }: Doc): boolean {
  const body = sentences.filter(({ paragraph }) => paragraphs[paragraph]?.kind === 'body')
  return body.length >= RELEASE_SENTENCES
}

const RELEASE_SENTENCES = 4

/** Also of a time that is said and can't be known, "in the spring survey", what the release is about tells more than nothing. */
function isOpen({ period, periodFrom, form }: ReadClaim): boolean {
  return (period === null || periodFrom === 'inherited') && !UNCOUNTED.has(form)
}

/** "Altogether R200 million will flow to the farms": no time that is over, of which the text told before. */
function aheadOf(
  ground: Ground,
  sentence: Sentence,
  claim: ReadClaim,
  how: HowTold,
): PeriodCode | null {
  const { period } = claim
  if ((how !== 'future' && how !== 'foreseen') || period === null) return null
  if (endOf(parsePeriod(period)) > ground.release || isBase(ground, claim)) return null
  // Beside the day of a deed nothing tells in which year its plan is done.
  const isOfDay = isDay(period.replace('@', ''))
  return comingAt(ground, sentence) ?? (isOfDay ? null : ground.release.slice(0, 4))
}

function toldIn(
  doc: Doc,
  sentence: Sentence,
  claims: readonly ReadClaim[],
): ReadonlyMap<ReadClaim, HowTold> {
  const told = new Map<ReadClaim, HowTold>()
  if (!claims.some(isOpen)) return told
  const words = taggedOf(doc.text, sentence, claims)
  for (const claim of claims) {
    if (!isOpen(claim)) continue
    const at = words.findIndex((word) => word.claim === claim)
    told.set(claim, at === -1 ? 'bare' : howTold(words, at))
  }
  return told
}

function codeOf(
  ground: Ground,
  sentence: Sentence,
  claim: ReadClaim,
  how: HowTold,
  done: readonly ReadClaim[],
): PeriodCode | null {
  const { doc, lead, release } = ground
  if (how === 'rule' || isRule(doc, sentence, claim) || isBase(ground, claim)) return null
  if (how === 'future' || how === 'foreseen') {
    const coming = comingAt(ground, sentence)
    return coming ?? (how === 'foreseen' ? release.slice(0, 4) : null)
  }
  const isPast = how === 'past' || how === 'stood'
  const near = nearest(ground, sentence, done)
  // What holds 576 gigalitres beside what is told to hold 702, and what holds as much whenever it is full.
  if (!isPast && isMeasure(claim)) return near?.unit === claim.unit ? near.period : null
  const now = `@${release}` as const
  if (how === 'present') {
    if (isShare(claim)) return near?.period ?? lead.past ?? now
    // "The fine for that is €700" behind a week of checks is so now.
    return near?.period?.startsWith('@') === true ? near.period : now
  }
  // What is told as it was isn't of now because the sentence before it was.
  const code = (isPast && near?.period === now ? null : near?.period) ?? lead.past ?? now
  return how === 'stood' && isDay(code) ? `@${code}` : code
}

/** What a figure is held against or has come from is of another time. */
function isBase({ doc: { text }, moments }: Ground, claim: ReadClaim): boolean {
  const { start, end, sentence } = claim
  const own = moments[sentence] ?? []
  // "Four weeks ago they were down to 7,296".
  if (own.some((one) => (one.isBefore || one.role === 'base') && one.end <= start)) return true
  const before = text.slice(Math.max(0, start - BASE_REACH), start)
  if (HELD_AGAINST.test(before)) return true
  return (
    /\bfrom (?:[a-z]+ )?$/.test(before) &&
    /^ (?:[a-z]+ ){0,2}to \S{0,3}\d/.test(text.slice(end, end + BASE_REACH))
  )
}

const BASE_REACH = 30
const HELD_AGAINST =
  /\b(?:(?:up|down|higher|lower|fewer|more|less|rather) (?:from|than)|compared (?:with|to)|against|versus|vs\.?|instead of) (?:[a-z]+ ){0,2}$/

function isRule({ text }: Doc, { start, end }: Sentence, claim: ReadClaim): boolean {
  if (CONDITION.test(text.slice(start, claim.start))) return true
  const before = text.slice(Math.max(start, claim.start - LIMIT_REACH), claim.start)
  return LIMIT.test(before) || /^[^.;,]{0,12}\bat most\b/.test(text.slice(claim.end, end))
}

/** How long, heavy or strong something is. */
function isMeasure({ unit, kind }: ReadClaim): boolean {
  if (kind === 'growth' || kind === 'gap' || isCount(unit)) return false
  return !/^(?:percent|permille|percentage-point|ratio|money-.*)$/.test(dimensionOf(unit))
}

function isShare({ kind, unit, form }: ReadClaim): boolean {
  return kind === 'share' || form === 'fraction' || unit === 'percent'
}

/** What the figures before it in its paragraph are of, the latest of the nearest sentence. */
function nearest(
  { doc, release }: Ground,
  sentence: Sentence,
  done: readonly ReadClaim[],
): ReadClaim | null {
  let best: ReadClaim | null = null
  for (let at = done.length - 1; at >= 0; at -= 1) {
    const claim = done[at]
    if (claim === undefined) break
    const own = doc.sentences[claim.sentence]
    if (own?.paragraph !== sentence.paragraph || sentence.index - claim.sentence > SENTENCES_BACK)
      break
    if (best !== null && best.sentence !== claim.sentence) break
    if (claim.period === null || UNCOUNTED.has(claim.form)) continue
    const end = endOf(parsePeriod(claim.period))
    if (end > release && end.slice(0, 4) !== release.slice(0, 4)) continue
    if (best === null || end > endOf(parsePeriod(best.period ?? claim.period))) best = claim
  }
  return best
}

const SENTENCES_BACK = 2

/** When it is to be: by its own sentence, those around it in its paragraph, or the lead. */
function comingAt({ doc, moments, lead, release }: Ground, sentence: Sentence): PeriodCode | null {
  const [from = 0, to = 0] = doc.paragraphs[sentence.paragraph]?.sentences ?? []
  const { index } = sentence
  const back = Array.from({ length: index - from }, (_, step) => index - 1 - step)
  const on = Array.from({ length: to - index - 1 }, (_, step) => index + 1 + step)
  for (const at of [index, ...back, ...on]) {
    const [code] = comingOf(moments[at] ?? [], release)
    if (code !== undefined) return code
  }
  return lead.coming
}
