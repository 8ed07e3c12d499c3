import type { Day } from '#platform/period'
import type { Doc } from '../../model.ts'
import type { TimePhrase, When, YearWord } from '../time/phrase.ts'
import { scanEnglish } from '../time/scan-english.ts'
import { monthsOf, YEAR_MONTHS } from './shifted.ts'
import { shiftOfNumbered, shiftOfTitle, shiftOfTwo } from './with-quarter.ts'
import { monthOf } from './year-end.ts'

// How many months later than those of the calendar a report's quarters and halves are, as its head says when they ended.

type Phrases = readonly (readonly TimePhrase[])[]

/** The day that says when a quarter ended stands within so many sentences. */
export const HEAD_SENTENCES = 12
const ENDED = /\b(?:ended|ending)\b/i
const QUARTER_ENDED = /\bquarter\b.*\bend(?:ed|ing)\b|\bthree months end(?:ed|ing)\b/i

/** "The September quarter": the three months up to it, whatever its number in a firm's own year. */
export const BY_MONTH =
  /^(?:the )?(?:mar|june?|sep|dec)[a-z]{0,6}\.? (?:\d{4} )?(?:quarter|half)\b/i

/** "2024/25", or its first year alone as a phrase ends before the stroke. */
export function isTwoYears(words: string, behind: string): boolean {
  if (TWO_YEARS.test(words)) return true
  const first = /\d{4}$/.exec(words)?.[0]
  const second = /^ ?[/–—-] ?(\d\d)(?!\d)/.exec(behind)?.[1]
  return first !== undefined && (Number(first) + 1) % 100 === Number(second ?? -1)
}

const TWO_YEARS = /\d{4} ?(?:\/ ?(?:\d\d)?|[-–—] ?)\d\d$/
export const BEHIND = 6

/** How many months later than that of the calendar the quarter ended that the head names. */
export function shiftOf(doc: Doc, phrases: Phrases, dayOf: () => Day | null): number {
  const numbered = shiftOfNumbered(doc, dayOf)
  if (numbered !== 0) return numbered
  const halves = shiftOfHalves(doc, phrases)
  if (halves !== 0) return halves
  const glossed = shiftOfGloss(doc, phrases)
  if (glossed !== 0) return glossed
  const head = phrases.slice(0, HEAD_SENTENCES).flat()
  const isEnd = (phrase: TimePhrase): boolean => QUARTER_ENDED.test(textOf(doc, phrase))
  const named = shiftOfNamed(doc, head) || shiftOfTwo(doc) || shiftOfTitle(doc)
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
export const LATER_MONTHS_MAX = 2

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

export const OWN_MONTHS = [ENDED, HALF_ENDED, BY_MONTH, MONTHS_NAMED, BETWEEN_MONTHS]

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
  // "H1 2022/23" may be of the year before.
  const isOfTwo =
    named !== undefined &&
    isTwoYears(textOf(doc, named), doc.text.slice(named.end, named.end + BEHIND))
  const from = named === undefined || isOfTwo ? null : halfEnd(named.when)
  const before = head.find((phrase) => isHeldAgainst(doc, phrase))
  const against = before === undefined ? null : halfEnd(before.when)
  if (to !== null && against !== null) {
    const shift = to - YEAR_MONTHS - against
    if (Math.abs(shift) < YEAR_MONTHS) return shift
  }
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

/** "£41.8 million (H1 FY25: £39.1 million)": in brackets, the half a year before that which is reported. */
function isHeldAgainst({ text }: Doc, { start, end }: TimePhrase): boolean {
  return (
    text.slice(start - 1, start) === '(' && text[end] === ':' && /FY/.test(text.slice(start, end))
  )
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
export function halfEnd(when: When): number | null {
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
export function quarterEnd(when: When): number | null {
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

export function textOf({ text }: Doc, { start, end }: TimePhrase): string {
  return text.slice(start, end)
}
