import type { Doc, ReadClaim } from '../../model.ts'
import { isAge } from '../../relate/again/may-be-one.ts'
import { isChange, type Scene } from '../scene.ts'
import { type Referent, stemsIn } from './referent.ts'

// Two figures of one kind, told one after the other in a few words, are of two things where their words differ in what they are said of: an order and a
// backlog, what was aimed at and what came of it, civil and criminal cases.

/** Whether the words before two English figures tell them apart, and nothing points from one to the other. */
export function areOfTwoThings({ doc }: Scene, told: Referent, own: Referent): boolean {
  if (own.pointing > 1 || own.isQuoted) return false
  return (
    isChange(told.figure) !== isChange(own.figure) ||
    areOfTwoKinds(told, own) ||
    areToldApart(doc, told.figure.claim, own.figure.claim)
  )
}

export function areToldApart(doc: Doc, told: ReadClaim, own: ReadClaim): boolean {
  const [a, b] = [told, own].map((claim) => ledOf(doc, claim))
  if (a === undefined || b === undefined || /\b(?:the|th[eo]se|this) (?:[a-z]+ )?$/i.test(b))
    return false
  return (
    BEFORE.test(b) !== BEFORE.test(a) ||
    (PLANNED.test(a) !== PLANNED.test(b) && told.sentence !== own.sentence) ||
    EXTREME.test(a) !== EXTREME.test(b) ||
    isOnTop(b) ||
    IN_BRACKETS.test(b) ||
    isOfOwnPlace(a, b) ||
    areOfTwoDays(a, b) ||
    areOfTwoSubjects(a, b)
  )
}

/** Its sentence up to a figure. */
function ledOf(doc: Doc, { sentence, start: to }: ReadClaim): string {
  const { start = to } = doc.sentences[sentence] ?? {}
  return doc.text.slice(Math.max(start, to - LED_MAX), to)
}

const LED_MAX = 160

const BEFORE =
  /^(?:[Ll]ast year|[Aa] year (?:earlier|ago|before)|[Tt]he year before|(?:[Ii]n|[Dd]uring) the (?:previous|prior) (?:year|month|quarter|season)|[Pp]reviously)\b/
const PLANNED =
  /\b(?:plan(?:s|ned)?|aim(?:s|ed)?|hop(?:es?|ed|ing)|expect(?:s|ed)?|will|would|to be|target(?:s|ed)?|budgeted|allow(?:s|ed)?|permit(?:s|ted)?|guidance|forecast|meant to|intend(?:s|ed)?)\b/i

const EXTREME =
  /\b(?:(?:high|low|larg|small|long|tall|old|young|fast|bigg)est|(?:week|month|year|time) (?:high|low)|record|peak)\b/i

/** "Imports were 9.1 TWh net (14.8 in": of what stands before the bracket. */
const IN_BRACKETS = /\d[^().;]{0,20} \((?!of\b)[^()]*$/

/** "It also keeps 434 hens". */
function isOnTop(led: string): boolean {
  return /\balso\b[^.]{0,16}$/.test(led)
}

/** "In the cabinet they hold 57%", where the other sentence knows of none. */
function isOfOwnPlace(a: string, b: string): boolean {
  const [, place] = PLACE.exec(b) ?? []
  return place !== undefined && !a.toLowerCase().includes(place)
}

const PLACE =
  /^(?:In|At|Among) (?:the |its )?(?!(?:year|month|quarter|week|season|period|day|meantime|end|past|first|last|next|total|addition|case|fact|statement|report|interview|result|event|present|least|most)s?\b)([a-z]{4,})\b/

/** "On Saturday", "On Sunday". */
function areOfTwoDays(a: string, b: string): boolean {
  const [one, other] = [a, b].map((led) => /^On ([A-Z][a-z]+day)\b/.exec(led)?.[1])
  return one !== undefined && other !== undefined && one !== other
}

/** "Payments from leases above a cap of $25 million", "payments from trade fairs above a cap of $35 million". */
export function areOfTwoOrigins(doc: Doc, a: ReadClaim, b: ReadClaim): boolean {
  if (isAge(doc.text, a) !== isAge(doc.text, b) || areOfTwoDeals(doc.text, a, b)) return true
  if (areParallel(doc.text, a, b) || areOfTwoEntries(doc, a, b)) return true
  if (isOfOwnTime(doc, a, b)) return true
  const [one, other] = [a, b].map((claim) => ORIGIN.exec(ledOf(doc, claim)))
  if (one === null || other === null || one?.[1] !== other?.[1]) return false
  const [mine, theirs] = [one, other].map((found) => stemsIn((found?.[2] ?? '').toLowerCase()))
  return (
    mine !== undefined &&
    theirs !== undefined &&
    mine.length > 0 &&
    theirs.length > 0 &&
    !mine.some((stem) => theirs.includes(stem))
  )
}

const OWN_TIME =
  /^(?: [a-z]+)? (?:of|in|for|from) (?:the )?((?:(?:January|February|March|April|May|June|July|August|September|October|November|December|first|second|third|fourth|spring|summer|autumn|winter|previous|prior|preceding|same) (?:quarter|half|month|year|season)|last (?:year|month|quarter|season)|(?:FY ?)?(?:19|20)?\d\d\b(?![\d.,%])))/

/** "6.84 million in the quarter ... the 6.32 million of the September quarter": of a time that the other sentence doesn't name. */
function isOfOwnTime(doc: Doc, told: ReadClaim, { end, period }: ReadClaim): boolean {
  const time = OWN_TIME.exec(doc.text.slice(end, end + TIME_MAX))?.[1]
  if (time === undefined || period === told.period) return false
  const { start = 0, end: to = 0 } = doc.sentences[told.sentence] ?? {}
  return !doc.text.slice(start, to).includes(time)
}

const TIME_MAX = 40

/** 82只个股融资余额增加, 71只个股融券余额增加: words that go on alike but for one sign. */
function areParallel(text: string, a: ReadClaim, b: ReadClaim): boolean {
  const [one = '', other = ''] = [a, b].map(
    ({ number: { end } }) => HAN_RUN.exec(text.slice(end, end + PARALLEL_MAX))?.[0],
  )
  if (one.length < PARALLEL_MIN || one.length !== other.length) return false
  return [...one].filter((sign, at) => sign !== other[at]).length === 1
}

const HAN_RUN = /^[㐀-鿿]+/
const PARALLEL_MIN = 7
const PARALLEL_MAX = 24

/** 高山集团：中标…。⏎开阳新材：中标…: of a list of entries, each with its own name before the colon. */
function areOfTwoEntries(doc: Doc, a: ReadClaim, b: ReadClaim): boolean {
  const [one, other] = [a, b].map(({ sentence }) => doc.sentences[sentence]?.paragraph ?? 0)
  if (one === undefined || other === undefined || one === other) return false
  const name = entryOf(doc, other)
  if (name === null || (entryOf(doc, other - 1) ?? entryOf(doc, other + 1)) === null) return false
  const { start = 0, end = 0 } = doc.paragraphs[one] ?? {}
  return !doc.text.slice(start, end).includes(name)
}

function entryOf({ paragraphs, text }: Doc, at: number): string | null {
  const { start = 0, end = 0 } = paragraphs[at] ?? {}
  return ENTRY.exec(text.slice(start, Math.min(end, start + ENTRY_MAX)))?.[1] ?? null
}

const ENTRY = /^\s*([㐀-鿿A-Za-z]{2,14})(?:[（(][^（）()]{1,36}[）)])?[：:]/
const ENTRY_MAX = 60

/** 以59亿元购入红湾广场, 以95亿元购入九联电讯: what was paid for two things. */
function areOfTwoDeals(text: string, a: ReadClaim, b: ReadClaim): boolean {
  const [one, other] = [a, b].map(({ end }) => DEAL.exec(text.slice(end, end + 40))?.[1])
  return one !== undefined && other !== undefined && one !== other
}

const DEAL =
  /^(?:[向从][^，。；]{1,14}?)?(?:购入|收购|购买|买入|买下|出售|售出|卖出|入股|投得)(?:了|其|该|整[个幢栋])?([^，。；]{2})/

const ORIGIN = /\b([a-z]{4,}) (?:from|for|by) (?:the |its )?([A-Za-z]+(?: [a-z]+){0,2})/

/** "686 civil cases", "866 criminal cases". */
function areOfTwoKinds(told: Referent, own: Referent): boolean {
  const [one, head] = told.nouns
  const [other, its] = own.nouns
  return (
    told.isClosed &&
    own.isClosed &&
    told.nouns.length === 2 &&
    own.nouns.length === 2 &&
    head === its &&
    one !== other
  )
}

const SUBJECT =
  /^(?:The |Its |Their |Our |An? )?((?:[A-Za-z'’-]+ ){1,3}?)(?:was|were|is|are|had|has|have|holds?|held|stood at|amounted to|came to|reached|totall?ed|number(?:s|ed)?|bid|offered|paid|received|gets?|got|takes?|took|won|lost|costs?|earn(?:s|ed)|spent|gave|raised|drew|sold|made|employs|employed|enrolled|carr(?:y|ies|ied))(?: [a-z]+)? (?:[A-Z]{0,2}[$€£])?$/
const POINTING = /^(?:It|They|This|That|These|Those|He|She|We|There|Both|All|Each)\b/

/** "Net debt stood at 384", "Gross profit was 348". */
function areOfTwoSubjects(a: string, b: string): boolean {
  const [one, other] = [a, b].map((led) => (POINTING.test(led) ? null : SUBJECT.exec(led)?.[1]))
  if (typeof one !== 'string' || typeof other !== 'string') return false
  const [mine, theirs] = [one, other].map((words) => stemsIn(words.toLowerCase()))
  return (
    mine !== undefined &&
    theirs !== undefined &&
    mine.length > 0 &&
    theirs.length > 0 &&
    mine.at(-1) !== theirs.at(-1)
  )
}
