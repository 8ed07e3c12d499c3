import { SIGNS } from './signs/names.ts'
import type { GuessKind } from './types.ts'
import { GUESS_KINDS } from './types.ts'

// What signs say together: a layer of rectified linear units over them, added to what each weighs by itself.

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
  /** With the bias of the units. */
  readonly kinds: ReadonlyMap<GuessKind, Float64Array>
  readonly out: Float64Array
  /** Where the rows of a guess begin; filled for each. */
  readonly told: Int32Array
}

/** Numbers by sign and value, one behind the other; where none are told they are nothing. */
export type Rows = {
  readonly numbers: Float64Array
  /** By sign: where its own begin, and how many values it has. */
  readonly starts: Int32Array
  readonly values: Int32Array
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
    length += many * width
  }
  const numbers = new Float64Array(length)
  for (const [sign, own] of told.entries())
    for (const [value, row] of own) numbers.set(row, (starts[sign] ?? 0) + value * width)
  return { numbers, starts, values }
}

export function layerOf({ inputs, kinds, bias, out }: LayerWeights): LayerTable {
  const start = rowOf(bias)
  const told = SIGNS.map(
    (sign) =>
      new Map(
        Object.entries(inputs[sign] ?? {}).map(([value, row]) => [Number(value), rowOf(row)]),
      ),
  )
  return {
    rows: rowsOf(told, start.length),
    kinds: new Map(
      GUESS_KINDS.map((kind) => {
        const own = rowOf(kinds[kind] ?? '')
        return [kind, start.map((one, at) => one + (own[at] ?? 0))]
      }),
    ),
    out: rowOf(out),
    told: new Int32Array(SIGNS.length),
  }
}

function rowOf(row: string): Float64Array {
  return row === ''
    ? new Float64Array(0)
    : Float64Array.from(row.split(' '), (one) => Number(one) / STEPS)
}

/** `said`: the values of the signs, in their order; others behind them are left. */
export function weightOfLayer(
  { rows: { numbers, starts, values }, kinds, out, told }: LayerTable,
  kind: GuessKind,
  said: readonly number[],
): number {
  const start = kinds.get(kind)
  if (start === undefined) return 0
  let many = 0
  for (let sign = 0; sign < starts.length; sign += 1) {
    const value = said[sign] ?? 0
    if (value >= (values[sign] ?? 0)) continue
    told[many] = (starts[sign] ?? 0) + value * out.length
    many += 1
  }
  let sum = 0
  for (let unit = 0; unit < out.length; unit += 1) {
    let state = start[unit] ?? 0
    for (let at = 0; at < many; at += 1) state += numbers[(told[at] ?? 0) + unit] ?? 0
    if (state > 0) sum += state * (out[unit] ?? 0)
  }
  return sum
}
