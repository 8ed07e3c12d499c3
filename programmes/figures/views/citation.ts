import type { Ground } from '#engines/series/pure'
import { type Lang, say, type Text } from '#platform/i18n'
import type { Citation, DocumentRef } from '../types.ts'
import { dayWords } from './refs.ts'
import { filled, nameIn } from './words.ts'

const SENTENCE: Text = {
  en: '{title}, {where}: {value}. {region}, onedelta, as known on {day}. Sources: {sources}. {address}',
  zh: '{where}{title}：{value}。{region}，onedelta，截至{day}所知。来源：{sources}。{address}',
}

/** A citation ready to paste, with the licences of what it rests on. */
export function citationOf(
  ground: Ground,
  what: {
    readonly title: Text
    readonly where: Text
    readonly value: Text
    readonly asOf: string
    readonly sources: readonly DocumentRef[]
    readonly permanent: string
  },
): Citation {
  const licences = [...new Set(what.sources.map(({ licence }) => licence))].filter(
    (one) => one !== '',
  )
  const day = dayWords(ground, what.asOf)
  return {
    words: filled(SENTENCE, ground.region, (lang) => ({
      title: say(what.title, lang),
      where: say(what.where, lang),
      value: say(what.value, lang),
      region: say(ground.region.title, lang),
      day: say(day, lang),
      sources: sourcesIn(what.sources, lang),
      address: `/${lang}${what.permanent}`,
    })),
    licences,
    licenceWords: licences.map((one) => nameIn(ground.region, one)),
  }
}

function sourcesIn(sources: readonly DocumentRef[], lang: Lang): string {
  const wide = lang.startsWith('zh')
  const each = sources.map(({ title, publisherWords }) => {
    const publisher = say(publisherWords, lang)
    if (publisher === '') return say(title, lang)
    return wide ? `${say(title, lang)}（${publisher}）` : `${say(title, lang)} (${publisher})`
  })
  return each.join(wide ? '；' : '; ') || '—'
}
