import type { Decimal } from '#platform/exact'
import { unitAt } from '../units/unit-at.ts'
import { at, type Line } from '../words/tokens.ts'
import { SCALES } from './number-words.ts'
import type { Numeral } from './numeral.ts'

// Numbers that digits and words of scale tell together.

const HUNDRED = 2

/** `2 million 300 thousand`, `4 thousand 3 hundred`, `3 crore 20 lakh`, `3 hundred and 21`: what is below the scale stands behind it. */
export function withLower(
  line: Line,
  numeral: Numeral,
  numeralAt: (line: Line, index: number) => Numeral | null,
): Numeral {
  const { power, precision, value, next } = numeral
  if (power < HUNDRED || power !== precision || value.scale > 0 || line.isRow) return numeral
  const isAnd = at(line, next).text === 'and' && SCALES.get(at(line, next - 1).text) === HUNDRED
  if (isAnd && at(line, numeral.first - 1).text === 'between') return numeral
  const { kind, glued } = at(line, next)
  if (!isAnd && (glued || (kind !== 'number' && !BELOW.has(at(line, next + 1).text))))
    return numeral
  const lower = numeralAt(line, isAnd ? next + 1 : next)
  if (lower === null || lower.value.scale > 0 || lower.value.coefficient === 0n) return numeral
  const hasScale = lower.power > 0 || SCALES.has(at(line, lower.first + 1).text)
  if (lower.value.coefficient >= 10n ** BigInt(power) || isAnd === hasScale) return numeral
  const coefficient = value.coefficient + lower.value.coefficient
  return { ...lower, first: numeral.first, value: { coefficient, scale: 0 }, shape: numeral.shape }
}

/** Scales that may end the first two words of what stands below another: `five hundred thousand`. */
const BELOW: ReadonlySet<string> = new Set(['hundred', 'thousand', 'million', 'lakh'])

/** `2 point 5 percent`, as it was spoken: digits before and behind, and a unit or scale. */
export function spokenDecimals(
  line: Line,
  index: number,
  { coefficient, scale }: Decimal,
): { readonly value: Decimal; readonly next: number } | null {
  const digits = at(line, index + 2).text
  if (at(line, index + 1).text !== 'point' || scale > 0 || !/^\d{1,4}$/.test(digits)) return null
  const next = index + 3
  if (unitAt(line, next) === null && !SCALES.has(at(line, next).text)) return null
  return { value: { coefficient: BigInt(`${coefficient}${digits}`), scale: digits.length }, next }
}
