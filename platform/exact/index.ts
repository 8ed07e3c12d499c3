export {
  decimalOf,
  formatDecimal,
  formatRational,
  negated,
  parseDecimal,
  shortest,
  timesTenTo,
} from './decimal.ts'
export { errors } from './errors.ts'
export {
  atLeastInterval,
  atMostInterval,
  contains,
  intersect,
  interval,
  overInterval,
  overlaps,
  pointInterval,
  roundedInterval,
  truncatedInterval,
  underInterval,
} from './interval.ts'
export {
  addIntervals,
  divideIntervals,
  multiplyIntervals,
  scaleInterval,
  subtractIntervals,
} from './interval-arithmetic.ts'
export {
  abs,
  add,
  compare,
  divide,
  equals,
  formatExact,
  multiply,
  negate,
  ONE,
  rational,
  rationalOf,
  subtract,
  sumOf,
  toNumber,
  ZERO,
} from './rational.ts'
export type * from './types.ts'
