import { type Rows, rowAt, rowsOf } from './layer.ts'
import type { GuessKind } from './types.ts'

// What signs weigh, each by itself.

/** Twentieths by kind of guess ('*': of any), name and value of a sign. */
export type SignWeights = {
  readonly [kind: string]: { readonly [name: string]: { readonly [value: string]: number } }
}

export const ANY_KIND = '*'

/** Of one kind of guess, with those of any kind among them. */
export function singlesOf(names: readonly string[], signs: SignWeights, kind: GuessKind): Rows {
  return rowsOf(
    names.map((name) => {
      const sums = new Map<number, [number]>()
      for (const own of [signs[ANY_KIND]?.[name], signs[kind]?.[name]])
        for (const [value, weight] of Object.entries(own ?? {}))
          sums.set(Number(value), [(sums.get(Number(value))?.[0] ?? 0) + weight])
      return sums
    }),
    1,
  )
}

/** `values`: of the signs in their order. */
export function weightOfSingles(rows: Rows, values: Int32Array): number {
  let sum = rows.noughts[0] ?? 0
  for (let sign = 0; sign < rows.starts.length; sign += 1) {
    const value = values[sign] ?? 0
    if (value !== 0) sum += rows.numbers[rowAt(rows, sign, value, 1)] ?? 0
  }
  return sum
}
