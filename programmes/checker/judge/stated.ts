import { type ClaimBound, dimensionOf, type ReadClaim } from '#engines/claims/pure'
import type { Bound, StatedFigure } from '#engines/series'
import {
  add,
  compare,
  type Decimal,
  decimalOf,
  multiply,
  negate,
  type Rational,
  rational,
  rationalOf,
  subtract,
} from '#platform/exact'
import type { Matched } from '../match/types.ts'

/** The document by which the text under test is known to the series while it is judged. */
export const THIS_RELEASE = 'this-release'

/** Digits to which a fraction is kept where no decimal is exact. */
const FRACTION_DIGITS = 12

/** The claim as a figure of the matched indicator: in its unit, with its sign, with the precision of its digits. */
export function statedFigureOf(claim: ReadClaim, matched: Matched): StatedFigure {
  const { indicator, place, period, fit, years } = matched
  if (years !== null) return averageFigureOf(claim, matched, years)
  // An amount of a change has a sign where it is computed from two levels.
  const isSigned = SIGNED.has(indicator.unit) || matched.isDerived
  const isDown = claim.direction === 'down' && isSigned && isChange(claim)
  const bound = isDown ? MIRRORED[claim.bound] : claim.bound
  const exact = multiply(claim.fraction ?? rationalOf(claim.value), fit.factor)
  const signed = isDown && exact.num > 0n ? negate(exact) : exact
  const high = claim.valueHigh === null ? null : multiply(rationalOf(claim.valueHigh), fit.factor)
  const [first, last] = isDown && high !== null ? [negate(high), signed] : [signed, high]
  const near = nearFraction(claim, bound, exact)
  if (near !== null) {
    const [low, top] = isDown ? [negate(near[1]), negate(near[0])] : near
    return {
      ...PLAIN,
      id: String(claim.index),
      value: decimalOf(low, FRACTION_DIGITS, 'half-up'),
      valueHigh: decimalOf(top, FRACTION_DIGITS, 'half-up'),
      unit: indicator.unit,
      indicator: indicator.id,
      place,
      period: period.period,
    }
  }
  return {
    id: String(claim.index),
    value: decimalFor(first, bound),
    ...(last === null ? {} : { valueHigh: decimalFor(last, bound) }),
    precision: precisionOf(claim, fit.factor),
    unit: indicator.unit,
    bound: BOUNDS[bound],
    indicator: indicator.id,
    place,
    period: period.period,
    document: THIS_RELEASE,
  }
}

/**
 * 6,700 km may be 6,704 km, told in hundreds: the figure with the noughts at its end taken for digits that were dropped, and no further off
 * than half a per cent. Null where it has none, or where what is counted has but one.
 */
export function roundFigureOf(
  claim: ReadClaim,
  words: string,
  matched: Matched,
): StatedFigure | null {
  const { value, valueHigh, fraction, bound, precision, unit } = claim
  const isPlain = valueHigh === null && fraction === null && matched.years === null
  // Noughts behind a point are meant.
  if (!isPlain || bound !== 'exact' || value.coefficient === 0n || /\d\.\d/.test(words)) return null
  let power = -value.scale
  for (let rest = value.coefficient; rest % 10n === 0n; rest /= 10n) power += 1
  if (power - precision < (isCounted(unit) ? 2 : 1)) return null
  const at = rationalOf(value)
  const half = multiply(rational(10n ** BigInt(Math.max(0, power))), rational(1n, 2n))
  const most = multiply(at, rational(1n, 200n))
  const slack = multiply(compare(half, most) < 0 ? half : most, matched.fit.factor)
  const stated = multiply(at, matched.fit.factor)
  return {
    ...statedFigureOf(claim, matched),
    ...PLAIN,
    value: decimalOf(subtract(stated, slack), FRACTION_DIGITS, 'half-up'),
    valueHigh: decimalOf(add(stated, slack), FRACTION_DIGITS, 'half-up'),
  }
}

const COUNTED: ReadonlySet<string> = new Set(['count', 'firm', 'place', 'set', 'use', 'rank'])

function isCounted(unit: string): boolean {
  return COUNTED.has(dimensionOf(unit))
}

const PLAIN = { precision: -FRACTION_DIGITS, bound: 'between', document: THIS_RELEASE } as const
const NINE_TENTHS = rational(9n, 10n)
const ELEVEN_TENTHS = rational(11n, 10n)
const FOUR_FIFTHS = rational(4n, 5n)

/**
 * "One third", "one in eight" and "roughly a third" are said of what is near to it, "nearly a third" of what is below: no digits say how
 * near, and a text that is tested against itself is given as much. Null where digits or another bound say it.
 */
function nearFraction(
  { fraction, unit }: ReadClaim,
  bound: ClaimBound,
  exact: Rational,
): readonly [low: Rational, high: Rational] | null {
  if (fraction === null || unit === 'times') return null
  if (bound === 'nearly') return [multiply(exact, FOUR_FIFTHS), exact]
  const isNear = bound === 'about' || bound === 'exact'
  return isNear ? [multiply(exact, NINE_TENTHS), multiply(exact, ELEVEN_TENTHS)] : null
}

/** 'An average of 14.3 % in five years' states a multiple: 1.143 to the fifth, within what its last digit leaves open. */
function averageFigureOf(
  claim: ReadClaim,
  { indicator, place, period }: Matched,
  years: number,
): StatedFigure {
  const at = (value: Rational) =>
    powerOf(rational(value.num + 100n * value.den, 100n * value.den), years)
  const rate = rationalOf(claim.value)
  const step = claim.precision < 0 ? rational(1n, 10n ** BigInt(-claim.precision)) : rational(1n)
  const isExact = claim.bound === 'exact' || claim.bound === 'about'
  const signed = claim.direction === 'down' ? negate(rate) : rate
  // Rounded or cut off: from half a digit below to a whole one above.
  const low = isExact ? at(subtract(signed, multiply(step, rational(1n, 2n)))) : at(signed)
  return {
    id: String(claim.index),
    value: decimalOf(low, FRACTION_DIGITS, 'half-up'),
    ...(isExact ? { valueHigh: decimalOf(at(add(signed, step)), FRACTION_DIGITS, 'half-up') } : {}),
    precision: -FRACTION_DIGITS,
    unit: indicator.unit,
    bound: isExact ? 'between' : BOUNDS[claim.bound],
    indicator: indicator.id,
    place,
    period: period.period,
    document: THIS_RELEASE,
  }
}

function powerOf(value: Rational, years: number): Rational {
  let power = rational(1n)
  for (let year = 0; year < years; year += 1) power = multiply(power, value)
  return power
}

const BOUNDS: { readonly [bound in ClaimBound]: Bound } = {
  exact: 'exact',
  over: 'over',
  under: 'under',
  nearly: 'nearly',
  about: 'about',
  between: 'between',
  atMost: 'at-most',
  atLeast: 'at-least',
}
/** A fall of over 20 % is a change below −20 %. */
const MIRRORED: { readonly [bound in ClaimBound]: ClaimBound } = {
  exact: 'exact',
  over: 'under',
  under: 'over',
  nearly: 'nearly',
  about: 'about',
  between: 'between',
  atMost: 'atLeast',
  atLeast: 'atMost',
}

const SIGNED: ReadonlySet<string> = new Set(['percent', 'percentage-point'])
const CHANGES: ReadonlySet<string> = new Set(['growth', 'gap', 'average-growth'])

/** The amount of a change, not what it led to. */
function isChange({ kind, unit }: ReadClaim): boolean {
  return CHANGES.has(kind ?? '') || unit === 'percentage-point' || unit === 'basis-point'
}

function isDecimal({ den }: Rational): boolean {
  let left = den
  while (left % 2n === 0n) left /= 2n
  while (left % 5n === 0n) left /= 5n
  return left === 1n
}

/** Exact where a decimal can be; else cut on the side on which the bound stays true to its word. */
function decimalFor(value: Rational, bound: ClaimBound): Decimal {
  if (isDecimal(value)) return exactDecimal(value)
  const cut = decimalOf(value, FRACTION_DIGITS, 'truncate')
  const isAbove = bound === 'over' || bound === 'atMost' || bound === 'nearly'
  return isAbove && value.num > 0n ? { ...cut, coefficient: cut.coefficient + 1n } : cut
}

function exactDecimal(value: Rational): Decimal {
  for (let digits = 0; digits < FRACTION_DIGITS * 2; digits += 1) {
    const decimal = decimalOf(value, digits, 'truncate')
    const back = rationalOf(decimal)
    if (back.num === value.num && back.den === value.den) return decimal
  }
  return decimalOf(value, FRACTION_DIGITS * 2, 'half-up')
}

/** Of 2 hours as minutes the tens count: the power of ten below the step of the stated digit. */
function precisionOf({ precision, fraction }: ReadClaim, factor: Rational): number {
  if (fraction !== null) return fractionPrecision(fraction, factor)
  let power = 0
  for (let step = factor; step.num >= step.den * 10n; step = rational(step.num, step.den * 10n))
    power += 1
  for (let step = factor; step.num < step.den; step = rational(step.num * 10n, step.den)) power -= 1
  return precision + power
}

/** Four of ten is said to the nearest tenth: of a hundred per cent, to the tens. */
function fractionPrecision({ den }: Rational, factor: Rational): number {
  const power = factor.num >= 100n * factor.den ? 2 : 0
  if (den === 10n || den === 5n) return power - 1
  return den === 100n || den === 50n || den === 25n ? power - 2 : -FRACTION_DIGITS
}
