import { ANY_KIND } from '#engines/claims'
import { drawer } from './draw.ts'
import { type Layer, LayerLearner, layerScore } from './layer.ts'
import { BAR, type Row, type Rows } from './rows.ts'

/** What a feature weighs, in natural logarithms of odds, by its number, and what a layer of units adds for the signs among them. */
export type Learnt = {
  readonly weights: Float64Array
  readonly layer: Layer
  /** The number of a feature in the layer, -1 for none. */
  readonly inLayer: Int32Array
}

const [LIGHT, SMOOTH, STEP, ROUNDS] = [1, 1, 0.1, 9]

export type Options = {
  /** The greater, the fewer features weigh anything. */
  readonly sparsity: number
  readonly isUsed?: (row: Row) => boolean
}

/**
 * Logistic regression, row by row, with weights that stay nothing until enough speaks for them (McMahan et al. 2013, FTRL-proximal), and a layer
 * that is learnt beside them.
 */
export function learn(
  { rows, names }: Rows,
  usable: Uint8Array,
  { sparsity, isUsed = () => true }: Options,
): Learnt {
  const own = new Weights(names.length, sparsity)
  const { inLayer, many } = layered(names, usable)
  const layer = new LayerLearner(many, SEED)
  const cut = rows.map(({ features }) => features.filter((one) => usable[one] === 1))
  const signs = cut.map((features) => signsIn(features, inLayer))
  const order = rows.flatMap((row, at) => (isUsed(row) ? [at] : []))
  const score = (at: number): number =>
    own.sum(cut[at] ?? NO_FEATURES) + layerScore(layer, signs[at] ?? NO_FEATURES)
  const byChance = new Set<number>()
  for (let round = 0; round < ROUNDS; round += 1) {
    if (round > 0) markChance(rows, score, byChance)
    shuffle(order, SEED + round)
    for (const at of order) {
      if (byChance.has(at)) continue
      const [row, features, ofLayer] = [rows[at], cut[at], signs[at]]
      if (row === undefined || features === undefined || ofLayer === undefined) continue
      const sum = own.forward(features) + layer.forward(ofLayer)
      const error = (1 / (1 + Math.exp(-sum)) - (row.isPositive ? 1 : 0)) * row.weight
      if (Math.abs(error) < NOTHING) continue
      layer.backward(ofLayer, error)
      own.backward(features, error)
    }
  }
  const weights = Float64Array.from(names, (_, at) => (usable[at] === 1 ? own.weigh(at) : 0))
  return { weights, layer, inLayer }
}

const NO_FEATURES = new Uint32Array(0)

/** Of the guesses that fitted the true text one was meant, and the others fitted by chance: as far as is learnt, all but the likeliest. */
export function markChance(
  rows: readonly Row[],
  score: (at: number) => number,
  byChance: Set<number>,
): void {
  byChance.clear()
  const best = new Map<number, { readonly at: number; readonly score: number }>()
  rows.forEach(({ text, isPositive }, at) => {
    if (!isPositive) return
    const [known, own] = [best.get(text), score(at)]
    if (known === undefined || own > known.score) best.set(text, { at, score: own })
    if (known !== undefined) byChance.add(own > known.score ? known.at : at)
  })
}

const SEED = 107
/** A row that is as it should be teaches nothing. */
const NOTHING = 1e-4

/** Weights that stay nothing until enough speaks for them. */
export class Weights {
  readonly #sparsity: number
  readonly #push: Float64Array
  readonly #squares: Float64Array
  readonly #weights: Float64Array

  constructor(features: number, sparsity: number) {
    this.#sparsity = sparsity
    this.#push = new Float64Array(features)
    this.#squares = new Float64Array(features)
    this.#weights = new Float64Array(features)
  }

  weigh(feature: number): number {
    const push = this.#push[feature] ?? 0
    if (Math.abs(push) <= this.#sparsity) return 0
    const pull = (LIGHT + Math.sqrt(this.#squares[feature] ?? 0)) / STEP + SMOOTH
    return -(push - Math.sign(push) * this.#sparsity) / pull
  }

  sum(features: Uint32Array): number {
    let sum = 0
    for (const feature of features) sum += this.weigh(feature)
    return sum
  }

  forward(features: Uint32Array): number {
    let sum = 0
    for (const feature of features) {
      const weight = this.weigh(feature)
      this.#weights[feature] = weight
      sum += weight
    }
    return sum
  }

  backward(features: Uint32Array, error: number): void {
    for (const feature of features) {
      const before = this.#squares[feature] ?? 0
      const after = before + error * error
      const step = (Math.sqrt(after) - Math.sqrt(before)) / STEP
      const push = error - step * (this.#weights[feature] ?? 0)
      this.#push[feature] = (this.#push[feature] ?? 0) + push
      this.#squares[feature] = after
    }
  }
}

/** Numbers for the features that the layer sees: each sign by itself, and the kind of guess. */
function layered(
  names: readonly string[],
  usable: Uint8Array,
): { readonly inLayer: Int32Array; readonly many: number } {
  let many = 0
  const inLayer = Int32Array.from(names, (name, at) =>
    usable[at] === 1 && layerPath(name) !== null ? many++ : -1,
  )
  return { inLayer, many }
}

/** Where a feature stands in the layer's table: `[sign, value]` or `[kind]`; null where it doesn't. */
export function layerPath(name: string): readonly string[] | null {
  const [of, kind = '', sign = '', value = ''] = name.split(BAR)
  if (of !== 'signs' || sign.includes('&')) return null
  if (kind === ANY_KIND) return [sign, value]
  return sign === 'any' ? [kind] : null
}

function signsIn(features: Uint32Array, inLayer: Int32Array): Uint32Array {
  const found: number[] = []
  for (const one of features) {
    const own = inLayer[one] ?? -1
    if (own >= 0) found.push(own)
  }
  return Uint32Array.from(found)
}

export function shuffle(order: number[], seed: number): void {
  const draw = drawer(seed)
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(draw() * (at + 1))
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
export function usableIn({ rows, names }: Pick<Rows, 'rows' | 'names'>, least: Least): Uint8Array {
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

export function scoreOf({ weights, layer, inLayer }: Learnt, { features }: Row): number {
  let sum = layerScore(layer, signsIn(features, inLayer))
  for (const feature of features) sum += weights[feature] ?? 0
  return sum
}
