import {
  compare,
  type Decimal,
  decimalOf,
  divide,
  formatDecimal,
  ONE,
  type Rational,
  rational,
} from '#platform/exact'
import type { ReadClaim } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { digitsOf } from './digits.ts'
import { isPoints, isRate } from './units.ts'

/** How the text writes an amount: '£', 165.0 and 'm'; 165.0, ' million' and ' tonnes'; 1650, 万 and 元. */
export type Manner = {
  readonly lang: 'en' | 'zh'
  readonly before: string
  /** The number as it is printed. */
  readonly printed: string
  /** What stands between its thousands; nothing where none are told apart. */
  readonly mark: string
  /** The word of its scale and its unit, as they stand behind it. */
  readonly behind: string
  /** What one of the printed number is in the unit of the claim. */
  readonly scale: Rational
}

/** Null where the words alone don't tell an amount with its unit, and where the house writes it in one way only, as rates are. */
export function mannerOf(claim: ReadClaim, words: string): Manner | null {
  const { unit, form, bound } = claim
  if (form !== 'number' || bound === 'between' || isRate(unit) || isPoints(unit)) return null
  const start = claim.number.start - claim.start
  const number = { start, end: claim.number.end - claim.start }
  const digits = digitsOf(words, { ...claim, number })
  if (digits === null || digits.span.start !== start || digits.scale.num <= 0n) return null
  const isMoney = dimensionOf(unit.split('/')[0] ?? unit).startsWith('money')
  const before = isMoney ? (CURRENCY.exec(words.slice(0, start))?.[0] ?? '') : ''
  const behind = `${digits.rest.replace(MORE_ZH, '')}${words.slice(number.end).replace(BOUND_BEHIND, '')}`
  // "12,400 cars, of 12,000 that were planned": what they are was said before.
  const isBare = behind === '' && !isMoney && compare(digits.scale, ONE) === 0
  if (!isBare && !(before === '' ? UNIT : SCALE).test(behind)) return null
  return {
    lang: /\p{Script=Han}/u.test(behind) ? 'zh' : 'en',
    before,
    printed: digits.printed,
    mark: digits.mark,
    behind: behind.replace(/\s+/g, ' ').replace(/^ (?=\p{L}*illion)/u, '\u00a0'),
    scale: digits.scale,
  }
}

const CURRENCY = /(?:[A-Z]{0,3}[$€£¥₹₩]|\b(?:[A-Z]{3}|Rs\.?|KShs?\.?))\s?$/
const MORE_ZH = /^[多余餘來来]/
const BOUND_BEHIND =
  /(?:以[上下内內]|左右|上下|多|余|餘)$|\s(?:or|and) (?:more|less|over|under|fewer)$/
/** Words of an amount: a scale, a unit, or both. */
const UNIT = /^ ?\p{L}[\p{L}\s./²³·℃°-]*$/u
const SCALE = /^(?:[ -]?\p{L}[\p{L}\s./²³-]*)?$/u

/** The amount as it is printed. */
export function asPrinted({ before, printed, behind }: Manner): string {
  return `${before}${printed}${behind}`
}

/**
 * Another amount in the same manner, told in so many digits behind the point of the claim's unit; null where nobody would write it
 * so: £0.02bn, 12,000,000 million.
 */
export function inManner(manner: Manner, value: Rational, most: number): string | null {
  const { before, printed, mark, behind, scale, lang } = manner
  const at = divide(value, scale)
  // Of one tonne the word for several isn't known.
  if (!isHandy(manner, at) || (printed === '1' && before === '' && lang === 'en')) return null
  const digits = Math.min(most + powerOf(scale), behindPoint(printed) + DIGITS_MORE_MAX)
  const told = formatDecimal(inDigits(at, digits))
  const [whole = '', part] = told.split('.')
  const isGrouped = mark !== '' || (lang === 'en' && !/\d{4}/.test(printed))
  const number = isGrouped
    ? whole.replace(/\B(?=(?:\d{3}){1,12}$)/g, mark === '' ? ',' : mark)
    : whole
  const unit = told === '1' && lang === 'en' ? single(behind) : behind
  return `${before}${number}${part === undefined ? '' : `.${part}`}${unit}`
}

const DIGITS_MORE_MAX = 3

function isHandy({ scale, printed }: Manner, at: Rational): boolean {
  if (at.num <= 0n) return false
  const isSmall = compare(at, rational(1n, 10n)) < 0 && !printed.startsWith('0.0')
  const isLarge = compare(at, rational(1_000_000n)) >= 0
  return compare(scale, ONE) === 0 || !(isSmall || isLarge)
}

function behindPoint(printed: string): number {
  return printed.split('.')[1]?.length ?? 0
}

/** The power of ten that a scale is, or the next above it. */
function powerOf({ num, den }: Rational): number {
  let power = 0
  for (let at = num; at > den; at /= 10n) power += 1
  for (let at = den; at > num; at /= 10n) power -= 1
  return power
}

/** 'percentage points' as of one: '1 percentage point'. Only the word that is counted has a plural. */
export function single(unit: string): string {
  return unit.replace(/^(.*?[a-rt-z])s(?=$| (?:per|of|sterling)\b)/, (_, word: string) =>
    word.endsWith('ie') ? `${word.slice(0, -2)}y` : word,
  )
}

/** Rounded to so many digits; a number that is what it is in fewer needs no more of them: 0.5, not 0.50. */
export function inDigits(value: Rational, most: number): Decimal {
  const { coefficient, scale } = decimalOf(value, most, 'half-up')
  const isExact = value.num * 10n ** BigInt(Math.max(0, scale)) === coefficient * value.den
  let digits = { coefficient, scale }
  while (isExact && digits.scale > 0 && digits.coefficient % 10n === 0n)
    digits = { coefficient: digits.coefficient / 10n, scale: digits.scale - 1 }
  return digits
}
