import type { Span } from '../model.ts'
import {
  dealtTo,
  type Ground,
  grownOf,
  isMoney,
  movedOn,
  namedWith,
  nounBefore,
  ofHead,
} from './beside.ts'
import { bracketOf, celled, namedInOrder, withoutTime } from './cells.ts'
import { deedName } from './deeds.ts'
import { occasionBehind } from './occasions.ts'
import { ownedName } from './owned.ts'
import { doingAt, nameBefore, nounsBack, nounsFrom, throughSymbol, withOf } from './phrases.ts'
import { isSpeaker } from './speakers.ts'
import { isWord, type Token, tokensOf } from './tokens.ts'
import {
  addedTo,
  changedBefore,
  changedBehind,
  labelOf,
  ledWith,
  lineOf,
  ofWholeClause,
  poisedOf,
  stuffOf,
  wentOn,
} from './told-of.ts'
import type { Asked } from './types.ts'
import { ALONE, DEEDS, EMPTY, LEVELS, LINKS, RESULTS, SPEAKERS, VERBS } from './words.ts'

const BACK_MAX = 200
const AHEAD_MAX = 120

/** What an English claim measures, as a reader would name it; null rather than half a clause. */
export function englishName(asked: Asked): string | null {
  const { claim, measure } = asked
  if (claim.form === 'names' || claim.form === 'kinds' || claim.form === 'threshold') return null
  const ground = groundOf(asked)
  if (claim.form === 'ordinal' || claim.form === 'superlative') {
    const behind = told(ground, occasionBehind(ground))
    if (behind !== null) return behind
  }
  const near =
    retold(ground) ??
    ownedName(asked) ??
    dealtTo(ground) ??
    namedInOrder(ground) ??
    celled(ground) ??
    bracketOf(ground) ??
    said(ground, labelOf) ??
    said(ground, lineOf) ??
    bracketed(ground) ??
    countedOf(ground) ??
    movedOn(ground) ??
    wentOn(ground) ??
    namedWith(ground) ??
    grownOf(ground) ??
    nounBefore(ground) ??
    ofHead(ground) ??
    said(ground, ledWith) ??
    said(ground, addedTo) ??
    said(ground, changedBehind) ??
    said(ground, changedBefore) ??
    said(ground, poisedOf)
  if (near !== null) return near
  const isBehind = measure !== null && measure.start >= claim.end
  const own = isBehind ? null : (said(ground, stuffOf) ?? again(asked) ?? amountOf(ground))
  if (own !== null) return own
  const listed = USED.test(asked.last?.name ?? '') ? deedOf(ground) : null
  if (listed !== null) return listed
  if (!isBehind && isDoer(ground)) {
    const deed = unitNoun(ground) ?? deedOf(ground)
    // What brings in money has a name that tells more than that it did.
    const source = measure !== null && YIELDS.test(deed ?? '') ? cleaned(ground, measure) : null
    return source !== null && !FIRM.test(source) ? source : deed
  }
  const name = measure === null || isSpeaker(ground) ? null : cleaned(ground, measure)
  return (
    said(ground, ofWholeClause) ??
    name ??
    countedBehind(ground) ??
    unitNoun(ground) ??
    ofBehind(ground) ??
    beforeVerb(ground) ??
    deedOf(ground)
  )
}

const YIELDS =
  /^(?:contributed|generated)(?: to (?:the )?(?:[a-z]+ )?(?:revenues?|sales|turnover|profits?|income|results?))?$/
const FIRM = /\b(?:company|group|firm|bank|business|government|council|city|he|she|it|they|we)$/i

function said(ground: Ground, find: (of: Ground) => Span | null): string | null {
  return ground.claim.form === 'number' ? told(ground, find(ground)) : null
}

function deedOf({ text, claim, left, right }: Ground): string | null {
  return claim.form === 'number' ? deedName(text, claim.unit, left, right) : null
}

function groundOf(asked: Asked): Ground {
  const { text, sentence, claim } = asked
  const from = Math.max(sentence.start, claim.start - BACK_MAX)
  const to = Math.min(sentence.end, claim.end + AHEAD_MAX)
  return { ...asked, left: tokensOf(text, from, claim.start), right: tokensOf(text, claim.end, to) }
}

function told({ text }: Asked, span: Span | null): string | null {
  if (span === null) return null
  const words = text.slice(span.start, span.end).replace(/\s+/g, ' ').replace(FRACTION, '').trim()
  const names = words.toLowerCase().split(' ')
  const isEmpty = names.every((word) => EMPTY.has(word) || LINKS.has(word) || ALONE.has(word))
  const isAdverb =
    names.length === 1 &&
    /ly$|^(?:sens?|reps?|gov|dr|mrs?|ms)$|^(?:logged|valued|priced|booked|posted|noted|added|listed|named)$|^(?:head|back|view|dlrs)$/.test(
      names[0] ?? '',
    )
  return isEmpty || isAdverb || /\d,\d{3}/.test(words) || !/\p{L}{2}/u.test(words) ? null : words
}

const FRACTION = /^(?:[a-z]+-)?(?:half|thirds?|quarters?|fifths?|tenths?) of (?:the )?/i

/** "(2008: €23.4m)", "(down from +0.7%)": the figure before the bracket again. */
function retold({ text, last, claim }: Ground): string | null {
  if (last === null || claim.start - last.claim.end > RETOLD_MAX) return null
  const between = text.slice(last.claim.end, claim.start)
  return /^\s?\((?:[^()]{0,16}\d{4}:\s?(?:loss of |profit of )?|(?:up|down|compared)[^()]{0,14})$/i.test(
    between,
  )
    ? last.name
    : null
}

const RETOLD_MAX = 32

const AGAIN_MAX = 90
const USED = /^(?:[a-z]+ )?(?:to|for|from|on|towards?) /

/** The words of the figure before it, which were its own: what that one measures. */
function again({ measure, last, claim, text }: Asked): string | null {
  const first = last?.claim.measure
  if (measure === null || first === null || first === undefined || last === null) return null
  const isOne = first.start === measure.start && first.end === measure.end
  const gap = text.slice(last.claim.end, claim.start)
  // 'includes $2 million for roads and $3 million for schools': each is for its own.
  if (USED.test(last.name ?? '')) return null
  const isDeed =
    /^[a-z]+$/.test(last.name ?? '') && isMoney(last.claim.unit) && !isMoney(claim.unit)
  if (isDeed && claim.form === 'rank') return null
  const isNear = gap.length < AGAIN_MAX && !/ {2}|[;.]\s/.test(gap)
  return isOne && isNear && measure.end <= last.claim.start ? last.name : null
}

/** "prices of Non regulated energy products (-4.2%)", "(from +7.8% in November to +2.6%)". */
function bracketed(ground: Ground): string | null {
  const { left, last } = ground
  let open = left.length - 1
  while (open >= 0 && open > left.length - 8 && left[open]?.text !== '(') open -= 1
  if (left[open]?.text !== '(') return null
  const lead = left.slice(open + 1).map(({ text }) => text)
  const isSecond =
    last !== null && last.claim.start > (left[open]?.start ?? 0) && lead.includes('to')
  if (isSecond) return last.name
  if (lead.some((word) => !IN_BRACKET.has(word))) return null
  const span = nounsBack(left, open)
  if (span === null) return null
  const words = ground.text.slice(span.start, span.end)
  return /\s|s$/.test(words) && !/\d/.test(words) ? told(ground, span) : null
}

const IN_BRACKET: ReadonlySet<string> = new Set('from up down by + - − – about around'.split(' '))

/** "awards of $100,000", "an operating loss of", "intention to trade of": the noun that `of` ties to the figure. */
function amountOf(ground: Ground): string | null {
  const { left, claim } = ground
  if (claim.form !== 'number' || left.at(-1)?.text !== 'of') return null
  const span = nameBefore(left, left.length - 1)
  if (span === null) return null
  const words = ground.text.slice(span.start, span.end).toLowerCase().split(/\s+/)
  const head = words.at(-1) ?? ''
  if (EMPTY.has(head)) return null
  const isResult = RESULTS.has(head)
  if (isResult && words.length < 2) return null
  return told(ground, span)
}

/** "over 137,307 CY of construction debris", "160 miles of actual fencing": a measure and its stuff. */
function countedOf(ground: Ground): string | null {
  const { right, claim } = ground
  if (claim.form !== 'number' || claim.kind === 'growth' || /%|percent/.test(claim.unit))
    return null
  const isUnit = !unitIsCount(claim.unit) && !isMoney(claim.unit)
  if (right[0]?.text === 'of' && isUnit) return told(ground, withOf(right, nounsFrom(right, 1)))
  const unit = right[0]
  if (claim.unit !== 'items' || !isWord(unit) || right[1]?.text !== 'of') return null
  if (LINKS.has(unit.text) || DEEDS.has(unit.text)) return null
  const span = nounsFrom(right, 2)
  return span === null ? null : told(ground, { start: unit.start, end: span.end })
}

/** The subject did what stands before the figure, and isn't measured by it. */
function isDoer({ left, claim, measure, text }: Ground): boolean {
  if (claim.form !== 'number' && claim.form !== 'multiple') return false
  let at = left.length - 1
  while (at >= 0 && SKIPPED.has(left[at]?.text ?? '')) at -= 1
  const word = left[at]
  if (word === undefined || measure === null || word.start < measure.start) return false
  if (word.text === 'with' && unitIsCount(claim.unit)) return true
  if (!isMoney(claim.unit) && !unitIsCount(claim.unit)) return false
  if (DEEDS.has(word.text) && text.slice(measure.end, word.start).length < BACK_MAX) return true
  return word.start >= measure.start && isWord(word) && word.text.endsWith('ing') && !isLevel(word)
}

const SKIPPED: ReadonlySet<string> = new Set(
  'a an the another extra additional total of some up to only just another nearly almost at least more than $'.split(
    ' ',
  ),
)

function isLevel({ text }: Token): boolean {
  return (
    LEVELS.has(text) ||
    /^(?:increas|ris|grow|fall|declin|dropp?|climb|jump|soar|exceed)ing$/.test(text)
  )
}

function unitIsCount(unit: string): boolean {
  return COUNTS.has(unit)
}

const COUNTS: ReadonlySet<string> = new Set(
  'persons households firms vehicles ships aircraft places deaths items cases beds trains stations points sets parcels'.split(
    ' ',
  ),
)

/** "over 46 million people benefiting": the noun of the claim itself. */
function unitNoun({ text, claim }: Asked): string | null {
  if (claim.form !== 'number' || !unitIsCount(claim.unit)) return null
  const words = text.slice(claim.start, claim.end)
  const noun =
    /(?:\d|million|billion|thousand|hundred|dozen|[a-z])\s((?!million|billion|thousand|hundred|dozen|or\b|more\b)[A-Za-z][a-z-]{3,})$/.exec(
      words,
    )
  return noun?.[1] ?? null
}

/** "There were 451,405 recorded offences". */
function countedBehind(ground: Ground): string | null {
  const { claim, right } = ground
  if (claim.form !== 'number' || !unitIsCount(claim.unit)) return null
  const span = nounsFrom(right, 0)
  return span !== null && /s$/.test(ground.text.slice(span.start, span.end))
    ? told(ground, span)
    : null
}

/** "34% of homicides". */
function ofBehind(ground: Ground): string | null {
  const { claim, right } = ground
  if (right[0]?.text !== 'of' || claim.kind === 'growth') return null
  return told(ground, withOf(right, nounsFrom(right, 1)))
}

/** "The 4-week moving average was 5,786,500". */
function beforeVerb(ground: Ground): string | null {
  const { left, measure } = ground
  if (
    measure !== null ||
    !/^(?:is|are|was|were|reached|totaled|totalled|averaged)$/.test(left.at(-1)?.text ?? '')
  )
    return null
  const name = told(ground, nounsBack(left, left.length - 1))
  return name !== null && /\s/.test(name) ? name : null
}

/** A name without the verbs, links and times about it, and with what its empty head is "of". */
function cleaned(ground: Ground, measure: Span): string | null {
  const { text, claim } = ground
  const gap = text.slice(measure.end, claim.start)
  if (measure.end <= claim.start && / {2,}\S/.test(gap) && !/[\t|]/.test(gap)) return null
  let tokens = tokensOf(text, pieceStart(text, measure), measure.end)
  const isBefore = measure.start < claim.start
  const spoken = isBefore ? behindSpeaker(tokens) : tokens
  tokens = untilVerb(spoken)
  // 'The delegation is committed to': whose deeds are told, an amount isn't of.
  const verb = spoken[tokens.length]?.text ?? 'up'
  if (isBefore && !MOVES.test(verb) && isMoney(claim.unit)) return null
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
    (VERBS.has(text) || ((text === 'up' || text === 'down') && at < tokens.length - 1))
  const end = tokens.findIndex(isTurn)
  const kept = end < 0 ? tokens : tokens.slice(0, end)
  return kept
}

/** "the number of reported hotspots", "support provided by the bank": no verb. */
function isAttribute(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text.endsWith('ed') && tokens[at + 1]?.text === 'by') return true
  // "exports in May": the month.
  const isMonth = tokens[at]?.text === 'may'
  if (isMonth && /^(?:in|during|since|for|to|until)$/.test(tokens[at - 1]?.text ?? '')) return true
  return /^(?:of|the|a|an|by|all|their|its|and|other)$/.test(tokens[at - 1]?.text ?? '')
}

function trimmed(tokens: readonly Token[]): readonly Token[] {
  let [first, end] = [0, tokens.length]
  const isOuter = (token: Token | undefined) =>
    token === undefined ||
    LINKS.has(token.text) ||
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
  'thus therefore hence come comes came daily continued directly benefiting totaling totalling had has have is are was were will can said also now annually each'.split(
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
  const found = /(?:intentions?|plans?|ability|right|commitments?|willingness|time) to $/i.exec(
    text.slice(Math.max(0, start - 24), start),
  )
  return found === null ? start : start - found[0].length
}
