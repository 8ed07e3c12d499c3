import type { Span } from '../../model.ts'
import type { When } from '../time/phrase.ts'

// A coming year that a release is on: "Budget 2025", out in October 2024; "Outlook for the fourth quarter of 2024".

const LINE_MAX = 160
const YEAR_MONTHS = 12
const PLAN =
  /\b(?:budget(?:ary)?|estimates|appropriations?|tariffs?|spending review|fiscal plan|work (?:plan|programme|program)|(?:operating|annual|investment|action) plan|outlook|guidance|forecasts?|projections?|targets?|expectations?|expects?|expected|guides?|predicts?)\b/i
/** Whose two years "2025-26" are one: a plan of several years is none of a year. */
const OF_YEAR =
  /\b(?:budget(?:ary)?|estimates|appropriations?|tariffs?|outlook|guidance|forecasts?|projections?)\b/i
const PRESENTED =
  /\b(?:present(?:s|ed|ing)?|unveil(?:s|ed|ing)?|publish(?:es|ed)?|announc(?:es|ed|ing)|approv(?:es|ed)|adopt(?:s|ed)|tabl(?:es|ed)|pass(?:es|ed)|sets? out|introduc(?:es|ed|ing)|deliver(?:s|ed)|propos(?:es|ed|ing)|sign(?:s|ed))\b[^.;:]{0,60}$/i
/** Between the name of a plan and its time: "budget for the financial year 2025", "2025 draft budget". */
const NAME_BEFORE =
  /\b(?:budget|estimates|appropriations|plan|programme|program|outlook|guidance|forecasts?|projections|council tax|charges|tariffs|fees|fares|bills|grants|allocations)(?: (?:bill|statement|proposals?|law|act))?,? ?(?:(?:for|of|in) )?(?:the )?(?:(?:fiscal|financial|calendar|whole|full|coming) )?(?:year )?$/i
const NAME_AFTER =
  /^ (?:(?:draft|state|federal|national|general|annual|union|executive|municipal|city|fiscal) )*(?:budget|appropriations|work (?:plan|programme|program)|outlook|guidance|forecasts?|projections)\b/i

/**
 * `named`: a title names the plan of a time ("Budget 2025: more for homes"), or a plan is presented · `said`: a title, or a line
 * that opens a list, speaks of a plan beside it ("For fiscal 2025, management expects:") · null: neither.
 */
export function planAt(text: string, { start, end }: Span, when: When): 'named' | 'said' | null {
  // A year of account that doesn't begin in January.
  const isOwnYear = when.kind === 'months-to' && when.isOver && when.count === YEAR_MONTHS
  const isOfTwo = when.kind === 'span' && when.last === when.first + 1
  if (when.kind !== 'stretch' && !isOwnYear && !isOfTwo) return null
  const { before, after } = lineAround(text, start, end)
  const isNamed = NAME_BEFORE.test(before) || NAME_AFTER.test(after)
  if (isNamed && PRESENTED.test(before)) return 'named'
  const line = before + text.slice(start, end) + after
  if (line.length > LINE_MAX || /[.;!?]$/.test(line)) return null
  if (/[.!?] /.test(line) && !line.endsWith(':')) return null
  if (isNamed) return 'named'
  return (when.kind !== 'stretch' ? OF_YEAR : PLAN).test(line) ? 'said' : null
}

/** What stands around a time in its line; of a paragraph that opens a list, in its last sentence. */
function lineAround(
  text: string,
  start: number,
  end: number,
): { readonly before: string; readonly after: string } {
  const left = text.slice(Math.max(0, start - LINE_MAX), start)
  const right = text.slice(end, end + LINE_MAX)
  const stop = right.indexOf('\n')
  const from = Math.max(left.lastIndexOf('\n'), left.lastIndexOf('. '), left.lastIndexOf('” '))
  return {
    before: from === -1 ? left : left.slice(from + 1).trimStart(),
    after: (stop === -1 ? right : right.slice(0, stop)).trimEnd(),
  }
}
