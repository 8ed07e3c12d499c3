import type { Row, Rows } from './rows.ts'

/** What a feature weighs, in natural logarithms of odds, by its number. */
export type Learnt = Float64Array

const [LIGHT, SMOOTH, STEP, ROUNDS] = [1, 1, 0.1, 4]

export type Options = {
  /** The greater, the fewer features weigh anything. */
  readonly sparsity: number
  readonly isUsed?: (row: Row) => boolean
}

/** Logistic regression, row by row, with weights that stay nothing until enough speaks for them (McMahan et al. 2013, FTRL-proximal). */
export function learn(
  { rows, names }: Rows,
  usable: Uint8Array,
  { sparsity, isUsed = () => true }: Options,
): Learnt {
  const [z, n, weights] = [names, names, names].map((all) => new Float64Array(all.length)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  const weigh = (feature: number): number => {
    const push = z[feature] ?? 0
    if (Math.abs(push) <= sparsity) return 0
    const pull = (LIGHT + Math.sqrt(n[feature] ?? 0)) / STEP + SMOOTH
    return -(push - Math.sign(push) * sparsity) / pull
  }
  const order = rows.flatMap((row, at) => (isUsed(row) ? [at] : []))
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, round)
    for (const at of order) {
      const row = rows[at]
      if (row === undefined) continue
      let sum = 0
      for (const feature of row.features)
        if (usable[feature] === 1) {
          weights[feature] = weigh(feature)
          sum += weights[feature] ?? 0
        }
      const error = (1 / (1 + Math.exp(-sum)) - (row.isPositive ? 1 : 0)) * row.weight
      for (const feature of row.features)
        if (usable[feature] === 1) {
          const before = n[feature] ?? 0
          const after = before + error * error
          const step = (Math.sqrt(after) - Math.sqrt(before)) / STEP
          z[feature] = (z[feature] ?? 0) + error - step * (weights[feature] ?? 0)
          n[feature] = after
        }
    }
  }
  return weights.map((_, feature) => (usable[feature] === 1 ? weigh(feature) : 0))
}

function shuffle(order: number[], round: number): void {
  let seed = 7 + round
  for (let at = order.length - 1; at > 0; at -= 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    const other = Math.floor((seed / 2_147_483_648) * (at + 1))
    ;[order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0]
  }
}

export type Least = {
  /** Rows that have it. */
  readonly rows: number
  readonly texts: number
  /** Rows with an error that have it, unless many rows do. */
  readonly positive: number
  readonly many: number
}

/** The features that stand often enough to be weighed, 1 each. */
export function usableIn({ rows, names }: Rows, least: Least): Uint8Array {
  const [all, positive, texts, last] = [0, 0, 0, -1].map((first) =>
    new Int32Array(names.length).fill(first),
  ) as [Int32Array, Int32Array, Int32Array, Int32Array]
  for (const { features, isPositive, text } of rows)
    for (const feature of features) {
      all[feature] = (all[feature] ?? 0) + 1
      if (isPositive) positive[feature] = (positive[feature] ?? 0) + 1
      if (last[feature] !== text) {
        last[feature] = text
        texts[feature] = (texts[feature] ?? 0) + 1
      }
    }
  return Uint8Array.from(names, (_, at) => {
    const [own, errors] = [all[at] ?? 0, positive[at] ?? 0]
    const isOften = own >= least.rows && (texts[at] ?? 0) >= least.texts
    return isOften && (errors >= least.positive || own >= least.many) ? 1 : 0
  })
}

export function scoreOf(weights: Learnt, { features }: Row): number {
  let sum = 0
  for (const feature of features) sum += weights[feature] ?? 0
  return sum
}
