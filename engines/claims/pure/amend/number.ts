import {
  abs,
  compare,
  decimalOf,
  divide,
  formatDecimal,
  multiply,
  ONE,
  type Rational,
  rational,
  rationalOf,
  subtract,
} from '#platform/exact'
import { ordinal } from '#platform/i18n'
import { type Digits, digitsOf } from '../checks/stated/digits.ts'
import { factorBetween, isCounted, isPoints, isRate } from '../checks/stated/units.ts'
import type { Grammar, ReadClaim } from '../model.ts'
import { clockLength } from './clock.ts'
import type { Edit } from './types.ts'
import { smallValue, smallWord } from './words.ts'

/** The number of a claim written anew, in its own manner: scale, digits, bound and unit stay as they are. Null where it can't be. */
export function restated(
  text: string,
  claim: ReadClaim,
  value: Rational,
  grammar: Grammar,
): Edit | null {
  const { start, end } = claim.number
  const words = text.slice(start, end)
  if (value.num <= 0n || claim.bound === 'between' || claim.form === 'rank') return null
  const clock = clockLength(text, claim, value, grammar)
  if (clock !== null) return isFar(claim, value) ? null : clock
  if (isFar(claim, value)) {
    const scaled = inOtherScale(words, claim, value)
    return scaled === null ? null : { start, end, to: scaled }
  }
  const verb = claim.form === 'multiple' ? multiplied(text, claim, value, grammar) : null
  if (verb !== null) return { start, end, to: verb }
  const digits = claim.form === 'fraction' ? null : digitsOf(text, claim)
  const span = digits === null ? { start, end } : digits.span
  const to =
    claim.form === 'fraction'
      ? asPercent(text, claim, value, grammar)
      : digits === null
        ? inWords(words, claim, value, grammar)
        : inDigits(digits, claim, value, grammar)
  return to === null || to === text.slice(span.start, span.end) ? null : { ...span, to }
}

/** Nobody meant a number so many times as large: then another figure is wrong, or the words were misread. */
const FAR = 4n
const FAR_OF_RATES = 10n

/** A nought too many or too few is still a slip of the pen. */
const TEN = rational(10n)

export function isFar({ fraction, value: stated, unit }: ReadClaim, value: Rational): boolean {
  const at = fraction ?? rationalOf(stated)
  const times = rational(isRate(unit) || isPoints(unit) ? FAR_OF_RATES : FAR)
  const [small, large] = compare(at, value) < 0 ? [at, value] : [value, at]
  if (at.num <= 0n || compare(multiply(small, times), large) >= 0) return at.num <= 0n
  return !isNear(multiply(small, TEN), large)
}

function isNear(told: Rational, value: Rational, off = SCALE_OFF_MAX): boolean {
  return compare(abs(subtract(told, value)), multiply(value, off)) <= 0
}

const SCALES: { readonly [word: string]: number } = {
  ' thousand': 3,
  ' million': 6,
  ' billion': 9,
  ' trillion': 12,
  万: 4,
  亿: 8,
  万亿: 12,
}
const SCALE_OFF_MAX = rational(1n, 10n)

/** 'Thousand' for 'million', 万 for 亿: the digits are right, and the word for the zeros isn't. */
function inOtherScale(words: string, claim: ReadClaim, value: Rational): string | null {
  const [, digits = '', said = ''] = /^([\d.,]+)(\D*)$/.exec(words) ?? []
  const power = SCALES[said.replace('\u00a0', ' ')]
  if (digits === '' || power === undefined) return null
  const at = rationalOf(claim.value)
  for (const [word, other] of Object.entries(SCALES)) {
    if (other === power || /[a-z]/.test(word) !== /[a-z]/.test(said)) continue
    if (isNear(multiply(at, powerOf(other - power)), value)) return `${digits}${word}`
  }
  return null
}

const NUMERAL_ZH = /^[一二三四五六七八九十两]{1,3}/
const NUMERAL_EN = /^[A-Za-z]+/

function inDigits(
  { printed, value: shown, scale, mark, rest }: Digits,
  claim: ReadClaim,
  value: Rational,
  grammar: Grammar,
): string | null {
  const [whole = '', behind = ''] = printed.split('.')
  const isWhole = isCounted(claim.unit) && compare(scale, ONE) === 0
  const told = rounded(divide(value, scale), shown, behind.length, claim, isWhole)
  if (told === null) return null
  const isGrouped = mark !== '' || (grammar === 'en' && whole.length < 4)
  if (ORDINAL_EN.test(rest)) return told.includes('.') ? null : ordinal(Number(told), 'en')
  return `${isGrouped ? grouped(told, mark === '' ? ',' : mark) : told}${rest}`
}

const ORDINAL_EN = /^(?:st|nd|rd|th)$/

/** 'five', 六, and 八 of 八成. */
function inWords(
  words: string,
  claim: ReadClaim,
  value: Rational,
  grammar: Grammar,
): string | null {
  const word = (grammar === 'zh' ? NUMERAL_ZH : NUMERAL_EN).exec(words)?.[0] ?? ''
  const shown = smallValue(word, grammar)
  if (shown === null) return null
  const scale = divide(rationalOf(claim.value), rational(BigInt(shown)))
  // 2.34 times as many are not two times as many, as they would be two cities.
  const isWhole = claim.form !== 'multiple'
  const told = rounded(divide(value, scale), rational(BigInt(shown)), 0, claim, isWhole)
  if (told === null) return null
  if (told.includes('.')) return isWhole ? null : `${told}${words.slice(word.length)}`
  const small = smallWord(Number(told), word, grammar)
  return `${small ?? told}${words.slice(word.length)}`
}

const DIGITS_MORE_MAX = 2

/** As finely as it was said; cut off above what "over" limits, and raised to what "nearly" reaches. */
function rounded(
  value: Rational,
  shown: Rational,
  digits: number,
  { bound }: ReadClaim,
  isWhole: boolean,
): string | null {
  const isOver = bound === 'over' || bound === 'atLeast'
  const isUnder = bound === 'under' || bound === 'atMost' || bound === 'nearly'
  const step = isOver || isUnder ? stepOf(shown, digits) : digits
  for (let more = 0; more <= DIGITS_MORE_MAX; more += 1) {
    const at = step + more
    const told = isOver ? cutAt(value, at) : isUnder ? raisedAt(value, at) : nearestAt(value, at)
    // 0.18 isn't 0.2; 0.46 is 0.5, where tenths are what the text tells.
    const isFine = isNear(told, value)
    const isBound = (isOver || isUnder) && compare(told, shown) !== 0
    if (told.num > 0n && (isFine || isBound || isWhole)) return written(told, Math.max(0, at))
  }
  return null
}

/** Digits behind the point of the last digit that isn't zero, negative before it: -1 for 120. */
function stepOf(shown: Rational, digits: number): number {
  if (digits > 0 || shown.den !== 1n) return digits
  const zeros = /0*$/.exec(String(shown.num))?.[0].length ?? 0
  return -Math.min(zeros, String(shown.num).length - 1)
}

function powerOf(digits: number): Rational {
  return digits >= 0 ? rational(10n ** BigInt(digits)) : rational(1n, 10n ** BigInt(-digits))
}

function nearestAt(value: Rational, digits: number): Rational {
  const scaled = multiply(value, powerOf(digits))
  return divide(rational((2n * scaled.num + scaled.den) / (2n * scaled.den)), powerOf(digits))
}

function cutAt(value: Rational, digits: number): Rational {
  const scaled = multiply(value, powerOf(digits))
  return divide(rational(scaled.num / scaled.den), powerOf(digits))
}

function raisedAt(value: Rational, digits: number): Rational {
  const cut = cutAt(value, digits)
  return compare(cut, value) === 0
    ? cut
    : divide(rational(multiply(cut, powerOf(digits)).num + 1n), powerOf(digits))
}

function written(value: Rational, digits: number): string {
  return formatDecimal(decimalOf(value, digits, 'half-up'))
}

function grouped(number: string, mark: string): string {
  const [whole = '', behind] = number.split('.')
  const groups = whole.replace(/\B(?=(?:\d{3}){1,12}$)/g, mark)
  return behind === undefined ? groups : `${groups}.${behind}`
}

/** Where a fraction may be followed by per cent: 'one-third of', 'is one-third.', and not 'half the total'. */
const AFTER_FRACTION =
  /^(?: (?:of|to|from|in|on|over|compared|since|by|at|than|year|and|or|more|less|higher|lower|between|during)\b|[,.;:)]|\s*$|\s*\n)/
const BEFORE_FRACTION = /\b(?:a|an|one)\s$/i

/** 'Roughly 30 percent' for 'roughly one-third': no other fraction is as near as digits are. */
function asPercent(
  text: string,
  { number, unit, bound, fraction }: ReadClaim,
  value: Rational,
  grammar: Grammar,
): string | null {
  const toPercent = factorBetween(unit, 'percent')
  if (toPercent === null || fraction === null) return null
  const isRough = bound !== 'exact'
  const percent = multiply(value, toPercent)
  const told = isRough ? bounded(percent, bound) : plain(percent)
  if (told === '0') return null
  const words = text.slice(number.start, number.end)
  const named = isRough ? null : fractionLike(words, value, grammar)
  if (named !== null) return named
  if (grammar === 'zh') return `${told}%`
  const before = text.slice(Math.max(0, number.start - 8), number.start)
  const isApt =
    AFTER_FRACTION.test(text.slice(number.end, number.end + 8)) && !BEFORE_FRACTION.test(before)
  if (!isApt) return null
  return /\d%/.test(text)
    ? `${told}%`
    : /\bper cent\b/.test(text)
      ? `${told} per cent`
      : `${told} percent`
}

/** Fractions that have names, with their Chinese and English ones. */
const NAMED: readonly (readonly [part: bigint, of: bigint, zh: string, en: string])[] = [
  [1n, 2n, '一半', 'half'],
  [1n, 3n, '三分之一', 'a third'],
  [2n, 3n, '三分之二', 'two thirds'],
  [1n, 4n, '四分之一', 'a quarter'],
  [3n, 4n, '四分之三', 'three quarters'],
  [1n, 5n, '五分之一', 'a fifth'],
  [1n, 10n, '十分之一', 'a tenth'],
]
const NAMED_OFF_MAX = rational(1n, 50n)
const NAMES = {
  en: /^(?:half|(?:a|one|two|three)[ -](?:thirds?|quarters?|fifths?|tenths?))$/i,
  zh: /^(?:一半|[一二三四五六七八九十]分之[一二三四五六七八九])$/,
} as const

/** A fraction in words for one in words, where what is true is as near to it as people speak: "half" for "a third". */
function fractionLike(words: string, value: Rational, grammar: Grammar): string | null {
  if (!NAMES[grammar].test(words)) return null
  const near = NAMED.find(([part, of]) => isNear(rational(part, of), value, NAMED_OFF_MAX))
  if (near === undefined) return null
  const [, , zh, en] = near
  if (grammar === 'zh') return zh
  const told = words.startsWith('one') ? en.replace(/^a /, 'one ') : en
  return words.includes('-') ? told.replace(' ', '-') : told
}

/** A whole number where that is near enough: 25, and 30.5. */
function plain(percent: Rational): string {
  const whole = nearestAt(percent, 0)
  const off = multiply(abs(subtract(whole, percent)), rational(50n))
  return compare(off, percent) <= 0 ? written(whole, 0) : written(nearestAt(percent, 1), 1)
}

function bounded(percent: Rational, bound: ReadClaim['bound']): string {
  if (bound === 'over' || bound === 'atLeast') return written(cutAt(percent, 0), 0)
  if (bound === 'about') return written(nearestAt(percent, 0), 0)
  return written(raisedAt(percent, 0), 0)
}

const VERB_EN = /^(?:doubled|tripled|trebled|quadrupled)$/i
/** Doubled, tripled, quadrupled: in the form of the word that is replaced. */
const TIMES_EN = ['doubl', 'tripl', 'quadrupl']
const TIMES_OFF_MAX = rational(1n, 40n)
const TIMES_FORM = /^(?:doubl|tripl|trebl|quadrupl)(e|es|ed|ing)$/i
const VERB_ZH = /^翻(?:了)?[一两]?番$/

/** What 2.81 times is more than, "more than doubled", and what it nearly is. */
function reachedBy(value: Rational, bound: ReadClaim['bound']): Rational {
  if (bound === 'over' || bound === 'atLeast') return cutAt(value, 0)
  return bound === 'nearly' || bound === 'under' ? raisedAt(value, 0) : value
}

/** 'Doubled to' becomes 'rose 51 percent to': a verb is replaced by a verb. */
function multiplied(
  text: string,
  { number, bound }: ReadClaim,
  value: Rational,
  grammar: Grammar,
): string | null {
  const words = text.slice(number.start, number.end)
  const form = TIMES_FORM.exec(words)?.[1]
  const reached = compare(value, rational(2n)) < 0 ? value : reachedBy(value, bound)
  const times = TIMES_EN.find((_, place) =>
    isNear(rational(BigInt(place + 2)), reached, TIMES_OFF_MAX),
  )
  if (form !== undefined && times !== undefined && !words.startsWith(times))
    return `${times}${form}`
  if (bound !== 'exact' || !(grammar === 'zh' ? VERB_ZH : VERB_EN).test(words)) return null
  const change = multiply(subtract(value, ONE), rational(100n))
  const size = written(nearestAt(abs(change), 0), 0)
  if (size === '0') return null
  if (grammar === 'zh') return `${change.num > 0n ? '增长' : '下降'}${size}%`
  if (!/^ (?:to|from)\b/.test(text.slice(number.end, number.end + 6))) return null
  if (
    /\b(?:has|have|had|was|were|been)\s(?:\w+\s)?$/i.test(
      text.slice(Math.max(0, number.start - 16), number.start),
    )
  )
    return null
  const percent = /\d%/.test(text) ? '%' : ' percent'
  return `${change.num > 0n ? 'rose' : 'fell'} ${size}${percent}`
}
