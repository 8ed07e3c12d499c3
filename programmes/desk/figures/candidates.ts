import {
  abs,
  add,
  compare,
  type Decimal,
  decimalOf,
  divide,
  formatDecimal,
  type Rational,
  rational,
  rationalOf,
  subtract,
} from '#platform/exact'
import type { Text } from '#platform/i18n'
import type { StatedEntry } from '../types.ts'

/** What could be said of a number; whether it is true, the series decide. */
export type Candidate = Pick<StatedEntry, 'value' | 'precision' | 'bound'> & {
  readonly display?: Text
}

/** A bound is worth saying where the number lies within a tenth of it. */
const NEAR = rational(1n, 10n)
/** What is further off than a twentieth isn't about it. */
const ABOUT = rational(1n, 20n)
/** Digits to which one third is written out, so that exactly one third isn't more than it. */
const FRACTION_DIGITS = 10

const FRACTIONS: readonly { readonly of: readonly [bigint, bigint]; readonly words: Text }[] = [
  { of: [1n, 10n], words: { en: 'one tenth', zh: '十分之一' } },
  { of: [1n, 5n], words: { en: 'one fifth', zh: '五分之一' } },
  { of: [1n, 4n], words: { en: 'one quarter', zh: '四分之一' } },
  { of: [1n, 3n], words: { en: 'one third', zh: '三分之一' } },
  { of: [2n, 5n], words: { en: 'two fifths', zh: '五分之二' } },
  { of: [1n, 2n], words: { en: 'one half', zh: '一半' } },
  { of: [3n, 5n], words: { en: 'three fifths', zh: '五分之三' } },
  { of: [2n, 3n], words: { en: 'two thirds', zh: '三分之二' } },
  { of: [3n, 4n], words: { en: 'three quarters', zh: '四分之三' } },
  { of: [4n, 5n], words: { en: 'four fifths', zh: '五分之四' } },
  { of: [9n, 10n], words: { en: 'nine tenths', zh: '十分之九' } },
]

/** Numbers and bounds that people would say for a value: its digits, round numbers around it, and fractions of a whole. */
export function candidatesOf(value: Rational, digits: number, unit: string): readonly Candidate[] {
  const finest = -digits
  const precisions = [finest, ...[4, 3, 2].map((count) => precisionOf(value, count))].filter(
    (precision, place, all) => precision >= finest && all.indexOf(precision) === place,
  )
  const exact = precisions.map((precision) =>
    stated('exact', roundedTo(value, precision), precision),
  )
  const round = [2, 1]
    .map((count) => Math.max(finest, precisionOf(value, count)))
    .flatMap((precision) => roundNumbers(value, precision))
  const all = [...exact, ...(unit === 'percent' ? fractions(value) : []), ...round]
  const seen = new Set<string>()
  return all.filter(({ value: number, bound, display }) => {
    const key = JSON.stringify([bound, Number(number), display])
    return !seen.has(key) && seen.add(key)
  })
}

function roundNumbers(value: Rational, precision: number): readonly Candidate[] {
  const nearest = roundedTo(value, precision)
  const step = tenTo(precision)
  const isBelow = compare(rationalOf(nearest), value) < 0
  const isAt = compare(rationalOf(nearest), value) === 0
  const below = isBelow ? nearest : roundedTo(subtract(rationalOf(nearest), step), precision)
  const above = isBelow ? roundedTo(add(rationalOf(nearest), step), precision) : nearest
  const over = stated('over', below, precision)
  const under = stated('under', isAt ? roundedTo(add(value, step), precision) : above, precision)
  return [
    ...(isNear(value, below) ? [over] : []),
    ...(isAt ? [stated('at-least', nearest, precision)] : []),
    ...(!isAt && isNear(value, above) ? [stated('nearly', above, precision), under] : []),
    ...(!isAt && isNear(value, nearest, ABOUT) ? [stated('about', nearest, precision)] : []),
  ]
}

/** Of a share: more than, nearly, about a fraction, in words. Which way it is rounded decides nothing but equality. */
function fractions(value: Rational): readonly Candidate[] {
  return FRACTIONS.flatMap(({ of: [num, den], words }) => {
    const at = rational(num * 100n, den)
    if (!isNear(value, at)) return []
    const below = decimalOf(at, FRACTION_DIGITS, 'truncate')
    const isWhole = compare(rationalOf(below), at) === 0
    const above = isWhole ? below : { ...below, coefficient: below.coefficient + 1n }
    const said = (bound: StatedEntry['bound'], number: Decimal): Candidate => ({
      bound,
      value: plain(number),
      precision: -1,
      display: words,
    })
    const order = compare(value, at)
    if (order === 0) return [said('exact', below)]
    const about = isNear(value, at, ABOUT) ? [said('about', below)] : []
    return [order > 0 ? said('over', above) : said('nearly', below), ...about]
  })
}

function stated(bound: StatedEntry['bound'], value: Decimal, precision: number): Candidate {
  return { bound, value: formatDecimal(value), precision }
}

/** Without noughts that nobody writes: 25, not 25.0000000000. */
function plain(value: Decimal): string {
  const text = formatDecimal(value)
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

function isNear(value: Rational, at: Rational | Decimal, within = NEAR): boolean {
  const other = 'num' in at ? at : rationalOf(at)
  if (other.num === 0n || value.num === 0n) return false
  return compare(abs(divide(subtract(value, other), value)), within) <= 0
}

/** The power of ten of the last of so many digits that say something. */
function precisionOf(value: Rational, digits: number): number {
  let power = 0
  const size = abs(value)
  if (size.num === 0n) return 0
  while (compare(size, tenTo(power)) >= 0) power += 1
  while (compare(size, tenTo(power - 1)) < 0) power -= 1
  return power - digits
}

function roundedTo(value: Rational, precision: number): Decimal {
  if (precision <= 0) return decimalOf(value, -precision, 'half-up')
  const { coefficient } = decimalOf(divide(value, tenTo(precision)), 0, 'half-up')
  return { coefficient: coefficient * 10n ** BigInt(precision), scale: 0 }
}

function tenTo(power: number): Rational {
  const size = 10n ** BigInt(Math.abs(power))
  return power < 0 ? rational(1n, size) : rational(size)
}
