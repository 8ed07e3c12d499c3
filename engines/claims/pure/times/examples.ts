import type { PeriodCode } from '#platform/period'
import type { ReadOptions, Span } from '../model.ts'
import { relatedIn } from '../read-claims.ts'
import {
  type Posed,
  posed,
  SORTS_MAX,
  type Sorted,
  sortsOf,
  traitsOf,
  wordsOf,
} from './described.ts'
import { groundOf, placeOf } from './ground.ts'
import { aroundOf, CLASSES_MAX, VALUES_MAX } from './traits/candidate.ts'
import { NAMED_MAX, STEPS, TIME_TRAITS } from './weights.ts'
import { codeOf } from './window.ts'

// What the weights are learnt from: the claims of a text, each with all times that it may be of.

export type TimeExample = Span &
  Omit<Posed, 'candidates'> & {
    readonly candidates: readonly (Sorted & {
      readonly code: PeriodCode | null
      readonly sorts: readonly number[]
      readonly traits: Int32Array
      readonly words: readonly string[]
    })[]
  }

/** By the offsets of the text as it was written. */
export function timesOf(text: string, options: ReadOptions): readonly TimeExample[] {
  const { plain, ...reading } = relatedIn(text, options)
  const ground = groundOf(reading, plain.text)
  if (ground === null) return []
  const at = (offset: number): number => reading.layout?.at(offset) ?? offset
  return ground.reads.flatMap(({ claim }, index) => {
    const place = placeOf(ground, index)
    if (place === null) return []
    const one = posed(place, index)
    const around = aroundOf(place)
    const candidates = one.candidates.map((candidate) => ({
      ...candidate,
      code: candidate.window === null ? null : codeOf(candidate.window),
      sorts: sortsOf(candidate),
      traits: traitsOf(place, around, candidate),
      words: wordsOf(place, candidate),
    }))
    return [{ ...one, candidates, start: at(claim.start), end: at(claim.end - 1) + 1 }]
  })
}

/** How long the rows of weights are, and of how many values a trait may have; `steps` of a weight make one. */
export const TIME_SIZES = {
  timeTraits: TIME_TRAITS,
  values: VALUES_MAX,
  classes: CLASSES_MAX,
  sorts: SORTS_MAX,
  named: NAMED_MAX,
  steps: STEPS,
} as const
