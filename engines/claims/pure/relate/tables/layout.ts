import type { Doc, Paragraph, ReadClaim } from '../../model.ts'
import { cellsOf, isNameOfRows, isTitles, noteIn, overColumns } from '../../text/cells.ts'
import { type Figure, figureOf } from '../evidence/figure.ts'
import type { Line } from '../part.ts'
import { isTotal } from './total-names.ts'

// Tables as they stand: rows one below the other, with the titles above them.

export type Cell = { readonly text: string; readonly figure: Figure | null }
export type Row = readonly Cell[]
export type Table = {
  /** By column; of a head in two rows, both. */
  readonly titles: readonly string[]
  /** As wide as the titles, the row of data with the most cells. */
  readonly rows: readonly Row[]
  /** The lines above and below that may say what holds of all of it. */
  readonly about: string
  /** The figures of the lines above it, the last first. */
  readonly above: readonly Figure[]
}

/** Wider or longer tables are data and no release. */
const COLUMNS_MAX = 24
const ROWS_MAX = 400
const HEADS_MAX = 3
const ABOUT_MAX = 160
const LINES_ABOUT = 2
const LINES_ABOVE = 3
const ABOVE_MAX = 12
const RULE = /^[\s|｜:+—–-]*$/

export function tablesIn(doc: Doc, lines: readonly Line[]): readonly Table[] {
  const figures = figuresBySentence(lines)
  const tables: Table[] = []
  let rows: (readonly [Paragraph, Row])[] = []
  const close = (goesOn = false): void => {
    if (rows.length > 1) tables.push(...tableOf(doc, rows, figures))
    rows = goesOn ? rows.slice(0, headsOf(doc, rows)) : []
  }
  for (const paragraph of doc.paragraphs) {
    const row = paragraph.kind === 'row' ? rowOf(doc, paragraph, figures) : null
    if (row === null || rows.length === ROWS_MAX) close(isNameOfRows(doc, paragraph.index))
    const words = textOf(doc, paragraph)
    if (row === null || RULE.test(words) || noteIn(words) !== null) continue
    const [last] = rows.at(-1) ?? []
    if (last !== undefined && isNewTable(doc, last, paragraph)) close()
    rows.push([paragraph, row])
  }
  close()
  return tables
}

/** Behind an empty line, titles begin another table, and so does any row behind a total. */
function isNewTable(doc: Doc, last: Paragraph, own: Paragraph): boolean {
  const gap = doc.text.slice(last.end, own.start)
  const isApart = gap.indexOf('\n') !== gap.lastIndexOf('\n')
  return isApart && (isTitles(textOf(doc, own)) || isTotal(labelOf(doc, last)))
}

function labelOf(doc: Doc, row: Paragraph): string {
  const text = textOf(doc, row)
  return text.slice(0, cellsOf(text)[0]?.end).trim()
}

/** Of a sentence; few texts have tables, and no table all of a text. */
type FiguresOf = (sentence: number) => readonly Figure[]

function figuresBySentence(lines: readonly Line[]): FiguresOf {
  const bySentence = new Map(lines.map((line, at) => [line.tape.sentence.index, at]))
  const known = new Map<number, readonly Figure[]>()
  return (sentence) => {
    const at = bySentence.get(sentence)
    const line = at === undefined ? undefined : lines[at]
    if (at === undefined || line === undefined) return []
    const found =
      known.get(sentence) ?? line.parts.map((part) => figureOf(line.tape.text, part, at))
    known.set(sentence, found)
    return found
  }
}

function rowOf(doc: Doc, paragraph: Paragraph, figures: FiguresOf): Row | null {
  const { start, sentences } = paragraph
  const cells = cellsOf(textOf(doc, paragraph))
  if (cells.length > COLUMNS_MAX) return null
  const own: Figure[] = []
  for (let index = sentences[0]; index < sentences[1]; index += 1) own.push(...figures(index))
  return cells.map((cell) => {
    const inside = own.filter(
      ({ claim }) => claim.start >= start + cell.start && claim.start < start + cell.end,
    )
    const [first] = inside
    return {
      text: doc.text.slice(start + cell.start, start + cell.end).trim(),
      figure: inside.length === 1 && first?.claim.form === 'number' ? first : null,
    }
  })
}

function tableOf(
  doc: Doc,
  all: readonly (readonly [Paragraph, Row])[],
  figures: FiguresOf,
): readonly Table[] {
  const heads = headsOf(doc, all)
  const data = all.slice(heads).map(([, row]) => row)
  const width = Math.max(...data.filter(hasFigures).map(({ length }) => length))
  const rows = data.filter((row) => row.length === width)
  if (rows.length === 0) return []
  const titles = titlesBy(
    all.slice(0, heads).map(([, row]) => row.map(({ text }) => text)),
    width,
  )
  return [
    {
      titles,
      rows,
      about: aboutOf(doc, all[0]?.[0], all.at(-1)?.[0]),
      above: figuresAbove(doc, all[0]?.[0].index ?? 0, figures),
    },
  ]
}

function headsOf(doc: Doc, rows: readonly (readonly [Paragraph, Row])[]): number {
  let heads = 0
  while (heads < HEADS_MAX && isHead(doc, rows[heads])) heads += 1
  return heads
}

function isHead(doc: Doc, row: readonly [Paragraph, Row] | undefined): boolean {
  return row !== undefined && isTitles(textOf(doc, row[0])) && !row[1].slice(1).some(isFigure)
}

function isFigure({ figure, text }: Cell): boolean {
  return figure !== null && !/(?:19|20)\d\d/.test(text)
}

function hasFigures(row: Row): boolean {
  return row.some(({ figure }) => figure !== null)
}

function titlesBy(heads: readonly (readonly string[])[], width: number): readonly string[] {
  const fitting = heads.filter((head) => head.length === width)
  const lowest = fitting.at(-1) ?? Array.from({ length: width }, () => '')
  return fitting.length < 2
    ? lowest
    : fitting
        .slice(0, -1)
        .map((head) => overColumns(['', ...head.slice(1)], lowest))
        .reduceRight(
          (below, above) => above.map((title, at) => `${title} ${below[at] ?? ''}`.trim()),
          lowest,
        )
}

function aboutOf(doc: Doc, first: Paragraph | undefined, last: Paragraph | undefined): string {
  const said: string[] = []
  for (let step = 1; step <= LINES_ABOUT; step += 1)
    for (const index of [(first?.index ?? 0) - step, (last?.index ?? 0) + step]) {
      const line = doc.paragraphs[index]
      if (line === undefined || line.kind === 'row') continue
      said.push(doc.text.slice(line.start, Math.min(line.end, line.start + ABOUT_MAX)))
    }
  return said.join('\n')
}

function figuresAbove(doc: Doc, first: number, figures: FiguresOf): readonly Figure[] {
  const found: Figure[] = []
  for (let index = first - 1; index >= 0 && index >= first - LINES_ABOVE; index -= 1) {
    const { kind, sentences: [from, to] = [0, 0] } = doc.paragraphs[index] ?? {}
    if (kind === 'row') break
    for (let at = to - 1; at >= from; at -= 1) found.push(...figures(at))
  }
  return found.slice(0, ABOVE_MAX)
}

/** The name of a row: the first of its cells that isn't empty. */
export function nameOf(row: Row): string {
  return row.find(({ text }) => text !== '')?.text ?? ''
}

export function claimIn(row: Row | undefined, column: number): ReadClaim | null {
  return row?.[column]?.figure?.claim ?? null
}

function textOf(doc: Doc, { start, end }: Paragraph): string {
  return doc.text.slice(start, end)
}
