import { addWorkingDays } from '#platform/calendar'
import { HouseError } from '#platform/errors'
import { parseDecimal, type Rational, rationalOf } from '#platform/exact'
import type { Day } from '#platform/period'
import { findParameterAt, type Region } from '#platform/region'
import type { Thresholds } from '../../pure/netting/prefund.ts'

/** What the law of a region says about clearing on a day; from the parameters of its pack. */
export type ClearingTerms = {
  /** How many mean months a prefund covers. */
  readonly prefundMonths: Rational
  readonly thresholds: Thresholds
  /** Terms in working days. */
  readonly increaseTerm_days: number
  readonly paymentTerm_days: number
}

/** Throws `clearing.no-parameter`. */
export function clearingTerms(region: Region, day: Day): ClearingTerms {
  const read = (parameter: string): Rational => {
    const value = findParameterAt(region, parameter, day)?.value
    if (value === undefined)
      throw new HouseError('clearing.no-parameter', { region: region.id, parameter, day })
    return rationalOf(parseDecimal(value))
  }
  return {
    prefundMonths: read('clearing-prefund-months'),
    thresholds: { yellow: read('clearing-alert-yellow'), red: read('clearing-alert-red') },
    increaseTerm_days: Number(read('clearing-increase-term').num),
    paymentTerm_days: Number(read('clearing-payment-term').num),
  }
}

/**
 * The working day on which a term ends that begins on a day. Throws `clearing.no-calendar`, and `calendar.unknown-year` where
 * the year isn't announced yet.
 */
export function dueOn(region: Region, day: Day, term_days: number): Day {
  if (region.calendar === undefined)
    throw new HouseError('clearing.no-calendar', { region: region.id })
  return addWorkingDays(region.calendar, day, term_days)
}
