import type { Doc } from '../../model.ts'

/** Between two numbered headings stand at most so many paragraphs of text. */
const APART_MAX = 8
const NUMBERED = /^(\d{1,2}) (?=\p{Lu})/u
const LONGEST = 4

/** `1 Scope`, paragraphs on `2 Terms`: a paragraph that begins with a number, where another begins with the one before or after it. */
export function isNumbered(doc: Doc, paragraph: number): boolean {
  const own = numberOf(doc, paragraph)
  if (own === null) return false
  for (let by = 1; by <= APART_MAX; by += 1)
    if (numberOf(doc, paragraph - by) === own - 1 || numberOf(doc, paragraph + by) === own + 1)
      return true
  return false
}

function numberOf({ text, paragraphs }: Doc, index: number): number | null {
  const paragraph = paragraphs[index]
  if (paragraph === undefined || paragraph.kind === 'row') return null
  const found = NUMBERED.exec(text.slice(paragraph.start, paragraph.start + LONGEST))
  return found === null ? null : Number(found[1])
}
