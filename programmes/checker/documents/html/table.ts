import type { DefaultTreeAdapterTypes } from 'parse5'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.ChildNode | Element

/** A cell by the columns that it covers; `text` stands in the first of them. */
type Cell = { readonly text: string; readonly column: number; readonly span: number }

/** Longer cells hold paragraphs: the table only sets them beside each other. */
const CELL_MAX = 300
/** Wider ones aren't tables of a release, and each of their rows would have as many tabs. */
const COLUMNS_MAX = 100
const ROWS_MIN = 2
const FIGURES_MIN = 2
/** Pages may say any number; no table has as many. */
const SPAN_MAX = 60
const ROWSPAN_MAX = 400

/**
 * The rows of a table of figures with a tab between cells, each figure in its column whatever cells are empty or cover several; a row with
 * one name alone has no tab. Null for one that only sets a page.
 */
export function tableRows(
  table: Element,
  textOf: (cell: Element) => string,
): readonly string[] | null {
  const rows = rowsOf(table)
  if (rows === null) return null
  const grid = gridOf(rows, textOf)
  if (grid === null || !isOfFigures(grid)) return null
  const whole = grid.map(withSigns)
  const kept = keptColumns(whole)
  return whole.flatMap((cells) => {
    const line = lineOf(cells, kept)
    return line === '' ? [] : [line]
  })
}

/** Its own rows, in their order; null where another table stands within. */
function rowsOf(table: Element): readonly Element[] | null {
  const rows: Element[] = []
  const open: Node[] = [...table.childNodes].reverse()
  while (open.length > 0) {
    const node = open.pop()
    if (node === undefined || !('childNodes' in node) || !('tagName' in node)) continue
    if (node.tagName === 'table') return null
    if (node.tagName === 'tr') rows.push(node)
    open.push(...[...node.childNodes].reverse())
  }
  return rows
}

function gridOf(
  rows: readonly Element[],
  textOf: (cell: Element) => string,
): readonly (readonly Cell[])[] | null {
  const grid: Cell[][] = []
  /** By column: how many rows below are still covered by a cell from above. */
  const covered: number[] = []
  for (const row of rows) {
    const cells: Cell[] = []
    let column = 0
    const pass = () => {
      while ((covered[column] ?? 0) > 0) {
        covered[column] = (covered[column] ?? 0) - 1
        column += 1
      }
    }
    for (const node of row.childNodes) {
      if (!('tagName' in node) || (node.tagName !== 'td' && node.tagName !== 'th')) continue
      pass()
      const text = textOf(node).replace(/\s+/g, ' ').trim()
      if (text.length > CELL_MAX || column > COLUMNS_MAX) return null
      const span = numberOf(node, 'colspan', SPAN_MAX)
      const below = numberOf(node, 'rowspan', ROWSPAN_MAX) - 1
      cells.push({ text, column, span })
      for (let at = column; at < column + span; at += 1) covered[at] = below
      column += span
    }
    pass()
    if (column > COLUMNS_MAX) return null
    grid.push(cells)
  }
  return grid
}

function numberOf({ attrs }: Element, name: string, most: number): number {
  const said = Number(attrs.find((one) => one.name === name)?.value ?? 1)
  return Number.isInteger(said) && said >= 1 ? Math.min(said, most) : 1
}

function isOfFigures(grid: readonly (readonly Cell[])[]): boolean {
  const filled = grid.map((cells) => cells.filter(({ text }) => text !== ''))
  const rows = filled.filter(({ length }) => length > 1)
  const figures = filled.flat().filter(({ text }) => /\d/.test(text) && text.length <= 40)
  return rows.length >= ROWS_MIN && figures.length >= FIGURES_MIN
}

const BEFORE = /^(?:(?:US|HK|RMB|A|C)?[$€£¥￥]|\(|[$€£¥￥]\s?\()$/
const BEHIND = /^(?:\)|%|\)\s?%|%\s?\))$/

/** "$", ")" and "%" have cells of their own on many pages: they belong to the figure beside them. */
function withSigns(cells: readonly Cell[]): readonly Cell[] {
  const joined: Cell[] = []
  let before = ''
  for (const cell of cells) {
    const last = joined.findLastIndex(({ text }) => text !== '')
    const figure = joined[last]
    if (BEFORE.test(cell.text)) before = cell.text
    else if (BEHIND.test(cell.text) && figure !== undefined && /\d\)?$/.test(figure.text))
      joined[last] = { ...figure, text: `${figure.text}${cell.text}` }
    else if (cell.text !== '') {
      joined.push({ ...cell, text: before === '' ? cell.text : `${before}${cell.text}` })
      before = ''
    }
  }
  return joined
}

/** Those in which a cell of one column stands, from left to right; of a row of wide cells alone their first. */
function keptColumns(grid: readonly (readonly Cell[])[]): readonly number[] {
  const kept = new Set(
    grid.flatMap((cells) => cells.flatMap(({ column, span }) => (span === 1 ? [column] : []))),
  )
  for (const cells of grid)
    for (const { column, span } of cells)
      if (!Array.from({ length: span }, (_, at) => column + at).some((at) => kept.has(at)))
        kept.add(column)
  return [...kept].sort((a, b) => a - b)
}

function lineOf(cells: readonly Cell[], kept: readonly number[]): string {
  const [first, ...others] = cells
  if (first === undefined) return ''
  const from = kept.findIndex((column) => column >= first.column)
  // A heading within the table, or over all of it.
  if (others.length === 0 && (from <= 0 || first.span >= kept.length)) return first.text
  const line = kept.map(() => '')
  for (const { text, column, span } of cells) {
    const at = kept.findIndex((one) => one >= column && one < column + span)
    const own = line[at]
    if (own !== undefined) line[at] = own === '' ? text : `${own} ${text}`
  }
  return line.join('\t')
}
