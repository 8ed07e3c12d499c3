import type { Doc, Paragraph, Sentence, Span } from '../../model.ts'
import { fold, withFullMarks } from './fold.ts'

/** A sentence with its characters folded; everything the grammar finds in it has offsets within it. */
export type Line = {
  readonly text: string
  /** Where the sentence begins in the document. */
  readonly from: number
  readonly clauses: readonly Span[]
  readonly kind: Paragraph['kind']
  /** One past the number of a section with which it begins: 2　区域分布. */
  readonly opening: number
  /** A name and a number, as the line above or below is: 生产人员 2 316. */
  readonly isEntry: boolean
}

export function lineOf(doc: Doc, sentence: Sentence): Line {
  const kind = doc.paragraphs[sentence.paragraph]?.kind ?? 'body'
  const text = doc.text.slice(sentence.start, sentence.end)
  return {
    text: kind === 'row' ? foldRow(text) : withFullMarks(fold(text)),
    from: sentence.start,
    clauses: sentence.clauses.map(({ start, end }) => ({
      start: start - sentence.start,
      end: end - sentence.start,
    })),
    kind,
    opening: kind === 'row' ? 0 : (SECTION_NUMBER.exec(text)?.[0].length ?? 0),
    isEntry: ENTRY.test(text) && hasLike(doc, sentence.paragraph),
  }
}

const ENTRY = /^[^\d\s，。；：:、（(]{1,14}[ 　]\d{1,3}(?:[, ]?\d{3}){0,3}(?:\.\d{1,3})?[ 　]?$/
const ENTRY_MAX = 40

function hasLike({ text, paragraphs }: Doc, at: number): boolean {
  return [paragraphs[at - 1], paragraphs[at + 1]].some(
    (one) =>
      one !== undefined &&
      one.end - one.start <= ENTRY_MAX &&
      ENTRY.test(text.slice(one.start, one.end).trimEnd()),
  )
}

const SECTION_NUMBER = /^[0-9０-９]{1,2}(?:[.．][0-9０-９]{1,2}){0,2}　/

/** A row of a table: full-width blanks divide its cells, where no bars or tabs do. */
export function foldRow(text: string): string {
  return fold(
    /[\t|｜]/.test(text) ? text : text.replace(/　+/g, (gap) => `\t${' '.repeat(gap.length - 1)}`),
  )
}
