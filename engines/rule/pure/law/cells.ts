import { HouseError } from '#platform/errors'
import type { Day } from '#platform/period'
import { membersOfCell, widthOf } from '../declare.ts'
import type { Cell, Parameter, ParameterVersion } from '../types.ts'

/** A parameter at a place in a stretch of time, packed for reading. */
export type Cells = {
  readonly parameter: Parameter
  readonly place: string
  /** The first day of the stretch that these cells hold for. */
  readonly day: Day
  /** Band by band; NaN is unknown, infinity is no limit. */
  readonly values: Float64Array
  /** Lower ends of the bands, rising; the first may be minus infinity. */
  readonly ends: Float64Array
  readonly width: number
  /** Null: nothing is held for the place on these days. */
  readonly version: ParameterVersion | null
  /** The first day for which something is held, where that comes later. */
  readonly first: Day | null
}

export function cellsOf(
  parameter: Parameter,
  place: string,
  day: Day,
  version: ParameterVersion | null,
  first: Day | null,
): Cells {
  const width = widthOf(parameter)
  const values = new Float64Array(version === null ? width : version.cells.length).fill(Number.NaN)
  version?.cells.forEach((cell, index) => {
    values[index] = numberOf(cell)
  })
  const ends = Float64Array.from(version?.bands ?? [null], (end) => end ?? Number.NEGATIVE_INFINITY)
  return { parameter, place, day, values, ends, width, version, first }
}

/** The number in a cell. Throws where none is held: unknown is never nought. */
export function cellAt(cells: Cells, index: number): number {
  const value = cells.values[index] ?? Number.NaN
  // NaN alone differs from itself; `Number.isNaN` is a call more in the hottest place there is.
  // biome-ignore lint/suspicious/noSelfCompare: that is the test
  if (value !== value) throw notHeld(cells, index)
  return value
}

/**
 * Which band holds a measure: the last whose lower end is not above it. By halving: a table of 3,000 bands takes twelve
 * steps. -1 where all bands begin above it.
 */
export function bandOf(ends: Float64Array, measure: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ends[middle] ?? Number.NaN) <= measure) low = middle + 1
    else high = middle
  }
  return low - 1
}

function notHeld(cells: Cells, index: number): HouseError {
  const { parameter, place, day, version, first } = cells
  const title = { titleEn: parameter.title.en ?? '', titleZh: parameter.title.zh ?? '' }
  const about = { parameter: parameter.id, ...title, place, day }
  if (version === null && first !== null)
    return new HouseError('rule.before-first-value', { ...about, first })
  if (version === null) return new HouseError('rule.no-value', { ...about, held: '-' })
  const cell = membersOfCell(parameter, index % cells.width).join(', ')
  return new HouseError('rule.value-unknown', { ...about, cell, document: version.document })
}

function numberOf(cell: Cell): number {
  if (cell === 'unknown') return Number.NaN
  return cell === 'none' ? Number.POSITIVE_INFINITY : cell
}
