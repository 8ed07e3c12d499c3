import type { Day } from '#platform/period'
import type { Doc } from '../../model.ts'
import { YEAR_MONTHS } from './shifted.ts'
import { monthOf } from './year-end.ts'

// What a report says of its own year by ending two lengths on one day: a quarter and a year, three months and nine.

const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?'
const NTH = 'first|second|third|fourth'
const ENDED = ',? (?:that |which )?(?:ended|ending)(?: on)? (?:(\\d{1,2}) )?'
const DAY = '(?: (\\d{1,2})(?!\\d))?'
/** What is counted in weeks may end so many days into the next month. */
const DAYS_OVER = 7

/** "Its fiscal fourth quarter and full year ended September 30", "the second quarter and first six months ended 31 March". */
const QUARTER_AND = new RegExp(
  `\\b(${NTH}) (?:fiscal |financial )?quarter,? (?:and|&) (?:[a-z-]+ ){0,4}(?:year|months?|half|period)(?: \\d{4})?${ENDED}${MONTH}${DAY}`,
  'i',
)

/** "The three and nine months ended June 30", "the quarter and nine months ended 31 December": the longer began with the year. */
const THREE_AND = new RegExp(
  `\\b(?:three[- ](?:months?[- ])?|quarter )and[- ](six|nine|twelve)[- ]months?(?: periods?)?${ENDED}${MONTH}${DAY}`,
  'i',
)
const MONTHS: Readonly<Record<string, number>> = { six: 6, nine: 9, twelve: 12 }

/** "The first quarter of the 2025/26 financial year (1 July to 30 September 2025)". */
const GLOSSED = new RegExp(
  `\\b(${NTH}) (?:fiscal |financial )?(quarter|half)(?: [^.;()]{0,40})? \\((?:from )?1 ${MONTH}(?: \\d{4})? ?(?:to|through|until|[–—-]) ?(?:\\d{1,2} )?${MONTH}`,
  'i',
)

const REACH = 4000
/** Quarters that end in January or February are of the year before. */
const LATER_MONTHS_MAX = 2

/** How many months later than those of the calendar the quarters of a report are, by two lengths that end on one day. */
export function shiftOfTwo({ text }: Doc): number {
  const head = text.slice(0, REACH)
  const glossed = GLOSSED.exec(head)
  if (glossed !== null) return shiftOfGlossed(glossed)
  const quarter = QUARTER_AND.exec(head)
  const months = quarter === null ? THREE_AND.exec(head) : null
  const nth = NTH.split('|').indexOf(quarter?.[1]?.toLowerCase() ?? '') + 1
  const length = quarter === null ? (MONTHS[months?.[1]?.toLowerCase() ?? ''] ?? 0) : 3 * nth
  const [, , before, last, behind] = quarter ?? months ?? []
  if (last === undefined || length === 0) return 0
  return near(lastMonth(last, before ?? behind), length)
}

function shiftOfGlossed([, nth, part, from, to]: RegExpExecArray): number {
  const count = part?.toLowerCase() === 'half' ? 6 : 3
  const [first, last] = [monthOf(from ?? ''), monthOf(to ?? '')]
  if ((last - first + YEAR_MONTHS) % YEAR_MONTHS !== count - 1) return 0
  return near(last, count * (NTH.split('|').indexOf(nth?.toLowerCase() ?? '') + 1))
}

/** The month that something ended with; what is counted in weeks may end in the next. */
function lastMonth(name: string, day: string | undefined): number {
  return monthOf(name) - (Number(day ?? DAYS_OVER + 1) <= DAYS_OVER ? 1 : 0)
}

function near(last: number, length: number): number {
  const later = (last - length + YEAR_MONTHS) % YEAR_MONTHS
  return later <= LATER_MONTHS_MAX ? later : later - YEAR_MONTHS
}

const TITLE = 250
/** "Second Quarter Fiscal 2026 Results", "a smaller first-quarter loss". */
const TITLED = new RegExp(
  `\\b(${NTH})[- ](?:fiscal[- ])?quarter(?: (?:of )?(?:the )?(?:fiscal|financial)(?: year)? (\\d{4})(?! ?[/–-] ?\\d))?`,
  'i',
)
const IT_ENDED = new RegExp(`\\bquarter${ENDED}${MONTH}${DAY}(?:,? (\\d{4}))?`, 'i')

type Titled = {
  readonly length: number
  readonly year: number | null
  readonly ended: RegExpExecArray
}

/** The quarter that a title names, and when the report says that it ended. */
function titled({ text, paragraphs }: Doc): Titled | null {
  const [first] = paragraphs
  if (first?.kind !== 'heading') return null
  const [, nth, year] = TITLED.exec(text.slice(first.start, Math.min(first.end, TITLE))) ?? []
  const ended = nth === undefined ? null : IT_ENDED.exec(text.slice(0, REACH))
  if (nth === undefined || ended === null) return null
  const length = 3 * (NTH.split('|').indexOf(nth.toLowerCase()) + 1)
  return { length, year: year === undefined ? null : Number(year), ended }
}

/** "First Quarter Loss … for the quarter ended February 28". */
export function shiftOfTitle(doc: Doc): number {
  const found = titled(doc)
  if (found === null) return 0
  const [, before, last = '', behind] = found.ended
  return near(lastMonth(last, before ?? behind), found.length)
}

/** "Second Quarter Fiscal 2026 … ended July 31, 2025": which year has that number is told as well, at the latest by the release's day. */
export function shiftOfNumbered(doc: Doc, dayOf: () => Day | null): number {
  const found = titled(doc)
  if (found === null || found.year === null) return 0
  const [, before, last = '', behind, said] = found.ended
  const month = lastMonth(last, before ?? behind)
  const year = said === undefined ? lastYear(month, dayOf()) : Number(said)
  const shift = year === null ? 0 : YEAR_MONTHS * (year - found.year) + month - found.length
  return Math.abs(shift) < YEAR_MONTHS ? shift : 0
}

/** The year in which a month was over before the release came out. */
function lastYear(month: number, day: Day | null): number | null {
  if (day === null) return null
  return Number(day.slice(0, 4)) - (month < Number(day.slice(5, 7)) ? 0 : 1)
}
