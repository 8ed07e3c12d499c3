import type { Lang, Text } from '#platform/i18n'
import type { Region } from '#platform/region'
import type { Catalogue, Evaluation, Expression, Indicator } from '../../types.ts'
import type { Ground } from '../types.ts'
import { chinese } from './chinese.ts'
import { english } from './english.ts'
import { type Grammar, speakerOf } from './speaker.ts'

const GRAMMARS: { readonly [lang: string]: Grammar } = { en: english, zh: chinese }

/** A language that has no grammar here gets its own names in English order. */
export function grammarOf(lang: Lang): Grammar {
  return GRAMMARS[lang.split('-')[0] ?? ''] ?? english
}

export function inEveryLanguage(region: Region, say: (lang: Lang) => string): Text {
  return Object.fromEntries(region.languages.map((lang) => [lang, say(lang)]))
}

/** The definition in one sentence a language: what it is computed from, or that it is taken as published. */
export function explainIndicator(
  indicator: Indicator,
  variant: string | null,
  catalogue: Catalogue,
  region: Region,
): Text {
  const chosen = indicator.variants.find(({ id }) => id === variant) ?? indicator.variants[0]
  return inEveryLanguage(region, (lang) => {
    const speaker = speakerOf(catalogue, region, lang, { place: null, period: null })
    const title = speaker.pick(indicator.title)
    if (chosen === undefined) {
      const method = speaker.pick(indicator.method)
      return lang === 'zh'
        ? `${title}：采用公布值。${method}`
        : `${title}: as published. ${method}`.trimEnd()
    }
    const phrase = grammarOf(lang).phrase(chosen.expression, speaker)
    return lang === 'zh' ? `${title}＝${phrase}。` : `${title} = ${phrase}.`
  })
}

/** The formula in words, for the place and the period that were asked for. */
export function explainEvaluation({ catalogue, region }: Ground, evaluation: Evaluation): Text {
  const { indicator: id, place, period } = evaluation.request
  const variants = catalogue.indicators.get(id)?.variants ?? []
  const variant = variants.find((v) => v.id === evaluation.variant)
  const expression: Expression = variant?.expression ?? { kind: 'observed', indicator: id }
  return inEveryLanguage(region, (lang) =>
    grammarOf(lang).phrase(expression, speakerOf(catalogue, region, lang, { place, period })),
  )
}

/** What one step of a trace is, in words: leaves by title, place and period, operations by their phrase. */
export function labelOf(
  { catalogue, region }: Ground,
  expression: Expression,
  place: string,
  period: string,
): Text {
  return inEveryLanguage(region, (lang) => {
    const grammar = grammarOf(lang)
    const speaker = speakerOf(catalogue, region, lang, { place: null, period: null })
    if (expression.kind !== 'observed' && expression.kind !== 'indicator')
      return grammar.phrase(expression, speaker)
    return grammar.leaf(
      speaker.title(expression.indicator),
      speaker.placeName(place),
      speaker.periodName(period),
    )
  })
}
