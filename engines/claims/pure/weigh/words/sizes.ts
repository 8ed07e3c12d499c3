import type { ReadClaim } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'

// How figures stand to each other in size. Doubles do: nothing is proved here, only looked at.

export function sizeOf({ value }: ReadClaim): number {
  return Number(value.coefficient) / 10 ** value.scale
}

/** Of a share or multiple: one for the whole, two for twice. */
export function ratioOf(claim: ReadClaim): number {
  if (claim.fraction !== null) return Number(claim.fraction.num) / Number(claim.fraction.den)
  return claim.unit === 'percent' ? sizeOf(claim) / 100 : sizeOf(claim)
}

/** How many digits are stated; zeros at the end of a whole number may be none. The more, the less a coincidence. */
export function digitsOf({ value, precision }: ReadClaim): number {
  const digits = String(value.coefficient < 0n ? -value.coefficient : value.coefficient)
  return precision === 0 ? digits.replace(/0+$/, '').length : digits.replace(/^0+/, '').length
}

/** Powers of ten by which words of scale are mistaken for each other. */
const SCALES = [3, 4, 6, 8, 9]
const FAR = 20

/** Neither near each other nor about as far as words of scale lie apart. */
export function isFar(ratio: number): boolean {
  const by = Math.abs(Math.log10(Math.abs(ratio)))
  if (!Number.isFinite(by)) return false
  return by > Math.log10(FAR) && !SCALES.some((power) => Math.abs(by - power) < Math.log10(3))
}

export function areFar(a: ReadClaim, b: ReadClaim): boolean {
  return isFar(sizeOf(a) / sizeOf(b))
}

/** As far as a word of scale, to within a factor. */
export function isScaleApart(ratio: number, within: number): boolean {
  const by = Math.abs(Math.log10(Math.abs(ratio)))
  return SCALES.some((power) => Math.abs(by - power) < Math.log10(within))
}

export function isMoney(unit: string): boolean {
  return dimensionOf(unit) === 'money' || /^[A-Z]{3}$/.test(unit)
}

/** "A five-month run-up", "its 12-year low": how long something took is neither an end nor a number of things. */
export function isSpan(text: string, { start, end, unit }: ReadClaim): boolean {
  return (
    ['years', 'months', 'days', 'weeks'].includes(unit) && text.slice(start, end + 1).includes('-')
  )
}
