import { clearingTerms, dueOn } from '#engines/ledger'
import { workingDayFrom } from '#platform/calendar'
import { HouseError } from '#platform/errors'
import { parseDecimal, rationalOf } from '#platform/exact'
import type { Day } from '#platform/period'
import { findParameterAt, type Region } from '#platform/region'
import type { DueDays } from './types.ts'

const DECEMBER = 12

/**
 * When the steps of a month are due: on days of the following month, or the next on which people work; payment so many
 * working days after netting.
 */
export function dueDaysOf(region: Region, month: string, nettedAt: string | null): DueDays {
  const on = (parameter: string) => dayAfter(region, month, parameter)
  return {
    institutions: on('clearing-institution-day'),
    tables: on('clearing-table-day'),
    confirmation: on('clearing-confirmation-day'),
    payment: nettedAt === null ? null : paymentDue(region, nettedAt),
  }
}

export function paymentDue(region: Region, nettedAt: string): Day | null {
  const day = dayIn(region, nettedAt)
  return orNull(() => dueOn(region, day, clearingTerms(region, day).paymentTerm_days))
}

/** The working day that ends a term of the pack's; null where the pack has neither such a term nor a calendar of the time. */
export function workingDaysAfter(region: Region, parameter: string, day: Day): Day | null {
  const value = findParameterAt(region, parameter, day)?.value
  if (value === undefined) return null
  return orNull(() => dueOn(region, day, Number(rationalOf(parseDecimal(value)).num)))
}

export function dayIn({ timeZone }: Region, at: string): Day {
  return Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

function dayAfter(region: Region, month: string, parameter: string): Day | null {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const next =
    number === DECEMBER ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
  const value = findParameterAt(region, parameter, `${next}-01`)?.value
  const { calendar } = region
  if (value === undefined || calendar === undefined) return null
  const day = String(rationalOf(parseDecimal(value)).num).padStart(2, '0')
  return orNull(() => workingDayFrom(calendar, `${next}-${day}`))
}

// A year whose calendar isn't announced yet has no due days, and a month of it is worked all the same.
function orNull(find: () => Day): Day | null {
  try {
    return find()
  } catch (error) {
    if (error instanceof HouseError) return null
    throw error
  }
}
