// Terms.
// decimal   a number as written: an integer coefficient and how many digits stand behind the point.
//           24.40 and 24.4 are equal numbers and different decimals: the precision is part of it.
// rational  an exact number, numerator over a positive denominator, always in lowest terms.
// interval  every number that a stated figure may stand for; an end is null where there is none.

/** `coefficient / 10^scale`; `scale` is the number of digits behind the point, 0 to 30. */
export type Decimal = { readonly coefficient: bigint; readonly scale: number }

/** `num / den`, `den > 0`, greatest common divisor 1. */
export type Rational = { readonly num: bigint; readonly den: bigint }

export type IntervalEnd = { readonly at: Rational; readonly open: boolean }

/** From `low` to `high`; `null` means unbounded on that side. */
export type Interval = { readonly low: IntervalEnd | null; readonly high: IntervalEnd | null }

/** How digits were dropped: to the nearest (half away from zero, or half to even), or cut off. */
export type Rounding = 'half-up' | 'half-even' | 'truncate'
