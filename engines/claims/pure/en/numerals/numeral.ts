import {
  type Decimal,
  decimalOf,
  type Rational,
  rational,
  shortest,
  timesTenTo,
} from '#platform/exact'
import { unitOfNoun } from '../units/noun-unit.ts'
import { unitAt } from '../units/unit-at.ts'
import { at, type Line, type Token } from '../words/tokens.ts'
import { beginsClass } from './class-names.ts'
import { spokenDecimals, withLower } from './composed.ts'
import { dozenAt, inDozens } from './dozens.ts'
import { GLYPHS, STROKE_LENGTH, strokeAt } from './fraction-signs.ts'
import { wordsAt } from './in-words.ts'
import { LETTER_SCALES, MISTYPED_SCALES, NOUGHTS, SCALES, SMALL, TENS } from './number-words.ts'
import { plus } from './parts.ts'
import { powerOfTenAt, tenAt } from './powers-of-ten.ts'

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
  'point',
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

/** What stands around a number asks for it again and again. */
function digitsAt(line: Line, index: number, isMoney: boolean): Numeral | null {
  const own = KNOWN.get(line) ?? []
  const place = 2 * index + (isMoney ? 1 : 0)
  const known = own[place]
  if (known !== undefined) return known
  const found = numberAt(line, index, isMoney)
  own[place] = found
  KNOWN.set(line, own)
  return found
}

const KNOWN = new WeakMap<Line, (Numeral | null | undefined)[]>()

function numberAt(line: Line, index: number, isMoney: boolean): Numeral | null {
  const digits = readDigits(at(line, index))
  if (digits === null) return null
  const raised = raisedAt(line, index, digits)
  if (raised !== null) return raised
  const mixed = mixedAt(line, index, digits)
  const longer = mixed ?? spokenDecimals(line, index, digits)
  const decimal = longer?.value ?? digits
  const { power, next } = scalesAt(line, longer?.next ?? index + 1, isMoney)
  const numeral: Numeral = {
    first: index,
    next,
    value: timesTenTo(decimal, power),
    precision: power - (mixed?.places ?? decimal.scale),
    shape: 'digits',
    fraction: null,
    power,
  }
  return power > 0 ? withLower(line, numeral, numeralAt) : numeral
}

/** `5.97 × 10^24`, `1.5e6`, `10⁶`. */
function raisedAt(line: Line, index: number, digits: Decimal): Numeral | null {
  const ten = tenAt(line, index)
  const found = ten ?? powerOfTenAt(line, index, digits)
  if (found === null) return null
  const { next, power } = found
  const own = ten === null ? digits : ONE
  const value = timesTenTo(own, power)
  const precision = power - own.scale
  return { first: index, next, value, precision, shape: 'digits', fraction: null, power: 0 }
}

const ONE: Decimal = { coefficient: 1n, scale: 0 }
const PARTS_MAX = 64

/** `5-1/4`, `2 1/2` and `2½`: a whole number and a fraction that ends. */
function mixedAt(line: Line, index: number, whole: Decimal): Mixed | null {
  if (whole.scale > 0 || whole.coefficient > 999n) return null
  const sign = at(line, index + 1)
  const glyph = sign.glued || !line.isRow ? GLYPHS.get(sign.text) : undefined
  // '42 ⅓ m', but not 'of the 12 ½ are new'.
  const isOfIt = glyph !== undefined && (sign.glued || unitAt(line, index + 2) !== null)
  if (isOfIt) return withFraction(whole, glyph, index + 2)
  const isHyphened = sign.text === '-' && sign.glued
  const first = isHyphened ? index + 2 : index + 1
  const parts = strokeAt(line, first, PARTS_MAX)
  if (parts === null || !(isHyphened || (!sign.glued && !line.isRow))) return null
  return withFraction(whole, parts, first + STROKE_LENGTH)
}

/** `places`: how finely it is told. */
type Mixed = { readonly value: Decimal; readonly next: number; readonly places: number }

const MILLION = 1000000n

function withFraction(
  { coefficient }: Decimal,
  [part, parts]: readonly [bigint, bigint],
  next: number,
): Mixed {
  const isEnded = MILLION % parts === 0n
  const fraction = decimalOf(rational(part, parts), isEnded ? 6 : FRACTION_DIGITS, 'half-up')
  const value = shortest(plus({ coefficient, scale: 0 }, fraction))
  return { value, next, places: isEnded ? value.scale : 1 }
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
  if (!word.glued)
    return word.text === 'm' && !word.capital && isOfMillions(line, index + 1) ? scale : 0
  if (word.text === 'k') return word.capital && !isThousands(line, index) ? 0 : scale
  const after = at(line, index + 1)
  const isSmall = word.text === 'm' && !word.capital
  if (isSmall && (isOfNamed(line, index) || isOfNext(line, index))) return scale
  // Nobody writes metres with a capital; but 3M is a firm, and 100M a race.
  if (word.text === 'm' && word.capital) return isMillions(line, index) ? scale : 0
  return (word.text === 'm' || word.text === 'b') &&
    after.kind === 'word' &&
    ((after.text.endsWith('s') && !NO_PLURALS.test(after.text)) ||
      MONEY_NAMES.test(after.text) ||
      isCountedInMillions(line, index + 1))
    ? scale
    : 0
}

/** `14.1 m train-km`, `3.2 m passengers`: what is travelled or counted has no length. */
function isOfMillions(line: Line, index: number): boolean {
  const { text } = at(line, index)
  const unit = unitOfNoun(text)
  if (WEIGHED.test(text) || (unit !== null && text.endsWith('s') && COUNTED_ALONE.has(unit)))
    return true
  const hyphen = at(line, index + 1).text === '-' ? 2 : 1
  return TRAVELLING.test(text) && KILOMETRES.test(at(line, index + hyphen).text)
}

const COUNTED_ALONE: ReadonlySet<string> = new Set([
  'persons',
  'households',
  'person-times',
  'parcels',
])
const TRAVELLING = /^(?:train|pass|passenger|person|vehicle|car|bus|coach|seat|tonne|ton)$/
const KILOMETRES = /^(?:km|kilomet(?:re|er)s)$/

/** `232.92 m kg of tea`: no metres have a weight. */
const WEIGHED =
  /^(?:kgs?|kilos?|kilograms?|tonnes?|tons|quintals?|bushels|litres|liters|hectolitres|hl|gallons|barrels|bbl|boe|teu|[kmg]wh|doses|passengers|people|customers|shares|subscribers|households)$/

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

/** `from 25.8m to 25.7m tonnes`: counted as the other end is. */
function isOfNext(line: Line, index: number): boolean {
  const [link, number, letter] = [at(line, index + 1), at(line, index + 2), at(line, index + 3)]
  return (
    /^(?:to|and|or|-|–|against|from)$/.test(link.text) &&
    number.kind === 'number' &&
    letter.text === 'm' &&
    letter.glued &&
    !letter.capital &&
    isCountedInMillions(line, index + 4)
  )
}

const NAMED_REACH = 16
const COUNTED =
  /^(?:passengers?|pax|customers?|subscribers?|visitors?|users|members|guests|viewers|listeners|subscriptions?|vehicles|cars|journeys|trips|visits|households|patients|tourists|arrivals|inhabitants|population|migrants|claimants|employment|unemployment|unemployed|jobless|jobs|births|whom)$/
const LENGTHS =
  /^(?:high|long|wide|deep|tall|thick|across|apart|above|below|away|height|length|depth|width|altitude|tunnel|bridge|wall|level|water)$/

/** `798m euro`; but `3m real wall` and `20m crown of trees` aren't of money. */
const MONEY_NAMES =
  /^(?:euro|dollar|dollars|pound|sterling|stg|yen|yuan|renminbi|won|baht|rupee|rupiah|ringgit|riyal|dirham|dinar|peso|franc|krona|krone|kroner|kronor|zloty|forint|rouble|ruble|lira|shekel|rand|naira)$/

/** `the wall is 3m less`, `1m is so many centimetres`. */
const NO_PLURALS = /^(?:is|was|has|does|as|this|its|less|plus|thus|across|towards|versus|'s)$/

const MILLIONS_OF =
  /^(?:teu|feu|kgs?|kilos|doses|shares|tonnes|tons|barrels|litres|liters|passengers|units|people|children|men|women|staff|cattle|sheep|livestock|fish|poultry|boe|bbl|hl|[kmg]wh|tonne|metric|cubic|sq)$/
const MILLIONS_OF_SUCH =
  /^(?:new|foreign|international|domestic|overseas|more|fewer|additional|extra|unique|active|paid|registered|unemployed|jobless|daily|weekly|monthly|square)$/

/** `5.8m teu`, `3m people`, `1.2m new jobs`; but `5m square` and `3m new wall`. */
function isCountedInMillions(line: Line, index: number): boolean {
  const { text } = at(line, index)
  if (MILLIONS_OF.test(text)) return true
  const next = at(line, index + 1)
  return MILLIONS_OF_SUCH.test(text) && next.kind === 'word' && /(?:s|people|feet)$/.test(next.text)
}
