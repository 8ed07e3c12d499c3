import type { ReadClaim } from '../../model.ts'
import { isCounted } from './units.ts'

// What a figure may stand for, in floating point and a little wide: enough to see at once what fits. What doesn't is tested exactly.

export type Range = { readonly low: number; readonly high: number }

export function rangeOf(claim: ReadClaim): Range {
  const { value, valueHigh, fraction, precision, bound } = claim
  const at = fraction === null ? numberOf(value) : Number(fraction.num) / Number(fraction.den)
  const high = valueHigh === null ? at : numberOf(valueHigh)
  const step = 10 ** precision
  const reach = Math.abs(at) / 10
  const own = ownRange(claim, at, high)
  switch (bound) {
    case 'over':
      return { low: at, high: at + Math.max(reach, step) }
    case 'atLeast':
      return { low: at - step / 2, high: at + Math.max(reach, step) }
    case 'under':
    case 'nearly':
    case 'atMost':
      return { low: at - Math.max(reach, step), high: at }
    case 'about':
      return { low: Math.min(own.low, at - reach), high: Math.max(own.high, at + reach) }
    default:
      return own
  }
}

/** Rounded or cut off; what is counted one by one and said to the last digit is what it is. */
function ownRange({ fraction, precision, unit, form }: ReadClaim, at: number, high: number): Range {
  if (form === 'multiple') return timesRange(at, high)
  if (fraction !== null) return { low: at - Math.abs(at) / 10, high: high + Math.abs(high) / 10 }
  const isWhole = precision === 0 && Number.isInteger(at) && (isCounted(unit) || unit === 'items')
  const step = 10 ** precision
  return isWhole ? { low: at, high } : { low: at - step / 2, high: high + step }
}

/** "Doubled" is near it; "eight times" is nearer. */
function timesRange(at: number, high: number): Range {
  const reach = at > 2.5 ? 0.07 : 0.13
  return { low: at * (1 - reach), high: high * (1 + reach) }
}

export function numberOf({ coefficient, scale }: ReadClaim['value']): number {
  return Number(coefficient) / 10 ** scale
}

const SLACK = 1e-9

export function meets(a: Range, b: Range): boolean {
  const slack = SLACK * Math.max(1, Math.abs(a.high), Math.abs(b.high))
  return a.low <= b.high + slack && b.low <= a.high + slack
}

export function over(a: Range, b: Range): Range {
  return b.low <= 0 ? EVERYTHING : { low: a.low / b.high, high: a.high / b.low }
}

const EVERYTHING: Range = {
  low: Number.NEGATIVE_INFINITY,
  high: Number.POSITIVE_INFINITY,
}

export function scaled({ low, high }: Range, by: number): Range {
  return by < 0 ? { low: high * by, high: low * by } : { low: low * by, high: high * by }
}

export function moved({ low, high }: Range, by: number): Range {
  return { low: low + by, high: high + by }
}

export function less(a: Range, b: Range): Range {
  return { low: a.low - b.high, high: a.high - b.low }
}

export function plus(a: Range, b: Range): Range {
  return { low: a.low + b.low, high: a.high + b.high }
}
