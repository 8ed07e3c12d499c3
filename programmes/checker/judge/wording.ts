import type { Alternative, Verdict } from '#engines/series'
import { withBound } from '#engines/series/pure'
import { say, type Text } from '#platform/i18n'
import { quantity } from './amounts.ts'
import type { Judged } from './judged.ts'
import { textOf } from './words.ts'

/**
 * What each whole makes of a claim that holds for one of them: '24.4 % of the sum of the provinces, or 24.2 % of the national
 * total'. Null where it depends on something else: then the sentence can be amended, or can't.
 */
export function conditionsOf(judged: Judged, verdict: Verdict): Text | null {
  const newest = verdict.alternatives.filter(
    ({ superseded, evaluation }) => !superseded && evaluation.value !== null,
  )
  const variants = new Set(newest.map(({ evaluation }) => evaluation.variant))
  if (variants.size < 2) return null
  return textOf(judged.ground, (lang, isChinese) =>
    newest.map((one) => wholly(judged, one, lang)).join(isChinese ? '，或' : ', or '),
  )
}

/** '24.2 % of the national total', 占全国总量的24.2%. */
function wholly(judged: Judged, one: Alternative, lang: string): string {
  const { value } = one.evaluation
  if (value === null) return ''
  const amount = quantity(judged, value, digitsIn(judged), lang)
  const shown = withBound(one.evaluation.bound, amount, lang)
  const variant = judged.matched.indicator.variants.find(({ id }) => id === one.evaluation.variant)
  if (variant === undefined) return shown
  const isChinese = lang.startsWith('zh')
  if (variant.expression.kind !== 'share') {
    const label = say(variant.label, lang)
    return isChinese ? `${shown}（${label}）` : `${shown} (${label})`
  }
  const whole = say(variant.expression.denominator, lang)
  return isChinese ? `占${whole}的${shown}` : `${shown} of ${whole}`
}

/** A fraction has no digits; then those that are usual for the indicator. */
function digitsIn({ figure, matched }: Judged): number {
  const stated = -figure.precision
  return figure.bound === 'exact' && stated <= 4
    ? stated
    : Math.max(matched.indicator.digits, Math.min(stated, 1))
}
