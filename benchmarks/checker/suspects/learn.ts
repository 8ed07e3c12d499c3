import type { Row } from './rows.ts'

/** What a trait weighs, in natural logarithms of odds. */
export type Learnt = { readonly any: number; readonly weights: ReadonlyMap<string, number> }

/** A trait that so few rows have tells nothing. */
const ROWS_MIN = 4
/** How far a weight is held to nothing: as much as so many rows' doubt. */
const PULL = 10
const ROUNDS = 60
const SMALL = 1e-9

/** Logistic regression with weights held to nothing, one weight after another by Newton's step. */
export function learn(rows: readonly Row[]): Learnt {
  const byTrait = new Map<string, number[]>()
  rows.forEach(({ traits }, at) => {
    for (const trait of traits) {
      const known = byTrait.get(trait)
      if (known === undefined) byTrait.set(trait, [at])
      else known.push(at)
    }
  })
  const used = [...byTrait].filter(([, own]) => own.length >= ROWS_MIN)
  const all = rows.map((_, at) => at)
  const sums = new Float64Array(rows.length)
  const weights = new Map<string, number>()
  let any = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    any += step(rows, sums, all, any, 0)
    for (const [trait, own] of used) {
      const weight = weights.get(trait) ?? 0
      weights.set(trait, weight + step(rows, sums, own, weight, PULL))
    }
  }
  return { any, weights }
}

/** Moves the sums of the rows that have it by what its weight changes. */
function step(
  rows: readonly Row[],
  sums: Float64Array,
  own: readonly number[],
  weight: number,
  pull: number,
): number {
  let slope = -pull * weight
  let bend = pull + SMALL
  for (const at of own) {
    const row = rows[at]
    if (row === undefined) continue
    const odds = 1 / (1 + Math.exp(-(sums[at] ?? 0)))
    slope += row.weight * ((row.isError ? 1 : 0) - odds)
    bend += row.weight * odds * (1 - odds)
  }
  const change = slope / bend
  for (const at of own) sums[at] = (sums[at] ?? 0) + change
  return change
}

export function oddsOf({ any, weights }: Learnt, { traits }: Row): number {
  return traits.reduce((sum, trait) => sum + (weights.get(trait) ?? 0), any)
}
