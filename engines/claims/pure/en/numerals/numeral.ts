import type { Decimal, Rational } from '#platform/exact'
import { decimalOf, rational } from '#platform/exact'
import { at, type Line, type Token } from '../words/tokens.ts'
import { beginsClass } from './class-names.ts'
import { dozenAt, halfScaleAt, inDozens } from './dozens.ts'
import { LETTER_SCALES, MISTYPED_SCALES, SCALES, SMALL, TENS } from './number-words.ts'

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
  'a',
  'an',
  'half',
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

const PARTS_MAX = 64

function isParts(parts: number): boolean {
  return Number.isInteger(parts) && parts <= PARTS_MAX
}

/** `5-1/4` and `2½`: a whole number and a fraction that ends. */
function mixedAt(
  line: Line,
  index: number,
  whole: Decimal,
): { value: Decimal; next: number } | null {
  if (whole.scale > 0 || whole.coefficient > 999n) return null
  const sign = at(line, index + 1)
  const quarters = '¼½¾'.indexOf(sign.text)
  if (sign.glued && sign.text !== '' && quarters >= 0)
    return {
      value: { coefficient: whole.coefficient * 100n + BigInt(quarters + 1) * 25n, scale: 2 },
      next: index + 2,
    }
  const isJoined =
    sign.text === '-' && sign.glued && at(line, index + 3).text === '/' && at(line, index + 3).glued
  const part = Number(at(line, index + 2).text)
  const parts = Number(at(line, index + 4).text)
  if (!isJoined || !(Number.isInteger(part) && part > 0 && part < parts) || !isParts(parts))
    return null
  const fraction = decimalOf(rational(BigInt(part), BigInt(parts)), 6, 'half-up')
  const value = shortest({
    coefficient: whole.coefficient * 1000000n + fraction.coefficient,
    scale: 6,
  })
  return { value, next: index + 5 }
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
  if (word.text === 'k') return word.upper || word.capital ? 0 : scale
  const after = at(line, index + 1)
  if (word.text === 'm' && !word.capital && isOfNamed(line, index)) return scale
  return (word.text === 'm' || word.text === 'b') &&
    after.kind === 'word' &&
    (after.text.endsWith('s') ||
      MONEY_NAMES.test(after.text) ||
      isCountedInMillions(line, index + 1))
    ? scale
    : 0
}

/** `total passengers up 1.7 % to 4.943m (2008: 4.858m)`: what is counted was named before. */
function isOfNamed(line: Line, index: number): boolean {
  if (LENGTHS.test(at(line, index + 1).text) || !/\./.test(at(line, index - 1).text)) return false
  let isCounted = false
  for (let place = index - 2; place >= 0 && place > index - NAMED_REACH; place -= 1) {
    const { text } = at(line, place)
    if (LENGTHS.test(text)) return false
    if (text === '.' || text === ';') break
    isCounted ||= COUNTED.test(text)
  }
  return isCounted
}

const NAMED_REACH = 16
const COUNTED =
  /^(?:passengers?|customers?|subscribers?|visitors?|users|members|guests|viewers|listeners|subscriptions?|vehicles|cars|journeys|trips|visits|households|patients)$/
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

/** Small numbers, tens, hundreds and scales in words; `a million`, but not `a` alone. */
function wordsAt(line: Line, index: number): Numeral | null {
  const rounded = halfScaleAt(line, index)
  if (rounded !== null) return rounded
  let next = index
  let total = 0n
  let group = -1
  let smallest = 0
  if (
    (at(line, index).text === 'a' || at(line, index).text === 'an') &&
    SCALES.has(at(line, index + 1).text)
  ) {
    group = 1
    next += 1
  }
  let scaled = false
  let last: 'none' | 'small' | 'tens' | 'hundred' | 'scale' = 'none'
  for (let count = 0; count < 16; count += 1) {
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
        joined === 0 || last !== 'none' ? SCALES.get(word.text) : undefined
      if (scale === undefined || group < 0 || beginsClass(line, next + joined)) break
      if (scale === 2 && group < 100) group *= 100
      else {
        total = (total + BigInt(group)) * 10n ** BigInt(scale)
        group = 0
      }
      smallest = scale
      scaled = true
      last = scale === 2 ? 'hundred' : 'scale'
    }
    next += joined + 1
  }
  if (last === 'none' && group !== 1) return null
  if (last === 'none') return null
  const coefficient = total + BigInt(Math.max(group, 0))
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

/** How many tokens join two words of one number: `twenty-five`, `hundred and five`. */
function joinsAt(line: Line, index: number, last: string): number {
  const token = at(line, index)
  if (last === 'none') return 0
  if (token.text === '-' && token.glued && at(line, index + 1).glued) {
    const word = at(line, index + 1).text
    return last === 'tens'
      ? SMALL.has(word)
        ? 1
        : SCALES.has(word)
          ? 1
          : 0
      : SCALES.has(word)
        ? 1
        : 0
  }
  if (token.text === 'and' && (last === 'hundred' || last === 'scale')) {
    const word = at(line, index + 1).text
    return SMALL.has(word) || TENS.has(word) ? 1 : 0
  }
  return 0
}
