import { HouseError } from '#platform/errors'
import type { Text } from '#platform/i18n'
import type { Day } from '#platform/period'
import type { Parameter, ParameterUnit } from '../types.ts'
import type { Cells } from './cells.ts'
import type { Steps } from './steps.ts'

export type Reads = { readonly [name: string]: Parameter }

/** What a formula is given: the cells of the parameters that it declares, and nothing else. */
export type Given<R extends Reads> = { readonly [name in keyof R]: Cells }

/** How a step is told: `{name}` in the arithmetic stands for a term, `{value}` for the step's value. */
export type StepWords = {
  readonly title: Text
  readonly unit: ParameterUnit
  readonly arithmetic?: Text
  /** The step that it is a part of; left out: it stands at the top. */
  readonly within?: string
}

/**
 * Typed code for a stretch of time. Its input and result are plain JSON whose numbers are whole, so that both can be
 * stored and compared. A method, so that formulas of different parameters stand in one list.
 */
export type Formula<In, Out> = {
  readonly id: string
  readonly title: Text
  readonly from: Day
  readonly to: Day | null
  readonly reads: Reads
  readonly words: { readonly [step: string]: StepWords }
  compute(given: Given<Reads>, input: In, steps: Steps | null): Out
}

/** The compiler holds `compute` to the parameters that `reads` declares. */
export function defineFormula<const R extends Reads, In, Out>(formula: {
  readonly id: string
  readonly title: Text
  readonly from: Day
  readonly to: Day | null
  readonly reads: R
  readonly words: { readonly [step: string]: StepWords }
  compute(given: Given<R>, input: In, steps: Steps | null): Out
}): Formula<In, Out> {
  return formula as Formula<In, Out>
}

/** The same cells, but a read of anything undeclared throws: for tests and worked examples, where time doesn't matter. */
export function strict(formula: string, given: Given<Reads>): Given<Reads> {
  return new Proxy(given, {
    get: (target, name) => {
      if (typeof name === 'string' && Object.hasOwn(target, name)) return target[name]
      throw new HouseError('rule.undeclared-parameter', { formula, name: String(name) })
    },
  })
}
