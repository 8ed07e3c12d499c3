import type { UnitHit } from '../units/words/unit-words.ts'
import { at, type Line } from '../words/tokens.ts'
import { SCALES } from './number-words.ts'

/** What says which side of nought a number is on, and where it begins. */
export type Sign = { readonly first: number; readonly isMinus: boolean }

/** The sign of the number at `index`, whose money begins at `money`. */
export function signOf(
  line: Line,
  index: number,
  unit: UnitHit | null,
  money: number | null,
): Sign | null {
  if (money !== null && money < index - 1 && /^[-−–]$/.test(at(line, index - 1).text))
    return { first: money, isMinus: true }
  return money === null
    ? (signBefore(line, index) ?? belowNought(line, index, unit))
    : moneyBelowNought(line, money)
}

/** `minus 5 degrees`: of a temperature, and of a bare number, the word is its sign; elsewhere it says that something fell. */
function belowNought(line: Line, index: number, unit: UnitHit | null): Sign | null {
  if (at(line, index - 1).text !== 'minus') return null
  // "A net rating of minus 5 is his best", but not "12 minus 5".
  const isBelow = unit === null ? STANDS_AT.has(at(line, index - 2).text) : DEGREES.has(unit.code)
  return isBelow ? { first: index - 1, isMinus: true } : null
}

const STANDS_AT: ReadonlySet<string> = new Set(['of', 'is', 'was', 'at', 'to', 'from'])

/** `minus CHF 288 million`, `-$1.2 million`, behind no other sum. */
function moneyBelowNought(line: Line, first: number): Sign | null {
  const before = at(line, first - 2)
  const isSum = before.kind === 'number' || SCALES.has(before.text)
  if (at(line, first - 1).text === 'minus' && !isSum) return { first: first - 1, isMinus: true }
  const sign = at(line, first - 1)
  // "Rye: -$0.31 to $4.66": a step, and what it led to.
  const isStep = at(line, first + 2).text === 'to'
  const isMinus =
    (sign.text === '-' || sign.text === '−') && at(line, first).glued && !sign.glued && !isStep
  return isMinus && !isSum ? { first: first - 1, isMinus } : null
}

const DEGREES: ReadonlySet<string> = new Set(['degC', 'degF', 'deg'])

/** The sign that belongs to the number at `index`: `+4.3 %`, `(−0.08 pp)`. */
function signBefore(line: Line, index: number): Sign | null {
  const sign = at(line, index - 1)
  if (!at(line, index).glued || at(line, index).kind !== 'number') return null
  const isMinus = sign.text === '-' || sign.text === '−' || sign.text === '–'
  if (!isMinus && sign.text !== '+') return null
  return !sign.glued || at(line, index - 2).text === '(' ? { first: index - 1, isMinus } : null
}
