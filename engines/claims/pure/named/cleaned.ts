import type { Span } from '../model.ts'
import { type Ground, isMoney } from './beside.ts'
import { withoutTime } from './cells.ts'
import { doingAt, isVerbAt, nounsFrom, throughSymbol, withOf } from './phrases.ts'
import { type Token, tokensOf } from './tokens.ts'
import type { Asked } from './types.ts'
import { ALONE, EMPTY, LINKS, SPEAKERS } from './words.ts'

// The words that relations go by, made a name: without what a reader would not call it by.

const BACK_MAX = 200
const AHEAD_MAX = 120

/** A name without the verbs, links and times about it, and with what its empty head is "of". */
export function cleaned(ground: Ground, measure: Span): string | null {
  const { text, claim } = ground
  const gap = text.slice(measure.end, claim.start)
  if (measure.end <= claim.start && / {2,}\S/.test(gap) && !/[\t|]/.test(gap)) return null
  let tokens = tokensOf(text, pieceStart(text, measure), measure.end)
  const isBefore = measure.start < claim.start
  // 'below 50 suggests that': a verb behind the figure begins no name.
  if (
    !isBefore &&
    (isVerbAt(tokens, 0) ||
      /^(?:indicate|signal|mean|mark|show|implie)s$/.test(tokens[0]?.text ?? ''))
  )
    return null
  // '0.8 degrees above normal': beside what it lies.
  if (!isBefore && /^(?:above|below)$/.test(tokens[0]?.text ?? '')) return null
  const spoken = isBefore ? behindSpeaker(tokens) : tokens
  tokens = untilVerb(spoken)
  // 'The delegation is committed to': whose deeds are told, an amount isn't of.
  const verb = spoken[tokens.length]?.text ?? 'up'
  // 'The scheme was funded at $5 million': what it was put at, it measures.
  const isHeld = /\b(?:is|are|was|were|been) [a-z]+ed at $/.test(
    text.slice(measure.start, claim.start),
  )
  if (isBefore && !isHeld && !MOVES.test(verb) && isMoney(claim.unit)) return null
  // 'Overnight stays': behind a number of more than one no verb ends so.
  const isPlural = !/percent|ratio/.test(claim.unit) && tokens.at(-1)?.text.endsWith('s') === true
  tokens = trimmed(isBefore || isPlural ? tokens : tokens.slice(0, doingAt(tokens)))
  const [first, end] = [tokens[0], tokens.at(-1)]
  if (first === undefined || end === undefined) return null
  const span = { start: first.start, end: end.end }
  if (tokens.every(({ text: word }) => EMPTY.has(word))) return emptyHead(ground, span)
  const words = text.slice(span.start, span.end)
  // 'CHF 3,246 million was earmarked': a sum is no name; of 'value of US$22.07' the noun is.
  const sum = SUM.exec(words)
  if (sum !== null && sum.index === 0) return null
  const stop = sum === null ? span.end : span.start + sum.index
  const start = throughTo(text, span.start)
  const kept = withoutTime(text.slice(start, stop))
  return told(ground, { start, end: throughSymbol(text, start + kept.length) })
}

const SUM = /(?:\s?\bof )?(?:\b[A-Z]{2,3} ?|[A-Z]{0,3}[$€£¥])\d[\d.,]*.*$/

const MOVES =
  /^(?:up|down|rose|fell|grew|(?:increas|decreas|declin|dropp|climb|jump|surg|soar|slipp|reach|pass|topp|cross|exceed|surpass)ed|stood|came)$/

/** Behind the last run of blanks: what stands before it is another cell or line. */
function pieceStart(text: string, { start, end }: Span): number {
  const piece = text.slice(start, end)
  const gap = /^[\s\S]*(?: {2,}|\n)(?=\S)/.exec(piece.slice(-BACK_MAX))
  return gap === null ? start : end - Math.min(piece.length, BACK_MAX) + gap[0].length
}

function behindSpeaker(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findLastIndex(
    ({ text }, place) => place > 0 && SPEAKERS.has(text) && !isAttribute(tokens, place),
  )
  return at < 0 || at === tokens.length - 1 ? tokens : tokens.slice(at + 1)
}

/** Up to its first verb, and behind a number that counts: "grant ten awards". */
function untilVerb(tokens: readonly Token[]): readonly Token[] {
  const isTurn = ({ text }: Token, at: number) =>
    at > 0 &&
    !isAttribute(tokens, at) &&
    (isVerbAt(tokens, at) || ((text === 'up' || text === 'down') && at < tokens.length - 1))
  const end = tokens.findIndex(isTurn)
  const kept = end < 0 ? tokens : tokens.slice(0, end)
  return kept
}

/** "the number of reported hotspots", "support provided by the bank": no verb. */
function isAttribute(tokens: readonly Token[], at: number): boolean {
  if (
    /ed$|^(?:held|sent|paid|sold|lent|won|lost|built)$/.test(tokens[at]?.text ?? '') &&
    tokens[at + 1]?.text === 'by'
  )
    return true
  // "exports in May": the month.
  const isMonth = tokens[at]?.text === 'may'
  if (isMonth && /^(?:in|during|since|for|to|until)$/.test(tokens[at - 1]?.text ?? '')) return true
  return /^(?:of|the|a|an|by|all|their|its|and|other)$/.test(tokens[at - 1]?.text ?? '')
}

function trimmed(tokens: readonly Token[]): readonly Token[] {
  let [first, end] = [0, tokens.length]
  const isOuter = (token: Token | undefined) =>
    token === undefined ||
    (LINKS.has(token.text) && token.text !== 'per') ||
    /^(?:year|month|week)'s$/.test(token.text) ||
    (token.kind === 'mark' && !'“"‘(’”)'.includes(token.text))
  while (first < end && isOuter(tokens[first]) && !isHyphened(tokens, first)) first += 1
  // 'introduced the progress': a verb and its object.
  if (/(?:ed|ing)$/.test(tokens[first]?.text ?? '') && ARTICLES.has(tokens[first + 1]?.text ?? ''))
    first += 2
  while (
    end > first &&
    (isOuter(tokens[end - 1]) || (end - first > 1 && TRAILING.has(tokens[end - 1]?.text ?? '')))
  )
    end -= 1
  return tokens.slice(first, end)
}

/** "Trillion-yuan cities": a part of the name, and no scale of the figure before it. */
function isHyphened(tokens: readonly Token[], at: number): boolean {
  const hyphen = tokens[at + 1]
  return hyphen?.text === '-' && hyphen.start === tokens[at]?.end
}

const ARTICLES: ReadonlySet<string> = new Set('the a an its their his her our'.split(' '))

/** Adverbs and verbs that a name was read on into. */
const TRAILING: ReadonlySet<string> = new Set(
  'thus therefore hence come comes came daily continued directly benefiting totaling totalling amounting had has have is are was were will can said also now annually each'.split(
    ' ',
  ),
)

/** "Number of trillion-yuan cities": what an empty head is of, even where a claim stands within. */
function emptyHead(ground: Ground, span: Span): string | null {
  const { text, claim, sentence } = ground
  const behind = tokensOf(text, span.end, Math.min(sentence.end, span.end + AHEAD_MAX))
  if (behind[0]?.text !== 'of') return null
  const of = withOf(behind, nounsFrom(behind, 1))
  if (of === null || (of.end > claim.start && span.end < claim.start)) return null
  return told(ground, { start: span.start, end: of.end })
}

/** "intention to trade": the noun before a `to` that its figure can't do without. */
function throughTo(text: string, start: number): number {
  const found =
    /(?:(?:intentions?|plans?|ability|right|commitments?|willingness|time) to|(?:deficits?|surplus(?:es)?|trade|balance|contracts?|agreements?) with(?: the)?) $/i.exec(
      text.slice(Math.max(0, start - 24), start),
    )
  return found === null ? start : start - found[0].length
}

/** The words of a stretch, where they name something. */
export function told({ text, claim }: Asked, span: Span | null, mayBeGoal = false): string | null {
  if (span === null) return null
  const isCut = /\d/.test(text[span.end] ?? '')
  const words = text
    .slice(wholeWord(text, span.start), span.end)
    .replace(/\s+/g, ' ')
    .replace(isCut ? CUT_SIGN : /$^/, '')
    .replace(MISREAD, '')
    .replace(BULLET, '')
    .replace(SCALE_LED, '')
    .replace(NOTE_DIGIT, '')
    .replace(RISEN, '')
    .replace(REPORTS, '')
    .replace(SUM_OF, '')
    .replace(OF_TIME, '')
    .replace(TRAILED, '')
    .replace(ENDED, '')
    .replace(/^[^"“”]*"[^"“”]*$/, (found) => found.replace('"', ''))
    .replace(FRACTION, '')
    .replace(CUT_TIME, '')
    .replace(/['’]s?$/, '')
    .replace(COPULA, '')
    .trim()
  const names = words.toLowerCase().split(' ')
  // 'Average daily rate was $131'
  const isDaily = /(?:daily|hourly|weekly) rates?$/i.test(words)
  const isEmpty =
    !isDaily &&
    names.every(
      (word) =>
        (EMPTY.has(word) && !(mayBeGoal && GOALS.test(word))) ||
        (LINKS.has(word) && words !== 'US') ||
        ALONE.has(word),
    )
  const isAdverb =
    names.length === 1 &&
    /(?<!supp|fami|assemb|anoma)ly$|^(?:[gmkt]?wh?|pp|ppts?|bps?|km|pts|teus?)$|^(?:sens?|reps?|gov|dr|mrs?|ms)$|^(?:logged|valued|priced|booked|posted|noted|added|listed|named)$|^(?:head|back|view|dlrs|long|wide|deep|tall|thick|running|rank(?:s|ed)?|spent|paid|sent|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth))$/.test(
      names[0] ?? '',
    )
  const isTime = names.every((word) => NO_NAMES.test(word))
  return isEmpty ||
    isTime ||
    isAdverb ||
    NO_NOUNS.test(words) ||
    MERE_MOST.test(words) ||
    NO_HEAD.test(words) ||
    (span.end <= claim.start && /^(?:shows?|showed|looks?)$/.test(words)) ||
    SHOWN.test(words) ||
    MERE_CHANGE.test(words) ||
    /\d,\d{3}/.test(words) ||
    !/\p{L}{2}/u.test(words)
    ? null
    : words
}

/** 'The third round of the Three-Year Action Plan': a word of several parts isn't named by its last ones. */
function wholeWord(text: string, start: number): number {
  if (text[start] !== '-') return start
  return start - (/[A-Za-z]+$/.exec(text.slice(Math.max(0, start - 12), start))?.[0].length ?? 0)
}

/** "A growth target of 5 %": what is wanted, and how it goes, where nothing else is told. */
const GOALS = /^(?:growth|goal|target)$/

/** When, how much, and what is done: "previous quarter", "year ago", "making", "longer". */
const NO_NAMES =
  /^(?:previous|prior|past|same|corresponding|last|year|month|quarter|week|half|season|period|day|night|decade|years|months|quarters|weeks|days|decades|ago|earlier|before|later|two|the|a|of|thirds?|quarters?|longer|shorter|stands?|times|top|sent|sold|spent|paid|prefers?|tells?|asked|(?:mak|tak|leav|bring|giv|compar|includ|represent|account|rais|add|reach|stand|follow|read|mean|yield|earn|generat|pay|spend|hav|be|say|cost|reflect|equal)ing|median|apiece|thus|hence|either|enough|pre-crisis|pre-pandemic|excluding|including|unadjusted|care|quicker|makes|takes|leaves|works|crosses|goes|go|gets|gives|brings|keeps|becomes|blows|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/

/** How something is or what it does, where its noun is wanting: "positive", "consecutive", "hit", "revised upwards". */
const NO_NOUNS =
  /^(?:positive|negative|neutral|weak|weaker|strong|stronger|softer|tighter|stable|steady|incredible|impressive|staggering|whopping|massive|annual|annualised|annualized|consecutive|straight|reverse|part-time|full-time|pre-tax|after-tax|noteworthy|hit|set|puts?|fell|rose|grew|shrank|shrunk|sank|came|went|became|began|saw|gave|took|made|kept|left|lost|met|ran|wants?|rejected|turning|upwards?|downwards?|respective|moderate|mid|[a-z]+ed (?:up|down)wards?)$/i

/** "This year's deficit": when, and no part of what. */
const OF_TIME = /^(?:(?:this |last |next )?(?:year|quarter|month|week)|(?:19|20)\d\d)['’]s /i
/** "Calls for service this year is", read as far as its figure. */
const COPULA = / (?:is|are|was|were)$/
/** "The accounts for 2022 show": who says it, and nothing that is measured. */
const SHOWN =
  /\b(?:reports?|accounts|figures|statistics|data|survey|poll|study|analysis)\b.* (?:shows?|showed|reveals?|revealed|suggests?|indicates?)$/i
/** "A big drop (21 %) in appeals", "were made in good faith": which way, or what was done. */
const MERE_CHANGE =
  /^(?:(?:big|slight|sharp|small|steep|modest|huge|significant|substantial|dramatic|marked|notable)(?: (?:drop|fall|decline|decrease|increase|rise|jump|gain|reduction|surge|growth))?|made|happy|indicates?)$/i
/** "Renewables pass", read as far as the figure that they pass. */
const ENDED =
  / (?:(?:(?:ris|fall|grow|climb|jump|drop|declin|increas|decreas|surg|soar|slump|plung|shrink|reach|experienc|hitt|averag|rebound|stand|total|amount|represent|be|see)ing)|pass|passes|crosses|tops|hits|nears|reaches|exceeds|carries|wins|include|includes|included|amounting|totall?ing)$/i
/** "Net debt at the same date", "timber alone": when, and that nothing else is counted. */
const TRAILED =
  / (?:alone|each|responsible|(?:at|on|in|over) the same (?:date|time|point|stage|period)|(?:over|during|through) the (?:[a-z]+ ){0,3}(?:months?|years?|weeks?|quarters?)(?: to [A-Z][a-z]+)?)$/
/** "Gross earnings of N267 million", read as far as its number. */
const CUT_SIGN = / (?:of|at|to) [A-Z]{1,4}[$€£¥₦₹]?$/
/** "Profits of Â£21m": the first half of a sign that was read as two. */
const MISREAD =
  /(?: (?:of|at|to|by|for|from|over|under|up|around|about|between|some|worth|nearly|almost))* Â$/
/** "Reports Net Revenues of": who reports them, a headline leaves out. */
const REPORTS = /^(?:Reports|Posts|Announces|Delivers|Achieves) (?=\p{Lu})/u
/** "(204) million and EBIT margin": the scale of the figure before it. */
const SCALE_LED =
  /^(?:thousand|million|billion|trillion)s?(?: (?:euros?|dollars|pounds|crowns|kronor|kroner|francs))?(?: and|, and|,|$)\s*/
/** "Operating profit2": the sign of a note. */
const NOTE_DIGIT = /(?<=\p{Ll}{4})\d(?= |$)/gu
/** "Increased premiums grew": which way they went, and not which they are. */
const RISEN = /^(?:increased|decreased|weakened|strengthened|heightened) (?=\p{Ll}{3})/iu
/** "The most notable increase of 4.1%", "the largest of": most of something that isn't told. */
const MERE_MOST =
  /^(?:(?:most|least) [a-z]+|highest|lowest|largest|biggest|smallest|greatest|strongest|weakest|fastest|slowest|steepest|sharpest)(?: (?:peak|increase|decrease|rise|fall|drop|decline|growth|change|gain|jump|reduction)s?)?(?: (?:of|in) (?:increase|decrease|growth))?$/i
/** "Favorable at both ports", "based on constant rates": how something is, and "March-May" when it was. */
const NO_HEAD =
  /^(?:(?!(?:vegeta|ta|time|varia|ca|sta|fa)ble)[a-z]{3,}[ai]ble (?:at|in|for|to|on|with|of) |(?:based on|compared (?:to|with)|relative to|undertaken|according to) |(?:relative|prior-year|trading|equals|thereof)$|(?:January|February|March|April|May|June|July|August|September|October|November|December)[-–/](?:January|February|March|April|May|June|July|August|September|October|November|December)$)/i
const BULLET = /^(?:[*•·○●▪◦§]\s*|o (?=\p{Lu}))/u
/** "A net rating of minus 5", read as far as its figure. */
const SUM_OF = / of (?:minus |about )?\d[\d.,]*$/
/** "Sales in Q3", read as far as its number. */
const CUT_TIME = / in (?:the )?(?:Q|FY|H|CY)$/
const FRACTION = /^(?:[a-z]+-)?(?:half|thirds?|quarters?|fifths?|tenths?) of (?:the )?/i
