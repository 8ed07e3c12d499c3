import type { ReadClaim, Span } from '../model.ts'
import { dimensionOf } from '../units/table.ts'
import { attributed, countedAfter } from './attributed.ts'
import { dealtTo, type Ground, grownOf, isMoney, namedWith, nounBefore, ofHead } from './beside.ts'
import {
  asideOf,
  comparedWith,
  inherited,
  moreOf,
  nextOf,
  ownedName,
  shareOf,
  sizedBehind,
  thatOf,
  toldAgain,
} from './carried.ts'
import { bracketOf, celled, namedInOrder } from './cells.ts'
import { cleaned, told } from './cleaned.ts'
import { deedName } from './deeds.ts'
import { occasionBehind } from './occasions.ts'
import { isVerbAt, nameBefore, nounsBack, nounsFrom, withOf } from './phrases.ts'
import { isSpeaker } from './speakers.ts'
import { isWord, type Token, tokensOf } from './tokens.ts'
import {
  addedTo,
  changedBefore,
  changedBehind,
  danglingOf,
  labelOf,
  ledWith,
  lineOf,
  MOVES,
  movedObject,
  namedBehind,
  ofWholeClause,
  poisedOf,
  stuffOf,
  turnedInto,
} from './told-of.ts'
import type { Asked } from './types.ts'
import { DEEDS, EMPTY, LEVELS, LINKS, RESULTS, VERBS } from './words.ts'

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
    ofRow(asked) ??
    ownedName(asked) ??
    thatOf(ground) ??
    dealtTo(ground) ??
    namedInOrder(ground) ??
    celled(ground) ??
    bracketOf(ground) ??
    told(ground, asideOf(ground)) ??
    nextOf(ground) ??
    toldAgain(ground) ??
    said(ground, namedBehind) ??
    said(ground, labelOf) ??
    said(ground, lineOf) ??
    bracketed(ground) ??
    countedOf(ground) ??
    countedAfter(ground) ??
    attributed(ground) ??
    told(ground, sizedBehind(ground)) ??
    told(ground, shareOf(ground)) ??
    told(ground, moreOf(ground)) ??
    comparedWith(ground) ??
    inherited(ground) ??
    namedWith(ground) ??
    grownOf(ground) ??
    nounBefore(ground) ??
    ofHead(ground) ??
    said(ground, ledWith) ??
    said(ground, addedTo) ??
    said(ground, changedBehind) ??
    told(ground, turnedInto(ground)) ??
    said(ground, changedBefore) ??
    said(ground, poisedOf) ??
    said(ground, movedObject) ??
    said(ground, danglingOf)
  if (near !== null) return near
  const isBehind = measure !== null && measure.start >= claim.end
  const amount = isBehind && claim.kind !== 'growth' ? null : amountOf(ground)
  const own = isBehind ? amount : (said(ground, stuffOf) ?? again(asked) ?? amount)
  if (own !== null) return own
  const listed = USED.test(asked.last?.name ?? '') ? deedOf(ground) : null
  if (listed !== null) return listed
  if (!isBehind && isDoer(ground)) {
    const noun = unitNoun(ground)
    if (noun !== null) return noun
    const deed = deedOf(ground)
    // What brings in money has a name that tells more than that it did.
    const source = measure !== null && YIELDS.test(deed ?? '') ? cleaned(ground, measure) : null
    return source !== null && !FIRM.test(source) ? source : doneBy(ground, deed)
  }
  const name =
    (isBehind ? unitNoun(ground) : null) ??
    (measure === null || isSpeaker(ground) ? null : cleaned(ground, measure))
  return (
    said(ground, ofWholeClause) ??
    name ??
    countedBehind(ground) ??
    unitNoun(ground) ??
    ofBehind(ground) ??
    beforeVerb(ground) ??
    deedOf(ground) ??
    amountOf(ground) ??
    subjectName(ground)
  )
}

/** "Net change in cash and deposits | (412)": a row of a table has a name, whatever its words would be in a sentence. */
function ofRow({ text, claim, measure }: Asked): string | null {
  if (measure === null || measure.end > claim.start || claim.form !== 'number') return null
  if (!/^[^\t]{0,40}\t[^A-Za-z]*$/.test(text.slice(measure.end, claim.start))) return null
  const words = text.slice(measure.start, measure.end)
  const isFirst = /(?:^|\n)\s*$/.test(text.slice(Math.max(0, measure.start - 8), measure.start))
  return isFirst && words.length < NAME_MAX && /^\p{L}[^\d:;.]*\s[^\d:;.]*$/u.test(words)
    ? words
    : null
}

const NAME_MAX = 100
const YIELDS =
  /^(?:contributed|generated)(?: to (?:the )?(?:[a-z]+ )?(?:revenues?|sales|turnover|profits?|income|results?))?$/
const FIRM = /\b(?:company|group|firm|bank|business|government|council|city|he|she|it|they|we)$/i

function said(ground: Ground, find: (of: Ground) => Span | null): string | null {
  return ground.claim.form === 'number' ? told(ground, find(ground)) : null
}

function deedOf({ text, claim, left, right }: Ground): string | null {
  return claim.form === 'number' ? deedName(text, isSum(text, claim), left, right) : null
}

/** "raised by the city": where nothing tells what it is for, who did it. */
function doneBy({ text, measure }: Ground, deed: string | null): string | null {
  if (deed === null || measure === null || !/^[a-z]+$/.test(deed)) return deed
  const words = text.slice(measure.start, measure.end)
  const isName = /^\p{L}[\p{L}’'&.-]*(?: \p{L}[\p{L}’'&.-]*){0,4}$/u.test(words)
  const tokens = tokensOf(text, measure.start, measure.end)
  const isNoun = tokens.every(
    ({ text: word }) => !LINKS.has(word) && !VERBS.has(word) && !DEEDS.has(word),
  )
  const article = /\b(?:the|an?|its|their|our)\s$/i.exec(
    text.slice(Math.max(0, measure.start - 6), measure.start),
  )
  return isName && isNoun ? `${deed} by ${article?.[0].toLowerCase() ?? ''}${words}` : deed
}

/** Money, and a bare "5 million" where a text lost its sign. */
function isSum(text: string, { unit, start, end }: ReadClaim): boolean {
  const isBare = unit === 'items' && /illion$/.test(text.slice(start, end))
  return dimensionOf(unit).startsWith('money') || isBare
}

function groundOf(asked: Asked): Ground {
  const { text, sentence, claim } = asked
  const from = Math.max(sentence.start, claim.start - BACK_MAX)
  const to = Math.min(sentence.end, claim.end + AHEAD_MAX)
  const left = tokensOf(text, from, claim.start)
  // 'at a price of just $5'
  const end = left.findLastIndex((token) => !/^(?:just|only|merely|roughly)$/.test(token.text)) + 1
  return { ...asked, left: left.slice(0, end), right: tokensOf(text, claim.end, to) }
}

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
  if (claim.form !== 'number' || !isTied(ground)) return null
  const span = nameBefore(left, left.length - 1)
  if (span === null) return null
  const words = ground.text.slice(span.start, span.end).toLowerCase().split(/\s+/)
  const head = words.at(-1) ?? ''
  if (EMPTY.has(head) && words.at(-2) !== 'per') return null
  const isResult = RESULTS.has(head)
  if (isResult && words.length < 2) return null
  return told(ground, span)
}

/** "a loss of", and "a contract for": what money is paid by has it behind `for` too. */
function isTied({ left, claim }: Ground): boolean {
  const isPaid = left.at(-1)?.text === 'for' && isMoney(claim.unit)
  return left.at(-1)?.text === 'of' || (isPaid && PAID_BY.test(left.at(-2)?.text ?? ''))
}

const PAID_BY =
  /^(?:grant|contract|order|loan|deal|settlement|award|cheque|check|invoice|bill|mortgage|bid|offer|lawsuit|claim)s?$/

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
function isDoer(ground: Ground): boolean {
  const { left, claim, measure, text } = ground
  if (claim.form !== 'number' && claim.form !== 'multiple') return false
  let at = left.length - 1
  // 'dividend raised to 5 cents', 'was funded at $5 million': what it came to.
  if (left[at]?.text === 'at' || (left[at]?.text === 'to' && left[at - 1]?.text !== 'up'))
    return false
  while (at >= 0 && SKIPPED.has(left[at]?.text ?? '')) at -= 1
  const word = left[at]
  if (word === undefined || measure === null || word.start < measure.start) return false
  if (word.text === 'with' && unitIsCount(claim.unit)) return true
  if (!isMoney(claim.unit) && !unitIsCount(claim.unit)) return false
  if (DEEDS.has(word.text) && text.slice(measure.end, word.start).length < BACK_MAX) return true
  // 'The line carried 15 million trips': what is counted, unless the verb tells how it moved.
  const isDone =
    unitNoun(ground) !== null &&
    (isVerbAt(left, at) || /[a-z]{3}ed$/.test(word.text)) &&
    !MOVES.test(word.text)
  return isWord(word) && (isDone || word.text.endsWith('ing')) && !isLevel(word)
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
  'acre hectare person-times persons households firms vehicles ships aircraft places deaths items cases beds trains stations points sets parcels'.split(
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

/** "Storms cost the insurer £9 million": whoever's verb it is. */
function subjectName(ground: Ground): string | null {
  const { left } = ground
  const start = left.findLastIndex(({ text }) => /^[,;:.(]$/.test(text)) + 1
  const verb = left.findIndex((_, at) => at > start && isVerbAt(left, at))
  return verb < 0 || DEEDS.has(left[verb]?.text ?? '')
    ? null
    : said(ground, () => nounsBack(left, verb))
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
  // 'Over a third (36%) of tenants'
  const at = right[0]?.text === ')' ? 1 : 0
  if (right[at]?.text !== 'of' || claim.kind === 'growth') return null
  return told(ground, withOf(right, nounsFrom(right, at + 1)))
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
