import { type PeriodCode, parsePeriod, periodCode } from '#platform/period'
import type { Doc, Quantity } from '../../model.ts'
import { inYear } from '../time/resolve/in-year.ts'
import { yearOfCode } from '../time/resolve/year-of.ts'
import type { Moment } from '../timeline/moments.ts'

// "Figures in brackets refer to the corresponding quarter of 2023": what bare brackets behind a figure hold in such a text.

const DECLARED = /\b(?:in|within) (?:brackets|parenthes[ei]s)\b/i
const FIGURES = /\b(?:figures?|numbers|amounts|comparatives?|comparisons?|values|data)\b/i
const YEAR_BEFORE =
  /\b(?:same|corresponding|comparable|equivalent) (?:period|quarter|month|half|half-year|interim period|year)\b|\b(?:last|previous|prior|preceding|the) year(?:['’]s)?\b|\b(?:prior|previous)-year\b|\byear[- ](?:earlier|ago)\b/i
const OTHER =
  /\b(?:previous|prior|preceding|last) (?:quarter|month|week)\b|\b(?:target|forecast|budget|per ?cent|change)/i
const LENGTH_MAX = 240

/** The year of bracketed figures as the text declares it: one that is said, or one year before; null: none is declared. */
export type Brackets = { readonly year: number | null } | null

export function bracketsOf(doc: Doc, figures: readonly Quantity[]): Brackets {
  for (const { start, end } of doc.sentences) {
    if (end - start > LENGTH_MAX) continue
    const words = doc.text.slice(start, end)
    if (!DECLARED.test(words) || !FIGURES.test(words) || OTHER.test(words)) continue
    const year = /\b(?:19|20)\d\d\b/.exec(words)?.[0]
    if (year !== undefined) return { year: Number(year) }
    if (YEAR_BEFORE.test(words)) return { year: null }
  }
  const isDone =
    isHabit(doc, figures, 1) && (isHabit(doc, figures, HABIT_MIN) || SHOWN.test(doc.text))
  return isDone ? { year: null } : null
}

/** So many figures with their like in brackets behind them are a habit, as accounts have it. */
const HABIT_MIN = 3
/** "(2024: €79 million)", "(prior year: 61)": a text that has shown once what its brackets hold goes on without. */
const SHOWN =
  /\d[^()\n]{0,24} \((?:(?:[A-Z][a-z]{2,8}|[QH]\d|FY) ?)?(?:(?:19|20)\d\d(?:[-/]\d\d)?|(?:previous|prior|last) (?:year|period))(?:['’]s [a-z]+)?: ?[A-Z]{0,3} ?[$€£¥]?\d/
/** What a year before brought is of the same size. */
const RATIO_MAX = 10

/** "Net sales SEK 1,410m (1,259), operating margin 9.1 % (8.4), earnings per share SEK 4.10 (3.62)": nothing else stands in brackets like this. */
function isHabit({ text, grammar }: Doc, figures: readonly Quantity[], least: number): boolean {
  if (grammar !== 'en') return false
  let count = 0
  for (const [at, claim] of figures.entries()) {
    const previous = figures[at - 1]
    if (previous === undefined || !isBracketed(text, claim, previous)) continue
    if (/^\(?[+±–−-]/.test(text.slice(claim.start, claim.end))) continue
    if (previous.unit !== claim.unit && claim.unit !== ITEMS) return false
    const ratio = Math.abs(numberOf(claim) / numberOf(previous))
    if (ratio >= 1 / RATIO_MAX && ratio <= RATIO_MAX) count += 1
  }
  return count >= least
}

const ITEMS = 'items'

function numberOf({ value }: Quantity): number {
  return Number(value.coefficient) / 10 ** value.scale
}

/** "SEK 4,812m (4,530)": a number alone in brackets, right behind its like. */
export function isBracketed(
  text: string,
  claim: Quantity,
  previous: Quantity | undefined,
): boolean {
  if (previous === undefined || claim.form !== 'number') return false
  // A loss has its sign there as well: "EUR 27 million (-3)".
  const isMoney = claim.unit === previous.unit && /^[A-Z]{3}(?:\/|$)/.test(claim.unit)
  const isSigned = /^\(?[+±–−-]/.test(text.slice(claim.start, claim.end))
  const isLoss = isMoney || !isSigned
  if (claim.kind === 'growth' && (!isLoss || previous.kind === 'growth')) return false
  // "SEK 2.00 (1.75) per share".
  const opens = text[claim.start] === '(' ? claim.start + 1 : claim.start
  const closes = text[claim.end - 1] === ')' ? claim.end - 1 : claim.end
  if (text[closes] !== ')' || !/^\s?\($/.test(text.slice(previous.end, opens))) return false
  return isMoney || !/^[+±–−-]/.test(text.slice(opens, closes))
}

/** The period of a bracketed figure beside one of this period. */
export function bracketedPeriod(code: PeriodCode, year: number | null): PeriodCode {
  return periodCode(inYear(parsePeriod(code), year ?? yearOfCode(code) - 1))
}

/** 7600公里（截至10月底）: brackets that hold the time alone. */
export function isBracketedAfter(text: string, claim: Quantity, moment: Moment): boolean {
  if (moment.role === 'point' && WAS_ON.test(text.slice(claim.end, moment.start))) return true
  if (moment.role !== 'point' || moment.until === null || moment.until > moment.end + 2)
    return false
  return /^.{0,2}[（(](?:截至|截止)?$/.test(text.slice(claim.end, moment.start))
}

/** 最高价106.02元/吨出现在11月18日: when it was. */
const WAS_ON = /^(?:，|均|分别)?(?:出现|发生|创下|创|录)[在于]$/
