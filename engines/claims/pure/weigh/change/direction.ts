import type { ReadClaim } from '../../model.ts'
import { isBare, type Line, mayBeAlike, type Part } from '../../relate/part.ts'
import { claimAt, isRow, type Of, type Scale, shareWords } from '../scale.ts'
import {
  between,
  isBesideIt,
  isDifference,
  isHeldAgainst,
  isOfAnotherName,
  isOfName,
  isRanging,
  isSoldByAnother,
  isSource,
  isStandAt,
  isToldInPercent,
  isWordBesideDecimal,
  turnsBetween,
  wordsBefore,
  wordsBehind,
} from '../words/said.ts'
import { areFar, isScaleApart, isSpan, sizeOf } from '../words/sizes.ts'
import {
  isMove,
  isSaidOfBase,
  itemsAround,
  ownWay,
  type Way,
  type WayWord,
  wayOfNumbers,
  wayWordsOf,
} from '../words/ways.ts'

type Ends = {
  readonly line: Line
  readonly text: string
  readonly result: Part
  readonly base: Part
  readonly amount: Part | undefined
  /** The way of the numbers, which isn't that of the words. */
  readonly way: Way
  readonly ways: readonly WayWord[]
}

/** Whether the words surely say that one end lies above the other, or below it. */
export function isSureWay(scale: Scale, change: Of<'change'>): boolean {
  const line = scale.lineOf(change.result ?? -1)
  if (line === null || change.losses !== undefined) return true
  const [result, base, amount] = [change.result, change.base, change.amount].map((index) =>
    line.parts.find(({ claim }) => claim.index === index),
  )
  const isEnglish = line.tape.grammar === 'en'
  if (result === undefined || base === undefined)
    return !(isEnglish && areOtherThings(scale, change))
  if (isQuote(line, result.claim, base.claim)) return false
  if (!isEnglish || isRow(scale, result.claim)) return true
  const { text } = line.tape
  const way = wayOfNumbers(result.claim, base.claim)
  const parts = [result, base, ...(amount === undefined ? [] : [amount])]
  const ends = { line, text, result, base, amount, way }
  if (areTwoChanges(ends)) return false
  const own = amount === undefined ? null : ownWay(text, amount.claim)
  if (own !== null && own !== way) return true
  const all = { ...ends, ways: wayWordsOf(text, itemsAround(line, parts)) }
  return !OTHERWISE.some((isOtherwise) => isOtherwise(all))
}

/** Ends in two sentences whose names have no word in common. */
function areOtherThings(scale: Scale, { result, base, amount }: Of<'change'>): boolean {
  const [to, from] = [claimAt(scale, result), claimAt(scale, base)]
  return to !== undefined && from !== undefined && amount === null && !shareWords(to, from)
}

const QUOTES = [
  /\b(?:to|per|against|on) (?:the |one |a |each )?(?:u\.?s\.? )?(?:dollar|dlr|euro|pound|mark|yen|franc|yuan|ecu|currency|unit)\b|\bto one\b|\bexchange/i,
  /\b(?:dollar|yen|euro|sterling|pound|mark|franc|yuan|rupee|won|baht|peso|rouble|rand|lira|crown)s? (?:rose|rises?|fell|falls?|firm(?:ed|s)|weaken(?:ed|s)|strengthen(?:ed|s)|eased|slipped|climb(?:ed|s)|gain(?:ed|s)|was|closed|opened|traded)\b/i,
  /\b(?:dollar|yen|euro|sterling|pound|mark|franc)\/(?:dollar|yen|euro|sterling|mark|franc)\b/i,
  /\brate for the [a-z ]{0,14}(?:mark|dollar|yen|pound|franc|sterling)/i,
  // 定位精度从10米提升到1米: what becomes finer, becomes less.
  /兑(?:美元|人民币|日元|欧元)|精度|分辨率/,
]

/** A dearer currency costs fewer of its units, or buys more of another's: quotes go either way. */
function isQuote({ tape }: Line, a: ReadClaim, b: ReadClaim): boolean {
  const from = Math.max(tape.sentence.start, Math.min(a.start, b.start) - 80)
  const words = tape.text.slice(from, Math.max(a.end, b.end) + 30)
  return QUOTES.some((quote) => quote.test(words))
}

/** "Up 1.9 % at 13.70, but down from its high of 24.97": the word before the base is that of another change. */
function areTwoChanges({ text, result, base, amount, way }: Omit<Ends, 'ways'>): boolean {
  // "9.67, down from 10.29 but 13.7 % ahead of …".
  const isFirst = amount !== undefined && result.at < base.at && amount.at > base.at
  const isTurn = isFirst && /\bbut\b/.test(between(text, base.claim, amount.claim))
  if (isTurn && isSaidOfBase(text, base.claim, way)) return true
  if (amount === undefined || amount.at > base.at || result.at > base.at) return false
  return isSaidOfBase(text, base.claim, way) && ownWay(text, amount.claim) !== way
}

/** "Its growth forecast was cut to": both ways are said, and a noun may be the thing that went the other way. */
function isUnsaid({ text, result, base, amount, ways, way }: Ends): boolean {
  // "9.8 per cent at the end of 2025, down from 9.1": right before the base.
  const led = LED_FROM.exec(wordsBefore(text, base.claim, 30))?.[1]
  if (led !== undefined && led !== way && result.order + 1 === base.order) return false
  if (ways.some((word) => word.way === way)) return true
  return amount === undefined && ways.every((word) => !isOfEnd(word))
}

const LED_FROM = /, (up|down) from (?:about |some |just |only )?$/
const NAMES_OF_RATES = /growth|expansion|s$/
/** What is added or raised says nothing of how much there was. */
const ADDED = /^(?:add|added|adds|adding|gained|raised|raising)$/

/** A verb of change, or a noun that leads to its end: "an increase to". */
function isOfEnd({ isNoun, words, behind }: WayWord): boolean {
  if (ADDED.test(words)) return false
  return !isNoun || (!NAMES_OF_RATES.test(words) && /^ (?:to|of|from) /.test(behind))
}

function isBesideThought({ text, result, base, amount }: Ends): boolean {
  const isBetween = amount !== undefined && amount.at > result.at && amount.at < base.at
  return result.at < base.at && !isBetween && isHeldAgainst(text, result.claim.end, base.claim)
}

/** "Rose by 2,000 in the month to 436,500, compared with 470,700 a year earlier": over another time. */
function isOverOtherTime({ line, text, result, base }: Ends): boolean {
  if (base.mark !== 'than' || !COMPARED.test(wordsBefore(text, base.claim, 24))) return false
  if (
    /,/.test(between(text, result.claim, base.claim)) &&
    MOVED_BY.test(wordsBefore(text, result.claim))
  )
    return true
  return line.parts.some(
    (part) =>
      part.at < result.at &&
      part.role === 'amount' &&
      (/\bby (?:about |some )?$/.test(wordsBefore(text, part.claim, 16)) ||
        part.claim.unit === result.claim.unit) &&
      !turnsBetween(between(text, part.claim, result.claim)),
  )
}

const COMPARED = /\b(?:against|compared (?:with|to)|versus|vs\.?) (?:the |about |some )?$/
const MOVED_BY =
  /\b(?:up|down|rose|fell|dropped|rising|falling) (?:by )?[a-z\d]+ to (?:a total of )?$/

/** "$2.80 to $2.95, down from $2.95 to $3.10": the ends of one range, and not of a change. */
function isRange({ line, text, result, base, amount }: Ends): boolean {
  const gap = between(text, result.claim, base.claim)
  if (base.at < result.at && /^(?: a share| per share)? to $/.test(gap)) {
    if (/\bby (?:about |some )?$/.test(wordsBefore(text, base.claim))) return true
    const isAfter = RANGE_FROM.test(wordsBefore(text, base.claim, 48))
    const isSecond = line.parts.some(
      (part) => part !== amount && part.at < base.at && mayBeAlike(text, part.claim, base.claim),
    )
    return isAfter && isSecond
  }
  const isOneRange = base.claim.bound === 'between' && result.claim.bound !== 'between'
  return isOneRange && line.parts.some(({ at, claim }) => at < base.at && claim.bound === 'between')
}

const RANGE_FROM =
  /\b(?:up|down|compared with|versus|increase|decrease|decline|rise) from (?:an? |its |the )?(?:[a-z]+ ){0,3}(?:of )?$/

/** Neither of the two is where a thing stood: a step, a span of time, a difference, a place in an order. */
function isNoEnd({ text, result: { claim: to }, base: { claim: from, mark } }: Ends): boolean {
  const isStep = mark === 'than' && isMove(text, from) && STEP_OF.test(wordsBehind(text, from, 40))
  return (
    isStep ||
    /^ (?:percent )?and [$€£]?\d/.test(wordsBehind(text, from, 14)) ||
    // "To $11 per share from earnings of $9.5 billion, or $6 per share"; "to 38 from -41".
    isOfOtherScale(text, to, from) ||
    /^-/.test(text.slice(from.start, from.end)) !== /^-/.test(text.slice(to.start, to.end)) ||
    /^[^.;]{0,50}\band (?:up|down) from\b/.test(wordsBehind(text, from, 70)) ||
    (isMove(text, to) && isMove(text, from)) ||
    isSpan(text, to) ||
    isSpan(text, from) ||
    isSource(text, to, from) ||
    isOfName(text, from) ||
    isWordBesideDecimal(text, from, to) ||
    isRangeTwice(text, to, from) ||
    isOfName(text, to) ||
    /\btimes (?:the |its )?$/.test(wordsBefore(text, to, 12)) ||
    isRanging(text, to, from) ||
    (/\bfrom an? (?:[a-z]+ )?(?:loss|deficit|shortfall) of (?:about |some )?$/.test(
      wordsBefore(text, from, 40),
    ) &&
      !/\b(?:loss|deficit|shortfall)/.test(wordsBefore(text, to, 40))) ||
    /\badd(?:s|ed|ing)? (?:about |some |another )?$/.test(wordsBefore(text, to, 16)) ||
    isBesideIt(text, from) ||
    isSoldByAnother(text, from) ||
    isDifference(text, from) ||
    isToldInPercent(text, to) ||
    ASKED.test(wordsBehind(text, to, 40)) ||
    /^ place\b/.test(wordsBehind(text, to, 7)) ||
    isOfAnotherName(text, from) ||
    isStandAt(text, from)
  )
}

function isOfOtherScale(text: string, to: ReadClaim, from: ReadClaim): boolean {
  const apart = Math.abs(Math.log10(sizeOf(to) / sizeOf(from)))
  return apart > THOUSANDS && [to, from].some((one) => /^,? or /.test(wordsBehind(text, one, 5)))
}

const THOUSANDS = 3

/** "According to 25 economists polled". */
const ASKED = /^ (?:[a-z]+ )?(?:polled|surveyed|questioned|interviewed|asked)\b/

/** "Narrowed from about $25 to $30 in 2007 to about $5". */
function isRangeTwice(text: string, to: ReadClaim, from: ReadClaim): boolean {
  return (
    from.end <= to.start &&
    /^ to $/.test(between(text, from, to)) &&
    /^ in \d{4} to (?:about )?[$€£]?\d/.test(wordsBehind(text, to, 24))
  )
}

/** "Compared with a 13.6 % fall in the index". */
const STEP_OF = /^(?: [a-z-]+){0,3} (?:in|for|by|of)\b/

/** "From 8,848, but sales of trucks grew to 7,326": another thing is spoken of before the other end comes. */
function isTurned({ line, text, result, base }: Ends): boolean {
  const gap = between(text, result.claim, base.claim)
  if (result.at < base.at) {
    const mark = base.markAt === null ? undefined : line.tape.items[base.markAt]
    const marked =
      mark === undefined || mark.end > base.claim.start
        ? ''
        : text.slice(mark.end, base.claim.start).toLowerCase()
    return /\b(?:while|whereas)\b/.test(gap) || turnsBetween(marked)
  }
  return turnsBetween(gap)
}

const PUSHED =
  /\b(?:pushed|pushing|driven|drove|taken|took|brought|bringing|sent|moved|changed|shifted)\b[^,;.]{0,60}$/
const REVISED =
  /\brevised(?! (?:up|down|higher|lower|sharply))[a-z ]{0,12} (?:to|from) (?:about )?$/

/** "Job losses have pushed the rate from 4 to 14", "gains were revised to": the verb beside the figures says neither way. */
function isMovedAnyhow({ text, result: { claim: to }, base: { claim: from } }: Ends): boolean {
  const first = to.start < from.start ? to : from
  return PUSHED.test(wordsBefore(text, first)) || REVISED.test(wordsBefore(text, first, 40))
}

const BETTER = /^(?:improv|better|worsen|deteriorat)/
const LESS_IS_BETTER = /\b(?:costs?|ratio|expenses?)\b/i

/** "Costs as a percentage of revenue improved to 55.5". */
function isBetterIfLess({ line, text, result, ways }: Ends): boolean {
  const areBetter = ways.length > 0 && ways.every(({ words }) => BETTER.test(words))
  return areBetter && LESS_IS_BETTER.test(text.slice(line.tape.sentence.start, result.claim.start))
}

const NOUN_FROM = /\ban? ([a-z]+) from (?:the |an? )?$/
const KNOWN_NOUNS =
  /^(?:increase|rise|gain|jump|decline|drop|fall|decrease|reduction|surge|cut|hike|climb|improvement)$/

/** "A downshift from 245,000": a noun of which nobody here knows which way it points. */
function isUnknownNoun({ text, result, base }: Ends): boolean {
  const noun =
    result.at < base.at ? NOUN_FROM.exec(wordsBefore(text, base.claim, 40))?.[1] : undefined
  return noun !== undefined && !KNOWN_NOUNS.test(noun)
}

/** Below zero, or of prices beside yields, or of how often by how long: what rises there falls here. */
function isInverse({ line, text, result: { claim: to }, base: { claim: from } }: Ends): boolean {
  const isTime = ['days', 'hours', 'minutes'].includes(to.unit)
  const opening = text.slice(line.tape.sentence.start, to.end)
  return (
    /\bto yield (?:about )?$/.test(wordsBefore(text, to, 16)) ||
    [to, from].some((claim) => /\b(?:negative|minus) (?:at )?$/.test(wordsBefore(text, claim))) ||
    (isTime && /frequency|interval/i.test(opening)) ||
    (to.value.scale === 0 &&
      to.unit !== 'percent' &&
      /\branks?\b|\branked\b|\branking\b/i.test(opening)) ||
    isToldPerShare(line, to, from)
  )
}

/** "Revenue of 8.4 million and profit of 232,000, up from revenue of 5.9 million": another figure before it is nearer, and fits. */
function hasBetterEnd({ line, text, result, base, way }: Ends): boolean {
  if (result.at > base.at) return false
  const apart = ({ claim }: Part) => Math.abs(Math.log(sizeOf(claim) / sizeOf(base.claim)))
  return line.parts.some(
    (part) =>
      part !== base &&
      part !== result &&
      part.at < base.at &&
      part.role === 'level' &&
      part.mark !== 'from' &&
      part.claim.form === 'number' &&
      mayBeAlike(text, part.claim, base.claim) &&
      isBare(text, part.claim) === isBare(text, base.claim) &&
      wayOfNumbers(part.claim, base.claim) !== way &&
      (apart(part) < apart(result) || part.at > result.at),
  )
}

/** "$10.1 billion, or an average of $59.33 per consumer, up from $8.9 billion". */
function isToldPerShare(line: Line, to: ReadClaim, from: ReadClaim): boolean {
  if (!isScaleApart(sizeOf(to) / sizeOf(from), 20)) return false
  const { text } = line.tape
  const first = Math.min(to.start, from.start)
  const last = Math.max(to.start, from.start)
  return line.parts.some(
    ({ claim: { unit, start, end } }) =>
      unit !== 'percent' &&
      end > first - BESIDE &&
      start <= last &&
      /, or (?:an? )?(?:[a-z]+ of )?$/.test(text.slice(Math.max(0, start - 24), start)),
  )
}

const BESIDE = 40

function isOfOtherSize({ result, base }: Ends): boolean {
  return areFar(result.claim, base.claim)
}

/** Ways to read a change of direction otherwise. */
const OTHERWISE: readonly ((ends: Ends) => boolean)[] = [
  isUnsaid,
  isBesideThought,
  isOverOtherTime,
  isRange,
  isNoEnd,
  isTurned,
  isUnknownNoun,
  isMovedAnyhow,
  isBetterIfLess,
  isInverse,
  isOfOtherSize,
  hasBetterEnd,
]
