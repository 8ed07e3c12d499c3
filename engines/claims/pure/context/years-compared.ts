import { type Day, endOf, isDay, type PeriodCode, parsePeriod } from '#platform/period'
import type { Doc } from '../model.ts'
import type { Moment } from './timeline/moments.ts'

// Whether a text holds what it tells against the year before, and tells by its own words what it is on.

/** Some base is a year before a period beside it: "compared with 9.88 million in the first half of 2023", "(H1 2023: 9.88 million)". */
export function comparesYears(bySentence: readonly (readonly Moment[])[]): boolean {
  const pointsOf = (moments: readonly Moment[]) =>
    new Set(moments.flatMap(({ role, code }) => (role === 'point' ? code : null)))
  const all = pointsOf(bySentence.flat())
  return bySentence.some((moments) => {
    const points = pointsOf(moments)
    // A bracket says only when, whatever its sentence speaks of.
    return moments.some(
      ({ role, code, until }) =>
        code !== null &&
        ((role === 'base' && points.has(yearAfter(code))) ||
          (until !== null && all.has(yearAfter(code)))),
    )
  })
}

/** What an English text is on is over, is no single day, and is told by its own words. */
export function isToldPlainly(
  { grammar }: Doc,
  bySentence: readonly (readonly Moment[])[],
  lent: PeriodCode,
  release: Day | null,
): boolean {
  if (grammar !== 'en' || release === null || isDay(lent) || lent.startsWith('@')) return false
  return (
    endOf(parsePeriod(lent)) <= release &&
    bySentence.flat().some(({ code }) => code === lent) &&
    bySentence.flat().every(({ code, isBefore }) => code !== lent || !isBefore)
  )
}

/** An English text on a year or a part of one that tells what was so a year before. */
export function tellsYearBefore(
  { grammar }: Doc,
  bySentence: readonly (readonly Moment[])[],
  lent: PeriodCode | null,
): boolean {
  if (grammar !== 'en' || lent === null) return false
  const period = parsePeriod(lent)
  // Of months some speak of the one before.
  if (['instant', 'day', 'month', 'span'].includes(period.kind)) return false
  return bySentence.flat().some(({ code }) => code !== null && yearAfter(code) === lent)
}

function yearAfter(code: PeriodCode): PeriodCode {
  return code.replace(/^(@?)(\d{4})/, (_, at, year) => `${at}${Number(year) + 1}`)
}
