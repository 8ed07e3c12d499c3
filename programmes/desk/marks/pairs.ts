import type { Lang, Text } from '#platform/i18n'
import type { DraftMark } from '../types.ts'
import { markAt } from './mark-at.ts'
import { type Part, type Section, sectionsOf } from './outline.ts'

type Source = { readonly lang: Lang; readonly body: string }
type Names = { readonly [lang: Lang]: string }

/** Where one text has something that the other lacks: a heading without its pair, paragraphs that nobody translated. */
export function pairMarks(texts: readonly Source[], names: Names): readonly DraftMark[] {
  return texts.flatMap((text) =>
    texts
      .filter(({ lang }) => lang !== text.lang)
      .flatMap((other) => marksAgainst(text, other, names[other.lang] ?? other.lang)),
  )
}

/** Marks in `text`, where it has less than `other`. */
function marksAgainst(text: Source, other: Source, name: string): readonly DraftMark[] {
  if (other.body.trim() === '') return []
  if (text.body.trim() === '') return [untranslated(text, null, EMPTY, { other: name })]
  const [own, others] = [sectionsOf(text.body), sectionsOf(other.body)]
  // Once headings don't pair, nothing below them does.
  const paired = own.findIndex(
    ({ heading }, place) => heading?.level !== others[place]?.heading?.level,
  )
  const apart = paired === -1 ? Math.min(own.length, others.length) : paired
  const short = own
    .slice(0, apart)
    .flatMap((section, place) => shorter(text, section, others[place], name))
  const unpaired = own[apart]?.heading
  const isAlone = unpaired !== undefined && unpaired !== null && own.length >= others.length
  const lacking = own[apart - 1]?.heading ?? null
  return [
    ...short,
    ...(isAlone ? [untranslated(text, unpaired, UNPAIRED, { other: name })] : []),
    ...(own.length < others.length ? [untranslated(text, lacking, LACKING, { other: name })] : []),
  ]
}

function shorter(
  text: Source,
  { heading, parts }: Section,
  other: Section | undefined,
  name: string,
): readonly DraftMark[] {
  const count = other?.parts.length ?? 0
  if (parts.length >= count) return []
  const at = heading ?? parts[0] ?? null
  return [untranslated(text, at, SHORTER, { own: parts.length, count, other: name })]
}

function untranslated(
  { lang, body }: Source,
  at: Pick<Part, 'start' | 'end'> | null,
  words: Text,
  info: { readonly [name: string]: string | number },
): DraftMark {
  const { start, end } = at ?? { start: 0, end: 0 }
  return markAt(
    { lang, body },
    { start, end },
    { kind: 'untranslated', severity: 'warning', words, info },
  )
}

const EMPTY: Text = {
  en: 'This text is empty; the one in {other} isn’t.',
  zh: '此正文为空，而{other}正文已有内容。',
}
const UNPAIRED: Text = {
  en: 'This heading has no pair in {other}.',
  zh: '{other}正文中没有与此标题对应的标题。',
}
const LACKING: Text = {
  en: 'After this, a heading of {other} has no pair here.',
  zh: '此处之后缺少{other}正文中的一个标题。',
}
const SHORTER: Text = {
  en: 'Paragraphs below it: {own} here, {count} in {other}.',
  zh: '其下段落：此处 {own} 段，{other} {count} 段。',
}
