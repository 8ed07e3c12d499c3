import { HouseError } from '#platform/errors'
import { isDay } from '#platform/period'

/** Throws `checker.not-a-day`. */
export function requireDay(name: string, day: string | undefined): void {
  if (day !== undefined && !isDay(day)) throw new HouseError('checker.not-a-day', { name, day })
}
