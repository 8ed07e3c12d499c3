import {
  abs,
  add,
  atLeastInterval,
  atMostInterval,
  compare,
  type Interval,
  type IntervalEnd,
  intersect,
  interval,
  multiply,
  negate,
  overInterval,
  pointInterval,
  type Rational,
  rational,
  rationalOf,
  roundedInterval,
  subtract,
  truncatedInterval,
  underInterval,
  ZERO,
} from '#platform/exact'
import type { ReadClaim } from '../../model.ts'
import { isCounted } from './units.ts'

// What a stated figure may stand for. A bound alone says too little: nobody writes "over 80 %" of 183 %. So each figure
// has three readings, each within the next.
//   close   what a careful writer means: digits rounded or cut off; "over" reaches to the next unit of the last digit that
//           isn't zero, or a twentieth beyond the number; "nearly" a twentieth below; "about" to either side ten units of
//           the last digit that isn't zero, or 1 % if that is more, and never more than a twentieth.
//   loose   what a reader would still let pass: a tenth in place of a twentieth, and after a last digit of 5 five units.
//   strict  what the words say by logic: "over" has no upper end.
// A figure that fits only loosely is a doubt; one that doesn't fit even so contradicts.
export type Reach = 'close' | 'loose' | 'strict'

export function meantBy(
  claim: ReadClaim,
  words: string,
  reach: Reach,
  beside: ReadClaim | null = null,
): Interval {
  const at = numberOf(claim)
  switch (claim.bound) {
    case 'exact':
      if (claim.unit === 'times' && IN_A_WORD.test(words))
        return around(at, reach === 'close' ? TENTH : EIGHTH)
      if (IN_TENTHS.test(words) && claim.unit === 'percent') return inTenths(at, reach)
      // 11.00:1 is a fraction, and told to its digits.
      return claim.fraction === null || TO_DIGITS.test(words)
        ? exactly(claim, reach, beside)
        : ofWords(claim.fraction, words)
    case 'over':
      // 翻了一番多: up to the next doubling.
      if (/^翻.*番/.test(words) && reach !== 'strict')
        return interval(at, add(at, at), { lowOpen: true })
      return reach === 'strict'
        ? overInterval(at)
        : interval(at, add(at, slackOf(claim, reach)), { lowOpen: true })
    case 'atLeast':
      return reach === 'strict' || !OPEN_ABOVE.test(words)
        ? atLeastInterval(at)
        : interval(at, add(at, slackOf(claim, reach)))
    case 'under':
      if (claim.fraction !== null && reach !== 'strict')
        return interval(multiply(at, FOUR_FIFTHS), at, { highOpen: true })
      return reach === 'strict'
        ? underInterval(at)
        : interval(below(at, slackOf(claim, reach)), at, { highOpen: true })
    case 'atMost':
      return reach === 'strict' || !OPEN_BELOW.test(words)
        ? atMostInterval(at)
        : interval(below(at, slackOf(claim, reach)), at)
    case 'nearly':
      return claim.fraction !== null && reach !== 'strict'
        ? interval(multiply(at, FOUR_FIFTHS), at)
        : nearly(at, reach, /成/.test(words))
    case 'about':
      // "Roughly a third" is no nearer to it than "a third".
      if (claim.fraction !== null && claim.unit !== 'times')
        return hull(ofWords(claim.fraction, words), around(at, reach === 'close' ? TENTH : FIFTH))
      return hull(
        within(
          around(at, reach === 'close' ? TWENTIETH : TENTH),
          hull(around(at, reach === 'close' ? HUNDREDTH : FIFTIETH), digitsAround(claim, reach)),
        ),
        reach === 'close' ? exactly(claim, 'close') : asWide(claim),
      )
    case 'between':
      return {
        low: roundedInterval(claim.value, claim.precision).low,
        high: roundedInterval(claim.valueHigh ?? claim.value, claim.precision).high,
      }
  }
}

/** The number itself, exact where it was said as a fraction. */
export function numberOf(claim: ReadClaim): Rational {
  return claim.fraction ?? rationalOf(claim.value)
}

const TO_DIGITS = /^\D*\d+\.\d+ ?[:：∶比] ?1$/
const TWENTIETH = rational(1n, 20n)
const HUNDREDTH = rational(1n, 100n)
const FIFTIETH = rational(1n, 50n)
const TENTH = rational(1n, 10n)
const EIGHTH = rational(1n, 8n)
const FIFTH = rational(1n, 5n)
/** Said in a word and not in a number, "doubled" is near it, and not all that rounds to two. */
const IN_A_WORD = /^(?:doubl|tripl|trebl|quadrupl|twice\b|thrice\b|翻)/i
/** "Over half" may be two thirds: said as a fraction, a bound reaches half as far again. */
const HALF = rational(1n, 2n)

/** "Nearly a third" is said of 28 %, and "just under half" of 41 %. */
const FOUR_FIFTHS = rational(4n, 5n)

/** Said behind the number, "or more" means a little more; "at least" before it is a limit, however far the value is. */
const OPEN_ABOVE = /以上|多|余|or more|and above|or above|or over|and over|\+/i
const OPEN_BELOW = /以下|or less|or fewer|or below|and below|or under/i

/** "A third" is anything near it; with tenths ("4 out of 10", "half") also what rounds or is cut off to them. */
function ofWords(at: Rational, words: string): Interval {
  const near = around(at, TENTH)
  // Whoever counts in fifths has a half for what lies further up.
  if (/\bfi(?:ve|fths?)\b/i.test(words)) return around(at, EIGHTH)
  if (10n % at.den !== 0n) return near
  return hull(near, interval(subtract(at, rational(1n, 20n)), add(at, TENTH), { highOpen: true }))
}

/** Rounded or cut off, we can't know which; what is counted one by one and said to the last digit is what it is. */
function exactly(claim: ReadClaim, reach: Reach, beside: ReadClaim | null = null): Interval {
  const at = numberOf(claim)
  const isWhole = claim.precision <= 0 && at.den === 1n && isCounted(claim.unit)
  const near = isWhole
    ? pointInterval(at)
    : hull(
        roundedInterval(claim.value, claim.precision),
        truncatedInterval(claim.value, claim.precision),
      )
  const step = lastStep(claim)
  if (reach !== 'loose' || step < claim.precision + 2) return near
  // Two noughts or more at the end may stand for digits that were dropped, though nothing says so.
  const told = beside !== null && isToldAlike(claim, beside) ? lastStep(beside) : step
  const dropped = intersect(roundedInterval(claim.value, told), around(at, rational(1n, 200n)))
  return dropped === null ? near : hull(near, dropped)
}

/** "548,000, up from 540,000": of two levels told alike the one has a digit that the other has by chance as a nought. */
function isToldAlike(claim: ReadClaim, beside: ReadClaim): boolean {
  return (
    beside.bound === 'exact' &&
    beside.unit === claim.unit &&
    beside.precision === claim.precision &&
    lastStep(beside) === lastStep(claim) - 1
  )
}

/** By the last digit that isn't zero: "about 2 hours" is anything that rounds to two. */
function asWide(claim: ReadClaim): Interval {
  return roundedInterval(claim.value, lastStep(claim))
}

/** 六成 is what rounds to six tenths, and 69 % are 近七成: of tenths nobody cuts nine off. */
const IN_TENTHS = /^[一二两兩三四五六七八九]成$/
const LOWER = rational(5n)
const UPPER = { close: rational(5n), loose: rational(7n), strict: rational(10n) } as const

function inTenths(at: Rational, reach: Reach): Interval {
  return interval(subtract(at, LOWER), add(at, UPPER[reach]), { highOpen: true })
}

/** 近两成 is said of whatever rounds to two tenths. */
const OF_TENTHS = rational(5n, 2n)

function nearly(at: Rational, reach: Reach, isInTenths: boolean): Interval {
  if (reach === 'strict') return underInterval(at)
  const slack = multiply(abs(at), reach === 'close' ? TWENTIETH : TENTH)
  const low = subtract(at, isInTenths && compare(slack, OF_TENTHS) < 0 ? OF_TENTHS : slack)
  return compare(low, at) === 0
    ? pointInterval(at)
    : interval(low, at, { highOpen: reach === 'close' })
}

function around(at: Rational, part: Rational): Interval {
  const slack = multiply(abs(at), part)
  return interval(subtract(at, slack), add(at, slack))
}

/** "About 12,640" is said by nobody who means 12,100: ten units of the last digit that isn't zero, or twenty, say how near it is. */
function digitsAround(claim: ReadClaim, reach: Reach): Interval {
  const power = lastStep(claim)
  const units = reach === 'close' ? 10n : 20n
  const slack =
    power >= 0 ? rational(units * 10n ** BigInt(power)) : rational(units, 10n ** BigInt(-power))
  const at = numberOf(claim)
  return interval(subtract(at, slack), add(at, slack))
}

/** Of two around one number the narrower. */
function within(a: Interval, b: Interval): Interval {
  return intersect(a, b) ?? a
}

/** How far "over" reaches. */
function slackOf(claim: ReadClaim, reach: 'close' | 'loose'): Rational {
  const at = abs(numberOf(claim))
  if (claim.fraction !== null && claim.unit === 'ratio') return multiply(at, HALF)
  const power = lastStep(claim)
  const five = reach === 'loose' && lastDigit(claim) === 5n ? 5n : 1n
  const step =
    power >= 0 ? rational(five * 10n ** BigInt(power)) : rational(five, 10n ** BigInt(-power))
  const part = multiply(at, reach === 'close' ? TWENTIETH : TENTH)
  return compare(step, part) > 0 ? step : part
}

/** Below a positive number, zero is the end. */
function below(at: Rational, slack: Rational): Rational {
  const low = subtract(at, slack)
  return at.num > 0n && low.num < 0n ? rational(0n) : low
}

/** Power of ten of the last digit that isn't zero; zeros behind the point are meant. */
function lastStep({ value, precision }: ReadClaim): number {
  if (precision < 0 || value.coefficient === 0n) return precision
  let rest = value.coefficient
  let power = -value.scale
  while (rest % 10n === 0n) {
    rest /= 10n
    power += 1
  }
  return Math.max(power, precision)
}

function lastDigit({ value }: ReadClaim): bigint {
  let rest = value.coefficient < 0n ? -value.coefficient : value.coefficient
  while (rest !== 0n && rest % 10n === 0n) rest /= 10n
  return rest % 10n
}

/** From the lower of two lower ends to the higher of two upper ends. */
export function hull(a: Interval, b: Interval): Interval {
  return { low: lower(a.low, b.low), high: mirror(lower(mirror(a.high), mirror(b.high))) }
}

function lower(a: IntervalEnd | null, b: IntervalEnd | null): IntervalEnd | null {
  if (a === null || b === null) return null
  const order = compare(a.at, b.at)
  if (order === 0) return a.open ? b : a
  return order < 0 ? a : b
}

function mirror(end: IntervalEnd | null): IntervalEnd | null {
  return end === null ? null : { at: negate(end.at), open: end.open }
}

/** Zeros of figures that are told in thousands. */
const THOUSANDS_MIN = 3

/** Figures told in whole thousands miss each other's sum by half a thousand each: from so much less to so much more. */
export function droppedOf(all: readonly ReadClaim[]): Interval {
  const zeros = Math.min(...all.map(zerosOf))
  const half =
    zeros < THOUSANDS_MIN
      ? ZERO
      : rational(BigInt(all.length) * 10n ** BigInt(Math.min(zeros, 12)), 2n)
  return { low: { at: negate(half), open: false }, high: { at: half, open: false } }
}

/** Of a number that is written out to its last digit; none of another. */
function zerosOf({ value, precision }: ReadClaim): number {
  if (precision !== 0 || value.scale !== 0 || value.coefficient === 0n) return 0
  const digits = String(value.coefficient)
  return digits.length - digits.replace(/0+$/, '').length
}
