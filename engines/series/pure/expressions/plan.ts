import { type Interval, pointInterval, type Rational } from '#platform/exact'
import type { Text } from '#platform/i18n'
import type { Expression, Missing, ObservedBound, Unit } from '../../types.ts'
import type { Leaf } from '../evaluation/reading.ts'
import type { Ground } from '../types.ts'
import type { Labeller } from '../words/explain.ts'

/**
 * An expression spread out for one place and period: every member of a composition, every earlier
 * period, down to the cells it reads. It holds no values, so one plan serves every vintage.
 */
export type Plan<E extends Expression = Expression> = {
  readonly expression: E
  readonly place: string
  readonly period: string
  readonly unit: Unit
  readonly label: Text
  readonly inputs: readonly Plan[]
  /** The cell it reads, where it reads one. */
  readonly leaf: Leaf | null
  /** Its value may be missing without making the whole missing. */
  readonly optional: boolean
  /** The composition that was spread out, as it was at the end of the period. */
  readonly members: readonly string[] | null
  /** A parameter's value. */
  readonly constant: Rational | null
}

export type PlanOf<K extends Expression['kind']> = Plan<Extract<Expression, { kind: K }>>

export type Scope = {
  readonly ground: Ground
  readonly place: string
  readonly period: string
  readonly optional: boolean
  /** The indicators being defined, outermost first: none may come twice. */
  readonly path: readonly string[]
  readonly label: Labeller
  readonly expand: (expression: Expression, change: ScopeChange) => Plan
}

export type ScopeChange = Partial<Pick<Scope, 'place' | 'period' | 'optional' | 'path'>>

/** The value of a step: null with the names of what is missing, or a value with what it left out. */
export type Combined = {
  readonly value: Rational | null
  readonly interval: Interval | null
  readonly missing: readonly Missing[]
}

/** The same with what the bounds of its inputs leave open; see `Evaluation`. */
export type Outcome = Combined & {
  readonly bound: ObservedBound | null
  readonly leeway: Interval | null
}

/** The parts of a plan that most kinds don't use. */
export const PLAIN = { leaf: null, optional: false, members: null, constant: null } as const

/** Nothing, because some input is nothing; null if every input has a value. */
export function unlessComplete(inputs: readonly Outcome[]): Combined | null {
  if (inputs.every(({ value }) => value !== null)) return null
  return { value: null, interval: null, missing: missingOf(inputs) }
}

export function missingOf(inputs: readonly Outcome[]): readonly Missing[] {
  return inputs.flatMap(({ missing }) => missing)
}

/** What bounds leave open of a value, its digits aside. */
export function leewayIn({ value, leeway }: Outcome): Interval | null {
  return leeway ?? (value === null ? null : pointInterval(value))
}
