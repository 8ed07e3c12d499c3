import type { Token } from './english-tokens.ts'
import type { YearWord } from './phrase.ts'

// What English phrases of time are made of: each reads the tokens from one on and says where it ended.

export type Tokens = readonly Token[]
export type Step<T> = { readonly value: T; readonly next: number }

export function word(tokens: Tokens, at: number): string {
  return tokens[at]?.word ?? ''
}

/** The token after `words`, or -1 where they don't stand there. */
export function after(tokens: Tokens, at: number, ...words: readonly string[]): number {
  for (let index = 0; index < words.length; index += 1)
    if (word(tokens, at + index) !== words[index]) return -1
  return at + words.length
}

export function skip(tokens: Tokens, at: number, ...words: readonly string[]): number {
  return words.includes(word(tokens, at)) ? at + 1 : at
}

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['january', 'jan'],
    ['february', 'feb'],
    ['march', 'mar'],
    ['april', 'apr'],
    ['may'],
    ['june', 'jun'],
    ['july', 'jul'],
    ['august', 'aug'],
    ['september', 'sep', 'sept'],
    ['october', 'oct'],
    ['november', 'nov'],
    ['december', 'dec'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
)

/** A month by its name, long or short; 'may' and 'march' are months only with a capital. */
export function monthAt(tokens: Tokens, at: number): Step<number> | null {
  const number = MONTHS.get(word(tokens, at))
  if (number === undefined || tokens[at]?.isCapital !== true) return null
  const isShort = word(tokens, at).length <= 4 && word(tokens, at) !== 'june'
  return { value: number, next: isShort ? skip(tokens, at + 1, '.') : at + 1 }
}

export const COUNTS: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'
    .split(' ')
    .map((name, index) => [name, index + 1] as const),
)

export function countAt(tokens: Tokens, at: number): number | null {
  const text = word(tokens, at)
  if (!isNumber(text)) return COUNTS.get(text) ?? null
  return text.length < 3 && /^\d{1,2}$/.test(text) ? Number(text) : null
}

/** Most tokens are words: their first sign tells it at once. */
export function isNumber(text: string): boolean {
  const code = text.charCodeAt(0)
  return code >= 0x30 && code <= 0x39
}

export const ORDINALS: ReadonlyMap<string, number> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth'
    .split(' ')
    .map((name, index) => [name, index + 1] as const),
)

export function ordinalAt(tokens: Tokens, at: number): number | null {
  const text = word(tokens, at)
  if (!isNumber(text)) return ORDINALS.get(text) ?? null
  const digits = text.length > 4 ? null : /^(\d{1,2})(?:st|nd|rd|th)$/.exec(text)
  return digits === null ? null : Number(digits[1])
}

export function dayNumberAt(tokens: Tokens, at: number): number | null {
  const text = word(tokens, at)
  const number = isNumber(text) ? /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(text)?.[1] : undefined
  return number !== undefined && Number(number) >= 1 && Number(number) <= 31 ? Number(number) : null
}

export function plainYearAt(tokens: Tokens, at: number): number | null {
  const text = word(tokens, at)
  // "2021=100" names the base of an index, not the time of a figure.
  if (!isNumber(text) || word(tokens, at + 1) === '=') return null
  return text.length === 4 && /^(?:1[89]|20)\d\d$/.test(text) ? Number(text) : null
}

const RELATIVE_YEARS: ReadonlyMap<string, YearWord> = new Map([
  ['this', { from: 'release', years: 0 }],
  ['current', { from: 'release', years: 0 }],
  ['last', { from: 'release', years: -1 }],
  ['next', { from: 'release', years: 1 }],
  ['previous', { from: 'context', years: -1 }],
  ['prior', { from: 'context', years: -1 }],
  ['preceding', { from: 'context', years: -1 }],
  ['same', { from: 'context', years: 0 }],
  ['that', { from: 'context', years: 0 }],
  ['reporting', { from: 'context', years: 0 }],
])

const OF_YEAR = /^(?:the|in|of|for|during|since|from|to|until|by|through|than|calendar|full|and)$/

/** A year in digits or words, with or without "fiscal". */
export function yearAt(tokens: Tokens, at: number): Step<YearWord> | null {
  const from = skip(tokens, at, 'the')
  const plain = plainYearAt(tokens, from)
  if (plain !== null) return { value: { from: 'said', year: plain }, next: from + 1 }
  // "The 43,000 tons of the frost year 2025".
  const isNoun =
    from > at ||
    OF_YEAR.test(word(tokens, at - 1)) ||
    (/^(?:the|an?)$/.test(word(tokens, at - 2)) && word(tokens, at - 3) === 'of')
  const named = isNoun && word(tokens, from) === 'year' ? plainYearAt(tokens, from + 1) : null
  // "In the year 2008"; "2008-09" is read as two.
  if (named !== null && !/^[-/]$/.test(word(tokens, from + 2)))
    return { value: { from: 'said', year: named }, next: from + 2 }
  const fiscal = fiscalYearAt(tokens, from)
  if (fiscal !== null) return fiscal
  // "The first three months of '14".
  const short = /^(?:of|in)$/.test(word(tokens, from - 1)) ? shortYearAt(tokens, from) : null
  if (short !== null) return short
  const middle = skip(tokens, from + 1, 'fiscal', 'financial')
  const relative = RELATIVE_YEARS.get(word(tokens, from))
  if (relative !== undefined && word(tokens, middle) === 'year')
    return { value: relative, next: middle + 1 }
  const beforeLast = after(tokens, from, 'year', 'before', 'last')
  if (beforeLast !== -1) return { value: { from: 'release', years: -2 }, next: beforeLast }
  const own = skip(tokens, from, 'fiscal', 'financial')
  const isAhead = word(tokens, own + 1) === 'ahead'
  if (word(tokens, at) === 'the' && word(tokens, own) === 'year' && !isAhead)
    return { value: { from: 'context', years: 0 }, next: own + 1 }
  return null
}

/** fiscal 2024, fiscal year 2024, financial year 2023/24, FY 2024, FY24, CY2024. */
function fiscalYearAt(tokens: Tokens, at: number): Step<YearWord> | null {
  const first = word(tokens, at)
  if (!first.startsWith('f') && !first.startsWith('cy')) return null
  const joined = /^[fc]y'?(\d{4}|\d\d)$/.exec(first)?.[1]
  if (joined !== undefined) return { value: { from: 'said', year: fullYear(joined) }, next: at + 1 }
  if (!/^(?:fiscal|financial|fy|cy)$/.test(first)) return null
  // 'The fiscal year (FY) 2005 bill'.
  const named = skip(tokens, at + 1, 'year')
  const letters = after(tokens, named, '(', 'fy', ')')
  const from = letters === -1 ? named : letters
  const short = first === 'fy' ? shortYearAt(tokens, at + 1) : null
  if (short !== null) return short
  const year = plainYearAt(tokens, from)
  return year === null ? null : { value: { from: 'said', year }, next: from + 1 }
}

/** What follows in FY'08, Q2'24. */
export function shortYearAt(tokens: Tokens, at: number): Step<YearWord> | null {
  const digits = word(tokens, at) === "'" ? word(tokens, at + 1) : ''
  if (!/^\d\d(?:\d\d)?$/.test(digits)) return null
  return { value: { from: 'said', year: fullYear(digits) }, next: at + 2 }
}

/** FY97 is of the century that is over: no plan goes as far as 2097. */
const LAST_CENTURY_FROM = 70

export function fullYear(digits: string): number {
  const year = Number(digits)
  return digits.length !== 2 ? year : year < LAST_CENTURY_FROM ? 2000 + year : 1900 + year
}

/** ", 2024", "of this year", "in 2024", "2024"; no year where none follows. */
export function ofYear(tokens: Tokens, at: number): Step<YearWord> {
  const first = word(tokens, at)
  const from = [',', 'of', 'in', 'for'].includes(first) ? at + 1 : at
  const year = yearAt(tokens, from)
  const isJoined = from > at || (year !== null && word(tokens, at) !== 'the')
  if (year === null || !isJoined) return { value: null, next: at }
  // After a comma only digits are a year: "In October, this year's total".
  if (first === ',' && year.value?.from !== 'said') return { value: null, next: at }
  if (first === ',' && plainYearAt(tokens, from) === null) return { value: null, next: at }
  return year
}

/** "For a second quarter running", "the third quarter in a row". */
export function isInRow(tokens: Tokens, at: number): boolean {
  const first = word(tokens, at)
  if (first === 'in') return word(tokens, at + 1) === 'a' && word(tokens, at + 2) === 'row'
  return (
    first === 'straight' || (first === 'running' && !/^(?:at|to|up)$/.test(word(tokens, at + 1)))
  )
}

export function isTo(text: string): boolean {
  return text === 'to' || text === '-' || text === 'through' || text === 'until' || text === 'till'
}
