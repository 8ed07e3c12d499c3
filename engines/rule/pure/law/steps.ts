import type { Missed } from '../types.ts'
import type { Cells } from './cells.ts'

/** What a formula did, by reference: words are made of it only when somebody reads them. */
export type Step = {
  readonly id: string
  readonly value: number
  /** Numbers of the arithmetic: fen, or parts of ten thousand where the name ends in `_bp`. */
  readonly terms: { readonly [name: string]: number }
  readonly reads: readonly CellRead[]
  readonly missed: readonly Missed[]
}

export type CellRead = { readonly cells: Cells; readonly index: number }

/** The steps of one evaluation; null where nobody asked, which costs a comparison a step. */
export type Steps = Step[]

const NOTHING: readonly never[] = []

export function note(
  steps: Steps,
  id: string,
  value: number,
  terms: Step['terms'] = {},
  reads: readonly CellRead[] = NOTHING,
  missed: readonly Missed[] = NOTHING,
): void {
  steps.push({ id, value, terms, reads, missed })
}
