import type { Verdict } from '#engines/series'
import type { Ground } from '#engines/series/pure'
import { say, type Text } from '#platform/i18n'
import { inLanguages, sourcesOf } from '#programmes/figures'
import { computedOf, type Judge, underOf, wordsOfVerdict } from './marks.ts'
import type { Bulletin } from './pack/types.ts'

/** At most so many documents are named in a note; a sum of many places rests on many. */
const SOURCES_NAMED_MAX = 3

const COMPUTED: Text = { en: '{verdict}: {value}', zh: '{verdict}：{value}' }
const UNDER: Text = { en: '{head}; {under}', zh: '{head}；{under}' }
const NOTE: Text = { en: '{head}. Source: {sources}.', zh: '{head}。来源：{sources}。' }
const BARE: Text = { en: '{head}.', zh: '{head}。' }
const SOURCE: Text = { en: '{title} ({publisher})', zh: '{title}（{publisher}）' }
const MORE: Text = { en: '{listed} and {n} more', zh: '{listed}等（另有{n}种）' }

/** The evidence of each figure in a line, by id: what a reader of paper has in place of the panel. */
export function notesOf(
  ground: Ground,
  { figures }: Bulletin,
  judge: Judge,
  asOf: string,
): ReadonlyMap<string, Text> {
  return new Map(
    [...figures.values()].map(({ figure }) => [figure.id, noteOf(ground, judge(figure, asOf))]),
  )
}

function noteOf(ground: Ground, verdict: Verdict): Text {
  const { region } = ground
  const value = computedOf(ground, verdict)?.words ?? null
  const under = underOf(ground, verdict)
  const sources = sourcesIn(ground, verdict)
  const word = wordsOfVerdict(ground, verdict.word)
  return inLanguages(region, (lang) => {
    const told =
      value === null
        ? say(word, lang)
        : put(COMPUTED, lang, { verdict: say(word, lang), value: say(value, lang) })
    const below = under === null ? '' : say(under, lang)
    const head = below === '' ? told : put(UNDER, lang, { head: told, under: below })
    return sources === null
      ? put(BARE, lang, { head })
      : put(NOTE, lang, { head, sources: say(sources, lang) })
  })
}

function sourcesIn(ground: Ground, { chosen }: Verdict): Text | null {
  if (chosen === null || chosen.evaluation.value === null) return null
  const sources = sourcesOf(ground, chosen.evaluation.trace)
  if (sources.length === 0) return null
  const more = sources.length - SOURCES_NAMED_MAX
  const named = sources.slice(0, SOURCES_NAMED_MAX)
  return inLanguages(ground.region, (lang) => {
    const listed = named
      .map(({ title, publisherWords }) => {
        const publisher = say(publisherWords, lang)
        const words = say(title, lang)
        return publisher === '' ? words : put(SOURCE, lang, { title: words, publisher })
      })
      .join(lang.startsWith('zh') ? '；' : '; ')
    return more > 0 ? put(MORE, lang, { listed, n: String(more) }) : listed
  })
}

function put(template: Text, lang: string, values: { readonly [name: string]: string }): string {
  return say(template, lang).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
