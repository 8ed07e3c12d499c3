import {
  contains,
  type Interval,
  overlaps,
  pointInterval,
  type Rational,
  truncatedInterval,
} from '#platform/exact'
import type { Bound, Evaluation, StatedFigure } from '../../types.ts'
import { isInside, meantBy } from '../evaluation/meaning.ts'

export type Reading = 'rounded' | 'truncated'

/**
 * How the evaluation stands to the statement. 'undecided': members without a value, a source that gives only a bound, or
 * digits too few for a bound to be told could make it true or false. A value that inputs give only roughly agrees if some
 * value in its range does, as in XBRL's Calculations 1.1; a bound ("over") must hold of the value itself, and digits are
 * cut off only from what was printed: 2.78 isn't 2.79 cut off, though 2.79 may have been rounded from 2.786.
 */
export type Standing =
  | { readonly kind: 'agrees'; readonly reading: Reading }
  | { readonly kind: 'differs' }
  | { readonly kind: 'undecided' }
  | { readonly kind: 'nothing' }

export function standingOf(figure: StatedFigure, evaluation: Evaluation): Standing {
  const { value, interval, missing, leeway } = evaluation
  if (value === null) return { kind: 'nothing' }
  const readings = readingsOf(figure)
  const range = interval ?? pointInterval(value)
  const isBound = BOUNDS.has(figure.bound)
  // Members that are missing widen the range without making a wrong value right.
  const isRough = missing.length === 0 && !isBound
  const agreeing = readings.find(([reading, meant]) =>
    leeway !== null
      ? isInside(leeway, meant)
      : isRough && reading === 'rounded'
        ? overlaps(meant, range)
        : contains(meant, value),
  )
  if (agreeing !== undefined) return { kind: 'agrees', reading: agreeing[0] }
  const isOpen = leeway !== null || missing.length > 0 || isBound
  const mayAgree = isOpen && readings.some(([, meant]) => overlaps(meant, range))
  return { kind: mayAgree ? 'undecided' : 'differs' }
}

/** The numbers that the statement means, digits rounded first, digits cut off second. */
export function readingsOf(figure: StatedFigure): readonly (readonly [Reading, Interval])[] {
  const rounded = ['rounded', meantBy(figure)] as const
  if (figure.bound !== 'exact') return [rounded]
  return [rounded, ['truncated', truncatedInterval(figure.value, figure.precision)]]
}

/** Whether the value, or all that bounds leave of it, is among the numbers meant; null where it can't be told. */
export function fulfils(
  meant: Interval,
  { leeway, interval }: Pick<Evaluation, 'leeway' | 'interval'>,
  value: Rational,
): boolean | null {
  if (leeway === null) return contains(meant, value)
  if (isInside(leeway, meant)) return true
  return overlaps(meant, interval ?? leeway) ? null : false
}

const BOUNDS: ReadonlySet<Bound> = new Set(['over', 'under', 'at-least', 'at-most', 'nearly'])
