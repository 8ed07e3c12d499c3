import type { Ground } from '#engines/series/pure'
import { type Lang, say } from '#platform/i18n'
import { shownOf } from '../marks.ts'
import { inlineRunsOf, plainText } from '../pack/sentences.ts'
import type { Bulletin } from '../pack/types.ts'
import type { Inline } from '../types.ts'
import { textIn } from '../views.ts'

/** A line of the text as a reader gets it: a heading, a paragraph, an entry of a list. */
export type ReadableLine = {
  /** Where it begins in the whole text, in UTF-16 code units. */
  readonly start: number
  readonly text: string
  readonly inlines: readonly Inline[]
  /** The line of the file on which it begins, counted from 1; null for the title, which no text holds. */
  readonly line: number | null
}

export type ReadableText = {
  readonly text: string
  readonly lines: readonly ReadableLine[]
  /** What stands in it for a figure. */
  readonly shown: (figure: string) => string
}

/** A bulletin's title and text in a language, a line for each run of words, figures as they are shown. */
export function readableText(ground: Ground, bulletin: Bulletin, lang: Lang): ReadableText {
  const { blocks, lines } = textIn(bulletin, lang)
  const title: Inline = { kind: 'text', text: say(bulletin.title, lang) }
  const runs = [
    { inlines: [title], line: null },
    ...blocks.flatMap(inlineRunsOf).map((inlines, at) => ({ inlines, line: lines[at] ?? null })),
  ]
  const shown = shownWords(ground, bulletin, lang)
  let start = 0
  const found = runs.map((run) => {
    const text = plainText(run.inlines, shown)
    const line = { start, text, ...run }
    start += text.length + 1
    return line
  })
  return { text: found.map(({ text }) => text).join('\n'), lines: found, shown }
}

export function shownWords(
  ground: Ground,
  bulletin: Bulletin,
  lang: Lang,
): (figure: string) => string {
  return (id) => {
    const stated = bulletin.figures.get(id)
    return stated === undefined ? '' : say(shownOf(ground, bulletin, stated), lang)
  }
}
