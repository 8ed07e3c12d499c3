import type { Doc, Span } from '../model.ts'

/** More columns than these aren't looked at. */
const COLUMNS_MAX = 40
/** A title of more characters is no title. */
const TITLE_MAX = 400

/** The cells of a row of a table, between tabs, bars, or three blanks and more. */
export function cellsOf(text: string): readonly Span[] {
  const cells: Span[] = []
  let start = 0
  for (const gap of text.matchAll(/\t|\||｜|　+| {3,}/g)) {
    if (cells.length === COLUMNS_MAX) return cells
    cells.push({ start, end: gap.index })
    start = gap.index + gap[0].length
  }
  return [...cells, { start, end: text.length }]
}

export function titlesOf(text: string): readonly string[] {
  const row = text.slice(0, TITLE_MAX)
  return cellsOf(row).map(({ start, end }) => row.slice(start, end).trim())
}

/** How many rows above a row its head is looked for. */
const ROWS_MAX = 40

/** The index of the paragraph with which the table of the row at `index` begins. */
export function tableStart(doc: Doc, index: number): number {
  let first = index
  while (first > 0 && index - first < ROWS_MAX) {
    const row = doc.paragraphs[first]
    const above = doc.paragraphs[first - 1]
    if (row === undefined || above?.kind !== 'row') break
    const gap = doc.text.slice(above.end, row.start)
    // Behind an empty line, a row of words begins another table.
    if (gap.indexOf('\n') !== gap.lastIndexOf('\n') && isHead(doc.text.slice(row.start, row.end)))
      break
    first -= 1
  }
  return first
}

function isHead(row: string): boolean {
  const titles = titlesOf(row).slice(1)
  return titles.length > 0 && titles.every((title) => /\p{L}|%|[12]\d{3}/u.test(title))
}
