import type { Verdict } from '#engines/series'
import type { Ground } from '#engines/series/pure'
import { formatDay, type Lang, say, type Text } from '#platform/i18n'
import type { Context } from '#programmes/contract'
import { cautionsOf, dayWords, documentRef, filled, inLanguages } from '#programmes/figures'
import type { DocumentRef } from '#programmes/figures/types'
import type { EditionRow } from './editions/store.ts'
import { computedOf, underOf, wordsOfVerdict } from './marks.ts'
import { plainText } from './pack/sentences.ts'
import type { Bulletin, BulletinText, Sentence } from './pack/types.ts'
import type { BulletinRef, EditionRef, FigureMark, FigureNote, VerdictView } from './types.ts'
import { KIND, MOMENT } from './words.ts'

export function bulletinRef(ground: Ground, { id, date, title }: Bulletin): BulletinRef {
  return {
    id,
    date,
    dateWords: dayWords(ground, date),
    title,
    href: bulletinHref(id),
  }
}

/** 'Bulletin of 4 December 2024.' */
export function kindWords(ground: Ground, { kind, date }: Bulletin): Text {
  const day = dayWords(ground, date)
  return filled(KIND[kind] ?? {}, ground.region, (lang) => ({ day: say(day, lang) }))
}

/** A document that a bulletin names. What comes out with the bulletin itself is in no series yet. */
export function documentIn(ground: Ground, bulletin: Bulletin, id: string): DocumentRef {
  const known = documentRef(ground, id)
  if (ground.catalogue.documents.has(id) || id !== bulletin.document) return known
  const { date, title, publisher } = bulletin
  const words = publisher ?? known.publisherWords
  return {
    ...known,
    title,
    publisherWords: words,
    originWords: words,
    published: dayWords(ground, date),
    publishedFrom: date,
    publishedTo: date,
    firstSeen: date,
    dateUncertain: false,
    href: bulletinHref(bulletin.id),
  }
}

export function bulletinHref(id: string): string {
  return `/bulletins/${encodeURIComponent(id)}`
}

export function editionHref(id: string): string {
  return `/editions/${encodeURIComponent(id)}`
}

export function editionRef({ region }: Pick<Context, 'region'>, row: EditionRow): EditionRef {
  const { id, bulletin, number, asOf, hash, change, erratumOf } = row
  return {
    id,
    bulletin,
    number,
    publishedAt: row.publicAt,
    publishedWords: inLanguages(region, (lang) =>
      formatDay(dayIn(row.publicAt, region.timeZone), lang),
    ),
    asOf,
    hash,
    change,
    corrects: erratumOf,
    href: editionHref(id),
  }
}

/** '10:00 on 5 March 2027', by the region's clock. */
export function momentWords(instant: string, timeZone: string, lang: Lang): string {
  const time = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainTime()
  const clock = time.toString({ smallestUnit: 'minute' })
  const day = formatDay(dayIn(instant, timeZone), lang)
  return say(MOMENT, lang).replace('{clock}', clock).replace('{day}', day)
}

/** An instant has its day only in the region's own time zone. */
export function dayIn(instant: string, timeZone: string): string {
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

const EMPTY: BulletinText = { blocks: [], sentences: [], order: new Map(), lines: [] }

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

/** Notes with their numbers, in the order of the text in a language. */
export function numbered(
  bulletin: Bulletin,
  lang: Lang,
  words: ReadonlyMap<string, Text>,
): readonly FigureNote[] {
  return [...textIn(bulletin, lang).order.keys()]
    .flatMap((figure) => {
      const found = words.get(figure)
      return found === undefined ? [] : [{ figure, words: found }]
    })
    .map((note, at) => ({ number: at + 1, ...note }))
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
