import type { Grammar, Span } from '#engines/claims/pure'
import { type Token, tokensIn } from './lexis/tokens.ts'
import * as zh from './lexis/words/chinese.ts'
import { NARROWING, NEUTRAL, PREPOSITIONS, TELLING } from './lexis/words/english.ts'
import type { Entry, Name } from './types.ts'

/** A stretch of text in which names are looked for, with what of it says nothing about the measure. */
export type Stretch = Span & {
  readonly grammar: Grammar
  /** Lower case; the offsets are those of the text, from `start`. */
  readonly text: string
  readonly tokens: readonly Token[]
  /** Those of the tokens: thousands of names are asked for in each sentence. */
  readonly stems: ReadonlySet<string>
  /** A character (Chinese) or word (English) that carries nothing: by index in `text`, or by word. */
  readonly neutral: readonly boolean[]
  /** Words of a name made of places, such as a line's: they are a place only of what is ranked. */
  readonly joined: ReadonlySet<Token>
}

/** How much of the stretch a name and the indicator's other words explain. */
export type Cover = {
  readonly share: number
  /** The rest turns the measure into another: 'per capita', 'exports of', 人均. */
  readonly isTurned: boolean
}

export function stretchOf(
  text: string,
  span: Span,
  grammar: Grammar,
  aside: readonly Span[],
): Stretch {
  const lower = text.slice(span.start, span.end).toLowerCase()
  const within = aside.filter(({ start, end }) => start < span.end && end > span.start)
  if (grammar === 'en') {
    const tokens = tokensIn(text, span.start, span.end)
    const placeOf = ({ start, end }: Token) =>
      within.find((one) => one.start < end && one.end > start)
    const isPlaced = (token: Token) => placeOf(token) !== undefined
    const joined = new Set(
      tokens.filter((one) => {
        const place = placeOf(one)
        return place !== undefined && isJoined(text, place)
      }),
    )
    const neutral = tokens.map(
      (one, at) =>
        NEUTRAL.has(one.stem) ||
        isNumber(one.stem) ||
        (isPlaced(one) && !joined.has(one)) ||
        isWhereabouts(text, one, tokens[at + 1], tokens[at + 2], isPlaced),
    )
    const stems = new Set(tokens.map(({ stem }) => stem))
    return { ...span, grammar, text: lower, tokens, stems, neutral, joined }
  }
  return {
    ...span,
    grammar,
    tokens: [],
    stems: NO_STEMS,
    joined: NO_TOKENS,
    ...withoutBrackets(lower, neutralCharacters(lower, span.start, within)),
  }
}

/** "East China's Zhejiang": in which part of the country it lies. */
function isWhereabouts(
  text: string,
  one: Token,
  country: Token | undefined,
  place: Token | undefined,
  isPlaced: (token: Token) => boolean,
): boolean {
  if (country === undefined || place === undefined || !COMPASS.test(one.stem)) return false
  const isPossessive = /['’]s$/.test(text.slice(country.start, country.end))
  return isPossessive && place.start - country.end === 1 && isPlaced(country) && isPlaced(place)
}

const COMPASS = /^(?:north|south)?(?:east|west)?(?:ern)?$|^(?:north|south|central)(?:ern)?$/

const NO_TOKENS: ReadonlySet<Token> = new Set()
const NO_STEMS: ReadonlySet<string> = new Set()

/** 'Shanghai-Suzhou-Nantong' names a line, not a place. */
function isJoined(text: string, { start, end }: Span): boolean {
  return isDash(text[start - 1]) || isDash(text[end])
}

function isDash(mark: string | undefined): boolean {
  return mark === '-' || mark === '–' || mark === '—'
}

/** 研究与试验发展（R&D）经费 is named without what stands in brackets. */
function withoutBrackets(
  text: string,
  neutral: readonly boolean[],
): Pick<Stretch, 'text' | 'neutral'> {
  if (!text.includes('（') && !text.includes('(')) return { text, neutral }
  let left = ''
  const kept: boolean[] = []
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] ?? ''
    if (mark === '（' || mark === '(') depth += 1
    if (depth === 0) {
      left += mark
      kept.push(neutral[at] === true)
    }
    if ((mark === '）' || mark === ')') && depth > 0) depth -= 1
  }
  return { text: left, neutral: kept }
}

/** True where nothing in it tells what is measured. */
export function isEmpty(stretch: Stretch): boolean {
  return stretch.neutral.every((one) => one)
}

const NEUTRAL_LENGTH_MAX = 10
const NEUTRAL_ZH: ReadonlySet<string> = new Set(zh.NEUTRAL)

function neutralCharacters(lower: string, start: number, aside: readonly Span[]): boolean[] {
  const neutral = Array.from({ length: lower.length }, () => false)
  for (let at = 0; at < lower.length; ) {
    const length = neutralLength(lower, at)
    for (let step = 0; step < length; step += 1) neutral[at + step] = true
    at += Math.max(1, length)
  }
  for (const one of aside)
    for (
      let at = Math.max(0, one.start - start);
      at < Math.min(lower.length, one.end - start);
      at += 1
    )
      neutral[at] = true
  return neutral
}

function neutralLength(lower: string, at: number): number {
  const code = lower.charCodeAt(at)
  if (!isHan(code) && !(code >= 97 && code <= 122)) return 1
  for (let length = Math.min(NEUTRAL_LENGTH_MAX, lower.length - at); length > 0; length -= 1)
    if (NEUTRAL_ZH.has(lower.slice(at, at + length))) return length
  return 0
}

function isHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff
}

function isNumber(stem: string): boolean {
  return /^[0-9]/.test(stem)
}

/** Whether the name stands in the stretch: in Chinese as written, each part of it; in English with all its words in any order. */
export function holds(stretch: Stretch, name: Name): boolean {
  if (stretch.grammar !== name.grammar) return false
  if (name.grammar === 'zh')
    return name.parts.length > 0 && name.parts.every((part) => stretch.text.includes(part))
  return name.parts.every((part) => stretch.stems.has(part))
}

/** Whether it begins like the name: 研发经费 and 研发投入强度. */
export function isAkin({ grammar, text, stems }: Stretch, name: Name): boolean {
  const [first] = name.parts
  if (grammar !== name.grammar || first === undefined) return false
  return grammar === 'zh' ? text.includes(first.slice(0, KNOWN_LENGTH_MIN)) : stems.has(first)
}

/** Whether it has a word that makes another figure of it, which isn't the indicator's own. */
export function isNarrowed({ grammar, text, tokens }: Stretch, { vocabulary }: Entry): boolean {
  return grammar === 'zh'
    ? zh.NARROWING.some((word) => text.includes(word) && !vocabulary.zh.includes(word))
    : tokens.some(({ stem }) => NARROWING.has(stem) && !vocabulary.en.has(stem))
}

export function coverOf(stretch: Stretch, entry: Entry, name: Name): Cover {
  return stretch.grammar === 'zh'
    ? coverChinese(stretch, entry, name)
    : coverEnglish(stretch, entry, name)
}

function coverEnglish(
  { tokens, neutral, joined }: Stretch,
  { vocabulary, aspect }: Entry,
  { parts }: Name,
): Cover {
  const kinds = tokens.map((token, index) => {
    const { stem } = token
    if (joined.has(token) && aspect === 'rank') return 'neutral'
    if (parts.includes(stem)) return 'named'
    if (neutral[index] === true && !TELLING.has(stem)) return 'neutral'
    if (vocabulary.en.has(stem)) return NARROWING.has(stem) ? 'strange' : 'known'
    return neutral[index] === true ? 'neutral' : 'strange'
  })
  const count = (kind: string) => kinds.filter((one) => one === kind).length
  const strange = count('strange')
  const told = count('named') + count('known')
  const isNarrowed = tokens.some(
    ({ stem }, index) => kinds[index] === 'strange' && NARROWING.has(stem),
  )
  return {
    share: told + strange === 0 ? 0 : told / (told + strange),
    isTurned: isNarrowed || isHeadStrange(tokens, kinds),
  }
}

/** The last telling word before the first preposition is what is measured: 'exports of', 'consumption per unit of'. */
function isHeadStrange(tokens: readonly Token[], kinds: readonly string[]): boolean {
  let head: string | null = null
  for (const [index, { stem }] of tokens.entries()) {
    if (PREPOSITIONS.has(stem) && head !== null) break
    const kind = kinds[index] ?? 'neutral'
    if (kind !== 'neutral') head = kind
  }
  return head === 'strange'
}

const KNOWN_LENGTH_MIN = 2
const COUNTED_ZH = '城市'

function coverChinese(
  { text, neutral }: Stretch,
  { vocabulary }: Entry,
  { parts: [whole = ''] }: Name,
): Cover {
  const found = text.lastIndexOf(whole)
  // Where the name stands elsewhere in the sentence, the measure has to be told by the indicator's other words.
  const at = found === -1 ? text.length : found
  const last = at + whole.length
  let told = found === -1 ? 0 : whole.length
  let strange = ''
  let after = ''
  let run = 0
  let longest = 0
  // Behind a count: 31个城市PM2.5平均浓度.
  for (let index = text.startsWith(COUNTED_ZH) ? COUNTED_ZH.length : 0; index < text.length; ) {
    longest = Math.max(longest, run)
    if (index >= at && index < last) {
      index = last
      continue
    }
    const to = index < at ? at : text.length
    const latin = latinLength(text, index, to)
    if (latin > 0) {
      // PM10 isn't known because PM2.5 is.
      const word = text.slice(index, index + latin)
      if (isWordOf(vocabulary.zh, word)) told += latin
      else strange += word
      index += latin
      continue
    }
    const known = knownLength(text, index, to, vocabulary.zh)
    if (known >= KNOWN_LENGTH_MIN) {
      told += known
      index += known
      continue
    }
    run = neutral[index] === true ? 0 : run + 1
    if (neutral[index] !== true) {
      strange += text[index] ?? ''
      if (index >= last) after += text[index] ?? ''
    }
    index += 1
  }
  const isNarrowed = zh.NARROWING.some(
    (word) => text.includes(word) && !whole.includes(word) && !vocabulary.zh.includes(word),
  )
  return {
    share: told === 0 ? 0 : told / (told + strange.length),
    isTurned: isNarrowed || after.length > 1 || Math.max(longest, run) > 1,
  }
}

function knownLength(text: string, from: number, to: number, vocabulary: string): number {
  let length = 0
  while (from + length < to && vocabulary.includes(text.slice(from, from + length + 1))) length += 1
  return length
}

/** The length of a word of letters and digits that begins with a letter; 0 where there is none. */
function latinLength(text: string, from: number, to: number): number {
  if (!isLetter(text.charCodeAt(from)) || isLatin(text.charCodeAt(from - 1))) return 0
  let length = 1
  while (from + length < to && isLatin(text.charCodeAt(from + length))) length += 1
  return length
}

function isLetter(code: number): boolean {
  return code >= 97 && code <= 122
}

function isLatin(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57) || code === 38 || code === 46
}

function isWordOf(vocabulary: string, word: string): boolean {
  for (let at = vocabulary.indexOf(word); at !== -1; at = vocabulary.indexOf(word, at + 1)) {
    const isWhole =
      !isLatin(vocabulary.charCodeAt(at - 1)) && !isLatin(vocabulary.charCodeAt(at + word.length))
    if (isWhole) return true
  }
  return false
}
