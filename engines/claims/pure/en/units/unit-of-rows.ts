import { isCounted } from '../../checks/stated/units.ts'
import type { Doc } from '../../model.ts'
import { isNameOfRows, titlesOf } from '../../text/cells.ts'
import { type CellUnit, NONE, PERCENT, POINTS, unitIn } from './unit-in-label.ts'

// What the names of rows say of the figures in them, and what stands between rows of those below it.

/** Rates of change and others stand with a decimal, below the amounts of their table: whether a row has no other figure. */
export function areDecimals(row: string): boolean {
  const figures = titlesOf(row)
    .slice(1)
    .filter((one) => /\d/.test(one))
  return figures.length > 0 && figures.every((one) => SMALL.test(one))
}

const SMALL = /^[-+−–]?\(?\d{0,3}\.\d{1,2}\)?$/

/** What stands above a row, in the table, and holds for it: of "Percent change", of "Million acres". */
export type Block = { readonly unit: CellUnit; readonly isOfChange: boolean }

/** "Percent change" or a unit between rows: what it names stands below it, as far as the next that says a unit; other names divide it. */
export function blockOf(doc: Doc, index: number, isDecimal: boolean): Block | null {
  let isSummed = false
  for (let at = index - 1; at >= Math.max(0, index - BLOCK_MAX); at -= 1) {
    const { kind, start, end } = doc.paragraphs[at] ?? {}
    if (kind === undefined || (kind !== 'row' && !isNameOfRows(doc, at))) return null
    const words = doc.text.slice(start, end)
    const name = kind === 'row' ? alone(words) : words
    if (name === null) {
      isSummed ||= TOTAL.test(words)
      continue
    }
    if (OF_CHANGE.test(name)) return isDecimal ? { unit: PERCENT, isOfChange: true } : null
    const unit = unitIn(name)
    if (unit === null) continue
    const isOfAll = isUnitAlone(name, unit) || (COUNTED_BY.test(name) && !isSummed)
    return isOfAll ? { unit, isOfChange: false } : null
  }
  return null
}

/** A row that has words in one cell alone, and not in the first. */
function alone(row: string): string | null {
  const [corner, ...titles] = titlesOf(row)
  const [only, ...more] = titles.filter(Boolean)
  return corner === '' && only !== undefined && more.length === 0 && !/\d/.test(only) ? only : null
}

/** "Million acres", "Bushels"; "Employees" may head their wages. */
function isUnitAlone(name: string, { code, power }: CellUnit): boolean {
  const isScaled = power > 0 && /^(?:in )?(?:thousand|million|billion|trillion)s?\b/i.test(name)
  return isScaled || (!/\s/.test(name) && code !== null && !isCounted(code))
}

/** "Passengers (000s)" over the rows that make them up, as far as their total. */
export const COUNTED_BY = /\(['’]?000s?(?: [a-z]{1,12})?\)$/
const TOTAL = /^\s*(?:sub-?)?totals?\b/i
const BLOCK_MAX = 40
const OF_CHANGE =
  /^(?:(?:annual|monthly|quarterly|year-on-year|month-on-month|quarter-on-quarter) )?(?:per ?cent(?:age)? (?:change|growth|increase)|%|growth(?: rates?)?\b(?! of)|rates? of (?:change|growth))/i

/** What a row of decimals measures if it is called a rate: "Participation rate 62.5" below counts in thousands. */
export function rateOf(label: string, above: string): CellUnit | null {
  if (IN_PER_CENT.test(label) || (IN_PER_CENT.test(above) && !/\(/.test(label))) return PERCENT
  return /\b(?:rates?|ratio)\b(?! of\b)/i.test(label) ? NONE : null
}

/** "Levels (in thousands) | | Rates |". */
export function ofRateColumn(title: string, cell: string): CellUnit | null {
  return /\brates?$/i.test(title) && !OTHER_RATE.test(title) && SMALL.test(cell) ? PERCENT : null
}

const OTHER_RATE =
  /\b(?:exchange|births?|deaths?|fertility|mortality|crime|accident|incidence|hourly|daily|annual|growth|change) rates?$/i
const IN_PER_CENT =
  /\b(?:(?:un|under|)employment|participation|jobless|vacanc(?:y|ies)|activity|utili[sz]ation|operating|growth|savings?|interest|policy|tax|response|hires?|quits?|openings?|separations?|layoffs|poverty|occupancy|delinquency|default|mortgage)(?: and \w+)? rates?\b|\binflation\b|\bemployment[- ](?:to[- ])?population ratio\b/i

/** Between two rates lie points. */
export function ofRateRow(rate: CellUnit | null, isRate: boolean): CellUnit | null {
  return rate !== null && isRate ? (rate.code === null ? NONE : POINTS) : rate
}
