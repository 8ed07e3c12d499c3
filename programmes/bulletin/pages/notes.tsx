import { say } from '#platform/i18n'
import type { PageFrame } from '#programmes/contract/page'
import type { Block, FigureNote, Inline } from '../types.ts'
import type { NoteNumbers } from './inline.tsx'
import { WORDS_OF_BULLETIN as W } from './words.ts'

/** Which place of the text has which note: the first of each figure. */
export function noteNumbers(blocks: readonly Block[], notes: readonly FigureNote[]): NoteNumbers {
  const numbers = new Map(notes.map(({ figure, number }) => [figure, number]))
  const places = new Map<Inline, number>()
  for (const inline of blocks.flatMap(inlinesIn)) {
    if (inline.kind !== 'figure') continue
    const number = numbers.get(inline.figure)
    if (number === undefined) continue
    places.set(inline, number)
    numbers.delete(inline.figure)
  }
  return places
}

function inlinesIn(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.children.flatMap(flat)
    case 'quote':
      return block.children.flatMap(inlinesIn)
    case 'list':
      return block.entries.flat().flatMap(inlinesIn)
  }
}

function flat(inline: Inline): readonly Inline[] {
  return inline.kind === 'text' || inline.kind === 'figure'
    ? [inline]
    : inline.children.flatMap(flat)
}

/** The evidence of each figure, on paper alone: there no figure opens. */
export function Notes(props: { readonly notes: readonly FigureNote[]; readonly frame: PageFrame }) {
  const { lang } = props.frame
  if (props.notes.length === 0) return null
  return (
    <section className="paper-only footnotes">
      <h2>{say(W.notes, lang)}</h2>
      <ol>
        {props.notes.map(({ figure, words }) => (
          <li key={figure}>{say(words, lang)}</li>
        ))}
      </ol>
    </section>
  )
}
