import { type Lang, say, type Text } from '#platform/i18n'
import type { Region } from '#platform/region'
import type { SentenceItem, SentencesAnswer } from '../types.ts'
import { escapedXml, runHtml } from './html.ts'

const TITLE: Text = {
  en: 'Sentences that stopped being true: {region}',
  zh: '不再成立的句子：{region}',
}
const ENTRY: Text = { en: '{title}: {direction}', zh: '{title}：{direction}' }
const SUMMARY: Text = {
  en: '“{sentence}” On the day of the text: {then}. Since {day}: {since} Changed by: {by}.',
  zh: '“{sentence}”发布当日：{then}。{day}起：{since}变动依据：{by}。',
}
/** Where nothing has changed yet, the feed is as old as the world. */
const BEGINNING = '1970-01-01'

/** An Atom feed (RFC 4287) of changed sentences. An entry keeps its id for as long as its change is the same one. */
export function atomFeed(answer: SentencesAnswer, region: Region, lang: Lang): string {
  const title = say(TITLE, lang).replace('{region}', say(region.title, lang))
  const newest =
    answer.items
      .map(({ changedOn }) => changedOn)
      .toSorted()
      .at(-1) ?? BEGINNING
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapedXml(lang)}">
  <id>${escapedXml(`urn:onedelta:${region.id}:${lang}:${answer.feed.slice(lang.length + 2)}`)}</id>
  <title>${escapedXml(title)}</title>
  <updated>${newest}T00:00:00Z</updated>
  <author><name>onedelta</name></author>
  <link rel="self" type="application/atom+xml" href="${escapedXml(answer.feed)}"/>
  <link rel="alternate" type="text/html" href="/${escapedXml(lang)}/sentences"/>
${answer.items.map((item) => entryOf(item, answer, region, lang)).join('\n')}
</feed>
`
}

function entryOf(
  item: SentenceItem,
  { figures }: SentencesAnswer,
  region: Region,
  lang: Lang,
): string {
  const { bulletin, figure, mark, changedOn } = item
  const id = `urn:onedelta:${region.id}:${lang}:${bulletin.id}:${figure}:${changedOn}`
  const words = filled(ENTRY, lang, {
    title: say(mark.title, lang),
    direction: say(item.directionWords, lang),
  })
  const summary = filled(SUMMARY, lang, {
    sentence: item.sentenceText,
    // biome-ignore lint/suspicious/noThenProperty: `then` is the law's own word here, and holds no function.
    then: say(item.then.words, lang),
    day: say(item.changedOnWords, lang),
    since: say(item.since.reason, lang),
    by: say(item.changedBy, lang),
  })
  const quote = `<blockquote>${runHtml(item.sentence, { ...figures, [figure]: mark }, lang)}</blockquote>`
  return `  <entry>
    <id>${escapedXml(id)}</id>
    <title>${escapedXml(words)}</title>
    <updated>${changedOn}T00:00:00Z</updated>
    <link rel="alternate" type="text/html" href="${escapedXml(`/${lang}${item.href}`)}"/>
    <summary>${escapedXml(summary)}</summary>
    <content type="html">${escapedXml(`${quote}<p>${escapedXml(summary)}</p>`)}</content>
  </entry>`
}

function filled(template: Text, lang: Lang, values: { readonly [name: string]: string }): string {
  return say(template, lang).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
