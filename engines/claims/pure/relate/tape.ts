import type { Context } from '../context/context.ts'
import type {
  Doc,
  Grammar,
  PeriodMention,
  PlaceMention,
  ReadClaim,
  Sentence,
  Span,
} from '../model.ts'
import { isHan } from '../text/script.ts'
import { type Kept, keptOf, type Told, taker } from '../text/told-in.ts'
import { isNoComparison } from '../zh/words/comparing.ts'
import {
  CHINESE_CUES,
  CHINESE_FILLER,
  CHINESE_FILLER_WORDS,
  CHINESE_SHORT,
} from './cues/chinese.ts'
import { isDimension } from './cues/dimension.ts'
import { ENGLISH_CUES, ENGLISH_FILLER } from './cues/english.ts'
import type { Cue, CuePhrase } from './cues/types.ts'
import { betterWay } from './cues/valence.ts'
import { isWordCode, MARKS, type Token, tokensIn } from './tokens.ts'

/**
 * A piece of a sentence as the relations see it. `word` is a run of words that are no cue and mean something, so that
 * a subject of its own between two figures is seen; words without a meaning of their own leave no item.
 */
export type Item = Span &
  (
    | { readonly kind: 'claim'; readonly claim: ReadClaim }
    | { readonly kind: 'cue'; readonly cue: Cue }
    | { readonly kind: 'mark'; readonly mark: string }
    | { readonly kind: 'period'; readonly mention: PeriodMention }
    | { readonly kind: 'place'; readonly mention: PlaceMention }
    | { readonly kind: 'word' }
  )

/** One sentence as a row of items in the order of the text. */
export type Tape = {
  readonly sentence: Sentence
  readonly grammar: Grammar
  readonly text: string
  readonly items: readonly Item[]
  /** Positions of the claims among the items. */
  readonly at: readonly number[]
  /** The text says that figures in brackets are those of a year before. */
  readonly hasComparatives: boolean
}

/**
 * The tapes of the sentences whose claims are wanted, all others empty; one pass over claims and mentions, which are
 * sorted.
 */
export function tapesOf(
  doc: Doc,
  context: Context,
  isWanted: (claims: readonly ReadClaim[]) => boolean = isAnyone,
): readonly Tape[] {
  if (isWanted !== isAnyone) return madeOf(doc, context, isWanted)
  const known = TAPES.get(context.claims)
  if (
    known !== undefined &&
    known.doc.sentences === doc.sentences &&
    known.doc.text === doc.text &&
    known.context.periods === context.periods &&
    known.context.places === context.places
  )
    return known.tapes
  const tapes = madeOf(doc, context, isWanted)
  TAPES.set(context.claims, { doc, context, tapes })
  return tapes
}

const isAnyone = (): boolean => true

type Made = { readonly doc: Doc; readonly context: Context; readonly tapes: readonly Tape[] }

/** By the claims of a text: what ties them and what is told of them at the end read the same sentences. */
const TAPES = new WeakMap<readonly ReadClaim[], Made>()

function madeOf(
  doc: Doc,
  context: Context,
  isWanted: (claims: readonly ReadClaim[]) => boolean,
): readonly Tape[] {
  const claimsTo = taker(context.claims)
  const periodsTo = taker(context.periods)
  const placesTo = taker(context.places)
  const hasComparatives = COMPARATIVES.test(doc.text)
  return doc.sentences.map((sentence) => {
    const claims = claimsTo(sentence.end)
    const periods = periodsTo(sentence.end)
    const places = placesTo(sentence.end)
    if (claims.length === 0 || claims.length > CLAIMS_MAX || !isWanted(claims)) {
      const { grammar } = sentence
      return { sentence, grammar, text: doc.text, items: [], at: [], hasComparatives }
    }
    const tape = keptOf(KEPT, sentence, { text: doc.text, claims, periods, places }, (told) => ({
      ...tapeOf(sentence, told),
      hasComparatives,
    }))
    // The same tape, so that what was made of it is known.
    return tape.hasComparatives === hasComparatives ? tape : { ...tape, hasComparatives }
  })
}

type Read = Omit<Tape, 'hasComparatives'>

/** Who puts more figures into one sentence says nothing of them to each other that a reader could follow. */
const CLAIMS_MAX = 120

const COMPARATIVES =
  /\b(?:figures|amounts|numbers|values) (?:with)?in (?:brackets|parentheses)[^.]{0,60}\b(?:year|quarter|period|month|20\d\d)|括号内[^。]{0,16}(?:上年|去年|同期)/i

const KEPT: Kept<Tape> = new WeakMap()

function tapeOf(sentence: Sentence, { text, claims, periods, places }: Told): Read {
  const fixed: Item[] = []
  let end = sentence.start
  const taken = [
    ...claims.map((claim) => ({ ...spanOf(claim), kind: 'claim' as const, claim })),
    ...periods.map((mention) => ({ ...spanOf(mention), kind: 'period' as const, mention })),
    ...places.map((mention) => ({ ...spanOf(mention), kind: 'place' as const, mention })),
  ].sort((a, b) => a.start - b.start || rankOf(a.kind) - rankOf(b.kind) || b.end - a.end)
  // A claim always keeps its place; a mention that overlaps what stands there yields.
  let nextClaim = 0
  for (const item of taken) {
    if (item.kind === 'claim') {
      nextClaim += 1
      if (item.start >= end) fixed.push(item)
      else if (fixed.length > 0 && fixed.at(-1)?.kind !== 'claim') fixed.splice(-1, 1, item)
      else continue
      end = item.end
    } else if (item.start >= end && item.end <= (claims[nextClaim]?.start ?? Infinity)) {
      fixed.push(item)
      end = item.end
    }
  }
  const items: Item[] = []
  let from = sentence.start
  const scan = sentence.grammar === 'zh' ? scanChinese : scanEnglish
  for (const item of fixed) {
    scan(text, from, item.start, true, items)
    items.push(item)
    from = item.end
  }
  scan(text, from, sentence.end, false, items)
  const said = withinBrackets(
    withNamedDays(text, withoutMargins(text, withWays(text, sentence, items))),
  )
  const at: number[] = []
  for (const [position, item] of said.entries()) if (item.kind === 'claim') at.push(position)
  return { sentence, grammar: sentence.grammar, text, items: said, at }
}

/** "Improved" and "worsened" say which way by what is measured; where that isn't known they are words like any other. */
function withWays(text: string, sentence: Sentence, items: readonly Item[]): readonly Item[] {
  return items.map((item) => {
    if (item.kind !== 'cue' || (item.cue !== 'better' && item.cue !== 'worse')) return item
    const way = betterWay(text, sentence.grammar, sentence.start, item, sentence.end)
    const { start, end } = item
    if (way === null) return { kind: 'word', start, end }
    const isUp = (way === 'up') === (item.cue === 'better')
    return { kind: 'cue', cue: isUp ? 'up' : 'down', start, end }
  })
}

const MARGIN = /[(（](?:±|\+\/[-–−])\s?$/

/** "2.6 percent (±9.8 percent) short of": how sure a figure is says nothing of any other. */
function withoutMargins(text: string, items: readonly Item[]): readonly Item[] {
  const isMargin = items.map(
    (item, at) =>
      item.kind === 'claim' &&
      MARGIN.test(text.slice(Math.max(0, item.start - 5), item.claim.number.start)) &&
      items[at + 1]?.kind === 'mark',
  )
  return isMargin.includes(true)
    ? items.filter((_, at) => !(isMargin[at] || isMargin[at + 1] || isMargin[at - 1]))
    : items
}

/** 较上一个交易日（6月4日）的8.3%: a base that is named and dated is one that is dated. */
function withNamedDays(text: string, items: readonly Item[]): readonly Item[] {
  const isAside = new Set<number>()
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'period' || item.mention.role !== 'base') continue
    const [word, open, close, claim] = [at - 2, at - 1, at + 1, at + 2].map((one) => items[one])
    const isClosed = open?.kind === 'mark' && close?.kind === 'mark' && '（('.includes(open.mark)
    if (!isClosed || word?.kind !== 'word' || claim?.kind !== 'claim') continue
    if (text.slice(close.start + 1, claim.start) !== '的') continue
    for (const one of [at - 2, at - 1, at + 1]) isAside.add(one)
  }
  return isAside.size === 0 ? items : items.filter((_, at) => !isAside.has(at))
}

/** Longer brackets are a sentence of their own. */
const BRACKET_ITEMS_MAX = 8

/** "842.6 (2023: 796.1; +5.8 %)": within brackets a semicolon divides no more than a comma. */
function withinBrackets(items: readonly Item[]): readonly Item[] {
  if (!items.some((item) => item.kind === 'mark' && ';；'.includes(item.mark))) return items
  let open: number | null = null
  const inside = new Set<number>()
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'mark') continue
    if ('(（'.includes(item.mark)) open = at
    if (!')）'.includes(item.mark) || open === null) continue
    if (at - open <= BRACKET_ITEMS_MAX)
      for (let between = open + 1; between < at; between += 1) inside.add(between)
    open = null
  }
  return items.map((item, at) =>
    item.kind === 'mark' && ';；'.includes(item.mark) && inside.has(at)
      ? { ...item, mark: item.mark === ';' ? ',' : '，' }
      : item,
  )
}

function spanOf({ start, end }: Span): Span {
  return { start, end }
}

function rankOf(kind: 'claim' | 'period' | 'place'): number {
  return kind === 'claim' ? 0 : kind === 'period' ? 1 : 2
}

function scanEnglish(
  text: string,
  start: number,
  end: number,
  beforeItem: boolean,
  items: Item[],
): void {
  const tokens = tokensIn(text, start, end)
  let at = 0
  while (at < tokens.length) {
    const token = tokens[at]
    if (token === undefined) return
    if (token.word.length === 1 && MARKS.includes(token.word)) {
      items.push({ kind: 'mark', mark: token.word, start: token.start, end: token.end })
      at += 1
      continue
    }
    const phrase = cueAt(tokens, at, token.word)
    if (phrase !== undefined) {
      const last = tokens[at + phrase.words.length - 1] ?? token
      const isNumberNext = beforeItem && at + phrase.words.length === tokens.length
      if (phrase.cue !== 'none')
        items.push({
          kind: 'cue',
          cue: inPlace(phrase, items, tokens[at - 1]?.word, isNumberNext),
          start: token.start,
          end: last.end,
        })
      else items.push({ kind: 'word', start: token.start, end: last.end })
      at += phrase.words.length
      continue
    }
    if (!ENGLISH_FILLER.has(token.word))
      items.push({ kind: 'word', start: token.start, end: token.end })
    at += 1
  }
}

function cueAt(tokens: readonly Token[], at: number, first: string): CuePhrase | undefined {
  for (const phrase of ENGLISH_CUES.get(first) ?? []) {
    const { words } = phrase
    let next = 1
    while (next < words.length && tokens[at + next]?.word === words[next]) next += 1
    if (next === words.length) return phrase
  }
  return undefined
}

/** "24 % of the total" is a share; "Of the total, 24 …" opens a list of parts, "the value of that" and "convicted of all" don't. */
function inPlace(
  { words, cue }: CuePhrase,
  items: readonly Item[],
  before = '',
  isNumberNext = false,
): Cue {
  const last = items.at(-1)
  // "11 of these 37 fields": the whole follows.
  if (words[0] === 'of' && words[1] === 'these' && last?.kind === 'claim' && isNumberNext)
    return 'among'
  if (words[0] !== 'of' || last?.kind === 'claim') return cue
  const isOpening = last === undefined || last.kind === 'mark' || before === 'out'
  if (cue === 'share') return isOpening ? 'ofWhich' : 'among'
  const isOne = words[1] === 'that' || words[1] === 'this'
  return cue === 'ofWhich' && isOne && !isOpening ? 'among' : cue
}

function scanChinese(
  text: string,
  start: number,
  end: number,
  beforeItem: boolean,
  items: Item[],
): void {
  let wordFrom = start
  let at = start
  const flush = (to: number): void => {
    if (meansSomething(text, wordFrom, to)) items.push({ kind: 'word', start: wordFrom, end: to })
  }
  while (at < end) {
    const code = text.charCodeAt(at)
    if (MARK_CODES.has(code)) {
      flush(at)
      items.push({ kind: 'mark', mark: text.charAt(at), start: at, end: at + 1 })
      at += 1
      wordFrom = at
      continue
    }
    const phrases = CUES_BY_CODE.get(code)
    if (phrases === undefined) {
      at += 1
      continue
    }
    const char = text.charAt(at)
    const phrase = phrases.find(
      ({ words, text: phraseText }) =>
        at + words.length <= end &&
        !(char === '比' && words.length === 1 && isNoComparison(text, at)) &&
        text.startsWith(phraseText, at) &&
        (words.length > 1 ||
          !CHINESE_SHORT.has(char) ||
          (!isDimension(text, at) && isLast(text, at + 1, end, beforeItem)) ||
          followsDirection(items, at, wordFrom)),
    )
    if (phrase === undefined) {
      at += 1
      continue
    }
    const to = at + phrase.words.length
    if (phrase.cue !== 'none') {
      flush(at)
      const isDirectionTo =
        phrase.words.length > 1 &&
        (phrase.cue === 'up' || phrase.cue === 'down') &&
        '至到'.includes(text[to - 1] ?? '')
      // 降至 is two cues: which way, and that the end of the change follows.
      if (isDirectionTo) {
        items.push({ kind: 'cue', cue: phrase.cue, start: at, end: to - 1 })
        items.push({ kind: 'cue', cue: 'to', start: to - 1, end: to })
      } else items.push({ kind: 'cue', cue: chineseInPlace(phrase, text, at), start: at, end: to })
      wordFrom = to
    }
    at = to
  }
  flush(end)
}

/** 工业企业当中，有8.7万家: among what is named, and not among what was told before. */
function chineseInPlace({ cue, text: words }: CuePhrase, text: string, at: number): Cue {
  return words === '当中' && isHan(text.charCodeAt(at - 1)) ? 'among' : cue
}

/** 提高到, 上升为: a change whose end follows, however many words later. */
function followsDirection(items: readonly Item[], at: number, wordFrom: number): boolean {
  const last = items.at(-1)
  return (
    last?.kind === 'cue' &&
    (last.cue === 'up' || last.cue === 'down') &&
    last.end === at &&
    wordFrom === at
  )
}

/** How much filler may stand between a short cue and its number. */
const SHORT_REACH_MAX = 8

/** Whether a single character stands directly before a number, or before another cue that does ("降至30"). */
function isLast(text: string, from: number, end: number, beforeItem: boolean): boolean {
  if (!beforeItem) return false
  let at = from
  while (
    at < end &&
    at <= from + SHORT_REACH_MAX &&
    (CHINESE_FILLER.has(text[at] ?? '') || '到至为达出 　'.includes(text[at] ?? ''))
  )
    at += 1
  return at === end
}

const MARK_CODES: ReadonlySet<number> = new Set([...MARKS].map(codeOf))
const CUES_BY_CODE: ReadonlyMap<number, readonly CuePhrase[]> = new Map(
  [...CHINESE_CUES].map(([first, phrases]) => [codeOf(first), phrases]),
)
const FILLER_CODES: ReadonlySet<number> = new Set([...CHINESE_FILLER].map(codeOf))
const FILLER_BY_CODE = Map.groupBy(CHINESE_FILLER_WORDS, codeOf)

function codeOf(word: string): number {
  return word.charCodeAt(0)
}

/** False for a run of which nothing is left without filler. */
function meansSomething(text: string, start: number, end: number): boolean {
  let at = start
  while (at < end) {
    const code = text.charCodeAt(at)
    if (!isWordCode(code) || FILLER_CODES.has(code)) {
      at += 1
      continue
    }
    const filler = FILLER_BY_CODE.get(code)?.find((word) => text.startsWith(word, at))
    if (filler === undefined) return true
    at += filler.length
  }
  return false
}
