import { at, type Line } from '../words/tokens.ts'
import { beginsClass } from './class-names.ts'
import { roundPartAt } from './dozens.ts'
import { FRACTION_PARTS, NOUGHTS, PLURAL_SCALES, SCALES, SMALL, TENS } from './number-words.ts'
import type { Numeral } from './numeral.ts'

// Numbers in words: twenty-one thousand eleven · three million two hundred thousand · two point five million.

/** Words of one number. */
const WORDS_MAX = 16
const HUNDRED = 2

/** What the last word was; `none` before the first. */
type Last = 'none' | 'small' | 'tens' | 'hundred' | 'scale'

/** Small numbers, tens, hundreds and scales in words; `a million`, but not `a` alone. */
export function wordsAt(line: Line, index: number): Numeral | null {
  const rounded = roundPartAt(line, index)
  if (rounded !== null) return rounded
  const isOne =
    (at(line, index).text === 'a' || at(line, index).text === 'an') &&
    SCALES.has(at(line, index + 1).text)
  let next = isOne ? index + 1 : index
  /** Of the sections whose scale was told, and the scale of the last of them. */
  let total = 0n
  let least = Number.POSITIVE_INFINITY
  /** Of the section that is being read; -1 before its first word. */
  let group = isOne ? 1 : -1
  let smallest = 0
  let scaled = false
  let last: Last = 'none'
  for (let count = 0; count < WORDS_MAX; count += 1) {
    const joined = joinsAt(line, next, last)
    const word = at(line, next + joined)
    if (word.kind !== 'word') break
    const small = SMALL.get(word.text)
    const tens = TENS.get(word.text)
    if (
      small !== undefined &&
      last !== 'small' &&
      !(last === 'tens' && (small > 9 || small === 0))
    ) {
      group = Math.max(group, 0) + small
      smallest = 0
      last = 'small'
    } else if (tens !== undefined && last !== 'small' && last !== 'tens') {
      group = Math.max(group, 0) + tens
      smallest = tens % 10 === 0 && last === 'none' ? 0 : smallest
      last = 'tens'
    } else {
      const scale: number | undefined =
        joined === 0 || last !== 'none' ? scaleOf(word.text, last) : undefined
      if (scale === undefined || group < 0 || beginsClass(line, next + joined)) break
      if (scale === HUNDRED && group < 100) group *= 100
      else {
        const times = 10n ** BigInt(scale)
        // Three million two hundred thousand; but three hundred thousand million.
        const isBelow = group > 0 && scale < least
        total = isBelow ? total + BigInt(group) * times : (total + BigInt(group)) * times
        least = scale
        group = 0
      }
      smallest = scale
      scaled = true
      last = scale === HUNDRED ? 'hundred' : 'scale'
    }
    next += joined + 1
  }
  const behind = decimalsAt(line, next, last)
  if (last === 'none' && behind === null) return null
  const coefficient = total + BigInt(Math.max(group, 0))
  if (behind !== null) return withDecimals(line, index, coefficient, behind)
  return {
    first: index,
    next,
    value: { coefficient, scale: 0 },
    precision: smallest,
    shape: 'words',
    fraction: null,
    power: scaled ? smallest : 0,
  }
}

function scaleOf(word: string, last: Last): number | undefined {
  return SCALES.get(word) ?? (last === 'none' ? undefined : PLURAL_SCALES.get(word))
}

type Decimals = { readonly digits: string; readonly next: number }

/** `point five`, `point nought four`: digits one by one, behind a number below a million. */
function decimalsAt(line: Line, index: number, last: Last): Decimals | null {
  const isNought = last === 'none' && NOUGHTS.has(at(line, index).text)
  const isBare = last === 'none' && !isNought
  const isHyphened = at(line, index).text === '-' && at(line, index + 2).text === '-'
  const point = isNought || isHyphened ? index + 1 : index
  if (last === 'scale' || (isBare && isHyphened)) return null
  if (at(line, point).text !== 'point') return null
  let digits = ''
  let next = isHyphened ? point + 2 : point + 1
  for (; digits.length < WORDS_MAX; next += 1) {
    const { text } = at(line, next)
    const digit = NOUGHTS.has(text) || text === 'oh' ? 0 : (SMALL.get(text) ?? TEN)
    if (digit >= TEN) break
    digits += digit
  }
  // 'point five per cent'
  if (isBare && !(PERCENTS.has(at(line, next).text) && LEADING.test(at(line, index - 1).text)))
    return null
  return digits === '' ? null : { digits, next }
}

const LEADING = /^(?:of|is|was|were|by|to|from|than|about|around|only|just|nearly|over|under|a)$/
const PERCENTS: ReadonlySet<string> = new Set(['percent', 'per', 'pct', '%', 'percentage'])

const TEN = 10

function withDecimals(
  line: Line,
  first: number,
  whole: bigint,
  { digits, next }: Decimals,
): Numeral {
  const scale = scaleOf(at(line, next).text, 'small') ?? 0
  const places = digits.length - scale
  const coefficient = BigInt(`${whole}${digits}`)
  return {
    first,
    next: scale > 0 ? next + 1 : next,
    value:
      places >= 0
        ? { coefficient, scale: places }
        : { coefficient: coefficient * 10n ** BigInt(-places), scale: 0 },
    precision: -places,
    shape: 'words',
    fraction: null,
    power: scale,
  }
}

/** How many tokens join two words of one number: `twenty-five`, `hundred and five`. */
function joinsAt(line: Line, index: number, last: Last): number {
  const token = at(line, index)
  if (last === 'none') return 0
  if (token.text === '-' && token.glued && at(line, index + 1).glued) {
    const word = at(line, index + 1).text
    return SCALES.has(word) || (last === 'tens' && SMALL.has(word)) ? 1 : 0
  }
  if (token.text === 'and' && (last === 'hundred' || last === 'scale')) {
    const word = at(line, index + 1).text
    return (SMALL.has(word) || TENS.has(word)) && !isPartAt(line, index + 1) ? 1 : 0
  }
  return 0
}

/** `two million and three quarters`: so many parts, and no more of the number. */
function isPartAt(line: Line, index: number): boolean {
  const hyphen = at(line, index + 1).text === '-' && at(line, index + 1).glued ? 1 : 0
  const part = at(line, index + 1 + hyphen).text
  return FRACTION_PARTS.has(part) && SMALL.has(at(line, index).text)
}
