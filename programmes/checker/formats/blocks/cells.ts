import { cellsOf } from '#engines/claims/pure'
import type { CheckedClaim } from '../../types.ts'

export type Stretch = { readonly start: number; readonly end: number }

/** The cells of a row that begins at `start`; bars at its two ends hold none. */
export function cellsAt(row: string, start: number): readonly Stretch[] {
  const cells = cellsOf(row).map((cell) => ({ start: start + cell.start, end: start + cell.end }))
  const isFramed = /^\s*[|｜].*[|｜]\s*$/s.test(row) && cells.length > 2
  return isFramed ? cells.slice(1, -1) : cells
}

type ShownCell = Stretch & {
  readonly claims: readonly CheckedClaim[]
  /** How many columns it takes. */
  readonly span: number
}

type Row = {
  readonly kind: string
  readonly claims: readonly CheckedClaim[]
  readonly cells: readonly Stretch[]
  readonly above?: readonly Stretch[]
}

/** The cells of a row as they are shown in a table of so many columns; null where the row is only the rule below its head. */
export function shownCells(
  text: string,
  { cells: own, kind, claims, above = [] }: Row,
  width: number,
): readonly ShownCell[] | null {
  const cells = withCorner(text, own, width)
  if (cells.every(({ start, end }) => RULE.test(text.slice(start, end)))) return null
  const isHead = kind === 'row' && claims.length === 0
  const spans = spansOf(cells.length, width, isHead)
  const shown = cells.map(({ start, end }, at) => ({
    start,
    end,
    claims: claims.filter((claim) => claim.start >= start && claim.start < end),
    span: spans[at] ?? 1,
  }))
  return isHead && cells.length === width ? overGaps(text, shown, above) : shown
}

/**
 * A title stands over the gaps behind it as well, but for those that a title above them goes down to; the corner, and what
 * stands before the first title, over itself alone.
 */
function overGaps(
  text: string,
  cells: readonly ShownCell[],
  above: readonly Stretch[],
): readonly ShownCell[] {
  const merged: ShownCell[] = []
  for (const [at, cell] of cells.entries()) {
    const last = merged.at(-1)
    const over = above.length === cells.length ? above[at] : undefined
    const isUnderTitle = over !== undefined && !isEmpty(text, over)
    const isGap = at > 1 && isEmpty(text, cell) && !isUnderTitle
    if (isGap && last !== undefined && merged.length > 1 && !isEmpty(text, last))
      merged[merged.length - 1] = { ...last, span: last.span + cell.span }
    else merged.push(cell)
  }
  return merged
}

const isEmpty = (text: string, { start, end }: Stretch): boolean =>
  text.slice(start, end).trim() === ''

/** | --- | ---: | below the head of a table, as in Markdown: the rows have lines of their own. */
const RULE = /^[\s:=–—-]*[=–—-]{2,}[\s:]*$/

/** Titles that are set in under fewer columns stand over the figures: the corner above the names of rows is empty. */
function withCorner(text: string, cells: readonly Stretch[], width: number): readonly Stretch[] {
  const [first] = cells
  if (first === undefined || cells.length === 1 || cells.length >= width) return cells
  const line = text.slice(text.lastIndexOf('\n', first.start - 1) + 1, first.start)
  const at = first.start - 1
  return SET_IN.test(line) ? [{ start: at, end: at }, ...cells] : cells
}

const SET_IN = /^[ \u3000]{3,}$/

/** How many columns each cell takes: of a head with fewer titles each stands over as many; a lone cell over all. */
function spansOf(cells: number, width: number, isHead: boolean): readonly number[] {
  if (cells === 1) return [width]
  const each = (width - 1) / (cells - 1)
  const isEven = isHead && cells < width && Number.isInteger(each)
  return Array.from({ length: cells }, (_, at) => (isEven && at > 0 ? each : 1))
}
