import {
  atLeastInterval,
  atMostInterval,
  contains,
  type Interval,
  interval,
  multiply,
  overInterval,
  overlaps,
  pointInterval,
  rational,
  rationalOf,
  roundedInterval,
  truncatedInterval,
  underInterval,
} from '#platform/exact'
import type { Bound, Evaluation, StatedFigure } from '../../types.ts'

/** "About" allows a twentieth to either side, "nearly" a twentieth below: the house's reading of loose words. */
const LOOSE = rational(1n, 20n)

export type Reading = 'rounded' | 'truncated'

/**
 * How the evaluation stands to the statement. 'undecided': members without a value could make it true or
 * false. A value that inputs give only roughly agrees if some value in its range does, as in XBRL's
 * Calculations 1.1; a bound ("over") must hold of the value itself.
 */
export type Standing =
  | { readonly kind: 'agrees'; readonly reading: Reading }
  | { readonly kind: 'differs' }
  | { readonly kind: 'undecided' }
  | { readonly kind: 'nothing' }

export function standingOf(figure: StatedFigure, evaluation: Evaluation): Standing {
  const { value, interval: range, missing } = evaluation
  if (value === null) return { kind: 'nothing' }
  const readings = readingsOf(figure)
  // Members that are missing widen the range without making a wrong value right.
  const isWhole = missing.length === 0 && !BOUNDS.has(figure.bound)
  for (const [reading, meant] of readings) {
    const agrees = isWhole ? overlaps(meant, range ?? pointInterval(value)) : contains(meant, value)
    if (agrees) return { kind: 'agrees', reading }
  }
  const mayAgree =
    missing.length > 0 &&
    readings.some(([, meant]) => overlaps(meant, range ?? pointInterval(value)))
  return { kind: mayAgree ? 'undecided' : 'differs' }
}

/** The numbers that the statement means, digits rounded first, digits cut off second. */
export function readingsOf(figure: StatedFigure): readonly (readonly [Reading, Interval])[] {
  const { value, precision, bound } = figure
  const at = rationalOf(value)
  switch (bound) {
    case 'exact':
      return [
        ['rounded', roundedInterval(value, precision)],
        ['truncated', truncatedInterval(value, precision)],
      ]
    case 'over':
      return [['rounded', overInterval(at)]]
    case 'under':
      return [['rounded', underInterval(at)]]
    case 'at-least':
      return [['rounded', atLeastInterval(at)]]
    case 'at-most':
      return [['rounded', atMostInterval(at)]]
    case 'about':
      return [['rounded', widened(figure, true)]]
    case 'nearly':
      return [['rounded', widened(figure, false)]]
    case 'between':
      return [['rounded', spanned(figure)]]
  }
}

const BOUNDS: ReadonlySet<Bound> = new Set(['over', 'under', 'at-least', 'at-most', 'nearly'])

/** A twentieth below, and above too if `bothSides`; nearer to zero counts as below for a negative number. */
function widened({ value, precision }: StatedFigure, bothSides: boolean): Interval {
  const at = rationalOf(value)
  const lower = multiply(at, rational(LOOSE.den - LOOSE.num, LOOSE.den))
  const upper = multiply(at, rational(LOOSE.den + LOOSE.num, LOOSE.den))
  const isNegative = at.num < 0n
  if (bothSides) {
    const near = isNegative ? interval(upper, lower) : interval(lower, upper)
    const rounded = roundedInterval(value, precision)
    return contains(near, rounded.low?.at ?? at) ? near : rounded
  }
  return isNegative
    ? interval(at, lower, { lowOpen: true })
    : interval(lower, at, { highOpen: true })
}

function spanned({ value, valueHigh, precision }: StatedFigure): Interval {
  return {
    low: roundedInterval(value, precision).low,
    high: roundedInterval(valueHigh ?? value, precision).high,
  }
}
