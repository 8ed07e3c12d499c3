import { medianOf, type Triple } from './formulas.ts'
import type { Cell, Grid, Row } from './grid.ts'
import { TITLES } from './grid.ts'
import { CHANCE_MAX, HOLDS_MIN, type Lines, type Regular, regularIn, regularOf } from './triples.ts'

// Which lines of a table are compared: its columns row by row, its rows column by column, a column with its own total or the row
// before, rows of one name with the rows above them.

/** How many rows apart three rows may stand of which one follows from the others. */
const ROWS_APART = 8
/** The row before, the quarter and the month of the year before. */
const STEPS = [1, -1, 4, -4, 12, -12] as const
const NAMES_MAX = 4
const NAMED_MIN = 2
/** Growth is told on another basis, and agrees with the levels in most rows. */
const OTHER_BASIS =
  /\breal\b|organic|constant|comparable|like[- ]for[- ]like|underlying|currenc|\bfx\b|\boper(?:ational|ations)?\.?(?=$|[^a-z])|adjusted|annuali[sz]ed|seasonal|可比|不变价|同口径|实际|剔除|折年率|季调/i

/** Changes of three things don't add up. */
const CHANGES =
  /change|growth|per ?cent|\b(?:var|chg|yoy|y\/y)\b|增长|增减|增速|增幅|降幅|涨跌|同比|环比|变化|变动/i

export function regularLines(grid: Grid): readonly Regular[] {
  return parted(grid.rows).flatMap((rows) => [
    ...byColumns(rows, grid),
    ...byRows(rows),
    ...ofTotals(rows),
    ...fromRowsBefore(rows, grid),
    ...byNames(rows),
    ...alongRows(rows),
  ])
}

/** From one row of titles to the next. */
function parted(rows: readonly Row[]): readonly (readonly Row[])[] {
  const parts: Row[][] = [[]]
  for (const row of rows)
    if (row.name === TITLES) parts.push([])
    else parts.at(-1)?.push(row)
  return parts.filter(({ length }) => length > 1)
}

function byColumns(rows: readonly Row[], grid: Grid): readonly Regular[] {
  const titles = rows[0]?.titles ?? []
  const isOther = isOnOther(rows, grid)
  const plain = rows.map((row) => (isOther || OTHER_BASIS.test(row.name) ? null : row))
  const columns = columnsOf(rows)
  const amounts = columnsOf(rows.filter(({ name }) => !CHANGES.test(name)))
  return [
    ...regularIn(amounts, columns.length, ['difference'], HOLDS_MIN),
    ...regularIn(columns, columns.length, ['ratio'], HOLDS_MIN),
    ...regularIn(
      columnsOf(plain.filter((row) => row !== null)),
      columns.length,
      ['growth'],
      HOLDS_MIN,
      (column) => CHANGES.test(titles[column + 1] ?? ''),
    ),
  ]
}

function isOnOther(rows: readonly Row[], { words }: Grid): boolean {
  return OTHER_BASIS.test(words) || rows[0]?.titles.some((one) => OTHER_BASIS.test(one)) === true
}

function byRows(rows: readonly Row[]): readonly Regular[] {
  return regularIn(rows.map(levelsOf), ROWS_APART, ['ratio', 'growth'], HOLDS_MIN)
}

/** A rate follows from the levels of its column; how much it changed doesn't from how much those did. */
function levelsOf(row: Row): readonly (Cell | null)[] {
  return cellsOf(row).map((cell, column) =>
    CHANGES.test(row.titles[column + 1] ?? '') ? null : cell,
  )
}

function cellsOf(row: Row): readonly (Cell | null)[] {
  return row.cells.slice(1).map((cell) => (cell === 'none' || row.isMarked ? null : cell))
}

function columnsOf(rows: readonly Row[]): Lines {
  const lines = rows.map(cellsOf)
  const width = Math.max(0, ...lines.map(({ length }) => length))
  return Array.from({ length: width }, (_, column) => lines.map((line) => line[column] ?? null))
}

/** Shares of the first or the last row of another column. */
function ofTotals(rows: readonly Row[]): readonly Regular[] {
  const columns = columnsOf(rows)
  const found: Regular[] = []
  const tried = columns.length ** 2 * 2
  for (const c of columns)
    for (const a of columns) {
      if (a === c) continue
      for (const total of [a.at(-1), a[0]]) {
        if (!total) continue
        const triples = c.flatMap((third, at): readonly Triple[] => {
          const first = a[at]
          return third && first && first !== total ? [[third, first, total]] : []
        })
        found.push(...told('ratio', triples, c, tried))
      }
    }
  return found
}

function fromRowsBefore(rows: readonly Row[], grid: Grid): readonly Regular[] {
  if (isOnOther(rows, grid)) return []
  const columns = columnsOf(rows)
  const found: Regular[] = []
  const tried = columns.length ** 2 * STEPS.length
  for (const c of columns)
    for (const a of columns)
      for (const step of STEPS) {
        const triples = c.flatMap((third, at): readonly Triple[] => {
          const [first, second] = [a[at], a[at - step]]
          return third && first && second && a !== c ? [[third, first, second]] : []
        })
        found.push(...told('growth', triples, c, tried), ...told('difference', triples, c, tried))
      }
  return found
}

/** Growth below its levels, of one column on the one before it or behind it. */
function alongRows(rows: readonly Row[]): readonly Regular[] {
  const plain = rows.filter(({ name }) => !OTHER_BASIS.test(name)).map(levelsOf)
  return plain.flatMap((c, at) =>
    plain.slice(Math.max(0, at - ROWS_BEFORE), at).flatMap((a) =>
      [1, -1].flatMap((step) => {
        const triples = c.flatMap((third, column): readonly Triple[] => {
          const [first, second] = [a[column], a[column + step]]
          return third && first && second ? [[third, first, second]] : []
        })
        return told('growth', triples, c, rows.length * ROWS_BEFORE)
      }),
    ),
  )
}

const ROWS_BEFORE = 4

/** "% of sales" below one row and another: each of the row above it, in one that is the same for all. */
function byNames(rows: readonly Row[]): readonly Regular[] {
  const named = new Map<string, number[]>()
  for (const [at, { name }] of rows.entries())
    named.set(name.toLowerCase(), [...(named.get(name.toLowerCase()) ?? []), at])
  const lines = rows.map(cellsOf)
  const found: Regular[] = []
  const repeated = [...named].filter(([name, at]) => name !== '' && at.length >= NAMED_MIN)
  for (const [, own] of repeated.slice(0, NAMES_MAX))
    for (const whole of lines) {
      const triples = own.flatMap((at) => tripled(lines[at], lines[at - 1], whole))
      found.push(
        ...told(
          'ratio',
          triples,
          own.flatMap((at) => lines[at] ?? []),
          rows.length * NAMES_MAX,
        ),
      )
    }
  return found
}

type Line = readonly (Cell | null)[] | undefined

function tripled(c: Line, a: Line, b: Line): readonly Triple[] {
  return (c ?? []).flatMap((third, at): readonly Triple[] => {
    const [first, second] = [a?.[at], b?.[at]]
    return third && first && second && a !== b ? [[third, first, second]] : []
  })
}

function told(
  formula: Regular['formula'],
  triples: readonly Triple[],
  line: readonly (Cell | null)[],
  tried: number,
): readonly Regular[] {
  const typical = medianOf(line.flatMap((cell) => cell?.value ?? []))
  const one = regularOf(formula, triples, typical, HOLDS_MIN)
  return one !== null && one.chance * tried < CHANCE_MAX ? [one] : []
}
