import type { Block, Inline } from '../types.ts'
import type { Sentence } from './types.ts'

/** The sentences of a text that hold a figure, in its order. A heading is a sentence of its own. */
export function sentencesOf(blocks: readonly Block[]): readonly Sentence[] {
  return blocks
    .flatMap(inlineRunsOf)
    .flatMap(split)
    .map((inlines) => ({ inlines, figures: figuresIn(inlines) }))
    .filter(({ figures }) => figures.length > 0)
}

export function figuresIn(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline) => {
    if (inline.kind === 'figure') return [inline.figure]
    return inline.kind === 'text' ? [] : figuresIn(inline.children)
  })
}

/** The text of inlines, with `wordsOf` in the place of figures. */
export function plainText(inlines: readonly Inline[], wordsOf: (figure: string) => string): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text') return inline.text
      if (inline.kind === 'figure') return wordsOf(inline.figure)
      return plainText(inline.children, wordsOf)
    })
    .join('')
}

/** The lines of a block: a heading, a paragraph, each entry of a list. */
export function inlineRunsOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.children]
    case 'list':
      return block.entries.flat().flatMap(inlineRunsOf)
    case 'quote':
      return block.children.flatMap(inlineRunsOf)
  }
}

// A full stop within a number never stands here: numbers are figures, and a stop ends a sentence only before a space.
const END = /(?<=[。！？]|[.!?](?=\s|$))/u
const ENDED = /[.!?。！？]$/u

function split(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  const sentences: Inline[][] = []
  let open: Inline[] = []
  const close = (): void => {
    if (open.length > 0) sentences.push(open)
    open = []
  }
  for (const inline of inlines) {
    if (inline.kind !== 'text') {
      open.push(inline)
      if (inline.kind !== 'figure' && ENDED.test(plainText([inline], () => ''))) close()
      continue
    }
    for (const piece of inline.text.split(END)) {
      const text = open.length === 0 ? piece.trimStart() : piece
      if (text === '') continue
      open.push({ kind: 'text', text })
      if (ENDED.test(text)) close()
    }
  }
  close()
  return sentences
}
