import { SIGNS } from './signs.ts'
import type { GuessKind } from './types.ts'
import { GUESS_KINDS } from './types.ts'

// What signs say together: a layer of rectified linear units over them, added to what each weighs by itself.

/** Each string is a row of whole numbers, a hundredth each: one for each unit. `inputs` by sign and value, `kinds` by kind of guess. */
export type LayerWeights = {
  readonly inputs: { readonly [sign: string]: { readonly [value: string]: string } }
  readonly kinds: { readonly [kind: string]: string }
  readonly bias: string
  readonly out: string
}

export type LayerTable = {
  /** By sign and value. */
  readonly inputs: readonly (readonly (Float64Array | undefined)[])[]
  /** With the bias of the units. */
  readonly kinds: ReadonlyMap<GuessKind, Float64Array>
  readonly out: Float64Array
  readonly state: Float64Array
}

export function layerOf({ inputs, kinds, bias, out }: LayerWeights): LayerTable {
  const start = rowOf(bias)
  return {
    inputs: SIGNS.map((sign) => {
      const rows: (Float64Array | undefined)[] = []
      for (const [value, row] of Object.entries(inputs[sign] ?? {})) {
        while (rows.length <= Number(value)) rows.push(undefined)
        rows[Number(value)] = rowOf(row)
      }
      return rows
    }),
    kinds: new Map(
      GUESS_KINDS.map((kind) => {
        const own = rowOf(kinds[kind] ?? '')
        return [kind, start.map((one, at) => one + (own[at] ?? 0))]
      }),
    ),
    out: rowOf(out),
    state: new Float64Array(start.length),
  }
}

function rowOf(row: string): Float64Array {
  return row === ''
    ? new Float64Array(0)
    : Float64Array.from(row.split(' '), (one) => Number(one) / 100)
}

/** `values`: of the signs, in their order; others behind them are left. */
export function weightOfLayer(
  { inputs, kinds, out, state }: LayerTable,
  kind: GuessKind,
  values: readonly number[],
): number {
  const start = kinds.get(kind)
  if (start === undefined) return 0
  state.set(start)
  for (let sign = 0; sign < inputs.length; sign += 1) {
    const row = inputs[sign]?.[values[sign] ?? 0]
    if (row === undefined) continue
    for (let at = 0; at < row.length; at += 1) state[at] = (state[at] ?? 0) + (row[at] ?? 0)
  }
  let sum = 0
  for (let at = 0; at < state.length; at += 1) sum += Math.max(0, state[at] ?? 0) * (out[at] ?? 0)
  return sum
}
