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

/**
 * Four units are kept in one number, each in a field of its own, so that a row is added to all four at once. A field holds what a unit may
 * come to, less or more than nothing, which `MIDDLE` stands for; doubles hold four of them exactly.
 */
const PACKED = 4
const FIELD_BITS = 12
const FIELD = 2 ** FIELD_BITS
/** No unit comes to so much. */
export const MIDDLE = FIELD / 2
const TWO_FIELDS = FIELD * FIELD

export type LayerTable = {
  readonly rows: Rows
  /** Of a guess of which every sign is nought. */
  readonly kinds: ReadonlyMap<GuessKind, Float64Array>
  readonly out: Int32Array
  /** Where the rows of a guess begin; filled for each. */
  readonly places: Int32Array
}

/**
 * Numbers by sign and value, one behind the other: by how much they are more than those of nought, which most signs of a guess are. Behind the
 * values that a sign has stands what all others have: nothing.
 */
export type Rows = {
  readonly numbers: Float64Array
  /** By sign: where its own begin, and how many values it has. */
  readonly starts: Int32Array
  readonly values: Int32Array
  /** What noughts have, all signs together. */
  readonly noughts: Float64Array
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
  const [numbers, noughts] = [new Float64Array(length), new Float64Array(width)]
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
  const start = packed(numbersOf(bias).map((one) => one + MIDDLE))
  const told = SIGNS.map(
    (sign) =>
      new Map(
        Object.entries(inputs[sign] ?? {}).map(([value, row]) => [
          Number(value),
          packed(numbersOf(row)),
        ]),
      ),
  )
  const rows = rowsOf(told, start.length)
  return {
    rows,
    kinds: new Map(
      GUESS_KINDS.map((kind) => {
        const own = packed(numbersOf(kinds[kind] ?? ''))
        return [kind, start.map((one, at) => one + (own[at] ?? 0) + (rows.noughts[at] ?? 0))]
      }),
    ),
    out: Int32Array.from(numbersOf(out)),
    places: new Int32Array(SIGNS.length),
  }
}

function numbersOf(row: string): readonly number[] {
  return row === '' ? [] : row.split(' ').map(Number)
}

function packed(row: readonly number[]): Float64Array {
  const found = new Float64Array(Math.ceil(row.length / PACKED))
  for (const [unit, one] of row.entries()) {
    const at = Math.floor(unit / PACKED)
    found[at] = (found[at] ?? 0) + one * FIELD ** (unit % PACKED)
  }
  return found
}

/** In steps of steps. `said`: the values of the signs, in their order. */
export function weightOfLayer(
  { rows, kinds, out, places }: LayerTable,
  kind: GuessKind,
  said: Int32Array,
): number {
  const start = kinds.get(kind)
  if (start === undefined) return 0
  const { numbers } = rows
  const width = start.length
  let many = 0
  for (let sign = 0; sign < rows.starts.length; sign += 1) {
    const value = said[sign] ?? 0
    if (value === 0) continue
    places[many] = rowAt(rows, sign, value, width)
    many += 1
  }
  let sum = 0
  for (let at = 0; at < width; at += 1) {
    let four = start[at] ?? 0
    for (let one = 0; one < many; one += 1) four += numbers[(places[one] ?? 0) + at] ?? 0
    const high = Math.floor(four / TWO_FIELDS)
    const low = four - high * TWO_FIELDS
    sum +=
      positive(low % FIELD) * (out[at * PACKED] ?? 0) +
      positive(low >> FIELD_BITS) * (out[at * PACKED + 1] ?? 0) +
      positive(high % FIELD) * (out[at * PACKED + 2] ?? 0) +
      positive(high >> FIELD_BITS) * (out[at * PACKED + 3] ?? 0)
  }
  return sum
}

/** What a field holds, where that is more than nothing. */
function positive(field: number): number {
  return field > MIDDLE ? field - MIDDLE : 0
}
