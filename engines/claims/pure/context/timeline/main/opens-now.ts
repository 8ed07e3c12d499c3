import { type Day, endOf, type PeriodCode, parsePeriod } from '#platform/period'
import type { Doc, Sentence } from '../../../model.ts'
import type { Moment } from '../moments.ts'

// "312 cases have been reported so far this year. Last year there were 268": what an English text opens with is now, so that no
// earlier year is what it is on, however often it looks back.

/** Until then of a year "last year" may be the year before the one that is reported on. */
const REVIEW_MONTHS = '03'

/** The first day of the year that a text opens with, where that is the year in which it came out; null where it opens with another, or with none. */
export function openedNow(
  { grammar, text, sentences }: Doc,
  bySentence: readonly (readonly Moment[])[],
  headline: number,
  release: Day | null,
): Day | null {
  if (grammar !== 'en' || release === null) return null
  if (bySentence.slice(0, headline).some((moments) => moments.some(isSaid))) return null
  const at = bySentence.findIndex(
    (moments, index) => index >= headline && moments.some((one) => isSaid(one) || isDay(one)),
  )
  const opening = bySentence[at] ?? []
  const first = `${release.slice(0, 4)}-01-01`
  const said = opening.filter(isSaid)
  const isLastYear = ({ start, end, code }: Moment): boolean =>
    /^(?:last (?:year|season|summer|winter|autumn|spring)|a year ago)$/i.test(
      text.slice(start, end),
    ) &&
    (code === null || endOf(parsePeriod(code)) < first)
  const isNow = (one: Moment): boolean =>
    one.role === 'base'
      ? isLastYear(one) && release.slice(5, 7) > REVIEW_MONTHS
      : one.role === 'point' && one.code !== null && endOf(parsePeriod(one.code)) >= first
  const isThen = ({ role, code, isBefore }: Moment): boolean =>
    role === 'point' && !isBefore && code !== null && endOf(parsePeriod(code)) < first
  if (said.length === 0) return tellsOfDay(text, sentences[at], opening, first) ? first : null
  return said.some(isNow) && !said.some(isThen) ? first : null
}

/** "On Sunday 14,820 runners finished": so many on a day. */
function tellsOfDay(
  text: string,
  sentence: Sentence | undefined,
  moments: readonly Moment[],
  first: Day,
): boolean {
  const day = moments.find(isDay)
  if (sentence === undefined || day === undefined || (day.code ?? '') < first) return false
  return /^ \d[\d,.]* [a-z]|^, \d[\d,.]* [a-z]/.test(text.slice(day.end, day.end + 16))
}

function isDay({ code, role }: Moment): boolean {
  return code !== null && role === 'point' && parsePeriod(code).kind === 'day'
}

/** No day of what was done, and no "now". */
function isSaid({ code, isOfRelease, role }: Moment): boolean {
  if (code === null || isOfRelease || role === 'event') return false
  const { kind } = parsePeriod(code)
  return kind !== 'day' && kind !== 'instant'
}

/** The moments that may be what such a text is on. */
export function sinceThen<T extends { readonly code: PeriodCode | null }>(
  moments: readonly T[],
  first: Day | null,
): readonly T[] {
  if (first === null) return moments
  return moments.filter(({ code }) => code === null || endOf(parsePeriod(code)) >= first)
}
