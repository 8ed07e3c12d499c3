import { classes, named, type Row, type Rows, sorts, timeTraits } from './rows.ts'

// A softmax over the times of each claim, learnt online with a step for each weight that shrinks as it is used, and most weights kept at nought
// (McMahan et al., "Ad Click Prediction: a View from the Trenches", 2013). Several orders of the releases are gone through; their weights' mean is kept.

const STEP = 0.05
const SPARSITY = 8
const SHRINKING = 1
const ROUNDS = 3
const ORDERS = 6
/** What hardly differs from what is right teaches nothing. */
const LEAST = 0.002

class Table {
  readonly #push: Float32Array
  readonly #squares: Float32Array
  readonly sum: Float64Array

  constructor(length: number) {
    this.#push = new Float32Array(length)
    this.#squares = new Float32Array(length)
    this.sum = new Float64Array(length)
  }

  at(place: number): number {
    const push = this.#push[place] ?? 0
    const over = Math.abs(push) - SPARSITY
    if (over <= 0) return 0
    const scale = (1 + Math.sqrt(this.#squares[place] ?? 0)) / STEP + SHRINKING
    return (push > 0 ? -over : over) / scale
  }

  learn(place: number, gradient: number): void {
    const squares = this.#squares[place] ?? 0
    const more = squares + gradient * gradient
    const change = (Math.sqrt(more) - Math.sqrt(squares)) / STEP
    this.#push[place] = (this.#push[place] ?? 0) + gradient - change * this.at(place)
    this.#squares[place] = more
  }

  /** Adds the weights to what is averaged in the end. */
  collect(): void {
    for (let place = 0; place < this.sum.length; place += 1)
      this.sum[place] = (this.sum[place] ?? 0) + this.at(place)
  }

  forget(): void {
    this.#push.fill(0)
    this.#squares.fill(0)
  }
}

export type Tables = {
  readonly times: Table
  readonly claims: Table
  readonly words: Table
  readonly named: Table
}
/** Of a place in a table what it weighs. */
type Weigh = (table: Table, place: number) => number

export type Learnt = { readonly tables: Tables; readonly weigh: Weigh }

/** What is learnt from some of the rows. */
export function learn(all: Rows, rows: readonly Row[], said: (text: string) => void): Learnt {
  const tables = {
    times: new Table(all.times.ids.size * timeTraits),
    claims: new Table(all.claims.ids.size * sorts),
    words: new Table(all.words.ids.size * classes),
    named: new Table(all.named.ids.size * named),
  }
  const every = Object.values(tables)
  const now: Weigh = (table, place) => table.at(place)
  const used = rows.filter(({ right }) => right.includes(true))
  for (let order = 0; order < ORDERS; order += 1) {
    for (const table of every) table.forget()
    const draw = drawer(order + 1)
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const row of shuffled(used, draw)) teach(tables, row, scoresOf(tables, row, now))
      if (round > 0) for (const table of every) table.collect()
      said(`order ${order + 1} of ${ORDERS}, round ${round + 1} of ${ROUNDS}`)
    }
  }
  const times = ORDERS * (ROUNDS - 1)
  return { tables, weigh: (table, place) => (table.sum[place] ?? 0) / times }
}

/** How much speaks for each time of a claim. */
export function scoresOf(tables: Tables, row: Row, weigh: Weigh): readonly number[] {
  const bySort = new Map<number, number>()
  return row.candidates.map((one) => {
    let sum = 0
    for (const sort of one.sorts) {
      const known = bySort.get(sort) ?? ofSort(tables, row, sort, weigh)
      bySort.set(sort, known)
      sum += known
    }
    for (const trait of one.traits) {
      for (const from of row.times) sum += weigh(tables.times, from + trait)
      sum += weigh(tables.times, one.ofClass + trait)
    }
    for (const word of one.words)
      for (const place of namedAt(word, one)) sum += weigh(tables.named, place)
    return sum
  })
}

function ofSort({ claims, words }: Tables, row: Row, sort: number, weigh: Weigh): number {
  let sum = 0
  for (const from of row.claims) sum += weigh(claims, from + sort)
  if (sort < classes) for (const word of row.words) sum += weigh(words, word * classes + sort)
  return sum
}

function namedAt(word: number, one: Row['candidates'][number]): readonly [number, number] {
  return [word * named + one.class, word * named + classes + one.way]
}

function teach(tables: Tables, row: Row, scores: readonly number[]): void {
  const most = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - most))
  const all = odds.reduce((sum, one) => sum + one, 0)
  const right = odds.reduce((sum, one, at) => sum + (row.right[at] === true ? one : 0), 0)
  const bySort = new Map<number, number>()
  for (const [at, one] of row.candidates.entries()) {
    const odd = odds[at] ?? 0
    const off = odd / all - (row.right[at] === true ? odd / right : 0)
    if (Math.abs(off) < LEAST) continue
    const gradient = off * row.weight
    for (const trait of one.traits) {
      for (const from of row.times) tables.times.learn(from + trait, gradient)
      tables.times.learn(one.ofClass + trait, gradient)
    }
    for (const word of one.words)
      for (const place of namedAt(word, one)) tables.named.learn(place, gradient)
    for (const sort of one.sorts) bySort.set(sort, (bySort.get(sort) ?? 0) + gradient)
  }
  for (const [sort, gradient] of bySort) {
    for (const from of row.claims) tables.claims.learn(from + sort, gradient)
    if (sort < classes)
      for (const word of row.words) tables.words.learn(word * classes + sort, gradient)
  }
}

function shuffled<T>(list: readonly T[], draw: () => number): readonly T[] {
  const order = [...list]
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(draw() * (at + 1))
    const [one, two] = [order[at], order[other]]
    if (one !== undefined && two !== undefined) [order[at], order[other]] = [two, one]
  }
  return order
}

/** The same numbers between 0 and 1 every time (Numerical Recipes' linear congruence). */
function drawer(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
