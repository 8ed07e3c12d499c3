import { markChance, shuffle, usableIn, Weights } from '../likely/learn.ts'
import type { AgainRow, AgainRows } from './rows.ts'

const SPARSITY = 4
const ROUNDS = 6
const LEAST = { rows: 20, texts: 6, positive: 0, many: 0 }
/** A row that is as it should be teaches nothing. */
const NOTHING = 1e-4

/** By the number of a sign: what it weighs besides what it did, in natural logarithms of odds. */
export function learnAgain(
  { rows, names }: AgainRows,
  isUsed: (row: AgainRow) => boolean = () => true,
): Float64Array {
  const own = new Weights(names.length, SPARSITY)
  const usable = usableIn({ rows, names }, LEAST)
  const cut = rows.map(({ features }) => features.filter((one) => usable[one] === 1))
  const order = rows.flatMap((row, at) => (isUsed(row) ? [at] : []))
  const used = new Set(order)
  const score = (at: number): number =>
    used.has(at) ? (rows[at]?.offset ?? 0) + own.sum(cut[at] ?? NO_FEATURES) : 0
  const byChance = new Set<number>()
  for (let round = 0; round < ROUNDS; round += 1) {
    markChance(rows, score, byChance)
    shuffle(order, round + 1)
    for (const at of order) {
      const [row, features] = [rows[at], cut[at]]
      if (row === undefined || features === undefined || byChance.has(at)) continue
      const sum = row.offset + own.forward(features)
      const error = (1 / (1 + Math.exp(-sum)) - (row.isPositive ? 1 : 0)) * row.weight
      if (Math.abs(error) >= NOTHING) own.backward(features, error)
    }
  }
  return Float64Array.from(names, (_, at) => (usable[at] === 1 ? own.weigh(at) : 0))
}

const NO_FEATURES = new Uint32Array(0)

export function scoreAgain(weights: Float64Array, { offset, features }: AgainRow): number {
  let sum = offset
  for (const one of features) sum += weights[one] ?? 0
  return sum
}
