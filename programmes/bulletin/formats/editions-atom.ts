import { type Lang, say, type Text } from '#platform/i18n'
import type { Region } from '#platform/region'
import type { EditionItem, EditionsAnswer } from '../types.ts'
import { escapedXml } from './html.ts'

const TITLE: Text = { en: 'Bulletins and errata: {region}', zh: '公报与更正：{region}' }
const EDITION: Text = { en: '{title}: edition {n}', zh: '{title}：第{n}版' }
const ERRATUM: Text = {
  en: 'Erratum: {title}, edition {n}',
  zh: '更正：{title}，第{n}版',
}
const CAME_OUT: Text = {
  en: 'Published {day}, as known on {asOf}. SHA-256 {hash}.',
  zh: '{day}发布，以截至{asOf}所知为准。SHA-256 {hash}。',
}
const CORRECTS: Text = { en: 'Corrects {edition}: {change}', zh: '更正{edition}：{change}' }
const DESPITE: Text = {
  en: 'Published although its check found something false: {reason}',
  zh: '核对发现不实之处，仍予发布：{reason}',
}
/** Where nothing has come out yet, the feed is as old as the world. */
const BEGINNING = '1970-01-01T00:00:00Z'

/** An Atom feed (RFC 4287) of editions, errata among them; an entry never changes. */
export function editionsFeed(
  { items, feed }: EditionsAnswer,
  region: Region,
  lang: Lang,
  origin: string,
): string {
  const title = fill(TITLE, lang, { region: say(region.title, lang) })
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapedXml(lang)}">
  <id>${escapedXml(`urn:onedelta:${region.id}:${lang}:/bulletins.atom`)}</id>
  <title>${escapedXml(title)}</title>
  <updated>${items[0]?.publishedAt ?? BEGINNING}</updated>
  <author><name>onedelta</name></author>
  <link rel="self" type="application/atom+xml" href="${escapedXml(`${origin}${feed}`)}"/>
  <link rel="alternate" type="text/html" href="${escapedXml(`${origin}/${lang}/bulletins`)}"/>
${items.map((item) => entryOf(item, region, lang, origin)).join('\n')}
</feed>
`
}

function entryOf(item: EditionItem, region: Region, lang: Lang, origin: string): string {
  const { id, number, change, corrects, despite, hash, asOf } = item
  const title = fill(change === null ? EDITION : ERRATUM, lang, {
    title: say(item.title, lang),
    n: String(number),
  })
  const lines = [
    ...(change === null
      ? []
      : [fill(CORRECTS, lang, { edition: corrects ?? '', change: say(change, lang) })]),
    ...(despite === null ? [] : [fill(DESPITE, lang, { reason: despite })]),
    fill(CAME_OUT, lang, { day: say(item.publishedWords, lang), asOf, hash }),
  ]
  const page = (edition: string) => `${origin}/${lang}/editions/${encodeURIComponent(edition)}`
  const related =
    corrects === null ? '' : `\n    <link rel="related" href="${escapedXml(page(corrects))}"/>`
  return `  <entry>
    <id>${escapedXml(`urn:onedelta:${region.id}:${lang}:edition:${id}`)}</id>
    <title>${escapedXml(title)}</title>
    <updated>${item.publishedAt}</updated>
    <link rel="alternate" type="text/html" href="${escapedXml(page(id))}"/>${related}
    <summary>${escapedXml(lines.join(' '))}</summary>
  </entry>`
}

function fill(template: Text, lang: Lang, values: { readonly [name: string]: string }): string {
  return say(template, lang).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
