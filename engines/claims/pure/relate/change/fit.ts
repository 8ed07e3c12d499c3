import {
  abs,
  add,
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  rationalOf,
  subtract,
} from '#platform/exact'
import type { ReadClaim } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'
import { type Direction, isBare, isNewlyTold, type Part, sortOf } from '../part.ts'
import type { Tape } from '../tape.ts'

const HUNDRED = rational(100n)

/** Whether an amount is how far two levels lie apart, to within the rounding of all three, whichever way. */
export function fitsChange(amount: ReadClaim, result: ReadClaim, base: ReadClaim): boolean {
  const [to, from] = [rangeOf(result), rangeOf(base)]
  const by = { ...rangeOf(amount), loose: halfOf(amount) }
  if ([amount, result, base].some(({ bound }) => bound !== 'exact')) return false
  if (sortOf(amount) !== 'relative')
    return areNear(abs(subtract(to.at, from.at)), by.at, [to.loose, from.loose, by.loose])
  if (from.at.num <= 0n || to.at.num <= 0n) return false
  const percent = amount.unit === 'percent' ? HUNDRED : rational(1n)
  const ratio = divide(to.at, from.at)
  const change = multiply(abs(subtract(ratio, rational(1n))), percent)
  const spread = multiply(
    multiply(ratio, percent),
    add(divide(to.loose, to.at), divide(from.loose, from.at)),
  )
  return areNear(change, by.at, [by.loose, spread])
}

/**
 * "2,600 customers with spending of $100,000 or more, up from 2,160", "109 thefts in the five boroughs, against 136": a bare number is of
 * those counted, and the money or the places say who they are. "25 countries report fewer than ten cases, up from 4 countries".
 */
export function isWhoIsCounted(
  text: string,
  counted: Part | undefined,
  { claim: aside }: Part,
  { claim: base }: Part,
): boolean {
  if (counted === undefined || counted.role !== 'level') return false
  if (sortOf(counted.claim) !== 'quantity') return false
  const isOwn = counted.claim.unit === base.unit && base.unit !== 'items'
  if (isOwn && aside.unit === 'items' && !isBare(text, base)) return true
  if (!isNear(counted.claim, base)) return false
  if (!isBare(text, base) || base.number.end !== base.end) return false
  if (/[,;:.()]/.test(text.slice(counted.claim.end, aside.start))) return false
  if (aside.unit === 'places') {
    const led = WHERE.exec(text.slice(Math.max(0, aside.start - 24), aside.start))
    return led !== null && (led[1] !== undefined || !isNear(aside, base))
  }
  const isMoney = aside.bound !== 'exact' && dimensionOf(aside.unit).startsWith('money-')
  return isMoney && !isNear(aside, base)
}

/** "43 percent of members pay a rate above 19 percent, up from 32 percent": the share of those who do, and not the rate, went up. */
export function whoseLimit(text: string, parts: readonly Part[], limit: Part): Part | null {
  const { claim } = limit
  if (claim.unit !== 'percent' || claim.bound === 'exact') return null
  const share = parts[limit.order - 1]
  if (share?.claim.unit !== 'percent' || share.role === 'amount') return null
  return WHO_DO.test(text.slice(share.claim.end, claim.number.start)) ? share : null
}

const WHO_DO =
  /^ of [^.;,]{2,50}?\b(?:report|have|had|pay|paid|say|said|face|earn|charge|see|saw|hold|held|expect)[a-z]* [^.;,]{0,70}$/

/** With a word that says that there are no others. */
const WHERE =
  /\b(?:in|across|among|throughout|within) (the |these |those |its |our |their |all (?:the )?)?$/

/** As far apart as two counts of the same may be. */
const NEAR = rational(5n)

function isNear(a: ReadClaim, b: ReadClaim): boolean {
  const [left, right] = [abs(rationalOf(a.value)), abs(rationalOf(b.value))]
  return compare(left, multiply(right, NEAR)) < 0 && compare(right, multiply(left, NEAR)) < 0
}

const COUNTED_MAX = 1000n

type Range = { readonly at: Rational; readonly loose: Rational }

/** A figure and half of its last digit, by which it may be rounded. */
function rangeOf(claim: ReadClaim): Range {
  const { value, fraction, precision } = claim
  // 由17条增加至22条: small whole numbers are counted.
  const isWhole = precision === 0 && value.scale === 0 && value.coefficient < COUNTED_MAX
  if (fraction === null && isWhole) return { at: rationalOf(value), loose: rational(0n) }
  if (fraction !== null) return { at: fraction, loose: halfOf(claim) }
  return { at: rationalOf(value), loose: halfOf(claim) }
}

function halfOf({ fraction, precision }: ReadClaim): Rational {
  const power = 10n ** BigInt(Math.abs(precision))
  if (fraction !== null) return multiply(fraction, rational(1n, 10n))
  return precision >= 0 ? rational(power, 2n) : rational(1n, 2n * power)
}

function areNear(a: Rational, b: Rational, loose: readonly Rational[]): boolean {
  const most = loose.reduce((sum, one) => add(sum, one), rational(0n))
  // Of figures that are rounded by so much, that they fit says nothing.
  if (compare(multiply(most, rational(4n)), b) > 0) return false
  return compare(abs(subtract(a, b)), most) <= 0
}

/** "158 (32.5%) and the remaining 97", "within 30 days, and the remaining 15": what is said of the others beside. */
export function isAside(text: string, claim: ReadClaim): boolean {
  return (
    text[claim.start - 1] === '(' ||
    /^within\b/i.test(text.slice(claim.start, claim.end)) ||
    (TIME.test(claim.unit) &&
      (/\b(?:within|after|for|in|over) $/i.test(
        text.slice(Math.max(0, claim.start - 8), claim.start),
      ) ||
        (claim.bound !== 'exact' &&
          WAITED.test(text.slice(Math.max(0, claim.start - 16), claim.start)))))
  )
}

/** "812 patients had waited over 52 weeks, compared with 1,340". */
const WAITED =
  /\b(?:wait(?:ed|ing)|stay(?:ed|ing)|lasted|delayed(?: by)?|overdue(?: by)?|outstanding) $/i

const TIME = /^(?:years|months|weeks|days|hours|minutes|seconds)$/

/** 新增贷款412亿元，较上年末的4423亿元增长9.3%: what is new is no level that a stock rose to. */
export function isNewPart(tape: Tape, result: Part, base: Part, way: Direction): boolean {
  return (
    tape.grammar === 'zh' &&
    way === 'up' &&
    isFar(result.claim, base.claim) &&
    isNewlyTold(tape, result)
  )
}

export function isFar(a: ReadClaim, b: ReadClaim): boolean {
  const [left, right] = [abs(rationalOf(a.value)), abs(rationalOf(b.value))]
  const many = rational(10n)
  return compare(left, multiply(right, many)) > 0 || compare(right, multiply(left, many)) > 0
}

/** 由1.71%收窄至1.62%，降幅较上年减少6个基点: how far it fell moved, and not what it fell to. */
export function isHowFar(tape: Tape, part: Part, result: Part): boolean {
  if (tape.grammar !== 'zh' || sortOf(part.claim) !== 'points' || result.role !== 'level')
    return false
  return HOW_FAR.test(tape.text.slice(result.claim.end, part.claim.start))
}

const HOW_FAR = /[，；][降跌减涨升增]幅[^，。；\d]{0,12}$/

/** Growth beside growth. */
export function isRateOf(part: Part, base: Part): boolean {
  return sortOf(part.claim) === 'relative' && part.claim.unit === base.claim.unit
}
