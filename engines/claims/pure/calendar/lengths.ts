import type { Span } from '../model.ts'
import { isOfDays, type Point } from './points.ts'

// Terms.
// length  so much time, in the largest unit that it is told in: "two hours and forty minutes", 三年零九个月, "a fortnight".

export type LengthUnit = 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years'

/**
 * `elapsed` how long something lasted, or how far two times lie apart · `age` of whoever was born · `nth` of those that were counted
 * so far, the last that has begun: "the eighteenth month in a row", 第13个年头 · `jubilee` whole years.
 */
export type LengthSort = 'elapsed' | 'age' | 'nth' | 'jubilee'

export type Length = Span & {
  readonly count: number
  readonly unit: LengthUnit
  /** Told to a part of its unit: "four and a half", "two hours and forty minutes". */
  readonly isParted: boolean
  readonly bound: 'exact' | 'over' | 'nearly' | 'about'
  readonly sort: LengthSort
  /** The words that make it one: for whoever measures how often they mislead. */
  readonly led: string
  /** A Chinese age: at birth one is one, and older with each new year. */
  readonly isNominal?: boolean
  /** Both of its times stand before it: 历时, "in all", "those". */
  readonly isBack: boolean
  /** The lesser unit that it is told in as well: the minutes of "two hours and forty minutes". */
  readonly minor?: LengthUnit
  /** "Exactly three weeks", "to the day", 整整: not rounded. */
  readonly isExact?: boolean
  /** In decades, centuries: rounded to no more than a part of one. */
  readonly isRound?: boolean
}

export const MINUTES: { readonly [unit in LengthUnit]: number } = {
  minutes: 1,
  hours: 60,
  days: 1440,
  weeks: 10_080,
  months: 43_830,
  years: 525_960,
}

/** Whether a length may lie between such points. */
export function isOf(length: Pick<Length, 'unit'>, one: Point): boolean {
  return isOfClock(length) ? one.clock !== null : isOfDays(one)
}

/** Of the day, or of the calendar. */
export function isOfClock({ unit }: Pick<Length, 'unit'>): boolean {
  return unit === 'minutes' || unit === 'hours'
}
