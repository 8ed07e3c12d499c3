import type { Context } from '../../context/context.ts'
import { type Figure, isChange, type Scene } from '../../derived/scene.ts'
import { areSlipApart } from '../../relate/again/slips.ts'
import {
  type Cell,
  type Grid,
  gridsIn,
  type Row,
  TITLES,
} from '../../relate/tables/regular/grid.ts'
import { areOfOneTime, isInRow, type Same, sameOf, type Test } from './common.ts'
import { labelsBefore } from './labels.ts'

// "Net fees rose 5.2 %" beside a row "Net fees … 5.2 %": sentences that tell a column row by row, by the rows' own names. Where all that
// they tell of it stands in it but one, and that row's cell is told nowhere, one of the two is wrong.

/** A sentence's figure, with the row that its words name. */
type Told = { readonly figure: Figure; readonly row: Row; readonly isBase: boolean }
/** The cells of a column that are counted in what the sentences count in: "318" in millions. */
type Column = {
  readonly at: number
  readonly power: number
  readonly kind: string
  /** What times the sentences and the column have where they agree, however both were read. */
  readonly times: ReadonlySet<string>
  /** Where they do. */
  readonly paragraphs: ReadonlySet<number>
}

type Held = Column & {
  readonly rows: Set<Row>
  readonly times: Set<string>
  readonly paragraphs: Set<number>
  digits: number
}

/** Rows that are told as they stand, without which a column isn't what the sentences tell. */
const HELD_MIN = 2
/** Rougher figures agree by chance. */
const HELD_MIN_ROUGH = 3
/** By so many digits a figure is known wherever it stands. */
const DIGITS_KNOWN = 3
const POWERS = [0, 3, 6, 9, 4, 8, 2, 7, 12] as const
const NEAR = 3

export function cellsTold(scene: Scene, context: Context, test: Test): readonly Same[] {
  const grids = gridsIn(scene.doc, context.claims)
  if (grids.length === 0) return []
  const prose = scene.figures.filter((one) => isPlain(one) && !isInRow(scene, one))
  return grids.flatMap((grid) => apartIn(scene, prose, grid, test))
}

function apartIn(
  scene: Scene,
  prose: readonly Figure[],
  { rows }: Grid,
  test: Test,
): readonly Same[] {
  const told = toldOf(scene, prose, rows)
  if (told.length <= HELD_MIN) return []
  const columns = columnsHeld(scene, told)
  const isHeld = ({ figure, row }: Told): boolean =>
    POWERS.some((power) => row.cells.some((cell) => isTold(figure, cell, power)))
  const orphans = told.filter((one) => !one.isBase && !isHeld(one))
  const isElsewhere = (row: Row, cell: Cell, power: number): boolean =>
    prose.some(
      (one) =>
        isTold(one, cell, power) &&
        (digitsOf(one) >= DIGITS_KNOWN ||
          told.some((other) => other.figure === one && other.row === row)),
    )
  const found = columns.flatMap((column) => {
    const apart = orphans.flatMap(({ figure, row }) => {
      const cell = row.cells[column.at]
      if (!isCell(cell) || isElsewhere(row, cell, column.power)) return []
      const beside = scene.byClaim.get(cell.claim)
      return beside !== undefined && mayBeMeant(scene, figure, beside, cell, column)
        ? [sameOf(figure, beside)]
        : []
    })
    // Of two rows that differ the sentences tell something else; of one they may tell it twice.
    return new Set(apart.map(({ claims }) => claims[1])).size === 1 ? apart : []
  })
  const isAlone = ({ claims: [figure] }: Same): boolean =>
    found.filter(({ claims }) => claims[0] === figure).length === 1
  return found.filter((one) => isAlone(one) && test(one) === false)
}

/** The figures before which the name of a row stands that no other row has. */
function toldOf(scene: Scene, prose: readonly Figure[], rows: readonly Row[]): readonly Told[] {
  const named = new Map<string, Row | null>()
  for (const row of rows)
    if (row.name !== TITLES && !row.isMarked) named.set(row.name, named.has(row.name) ? null : row)
  return labelsBefore(scene, prose, [...named.keys()]).flatMap(({ figure, label, isBase }) => {
    const row = named.get(label) ?? null
    return row === null ? [] : [{ figure, row, isBase }]
  })
}

function mayBeMeant(
  scene: Scene,
  figure: Figure,
  beside: Figure,
  cell: Cell,
  { power, kind, times, paragraphs }: Column,
): boolean {
  const own = paragraphOf(scene, figure)
  return (
    kindOf(figure) === kind &&
    areNear(figure, beside, cell, power) &&
    (times.has(timesOf(figure, beside)) || areOfOneTime(figure, beside)) &&
    [own - 1, own, own + 1].some((at) => paragraphs.has(at))
  )
}

function paragraphOf({ pieces }: Scene, { claim }: Figure): number {
  return pieces[claim.sentence]?.paragraph ?? 0
}

/** Columns of which the sentences tell several rows, as they stand. */
function columnsHeld(scene: Scene, told: readonly Told[]): readonly Column[] {
  const held = new Map<string, Held>()
  for (const { figure, row } of told)
    for (const [at, cell] of row.cells.entries())
      for (const power of POWERS) {
        if (!isCell(cell) || !isTold(figure, cell, power)) continue
        const kind = kindOf(figure)
        const key = `${at} ${power} ${kind}`
        const known = held.get(key) ?? {
          ...{ at, power, kind, digits: digitsOf(figure) },
          ...{ rows: new Set(), times: new Set(), paragraphs: new Set() },
        }
        known.rows.add(row)
        known.times.add(timesOf(figure, scene.byClaim.get(cell.claim)))
        known.paragraphs.add(paragraphOf(scene, figure))
        known.digits = Math.min(known.digits, digitsOf(figure))
        held.set(key, known)
      }
  return [...held.values()].filter(
    ({ rows, digits }) => rows.size >= (digits < 2 ? HELD_MIN_ROUGH : HELD_MIN),
  )
}

function timesOf({ claim }: Figure, beside: Figure | undefined): string {
  return `${claim.period} ${beside?.claim.period}`
}

function isPlain({ claim, sort }: Figure): boolean {
  return claim.form === 'number' && 'QSD'.includes(sort) && claim.bound !== 'between'
}

function isCell(cell: Cell | 'none' | null | undefined): cell is Cell {
  return cell !== null && cell !== 'none' && cell !== undefined && !cell.isMarked
}

function kindOf(one: Figure): string {
  return `${one.sort} ${isChange(one)}`
}

function digitsOf({ claim }: Figure): number {
  return String(claim.value.coefficient).replace(/^-/, '').length
}

/** The cell says what the figure says, to the digits of the rougher one. */
function isTold(figure: Figure, cell: Cell | 'none' | null, power: number): boolean {
  if (!isCell(cell) || !mayBeOf(figure, cell, power)) return false
  const scaled = Math.abs(cell.value) * 10 ** power
  const grain = Math.max(cell.grain * 10 ** power, 10 ** figure.claim.precision)
  return Math.abs(figure.size - scaled) <= grain * HALF
}

/** With what comes of reckoning in binary. */
const HALF = 0.5000001

/** A per cent is no amount; what has a unit of its own is in no other scale. */
function mayBeOf({ sort }: Figure, cell: Cell, power: number): boolean {
  if (sort !== 'Q') return power === 0 && (cell.isPercent || cell.isBare)
  return !cell.isPercent && (cell.isBare || power === 0)
}

function areNear(figure: Figure, beside: Figure, cell: Cell, power: number): boolean {
  if (!mayBeOf(figure, cell, power)) return false
  const ratio = figure.size / (Math.abs(cell.value) * 10 ** power)
  return (ratio < NEAR && ratio > 1 / NEAR) || areSlipApart(figure.claim, beside.claim)
}
