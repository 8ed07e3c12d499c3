import { isCounted } from '../../../engines/claims/pure/checks/stated/units.ts'
import type { GoldClaim } from '../gold/index.ts'

/** The number as it is printed, by its place within the words; null for one in words alone ('one-third', 三分之一). */
export type Printed = {
  readonly start: number
  readonly end: number
  readonly digits: string
  readonly value: number
  readonly decimals: number
  /** What one of the printed number is: 1000000 in '46 million'. */
  readonly scale: number
}

export function printedOf({ words, value }: GoldClaim): Printed | null {
  const found = /\d{1,3}(?: \d{3})+(?!\d)|\d[\d,]*(?:\.\d+)?/.exec(words)
  if (found === null) return null
  const [digits] = found
  const number = Number(digits.replace(/[, ]/g, ''))
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0
  if (!(number > 0)) return null
  const scale = Math.abs(Number(value)) / number
  return {
    start: found.index,
    end: found.index + digits.length,
    digits,
    value: number,
    decimals,
    scale,
  }
}

/** How far a figure may stand from the truth: in steps of its last digit, and in parts of 'about' and 'nearly'. */
export type Latitude = { readonly steps: number; readonly about: number }

/** What the text as written must keep to, and what an error must exceed to count as planted. */
export const WRITTEN: Latitude = { steps: 1, about: 0.06 }
export const EXCUSED: Latitude = { steps: 2.2, about: 0.15 }

export type Range = { readonly low: number; readonly high: number }

/** All that a figure may mean: rounded or truncated, and within its bound. Doubles do: a benchmark proves nothing. */
export function rangeOf(claim: GoldClaim, { steps, about }: Latitude): Range {
  const value = Number(claim.value)
  switch (claim.bound) {
    case 'exact':
      return around(value, steps * stepOf(claim))
    case 'about':
      return around(value, Math.abs(value) * about + steps * stepOf(claim))
    case 'nearly':
      return { low: value * (1 - about), high: value }
    case 'over':
    case 'atLeast':
      return { low: value, high: Number.POSITIVE_INFINITY }
    case 'under':
    case 'atMost':
      return { low: Number.NEGATIVE_INFINITY, high: value }
    case 'between':
      return { low: value, high: Number(claim.valueHigh) }
  }
}

function around(value: number, distance: number): Range {
  return { low: value - distance, high: value + distance }
}

/**
 * Words are as near as words are: 三成 may be 28 %, "fourfold" 4.2 times. A small count is exact; what is measured is rounded to its last digit,
 * and so is a count that ends in noughts behind three other digits ("291,000").
 */
function stepOf(claim: GoldClaim): number {
  const printed = printedOf(claim)
  const value = Math.abs(Number(claim.value))
  const isOf = (unit: string): boolean => claim.units.includes(unit)
  if (printed === null)
    return isOf('ratio') ? value * 0.03 : isOf('times') ? value * 0.05 : isOf('percent') ? 2 : 0
  const { digits, decimals, scale } = printed
  const isCount = scale === 1 && decimals === 0 && claim.units.some(isCounted)
  if (!isCount) return 10 ** -decimals * scale
  const noughts = /^\d{3,}?(0*)$/.exec(digits.replace(/[, ]/g, ''))?.[1]?.length ?? 0
  return noughts === 0 ? 0 : 10 ** noughts
}
