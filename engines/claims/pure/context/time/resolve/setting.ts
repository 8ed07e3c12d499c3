import { type Day, endOf, type PeriodCode, parsePeriod } from '#platform/period'

/** What a phrase is resolved from. */
export type Setting = {
  /** The release's day, as far as it is known. */
  readonly release: Day | null
  /** The day after which nothing reported can lie: the release's, else the end of the latest period that is said. */
  readonly horizon: Day | null
  /** The year that the release reports on, where it says one. */
  readonly mainYear: number | null
  /** What it calls this year, where its day isn't known. */
  readonly thisYear: number | null
  /** The years of the months that it says with one: where its day isn't known, they are the same without. */
  readonly months: ReadonlyMap<number, number>
  /** The period that the release reports on, once it is known. */
  readonly main: PeriodCode | null
  /** The period that is being spoken of. */
  readonly current: PeriodCode | null
  /** The last time that was said before the sentence. */
  readonly lastSaid: PeriodCode | null
  /** The last time that the sentence before it said, in the same paragraph. */
  readonly justSaid: PeriodCode | null
  /** The year of an earlier phrase of the same sentence. */
  readonly sentenceYear: number | null
}

/** Nothing is known. */
export const UNSET: Setting = {
  release: null,
  horizon: null,
  mainYear: null,
  thisYear: null,
  months: new Map(),
  main: null,
  current: null,
  lastSaid: null,
  justSaid: null,
  sentenceYear: null,
}

/** The last day of what is spoken of, else that of the release. */
export function unitEnd(setting: Setting): Day | null {
  return setting.current === null ? setting.release : endOf(parsePeriod(setting.current))
}
