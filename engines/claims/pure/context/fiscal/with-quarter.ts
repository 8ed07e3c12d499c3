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

const REACH = 4000
/** Quarters that end in January or February are of the year before. */
const LATER_MONTHS_MAX = 2

/** How many months later than those of the calendar the quarters of a report are, by two lengths that end on one day. */
export function shiftOfTwo({ text }: Doc): number {
  const head = text.slice(0, REACH)
  const quarter = QUARTER_AND.exec(head)
  const months = quarter === null ? THREE_AND.exec(head) : null
  const nth = NTH.split('|').indexOf(quarter?.[1]?.toLowerCase() ?? '') + 1
  const length = quarter === null ? (MONTHS[months?.[1]?.toLowerCase() ?? ''] ?? 0) : 3 * nth
  const [, , before, last, behind] = quarter ?? months ?? []
  if (last === undefined || length === 0) return 0
  const over = Number(before ?? behind ?? DAYS_OVER + 1) <= DAYS_OVER ? 1 : 0
  const later = (monthOf(last) - over - length + YEAR_MONTHS) % YEAR_MONTHS
  return later <= LATER_MONTHS_MAX ? later : later - YEAR_MONTHS
}
