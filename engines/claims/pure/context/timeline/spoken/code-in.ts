import { endOf, isDay, type PeriodCode, parsePeriod, periodCode } from '#platform/period'
import type { Sentence } from '../../../model.ts'
import type { TimePhrase } from '../../time/phrase.ts'
import { inYear } from '../../time/resolve/in-year.ts'
import type { Setting } from '../../time/resolve/setting.ts'
import { yearOfCode } from '../../time/resolve/year-of.ts'
import { isFinancialYear, isPartOf } from '../../time/stretch-in.ts'
import { coming } from '../coming.ts'
import { isTheLast } from '../in-passing.ts'
import { endMeant } from './ends-ahead.ts'
import { quarterForeseen } from './quarters.ts'

// What a phrase of time that leaves something open stands for, by the period that is being spoken of.

/** The code of a phrase by what is spoken of, where its own words leave it open. */
export function codeIn(
  text: string,
  { grammar }: Sentence,
  phrase: TimePhrase,
  resolved: PeriodCode | null,
  setting: Setting,
): PeriodCode | null {
  const { current, release } = setting
  const foreseen = quarterForeseen(text, phrase, resolved, release)
  if (foreseen !== null) return foreseen
  const meant = grammar === 'zh' ? endMeant(text, phrase, resolved, release) : null
  if (meant !== null) return meant
  const reviewed = yearReviewed(text, phrase, setting) ?? thatYear(text, phrase, setting)
  if (reviewed !== null) return reviewed
  if (grammar === 'en' && isLastMonth(text, phrase, resolved, setting)) return yearBack(resolved)
  const code =
    phrase.cue === 'base' && !isSecondOfChange(text, phrase)
      ? notAfter(phrase, lastYears(text, phrase, resolved, current), setting)
      : coming(
          text,
          phrase,
          likePart(text, phrase, resolved, current),
          release ?? (grammar === 'zh' ? setting.horizon : null),
          // 2025年，公司上半年收入21亿元: of the year with which its sentence begins.
          grammar === 'zh' ? (setting.sentenceYear ?? setting.mainYear) : setting.mainYear,
        )
  return release === null && grammar === 'en' ? undated(text, phrase, setting, code) : code
}

/** "Goes from 5.0 to 4.5 percent on January 1": when it is the second, which may be yet to come. */
function isSecondOfChange(text: string, { start }: TimePhrase): boolean {
  return SECOND_OF_CHANGE.test(text.slice(Math.max(0, start - CHANGE_REACH), start))
}

const CHANGE_REACH = 100
const SECOND_OF_CHANGE =
  /\bfrom [^\w]?\d[^;:]{0,30} to [^\w]?\d(?:[^,;:]|,(?=\d)){0,40} (?:on|in|by|before) (?:the )?$/

/** 过去一年, in the first months of a year, where nothing else is spoken of: the year that is looked back on. */
function yearReviewed(
  text: string,
  { start, end }: TimePhrase,
  { current, mainYear, release }: Setting,
): PeriodCode | null {
  if (release === null || release.slice(5, 7) > REVIEW_MONTHS) return null
  if (!/^过去的?一年$/.test(text.slice(start, end))) return null
  const year = release.slice(0, 4)
  const last = String(Number(year) - 1)
  const said = current ?? (mainYear === null ? null : String(mainYear))
  // What the text tells of the year that has begun are plans.
  return said === null || said === last || said === year ? last : null
}

/** Until then of a year the one before is looked back on. */
const REVIEW_MONTHS = '03'

/** "A year ago the library was closed. That year …": the one that was told last, whatever its text is on. */
function thatYear(
  text: string,
  { start, end, when }: TimePhrase,
  { lastSaid, justSaid }: Setting,
): PeriodCode | null {
  if (when.kind !== 'stretch' || when.stretch.kind !== 'year') return null
  if (!/^that year$/i.test(text.slice(start, end))) return null
  const last = justSaid ?? lastSaid
  return last === null ? null : String(yearOfCode(last))
}

/** "Tenants paid £1,940 last July", in a report on July: the one before. */
function isLastMonth(
  text: string,
  { start, when }: TimePhrase,
  code: PeriodCode | null,
  { current, main, release }: Setting,
): code is PeriodCode {
  if (code === null || when.kind !== 'stretch' || when.stretch.kind !== 'months') return false
  if (when.year !== null || !/\blast $/i.test(text.slice(Math.max(0, start - 5), start)))
    return false
  const isUnderWay = release !== null && endOf(parsePeriod(code)) >= release
  return isUnderWay || code === current || code === main
}

function yearBack(code: PeriodCode): PeriodCode {
  return periodCode(inYear(parsePeriod(code), yearOfCode(code) - 1))
}

/** Where no day is known, "last month" is the one that the text tells of, and "the last year" no year that is known. */
function undated(
  text: string,
  { when, cue, start }: TimePhrase,
  { current, main }: Setting,
  code: PeriodCode | null,
): PeriodCode | null {
  const isThe = isTheLast(text, start)
  if (when.kind === 'stretch' && when.year?.from === 'release' && when.year.years < 0 && isThe)
    return null
  const isOfRelease = cue === null && /^last\b/i.test(text.slice(start, start + 5))
  if (when.kind !== 'before' || !isOfRelease) return code
  return [current, main].find((one) => one !== null && parsePeriod(one).kind === when.unit) ?? null
}

/** Of a quarter, "than last year" means the quarter a year before; 去年全年 means the year. */
function lastYears(
  text: string,
  { when, start, end }: TimePhrase,
  code: PeriodCode | null,
  current: PeriodCode | null,
): PeriodCode | null {
  if (when.kind !== 'stretch' || when.stretch.kind !== 'year' || code === null || current === null)
    return code
  const isRelative = when.year !== null && when.year.from !== 'said' && when.year.years === -1
  if (
    !isRelative ||
    /全年|整年|最[高大低]|峰值|full|whole|计划|目标/i.test(
      text.slice(Math.max(0, start - 10), end + 4),
    )
  )
    return code
  const period = parsePeriod(current)
  const isOpen = period.kind === 'since' && period.from === null
  const isPart = period.kind !== 'instant' && period.kind !== 'span' && !isOpen
  // "Than last year", of a quarter of last year: nothing is held against itself.
  const year = yearOfCode(current) - 1
  if (isPart && (year === Number(code) || year + 1 === Number(code)))
    return periodCode(inYear(period, year))
  // Of the crop year 2025-26, told within it.
  const isTwo = period.kind === 'span' && period.last === period.first + 1
  return isTwo && period.first === Number(code) && !/\p{Script=Han}/u.test(text[start] ?? '')
    ? periodCode({ ...period, first: period.first - 1, last: period.first })
    : code
}

/** "Revenue in the first half was 3.2 billion (2023: 2.9 billion)": the same half of 2023. */
function likePart(
  text: string,
  { when, start, end }: TimePhrase,
  code: PeriodCode | null,
  current: PeriodCode | null,
): PeriodCode | null {
  if (when.kind !== 'stretch' || code === null || current === null) return code
  if (!/[:：]/.test(text[end] ?? '')) return code
  if (!/[(;（；]\s?$/.test(text.slice(Math.max(0, start - 2), start))) return code
  const period = parsePeriod(current)
  // "52 stores at 30 June (31 December 2023: 50)"
  if (isDay(code)) return period.kind === 'instant' ? `@${code}` : code
  const isMonth = when.stretch.kind === 'months' && parsePeriod(code).kind === 'month'
  if (isMonth && period.kind === 'instant') return `@${endOf(parsePeriod(code))}`
  if (when.stretch.kind !== 'year') return code
  // "Profit for the year ended 30 June 2025 was £87m (2024: £80m)": the company's year before.
  if (isFinancialYear(period) && yearOfCode(current) - 1 === Number(code))
    return periodCode(inYear(period, Number(code)))
  // "(Prior year: $631m)", of a quarter, is that quarter.
  const isSaid = when.year?.from === 'said' || period.kind === 'instant'
  const isYear =
    ['year', 'span', 'since'].includes(period.kind) || (isSaid && endOf(period).endsWith('-12-31'))
  return !isYear && yearOfCode(current) - 1 === Number(code)
    ? periodCode(inYear(period, Number(code)))
    : code
}

/** A base without a year lies before what is compared with it: "1.3% in January 2018, against 2.9% in December". */
function notAfter(
  { when, cue }: TimePhrase,
  code: PeriodCode | null,
  { current, release }: Setting,
): PeriodCode | null {
  if (cue !== 'base' || code === null || current === null) return code
  const end = endOf(parsePeriod(code))
  // "Up from 143 billion at year-end", in a report on the half year: where it stood can't be yet to come.
  const isAhead =
    when.kind === 'end' && when.year?.from !== 'said' && release !== null && end > release
  if (isAhead && endOf(parsePeriod(current)) <= release) return yearBack(code)
  const isOpen = (when.kind === 'stretch' || when.kind === 'end') && when.year === null
  // "On 21 June 196,400 came, 12,400 more than June's daily average": the month in which that day was.
  if (!isOpen || end <= endOf(parsePeriod(current)) || isPartOf(current, code)) return code
  return yearBack(code)
}
