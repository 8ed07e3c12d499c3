import { type Decimal, decimalOf, rational, shortest } from '#platform/exact'
import { at, type Line } from '../words/tokens.ts'
import { FRACTION_PARTS, SMALL } from './number-words.ts'
import type { Numeral } from './numeral.ts'

/** A part of one behind a whole number; `places`: how finely it is told. */
export type Part = { readonly next: number; readonly part: Decimal; readonly places: number }

const DIGITS_MAX = 12
/** What no few digits say is told about as finely as one digit would: `a third`. */
const EXACT_MAX = 3

/** A part of one that stands at `index` behind `and`: `and a half`, `and three-quarters`, `and two fifths`, `-and-a-half`. */
export function partAt(line: Line, index: number): Part | null {
  const isJoined = isHyphen(line, index)
  const and = isJoined ? index + 1 : index
  if (at(line, and).text !== 'and') return null
  const number = isJoined && isHyphen(line, and + 1) ? and + 2 : and + 1
  const { text } = at(line, number)
  const count = text === 'a' || text === 'an' ? 1 : (SMALL.get(text) ?? 0)
  const last = isHyphen(line, number + 1) ? number + 2 : number + 1
  const parts = FRACTION_PARTS.get(at(line, last).text) ?? 0
  if (count < 1 || count >= parts || !agrees(at(line, last).text, count)) return null
  const ended = decimalOf(rational(BigInt(count), BigInt(parts)), DIGITS_MAX, 'half-up')
  const part = shortest(ended)
  return { next: last + 1, part, places: part.scale > EXACT_MAX ? 1 : part.scale }
}

/** `two fifths`, `one fifth`; of quarters the plural may be missing. */
function agrees(noun: string, count: number): boolean {
  return noun.endsWith('s') === count > 1 || noun === 'quarter'
}

function isHyphen(line: Line, index: number): boolean {
  return at(line, index).text === '-' && at(line, index).glued && at(line, index + 1).glued
}

const HUNDRED = 2

/** The number with the part behind it: `two and a half`, `3 and three quarters`, `three million and a half`. */
export function partBehind(
  line: Line,
  { next, value, shape, power }: Numeral,
): { readonly next: number; readonly value: Decimal; readonly places: number } | null {
  const found = value.scale > 0 || shape === 'fraction' ? null : partAt(line, next)
  if (found === null) return null
  const { places } = found
  if (power <= HUNDRED) return { next: found.next, value: plus(value, found.part), places }
  // Of a million it is half of one; 'three million and two fifths' are two figures.
  const { coefficient, scale } = found.part
  if (coefficient % 5n !== 0n || scale > HUNDRED) return null
  const part = coefficient * 10n ** BigInt(power - scale)
  const whole = { coefficient: value.coefficient + part, scale: 0 }
  return { next: found.next, value: whole, places }
}

/** A whole number and a part of one. */
export function plus({ coefficient }: Decimal, part: Decimal): Decimal {
  return {
    coefficient: coefficient * 10n ** BigInt(part.scale) + part.coefficient,
    scale: part.scale,
  }
}
