import {
  abs,
  compare,
  type Decimal,
  decimalOf,
  divide,
  formatDecimal,
  type Rational,
  rational,
  rationalOf,
} from '#platform/exact'
import { numberFormat, ordinal } from './numbers.ts'
import { primaryOf, say } from './say.ts'
import { type Scale, scalesOf } from './scales.ts'
import type { Lang, Text } from './types.ts'

/** What a number is counted in; the series engine's units fit. */
export type QuantityUnit = {
  readonly code: string
  readonly dimension: string
  readonly name: Text
  readonly symbol: Text
}

export type Quantity = {
  /** A decimal is shown with all its digits; a rational in `digits` of them. */
  readonly value: Decimal | Rational
  /** Digits behind the point in base units, negative for tens and hundreds (-10 for 30.50 trillion). */
  readonly digits?: number
  readonly unit: QuantityUnit
  readonly lang: Lang
  /** `none` writes every zero; `auto` (the default) says yi and wan, or billion and million. */
  readonly scale?: 'auto' | 'none'
}

/** More digits than this behind the point of a scaled number, and the next smaller scale is taken. */
const SCALED_DIGITS_MAX = 3
/** A computed amount is shown in so many digits of its scale: 30.50 trillion. */
const SCALED_DIGITS_COMPUTED = 2

/** U+202F, the narrow space that doesn't break. */
const THIN = '\u202f'
/** U+00A0 between words that belong together. */
const FIXED = '\u00a0'

const NO_SCALE: Scale = { power: 0, word: () => '' }

/** Dimensions of which nobody says a million. */
const UNSCALED: ReadonlySet<string> = new Set([
  'percent',
  'percentage-point',
  'ratio',
  'rank',
  'concentration',
])

/** Value and unit as people write them: '24.4 %', 'CNY 30.50 trillion', '第5位'. Halves are rounded up. */
export function formatQuantity(quantity: Quantity): string {
  const { unit, lang } = quantity
  const exact = 'num' in quantity.value ? quantity.value : rationalOf(quantity.value)
  if (unit.dimension === 'rank' && exact.den === 1n) {
    return `${ordinal(Number(exact.num), lang)}${primaryOf(lang) === 'zh' ? symbolOf(unit, lang) : ''}`
  }
  const precision = precisionOf(quantity)
  const scale = scaleOf(quantity, exact, precision)
  const digits = Math.min(30, digitsIn(quantity, scale, precision))
  const written = decimalOf(divide(exact, powerOfTen(scale.power)), digits, 'half-up')
  const number = numberFormat(formatDecimal(written), lang)
  const words = scale.word(Number(formatDecimal(written))).replace(' ', FIXED)
  return withUnit(`${number}${words}`, unit, lang)
}

/** The power of ten of the last digit that is shown. */
function precisionOf({ value, digits }: Quantity): number {
  if (digits !== undefined) return -digits
  if ('num' in value) return 0
  if (value.scale > 0 || value.coefficient === 0n) return -value.scale
  const zeros = /0*$/.exec(String(value.coefficient))?.[0] ?? ''
  return zeros.length
}

function scaleOf(
  { value, unit, lang, scale }: Quantity,
  exact: Rational,
  precision: number,
): Scale {
  if (scale === 'none' || UNSCALED.has(unit.dimension)) return NO_SCALE
  const isComputed = 'num' in value
  const size = abs(exact)
  const fits = scalesOf(lang).find(
    ({ power }) =>
      compare(size, powerOfTen(power)) >= 0 &&
      (isComputed || power - precision <= SCALED_DIGITS_MAX),
  )
  return fits ?? NO_SCALE
}

function digitsIn({ value }: Quantity, scale: Scale, precision: number): number {
  const all = Math.max(0, scale.power - precision)
  const isCut = 'num' in value && scale.power > 0
  return isCut ? Math.min(all, SCALED_DIGITS_COMPUTED) : all
}

function powerOfTen(power: number): Rational {
  return rational(10n ** BigInt(power))
}

/**
 * English puts a currency's code before the number, Chinese the currency's name behind it without a
 * space; everything else is a number and a symbol. Symbols are abbreviations: they have no plural.
 */
function withUnit(number: string, unit: QuantityUnit, lang: Lang): string {
  const isMoney = unit.dimension.startsWith('money')
  switch (primaryOf(lang)) {
    case 'zh':
      return `${number}${isMoney ? plainName(unit, lang) : symbolOf(unit, lang)}`
    case 'en': {
      if (!isMoney) return withSymbol(number, symbolOf(unit, lang))
      const head = unit.dimension === 'money/person' ? ' per person' : ''
      return `${unit.code.replace(/-.*$/, '')}${FIXED}${number}${head}`
    }
    default:
      return withSymbol(number, symbolOf(unit, lang))
  }
}

function withSymbol(number: string, symbol: string): string {
  return symbol === '' ? number : `${number}${THIN}${symbol}`
}

/** An empty symbol is one: persons are counted without. */
function symbolOf({ symbol }: QuantityUnit, lang: Lang): string {
  return symbol[lang] ?? symbol[primaryOf(lang)] ?? Object.values(symbol)[0] ?? ''
}

/** The currency's name without the remark that its values are at comparable prices, which a label says. */
function plainName({ name }: QuantityUnit, lang: Lang): string {
  return say(name, lang).replace(/（.*）$/, '')
}
