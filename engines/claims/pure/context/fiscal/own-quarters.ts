import type { Day } from '#platform/period'
import type { Doc } from '../../model.ts'
import { month, type TimePhrase, type When, type YearWord } from '../time/phrase.ts'
import { scanEnglish } from '../time/scan-english.ts'
import { accountOf, inRunningYear, isByFirst, withAccounts } from './accounts.ts'
import { withChineseYears } from './chinese-years.ts'
import { withNamedYears } from './named-years.ts'
import { shiftByDays } from './not-over.ts'
import { monthsOf, ofCalendar, shifted, YEAR_MONTHS } from './shifted.ts'
import { withUntoldYears } from './untold-years.ts'
import { shiftOfTwo } from './with-quarter.ts'
import { endByQuarters, monthOf, yearEnd } from './year-end.ts'

// Quarters of a year that doesn't begin in January: a report that says when its third quarter ended says when all do.

type Phrases = readonly (readonly TimePhrase[])[]

/** The day that says when a quarter ended stands within so many sentences. */
const HEAD_SENTENCES = 12
const ENDED = /\b(?:ended|ending)\b/i
const QUARTER_ENDED = /\bquarter\b.*\bend(?:ed|ing)\b|\bthree months end(?:ed|ing)\b/i

/** "The September quarter": the three months up to it, whatever its number in a firm's own year. */
const BY_MONTH = /^(?:the )?(?:mar|june?|sep|dec)[a-z]{0,6}\.? (?:\d{4} )?(?:quarter|half)\b/i

/** Quarters and halves by the months that they are, where a report's own aren't those of the calendar. */
export function withOwnQuarters(doc: Doc, scanned: Phrases, dayOf: () => Day | null): Phrases {
  if (doc.grammar === 'zh') return withChineseYears(doc, scanned, dayOf)
  const shift =
    shiftOf(doc, scanned) || shiftByDays(doc, scanned.slice(0, HEAD_SENTENCES), scanned, dayOf)
  const last = yearEnd(doc, scanned.slice(0, HEAD_SENTENCES), scanned) ?? endByQuarters(shift)
  const phrases = withNamedYears(doc, scanned, dayOf)
  if (shift === 0 && last === null) {
    const account = accountOf(doc, phrases)
    return account === null
      ? withUntoldYears(doc, phrases)
      : withAccounts(doc, phrases, account, dayOf)
  }
  // Which year's number a year has is told where one of its parts has it; else it is that in which it ends.
  const isTold = shift !== 0 && (shift <= LATER_MONTHS_MAX || hasNumbered(doc, phrases))
  const ofYear = isTold ? shift : (last ?? YEAR_MONTHS) - YEAR_MONTHS
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
      return { ...phrase, when: shifted(when, isOfYear ? ofYear : shift, OF_FIRM.test(words)) }
    }),
  )
  return last === null ? asOwn : withOwnToDate(doc, asOwn, last)
}

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

/** "2024/25", or its first year alone as a phrase ends before the stroke. */
function isTwoYears(words: string, behind: string): boolean {
  return TWO_YEARS.test(words) || (/\d{4}$/.test(words) && /^ ?[/–—-] ?\d\d(?!\d)/.test(behind))
}

const TWO_YEARS = /\d{4} ?(?:\/ ?(?:\d\d)?|[-–—] ?)\d\d$/
const BEHIND = 5

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

/** How many months later than that of the calendar the quarter ended that the head names. */
function shiftOf(doc: Doc, phrases: Phrases): number {
  const halves = shiftOfHalves(doc, phrases)
  if (halves !== 0) return halves
  const glossed = shiftOfGloss(doc, phrases)
  if (glossed !== 0) return glossed
  const head = phrases.slice(0, HEAD_SENTENCES).flat()
  const isEnd = (phrase: TimePhrase): boolean => QUARTER_ENDED.test(textOf(doc, phrase))
  const named = shiftOfNamed(doc, head) || shiftOfTwo(doc)
  if (named !== 0) return named
  const headline = phrases.slice(0, doc.paragraphs[0]?.sentences[1] ?? 0).flat()
  const titled = headline.find((phrase) => !isEnd(phrase) && quarterEnd(phrase.when) !== null)
  const ended = head.find(isEnd)
  const [from, to] = [titled, ended].map((phrase) =>
    phrase === undefined ? null : quarterEnd(phrase.when),
  )
  if (from == null || to == null) return shiftOfYear(doc)
  return Math.abs(to - from) >= YEAR_MONTHS ? 0 : to - from
}

const YEAR_REACH = 4000
const YEAR_ENDED =
  /\b(?:fiscal|financial) (?:year )?\d{4},? \(?(?:which )?(?:ended|ending|closed)(?: in| on)? (?:\d{1,2} )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov)[a-z]{0,6}\b/i

/** "Fiscal 2025, ended March": its quarters are the four up to then. */
function shiftOfYear({ text }: Doc): number {
  const month = YEAR_ENDED.exec(text.slice(0, YEAR_REACH))?.[1]
  if (month === undefined || !text.slice(0, YEAR_REACH).match(QUARTERS)) return 0
  return monthOf(month) - YEAR_MONTHS
}

/** The release tells of quarters by their numbers. */
const QUARTERS = /\bQ[1-4]\b|\b(?:first|second|third|fourth)[ -]quarter\b/i

const NTH_QUARTER =
  /\b(?:(first|second|third|fourth)|([1-4])(?:st|nd|rd|th))[ -](?:fiscal |financial )?quarter\b|\bQ([1-4])\b/i
const NTH = ['first', 'second', 'third', 'fourth']
/** Quarters that end in January or February are of the year before. */
const LATER_MONTHS_MAX = 2

/** "The second fiscal quarter ended March 31, 2020", "Q3 2025 (three months ended June 30)" say which quarters a company's are. */
function shiftOfNamed(doc: Doc, head: readonly TimePhrase[]): number {
  for (const [at, phrase] of head.entries()) {
    const ended = textOf(doc, phrase)
    const to = QUARTER_ENDED.test(ended) ? endMonth(phrase.when) : null
    if (to === null) continue
    const before = head[at - 1]
    const isGlossed = before !== undefined && ENDS_IT.test(doc.text.slice(before.end, phrase.start))
    const text = isGlossed ? `${textOf(doc, before)} ${ended}` : ended
    const found = NTH_QUARTER.exec(text)
    if (found === null) continue
    const number = found[2] ?? found[3]
    const nth =
      number === undefined ? NTH.indexOf(found[1]?.toLowerCase() ?? '') + 1 : Number(number)
    const said = FISCAL_YEAR.exec(text)?.[1]
    const later = (to - 3 * nth + YEAR_MONTHS) % YEAR_MONTHS
    const near = later <= LATER_MONTHS_MAX ? later : later - YEAR_MONTHS
    return said === undefined || to < YEAR_MONTHS ? near : to - YEAR_MONTHS * Number(said) - 3 * nth
  }
  return 0
}

/** What stands between a quarter and when it ended: "second-quarter results (quarter ended…", "revenue, for the…". */
const ENDS_IT =
  /^(?: [a-z]{3,12}){0,3}(?: \(|, |: )(?:for |covering |which was )?(?:the )?$|^ [^.;()]{3,60} (?:for|in) the $/

/** The month in which a quarter ended, of a year if one is said. */
function endMonth(when: When): number | null {
  if (when.kind !== 'stretch' || when.year !== null) return quarterEnd(when)
  return quarterEnd({ ...when, year: { from: 'said', year: 0 } })
}

const FISCAL_YEAR = /\b(?:fiscal|financial|FY) ?(?:year )?(\d{4})\b/i

const HALF_ENDED = /\b(?:six months|half[- ]year|2[67] weeks)\b.*\b(?:end(?:ed|ing)|to)\b/i

/** "July to December 2025": months by their own names. */
const MONTHS_NAMED =
  /(?:^|\()(?:the )?(?:from )?(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\.?(?: \d{4})? ?(?:to|through|-|–|—) ?[a-z]{3}/i

/** "Between October and December". */
const BETWEEN_MONTHS = /^between (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b/i

const OWN_MONTHS = [ENDED, HALF_ENDED, BY_MONTH, MONTHS_NAMED, BETWEEN_MONTHS]

/** "The first half of FY 2025/26 (July to December 2025)" says itself which months a year's own parts are. */
function shiftOfGloss({ text }: Doc, phrases: Phrases): number {
  for (const own of phrases.slice(0, HEAD_SENTENCES))
    for (const [at, { when, start, end }] of own.entries()) {
      // The two are read as one phrase, or as two.
      const open = text.slice(start, end).indexOf('(')
      const before = own[at - 1]
      const named =
        open > 0
          ? scanEnglish(text, start, start + open).at(-1)
          : MONTHS_NAMED.test(text.slice(start, end))
            ? before
            : undefined
      const gloss = open > 0 ? start + open + 1 : start
      if (named === undefined || named.when.kind !== 'stretch' || when.kind !== 'stretch') continue
      const between = text.slice(named.end, gloss)
      // "Quarter 3 (October to December) of 2018-19": its year may stand behind the months.
      const isOfYear = OWN_YEAR.test(text.slice(named.start, open > 0 ? end + BEHIND : gloss))
      if (!GLOSSED.test(between) || !isOfYear) continue
      if (!MONTHS_NAMED.test(text.slice(gloss, end))) continue
      const said = open > 0 ? scanEnglish(text, gloss, text.indexOf(')', gloss)).at(0)?.when : when
      if (said?.kind !== 'stretch') continue
      const [count, last] = monthsOf(named.when.stretch, true)
      const [months, to] = monthsOf(said.stretch, true)
      if (count === 0 || count !== months) continue
      const years = yearsBetween(named.when.year, said.year)
      const later = to - last + YEAR_MONTHS * (years ?? 0)
      const shift = years === null ? (later + YEAR_MONTHS) % YEAR_MONTHS : later
      if (shift !== 0 && Math.abs(shift) < YEAR_MONTHS) return shift
    }
  return 0
}

const GLOSSED = /^[^().;]{0,24} ?\((?:i\.e\. |that is |from )?$/
const OWN_YEAR = /\b(?:fiscal|financial|FY) ?|\b20\d\d ?[/–-] ?(?:20)?\d\d\b/i

function yearsBetween(from: YearWord, to: YearWord): number | null {
  return from?.from === 'said' && to?.from === 'said' ? to.year - from.year : null
}

/** "H1 FY26 results: for the six months ended 30 September 2025". */
function shiftOfHalves(doc: Doc, phrases: Phrases): number {
  const head = phrases.slice(0, HEAD_SENTENCES).flat()
  const ended = head.find((phrase) => HALF_ENDED.test(textOf(doc, phrase)))
  const to = ended === undefined ? null : halfEnd(ended.when)
  const named = head.find(
    ({ when }) => when.kind === 'stretch' && when.stretch.kind === 'half' && when.year !== null,
  )
  const from = named === undefined ? null : halfEnd(named.when)
  // "1H26: the half year ended 31 December 2025", of a year that ends in June.
  const isFirst = to !== null && to % YEAR_MONTHS === 0 && ended === head[0]
  if (isFirst && head.some(({ when }) => halfEnd(when) === to + 6)) return -6
  // "1H26 results … for the half-year ended 31 December 2025".
  const isTitled = to !== null && to % YEAR_MONTHS === 0 && named === head[0] && from === to + 6
  if (isTitled) return -6
  // "The six months to 31 December 2015 … first half revenue", and no word of a second.
  if (isFirst && isHalfAlone(doc, phrases)) return -6
  if (to === null || to % 6 !== 3) return 0
  // Halves without a year of their own are of that which ends in March.
  const shift = from === null ? 3 : to - from
  if (Math.abs(shift) < YEAR_MONTHS) return shift
  // "2026 half year results, compared with the half year ended 31 March 2025".
  return shift < 0 && shift % YEAR_MONTHS === -3 ? -3 : 0
}

/** An interim report that names the first half of its year, never by a year's number, and no second. */
function isHalfAlone(doc: Doc, phrases: Phrases): boolean {
  const halves = phrases
    .flat()
    .filter(
      (phrase) =>
        phrase.when.kind === 'stretch' &&
        phrase.when.stretch.kind === 'half' &&
        !HALF_ENDED.test(textOf(doc, phrase)),
    )
  return (
    halves.length > 0 &&
    INTERIM.test(doc.text.slice(0, YEAR_REACH)) &&
    halves.every(
      ({ when }) =>
        when.kind === 'stretch' &&
        when.stretch.kind === 'half' &&
        when.stretch.half === 1 &&
        when.year?.from !== 'said',
    )
  )
}

const INTERIM = /\binterim\b|\bhalf[- ]year/i

/** The month in which six months ended, counted from the year 0. */
function halfEnd(when: When): number | null {
  if (when.kind === 'week') return endOfWeeks(when)
  const isEnded = when.kind === 'months-to' && when.count === 6
  if ((when.kind !== 'stretch' && !isEnded) || when.year?.from !== 'said') return null
  const { stretch, year } = when
  if (isEnded) return stretch.kind === 'months' ? YEAR_MONTHS * year.year + stretch.last : null
  if (stretch.kind === 'half') return YEAR_MONTHS * year.year + 6 * stretch.half
  return stretch.kind === 'months' && stretch.last - stretch.first === 5
    ? YEAR_MONTHS * year.year + stretch.last
    : null
}

const HALF_DAYS = [26 * 7, 27 * 7]
/** Weeks may end so many days into the month behind theirs. */
const DAYS_OVER = 7

/** "The 26 weeks to 27 September 2025": those of the half that ends with that month. */
function endOfWeeks({
  days,
  opens,
  stretch,
  year,
}: Extract<When, { kind: 'week' }>): number | null {
  if (opens !== undefined || !HALF_DAYS.includes(days ?? 0)) return null
  if (stretch.kind !== 'days' || year?.from !== 'said') return null
  const end = YEAR_MONTHS * year.year + stretch.lastMonth
  return stretch.lastDay <= DAYS_OVER ? end - 1 : end
}

/** The month in which three months ended, counted from the year 0. */
function quarterEnd(when: When): number | null {
  const isEnded = when.kind === 'months-to' && when.count === 3
  if ((when.kind !== 'stretch' && !isEnded) || when.year?.from !== 'said') return null
  const { stretch, year } = when
  const before = YEAR_MONTHS * year.year
  if (isEnded && stretch.kind === 'months') return before + stretch.last
  if (stretch.kind === 'quarter') return before + 3 * stretch.quarter
  return stretch.kind === 'months' && stretch.last - stretch.first === 2
    ? before + stretch.last
    : null
}

function textOf({ text }: Doc, { start, end }: TimePhrase): string {
  return text.slice(start, end)
}
