import type { Doc, Paragraph, Sentence, Span } from '../../model.ts'
import { fold } from './fold.ts'

/** A sentence with its characters folded; everything the grammar finds in it has offsets within it. */
export type Line = {
  readonly text: string
  /** Where the sentence begins in the document. */
  readonly from: number
  readonly clauses: readonly Span[]
  readonly kind: Paragraph['kind']
}

export function lineOf(doc: Doc, sentence: Sentence): Line {
  return {
    text: fold(doc.text.slice(sentence.start, sentence.end)),
    from: sentence.start,
    clauses: sentence.clauses.map(({ start, end }) => ({
      start: start - sentence.start,
      end: end - sentence.start,
    })),
    kind: doc.paragraphs[sentence.paragraph]?.kind ?? 'body',
  }
}
