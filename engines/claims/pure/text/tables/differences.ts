import type { Span } from '../../model.ts'

// `Net cash | 14.7 | 9.2 | +5.5` below `Revenue | 318.4 | 301.2 | +5.7%`: a column of changes tells some of them in per cent and some in what is
// measured. Which it is the two figures before it tell.

const BARE = /^[-+−–]?\d[\d,]*(?:\.\d+)?$|^\(\d[\d,]*(?:\.\d+)?\)$/

/** Whether a cell without a sign for per cent is what lies between the two cells before it, and not the rate at which they changed. */
export function isDifference(
  row: string,
  cells: readonly (Span | undefined)[],
  column: number,
): boolean {
  if (row.includes('%')) return false
  const said = [column, column - 1, column - 2].map((at) => numberIn(row, cells[at]))
  const [change, first, second] = said
  if (change == null || first == null || second == null) return false
  const unit = 10 ** -Math.max(change.places, first.places, second.places)
  const apart = Math.abs(first.value - second.value)
  if (Math.abs(apart - Math.abs(change.value)) > unit / 100) return false
  const near = 10 ** -change.places
  return [
    [first.value, second.value],
    [second.value, first.value],
  ].every(([to = 0, from = 0]) => {
    const rate = from === 0 ? Number.POSITIVE_INFINITY : Math.abs(to / from - 1) * 100
    return Math.abs(rate - Math.abs(change.value)) > near
  })
}

function numberIn(row: string, cell: Span | undefined): { value: number; places: number } | null {
  const text = cell === undefined ? '' : row.slice(cell.start, cell.end).trim()
  if (!BARE.test(text)) return null
  const digits = text.replace(/[(),+]/g, '').replace(/^[−–]/, '-')
  const value = Number(digits) * (text.startsWith('(') ? -1 : 1)
  return { value, places: digits.split('.')[1]?.length ?? 0 }
}
