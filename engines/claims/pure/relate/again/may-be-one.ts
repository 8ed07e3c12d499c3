import type { PeriodCode } from '#platform/period'
import type { ReadClaim } from '../../model.ts'

/** 计划再建162万亩, "another $81 million": other than what was told. */
export function isOneMore(text: string, { start }: ReadClaim): boolean {
  return /(?:再|另|追加|增补|第[二三四五六七八九十]批)[^，。；\d]{0,10}$|\b(?:another|further|additional|extra) $/i.test(
    text.slice(Math.max(0, start - 14), start),
  )
}

/** "2.3 million more pupils than the 5.6 million who eat there": no level. */
export function isSoManyMore(text: string, { number, end }: ReadClaim): boolean {
  return /^(?: (?:million|billion|thousand))? (?:more|additional|extra) [a-z]+\b/.test(
    text.slice(number.end, end + 24),
  )
}

/** 31岁, "31-year-old": how old someone is, and no length of time that was told. */
export function isAge(text: string, { start, end, unit }: ReadClaim): boolean {
  return unit === 'years' && /[岁歲]|[- ]olds?\b/.test(text.slice(start, end + 5))
}

/** Dimensions of what is counted, which are often read the one for the other. */
export const COUNTED = ['count', 'place', 'person', 'firm'] as const

export function mayBeOne(a: ReadClaim, b: ReadClaim): boolean {
  const places = [a.place?.id ?? null, b.place?.id ?? null]
  if (places[0] !== null && places[1] !== null && places[0] !== places[1]) return false
  if (areOfOtherYears(a, b)) return false
  // A holiday without dates is one time for a headline and its body.
  return (
    a.period === b.period ||
    a.periodFrom !== 'stated' ||
    b.periodFrom !== 'stated' ||
    isYearSoFar(a.period, b.period) ||
    isYearSoFar(b.period, a.period)
  )
}

export function areOfOtherYears(a: ReadClaim, b: ReadClaim): boolean {
  return isOfYearBefore(a, b) || isOfYearBefore(b, a)
}

/** "Revenues of $52.4 million in 2023" below those of a report on 2024: a time that is told, before the one that the text is of. */
function isOfYearBefore(told: ReadClaim, other: ReadClaim): boolean {
  if (told.periodFrom !== 'stated') return false
  const [before, after] = [told.period, other.period]
  return (
    before !== null && after !== null && YEAR.test(before) && YEAR.test(after) && before < after
  )
}

const YEAR = /^\d{4}$/

/** 今年 and 今年以来, 2025年春运 and 1月14日至2月22日. */
function isYearSoFar(year: PeriodCode | null, since: PeriodCode | null): boolean {
  return year !== null && /^\d{4}$/.test(year) && since?.startsWith(`since${year}-`) === true
}
