import { isLatinLetter } from '../../text/script.ts'

export type Token = {
  readonly start: number
  readonly end: number
  /** In lower case; a mark is itself, any dash is '-', any apostrophe "'". */
  readonly word: string
  readonly isCapital: boolean
  /** Whether a tab stands before it: in "July ⇥ 5" no day is told. */
  readonly beginsCell: boolean
}

/** Words, numbers (46,441 and 83.3 are one each) and marks. */
export function tokensOf(text: string, start: number, end: number): readonly Token[] {
  const tokens: Token[] = []
  let at = start
  let beginsCell = false
  while (at < end) {
    const code = text.charCodeAt(at)
    if (code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0x2009) {
      beginsCell ||= code === TAB
      at += 1
      continue
    }
    const from = at
    at += 1
    if (
      isWordCode(code) ||
      (code === 0x2e && isDigit(text.charCodeAt(at)) && !isDigit(text.charCodeAt(from - 1)))
    ) {
      while (at < end && (isWordCode(text.charCodeAt(at)) || joinsDigits(text, at))) at += 1
      // "From RMB465.0 million": the currency is a word of its own.
      const money = MONEY.exec(text.slice(from, Math.min(at, from + 4)))
      if (money !== null) at = from + money[0].length
      const word = text.slice(from, at)
      const isCapital = isUpper(code)
      tokens.push({ start: from, end: at, word: spelt(word.toLowerCase()), isCapital, beginsCell })
    } else {
      const mark = markOf(text[from] ?? '')
      tokens.push({ start: from, end: at, word: mark, isCapital: false, beginsCell })
    }
    beginsCell = false
  }
  return tokens
}

const TAB = 0x09
const MONEY = /^(?:RMB|CNY|USD|HKD|EUR|GBP|SGD|RM|Rs)(?=\d)/

/** Words that are written short. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['qtr', 'quarter'],
  ['qtrs', 'quarters'],
  ['yr', 'year'],
  ['yrs', 'years'],
  ['mth', 'month'],
  ['mths', 'months'],
  ['thru', 'through'],
])

function spelt(word: string): string {
  return word.length < SHORT_MIN || word.length > SHORT_MAX ? word : (SHORT.get(word) ?? word)
}

const SHORT_MIN = 2
const SHORT_MAX = 4

function isWordCode(code: number): boolean {
  return isDigit(code) || isLatinLetter(code)
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isUpper(code: number): boolean {
  return code >= 0x41 && code <= 0x5a
}

/** A comma or point between digits belongs to the number, if it doesn't stand after a year: "in 2018,42 cities". */
function joinsDigits(text: string, at: number): boolean {
  const mark = text[at]
  return (
    (mark === ',' || mark === '.') &&
    isDigit(text.charCodeAt(at - 1)) &&
    isDigit(text.charCodeAt(at + 1))
  )
}

function markOf(mark: string): string {
  if ('‐‑‒–—―−－~～'.includes(mark)) return '-'
  return mark === '’' || mark === '‘' ? "'" : mark
}
