import {
  type Posed,
  posed,
  SORTS_MAX,
  type Sorted,
  sortsOf,
  traitsOf,
  wordsOf,
} from './described.ts'
import { aroundOf, CLASSES_MAX, VALUES_MAX } from './traits/candidate.ts'
import type { Gist } from './traits/claim.ts'
import type { Place } from './types.ts'
import type { Sparse, Weights } from './weights.ts'
import type { Window } from './window.ts'

// How much speaks for each time that a claim may be of.

/** What of a claim the traits of its times are weighed by, besides their class. */
const GIST: readonly (keyof Gist)[] = ['from', 'kind', 'length', 'how', 'unit']
/** Of some fifty times so many are weighed by everything: none that comes behind them by its sort is found in the end. */
const LEFT = 12

export type Likeliest = {
  readonly window: Window | null
  /** By how much more speaks for it than for the one that was read, in the steps of the weights. */
  readonly more: number
}

export function likeliest(weights: Weights, place: Place, index: number): Likeliest {
  const one = posed(place, index)
  const sums = ofSorts(weights, one)
  const rows = ['any', ...GIST.map((name) => `${name} ${one.gist[name]}`)].flatMap(
    (name) => weights.times.get(name) ?? [],
  )
  const around = aroundOf(place)
  const speaksFor = (at: number): number => {
    const candidate = one.candidates[at]
    if (candidate === undefined) return 0
    const traits = traitsOf(place, around, candidate)
    const said = (sums[at] ?? 0) + ofWords(weights, candidate, wordsOf(place, candidate))
    const ofClass = weights.classes[candidate.class]
    return said + ofTraits(ofClass === undefined ? rows : [...rows, ofClass], traits)
  }
  const read = speaksFor(one.read)
  let [best, most] = [one.read, read]
  for (const at of firstOf(sums)) {
    const sum = at === one.read ? read : speaksFor(at)
    if (sum > most) [best, most] = [at, sum]
  }
  return { window: one.candidates[best]?.window ?? null, more: most - read }
}

function ofTraits(rows: readonly Int16Array[], traits: Int32Array): number {
  let sum = 0
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at]
    if (row === undefined) continue
    for (let trait = 0, from = 0; trait < traits.length; trait += 1, from += VALUES_MAX)
      sum += row[from + (traits[trait] ?? 0)] ?? 0
  }
  return sum
}

/** What the claim and the words around it say of the sort of each time. */
function ofSorts({ claims, words }: Weights, one: Posed): readonly number[] {
  const sorts = new Int32Array(SORTS_MAX)
  for (const [name, value] of one.claim) add(sorts, claims.get(`${name} ${value}`))
  for (const word of one.words) add(sorts, words.get(word))
  return one.candidates.map((candidate) => {
    const [a, b, c, d] = sortsOf(candidate)
    return (sorts[a] ?? 0) + (sorts[b] ?? 0) + (sorts[c] ?? 0) + (sorts[d] ?? 0)
  })
}

function add(sums: Int32Array, row: Sparse | undefined): void {
  if (row === undefined) return
  for (let at = 0; at < row.length; at += 2) {
    const place = row[at] ?? 0
    sums[place] = (sums[place] ?? 0) + (row[at + 1] ?? 0)
  }
}

function ofWords({ named }: Weights, candidate: Sorted, words: readonly string[]): number {
  let sum = 0
  for (const word of words) {
    const row = named.get(word)
    if (row !== undefined)
      sum += (row[candidate.class] ?? 0) + (row[CLASSES_MAX + candidate.way] ?? 0)
  }
  return sum
}

/** Those with the greatest sums. */
function firstOf(sums: readonly number[]): readonly number[] {
  if (sums.length <= LEFT) return sums.map((_, at) => at)
  const least = sums.toSorted((a, b) => b - a)[LEFT - 1] ?? 0
  return sums.flatMap((sum, at) => (sum >= least ? [at] : []))
}
