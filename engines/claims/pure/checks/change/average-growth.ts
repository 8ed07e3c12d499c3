import {
  divide,
  type Interval,
  multiply,
  ONE,
  type Rational,
  rational,
  rationalOf,
  scaleInterval,
  subtract,
} from '#platform/exact'
import type { ReadClaim, Relation } from '../../model.ts'
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
  said,
} from '../stated/finding.ts'
import type { Reach } from '../stated/meant.ts'
import { amount, intervalText, plainValue } from '../stated/print.ts'
import { factorBetween, isRate } from '../stated/units.ts'
import { checkAverageAmount } from './average-amount.ts'
import { checkGrown } from './average-of-rate.ts'
import { quotient, quotientText } from './growth.ts'
import { meanRate, powered } from './powers.ts'
import { yearsOfMean, yearsOfSpan, yearsSaid } from './time.ts'
import { signOf } from './way.ts'

type Average = Extract<Relation, { kind: 'average-growth' }>

/** Longer series than this aren't told in a release; it bounds the powers that are tried. */
const PERIODS_MAX = 40

/**
 * A mean rate per year against the end points, by the geometric mean. Whether 2019 to 2023 are four years or five is
 * where such figures go wrong, so a rate that fits another number of periods says which.
 */
export function checkAverageGrowth(test: Case, relation: Average): readonly Finding[] {
  if (relation.grown !== undefined) return checkGrown(test, relation, relation.grown)
  const rate = test.stated(relation.rate)
  const base = test.stated(relation.base)
  const result = test.stated(relation.result)
  if (rate === null || base === null || result === null) return []
  if (!isRate(rate.claim.unit)) return checkAverageAmount(test, relation)
  const factor = factorBetween(base.claim.unit, result.claim.unit)
  if (factor === null || base.at.num <= 0n || result.at.num <= 0n) return []
  const counted = yearsBetween(base.claim, result.claim)
  const said = relation.years ?? yearsSaid(test, rate, result)
  if (isAtOtherPrices(test, rate)) return []
  // 2025年…；2024年…，两年年均增长5%: from a year before both.
  if (counted !== null && (yearsOfMean(test, rate) ?? counted) > counted) return []
  const spanned = yearsOfSpan(test, rate)
  const years = said ?? counted ?? spanned
  const difference = subtract(result.at, multiply(base.at, factor))
  const sign = signOf(rate, rate.claim.direction, difference)
  const sides = { rate, base, result, factor, sign }
  if (years === null) return [withoutYears(sides)]
  if (years < 1 || years > PERIODS_MAX) return []
  const own = fitOf((reach) => fitsIn(sides, years, reach))
  // 建设9年来 beside the years 2015 and 2023, or a plan with either end: what fits any of them fits.
  const isOpen = counted === null && spanned !== null
  const isNow = counted !== null && yearOf(result.claim.period) === null
  const others = [
    counted,
    yearsOfPlan(test, sides),
    ...(isOpen ? [spanned, spanned - 1] : []),
    ...(isNow ? [counted - 1] : []),
  ]
  const fitting =
    own === true
      ? undefined
      : others.find((one) => one !== null && one <= PERIODS_MAX && fitsIn(sides, one, 'close'))
  if (fitting != null) return [reported(sides, fitting, true, null)]
  const ok = own
  const other = ok === true ? null : otherPeriods(sides, years)
  // Where the text doesn't say over how many years, another count is a question, not a contradiction.
  const isSaid =
    said !== null ||
    isOpen ||
    isNow ||
    (base.claim.periodFrom === 'stated' && result.claim.periodFrom === 'stated')
  return [reported(sides, years, ok === false && !isSaid && other !== null ? null : ok, other)]
}

/** The mean rate that the end points give over the years that are said, or counted; in the unit of the rate, with its sign. */
export function meanOf(test: Case, relation: Average): Rational | null {
  const rate = test.stated(relation.rate)
  const base = test.stated(relation.base)
  const result = test.stated(relation.result)
  if (rate === null || base === null || result === null) return null
  const factor = factorBetween(base.claim.unit, result.claim.unit)
  const years =
    relation.years ?? yearsSaid(test, rate, result) ?? yearsBetween(base.claim, result.claim)
  const fromPercent = factorBetween('percent', rate.claim.unit)
  if (factor === null || years === null || fromPercent === null || years < 1) return null
  if (!isRate(rate.claim.unit)) return null
  if (years > PERIODS_MAX || base.at.num <= 0n || result.at.num <= 0n) return null
  const before = multiply(base.at, factor)
  const mean = rationalOf(meanRate(divide(result.at, before), years, MEAN_DIGITS))
  const sign = signOf(rate, rate.claim.direction, subtract(result.at, before))
  return multiply(multiply(mean, fromPercent), rational(BigInt(sign)))
}

const MEAN_DIGITS = 4

/** 年均实际增长, "real": levels at current prices say nothing of it. */
function isAtOtherPrices({ reading }: Case, { claim }: Stated): boolean {
  const before = reading.doc.text.slice(Math.max(0, claim.start - 40), claim.start)
  return /(?:实际|可比价|不变价)[^，。；]{0,16}$|\b(?:real|constant prices|comparable prices)\b[^.;]*$/i.test(
    before,
  )
}

type Sides = {
  readonly rate: Stated
  readonly base: Stated
  readonly result: Stated
  readonly factor: Rational
  readonly sign: 1 | -1
}

function reported(sides: Sides, years: number, ok: boolean | null, other: number | null): Finding {
  const { rate, base, result, factor, sign } = sides
  const ratio = divide(result.at, multiply(base.at, factor))
  const mean = amount(meanRate(ratio, years, 1 - rate.claim.precision), 'percent')
  return finding({
    check: 'average-growth',
    ok,
    arithmetic: () =>
      `(${quotientText(result, base, factor)})^(1/${years}) − 1 = ${of(mean, 'en')} ${ok === true ? '∈' : '∉'} ${intervalText(signedRate(rate, sign, ok === true ? 'strict' : 'close'), 'percent')}`,
    claims: [rate, base, result],
    text: both((lang) => {
      const says = said(rate, lang)
      const end = of(ending(ok === true), lang)
      const [from, to] = [of(base.figure, lang), of(result.figure, lang)]
      const more = other === null ? '' : FITS_OTHER[lang](other, years)
      return lang === 'en'
        ? `From ${from} to ${to} in ${yearsIn(years)} is ${of(mean, lang)} a year, and the text says ${says}${end}${more}`
        : `${years}年间由${from}到${to}，年均${of(mean, lang)}，文中说${says}${end}${more}`
    }),
  })
}

function yearsIn(years: number): string {
  return years === 1 ? 'one year' : `${years} years`
}

const FITS_OTHER = {
  en: (other: number, years: number) =>
    `; it fits ${other} ${other === 1 ? 'period' : 'periods'}, not ${years}`,
  zh: (other: number, years: number) => `；按${other}个时期计算相符，而不是${years}个`,
} as const

function withoutYears(sides: Sides): Finding {
  const { rate, base, result, factor } = sides
  const fitting = otherPeriods(sides, 0)
  return finding({
    check: 'average-growth',
    ok: null,
    arithmetic: () =>
      `${quotientText(result, base, factor)} = (1 ${rate.at.num < 0n ? '−' : '+'} ${plainValue(rate.claim)} %)^${fitting ?? 'n'}`,
    claims: [rate, base, result],
    text:
      fitting === null
        ? {
            en: `No whole number of years makes ${of(rate.figure, 'en')} a year of the way from ${of(base.figure, 'en')} to ${of(result.figure, 'en')}; the text doesn’t say how many`,
            zh: `由${of(base.figure, 'zh')}到${of(result.figure, 'zh')}，没有一个整年数与年均${of(rate.figure, 'zh')}相符；文中未说明年数`,
          }
        : {
            en: `${of(rate.figure, 'en')} a year leads from ${of(base.figure, 'en')} to ${of(result.figure, 'en')} in ${yearsIn(fitting)}; the text doesn’t say how many`,
            zh: `年均${of(rate.figure, 'zh')}，由${of(base.figure, 'zh')}到${of(result.figure, 'zh')}需${fitting}年；文中未说明年数`,
          },
  })
}

/** In per cent, with the sign that the words give it. */
function signedRate(rate: Stated, sign: 1 | -1, reach: Reach): Interval {
  const toPercent = factorBetween(rate.claim.unit, 'percent') ?? ONE
  return scaleInterval(rate.meant(reach), multiply(toPercent, rational(BigInt(sign))))
}

function fitsIn(
  { rate, base, result, factor, sign }: Sides,
  years: number,
  reach: 'close' | 'loose',
): boolean {
  const yearly = signedRate(rate, sign, reach)
  const grown: Interval = { low: powered(yearly.low, years), high: powered(yearly.high, years) }
  return meet(quotient(result, base, factor, reach), grown)
}

/** The number of periods nearest to the stated one with which the rate fits. */
function otherPeriods(sides: Sides, years: number): number | null {
  for (let away = 1; away <= PERIODS_MAX; away += 1) {
    for (const periods of [years - away, years + away]) {
      if (periods >= 1 && periods <= PERIODS_MAX && fitsIn(sides, periods, 'close')) return periods
    }
  }
  return null
}

function yearsBetween(base: ReadClaim, result: ReadClaim): number | null {
  const [from, to] = [yearOf(base.period), yearOf(result.period) ?? yearOfDay(result)]
  return from === null || to === null || to <= from ? null : to - from
}

/** 2021—2025年年均增长6%，从100亿元增至134亿元: the ends of a plan are those of five years, since it starts from the year before. */
function yearsOfPlan({ reading }: Case, { rate, base, result }: Sides): number | null {
  const [first, last] = rate.claim.period?.split('..') ?? []
  if (first === undefined || last === undefined || !/^\d{4}$/.test(first)) return null
  const years = Number(last) - Number(first) + 1
  const { start, end } = base.claim
  const { text } = reading.doc
  // 由2020年的100亿元: its year is its own, and not where the plan begins.
  const isOwn =
    new RegExp(`${first}年[^，。；\\d]{0,6}$`).test(text.slice(Math.max(0, start - 12), start)) ||
    new RegExp(`^ in (?:fiscal )?${first}\\b`).test(text.slice(end, end + 16))
  const isWhole = !isOwn && base.claim.period === first && result.claim.period === last
  return isWhole && years <= PERIODS_MAX ? years : null
}

const YEAR = /^@?(\d{4})(?:-12-31)?$/
const DAY = /^@(\d{4})-/

/** "They now total": of the year that isn't over. */
function yearOfDay({ period }: ReadClaim): number | null {
  const year = period === null ? undefined : DAY.exec(period)?.[1]
  return year === undefined ? null : Number(year)
}

/** Of a year, or of the state at its end. */
function yearOf(period: string | null): number | null {
  const year = period === null ? undefined : YEAR.exec(period)?.[1]
  return year === undefined ? null : Number(year)
}
