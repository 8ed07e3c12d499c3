import { comparePeriods, type Day, endOf, type PeriodCode, parsePeriod } from '#platform/period'

/** Period codes in the order of time, each once. */
export function sortedPeriods(codes: readonly PeriodCode[]): readonly PeriodCode[] {
  return codes
    .map((code) => ({ code, period: parsePeriod(code) }))
    .sort((a, b) => comparePeriods(a.period, b.period))
    .map(({ code }) => code)
}

/** The last day of a period: the day on which its composition and its parameters hold. */
export function lastDayOf(code: PeriodCode): Day {
  return endOf(parsePeriod(code))
}
