import type { Text } from '#platform/i18n'
import type { Day } from '#platform/period'

// Terms.
// rest day     a day of the week on which nobody works unless a notice says so, by its ISO number: 1 Monday, 7 Sunday.
// holiday      days on which nobody works, whatever day of the week they are.
// make-up day  a rest day on which people work instead of another day.
// `from` is included, `to` excluded.

export type Holiday = { readonly title: Text; readonly from: Day; readonly to: Day }

/** What was announced for one year; it may reach into the last days of the year before. */
export type CalendarYear = {
  readonly year: number
  readonly restDays: readonly number[]
  readonly holidays: readonly Holiday[]
  readonly makeUpDays: readonly Day[]
  /** The document that announced it, and the day on which it came out. */
  readonly source: string
  readonly published: Day
}

/** The years that are known; about any other nothing is said. */
export type WorkCalendar = { readonly years: ReadonlyMap<number, CalendarYear> }
