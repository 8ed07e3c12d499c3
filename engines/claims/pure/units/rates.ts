import { type Interval, interval, rational } from '#platform/exact'

// How much of a currency one US dollar has bought since January 1999, from about its least to about its most and somewhat more at either end. The
// ends are commonly known and rounded outwards, not taken from a table: they tell that a word of scale is wrong, and no rate.

const PER_DOLLAR: ReadonlyMap<string, Interval> = new Map([
  ['CNY', interval(rational(59n, 10n), rational(84n, 10n))],
  ['HKD', interval(rational(77n, 10n), rational(79n, 10n))],
  ['EUR', interval(rational(6n, 10n), rational(122n, 100n))],
  ['GBP', interval(rational(46n, 100n), rational(98n, 100n))],
  ['JPY', interval(rational(74n), rational(180n))],
])

/** How much of the first one of the second has been worth; null where the table has no rate. */
export function rateRange(left: string, right: string): Interval | null {
  return right === 'USD' ? (PER_DOLLAR.get(left) ?? null) : null
}
