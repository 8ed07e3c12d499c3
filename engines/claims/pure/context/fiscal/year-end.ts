import type { Doc } from '../../model.ts'
import type { TimePhrase } from '../time/phrase.ts'
import { countryOf } from './countries.ts'
import { YEAR_MONTHS } from './shifted.ts'

type Phrases = readonly (readonly TimePhrase[])[]

// The month in which a year of account ends that isn't the calendar's.

/** By what the head is on, by months that a table names, or by words of the year itself; null where it is the calendar's. */
export function yearEnd(doc: Doc, head: Phrases, phrases: Phrases): number | null {
  const { text } = doc
  for (const { when } of head.flat()) {
    const isYear = when.kind === 'months-to' && when.isOver && when.count === YEAR_MONTHS
    if (isYear && when.stretch.kind === 'months') return when.stretch.last
  }
  for (const { when } of phrases.flat()) {
    const isYear = when.kind === 'stretch' && when.stretch.kind === 'days' && when.stretch.day === 1
    // "Oct-Sep 2025/26".
    if (isYear && when.stretch.lastMonth === when.stretch.month - 1) return when.stretch.lastMonth
  }
  if (CLOSED_ITS.test(text)) {
    const quarter = head.flat().find(({ when }) => when.kind === 'months-to' && when.isOver)?.when
    if (quarter?.kind === 'months-to' && quarter.stretch.kind === 'months')
      return quarter.stretch.last % YEAR_MONTHS === 0 ? null : quarter.stretch.last
  }
  const stated = lastStated(doc, head, phrases)
  if (stated !== null) return stated
  const glossed = glossedEnd(text, phrases)
  if (glossed !== null) return glossed % YEAR_MONTHS === 0 ? null : glossed
  const told = ENDS.exec(text)?.[1] ?? CLOSED_BY.exec(text)?.[1] ?? endWith(text)
  const first = told === undefined ? BEGINS.exec(text)?.[1] : undefined
  const last = first === undefined ? monthOf(told ?? 'dec') : monthOf(first) - 1
  return last % YEAR_MONTHS === 0 ? null : last
}

/** "Closed its financial year with the strongest quarter": with the end of the quarter that the head is on. */
const CLOSED_ITS =
  /\b(?:closed|ended|finished|completed|concluded|rounded off) (?:its|the|our|their) (?:financial|fiscal) year\b/i

/** "Stood at 42,610 at the end of March … 184,320 attendances in 2024/25": the years that are named by two numbers end with it. */
function lastStated(doc: Doc, head: Phrases, phrases: Phrases): number | null {
  const { text } = doc
  const end = head
    .flat()
    .find(
      ({ when, cue, start }) =>
        when.kind === 'end' &&
        cue === null &&
        !/\b(?:by|before|until) $/.test(text.slice(Math.max(0, start - 8), start)),
    )?.when
  if (end?.kind !== 'end' || end.stretch.kind !== 'months') return null
  const last = end.stretch.last
  if (last % QUARTER_MONTHS !== 0 || last === YEAR_MONTHS) return null
  const isNumbered = phrases
    .flat()
    .some(
      ({ when, end: at }) =>
        when.kind === 'span' &&
        when.last === when.first + 1 &&
        !/^ (?:season|school|academic|vintage|harvest)/.test(text.slice(at, at + 10)),
    )
  if (!isNumbered || !ACCOUNT.test(text)) return null
  // Where the country says another, it is the end of a quarter.
  const ofCountry = countryOf(doc)?.last ?? last
  return ofCountry === last ? last : null
}

const QUARTER_MONTHS = 3
const ACCOUNT = /\b(?:financial|fiscal|annual|budget|the Board|\d{4}\/\d\d)\b/

/** "2022-23 (July 2022-June 2023)", "the 2023/24 season (October to September)": the months of a year that begins within one. */
function glossedEnd(text: string, phrases: Phrases): number | null {
  for (const own of phrases)
    for (const [at, { when, start }] of own.entries()) {
      const before = own[at - 1]
      if (when.kind !== 'since' || before?.when.kind !== 'span') continue
      const [from, to] = [when.from?.stretch, when.to?.stretch]
      if (from?.kind !== 'months' || to?.kind !== 'months') continue
      const isYear = to.last === ((from.first + YEAR_MONTHS - 2) % YEAR_MONTHS) + 1
      if (isYear && GLOSS.test(text.slice(before.end, start))) return to.last
    }
  return null
}

const GLOSS = /^(?: [a-z]{3,14}){0,3} ?\((?:from |i\.e\. |that is )?$/i

/** The last month of a year whose quarters are so many months later than those of the calendar. */
export function endByQuarters(shift: number): number | null {
  const last = (((shift % YEAR_MONTHS) + YEAR_MONTHS - 1) % YEAR_MONTHS) + 1
  return last === YEAR_MONTHS ? null : last
}

const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}'

const NAME = '\\b(?:fiscal|financial|accounting) '
const NUMBERED = `${NAME}(?:year )?(?:\\d{4}(?: ?[/–-] ?\\d{2,4})?,? )?`

/** What ends may be a quarter of it: "the first quarter of fiscal 2025, which ended September 30". Else: "our financial year ends on 31 March", "the fiscal year runs from 1 July to 30 June", "fiscal 2024 (July 2023 to June 2024)", "fiscal 2025, which ended September 30". */
const ENDS = new RegExp(
  `(?<!\\b(?:quarter|half|months|weeks) of (?:the |its |our )?(?:\\d{4} ?[/–-] ?\\d{2,4} )?)(?:${NAME}(?:year(?: \\d{4})?|\\d{4}),? (?:that |which )?(?:ends|ended|ending|closes|closed)|${NUMBERED}(?:runs from |\\()[^.;,()\\d]{0,9}\\d[^.;,()]{2,14}(?: to| until| through| ?[–-]))(?: (?:on|in|at))?(?: the)?(?: end of)?(?: \\d{1,2}(?:st|nd|rd|th)?)? ?${MONTH}\\b`,
  'i',
)
const BEGINS = new RegExp(
  `${NAME}(?:year\\b ?)?(?:\\d{4}(?: ?[/–-] ?\\d{2,4})?)?,? ?(?:that |which )?(?:begins|began|starts|started) (?:on |in )?(?:1 )?${MONTH}\\b`,
  'i',
)

/** "At 30 June 2025, the end of our financial year", "September closes the group's fiscal year". */
const CLOSED_BY = new RegExp(
  `\\b${MONTH}(?: \\d{1,2}\\b)?(?:,? \\d{4})?,? (?:closes|ends|concludes|(?:which )?(?:is |was |marks |marked )?the end of) (?:the|our|its) (?:[a-z]+['’]s )?(?:fiscal|financial) year\\b`,
  'i',
)

/** "The end of the financial year in June", "before the year end on 28 September", "the 2022/23 financial year (31 March)". */
const ENDS_WITH = new RegExp(
  `\\b(?:(?:end|close) of (?:the|its|our|their) (?:financial|fiscal) year|(?:financial |fiscal )?year[- ]end)(?: (?:in|on|of) |, | \\()(?:\\d{1,2} )?${MONTH}\\b|\\b(?:financial|fiscal) year \\(\\d{1,2} ${MONTH}\\)`,
  'i',
)

function endWith(text: string): string | undefined {
  const [, beside, bracketed] = ENDS_WITH.exec(text) ?? []
  return beside ?? bracketed
}

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec'

export function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) / 3 + 1
}
