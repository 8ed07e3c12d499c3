import type { Doc } from '../../model.ts'

/** Between two numbered headings stand at most so many paragraphs of text. */
const APART_MAX = 8
/** `2.1 Million tonnes` is no heading. */
const NUMBERED =
  /^(\d{1,2}(?:\.\d{1,2}){0,2}) (?=\p{Lu})(?!(?:Million|Billion|Trillion|Thousand|Per)\b)/u
const LONGEST = 18

/** `1 Scope`, paragraphs on `2 Terms` or `1.1 Words`: a paragraph that begins with a number, where another begins with the one before or after it. */
export function isNumbered(doc: Doc, paragraph: number): boolean {
  const own = numberOf(doc, paragraph)
  if (own === null) return false
  for (let by = 1; by <= APART_MAX; by += 1)
    if (follows(numberOf(doc, paragraph - by), own) || follows(own, numberOf(doc, paragraph + by)))
      return true
  return false
}

type Steps = readonly number[]

/** 2 and 1.1 behind 1, 1.2 and 2 behind 1.1. */
function follows(before: Steps | null, own: Steps | null): boolean {
  if (before === null || own === null || own.length > before.length + 1) return false
  const last = own.length - 1
  const isAlike = own.slice(0, last).every((step, at) => step === before[at])
  return isAlike && own[last] === (before[last] ?? 0) + 1
}

function numberOf({ text, paragraphs }: Doc, index: number): Steps | null {
  const paragraph = paragraphs[index]
  if (paragraph === undefined || paragraph.kind === 'row') return null
  const [, number] = NUMBERED.exec(text.slice(paragraph.start, paragraph.start + LONGEST)) ?? []
  return number === undefined ? null : number.split('.').map(Number)
}
