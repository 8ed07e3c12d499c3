import { type PeriodCode, parsePeriod, periodCode } from '#platform/period'
import type { Doc, Quantity } from '../../model.ts'
import { inYear } from '../time/resolve/in-year.ts'
import { yearOfCode } from '../time/resolve/year-of.ts'

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

export function bracketsOf(doc: Doc): Brackets {
  for (const { start, end } of doc.sentences) {
    if (end - start > LENGTH_MAX) continue
    const words = doc.text.slice(start, end)
    if (!DECLARED.test(words) || !FIGURES.test(words) || OTHER.test(words)) continue
    const year = /\b(?:19|20)\d\d\b/.exec(words)?.[0]
    if (year !== undefined) return { year: Number(year) }
    if (YEAR_BEFORE.test(words)) return { year: null }
  }
  return null
}

/** "SEK 4,812m (4,530)": a number alone in brackets, right behind its like. */
export function isBracketed(
  text: string,
  claim: Quantity,
  previous: Quantity | undefined,
): boolean {
  if (previous === undefined || claim.form !== 'number' || claim.kind === 'growth') return false
  if (text[claim.end] !== ')' || !/^\s?\($/.test(text.slice(previous.end, claim.start)))
    return false
  return !/^[+±–−-]/.test(text.slice(claim.start, claim.end))
}

/** The period of a bracketed figure beside one of this period. */
export function bracketedPeriod(code: PeriodCode, year: number | null): PeriodCode {
  return periodCode(inYear(parsePeriod(code), year ?? yearOfCode(code) - 1))
}
