import { partsOf } from '../days.ts'
import type { Day } from '../types.ts'

/** What 'this year' and a period without a year mean in a text released on `day`. */
export type ReleaseYear = {
  readonly day: Day
  readonly year: number
  /** The latest year in which the month had begun by the day of release. */
  readonly of: (month: number) => number
}

export function releaseYearOf(day: Day): ReleaseYear {
  const { year, month: releaseMonth } = partsOf(day)
  return { day, year, of: (month) => (month <= releaseMonth ? year : year - 1) }
}
