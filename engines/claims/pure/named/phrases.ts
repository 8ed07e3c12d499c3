import type { Span } from '../model.ts'
import type { Token } from './tokens.ts'
import { DEEDS, DOINGS, LEVELS, LINKS, VERBS } from './words.ts'

const NOUNS_MAX = 9
const JOINTS = "-–'/&"

/** The nouns that end before a token, and nothing that they are of. */
export function nameBefore(tokens: readonly Token[], end: number): Span | null {
  let first = end
  while (first > 0 && end - first < NOUNS_MAX && isNoun(tokens, first - 1)) first -= 1
  // 'intention to trade', 'earnings per share', 'profit before tax'
  const joint = tokens[first - 1]?.text ?? ''
  const isJoined =
    /^(?:to|per)$/.test(joint) ||
    (/^(?:before|after)$/.test(joint) && TAXES.has(tokens[first]?.text ?? ''))
  if (first < end && isJoined && isNoun(tokens, first - 2)) {
    const before = nameBefore(tokens, first - 1)
    if (before !== null) return { start: before.start, end: tokens[end - 1]?.end ?? before.end }
  }
  // 'a rise in road and bridge funding of': two words that tell of which kind the noun is.
  const isPair = end - first > 1 && joint === 'and' && isNoun(tokens, first - 2)
  const isOpened = /^(?:for|in|on|to|the|a|an|its|total)$/.test(tokens[first - 3]?.text ?? '')
  if (isPair && isOpened && !tokens[first - 2]?.text.endsWith('s')) first -= 2
  // ', representing cash conversion of': the verb that adds it is no part of it.
  if (first < end - 1 && ADDING.has(tokens[first]?.text ?? '') && isClauseHead(tokens, first))
    first += 1
  return spanOf(tokens, first, end)
}

const ADDING: ReadonlySet<string> = new Set(
  'representing reflecting giving making bringing leaving yielding implying meaning generating achieving delivering producing recording reporting posting including'.split(
    ' ',
  ),
)

function isClauseHead(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return before === undefined || before.kind === 'mark'
}

const TAXES: ReadonlySet<string> = new Set('tax taxes taxation interest'.split(' '))

/** The nouns that begin at a token, behind an article. */
export function nounsFrom(tokens: readonly Token[], from: number): Span | null {
  let first = from
  while (/^(?:the|a|an|its|their|our|his|her|new|following)$/.test(tokens[first]?.text ?? ''))
    first += 1
  first = behindOwner(tokens, first)
  // 'of four aircraft'
  if (
    /^(?:one|two|three|four|five|six|seven|eight|nine|ten)$/.test(tokens[first]?.text ?? '') &&
    isNoun(tokens, first + 1)
  )
    first += 1
  // 'of the 2003 tax cuts'
  if (/^(?:19|20)\d\d$/.test(tokens[first]?.text ?? '') && isNoun(tokens, first + 1)) first += 1
  // 'of using untrue statements': a verb and its object.
  const word = tokens[first]?.text ?? ''
  if (/[a-z]{3}ing$/.test(word) && !TRADES.has(word) && isNoun(tokens, first + 1)) return null
  let next = first
  while (next < first + NOUNS_MAX && isNoun(tokens, next)) {
    if (next > first && (isTail(tokens, next) || isVerbAt(tokens, next))) break
    next += 1
  }
  return spanOf(tokens, first, next)
}

/** "Trading volume", "operating costs": of what kind the noun is. */
const TRADES: ReadonlySet<string> = new Set(
  'trading operating manufacturing lending mining housing building training farming fishing banking advertising marketing shipping processing engineering outstanding existing opening closing drinking remaining recurring funding financing spending planning licensing retailing gaming teaching nursing walking cycling parking heating wiring plumbing testing'.split(
    ' ',
  ),
)

/** "Of the county's 26 ports": what a number of them is of, and not whose they are. */
function behindOwner(tokens: readonly Token[], from: number): number {
  const owner = tokens.findIndex(
    ({ text, kind }, at) => at >= from && (kind !== 'word' || text.endsWith("'s")),
  )
  const isOwned = owner - from < NOUNS_MAX && tokens[owner]?.kind === 'word'
  return isOwned && tokens[owner + 1]?.kind === 'number' ? owner + 2 : from
}

/** A participle, an adverb or another name behind the nouns: "people benefiting", "grants directly". */
function isTail(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text ?? ''
  const before = tokens[at - 1]?.text ?? ''
  if (JOINTS.includes(before)) return false
  if (word.endsWith('ly') || (word === 'worth' && before !== 'net')) return true
  return /(?:ed|ing)$/.test(word) &&
    (before.endsWith('s') || !isNoun(tokens, at + 1)) &&
    !/ing$/.test(word)
    ? true
    : /ing$/.test(word) && before.endsWith('s')
}

/** With what they are of: "certified copies of the register". */
export function withOf(tokens: readonly Token[], span: Span | null): Span | null {
  if (span === null) return null
  const at = tokens.findIndex(({ start }) => start >= span.end)
  if (tokens[at]?.text !== 'of') return span
  const of = nounsFrom(tokens, at + 1)
  return of === null ? span : { start: span.start, end: of.end }
}

/** "Halden School of Medicine", "Centre for Weather and Climate": a name goes on behind a small word, with a capital. */
export function throughName(
  text: string,
  tokens: readonly Token[],
  span: Span | null,
): Span | null {
  let end = span
  for (let count = 0; end !== null && count < JOINED_MAX; count += 1) {
    const at: number = tokens.findIndex(({ start }) => start >= (end?.end ?? 0))
    const isName =
      isCapital(text, tokens[at - 1]) && /^(?:of|for|on|and|&)$/.test(tokens[at]?.text ?? '')
    const first = tokens[at + 1]?.text === 'the' ? at + 2 : at + 1
    const more = isName && isCapital(text, tokens[first]) ? nounsFrom(tokens, first) : null
    if (more === null) return end
    end = { start: end.start, end: more.end }
  }
  return end
}

const JOINED_MAX = 3

function isCapital(text: string, token: Token | undefined): boolean {
  return token?.kind === 'word' && /\p{Lu}/u.test(text[token.start] ?? '')
}

/** "roads and bridges", "a bicycle and pedestrian trail": with the nouns that `and` joins to them, unless those begin a clause. */
export function pairedFrom(tokens: readonly Token[], span: Span | null): Span | null {
  const and = span === null ? -1 : tokens.findIndex(({ start }) => start >= span.end)
  if (span === null || !/^(?:and|or|&)$/.test(tokens[and]?.text ?? '')) return span
  const first = tokens[and + 1]
  if (first?.kind !== 'word' || /ed$|ly$/.test(first.text) || DEEDS.has(first.text)) return span
  const more = nounsFrom(tokens, and + 1)
  const behind = tokens.find(({ start }) => more !== null && start >= more.end)?.text ?? ''
  const isClause = VERBS.has(behind) || LEVELS.has(behind) || /^(?:has|have|to)$/.test(behind)
  return more === null || isClause ? span : { start: span.start, end: more.end }
}

const ABBREVIATED = /^(?:[a-z]\.[a-z]|st|mt|ft)$/

export function isNoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  // 'the U.S. Army'
  const before = tokens[at - 1]
  if (token.text === '.' && before?.end === token.start && ABBREVIATED.test(before.text))
    return tokens[at + 1]?.kind === 'word'
  // The mark within 'vehicle-to-pile' touches both its words.
  if (token.kind === 'mark')
    return (
      JOINTS.includes(token.text) &&
      tokens[at - 1]?.end === token.start &&
      tokens[at + 1]?.start === token.end
    )
  const isWithin =
    JOINTS.includes(tokens[at - 1]?.text ?? ' ') && tokens[at - 1]?.end === token.start
  const isCompound = tokens[at + 1]?.text === '-' && tokens[at + 1]?.start === token.end
  // 'CET1 ratio', 'M2 supply'.
  const isOfName = tokens[at - 1]?.end === token.start && isNoun(tokens, at - 1)
  if (token.kind === 'number') return isWithin || isCompound || isOfName
  if (isWithin || isCompound) return true
  // 'The standing deposit facility', and not 'a total standing at'.
  if (token.text === 'standing') return tokens[at + 1]?.kind === 'word' && isNoun(tokens, at + 1)
  return !LINKS.has(token.text) && !VERBS.has(token.text) && !LEVELS.has(token.text)
}

/** A verb that is known, or by what stands behind it: "edges down", "was granted to". */
export function isVerbAt(tokens: readonly Token[], at: number): boolean {
  const [word, behind] = [tokens[at]?.text ?? '', tokens[at + 1]?.text ?? '']
  if (VERBS.has(word) || LEVELS.has(word) || DONE.test(word)) return true
  // 'women report', 'projects comprise': what a plural does.
  const before = tokens[at - 1]?.text ?? ''
  if (BASES.test(word) && /(?:[a-rt-z]s|people|men|women|children)$/.test(before)) return true
  if (/[a-z]{2}(?:s|ed)$/.test(word) && /^(?:up|down|higher|lower)$/.test(behind)) return true
  return /[a-z]{3}ed$/.test(word) && /^(?:to|by|the|an?|its|their|it|that)$/.test(behind)
}

const BASES =
  /^(?:report|plan|hope|work|live|face|lack|rely|own|use|need|cite|name|receive|support|oppose|struggle|offer|show|comprise|cover|run|make|take|pay|earn|have|do|get|lead|produce|employ|hold|account|include|contain|represent|say|see|find)$/
const DONE = /^(?:sent|spent|paid|sold|lent|won|lost|held|built|sank|sunk|left|flew)$/

function spanOf(tokens: readonly Token[], first: number, end: number): Span | null {
  const [from, to] = [tokens[first], tokens[end - 1]]
  return from === undefined || to === undefined || first >= end
    ? null
    : { start: from.start, end: to.end }
}

/** Of "children attend" the first word, of "work" none. */
export function doingAt(tokens: readonly Token[]): number {
  const last = tokens.at(-1)
  return last !== undefined && DOINGS.has(last.text) ? tokens.length - 1 : tokens.length
}

const SYMBOL = /^ of [A-Z]{1,4}\d[\d.]*(?=[ ,])|^-\d{1,4}[A-Z]?(?=[ ,.’'])/
const SYMBOL_MAX = 16

/** "concentration of PM2.5", "supply of M2": with the sign of what it is of; "KR-130": with its number. */
export function throughSymbol(text: string, end: number): number {
  return end + (SYMBOL.exec(text.slice(end, end + SYMBOL_MAX))?.[0].length ?? 0)
}
