import { FIRST_SIGNS } from '#engines/claims'
import { shuffle, Weights } from './learn.ts'
import { BAR, type Rows } from './rows.ts'

// What the signs that cost little say of what all of them will: a guess of which they say too little isn't weighed at all.

/** What a feature weighs, by its number, and from which sum on a guess is weighed: whole numbers, a quarter each. */
export type Sieve = { readonly weights: Int32Array; readonly least: number }

const STEPS = 4

/** One of so many guesses that are believed may be let go: for each that is a third fewer are weighed than at one in a thousand. */
const LET_GO = 500
/** No kind of guess is believed for less. */
const BELIEVED = 0
/** Few are believed, and each of them is wanted. */
const TIMES = 40
const [SPARSITY, ROUNDS, SEED] = [60, 6, 211]

/**
 * `scores`: of each row, by weights that weren't learnt from its author's texts. Learnt from two folds of three; the limit is set by the
 * guesses that are believed in the last one.
 */
export function learnSieve(
  { rows, names }: Rows,
  scores: Float64Array,
  isTaught: (text: number) => boolean,
): { readonly sieve: Sieve; readonly passing: number } {
  const first = new Set<string>(FIRST_SIGNS)
  const isFirst = Uint8Array.from(names, (name) => {
    const [of, , sign = ''] = name.split(BAR)
    return of === 'signs' && first.has(sign) ? 1 : 0
  })
  const cut = rows.map(({ features }) => features.filter((one) => isFirst[one] === 1))
  const isBelieved = (at: number): boolean => (scores[at] ?? 0) > BELIEVED
  const own = new Weights(names.length, SPARSITY)
  const order = rows.flatMap(({ text }, at) => (isTaught(text) ? [at] : []))
  for (let round = 0; round < ROUNDS; round += 1) {
    shuffle(order, SEED + round)
    for (const at of order) {
      const features = cut[at]
      if (features === undefined) continue
      const sum = own.forward(features)
      const error = 1 / (1 + Math.exp(-sum)) - (isBelieved(at) ? 1 : 0)
      own.backward(features, isBelieved(at) ? error * TIMES : error)
    }
  }
  const weights = Int32Array.from(names, (_, at) =>
    isFirst[at] === 1 ? Math.round(own.weigh(at) * STEPS) : 0,
  )
  const sumOf = (at: number): number => {
    let sum = 0
    for (const one of cut[at] ?? []) sum += weights[one] ?? 0
    return sum
  }
  const held = rows.flatMap(({ text }, at) => (isTaught(text) ? [] : [at]))
  const sums = new Map(held.map((at) => [at, sumOf(at)]))
  const believed = held.filter(isBelieved).map((at) => sums.get(at) ?? 0)
  const least = believed.sort((a, b) => a - b)[Math.floor(believed.length / LET_GO)] ?? 0
  const passing = held.filter((at) => (sums.get(at) ?? 0) >= least).length / held.length
  return { sieve: { weights, least }, passing }
}
