import type { ReadClaim, Reading, Span } from '#engines/claims/pure'
import { within } from './spans.ts'

// In a table whose rows are places, what a figure measures stands at the head of its column.

const ROWS_BACK_MAX = 60
const CELL_MARK = /\t|[|｜]| {3,}|　+/g

/** The head of the claim's column, without the unit in brackets; null outside of tables, and where the columns don't agree. */
export function columnHead({ doc, claims }: Reading, claim: ReadClaim): Span | null {
  const at = doc.sentences[claim.sentence]?.paragraph ?? -1
  const own = doc.paragraphs[at]
  if (own?.kind !== 'row') return null
  let top = at
  while (top > 0 && at - top < ROWS_BACK_MAX && doc.paragraphs[top - 1]?.kind === 'row') top -= 1
  const first = doc.paragraphs[top]
  if (first === undefined || top === at) return null
  const heads = cellsIn(doc.text, first)
  const cells = cellsIn(doc.text, own)
  const column = cells.findIndex(({ start, end }) => start <= claim.start && claim.end <= end)
  const head = heads[column]
  if (column < 1 || heads.length !== cells.length || head === undefined) return null
  // A row of figures heads nothing.
  const isFigure = within(claims, head).some(({ form }) => form === 'number')
  if (isFigure) return null
  const words = doc.text.slice(head.start, head.end)
  const unit = words.search(/[（(]/)
  return unit > 0 ? { start: head.start, end: head.start + unit } : head
}

function cellsIn(text: string, { start, end }: Span): readonly Span[] {
  const cells: Span[] = []
  let from = start
  for (const mark of text.slice(start, end).matchAll(CELL_MARK)) {
    cells.push({ start: from, end: start + mark.index })
    from = start + mark.index + mark[0].length
  }
  cells.push({ start: from, end })
  return cells
}
