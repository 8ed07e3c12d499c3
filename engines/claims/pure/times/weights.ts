import { WAYS } from './candidates.ts'
import { CLASSES_MAX, TRAITS, VALUES_MAX } from './traits/candidate.ts'

// What speaks for a time, learnt from marked releases: weights of evidence (natural logarithms of odds, a twentieth each) that add up.

/** As they are kept: by name, each a row as `packed` tells. */
export type PackedWeights = {
  /** Traits of a time (`trait * VALUES_MAX + value`), by what is told of its claim, and for any. */
  readonly times: Readonly<Record<string, string>>
  /** Sorts of a time, by trait of the claim. */
  readonly claims: Readonly<Record<string, string>>
  /** Classes of a time, by word around the claim. */
  readonly words: Readonly<Record<string, string>>
  /** Classes and, behind them, ways, by word around a time. */
  readonly named: Readonly<Record<string, string>>
}

/** Places and weights, one behind the other: of a row only what isn't nought. */
export type Sparse = Int16Array

export type Weights = {
  readonly times: ReadonlyMap<string, Int16Array>
  /** The rows of `times` by class. */
  readonly classes: readonly Int16Array[]
  readonly claims: ReadonlyMap<string, Sparse>
  readonly words: ReadonlyMap<string, Sparse>
  readonly named: ReadonlyMap<string, Int16Array>
}

export const STEPS = 20
export const TIME_TRAITS = TRAITS.length * VALUES_MAX
export const NAMED_MAX = CLASSES_MAX + WAYS.length

/** Signs that JSON leaves as they are; each stands for its number. */
const SIGNS = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at))
  .filter((sign) => !/["\\]/.test(sign))
  .join('')
const VALUES = new Map([...SIGNS].map((sign, at) => [sign, at]))
const GAP_MAX = SIGNS.length - 1
const MIDDLE = SIGNS.length / 2
const WEIGHT_MAX = MIDDLE - 1

/** Of each weight that isn't nought: how far it is behind the last, and how much it is. What is too far or too much for one sign goes on in the next two. */
export function packed(row: ArrayLike<number>): string {
  let text = ''
  let last = 0
  for (let at = 0; at < row.length; at += 1) {
    for (let left = row[at] ?? 0; left !== 0; ) {
      const weight = Math.max(-WEIGHT_MAX, Math.min(WEIGHT_MAX, left))
      let gap = at - last
      for (; gap > GAP_MAX; gap -= GAP_MAX) text += `${SIGNS[GAP_MAX]}${SIGNS[MIDDLE]}`
      text += `${SIGNS[gap]}${SIGNS[weight + MIDDLE]}`
      left -= weight
      last = at
    }
  }
  return text
}

function pairsOf(row: string): Sparse {
  const pairs: number[] = []
  let at = 0
  for (let from = 0; from < row.length; from += 2) {
    at += VALUES.get(row.charAt(from)) ?? 0
    const weight = (VALUES.get(row.charAt(from + 1)) ?? MIDDLE) - MIDDLE
    if (weight !== 0) pairs.push(at, weight)
  }
  return Int16Array.from(pairs)
}

function fullOf(row: string, length: number): Int16Array {
  const full = new Int16Array(length)
  const pairs = pairsOf(row)
  for (let at = 0; at < pairs.length; at += 2) {
    const place = pairs[at] ?? 0
    full[place] = (full[place] ?? 0) + (pairs[at + 1] ?? 0)
  }
  return full
}

export function unpacked(weights: PackedWeights): Weights {
  const map = <T>(rows: Readonly<Record<string, string>>, by: (row: string) => T) =>
    new Map(Object.entries(rows).map(([name, row]) => [name, by(row)]))
  const times = map(weights.times, (row) => fullOf(row, TIME_TRAITS))
  const none = new Int16Array(TIME_TRAITS)
  return {
    times,
    classes: Array.from({ length: CLASSES_MAX }, (_, at) => times.get(`class ${at}`) ?? none),
    claims: map(weights.claims, pairsOf),
    words: map(weights.words, pairsOf),
    named: map(weights.named, (row) => fullOf(row, NAMED_MAX)),
  }
}
