import { isLatinLetter } from '../../text/script.ts'
import { continentalNumber } from './continental.ts'

// Terms.
// token  a run of letters, a written number, or one mark. `glued`: no space stands before it.
// line   the tokens of one sentence; every index into it may be one too far and gets END.

export type Token = {
  readonly kind: 'word' | 'number' | 'mark'
  /** Lower case, without the points of abbreviations: 'U.S.' is 'us'. */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly glued: boolean
  /** Begins with a capital letter. */
  readonly capital: boolean
  /** All capitals, two letters at least. */
  readonly upper: boolean
}

export type Line = {
  readonly text: string
  readonly tokens: readonly Token[]
  /** In a table, neighbouring cells are no groups of one number. */
  readonly isRow: boolean
}

export const END: Token = {
  kind: 'mark',
  text: '',
  start: -1,
  end: -1,
  glued: false,
  capital: false,
  upper: false,
}

export function at(line: Line, index: number): Token {
  return line.tokens[index] ?? END
}

/** The longest number that is read as one. */
const DIGITS_MAX = 40

/** Linear: every character is looked at a bounded number of times. */
export function lineOf(
  text: string,
  start: number,
  end: number,
  isRow: boolean,
  isContinental = false,
): Line {
  const tokens: Token[] = []
  // Where tabs or bars divide its cells, a blank may divide the groups of a number, and a comma its decimals.
  const cells = !isRow
    ? isContinental
      ? 'continental'
      : 'none'
    : /[\t|｜]/.test(text.slice(start, end))
      ? 'divided'
      : 'blanks'
  let from = start
  let glued = false
  while (from < end) {
    const code = text.charCodeAt(from)
    if (isSpace(code)) {
      // What stands in two cells belongs together in no way.
      if (isRow && code === 0x09) tokens.push(mark('mark', text, from, from + 1, false))
      from += 1
      glued = false
      continue
    }
    const below = isRow ? null : belowNought(text, from, end)
    if (below !== null) {
      tokens.push(...below)
      from = below.at(-1)?.end ?? end
      glued = true
      continue
    }
    const token = isDigit(code)
      ? numberToken(text, from, end, glued, cells)
      : isLatinLetter(code) || isGreek(code)
        ? wordToken(text, from, end, glued)
        : pointedNumber(text, from, end, glued, cells)
    tokens.push(token)
    from = token.end
    glued = true
  }
  return { text, tokens, isRow }
}

const BELOW_NOUGHT =
  /([$€£¥]?)\((\d[\d,]*(?:\.\d+)?)\)(?= ?%)|([$€£¥])\((\d[\d,]*(?:\.\d+)?)\)|(?<=\b(?:EUR|USD|GBP|JPY|CNY|RMB|CHF|SEK|NOK|DKK|PLN|CAD|AUD|INR|HKD|SGD|BRL|ZAR|KRW|TRY|CZK|HUF) )\((\d[\d,]*(?:\.\d+)?)\)(?= ?(?:million|billion|thousand|mn|bn|m)\b)/y

/** `(48.3)%`, `$(1.2) million`, `EUR (5.2) million`, as accounts write what is below nought: a minus, the sign of money, and the number with its brackets. */
function belowNought(text: string, start: number, end: number): readonly Token[] | null {
  const first = text[start] ?? ''
  if (!'($€£¥'.includes(first)) return null
  BELOW_NOUGHT.lastIndex = start
  const found = BELOW_NOUGHT.exec(text)
  const close = start + (found?.[0].length ?? 0)
  if (found === null || close > end) return null
  const minus = { ...mark('mark', text, start, start, false), text: '-' }
  const number = mark('number', text, text.indexOf('(', start) + 1, close - 1, true)
  const money = first === '(' ? [] : [mark('mark', text, start, start + 1, true)]
  return [minus, ...money, { ...number, end: close }]
}

function isSpace(code: number): boolean {
  return (
    code <= 0x20 ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0x202f ||
    (code >= 0x2000 && code <= 0x200b)
  )
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Of the Greek letters only the signs of units count: µ and μ, Ω. */
function isGreek(code: number): boolean {
  return code === 0xb5 || code === 0x3bc || code === 0x3a9
}

/** How cells are set apart; `continental`: there are none, and points stand between thousands. */
type Cells = 'none' | 'continental' | 'blanks' | 'divided'

/** 46,441 · 7.25 · 12 345 with a space between groups of three, as Eurostat writes. */
function numberToken(
  text: string,
  start: number,
  end: number,
  glued: boolean,
  cells: Cells,
): Token {
  const continental = cells === 'continental' ? continentalNumber(text, start, end) : null
  if (continental !== null)
    return { ...mark('number', text, start, continental.end, glued), text: continental.digits }
  const grouped = cells === 'none' ? groupedToken(text, start, end, glued) : null
  if (grouped !== null) return grouped
  let to = digitsEnd(text, start, end)
  const lakhs = cells === 'none' && to - start <= 2 ? lakhsEnd(text, to, end) : to
  if (lakhs > to) to = lakhs
  else if (to - start <= 3 && text.charCodeAt(start) !== 0x30) {
    let next = groupEnd(text, to, end, cells)
    // All groups of one number are divided by the same sign.
    const sign = text.charCodeAt(to)
    while (next > to) {
      to = next
      if (text.charCodeAt(to) !== sign) break
      next = groupEnd(text, to, end, cells)
    }
  }
  const decimals =
    text[to] === ',' && (cells === 'divided' || isOfEurope(text, start, to))
      ? digitsEnd(text, to + 1, end) - to - 1
      : 0
  if (decimals > 0 && decimals < 3) {
    const token = mark('number', text, start, to + 1 + decimals, glued)
    return { ...token, text: token.text.replace(',', '.') }
  }
  if (text[to] === '.' && isDigit(text.charCodeAt(to + 1)) && to + 1 < end) {
    const behind = digitsEnd(text, to + 1, end)
    // 2.4.1 and 10.12.2024 are no decimals; they stay whole, and nobody can read them.
    to =
      text[behind] === '.' && isDigit(text.charCodeAt(behind + 1))
        ? chainEnd(text, behind, end)
        : behind
  }
  return mark('number', text, start, to, glued)
}

/** `1.234,50` and `3.400.000`, as much of Europe groups, and `3'400'000`, as the Swiss do. */
const GROUPED =
  /(\d{1,3}(?:\.\d{3})+),(\d{1,2})(?![\d,]|\.\d)|(\d{1,3}(?:\.\d{3}){2})(?![\d,]|\.\d)|(\d{1,3}(?:'\d{3})+|\d{1,3}(?:’\d{3})+)(\.\d+)?(?!\d)/y

function groupedToken(text: string, start: number, end: number, glued: boolean): Token | null {
  const isNear = [1, 2, 3].some((by) => ".'’".includes(text[start + by] ?? '0'))
  if (!isNear || text[start] === '0') return null
  GROUPED.lastIndex = start
  const found = GROUPED.exec(text)
  const to = start + (found?.[0].length ?? 0)
  if (found === null || to > end) return null
  const [, whole = found[3] ?? found[4] ?? '', decimals] = found
  const behind = decimals === undefined ? (found[5] ?? '') : `.${decimals}`
  return { ...mark('number', text, start, to, glued), text: whole.replace(/[.'’]/g, '') + behind }
}

const MONEY_BEFORE = /(?:[€$£]|\b(?:EUR|SEK|NOK|DKK|CHF|PLN|BRL)) ?$/
const SCALED_BEHIND =
  /,\d{1,2} ?(?:%|(?:million|billion|mn|mln|bn|per ?cent|euros?|[kMGT]Wh?p?|km|kg|MWp)\b)/y

/** `EUR 37,7 mn`, `1,5 million`: a comma before one or two digits of an amount divides its decimals; before three it divides thousands. */
function isOfEurope(text: string, start: number, comma: number): boolean {
  SCALED_BEHIND.lastIndex = comma
  if (SCALED_BEHIND.test(text)) return !/[\d,] ?$/.test(text.slice(Math.max(0, start - 2), start))
  return (
    /^,\d{2}(?![\d,])/.test(text.slice(comma, comma + 4)) &&
    MONEY_BEFORE.test(text.slice(Math.max(0, start - 4), start))
  )
}

function digitsEnd(text: string, start: number, end: number): number {
  let at = start
  while (at < end && isDigit(text.charCodeAt(at))) at += 1
  return at
}

function chainEnd(text: string, start: number, end: number): number {
  let at = start
  while (
    at < end &&
    (isDigit(text.charCodeAt(at)) || (text[at] === '.' && isDigit(text.charCodeAt(at + 1))))
  )
    at += 1
  return at
}

/** `36,00,000`, as India groups: two digits between commas, and three behind the last; `at` itself where there are none. */
function lakhsEnd(text: string, at: number, end: number): number {
  let to = at
  while (text[to] === ',' && digitsEnd(text, to + 1, Math.min(end, to + 5)) === to + 3) to += 3
  if (to === at || text[to] !== ',') return at
  return digitsEnd(text, to + 1, Math.min(end, to + 6)) === to + 4 ? to + 4 : at
}

/** Behind one more group of three digits; `at` itself where there is none. */
function groupEnd(text: string, at: number, end: number, cells: Cells): number {
  const code = text.charCodeAt(at)
  const divides =
    code === 0x2c ||
    code === 0xa0 ||
    code === 0x202f ||
    code === 0x2009 ||
    (code === 0x20 && cells !== 'blanks')
  if (!divides || at + 4 > end) return at
  const to = digitsEnd(text, at + 1, Math.min(end, at + 5))
  return to === at + 4 ? to : at
}

/** Letters, with apostrophes that stay within (don't); 's is a word of its own; U.S. is one word. */
function wordToken(text: string, start: number, end: number, glued: boolean): Token {
  let to = start
  if (glued && text[start - 1] === '$') {
    COUNTRY.lastIndex = start
    const own = COUNTRY.exec(text)?.[0].length ?? 0
    if (own > 0) return mark('word', text, start, start + own, glued)
  }
  while (to < end && (isWordCode(text.charCodeAt(to)) || isWithinWord(text, to, start, end)))
    to += 1
  if (to === start + 1 && text[to] === '.') {
    let next = to
    while (
      next + 1 < end &&
      text[next] === '.' &&
      isLatinLetter(text.charCodeAt(next + 1)) &&
      !isWordCode(text.charCodeAt(next + 2))
    )
      next += 2
    if (next > to)
      return mark(
        'word',
        text,
        start,
        text[next] === '.' && next < end - 1 ? next + 1 : next,
        glued,
      )
  }
  return mark('word', text, start, to, glued)
}

/** Behind its dollar, right before the sum: `$US3.8 billion`. */
const COUNTRY = /(?:AU?|CA?|US|NZ|HK|SG?|CDN|CAN)(?=\d)/y

/** The apostrophe of Xi'an and don't; that of Anhui's begins a mark. */
function isWithinWord(text: string, at: number, start: number, end: number): boolean {
  if ((text[at] !== "'" && text[at] !== '’') || at === start || at + 1 >= end) return false
  if (!isWordCode(text.charCodeAt(at + 1))) return false
  const isOwn = text[at + 1] === 's' || text[at + 1] === 'S'
  return !isOwn || (at + 2 < end && isWordCode(text.charCodeAt(at + 2)))
}

function isWordCode(code: number): boolean {
  return isLatinLetter(code) || isGreek(code)
}

/** `.97` is a number; every other mark stands alone, but for 's. */
function pointedNumber(
  text: string,
  start: number,
  end: number,
  glued: boolean,
  cells: Cells,
): Token {
  const next = text.charCodeAt(start + 1)
  if (
    text[start] === '.' &&
    start + 1 < end &&
    isDigit(next) &&
    !(glued && isDigit(text.charCodeAt(start - 1))) &&
    // 'Rs.4,500', 'No.12'
    !(glued && isLatinLetter(text.charCodeAt(start - 1)))
  ) {
    const { end: to } = numberToken(text, start + 1, end, true, cells)
    return mark('number', text, start, to, glued)
  }
  if ((text[start] === "'" || text[start] === '’') && glued && (next === 0x73 || next === 0x53)) {
    if (start + 1 < end && !isWordCode(text.charCodeAt(start + 2)))
      return mark('mark', text, start, start + 2, glued)
  }
  return mark('mark', text, start, start + 1, glued)
}

function mark(
  kind: Token['kind'],
  text: string,
  start: number,
  end: number,
  glued: boolean,
): Token {
  const raw = text.slice(start, Math.min(end, start + DIGITS_MAX))
  const lower = raw.toLowerCase()
  const isWord = kind === 'word'
  return {
    kind,
    text: isWord ? lower.replaceAll('.', '') : lower === '’s' ? "'s" : lower,
    start,
    end,
    glued,
    capital: isWord && raw[0] !== lower[0],
    upper: isWord && raw.length > 1 && raw === raw.toUpperCase(),
  }
}

/** Where a bracket closes, where it opens; the place itself, where nothing near does. */
export function openingOf(line: Line, close: number): number {
  for (let place = close - 1; place >= 0 && place > close - BRACKET_MAX; place -= 1)
    if (at(line, place).text === '(') return place
  return close
}

const BRACKET_MAX = 30
