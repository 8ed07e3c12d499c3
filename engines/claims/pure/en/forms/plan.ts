import { ordinalAt, yearOf } from '../leave/calendar.ts'
import { numeralAt } from '../numerals/numeral.ts'
import { endsPhrase } from '../units/noun-unit.ts'
import { at, type Line } from '../words/tokens.ts'
import { type Found, found, whole } from './found.ts'

const PLANS: ReadonlySet<string> = new Set(
  'plan plans programme programmes program programs strategy strategies campaign framework roadmap blueprint outline initiative scheme guideline guidelines strategic planning agenda'.split(
    ' ',
  ),
)
const DASHES: ReadonlySet<string> = new Set(['-', '–', '—'])
const WINDOW = 8

/** The years of a plan: `Action Plan (2024-2026)`, `the 2025-2027 plan`, `the programme from 2026/27 to 2029/30`. */
export function spanAt(line: Line, index: number): Found | null {
  const first = yearAt(line, index)
  if (first === null) return null
  const sign = at(line, first.next)
  if (!(DASHES.has(sign.text) || sign.text === 'to')) return null
  const last = yearAt(line, first.next + 1)
  if (last === null || last.year <= first.year || !isOfPlan(line, index)) return null
  return found({
    form: 'span',
    first: index,
    next: last.next,
    value: whole(first.year),
    valueHigh: whole(last.year),
    unit: 'date',
    bound: 'between',
    kind: 'span',
  })
}

/** A year; of a budget's year `2026/27` the one in which it begins. */
function yearAt(
  line: Line,
  index: number,
): { readonly year: number; readonly next: number } | null {
  const year = yearOf(at(line, index))
  if (year === null) return null
  const isSlashed = at(line, index + 1).text === '/' && at(line, index + 2).glued
  const isOfTwo = isSlashed && at(line, index + 2).text === String(year + 1).slice(2)
  return { year, next: isOfTwo ? index + 3 : index + 1 }
}

/** A plan stands close by, or the years stand in brackets behind a name with a plan in it. */
function isOfPlan(line: Line, index: number): boolean {
  for (let place = index + 3; place < index + 3 + WINDOW; place += 1) {
    const word = at(line, place)
    if (PLANS.has(word.text)) return true
    if (
      word.kind !== 'word' &&
      word.text !== '-' &&
      word.text !== ')' &&
      word.text !== '”' &&
      word.text !== '"'
    )
      break
    if (endsPhrase(word.text) && word.text !== 'for' && word.text !== 'of' && word.text !== 'and')
      break
  }
  for (let place = index - 1; place > index - 1 - WINDOW * 2 && place >= 0; place -= 1) {
    const word = at(line, place)
    if (PLANS.has(word.text)) return true
    if (
      word.text === '.' ||
      word.text === ';' ||
      (word.text === ',' && at(line, index - 1).text !== '(')
    )
      return false
  }
  return false
}

/** The length of a plan: `Three-Year Action Plan`; `14th Five-Year Plan` is a name. */
export function lengthAt(line: Line, index: number): Found | null {
  const numeral = numeralAt(line, index)
  if (numeral === null || numeral.power > 0 || at(line, numeral.next).text !== '-') return null
  const unit = at(line, numeral.next + 1).text
  if (unit !== 'year' && unit !== 'month') return null
  const next = numeral.next + 2
  const isNamed = at(line, next).text === 'plan' && at(line, next).capital
  if (isNamed && isBehindOrdinal(line, index)) return null
  let place = next
  while (place < next + WINDOW && !PLANS.has(at(line, place).text)) {
    const word = at(line, place)
    if (word.kind !== 'word' && word.text !== '-' && word.text !== ',') return null
    if (endsPhrase(word.text) && word.text !== 'and' && word.text !== 'for') return null
    place += 1
  }
  if (place === next + WINDOW) return null
  return found({
    form: 'length',
    first: index,
    next,
    numberNext: numeral.next,
    value: numeral.value,
    unit: unit === 'year' ? 'years' : 'months',
    kind: 'span',
  })
}

function isBehindOrdinal(line: Line, index: number): boolean {
  const before =
    ordinalAt(line, index - 1) ?? ordinalAt(line, index - 2) ?? ordinalAt(line, index - 3)
  return before !== null && before.next === index
}

export function isNameOfPlan(line: Line, index: number): number {
  const ordinal = ordinalAt(line, index)
  if (ordinal === null) return index
  const numeral = numeralAt(line, ordinal.next)
  if (
    numeral === null ||
    at(line, numeral.next).text !== '-' ||
    at(line, numeral.next + 1).text !== 'year'
  )
    return index
  const plan = at(line, numeral.next + 2)
  return plan.text === 'plan' && plan.capital ? numeral.next + 3 : index
}
