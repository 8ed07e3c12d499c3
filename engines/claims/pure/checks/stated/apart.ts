import {
  type Interval,
  type Rational,
  roundedInterval,
  scaleInterval,
  subtractIntervals,
  truncatedInterval,
} from '#platform/exact'
import { meantBeside, type Stated } from './finding.ts'
import { hull, type Reach } from './meant.ts'
import { isCounted } from './units.ts'

const CUTS = [roundedInterval, truncatedInterval] as const

/**
 * How far two levels lie apart. Whether digits were rounded or cut off nobody tells; but whoever rounds the one doesn't cut off the other, so that two
 * levels miss their difference by one unit of the last digit and never by two.
 */
export function apartIn(high: Stated, low: Stated, factor: Rational, reach: Reach): Interval {
  const [above, below] = [meantBeside(high, low, reach), meantBeside(low, high, reach)]
  const wide = subtractIntervals(above, scaleInterval(below, factor))
  const areCut = isCut(high) && isCut(low)
  const isWidened =
    reachOf(above) !== reachOf(high.meant('close')) ||
    reachOf(below) !== reachOf(low.meant('close'))
  if (!areCut || isWidened) return wide
  const [rounded, truncated] = CUTS.map((cut) =>
    subtractIntervals(asCut(high, cut), scaleInterval(asCut(low, cut), factor)),
  )
  return rounded === undefined || truncated === undefined ? wide : hull(rounded, truncated)
}

type Cut = (typeof CUTS)[number]

function asCut({ claim, meant }: Stated, cut: Cut): Interval {
  return isWhole(claim) ? meant('close') : cut(claim.value, claim.precision)
}

/** Nothing but its digits says what it may stand for. */
function isCut({ claim: { bound, fraction, form } }: Stated): boolean {
  return bound === 'exact' && fraction === null && form === 'number'
}

/** What is counted one by one is what it is. */
function isWhole({ precision, unit, value }: Stated['claim']): boolean {
  return precision <= 0 && value.scale === 0 && isCounted(unit)
}

function reachOf({ low, high }: Interval): string {
  return `${low?.at.num}/${low?.at.den} ${high?.at.num}/${high?.at.den}`
}
