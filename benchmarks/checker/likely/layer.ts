import { drawer } from './draw.ts'

// A layer of rectified linear units over the signs, beside the weights that add up: what two signs say together and neither says alone. Learnt
// with them, one row after the other (Duchi et al. 2011, AdaGrad), with units left out at random (Srivastava et al. 2014, dropout).

export const UNITS = 16
const [STEP, LEFT_OUT, DECAY] = [0.05, 0.2, 1e-5]
/** So that the first steps aren't too large. */
const START = 1e-2

/** `inputs`: by feature, `UNITS` numbers each. */
export type Layer = {
  readonly inputs: Float32Array
  readonly bias: Float32Array
  readonly out: Float32Array
}

export class LayerLearner implements Layer {
  readonly inputs: Float32Array
  readonly bias = new Float32Array(UNITS)
  readonly out = new Float32Array(UNITS)
  readonly #draw: () => number
  readonly #sums: { readonly [part in keyof Layer]: Float32Array }
  readonly #state = new Float32Array(UNITS)
  readonly #kept = new Float32Array(UNITS)

  constructor(features: number, seed: number) {
    this.#draw = drawer(seed)
    this.inputs = Float32Array.from({ length: features * UNITS }, () => (this.#draw() - 0.5) * 0.3)
    for (let at = 0; at < UNITS; at += 1) this.out[at] = this.#draw() - 0.5
    this.#sums = {
      inputs: new Float32Array(features * UNITS).fill(START),
      bias: new Float32Array(UNITS).fill(START),
      out: new Float32Array(UNITS).fill(START),
    }
  }

  /** What the layer gives for a row while it learns. */
  forward(features: Uint32Array): number {
    stateOf(this, features, this.#state)
    let sum = 0
    for (let at = 0; at < UNITS; at += 1) {
      const kept = this.#draw() < LEFT_OUT ? 0 : 1 / (1 - LEFT_OUT)
      this.#kept[at] = kept
      sum += Math.max(0, this.#state[at] ?? 0) * (this.out[at] ?? 0) * kept
    }
    return sum
  }

  /** One step down from the error of the row that went forward last. */
  backward(features: Uint32Array, error: number): void {
    const slopes = this.#state
    for (let at = 0; at < UNITS; at += 1) {
      const [own, kept] = [slopes[at] ?? 0, this.#kept[at] ?? 0]
      const isOn = own > 0 && kept > 0
      slopes[at] = isOn ? error * (this.out[at] ?? 0) * kept : 0
      if (!isOn) continue
      this.#move('out', at, error * own * kept)
      this.#move('bias', at, slopes[at] ?? 0)
    }
    for (const feature of features)
      for (let at = 0; at < UNITS; at += 1) {
        const slope = slopes[at] ?? 0
        if (slope === 0) continue
        const own = feature * UNITS + at
        this.#move('inputs', own, slope + DECAY * (this.inputs[own] ?? 0))
      }
  }

  #move(part: keyof Layer, at: number, slope: number): void {
    const sum = (this.#sums[part][at] ?? 0) + slope * slope
    this.#sums[part][at] = sum
    this[part][at] = (this[part][at] ?? 0) - (STEP * slope) / Math.sqrt(sum)
  }
}

const STATE = new Float32Array(UNITS)

export function layerScore(layer: Layer, features: Uint32Array): number {
  stateOf(layer, features, STATE)
  let sum = 0
  for (let at = 0; at < UNITS; at += 1) sum += Math.max(0, STATE[at] ?? 0) * (layer.out[at] ?? 0)
  return sum
}

function stateOf({ bias, inputs }: Layer, features: Uint32Array, state: Float32Array): void {
  state.set(bias)
  for (const feature of features)
    for (let at = 0; at < UNITS; at += 1)
      state[at] = (state[at] ?? 0) + (inputs[feature * UNITS + at] ?? 0)
}
