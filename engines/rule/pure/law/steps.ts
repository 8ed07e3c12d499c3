import type { Missed } from '../types.ts'
import type { Cells } from './cells.ts'

/** What a formula did, by reference: words are made of it only when somebody reads them. */
export type Step = {
  readonly id: string
  readonly value: number
  /** Numbers of the arithmetic: fen, or parts of ten thousand where the name ends in `_bp`. */
  readonly terms: { readonly [name: string]: number }
  readonly reads: readonly CellRead[]
  /** Says which rules did not apply, if somebody asks; null: there were none to choose from. */
  readonly missed: (() => readonly Missed[]) | null
}

export type CellRead = { readonly cells: Cells; readonly index: number }

/** The steps of one evaluation; null where nobody asked, which costs a comparison a step. */
export type Steps = Step[]

const NOTHING: readonly never[] = []
const NO_TERMS: Step['terms'] = {}

export function note(
  steps: Steps,
  id: string,
  value: number,
  terms: Step['terms'] = NO_TERMS,
  reads: readonly CellRead[] = NOTHING,
  missed: Step['missed'] = null,
): void {
  steps.push({ id, value, terms, reads, missed })
}
