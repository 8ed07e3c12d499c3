import type { Cell, Grid, Row } from './grid.ts'
import { TITLES } from './grid.ts'
import { NEVER, type Sum } from './sums.ts'

// 金牌 | 银牌 | 铜牌 | 总数: a column that is called a total is what the columns beside it make up, in all rows but one at most.

/** So many rows tell it by no chance. */
const ROWS_MIN = 3
const PARTS_MAX = 12

export type AcrossSums = { readonly held: readonly Sum[]; readonly failed: Sum | null }

export function sumsAcross(
  { rows, words }: Grid,
  isTotal: (name: string) => boolean,
): readonly AcrossSums[] {
  return tablesOf(rows).flatMap((table) => {
    const titles = table[0]?.titles ?? []
    const own = table.filter(({ name, isMarked }) => !isMarked && !NEVER.test(name))
    if (own.length < ROWS_MIN) return []
    const loose = areCounts(own, words) ? EXACT : 1
    return titles.flatMap((title, total) =>
      isTotal(title) && total > 0
        ? (sumsBeside(own, total, -1, loose) ?? sumsBeside(own, total, 1, loose) ?? [])
        : [],
    )
  })
}

/** Rows below the same titles, as wide as these. */
function tablesOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const tables: Row[][] = []
  for (const row of rows) {
    const last = tables.at(-1)
    if (row.name === TITLES) tables.push([])
    else if (row.cells.length === row.titles.length) last?.push(row)
  }
  return tables
}

/** As many columns on one side as make up the total. */
function sumsBeside(
  rows: readonly Row[],
  total: number,
  step: 1 | -1,
  loose: number,
): AcrossSums | null {
  for (let many = 2; many <= PARTS_MAX; many += 1) {
    const columns = Array.from({ length: many }, (_, at) => total + step * (at + 1))
    if (columns.some((column) => column < 1)) return null
    const sums = rows.flatMap((row) => sumIn(row, total, columns) ?? [])
    if (sums.length < ROWS_MIN) return null
    const failed = sums.filter((sum) => !holds(sum, loose))
    if (failed.length > 1) continue
    const held = sums.filter((sum) => holds(sum, loose) && sum.parts.length > 1)
    if (held.length >= ROWS_MIN - 1) return { held, failed: failed[0] ?? null }
  }
  return null
}

function sumIn({ cells }: Row, total: number, columns: readonly number[]): Sum | null {
  const whole = cells[total]
  if (!isCell(whole) || !whole.isBare || whole.isPercent || whole.isMarked) return null
  const parts: Cell[] = []
  for (const column of columns) {
    const cell = cells[column]
    if (cell === 'none') continue
    if (!isCell(cell) || !cell.isBare || cell.isPercent || cell.isMarked) return null
    if (cell.value !== 0) parts.push(cell)
  }
  return { whole, parts, less: [] }
}

function isCell(cell: Cell | 'none' | null | undefined): cell is Cell {
  return cell !== null && cell !== 'none' && cell !== undefined
}

function holds({ whole, parts }: Sum, loose: number): boolean {
  const rest = parts.reduce((all, { value }) => all - value, whole.value)
  const grains = parts.reduce((all, { grain }) => all + grain, whole.grain)
  return Math.abs(rest) <= (loose * grains) / 2 + 1e-9 * Math.abs(whole.value)
}

/** What is counted in tens and hundreds, and not in thousands, is told as it is: a sum that is off by one is off. */
const FEW = 1000
const SCALED = /[百千万亿萬億%％]|thousand|million|billion|'000|per ?cent/i
const EXACT = 0.1

function areCounts(table: readonly Row[], words: string): boolean {
  return (
    !SCALED.test(words) &&
    table.every(({ cells }) =>
      cells.every((cell) => !isCell(cell) || (cell.isBare && cell.grain === 1 && cell.value < FEW)),
    )
  )
}
