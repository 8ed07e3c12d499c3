import { type Tokens, word } from './english-parts.ts'
import type { Cue, Stretch, When } from './phrase.ts'

/** Between a word of comparison and its base: "compared with the 4,150 km in 2018". */
const BASE_REACH = 12
const EVENT_REACH = 12
const EVENT_WORDS: ReadonlySet<string> = new Set(
  'conference meeting held symposium forum summit briefing speech visited visit inspected convened told said announced announcement issued released published signed unveiled opened inaugurated took takes effect effective implemented enacted adopted approved born dated'.split(
    ' ',
  ),
)

/** What the words around a phrase make of it, and where the word stands that does so. */
export function englishCue(
  tokens: Tokens,
  at: number,
  next: number,
  when: When,
  /** One past the phrase before: its comparison is closed. */
  past: number,
): { readonly cue: Cue; readonly cueAt: number } {
  const own = tokens[at]?.start ?? 0
  if (isDay(when) && (isFirstDay(tokens, at, when) || hasEvent(tokens, at, next)))
    return { cue: 'event', cueAt: own }
  if (isOfLevels(tokens, at, next)) return { cue: 'base', cueAt: own }
  const compared = comparingBefore(tokens, at, when, past)
  if (compared !== -1) return { cue: 'base', cueAt: tokens[compared]?.start ?? own }
  if (when.kind === 'since' && followsSuperlative(tokens, at)) return { cue: 'event', cueAt: own }
  // "A year earlier, the rate was 4.9%" speaks of that time itself.
  // "Exports rose last month": the month before the release's, no base.
  if (when.kind === 'before' && word(tokens, at) === 'last') return { cue: null, cueAt: own }
  if ((when.kind === 'same' || when.kind === 'before') && !opensClause(tokens, at, next))
    return { cue: 'base', cueAt: own }
  return { cue: isFuture(tokens, at, when) ? 'future' : null, cueAt: own }
}

/** "A year earlier, the rate was 4.9%", "while a year earlier it was 0.2%". */
function opensClause(tokens: Tokens, at: number, next: number): boolean {
  const before = word(tokens, at - 1)
  if (at === 0 || /^(?:while|whereas|but|\()$/.test(before)) return true
  return (
    (before === ',' || before === 'and') &&
    /^(?:it|this|that|the|there|its)$/.test(word(tokens, next))
  )
}

function isDay(when: When): boolean {
  return when.kind === 'stretch' && when.stretch.kind === 'days'
}

/** "From 1 September": a day of effect; "from Oct. 1 to 7" is a stretch. */
function isFirstDay(tokens: Tokens, at: number, when: When): boolean {
  if (when.kind !== 'stretch' || when.stretch.kind !== 'days') return false
  const { month, day, lastMonth, lastDay } = when.stretch
  return word(tokens, at - 1) === 'from' && month === lastMonth && day === lastDay
}

function hasEvent(tokens: Tokens, at: number, next: number): boolean {
  for (let offset = 1; offset <= EVENT_REACH; offset += 1) {
    if (EVENT_WORDS.has(word(tokens, at - offset))) return true
    if (EVENT_WORDS.has(word(tokens, next + offset - 1))) return true
  }
  return false
}

/** "94% of those of 2019", "91% of the 2019 level". */
function isOfLevels(tokens: Tokens, at: number, next: number): boolean {
  const isThat = /^(?:those|that|levels?)$/.test(word(tokens, at - 2))
  return (word(tokens, at - 1) === 'of' && isThat) || /^levels?$/.test(word(tokens, next))
}

/** The token of the word of comparison whose base the phrase is; -1 where there is none in its clause. */
function comparingBefore(tokens: Tokens, at: number, when: When, past: number): number {
  for (let offset = 1; offset <= BASE_REACH && at - offset >= past; offset += 1) {
    const before = word(tokens, at - offset)
    if (before === '' || before === ';' || isStop(tokens, at - offset)) return -1
    // "versus 153, or 1.25 per share, a year earlier": such words close a comparison, commas or not.
    const isListed = when.kind === 'same' || word(tokens, at - offset + 1) === 'or'
    if (before === ',' && !isListed) return -1
    // The word of comparison itself may belong to a figure: "more than twice the 9.8 GW at the end of 2020".
    if (isComparing(tokens, at - offset, offset, when))
      return /^(?:twice|double|triple|quadruple|times)$/.test(before)
        ? at - offset + 1
        : at - offset
  }
  return -1
}

function isStop(tokens: Tokens, at: number): boolean {
  return word(tokens, at) === '.' && word(tokens, at - 1) !== 'vs'
}

/** Whether the word at a distance before a phrase makes it the base of a comparison. */
function isComparing(tokens: Tokens, at: number, distance: number, when: When): boolean {
  switch (word(tokens, at)) {
    case 'compared':
    case 'compares':
    case 'compare':
    case 'versus':
    case 'vs':
    case 'relative':
    case 'comparison':
      return true
    case 'than':
      return (
        !isBound(tokens, at) &&
        !/^(?:expected|forecast|planned|before|ever)$/.test(word(tokens, at + 1))
      )
    case 'below':
    case 'above':
      return distance === 1
    case 'against':
      return distance === 1 || hasNumber(tokens, at)
    case 'twice':
    case 'double':
    case 'triple':
    case 'quadruple':
    case 'times':
      return word(tokens, at + 1) === 'the' && hasNumber(tokens, at)
    case 'on':
      return hasNumber(tokens, at) && /^(?:up|down|improvement)$/.test(word(tokens, at - 1))
    case 'over':
      return (
        distance === 1 && when.kind !== 'past' && when.kind !== 'span' && followsChange(tokens, at)
      )
    case 'from':
      return distance === 1 ? at > 0 && !isRange(tokens, at + 1, when) : hasNumber(tokens, at)
    default:
      return false
  }
}

/** "more than 40 cities in 2018": a bound before a number, no base. */
function isBound(tokens: Tokens, at: number): boolean {
  const isAmount = /^(?:\d|\$|€|£)/.test(word(tokens, at + 1))
  return /^(?:more|less|fewer|greater)$/.test(word(tokens, at - 1)) && isAmount
}

function hasNumber(tokens: Tokens, at: number): boolean {
  for (let offset = 1; offset <= 3; offset += 1)
    if (/^\d/.test(word(tokens, at + offset))) return true
  return false
}

const CHANGES: ReadonlySet<string> = new Set(
  'increase increased increases growth grew rise rose risen gain up down decrease decline drop fell improvement % percent pct points'.split(
    ' ',
  ),
)

function followsChange(tokens: Tokens, at: number): boolean {
  for (let offset = 1; offset <= 4; offset += 1)
    if (CHANGES.has(word(tokens, at - offset))) return true
  return false
}

/** "from January to October" is a period of its own; "from the first eight months" is a base. */
function isRange(tokens: Tokens, at: number, when: When): boolean {
  if (when.kind === 'span' || when.kind === 'uncoded') return true
  if (when.kind !== 'stretch' || /^(?:the|first)$/.test(word(tokens, at))) return false
  const { stretch } = when
  return stretch.kind === 'days' || (stretch.kind !== 'year' && !isOneMonth(stretch))
}

function isOneMonth(stretch: Stretch): boolean {
  return stretch.kind === 'months' && stretch.first === stretch.last
}

function isFuture(tokens: Tokens, at: number, when: When): boolean {
  return (when.kind === 'stretch' || when.kind === 'end') && word(tokens, at - 1) === 'by'
}

const SUPERLATIVES: ReadonlySet<string> = new Set(
  'highest lowest largest smallest biggest most least first best worst fastest slowest record strongest weakest warmest hottest longest'.split(
    ' ',
  ),
)

/** "the second highest since 1961". */
function followsSuperlative(tokens: Tokens, at: number): boolean {
  for (let offset = 1; offset <= 5; offset += 1)
    if (SUPERLATIVES.has(word(tokens, at - offset))) return true
  return false
}
