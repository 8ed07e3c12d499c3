import type { Alternative, Observation, Trace } from '#engines/series'
import { type Ground, getUnit } from '#engines/series/pure'
import {
  abs,
  type Decimal,
  decimalOf,
  equals,
  formatDecimal,
  formatRational,
  type Rational,
  rational,
  rationalOf,
  subtract,
} from '#platform/exact'
import { formatQuantity, type Lang, say, type Text } from '#platform/i18n'
import { parsePeriod, printPeriod } from '#platform/period'
import { rateOf } from './average.ts'
import type { Judged } from './judged.ts'

/** The same in every language of the region. */
export function textOf(
  { region }: Ground,
  write: (lang: Lang, isChinese: boolean) => string,
): Text {
  return Object.fromEntries(
    region.languages.map((lang) => [lang, write(lang, lang.startsWith('zh'))]),
  )
}

const RATES: ReadonlySet<string> = new Set(['percent', 'percentage-point', 'ratio'])
const MORE_DIGITS_MAX = 4

/** Digits in which a computed value is shown beside the stated one: as many, two at least for rates. */
export function digitsOf({ ground, figure, matched }: Judged): number {
  const dimension = getUnit(ground.catalogue.units, figure.unit).dimension
  const { digits } = matched.indicator
  if (!RATES.has(dimension)) {
    const usual = digits > 0 ? Math.max(digits, -figure.precision) : -figure.precision
    return figure.bound === 'exact'
      ? usual
      : Math.max(usual, tellingDigits(rationalOf(figure.value)))
  }
  return figure.bound === 'exact'
    ? Math.max(2, digits, Math.min(3, -figure.precision))
    : Math.max(1, digits)
}

/** So many that a value has four of them: 'over 30 trillion' is compared with 30.50. */
function tellingDigits(value: Rational): number {
  const whole = abs(value).num / abs(value).den
  return whole === 0n ? 2 : Math.min(2, FIGURES - String(whole).length)
}

const FIGURES = 4

/** A value that differs is shown with as many digits as it takes to see that it does. */
export function valueWords(judged: Judged, value: Rational, isOk: boolean, lang: Lang): string {
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
  { ground, figure }: Judged,
  value: Rational | Decimal,
  digits: number,
  lang: Lang,
): string {
  const unit = getUnit(ground.catalogue.units, figure.unit)
  const shown = 'num' in value && unit.dimension !== 'rank' ? roundedTo(value, digits) : value
  return formatQuantity({ value: shown, digits, unit, lang })
}

/** Written out to a digit before or behind the point: what was stated to a tenth of a hundred million is answered so. */
function roundedTo(value: Rational, digits: number): Decimal {
  if (digits >= 0) return decimalOf(value, digits, 'half-up')
  const power = 10n ** BigInt(-digits)
  const { coefficient } = decimalOf(rational(value.num, value.den * power), 0, 'half-up')
  return { coefficient: coefficient * power, scale: 0 }
}

/** The figure as it was tested: in the indicator's unit, with the digits that were stated. */
export function statedWords(judged: Judged, lang: Lang): string {
  const { claim, matched } = judged
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
  if (unit.dimension === 'rank') {
    const places = formatRational(abs(off), 0, 'half-up')
    return lang.startsWith('zh') ? `${places}位` : places === '1' ? '1 place' : `${places} places`
  }
  return quantity(
    { ...judged, figure: { ...figure, unit: code } },
    abs(off),
    digitsOf(judged),
    lang,
  )
}

export function periodWords(ground: Ground, period: string): Text {
  return textOf(ground, (lang) => printPeriod(parsePeriod(period), lang))
}

export function placeWords({ region }: Ground, place: string): Text {
  const found = region.places.get(place)
  return found === undefined
    ? Object.fromEntries(region.languages.map((lang) => [lang, place]))
    : found.shortName
}

/** 'GDP of Anhui, 2023', 安徽地区生产总值（2023年）. */
export function subjectWords({ ground, matched, figure }: Judged, lang: Lang): string {
  const title = say(matched.indicator.title, lang)
  if (matched.members.length > 0) {
    const when = printPeriod(parsePeriod(figure.period), lang)
    return lang.startsWith('zh') ? `${title}（${when}）` : `${title}, ${when}`
  }
  const place = say(placeWords(ground, figure.place), lang)
  const period = printPeriod(parsePeriod(figure.period), lang)
  return lang.startsWith('zh') ? `${place}，${title}（${period}）` : `${title}, ${place}, ${period}`
}

/** The observations that a value was computed from, those of one document and cell once. */
export function observationsIn(trace: Trace, most: number): readonly Observation[] {
  const found = new Map<bigint, Observation>()
  const go = (step: Trace): void => {
    if (found.size >= most) return
    if (step.observation !== null) found.set(step.observation.id, step.observation)
    for (const input of step.inputs) go(input)
  }
  go(trace)
  return [...found.values()]
}

/** The titles of the documents behind a value, the first few. */
export function sourceWords({ ground }: Judged, { evaluation }: Alternative, lang: Lang): string {
  const ids = [
    ...new Set(
      observationsIn(evaluation.trace, OBSERVATIONS_LOOKED_AT).map(({ document }) => document),
    ),
  ]
  const titles = ids
    .slice(0, SOURCES_NAMED)
    .map((id) => say(ground.catalogue.documents.get(id)?.title ?? {}, lang) || id)
  const more = ids.length - titles.length
  const isChinese = lang.startsWith('zh')
  const rest = more === 0 ? '' : isChinese ? `等${ids.length}份` : ` and ${more} more`
  return `${titles.map((title) => (isChinese ? `《${title}》` : `“${title}”`)).join(isChinese ? '' : ', ')}${rest}`
}

const OBSERVATIONS_LOOKED_AT = 200
const SOURCES_NAMED = 2

const SIGNS = {
  exact: '≈',
  about: '≈',
  nearly: '≲',
  over: '>',
  under: '<',
  'at-least': '≥',
  'at-most': '≤',
  between: '∈',
} as const
const WAYS_SHOWN = 4

/** '24.39 ≈ 24.4 ✓ · 24.20 ≈ 24.4 ✗': every way that was known, in the unit of the figure. */
export function arithmeticOf(judged: Judged, alternatives: readonly Alternative[]): string {
  const { figure, claim, matched } = judged
  const { years } = matched
  if (years !== null)
    return alternatives
      .slice(0, WAYS_SHOWN)
      .flatMap(({ evaluation: { value }, ok }) =>
        value === null
          ? []
          : `${formatRational(rateOf(value, years), 2, 'half-up')} ${SIGNS[figure.bound === 'between' ? 'exact' : figure.bound]} ${formatDecimal(claim.value)} ${ok ? '✓' : '✗'}`,
      )
      .join(' · ')
  const stated =
    figure.valueHigh === undefined
      ? formatDecimal(figure.value)
      : `[${formatDecimal(figure.value)}, ${formatDecimal(figure.valueHigh)}]`
  const digits = Math.max(0, digitsOf(judged))
  return alternatives
    .slice(0, WAYS_SHOWN)
    .flatMap(({ evaluation: { value }, ok }) =>
      value === null
        ? []
        : [
            `${formatRational(value, digits, 'half-up')} ${SIGNS[figure.bound]} ${stated} ${ok ? '✓' : '✗'}`,
          ],
    )
    .join(' · ')
}
