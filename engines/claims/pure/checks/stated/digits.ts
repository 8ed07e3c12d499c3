import {
  divide,
  multiply,
  parseDecimal,
  type Rational,
  rational,
  rationalOf,
} from '#platform/exact'
import type { ReadClaim, Span } from '../../model.ts'

// The digits of a number as they are printed: '18,781.6', '543 300', '1260582'; a plus before them stays where it is.

export type Digits = {
  /** Where they stand in the text. */
  readonly span: Span
  readonly printed: string
  readonly value: Rational
  /** What one of them is in the unit of the claim: a million of '18.2 million'. */
  readonly scale: Rational
  /** What stands between its thousands; nothing where none are told apart. */
  readonly mark: string
  /** What follows within the number: a word of scale, 'th'. */
  readonly rest: string
}

const DIGITS = /^(?:\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3}){1,5}(?!\d)|\d[\d,]*)(?:\.\d+)?/
const MARKS = /[,\s]/g

export function digitsOf(text: string, claim: ReadClaim): Digits | null {
  const { end } = claim.number
  const start = claim.number.start + (text.charAt(claim.number.start) === '+' ? 1 : 0)
  const words = text.slice(start, end)
  const printed = DIGITS.exec(words)?.[0]
  if (printed === undefined) return null
  const value = numberIn(printed)
  if (value.num === 0n) return null
  return {
    span: { start, end },
    printed,
    value,
    scale: divide(rationalOf(claim.value), value),
    mark: /[,\s]/.exec(printed)?.[0] ?? '',
    rest: words.slice(printed.length),
  }
}

export function numberIn(printed: string): Rational {
  return rationalOf(parseDecimal(printed.replace(MARKS, '')))
}

/** What one more in the last digit is. */
export function lastPlaceOf(printed: string, scale: Rational): Rational {
  const behind = (printed.split('.')[1] ?? '').length
  return multiply(scale, rational(1n, 10n ** BigInt(behind)))
}

/** The number that words begin with; null where they begin with none. */
export function leadingNumber(words: string): Rational | null {
  const printed = DIGITS.exec(words)?.[0]
  return printed === undefined ? null : numberIn(printed)
}
