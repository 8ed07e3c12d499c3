import { HouseError } from '#platform/errors'
import { divideRounded, tenTo } from './rounding.ts'
import type { Decimal, Rational, Rounding } from './types.ts'

/** Longer numbers are refused, so that no text of digits can keep the process busy. */
const DIGITS_BEFORE_MAX = 60
const DIGITS_BEHIND_MAX = 30

const WRITTEN = /^([+-]?)(\d+)(?:\.(\d+))?$/

/** Reads `-12.50`, keeping how many digits were written; refuses anything else with `exact.not-a-number`. */
export function parseDecimal(text: string): Decimal {
  const [, sign = '', before = '', behind = ''] = WRITTEN.exec(text) ?? []
  if (before === '') throw new HouseError('exact.not-a-number', { text: text.slice(0, 80) })
  if (before.length > DIGITS_BEFORE_MAX || behind.length > DIGITS_BEHIND_MAX) {
    throw new HouseError('exact.too-many-digits', {
      text: text.slice(0, 20),
      before: DIGITS_BEFORE_MAX,
      behind: DIGITS_BEHIND_MAX,
    })
  }
  const coefficient = BigInt(before + behind)
  return { coefficient: sign === '-' ? -coefficient : coefficient, scale: behind.length }
}

/** The decimal as it was written: `24.40`. */
export function formatDecimal({ coefficient, scale }: Decimal): string {
  const negative = coefficient < 0n
  const digits = (negative ? -coefficient : coefficient).toString().padStart(scale + 1, '0')
  const cut = digits.length - scale
  const text = scale === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`
  return negative ? `-${text}` : text
}

/**
 * The rational in `digits` digits behind the point; with negative `digits`, in whole tens, hundreds, ...
 * How digits are dropped is always said by the caller.
 */
export function decimalOf(value: Rational, digits: number, rounding: Rounding): Decimal {
  if (digits >= 0) {
    return {
      coefficient: divideRounded(value.num * tenTo(digits), value.den, rounding),
      scale: digits,
    }
  }
  const step = tenTo(-digits)
  return { coefficient: divideRounded(value.num, value.den * step, rounding) * step, scale: 0 }
}

export function formatRational(value: Rational, digits: number, rounding: Rounding): string {
  return formatDecimal(decimalOf(value, digits, rounding))
}

/** Times ten to the power; what is printed behind the point stays as far as it goes. */
export function timesTenTo({ coefficient, scale }: Decimal, power: number): Decimal {
  const left = scale - power
  return left >= 0
    ? { coefficient, scale: left }
    : { coefficient: coefficient * tenTo(-left), scale: 0 }
}

export function negated({ coefficient, scale }: Decimal): Decimal {
  return { coefficient: -coefficient, scale }
}

/** Without the noughts at its end: 0.4 for 0.400. */
export function shortest({ coefficient, scale }: Decimal): Decimal {
  let [digits, behind] = [coefficient, scale]
  while (behind > 0 && digits % 10n === 0n) {
    digits /= 10n
    behind -= 1
  }
  return { coefficient: digits, scale: behind }
}
