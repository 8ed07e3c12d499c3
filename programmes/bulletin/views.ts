import type { Verdict } from '#engines/series'
import type { Ground } from '#engines/series/pure'
import { formatDay, type Lang, say, type Text } from '#platform/i18n'
import type { Context } from '#programmes/contract'
import { cautionsOf, dayWords, inLanguages } from '#programmes/figures'
import { computedOf, underOf, wordsOfVerdict } from './marks.ts'
import { plainText } from './pack/sentences.ts'
import type { Bulletin, BulletinText, Sentence } from './pack/types.ts'
import type { EditionRow } from './store.ts'
import type { BulletinRef, EditionRef, FigureMark, VerdictView } from './types.ts'

export function bulletinRef(ground: Ground, { id, date, title }: Bulletin): BulletinRef {
  return {
    id,
    date,
    dateWords: dayWords(ground, date),
    title,
    href: `/bulletins/${encodeURIComponent(id)}`,
  }
}

export function editionRef({ region }: Pick<Context, 'region'>, row: EditionRow): EditionRef {
  const { id, bulletin, number, asOf, hash } = row
  return {
    id,
    bulletin,
    number,
    publishedAt: row.frozenAt,
    publishedWords: inLanguages(region, (lang) =>
      formatDay(dayIn(row.frozenAt, region.timeZone), lang),
    ),
    asOf,
    hash,
    href: `/editions/${encodeURIComponent(id)}`,
  }
}

// An instant has its day only in the region's own time zone.
function dayIn(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

export function verdictView(ground: Ground, verdict: Verdict, asOf: string): VerdictView {
  return {
    asOf,
    asOfWords: dayWords(ground, asOf),
    verdict: verdict.word,
    words: wordsOfVerdict(ground, verdict.word),
    reason: verdict.reason,
    computed: computedOf(ground, verdict),
    under: underOf(ground, verdict),
    independentSources: verdict.independentSources,
    cautions: cautionsOf(ground, verdict.uncertainties),
  }
}

/** The text in a language; every bulletin has one in each language of its pack. */
export function textIn({ texts }: Bulletin, lang: Lang): BulletinText {
  return texts.get(lang) ?? texts.values().next().value ?? EMPTY
}

const EMPTY: BulletinText = { blocks: [], sentences: [], order: new Map() }

/** The sentence that a figure stands in, first. */
export function sentenceOf(bulletin: Bulletin, figure: string, lang: Lang): Sentence {
  const found = textIn(bulletin, lang).sentences.find(({ figures }) => figures.includes(figure))
  return found ?? { inlines: [], figures: [] }
}

export function sentenceText(
  { inlines }: Sentence,
  shown: (figure: string) => Text,
  lang: Lang,
): string {
  return plainText(inlines, (figure) => say(shown(figure), lang)).trim()
}

/** Figures in the order of the text; a figure is read before another where it is written before it. */
export function inOrder<T extends Pick<FigureMark, 'id'>>(
  bulletin: Bulletin,
  lang: Lang,
  figures: { readonly [id: string]: T },
): { readonly [id: string]: T } {
  const ids = [...textIn(bulletin, lang).order.keys()]
  return Object.fromEntries(
    ids.flatMap((id) => (figures[id] === undefined ? [] : [[id, figures[id]]])),
  )
}
