import { HouseError } from '#platform/errors'
import { isDay } from '#platform/period'

/** Earlier days are none of the calendar that periods are reckoned in. */
const FIRST_DAY = '1000-01-01'

/** Days by the name under which each was given. Throws `checker.not-a-day`, `checker.too-early`, or of several `checker.no-days`. */
export function requireDays(days: { readonly [name: string]: string | undefined }): void {
  const wrong = Object.entries(days).flatMap(([name, day]) =>
    day === undefined || isTaken(day) ? [] : [{ name, day }],
  )
  const [first] = wrong
  if (first === undefined) return
  if (wrong.length > 1) {
    const list = wrong.map(({ name, day }) => `${name} “${day}”`)
    throw new HouseError('checker.no-days', {
      daysEn: list.join(', '),
      daysZh: list.join('、'),
      first: FIRST_DAY,
    })
  }
  const { name, day } = first
  if (/^\d{4}-\d\d-\d\d$/.test(day) && day < FIRST_DAY)
    throw new HouseError('checker.too-early', { name, day, first: FIRST_DAY })
  throw new HouseError('checker.not-a-day', { name, day })
}

function isTaken(day: string): boolean {
  return isDay(day) && day >= FIRST_DAY
}
