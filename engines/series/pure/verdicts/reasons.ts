import { abs, decimalOf, equals, type Rational, rationalOf, subtract } from '#platform/exact'
import { formatQuantity, type Lang, say, type Text } from '#platform/i18n'
import { parsePeriod, printPeriod } from '#platform/period'
import type { Alternative, Evaluation, Missing, StatedFigure } from '../../types.ts'
import { digitsShown } from '../evaluation/observed-in.ts'
import { getIndicator } from '../expressions/indicator.ts'
import type { Ground } from '../types.ts'
import { getUnit } from '../units.ts'
import { withBound } from '../words/bound.ts'
import { inEveryLanguage } from '../words/explain.ts'
import { denominatorOf } from './denominator.ts'

/** So many missing inputs are named in a sentence; the rest is counted. */
const NAMED_MAX = 3
const DECIMALS_MAX = 4

/** What the words of a reason are made with. */
type Words = {
  readonly ground: Ground
  readonly figure: StatedFigure
  readonly lang: Lang
  readonly isChinese: boolean
}

export function reasonHolds(ground: Ground, figure: StatedFigure, shown: Alternative): Text {
  return said(ground, figure, (w) => {
    const value = valueIn(w, shown)
    const left = shown.evaluation.missing.length
    const note =
      left === 0
        ? ''
        : w.isChinese
          ? `另有${left}个地点没有数据。`
          : ` ${left} ${left === 1 ? 'place has' : 'places have'} no value.`
    return w.isChinese
      ? `${givenIn([shown])}${value}，与所述一致。${note}`
      : `The data give ${value}.${note}`
  })
}

/** What must be chosen for it to hold, and what another choice gives. */
export function reasonOnlyIf(
  ground: Ground,
  figure: StatedFigure,
  shown: Alternative,
  alternatives: readonly Alternative[],
): Text {
  const failing = counterexampleOf(shown, alternatives)
  return said(ground, figure, (w) => {
    const conditions = conditionsOf(w, shown, alternatives)
    const value = valueIn(w, shown)
    if (failing === null)
      return w.isChinese
        ? `仅当${conditions.join('，且')}时成立（${value}）。`
        : `It holds only if ${conditions.join(' and ')} (${value}).`
    const other = otherwise(w, shown, failing)
    return w.isChinese
      ? `仅当${conditions.join('，且')}时成立（${value}）；${other}为${valueIn(w, failing)}。`
      : `It holds only if ${conditions.join(' and ')} (${value}); ${other} it is ${valueIn(w, failing)}.`
  })
}

export function reasonContradicted(
  ground: Ground,
  figure: StatedFigure,
  alternatives: readonly Alternative[],
): Text {
  return said(ground, figure, (w) => {
    const newest = alternatives.filter(({ superseded }) => !superseded)
    const [first] = newest
    const nearest = nearestOf(figure, alternatives)
    if (first === undefined || nearest === null) return ''
    const values = [...new Set(newest.map((one) => valueIn(w, one)))]
    const many = alternatives.length
    const off = isAside(nearest) ? null : offIn(w, nearest)
    return w.isChinese
      ? `${givenIn(newest)}${values.join('或')}${many > 1 ? `，现有${many}种算法和版本均不符` : ''}${off === null ? '' : `，最接近者相差${off}`}。`
      : `The data give ${values.join(' or ')}${many > 1 ? `; none of the ${many} ways of computing it that the data allow gives the figure` : ''}.${off === null ? '' : ` The nearest is off by ${off}.`}`
  })
}

export function reasonInconsistent(ground: Ground, figure: StatedFigure, own: Alternative): Text {
  return said(ground, figure, (w) =>
    w.isChinese
      ? `由该文件自身的其他数字计算得${valueIn(w, own)}，与所述不一致。`
      : `The document’s own figures give ${valueIn(w, own)}.`,
  )
}

export function reasonNoData(
  ground: Ground,
  figure: StatedFigure,
  evaluation: Evaluation | null,
): Text {
  return said(ground, figure, (w) => {
    const missing = evaluation?.missing ?? []
    if (evaluation?.value != null) return undecidedIn(w, evaluation, evaluation.value)
    const named = missing.slice(0, NAMED_MAX).map((one) => missingIn(w, one))
    const more = missing.length - named.length
    if (named.length === 0) return w.isChinese ? '没有独立数据。' : 'There are no independent data.'
    return w.isChinese
      ? `没有独立数据：缺少${named.join('；')}${more > 0 ? `等${missing.length}项` : ''}。`
      : `There are no independent data: ${named.join('; ')}${more > 0 ? ` and ${more} more` : ''} missing.`
  })
}

/** There is a value, and what isn't known of it could make the statement true or false. */
function undecidedIn(w: Words, evaluation: Evaluation, value: Rational): string {
  const { missing, leeway, bound, unit } = evaluation
  const count = missing.length
  if (count > 0)
    return w.isChinese
      ? `有${count}项数据缺失，无法判断。`
      : `It can’t be decided: ${count} ${count === 1 ? 'input has' : 'inputs have'} no value.`
  const digits = digitsShown(evaluation, digitsIn(w, unit))
  const words = withBound(bound, quantityIn(w, value, unit, digits), w.lang)
  if (leeway === null)
    return w.isChinese
      ? `数据为${words}，位数不足以判断。`
      : `The data give ${words}, in too few digits to decide it.`
  if (bound === null)
    return w.isChinese
      ? '据以计算的数据只给出界限，既不能证实、也不能否定这一说法。'
      : 'What it is computed from is given only by bounds, which neither prove nor refute it.'
  return w.isChinese
    ? `数据仅称“${words}”，既不能证实、也不能否定这一说法。`
    : `The data say only “${words}”, which neither proves nor refutes it.`
}

/** 'Off by' says nothing of a number that is met exactly, nor of one that is known by a bound. */
function isAside({ off, evaluation }: Alternative): boolean {
  return evaluation.leeway !== null || off?.num === 0n
}

/** In Chinese a bound doesn't follow 为. */
function givenIn(alternatives: readonly Alternative[]): string {
  return alternatives.some(({ evaluation }) => evaluation.leeway !== null) ? '数据显示' : '数据为'
}

function said(ground: Ground, figure: StatedFigure, sentence: (words: Words) => string): Text {
  return inEveryLanguage(ground.region, (lang) =>
    sentence({ ground, figure, lang, isChinese: lang.startsWith('zh') }),
  )
}

/** The choices that separate this alternative from those that fail. */
function conditionsOf(
  w: Words,
  shown: Alternative,
  alternatives: readonly Alternative[],
): readonly string[] {
  const conditions: string[] = []
  const failing = alternatives.filter(({ ok }) => !ok)
  const { variant } = shown.evaluation
  const otherVariants = alternatives.some((one) => one.evaluation.variant !== variant)
  if (otherVariants && failing.some((one) => one.evaluation.variant !== variant && !one.superseded))
    conditions.push(variantIn(w, shown))
  if (shown.superseded) conditions.push(vintageIn(w, shown))
  if (shown.reading === 'truncated')
    conditions.push(w.isChinese ? '尾数截去而非四舍五入' : 'the digits are cut off, not rounded')
  if (conditions.length === 0) conditions.push(vintageIn(w, shown))
  return conditions
}

/** The alternative that a reader would try first and that fails. */
function counterexampleOf(
  shown: Alternative,
  alternatives: readonly Alternative[],
): Alternative | null {
  const failing = alternatives.filter((one) => !one.ok)
  return (
    failing.find((one) => !one.superseded && one.evaluation.variant !== shown.evaluation.variant) ??
    failing.find((one) => !one.superseded) ??
    failing[0] ??
    null
  )
}

function otherwise(w: Words, shown: Alternative, failing: Alternative): string {
  if (failing.evaluation.variant !== shown.evaluation.variant) {
    const whole = denominatorOf(w.ground, failing.evaluation)
    if (whole !== null) {
      const name = say(whole, w.lang)
      return w.isChinese ? `以${name}为分母则` : `over ${name}`
    }
    const label = say(failing.variantLabel ?? failing.vintageLabel, w.lang)
    return w.isChinese ? `按“${label}”计算则` : `by “${label}”`
  }
  const label = say(failing.vintageLabel, w.lang)
  return w.isChinese ? `在“${label}”数据中` : `on the data “${label}”`
}

function variantIn(w: Words, { evaluation, variantLabel, vintageLabel }: Alternative): string {
  const whole = denominatorOf(w.ground, evaluation)
  if (whole !== null) {
    const name = say(whole, w.lang)
    return w.isChinese ? `分母为${name}` : `the denominator is ${name}`
  }
  const label = say(variantLabel ?? vintageLabel, w.lang)
  return w.isChinese ? `按“${label}”计算` : `it is computed by “${label}”`
}

function vintageIn(w: Words, { vintageLabel }: Alternative): string {
  const label = say(vintageLabel, w.lang)
  return w.isChinese ? `采用“${label}”数据` : `the data are those “${label}”`
}

function missingIn(
  { ground, lang, isChinese }: Words,
  { indicator, place, period }: Missing,
): string {
  const title = ground.catalogue.indicators.get(indicator)?.title
  const name = ground.region.places.get(place)?.shortName
  const [what, where] = [title ? say(title, lang) : indicator, name ? say(name, lang) : place]
  const when = printPeriod(parsePeriod(period), lang)
  return isChinese ? `${where}${what}（${when}）` : `${what} of ${where} (${when})`
}

function nearestOf(figure: StatedFigure, alternatives: readonly Alternative[]): Alternative | null {
  const stated = rationalOf(figure.value)
  let nearest: Alternative | null = null
  let least: Rational | null = null
  for (const one of alternatives) {
    if (one.evaluation.value === null) continue
    const distance = abs(subtract(stated, one.evaluation.value))
    if (least === null || subtract(distance, least).num < 0n) {
      nearest = one
      least = distance
    }
  }
  return nearest
}

/** A value that disagrees is shown in as many digits as it takes to see that it does. */
function valueIn(w: Words, { evaluation, reading, ok }: Alternative): string {
  const { value, unit, bound } = evaluation
  if (value === null) return ''
  let more = reading === 'truncated' ? 1 : 0
  const stated = rationalOf(w.figure.value)
  const mayShow = !ok && !equals(value, stated)
  for (; mayShow && more < DECIMALS_MAX; more += 1) {
    const digits = digitsIn(w, unit) + more
    if (!equals(rounded(value, digits), rounded(stated, digits))) break
  }
  const digits = digitsShown(evaluation, digitsIn(w, unit) + more)
  return withBound(bound, quantityIn(w, value, unit, digits), w.lang)
}

function rounded(value: Rational, digits: number): Rational {
  return rationalOf(decimalOf(value, digits, 'half-up'))
}

/** A distance between per cents is one in percentage points. */
function offIn(w: Words, { off, evaluation }: Alternative): string {
  if (off === null) return ''
  const unit = evaluation.unit === 'percent' ? 'percentage-point' : evaluation.unit
  return quantityIn(w, abs(off), unit, digitsIn(w, unit))
}

function quantityIn(w: Words, value: Rational, code: string, digits: number): string {
  const unit = getUnit(w.ground.catalogue.units, code)
  return formatQuantity({ value, digits, unit, lang: w.lang })
}

/** As many decimals as were stated, two at least for rates; with a bound as many as are usual. */
function digitsIn({ ground, figure }: Words, code: string): number {
  if (!RATES.has(getUnit(ground.catalogue.units, code).dimension)) return -figure.precision
  const { digits: usual } = getIndicator(ground.catalogue, figure.indicator)
  return figure.bound === 'exact' ? Math.max(2, usual, -figure.precision) : Math.max(1, usual)
}

const RATES: ReadonlySet<string> = new Set(['percent', 'percentage-point', 'ratio'])
