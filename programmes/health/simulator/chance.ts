/** A source of numbers that a seed and keys decide: the same ones in every run, on every machine. */
export type Chance = {
  /** At least 0, below 1. */
  readonly next: () => number
  /** A whole number, at least 0, below `count`. */
  readonly below: (count: number) => number
  readonly happens: (probability: number) => boolean
  readonly pick: <T>(from: readonly T[]) => T
  /** An index, each as likely as its weight; the weights summed up from the first to each. */
  readonly weighted: (sums: readonly number[]) => number
}

const GOLDEN = 0x9e3779b9
const RANGE = 2 ** 32

/**
 * SplitMix (Steele, Lea, Flood 2014) in 32 bits, begun at a hash of the seed and keys. Whatever is drawn for one key tells
 * nothing of another: a person or a visit can be made alone, in any order, without those before it.
 */
export function chanceOf(...keys: readonly (string | number)[]): Chance {
  let state = hashOf(keys)
  const next = (): number => {
    state = (state + GOLDEN) >>> 0
    return mixed(state) / RANGE
  }
  const below = (count: number): number => Math.floor(next() * count)
  return {
    next,
    below,
    happens: (probability) => next() < probability,
    pick: (from) => {
      const one = from[below(from.length)]
      if (one === undefined) throw new RangeError('nothing to pick from')
      return one
    },
    weighted: (sums) => indexOf(sums, next() * (sums.at(-1) ?? 0)),
  }
}

/** Weights summed up from the first to each. */
export function sumsOf(weights: readonly number[]): readonly number[] {
  let sum = 0
  return weights.map((weight) => {
    sum += weight
    return sum
  })
}

/** A UUID of a thing that a seed makes, of version 8 (RFC 9562, 5.8): ids of one kind lie in the order of their numbers. */
export function idOf(seed: number, kind: string, number: number): string {
  const head = hashOf([seed, kind]).toString(16).padStart(8, '0')
  const order = number.toString(16).padStart(11, '0')
  const tail = [1, 2].map((part) =>
    hashOf([seed, kind, number, part]).toString(16).padStart(8, '0'),
  )
  const rest = tail.join('')
  const digits = `${head}${order.slice(0, 4)}8${order.slice(4, 7)}8${order.slice(7)}${rest}`
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20, 32),
  ].join('-')
}

function indexOf(sums: readonly number[], value: number): number {
  let [low, high] = [0, sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return low
}

function hashOf(keys: readonly (string | number)[]): number {
  let hash = GOLDEN
  for (const key of keys) {
    const text = String(key)
    for (let at = 0; at < text.length; at++) hash = mixed((hash ^ text.charCodeAt(at)) >>> 0)
    // A mark between keys: `1, 23` isn't `12, 3`.
    hash = mixed((hash + GOLDEN) >>> 0)
  }
  return hash
}

function mixed(value: number): number {
  let bits = value
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad)
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97)
  return (bits ^ (bits >>> 15)) >>> 0
}
