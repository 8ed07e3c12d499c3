import { HouseError } from '#platform/errors'
import type { Day } from '#platform/period'
import type { Cells } from '../law/cells.ts'
import type { Given, Reads } from '../law/formula.ts'
import { evaluate, type Law } from '../law/law.ts'
import type { CellRead, Steps } from '../law/steps.ts'
import type { Ground, RuleBook } from '../types.ts'
import { groundOf } from './explain.ts'

/** One question of a population: who, where and when is the caller's; the same is asked under both laws. */
export type Asked<In> = { readonly place: string; readonly day: Day; readonly input: In }

/** A pair of grounds that differ, with the people whose result differs and who read them. */
export type Cause = {
  readonly before: readonly Ground[]
  readonly after: readonly Ground[]
  readonly people: number
  readonly difference: bigint
}

export type WhatIf = {
  readonly people: number
  readonly winners: number
  readonly losers: number
  readonly unchanged: number
  /** Refused under one law or both, by code: they are in no total. */
  readonly refused: ReadonlyMap<string, number>
  readonly before: bigint
  readonly after: bigint
  /** After less before. */
  readonly difference: bigint
  /** By place in the population; not a number where refused. */
  readonly differences: Float64Array
  /** What caused the differences, the largest first. */
  readonly causes: readonly Cause[]
}

/**
 * The same people under two laws. `measure` picks the whole number that is compared, of which more is better for them.
 * Only of those whose number differs it is noted what they read, so that a reform that touches few costs little.
 */
export function whatIf<In, Out>(
  before: Law<In, Out>,
  after: Law<In, Out>,
  population: readonly Asked<In>[],
  measure: (result: Out) => number,
): WhatIf {
  const differences = new Float64Array(population.length).fill(Number.NaN)
  const refused = new Map<string, number>()
  const causes = new Map<string, Cause>()
  const count = { winners: 0, losers: 0, unchanged: 0 }
  let [sumBefore, sumAfter] = [0n, 0n]
  population.forEach((asked, index) => {
    const old = measured(before, asked, measure)
    const now = measured(after, asked, measure)
    if (typeof old === 'string' || typeof now === 'string') {
      const code = typeof old === 'string' ? old : String(now)
      refused.set(code, (refused.get(code) ?? 0) + 1)
      return
    }
    const difference = now - old
    differences[index] = difference
    sumBefore += BigInt(old)
    sumAfter += BigInt(now)
    count[difference > 0 ? 'winners' : difference < 0 ? 'losers' : 'unchanged'] += 1
    if (difference !== 0) addCause(causes, causeOf(before, after, asked), difference, after.book)
  })
  return {
    people: population.length,
    ...count,
    refused,
    before: sumBefore,
    after: sumAfter,
    difference: sumAfter - sumBefore,
    differences,
    causes: [...causes.values()].toSorted((a, b) =>
      Number(size(b.difference) - size(a.difference)),
    ),
  }
}

function measured<In, Out>(
  law: Law<In, Out>,
  { place, day, input }: Asked<In>,
  measure: (result: Out) => number,
): number | string {
  try {
    return measure(evaluate(law, place, day, input))
  } catch (error) {
    // A person whom no rule fits is counted, and must not end the run of all the others.
    if (error instanceof HouseError) return error.code
    throw error
  }
}

/**
 * Of the numbers that either law read, those that are another under the other law. What was merely read for the first time,
 * because there was now something to pay, caused nothing.
 */
function causeOf<In, Out>(
  before: Law<In, Out>,
  after: Law<In, Out>,
  asked: Asked<In>,
): readonly Change[] {
  const old = before.at(asked.place, asked.day).given
  const now = after.at(asked.place, asked.day).given
  const changes = new Map<string, Change>()
  for (const { cells, index } of [...readsOf(before, asked), ...readsOf(after, asked)]) {
    const { id } = cells.parameter
    const [left, right] = [cellsOfParameter(old, id), cellsOfParameter(now, id)]
    const key = `${id} ${left?.values[index]} → ${right?.values[index]}`
    if (!Object.is(left?.values[index], right?.values[index]))
      changes.set(key, {
        key,
        before: left === undefined ? null : { cells: left, index },
        after: right === undefined ? null : { cells: right, index },
      })
  }
  return [...changes.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

type Change = {
  readonly key: string
  readonly before: CellRead | null
  readonly after: CellRead | null
}

function readsOf<In, Out>(
  law: Law<In, Out>,
  { place, day, input }: Asked<In>,
): readonly CellRead[] {
  const steps: Steps = []
  evaluate(law, place, day, input, steps)
  return steps.flatMap(({ reads }) => reads)
}

function cellsOfParameter(given: Given<Reads>, parameter: string): Cells | undefined {
  return Object.values(given).find((cells) => cells.parameter.id === parameter)
}

// Words are made once for each cause, not for each person.
function addCause(
  causes: Map<string, Cause>,
  changes: readonly Change[],
  difference: number,
  book: RuleBook,
): void {
  const key = changes.map((change) => change.key).join('; ')
  const held = causes.get(key)
  const grounds = (reads: readonly (CellRead | null)[]): readonly Ground[] =>
    reads.flatMap((read) => (read === null ? [] : (groundOf(book, read) ?? [])))
  causes.set(key, {
    before: held?.before ?? grounds(changes.map(({ before }) => before)),
    after: held?.after ?? grounds(changes.map(({ after }) => after)),
    people: (held?.people ?? 0) + 1,
    difference: (held?.difference ?? 0n) + BigInt(difference),
  })
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value
}
