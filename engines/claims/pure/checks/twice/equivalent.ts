import {
  divide,
  type Interval,
  interval,
  multiply,
  multiplyIntervals,
  pointInterval,
  type Rational,
  rational,
  scaleInterval,
  subtract,
  subtractIntervals,
} from '#platform/exact'
import type { Reading, Relation } from '../../model.ts'
import { rateRange } from '../../units/rates.ts'
import {
  both,
  type Case,
  ending,
  type Finding,
  finding,
  fitOf,
  meet,
  of,
  type Stated,
} from '../stated/finding.ts'
import { computed, plainValue, short } from '../stated/print.ts'
import { factorBetween } from '../stated/units.ts'
import { isFarApart, slipBetween, slipWords } from './slip.ts'

type Equivalent = Extract<Relation, { kind: 'equivalent' }>

/** "1.1 million dollars, or 600,000 dollars after taxes": one unit in one script isn't said twice, unless of another scale. */
function areTwoOfOneUnit(left: Stated, right: Stated): boolean {
  const [a, b] = [left, right].map(({ words }) => /[㐀-鿿]/.test(words))
  const [isSplit, isSplitToo] = [left, right].map(({ words }) => SPLIT.test(words))
  return left.claim.unit === right.claim.unit && a === b && isSplit === isSplitToo
}

/** 2小时15分 beside 135分钟. */
const SPLIT = /\d ?(?:个?[小时分年]|hours?|minutes?|years?)[^\d]*\d/

/** A margin of 5.5 % (6.9): another figure, of another time or money, of which nothing needs to be said. */
export function isUntold({ claims }: Reading, relation: Relation, { ok }: Finding): boolean {
  return (
    relation.kind === 'equivalent' &&
    ok === null &&
    claims[relation.left]?.unit === claims[relation.right]?.unit
  )
}

/** One figure in two units or scales side by side: 80亿元（8 billion yuan）. Two currencies can't be compared. */
export function checkEquivalent(test: Case, relation: Equivalent): readonly Finding[] {
  const left = test.stated(relation.left)
  const right = test.stated(relation.right)
  if (left === null || right === null) return []
  if (relation.rate !== undefined) return checkRate(test, left, right, relation.rate)
  const factor = factorBetween(right.claim.unit, left.claim.unit)
  const range = rateRange(left.claim.unit, right.claim.unit)
  if (range !== null) return checkWorth(left, right, range)
  if (factor === null) return checkTemperatures(left, right)
  const fit = fitOf((reach) => meet(left.meant(reach), scaleInterval(right.meant(reach), factor)))
  const slip = fit === false ? slipBetween(left, right, factor) : null
  const isOther =
    fit === false &&
    slip === null &&
    (isFarApart(left, right, factor, 10n) || areTwoOfOneUnit(left, right))
  const ok = isOther ? null : fit
  return [
    finding({
      check: 'scale',
      ok,
      arithmetic: () =>
        `${plainValue(left.claim)} ${ok === true ? '=' : '≠'} ${short(multiply(right.at, factor))}`,
      claims: [left, right],
      text: both((lang) => {
        const [a, b] = [of(left.figure, lang), of(right.figure, lang)]
        const end = `${of(ending(fit), lang)}${slip === null ? '' : slipWords(slip, [left, right])[lang]}`
        if (left.claim.unit === right.claim.unit)
          return lang === 'en' ? `${a} stands beside ${b}${end}` : `${a}与${b}并列${end}`
        return besideIt(left, right, divide(left.at, factor), end)[lang]
      }),
    }),
  ]
}

/** '48 km is 29.8 miles, and beside it stands 38 miles': the one in the unit of the other. */
function besideIt(one: Stated, other: Stated, value: Rational, end: string) {
  const is = computed(value, other, other.claim.unit)
  const [a, b] = [one.figure, other.figure]
  return {
    en: `${of(a, 'en')} is ${of(is, 'en')}, and beside it stands ${of(b, 'en')}${end}`,
    zh: `${of(a, 'zh')}合${of(is, 'zh')}，并列的是${of(b, 'zh')}${end}`,
  }
}

const SAME = pointInterval(rational(1n))
/** How far one rate may be from another of the same text: days and rounding lie between them. */
const RATE_OFF = interval(rational(9n, 10n), rational(10n, 9n))

/** In sentences that far apart, of another day. */
const FAR = 3
/** At another time, how far rates move in a year or two. */
const RATE_THEN = interval(rational(3n, 4n), rational(4n, 3n))

/** Two amounts of one text in two currencies: at one rate. */
function checkRate(
  test: Case,
  left: Stated,
  right: Stated,
  rate: NonNullable<Equivalent['rate']>,
): readonly Finding[] {
  const [first, second] = [test.stated(rate.left), test.stated(rate.right)]
  if (first === null || second === null) return []
  // Shares of one whole are as their parts are.
  const areShares = right.claim.unit === 'percent'
  const isThen =
    left.claim.period !== first.claim.period ||
    Math.abs(left.claim.sentence - first.claim.sentence) > FAR
  const off = areShares ? SAME : isThen ? RATE_THEN : RATE_OFF
  const fit = fitOf((reach) =>
    meet(
      multiplyIntervals(multiplyIntervals(left.meant(reach), second.meant(reach)), off),
      multiplyIntervals(right.meant(reach), first.meant(reach)),
    ),
  )
  const other = multiply(divide(left.at, first.at), second.at)
  const sign = fit === true ? '≈' : '≠'
  return [
    finding({
      check: areShares ? 'share' : 'scale',
      ok: fit,
      arithmetic: () =>
        `${plainValue(left.claim)} × ${plainValue(second.claim)} ÷ ${plainValue(first.claim)} = ${short(other)} ${sign} ${plainValue(right.claim)}`,
      claims:
        rate.isOfMost === true && fit === false ? [left, right] : [left, right, first, second],
      text: both((lang) => {
        const [a, b, c, d] = [left, right, first, second].map(({ figure }) => of(figure, lang))
        if (areShares)
          return lang === 'en'
            ? `${a} is ${b} here, and ${c} is ${d} there: of one whole${of(ending(fit), lang)}`
            : `此处${a}占${b}，彼处${c}占${d}：按同一整体${of(ending(fit), lang)}`
        return lang === 'en'
          ? `${a} is ${b} here, and ${c} is ${d} there: one rate${of(ending(fit), lang)}`
          : `此处${a}合${b}，彼处${c}合${d}：按同一汇率${of(ending(fit), lang)}`
      }),
    }),
  ]
}

/** An amount and what it is in dollars: at a rate that there has been. */
function checkWorth(left: Stated, right: Stated, range: Interval): readonly Finding[] {
  const fit = fitOf((reach) =>
    meet(left.meant(reach), multiplyIntervals(right.meant(reach), range)),
  )
  const rate = short(divide(left.at, right.at))
  return [
    finding({
      check: 'scale',
      ok: fit,
      arithmetic: () =>
        `${plainValue(left.claim)} ÷ ${plainValue(right.claim)} = ${rate} ${fit === true ? '∈' : '∉'} [${[range.low, range.high].map((end) => (end === null ? '' : short(end.at))).join(', ')}]`,
      claims: [left, right],
      text: both((lang) => {
        const [a, b] = [of(left.figure, lang), of(right.figure, lang)]
        const end = of(ending(fit), lang)
        return lang === 'en'
          ? `${a} stands beside ${b}, a rate of ${rate} to the dollar${end}`
          : `${a}与${b}并列，合每美元${rate}${end}`
      }),
    }),
  ]
}

const FREEZING = pointInterval(rational(32n))
const PER_DEGREE = rational(5n, 9n)

/** 41 °C (106 °F), or a difference of 2 °C (3.6 °F). */
function checkTemperatures(left: Stated, right: Stated): readonly Finding[] {
  const [f, c] = left.claim.unit === 'degF' ? [left, right] : [right, left]
  if (f.claim.unit !== 'degF' || c.claim.unit !== 'degC') return []
  const degrees = [FREEZING, pointInterval(rational(0n))]
  const fit = fitOf((reach) =>
    degrees.some((zero) =>
      meet(c.meant(reach), scaleInterval(subtractIntervals(f.meant(reach), zero), PER_DEGREE)),
    ),
  )
  const is = multiply(subtract(f.at, rational(32n)), PER_DEGREE)
  return [
    finding({
      check: 'scale',
      ok: fit,
      arithmetic: () =>
        `(${plainValue(f.claim)} − 32) × 5/9 = ${short(is)} ${fit === true ? '=' : '≠'} ${plainValue(c.claim)}`,
      claims: [left, right],
      text: both((lang) => besideIt(f, c, is, of(ending(fit), lang))[lang]),
    }),
  ]
}
