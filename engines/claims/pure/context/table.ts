import type { PeriodCode } from '#platform/period'
import type { Doc, Paragraph, Span } from '../model.ts'
import type { Moment } from './moments.ts'
import type { TimePhrase } from './time/phrase.ts'
import { scanChinese } from './time/scan-chinese.ts'
import { scanEnglish } from './time/scan-english.ts'

// A table names its periods once, in its first row: "Country | 2023 | 2024 | Change".

/** The periods of a table's columns; null where a column names none. */
export type Columns = readonly (PeriodCode | null)[]

/** More columns than these aren't looked at. */
const COLUMNS_MAX = 40

/** The cells of a row, between tabs, bars, or three blanks and more. */
export function cellsOf(text: string, row: Span): readonly Span[] {
  const cells: Span[] = []
  let start = row.start
  for (const gap of text.slice(row.start, row.end).matchAll(/\t|\||｜|　+| {3,}/g)) {
    if (cells.length === COLUMNS_MAX) return cells
    cells.push({ start, end: row.start + gap.index })
    start = row.start + gap.index + gap[0].length
  }
  return [...cells, { start, end: row.end }]
}

/** The columns of a first row; null where no cell is a period. */
export function columnsOf(
  doc: Doc,
  row: Paragraph,
  codeOf: (phrase: TimePhrase) => PeriodCode | null,
): Columns | null {
  const { grammar } = doc.sentences[row.sentences[0]] ?? doc
  const scan = grammar === 'zh' ? scanChinese : scanEnglish
  const columns = cellsOf(doc.text, row).map(({ start, end }) => {
    const from =
      start + (doc.text.slice(start, end).length - doc.text.slice(start, end).trimStart().length)
    const phrase = scan(doc.text, from, end)[0]
    return phrase === undefined ? null : codeOf(phrase)
  })
  return columns.some((code) => code !== null) ? columns : null
}

/** The periods of a row's cells, as moments without words that say nothing outside their cells. */
export function cellMoments(text: string, row: Span, columns: Columns): readonly Moment[] {
  return cellsOf(text, row).flatMap(({ start, end }, index) => {
    const code = columns[index] ?? null
    if (code === null) return []
    const unsaid = { isFrame: false, isOfRelease: false, role: 'point' as const, cueAt: start }
    return [{ start, end: start, code, until: end, ...unsaid }]
  })
}
