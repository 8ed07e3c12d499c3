import {
  decimalOf,
  divide,
  formatDecimal,
  parseDecimal,
  type Rational,
  rational,
  rationalOf,
} from '#platform/exact'
import { numberFormat, type QuantityUnit, type Text } from '#platform/i18n'
import { unitWords } from '../reading/powers.ts'
import type { GivenAnswers, Member } from './types.ts'

const DIGITS_SHOWN_MAX = 6

export function exactOf(text: string): Rational {
  return rationalOf(parseDecimal(text))
}

/** What was answered for an item, or is known of a value that isn't one. */
export function memberValue(member: Member, given: GivenAnswers): Rational | undefined {
  const text = member.item === null ? member.value : (given.get(member.item)?.value ?? null)
  return text === null ? undefined : exactOf(text)
}

/** A value in a power of its unit with all its digits, as far as they are worth reading. */
export function written(value: Rational, power: number): Text {
  const scaled = divide(value, rational(10n ** BigInt(power)))
  const text = formatDecimal(decimalOf(scaled, DIGITS_SHOWN_MAX, 'half-up'))
  const plain = text.includes('.') ? text.replace(/\.?0+$/, '') : text
  return { en: numberFormat(plain, 'en'), zh: numberFormat(plain, 'zh') }
}

export function inUnit(unit: QuantityUnit, power: number): Text {
  return { en: unitWords(unit, power, 'en'), zh: unitWords(unit, power, 'zh') }
}

/** A bare number in so many digits that its size is told: 3.4, 12, 1,250. */
export function rounded(value: number): Text {
  const size = Math.abs(value)
  const text =
    size >= 10 || size === 0 ? value.toFixed(0) : size >= 1 ? value.toFixed(1) : smallOf(value)
  return { en: numberFormat(text, 'en'), zh: numberFormat(text, 'zh') }
}

// Two digits that count, without an exponent: nobody reads 6e-7 aloud.
function smallOf(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 2, useGrouping: false })
}

export function percent(part: number): Text {
  return rounded(part * 100)
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const high = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? Number.NaN) + high) / 2
}
