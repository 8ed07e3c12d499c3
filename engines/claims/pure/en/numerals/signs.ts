import type { UnitHit } from '../units/unit-at.ts'
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
  return money === null
    ? (signBefore(line, index) ?? belowNought(line, index, unit))
    : moneyBelowNought(line, money)
}

/** `minus 5 degrees`: of a temperature the word is its sign; elsewhere it says that something fell. */
function belowNought(line: Line, index: number, unit: UnitHit | null): Sign | null {
  if (at(line, index - 1).text !== 'minus' || unit === null) return null
  return DEGREES.has(unit.code) ? { first: index - 1, isMinus: true } : null
}

/** `minus CHF 288 million`, behind no other sum. */
function moneyBelowNought(line: Line, first: number): Sign | null {
  const before = at(line, first - 2)
  const isSum = before.kind === 'number' || SCALES.has(before.text)
  return at(line, first - 1).text === 'minus' && !isSum ? { first: first - 1, isMinus: true } : null
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
