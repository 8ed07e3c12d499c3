import type { Verdict } from '#engines/series'
import { findingOf } from '#engines/series/pure'
import type { Lang, Text } from '#platform/i18n'
import type { Problem } from '#platform/region'
import type { Bulletin, Stated } from '#programmes/bulletin'
import type { DraftMark } from '../types.ts'
import { type FigureTag, figureTags } from './figure-tags.ts'
import { markAt, stretchOfLine } from './mark-at.ts'
import { pairMarks } from './pairs.ts'

type Source = { readonly lang: Lang; readonly body: string }

export type Marking = {
  readonly bulletin: Bulletin | null
  readonly problems: readonly Problem[]
  readonly texts: readonly Source[]
  readonly judge: (stated: Stated, asOf: string) => Verdict
  /** The draft's date, and the day that it is. */
  readonly date: string
  readonly today: string
  /** What each language is called by who speaks it. */
  readonly names: { readonly [lang: Lang]: string }
}

/** Everything that who writes should look at, text by text, in the order of each. */
export function draftMarks(marking: Marking): readonly DraftMark[] {
  const figures = marking.bulletin?.figures ?? new Map<string, Stated>()
  const marks = [
    ...marking.texts.flatMap((text) => problemMarks(text, marking)),
    ...marking.texts.flatMap((text) => tagMarks(text, figures, marking)),
    ...absentMarks(marking.texts, figures),
    ...pairMarks(marking.texts, marking.names),
  ]
  const order = marking.texts.map(({ lang }) => lang)
  return marks.toSorted(
    (a, b) => order.indexOf(a.lang) - order.indexOf(b.lang) || a.start - b.start || a.end - b.end,
  )
}

/** What keeps a text from being read; an unknown figure and one that is missing are marked in their own places. */
function problemMarks(text: Source, { problems, bulletin }: Marking): readonly DraftMark[] {
  const tags = figureTags(text.body)
  return problems
    .filter(({ file }) => file === `${text.lang}.md`)
    .flatMap(({ line, message }) => {
      const stretch = stretchOfLine(text.body, line)
      const named = (id: string) => (message.en ?? '').includes(`"${id}"`)
      const isUnknown = tags.some(
        ({ figure, start }) =>
          start >= stretch.start &&
          start < stretch.end &&
          named(figure) &&
          !bulletin?.figures.has(figure),
      )
      const isAbsent = line === 1 && [...(bulletin?.figures.keys() ?? [])].some(named)
      const isEmpty = text.body.trim() === ''
      if (isUnknown || isAbsent || isEmpty) return []
      return [markAt(text, stretch, { kind: 'markdoc', severity: 'error', words: message })]
    })
}

function tagMarks(
  text: Source,
  figures: ReadonlyMap<string, Stated>,
  marking: Marking,
): readonly DraftMark[] {
  return figureTags(text.body).flatMap((tag) => {
    const stated = figures.get(tag.figure)
    if (stated !== undefined) return verdictMarks(text, tag, stated, marking)
    const info = { figure: tag.figure }
    const given = { kind: 'unknown-figure', severity: 'error', words: UNKNOWN, info } as const
    return [markAt(text, tag, given)]
  })
}

function verdictMarks(
  text: Source,
  tag: FigureTag,
  stated: Stated,
  { judge, date, today }: Marking,
): readonly DraftMark[] {
  const then = judge(stated, date)
  const figure = tag.figure
  const said = (kind: DraftMark['kind'], severity: DraftMark['severity'], words: Text) =>
    markAt(text, tag, { kind, severity, words, figure })
  if (then.word === 'contradicted' || then.word === 'inconsistent')
    return [said('false', 'error', prefixed(FALSE, then.reason))]
  const own: DraftMark[] = []
  if (then.chosen?.superseded === true && then.word === 'holds-only-if')
    own.push(said('revised', 'warning', prefixed(SUPERSEDED, then.reason)))
  else if (then.word === 'holds-only-if')
    own.push(said('conditional', 'warning', prefixed(CONDITION, then.reason)))
  if (then.word === 'no-data') own.push(said('no-data', 'note', prefixed(NO_DATA, then.reason)))
  if (date >= today) return own
  const since = judge(stated, today)
  if (findingOf(since) !== findingOf(then))
    own.push(said('revised', 'warning', prefixed(REVISED, since.reason)))
  return own
}

/** Figures that a text should have and hasn't: stated in the other language, or nowhere. */
function absentMarks(
  texts: readonly Source[],
  figures: ReadonlyMap<string, Stated>,
): readonly DraftMark[] {
  const held = texts.map(({ body }) => new Set(figureTags(body).map(({ figure }) => figure)))
  return texts.flatMap((text, place) => {
    // What a whole empty text lacks is told once.
    if (text.body.trim() === '') return []
    return [...figures.keys()].flatMap((figure) => {
      if (held[place]?.has(figure) === true) return []
      const isElsewhere = held.some((other) => other.has(figure))
      const kind = isElsewhere ? 'not-here' : 'unused'
      const words = isElsewhere ? NOT_HERE : UNUSED
      const severity = isElsewhere ? 'error' : 'note'
      return [
        markAt(text, { start: 0, end: 0 }, { kind, severity, words, figure, info: { figure } }),
      ]
    })
  })
}

function prefixed(head: Text, reason: Text): Text {
  return Object.fromEntries(
    Object.entries(reason).map(([lang, words]) => {
      const first = head[lang] ?? head.en ?? ''
      return [lang, `${first}${lang.startsWith('zh') ? '' : ' '}${words}`]
    }),
  )
}

const UNKNOWN: Text = {
  en: 'No figure “{figure}” is stated in this draft. Pick it from the series, or correct the name.',
  zh: '本草稿没有写明数据“{figure}”。请从数据中选取，或改正名称。',
}
const FALSE: Text = { en: 'False on the draft’s date.', zh: '以草稿日期所知为准，此说法不实。' }
const CONDITION: Text = { en: 'True on a condition.', zh: '有条件成立。' }
const NO_DATA: Text = { en: 'No data decide it.', zh: '尚无数据可以判定。' }
const SUPERSEDED: Text = {
  en: 'A newer vintage was known by then.',
  zh: '当时已有更新的数据版本。',
}
const REVISED: Text = { en: 'Revised since.', zh: '此后已有修订。' }
const NOT_HERE: Text = {
  en: 'The figure “{figure}” stands in the other language, but not in this text.',
  zh: '数据“{figure}”见于另一语言的正文，但此正文中没有。',
}
const UNUSED: Text = {
  en: 'The figure “{figure}” is stated, but stands in no text.',
  zh: '数据“{figure}”已写明，但各正文中均未出现。',
}
