import { UNITS, unitName } from '#engines/claims/pure'
import type { Evaluation } from '#engines/series'
import { getUnit, withBound } from '#engines/series/pure'
import {
  abs,
  type Decimal,
  decimalOf,
  equals,
  formatRational,
  type Rational,
  rational,
  rationalOf,
  subtract,
} from '#platform/exact'
import { formatQuantity, type Lang } from '#platform/i18n'
import { rateOf } from './average.ts'
import type { Judged } from './judged.ts'

// Amounts as sentences say them: in the scale and the digits of the figure that they stand beside.

const RATES: ReadonlySet<string> = new Set(['percent', 'percentage-point', 'ratio'])
const MORE_DIGITS_MAX = 4
const FIGURES = 4
/** From here on a figure's own digits say how finely it is told; below, its indicator's may say more. */
const LARGE = 1000n

/** Digits in which a computed value is shown beside the stated one: as many, two at least for rates. */
export function digitsOf({ ground, figure, matched }: Judged): number {
  const dimension = getUnit(ground.catalogue.units, figure.unit).dimension
  const { digits } = matched.indicator
  const { bound, precision, value } = figure
  if (RATES.has(dimension))
    return bound === 'exact'
      ? Math.max(2, digits, Math.min(3, -precision))
      : Math.max(1, Math.min(2, digits))
  const size = abs(rationalOf(value))
  const isLarge = size.num >= LARGE * size.den
  const usual = digits > 0 && !isLarge ? Math.max(digits, -precision) : -precision
  return bound === 'exact' ? usual : Math.max(usual, tellingDigits(size))
}

/** So many that a value has four of them: 'over 30 trillion' is compared with 30.50. */
function tellingDigits(value: Rational): number {
  const whole = abs(value).num / abs(value).den
  return whole === 0n ? 2 : Math.min(2, FIGURES - String(whole).length)
}

/** A value that differs is shown with as many digits as it takes to see that it does. */
export function valueWords(
  judged: Judged,
  { value, bound }: Pick<Evaluation, 'value' | 'bound'>,
  isOk: boolean,
  lang: Lang,
): string {
  return value === null ? '' : withBound(bound, numberWords(judged, value, isOk, lang), lang)
}

function numberWords(judged: Judged, value: Rational, isOk: boolean, lang: Lang): string {
  const { years } = judged.matched
  if (years !== null) return rateWords(judged, rateOf(value, years), 2, lang)
  const stated = rationalOf(judged.figure.value)
  const isRate = RATES.has(getUnit(judged.ground.catalogue.units, judged.figure.unit).dimension)
  let digits = digitsOf(judged)
  if (!isOk && !isRate) digits = Math.max(digits, tellingDigits(value))
  if (!isOk && !equals(value, stated))
    for (let more = 0; more < MORE_DIGITS_MAX; more += 1) {
      const shown = (one: Rational) => formatRational(one, Math.max(0, digits), 'half-up')
      if (shown(value) !== shown(stated)) break
      digits += 1
    }
  return quantity(judged, value, digits, lang)
}

/** An average growth is tested as a multiple and told as a rate. */
function rateWords(
  { ground }: Judged,
  value: Rational | Decimal,
  digits: number,
  lang: Lang,
  code = 'percent',
): string {
  return formatQuantity({ value, digits, unit: getUnit(ground.catalogue.units, code), lang })
}

export function quantity(
  { ground, figure }: Pick<Judged, 'ground' | 'figure'>,
  value: Rational | Decimal,
  digits: number,
  lang: Lang,
): string {
  const unit = getUnit(ground.catalogue.units, figure.unit)
  if (isClimb(figure)) return placesGained(value, lang)
  const most = wholeDigits(value, digits, figure.precision)
  const shown = 'num' in value && unit.dimension !== 'rank' ? roundedTo(value, most) : value
  const money = unit.code.replace(/-constant$/, '')
  if (!unit.dimension.startsWith('money') || !UNITS.has(money))
    return formatQuantity({ value: shown, digits: most, unit, lang })
  // '30.5 trillion yuan', as texts say it; a table would say CNY.
  const name = unitName(money)
  const plain = { code: money, dimension: 'count', name, symbol: name }
  return formatQuantity({ value: shown, digits: most, unit: plain, lang }).replace(
    '\u202f',
    '\u00a0',
  )
}

/** Places gained are told as a count, and no place. */
export function isClimb({ indicator }: Judged['figure']): boolean {
  return indicator.endsWith('~climb')
}

function placesGained(value: Rational | Decimal, lang: Lang): string {
  const count = formatRational('num' in value ? value : rationalOf(value), 0, 'half-up').replace(
    '-',
    '−',
  )
  if (lang.startsWith('zh')) return `${count}位`
  return count === '1' ? '1 place' : `${count} places`
}

/** What is whole, and was stated so, is shown without a point: nine cities are 9, not 9.00. */
function wholeDigits(value: Rational | Decimal, digits: number, precision: number): number {
  const { den } = 'num' in value ? value : rationalOf(value)
  return digits > 0 && den === 1n && precision >= 0 ? 0 : digits
}

/** Written out to a digit before or behind the point: what was stated to a tenth of a hundred million is answered so. */
function roundedTo(value: Rational, digits: number): Decimal {
  if (digits >= 0) return decimalOf(value, digits, 'half-up')
  const power = 10n ** BigInt(-digits)
  const { coefficient } = decimalOf(rational(value.num, value.den * power), 0, 'half-up')
  return { coefficient: coefficient * power, scale: 0 }
}

const QUOTED_MAX = 40

/** The figure in the words of the text: 'roughly one-third' isn't 33.33 %. */
export function statedWords(judged: Judged, lang: Lang): string {
  const { words, claim, matched } = judged
  const plain = words.replace(/\s+/g, ' ')
  if (plain !== '' && plain.length <= QUOTED_MAX) return `“${plain}”`
  if (matched.years !== null) return rateWords(judged, claim.value, claim.value.scale, lang)
  const { value, precision } = judged.figure
  return quantity(judged, value, Math.min(2, -precision), lang)
}

/** How far off, without its sign; a distance between per cents is in percentage points. */
export function offWords(judged: Judged, off: Rational, lang: Lang): string {
  const { years } = judged.matched
  if (years !== null) {
    const multiple = subtract(rationalOf(judged.figure.value), off)
    const rate = subtract(rationalOf(judged.claim.value), rateOf(multiple, years))
    return rateWords(judged, abs(rate), 2, lang, 'percentage-point')
  }
  const { ground, figure } = judged
  const code = figure.unit === 'percent' ? 'percentage-point' : figure.unit
  const unit = getUnit(ground.catalogue.units, code)
  if (unit.dimension === 'rank' && !isClimb(figure)) {
    const places = formatRational(abs(off), 0, 'half-up')
    return lang.startsWith('zh') ? `${places}位` : places === '1' ? '1 place' : `${places} places`
  }
  // As finely as the value beside it: 13.09 against 12.8 is off by 0.29, and not by 0.3.
  const digits = RATES.has(unit.dimension)
    ? digitsOf(judged)
    : Math.max(digitsOf(judged), tellingDigits(subtract(rationalOf(figure.value), off)))
  return quantity(
    { ground, figure: { ...figure, unit: code } },
    abs(off),
    seenDigits(off, digits),
    lang,
  )
}

/** What would be rounded to nothing is shown by its first digit. */
function seenDigits(off: Rational, digits: number): number {
  let seen = digits
  for (let more = 0; more < MORE_DIGITS_MAX; more += 1) {
    if (roundedTo(abs(off), seen).coefficient !== 0n) break
    seen += 1
  }
  return seen
}
