import type { ReadClaim } from '#engines/claims/pure'
import type { Alternative, Verdict } from '#engines/series'
import { abs, type Rational } from '#platform/exact'
import { say, type Text } from '#platform/i18n'
import { quantity, valueWords } from './amounts.ts'
import type { Judged } from './judged.ts'
import { textOf } from './words.ts'

const CHANGES: ReadonlySet<string> = new Set(['growth', 'gap'])

/** The words that the data make true, for a claim that they don't, or only on a condition. */
export function wordingOf(judged: Judged, claim: ReadClaim, verdict: Verdict): Text | null {
  const newest = verdict.alternatives.filter(
    ({ superseded, evaluation }) => !superseded && evaluation.value !== null,
  )
  const [first] = newest
  if (first === undefined) return null
  if (verdict.word === 'contradicted')
    return textOf(judged.ground, (lang) => valueIn(judged, claim, first, lang))
  if (verdict.word !== 'holds-only-if') return null
  const isOfVariants = newest.length > 1
  return textOf(judged.ground, (lang, isChinese) =>
    newest
      .map((one) =>
        isOfVariants ? wholly(judged, claim, one, lang) : valueIn(judged, claim, one, lang),
      )
      .join(isChinese ? '，或' : ', or '),
  )
}

/** '24.2 % of the national total', 占全国总量的24.2%. */
function wholly(judged: Judged, claim: ReadClaim, one: Alternative, lang: string): string {
  const value = valueIn(judged, claim, one, lang)
  const variant = judged.matched.indicator.variants.find(({ id }) => id === one.evaluation.variant)
  if (variant === undefined) return value
  const isChinese = lang.startsWith('zh')
  if (variant.expression.kind !== 'share') {
    const label = say(variant.label, lang)
    return isChinese ? `${value}（${label}）` : `${value} (${label})`
  }
  const whole = say(variant.expression.denominator, lang)
  return isChinese ? `占${whole}的${value}` : `${value} of ${whole}`
}

/** In the digits that were stated; a change says its direction. */
function valueIn(
  judged: Judged,
  claim: ReadClaim,
  { evaluation }: Alternative,
  lang: string,
): string {
  const value = evaluation.value
  if (value === null) return ''
  const { years } = judged.matched
  if (years !== null) {
    const rate = valueWords(judged, value, true, lang)
    return lang.startsWith('zh') ? `年均增长${rate}` : `an average of ${rate} a year`
  }
  const isChange = CHANGES.has(claim.kind ?? '')
  const shown = quantity(judged, isChange ? abs(value) : value, digitsIn(judged, value), lang)
  if (!isChange) return shown
  const isUp = value.num >= 0n
  // A distance from another place has gone nowhere.
  if (claim.kind === 'gap') {
    if (lang.startsWith('zh')) return `${isUp ? '高' : '低'}${shown}`
    return `${shown} ${isUp ? 'higher' : 'lower'}`
  }
  if (lang.startsWith('zh')) return `${isUp ? '增长' : '下降'}${shown}`
  return `${isUp ? 'an increase' : 'a decrease'} of ${shown}`
}

/** A fraction has no digits; then those that are usual for the indicator. */
function digitsIn({ figure, matched }: Judged, _value: Rational): number {
  const stated = -figure.precision
  return figure.bound === 'exact' && stated <= 4
    ? stated
    : Math.max(matched.indicator.digits, Math.min(stated, 1))
}
