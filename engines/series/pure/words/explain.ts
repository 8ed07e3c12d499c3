import type { Lang, Text } from '#platform/i18n'
import type { Region } from '#platform/region'
import type { Catalogue, Evaluation, Expression, Indicator } from '../../types.ts'
import type { Ground } from '../types.ts'
import { chinese } from './chinese.ts'
import { english } from './english.ts'
import { beginning, type Grammar, speakerOf } from './speaker.ts'

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
    beginning(
      grammarOf(lang).phrase(expression, speakerOf(catalogue, region, lang, { place, period })),
    ),
  )
}

export type Labeller = (expression: Expression, place: string, period: string) => Text

/**
 * What one step of a trace is, in words: leaves by title, place and period, operations by their phrase.
 * The speakers are made once for a whole plan, which has hundreds of steps.
 */
export function labellerOf({ catalogue, region }: Ground): Labeller {
  const speakers = new Map(
    region.languages.map((lang) => [
      lang,
      speakerOf(catalogue, region, lang, { place: null, period: null }),
    ]),
  )
  const phrases = new Map<Expression, Text>()
  const phraseOf = (expression: Expression): Text => {
    let phrase = phrases.get(expression)
    if (phrase === undefined) {
      phrase = inEveryLanguage(region, (lang) => {
        const speaker = speakers.get(lang)
        return speaker === undefined ? '' : beginning(grammarOf(lang).phrase(expression, speaker))
      })
      phrases.set(expression, phrase)
    }
    return phrase
  }
  const titles = new Map<string, Text>()
  const titleOf = (indicator: string): Text => {
    let title = titles.get(indicator)
    if (title === undefined) {
      title = phraseOf({ kind: 'observed', indicator })
      titles.set(indicator, title)
    }
    return title
  }
  return (expression, place, period) => {
    if (expression.kind !== 'observed' && expression.kind !== 'indicator')
      return phraseOf(expression)
    const title = titleOf(expression.indicator)
    return inEveryLanguage(region, (lang) => {
      const speaker = speakers.get(lang)
      if (speaker === undefined) return ''
      return grammarOf(lang).leaf(
        title[lang] ?? '',
        speaker.placeName(place),
        speaker.periodName(period),
      )
    })
  }
}
