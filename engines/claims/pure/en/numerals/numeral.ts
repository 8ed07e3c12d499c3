import type { Decimal, Rational } from '#platform/exact'
import { decimalOf, rational } from '#platform/exact'
import { at, type Line, type Token } from '../words/tokens.ts'
import { beginsClass } from './class-names.ts'
import { dozenAt, inDozens } from './dozens.ts'
import { GLYPHS, STROKE_LENGTH, strokeAt } from './fraction-signs.ts'
import { wordsAt } from './in-words.ts'
import { LETTER_SCALES, MISTYPED_SCALES, NOUGHTS, SCALES, SMALL, TENS } from './number-words.ts'
import { powerAt, timesPowerAt } from './powers.ts'

/** A number as written, before its unit is known. */
export type Numeral = {
  /** First token and one past the last. */
  readonly first: number
  readonly next: number
  readonly value: Decimal
  /** Power of ten of the last digit that is stated. */
  readonly precision: number
  readonly shape: 'digits' | 'words' | 'fraction'
  readonly fraction: Rational | null
  /** The words of scale in it, as a power of ten: 6 for 'million'. */
  readonly power: number
}

const FRACTION_DIGITS = 12

/** The number that begins at `index`: 46,441 · 1.5 million · twenty-five · a hundred. `isMoney`: a currency stands before it. */
export function numeralAt(line: Line, index: number, isMoney = false): Numeral | null {
  const token = at(line, index)
  if (token.kind === 'number') return inDozens(line, digitsAt(line, index, isMoney))
  if (token.kind === 'word' && NUMERAL_STARTS.has(token.text))
    return dozenAt(line, index) ?? inDozens(line, wordsAt(line, index))
  return null
}

/** The first words of numbers: most words of a text begin none. */
export const NUMERAL_STARTS: ReadonlySet<string> = new Set([
  ...SMALL.keys(),
  ...TENS.keys(),
  ...NOUGHTS,
  'a',
  'an',
  'half',
  'quarter',
])

export function fractionNumeral(first: number, next: number, part: bigint, whole: bigint): Numeral {
  const fraction = rational(part, whole)
  return {
    first,
    next,
    value: shortest(decimalOf(fraction, FRACTION_DIGITS, 'half-up')),
    precision: -FRACTION_DIGITS,
    shape: 'fraction',
    fraction,
    power: 0,
  }
}

function shortest({ coefficient, scale }: Decimal): Decimal {
  let digits = coefficient
  let behind = scale
  while (behind > 0 && digits % 10n === 0n) {
    digits /= 10n
    behind -= 1
  }
  return { coefficient: digits, scale: behind }
}

/** `decimal` times ten to the power; what is printed behind the point stays. */
export function timesTen(decimal: Decimal, power: number): Decimal {
  const scale = decimal.scale - power
  return scale >= 0
    ? { coefficient: decimal.coefficient, scale }
    : { coefficient: decimal.coefficient * 10n ** BigInt(-scale), scale: 0 }
}

function digitsAt(line: Line, index: number, isMoney: boolean): Numeral | null {
  const digits = readDigits(at(line, index))
  if (digits === null) return null
  const raised = raisedNumeral(line, index, digits)
  if (raised !== null) return raised
  const mixed = mixedAt(line, index, digits)
  const decimal = mixed?.value ?? digits
  const { power, next } = scalesAt(line, mixed?.next ?? index + 1, isMoney)
  return {
    first: index,
    next,
    value: timesTen(decimal, power),
    precision: power - decimal.scale,
    shape: 'digits',
    fraction: null,
    power,
  }
}

/** `2.5 × 10⁹`, `10⁶`. */
function raisedNumeral(line: Line, index: number, digits: Decimal): Numeral | null {
  const alone = powerAt(line, index)
  const found = alone ?? timesPowerAt(line, index)
  if (found === null) return null
  const { power, next } = found
  const value = alone === null ? digits : { coefficient: 1n, scale: 0 }
  return {
    first: index,
    next,
    value: timesTen(value, power),
    precision: power - value.scale,
    shape: 'digits',
    fraction: null,
    power,
  }
}

const PARTS_MAX = 64

/** `5-1/4`, `2 1/2` and `2½`: a whole number and a fraction that ends. */
function mixedAt(
  line: Line,
  index: number,
  whole: Decimal,
): { value: Decimal; next: number } | null {
  if (whole.scale > 0 || whole.coefficient > 999n) return null
  const sign = at(line, index + 1)
  const glyph = sign.glued ? GLYPHS.get(sign.text) : undefined
  if (glyph !== undefined) return { value: withFraction(whole, glyph), next: index + 2 }
  const isHyphened = sign.text === '-' && sign.glued
  const first = isHyphened ? index + 2 : index + 1
  const parts = strokeAt(line, first, PARTS_MAX)
  if (parts === null || !(isHyphened || (!sign.glued && !line.isRow))) return null
  return { value: withFraction(whole, parts), next: first + STROKE_LENGTH }
}

function withFraction(whole: Decimal, [part, parts]: readonly [bigint, bigint]): Decimal {
  const fraction = decimalOf(rational(part, parts), 6, 'half-up')
  return shortest({ coefficient: whole.coefficient * 1000000n + fraction.coefficient, scale: 6 })
}

/** null for what isn't one number: 2.4.1, 007, or longer than any figure. */
function readDigits(token: Token): Decimal | null {
  let digits = ''
  let behind = -1
  for (const sign of token.text) {
    if (sign === '.') {
      if (behind >= 0) return null
      behind = 0
    } else if (sign >= '0' && sign <= '9') {
      digits += sign
      if (behind >= 0) behind += 1
    }
  }
  const scale = Math.max(behind, 0)
  const before = digits.length - scale
  if (digits.length > 30 || (before > 1 && digits[0] === '0')) return null
  return { coefficient: BigInt(digits), scale }
}

/** Words of scale, with or without hyphens: `million`, `-million`, `hundred million`, `bn`. */
function scalesAt(line: Line, index: number, isMoney: boolean): { power: number; next: number } {
  let power = 0
  let next = index
  for (let count = 0; count < 3; count += 1) {
    const hyphened = at(line, next).text === '-' && at(line, next).glued
    const place = hyphened ? next + 1 : next
    const word = at(line, place)
    if (word.kind !== 'word') break
    const scale =
      SCALES.get(word.text) ??
      mistyped(line, place) ??
      (power === 0 ? letterScale(line, place, isMoney) : 0)
    if (scale === 0 || beginsClass(line, place)) break
    power += scale
    next = place + 1
  }
  return { power, next }
}

/** `1.5 billon`; but `3 billon coins` are of an alloy. */
function mistyped(line: Line, index: number): number | null {
  const power = MISTYPED_SCALES.get(at(line, index).text)
  return power === undefined || /^(?:coins?|alloy|denarii|pieces?)$/.test(at(line, index + 1).text)
    ? null
    : power
}

/** `$1.5m`, `€3 m`, `10k`; without money, `1.5m people` but not `1.5m high`. */
function letterScale(line: Line, index: number, isMoney: boolean): number {
  const word = at(line, index)
  const scale = LETTER_SCALES.get(word.text) ?? 0
  if (scale === 0) return 0
  if (isMoney) return scale
  if (!word.glued) return 0
  if (word.text === 'k') return word.capital && !isThousands(line, index) ? 0 : scale
  const after = at(line, index + 1)
  if (word.text === 'm' && !word.capital && isOfNamed(line, index)) return scale
  // Nobody writes metres with a capital; but 3M is a firm, and 100M a race.
  if (word.text === 'm' && word.capital) return isMillions(line, index) ? scale : 0
  return (word.text === 'm' || word.text === 'b') &&
    after.kind === 'word' &&
    (after.text.endsWith('s') ||
      MONEY_NAMES.test(after.text) ||
      isCountedInMillions(line, index + 1))
    ? scale
    : 0
}

/** `250K downloads`, `over 20K holders`; but `10K race`, `4K screens` and `273.15K`. */
export function isThousands(line: Line, index: number): boolean {
  const { text } = at(line, index - 1)
  if (/\./.test(text)) return false
  const bound = at(line, index - 2).text
  const isBound = /^(?:over|than|nearly|almost|about|around|approximately|some|least|to)$/.test(
    bound,
  )
  return text.length > 2 || (text.length > 1 && isBound && at(line, index + 1).text.endsWith('s'))
}

/** `1.4M`, `25M users`. */
export function isMillions(line: Line, index: number): boolean {
  const after = at(line, index + 1)
  const { text } = at(line, index - 1)
  if (text === '3' && !after.text.endsWith('s')) return false
  return !/^(?:freestyle|backstroke|breaststroke|butterfly|medley|relay|dash|sprint|hurdles|race|final)$/.test(
    after.text,
  )
}

/** `total passengers up 1.7 % to 4.943m (2008: 4.858m)`: what is counted was named before. */
function isOfNamed(line: Line, index: number): boolean {
  if (LENGTHS.test(at(line, index + 1).text) || !/\./.test(at(line, index - 1).text)) return false
  let isCounted = false
  for (let place = index - 2; place >= 0 && place > index - NAMED_REACH; place -= 1) {
    const { text } = at(line, place)
    // "The jobless level".
    const isLevelOfThem = text === 'level' && COUNTED.test(at(line, place - 1).text)
    if (LENGTHS.test(text) && !isLevelOfThem) return false
    if (text === '.' || text === ';') break
    isCounted ||= COUNTED.test(text)
  }
  return isCounted
}

const NAMED_REACH = 16
const COUNTED =
  /^(?:passengers?|customers?|subscribers?|visitors?|users|members|guests|viewers|listeners|subscriptions?|vehicles|cars|journeys|trips|visits|households|patients|tourists|arrivals|inhabitants|population|migrants|claimants|employment|unemployment|unemployed|jobless|jobs|births|whom)$/
const LENGTHS =
  /^(?:high|long|wide|deep|tall|thick|across|apart|above|below|away|height|length|depth|width|altitude|tunnel|bridge|wall|level|water)$/

/** `798m euro`; but `3m real wall` and `20m crown of trees` aren't of money. */
const MONEY_NAMES =
  /^(?:euro|dollar|dollars|pound|sterling|stg|yen|yuan|renminbi|won|baht|rupee|rupiah|ringgit|riyal|dirham|dinar|peso|franc|krona|krone|kroner|kronor|zloty|forint|rouble|ruble|lira|shekel|rand|naira)$/

const MILLIONS_OF =
  /^(?:teu|feu|people|children|men|women|staff|cattle|sheep|livestock|fish|poultry|boe|bbl|hl|[kmg]wh|tonne|metric|cubic|sq)$/
const MILLIONS_OF_SUCH =
  /^(?:new|foreign|international|domestic|overseas|more|fewer|additional|extra|unique|active|paid|registered|unemployed|jobless|daily|weekly|monthly|square)$/

/** `5.8m teu`, `3m people`, `1.2m new jobs`; but `5m square` and `3m new wall`. */
function isCountedInMillions(line: Line, index: number): boolean {
  const { text } = at(line, index)
  if (MILLIONS_OF.test(text)) return true
  const next = at(line, index + 1)
  return MILLIONS_OF_SUCH.test(text) && next.kind === 'word' && /(?:s|people|feet)$/.test(next.text)
}
