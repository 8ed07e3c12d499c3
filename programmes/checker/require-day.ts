import { HouseError } from '#platform/errors'
import { isDay } from '#platform/period'

/** Earlier days are none of the calendar that periods are reckoned in. */
const FIRST_DAY = '1000-01-01'

/** Throws `checker.not-a-day`, `checker.too-early`. */
export function requireDay(name: string, day: string | undefined): void {
  if (day === undefined) return
  if (/^\d{4}-\d\d-\d\d$/.test(day) && day < FIRST_DAY)
    throw new HouseError('checker.too-early', { name, day, first: FIRST_DAY })
  if (!isDay(day)) throw new HouseError('checker.not-a-day', { name, day })
}
