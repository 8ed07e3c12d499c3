import { evaluate, type Ground, knowledgeDates } from '#engines/series/pure'
import { say, type Text } from '#platform/i18n'
import type { KnowledgeDate } from '../types.ts'
import { evaluatedQuantity } from './incomplete.ts'
import { dayWords, documentRef, labelsOf } from './refs.ts'
import { inLanguages } from './words.ts'

/** At most so many days are listed: the newest. */
const DAYS_MAX = 24

/** The days on which something that the figure rests on became known, with its value as of each. */
export function knowledgeOf(
  ground: Ground,
  subject: { readonly indicator: string; readonly place: string; readonly period: string },
  given: {
    readonly asOf: string
    readonly variant: string | null
    readonly verdictOn: (day: string) => { readonly word: string; readonly words: Text } | null
  },
): readonly KnowledgeDate[] {
  const days = knowledgeDates(ground, subject).slice(-DAYS_MAX)
  const inForce = days.findLast(({ day }) => day <= given.asOf)?.day
  const indicator = ground.catalogue.indicators.get(subject.indicator)
  const variant = given.variant
  return days.map(({ day, documents, vintages }) => {
    const evaluation = evaluate(ground, {
      ...subject,
      knowledge: { asOf: day, loadedBy: null },
      ...(variant === null ? {} : { variant }),
    })
    const verdict = given.verdictOn(day)
    const refs = documents.map((id) => documentRef(ground, id))
    return {
      date: day,
      words: dayWords(ground, day),
      label: inLanguages(ground.region, (lang) => {
        const titles = refs.map(({ title }) => say(title, lang))
        const more = titles.length > 2 ? ` (+${titles.length - 2})` : ''
        return `${titles.slice(0, 2).join(lang.startsWith('zh') ? '；' : '; ')}${more}`
      }),
      dateUncertain: refs.some(({ dateUncertain }) => dateUncertain),
      value: evaluatedQuantity(ground, evaluation, indicator?.digits ?? 0),
      variantLabel: indicator?.variants.find(({ id }) => id === evaluation.variant)?.label ?? null,
      vintageLabel: labelsOf(ground, vintages),
      verdict: verdict?.word ?? null,
      verdictWords: verdict?.words ?? null,
      current: day === inForce,
    }
  })
}
