import type { Day } from '#platform/period'
import type { Doc } from '../../model.ts'
import { month, type TimePhrase, type When, type YearWord } from '../time/phrase.ts'
import { accountOf, inRunningYear, isByFirst, isOfAccount, withAccounts } from './accounts.ts'
import { withChineseYears } from './chinese/years.ts'
import { withNamedYears } from './named-years.ts'
import { shiftByDays } from './not-over.ts'
import { withRunningYears } from './running-year.ts'
import {
  BEHIND,
  BY_MONTH,
  HEAD_SENTENCES,
  halfEnd,
  isTwoYears,
  LATER_MONTHS_MAX,
  OWN_MONTHS,
  quarterEnd,
  shiftOf,
  textOf,
} from './shift-of-head.ts'
import { monthsOf, ofCalendar, shifted, YEAR_MONTHS } from './shifted.ts'
import { withEndedYears, withUntoldYears } from './untold-years.ts'
import { endByQuarters, yearEnd } from './year-end.ts'

// Quarters of a year that doesn't begin in January: a report that says when its third quarter ended says when all do.

type Phrases = readonly (readonly TimePhrase[])[]

/** Quarters and halves by the months that they are, where a report's own aren't those of the calendar. */
export function withOwnQuarters(doc: Doc, scanned: Phrases, dayOf: () => Day | null): Phrases {
  if (doc.grammar === 'zh') return withChineseYears(doc, scanned, dayOf)
  const shift =
    shiftOf(doc, scanned, dayOf) ||
    shiftByDays(doc, scanned.slice(0, HEAD_SENTENCES), scanned, dayOf)
  const last = yearEnd(doc, scanned.slice(0, HEAD_SENTENCES), scanned) ?? endByQuarters(shift)
  const phrases = withNamedYears(doc, scanned, dayOf)
  if (shift === 0 && last === null) {
    const account = accountOf(doc, phrases)
    return account === null
      ? withEndedYears(doc, withUntoldYears(doc, phrases))
      : withRunningYears(doc, withAccounts(doc, phrases, account, dayOf), account.last, dayOf)
  }
  // Which year's number a year has is told where one of its parts has it; else it is that in which it ends.
  const isTold = shift !== 0 && (shift <= LATER_MONTHS_MAX || hasNumbered(doc, phrases))
  const ofYear = isTold ? shift : (last ?? YEAR_MONTHS) - YEAR_MONTHS
  const ofParts =
    shift === 0 && last !== null && hasOwnParts(doc, scanned) ? last - YEAR_MONTHS : shift
  const known = new Set(scanned.flat())
  const byFirst = last !== null && isByFirst(doc, scanned)
  const asOwn = phrases.map((own) =>
    own.map((phrase) => {
      // A school year isn't one of account.
      if (!known.has(phrase)) return phrase
      const words = textOf(doc, phrase)
      if (last !== null && BY_MONTH.test(words)) return { ...phrase, when: ofCalendar(phrase.when) }
      const told = last === null ? phrase : sinceOwnYear(doc, phrase, last)
      // "The first nine months (April to December) of 2017-18" are read by their months.
      const isByName = OF_YEAR_BEHIND.test(words) && phrase.when.kind !== 'months-to'
      const isOwn = !isByName && OWN_MONTHS.some((own) => own.test(words))
      if (told !== phrase || isOwn) return told
      const behind = doc.text.slice(phrase.end, phrase.end + BEHIND)
      const { when } = phrase
      // "The same quarter of 2017-18", in a text on 2018-19.
      if (when.kind === 'same' && isYearBeforeTold(doc.text, when.year, behind))
        return { ...phrase, when: { ...when, year: YEAR_BEFORE } }
      if (last !== null && isTwoYears(words, behind)) {
        const own = when.kind === 'span' ? ofOwnYear(when, last) : inYearAfter(when)
        return { ...phrase, when: shifted(own, last - YEAR_MONTHS, true) }
      }
      // "At the end of the year", "for the year", of a firm whose year ends in June.
      if (last !== null && (isEndOfYear(when) || isOwnYear(when)))
        return { ...phrase, when: shifted(when, last - YEAR_MONTHS, true) }
      const running =
        last === null || !RUNNING.test(words) ? when : inRunningYear(when, last, dayOf)
      if (last !== null && running !== when)
        return { ...phrase, when: shifted(running, last - YEAR_MONTHS, true) }
      const isNumbered = OF_FIRM.test(words) && 'year' in when && when.year?.from === 'said'
      const isOfYear = isNumbered && (isTold || (last ?? 0) > LATER_MONTHS_MAX)
      if (isNumbered && byFirst && last !== null)
        return { ...phrase, when: shifted(inYearAfter(when), last - YEAR_MONTHS, true) }
      return { ...phrase, when: shifted(when, isOfYear ? ofYear : ofParts, OF_FIRM.test(words)) }
    }),
  )
  if (last === null) return asOwn
  return withRunningYears(doc, withOwnToDate(doc, asOwn, last), last, dayOf)
}

/** "The first half of the financial year", "a third quarter of its 2025 financial year". */
function hasOwnParts({ text }: Doc, phrases: Phrases): boolean {
  if (IN_WEEKS.test(text)) return false
  return phrases.flat().some(({ when, start, end }) => {
    const isPart = when.kind === 'stretch' && /^(?:half|quarters?)$/.test(when.stretch.kind)
    return isPart && (OF_FIRM.test(text.slice(start, end)) || isOfAccount(text, end))
  })
}

/** Whose quarters end on other days than months do. */
const IN_WEEKS = /\b(?:13|26|39|52|53|thirteen|twenty-six)[ -]weeks?\b/i

/** "Quarter 3 (October to December) of 2018-19" is read by its number. */
const OF_YEAR_BEHIND = /\) (?:of|in) /

/** "For the year", of the one that is spoken of. */
function isOwnYear(when: When): boolean {
  return (
    when.kind === 'stretch' &&
    when.stretch.kind === 'year' &&
    when.year?.from === 'context' &&
    when.year.years === 0
  )
}

/** "Year-to-date income", told of a third quarter that ended in May: from the beginning of that year of account. */
function withOwnToDate(doc: Doc, phrases: Phrases, last: number): Phrases {
  const told = phrases.slice(0, HEAD_SENTENCES).flat().map(partEnd)
  const end = told.find((part) => part !== null)
  if (end === undefined || end === null) return withUntoldYears(doc, phrases)
  const count = (end.month - last + YEAR_MONTHS) % YEAR_MONTHS || YEAR_MONTHS
  const when: When = {
    kind: 'months-to',
    isOver: true,
    count,
    stretch: month(end.month),
    year: end.year,
  }
  return phrases.map((own) =>
    own.map((phrase) => (isOwnToDate(phrase.when, last) ? { ...phrase, when } : phrase)),
  )
}

/** "Since April", of a year that begins with it: as far as the report goes. */
function isOwnToDate(when: When, last: number): boolean {
  if (when.kind === 'to-date') return when.unit === undefined
  if (when.kind !== 'since' || when.to !== null || when.from?.year !== null) return false
  const { stretch } = when.from
  return (
    stretch.kind === 'months' &&
    stretch.first === stretch.last &&
    stretch.first === (last % YEAR_MONTHS) + 1
  )
}

/** The last month of a part of a year that is reported on. */
function partEnd({ when, cue }: TimePhrase): { month: number; year: YearWord } | null {
  if (cue !== null || (when.kind !== 'stretch' && when.kind !== 'months-to')) return null
  if (when.year?.from !== 'said') return null
  const [count, month] =
    when.kind === 'stretch'
      ? monthsOf(when.stretch, true)
      : [when.count, when.stretch.kind === 'months' ? when.stretch.last : 0]
  return count === 0 || count >= YEAR_MONTHS || month === 0 ? null : { month, year: when.year }
}

function isEndOfYear(when: When): boolean {
  return when.kind === 'end' && when.stretch.kind === 'year' && when.year?.from !== 'said'
}

/** "Fiscal 2025", "FY25": by a firm's own number. */
const OF_FIRM = /\b(?:fiscal|financial|FY\d*)\b/i

/** "The current year" of a report on a year of account. */
const RUNNING = /\b(?:fiscal|financial|FY\d*|current year)\b/i

const YEAR_BEFORE: YearWord = { from: 'context', years: -1 }

function isYearBeforeTold(text: string, year: YearWord, behind: string): boolean {
  if (year?.from !== 'said' || !/^ ?[/–—-] ?\d\d(?!\d)/.test(behind)) return false
  return new RegExp(`${year.year + 1}(?: ?[/–—-] ?)${(year.year + 2) % 100}(?!\\d)`).test(text)
}

/** A half or a quarter of a year that has one number stands in the head. */
function hasNumbered(doc: Doc, phrases: Phrases): boolean {
  return phrases
    .slice(0, HEAD_SENTENCES)
    .flat()
    .some(
      (phrase) =>
        phrase.when.kind === 'stretch' &&
        phrase.when.stretch.kind !== 'months' &&
        (halfEnd(phrase.when) ?? quarterEnd(phrase.when)) !== null &&
        !isTwoYears(textOf(doc, phrase), doc.text.slice(phrase.end, phrase.end + BEHIND)),
    )
}

function inYearAfter(when: When): When {
  return 'year' in when && when.year?.from === 'said'
    ? { ...when, year: { from: 'said', year: when.year.year + 1 } }
    : when
}

/** "2024/25" of a firm whose year ends in March is the year up to then. */
function ofOwnYear(when: Extract<When, { kind: 'span' }>, last: number): When {
  if (when.last !== when.first + 1) return when
  const year: YearWord = { from: 'said', year: when.last }
  return { kind: 'months-to', isOver: true, count: YEAR_MONTHS, stretch: month(last), year }
}

/** "Since 2019–20", of a year that ends in July: since August 2019. */
function sinceOwnYear({ text }: Doc, phrase: TimePhrase, last: number): TimePhrase {
  const { when, end } = phrase
  if (when.kind !== 'since' || when.from?.stretch.kind !== 'year' || last === YEAR_MONTHS)
    return phrase
  const said = when.from.year
  const next = said?.from === 'said' ? String(said.year + 1).slice(2) : ''
  if (!new RegExp(`^[/–-]${next}(?!\\d)`).test(text.slice(end, end + 4)) || next === '')
    return phrase
  const from = { stretch: month(last + 1), year: said }
  return { ...phrase, when: { ...when, from } }
}
