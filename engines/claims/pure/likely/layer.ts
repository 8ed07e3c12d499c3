import { SIGNS } from './signs/names.ts'
import type { GuessKind } from './types.ts'
import { GUESS_KINDS } from './types.ts'

// What signs say together: a layer of rectified linear units over them, added to what each weighs by itself. All of it is in whole numbers,
// so that the order in which they are added changes nothing.

/** Each string is a row of whole numbers, a twentieth each: one for each unit. `inputs` by sign and value, `kinds` by kind of guess. */
export type LayerWeights = {
  readonly inputs: { readonly [sign: string]: { readonly [value: string]: string } }
  readonly kinds: { readonly [kind: string]: string }
  readonly bias: string
  readonly out: string
}

/** A finer step of a weight changes nothing that is told, and costs a reader of a page. */
export const STEPS = 20

export type LayerTable = {
  readonly rows: Rows
  /** Of a guess of which every sign is nought. */
  readonly kinds: ReadonlyMap<GuessKind, Int32Array>
  readonly out: Int32Array
  /** Filled for each guess. */
  readonly units: Int32Array
}

/**
 * Numbers by sign and value, one behind the other: by how much they are more than those of nought, which most signs of a guess are. Behind the
 * values that a sign has stands what all others have: nothing.
 */
export type Rows = {
  readonly numbers: Int32Array
  /** By sign: where its own begin, and how many values it has. */
  readonly starts: Int32Array
  readonly values: Int32Array
  /** What noughts have, all signs together. */
  readonly noughts: Int32Array
}

/** `told`: of each sign, what its values have; as many numbers each as `width`. */
export function rowsOf(
  told: readonly ReadonlyMap<number, ArrayLike<number>>[],
  width: number,
): Rows {
  const values = Int32Array.from(told, (own) => Math.max(-1, ...own.keys()) + 1)
  const starts = new Int32Array(told.length)
  let length = 0
  for (const [sign, many] of values.entries()) {
    starts[sign] = length
    length += (many + 1) * width
  }
  const [numbers, noughts] = [new Int32Array(length), new Int32Array(width)]
  for (const [sign, own] of told.entries()) {
    const nought = own.get(0)
    for (let unit = 0; unit < width; unit += 1) {
      const least = nought?.[unit] ?? 0
      noughts[unit] = (noughts[unit] ?? 0) + least
      for (let value = 0; value <= (values[sign] ?? 0); value += 1)
        numbers[(starts[sign] ?? 0) + value * width + unit] = (own.get(value)?.[unit] ?? 0) - least
    }
  }
  return { numbers, starts, values, noughts }
}

/** Where the numbers of a value begin. */
export function rowAt(
  { starts, values }: Rows,
  sign: number,
  value: number,
  width: number,
): number {
  return (starts[sign] ?? 0) + Math.min(value, values[sign] ?? 0) * width
}

export function layerOf({ inputs, kinds, bias, out }: LayerWeights): LayerTable {
  const start = rowOf(bias)
  const told = SIGNS.map(
    (sign) =>
      new Map(
        Object.entries(inputs[sign] ?? {}).map(([value, row]) => [Number(value), rowOf(row)]),
      ),
  )
  const rows = rowsOf(told, start.length)
  return {
    rows,
    kinds: new Map(
      GUESS_KINDS.map((kind) => {
        const own = rowOf(kinds[kind] ?? '')
        return [kind, start.map((one, at) => one + (own[at] ?? 0) + (rows.noughts[at] ?? 0))]
      }),
    ),
    out: rowOf(out),
    units: new Int32Array(start.length),
  }
}

function rowOf(row: string): Int32Array {
  return row === '' ? new Int32Array(0) : Int32Array.from(row.split(' '), Number)
}

/** In steps of steps. `said`: the values of the signs, in their order. */
export function weightOfLayer(
  { rows, kinds, out, units }: LayerTable,
  kind: GuessKind,
  said: Int32Array,
): number {
  const start = kinds.get(kind)
  if (start === undefined) return 0
  const { numbers } = rows
  const width = units.length
  units.set(start)
  for (let sign = 0; sign < rows.starts.length; sign += 1) {
    const value = said[sign] ?? 0
    if (value === 0) continue
    const row = rowAt(rows, sign, value, width)
    for (let unit = 0; unit < width; unit += 1)
      units[unit] = (units[unit] ?? 0) + (numbers[row + unit] ?? 0)
  }
  let sum = 0
  for (let unit = 0; unit < width; unit += 1) {
    const state = units[unit] ?? 0
    if (state > 0) sum += state * (out[unit] ?? 0)
  }
  return sum
}
