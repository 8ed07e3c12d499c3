import type { Decimal } from '#platform/exact'
import { at, type Line } from '../words/tokens.ts'
import type { Numeral } from './numeral.ts'

/** What is told behind a whole number, in hundredths, and how many places it needs. */
const PARTS: ReadonlyMap<string, readonly [hundredths: bigint, places: number]> = new Map([
  ['a half', [50n, 1]],
  ['one half', [50n, 1]],
  ['a quarter', [25n, 2]],
  ['one quarter', [25n, 2]],
  ['three quarters', [75n, 2]],
  ['three quarter', [75n, 2]],
])

/** A part of one that stands at `index` behind `and`: `and a half`, `and three quarters`, `and three-quarters`. */
export function partAt(
  line: Line,
  index: number,
): { readonly next: number; readonly part: Decimal } | null {
  if (at(line, index).text !== 'and') return null
  const isHyphened = at(line, index + 2).text === '-' && at(line, index + 2).glued
  const last = isHyphened ? index + 3 : index + 2
  const found = PARTS.get(`${at(line, index + 1).text} ${at(line, last).text}`)
  if (found === undefined) return null
  const [hundredths, places] = found
  const coefficient = places === 1 ? hundredths / 10n : hundredths
  return { next: last + 1, part: { coefficient, scale: places } }
}

/** The number with the part behind it: `two and a half`, `3 and three quarters`, `three million and a half`. */
export function partBehind(
  line: Line,
  { next, value, shape, power }: Numeral,
): { readonly next: number; readonly value: Decimal } | null {
  const found = value.scale > 0 || shape === 'fraction' ? null : partAt(line, next)
  if (found === null) return null
  if (power === 0) return { next: found.next, value: plus(value, found.part) }
  // Of a million it is half of one.
  const { coefficient, scale } = found.part
  if (power < scale) return null
  const part = coefficient * 10n ** BigInt(power - scale)
  return { next: found.next, value: { coefficient: value.coefficient + part, scale: 0 } }
}

/** A whole number and a part of one. */
export function plus({ coefficient }: Decimal, part: Decimal): Decimal {
  return {
    coefficient: coefficient * 10n ** BigInt(part.scale) + part.coefficient,
    scale: part.scale,
  }
}
