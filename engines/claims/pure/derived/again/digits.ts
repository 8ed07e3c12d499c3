import type { ReadClaim } from '../../model.ts'

// Slips of the pen in a number, by its digits.

function digitsOf({ value }: ReadClaim): string {
  return String(value.coefficient).replace(/0+$/, '')
}

const SCALES: readonly number[] = [1, 3, 4, 6, 8]

/** The same digits before another number of noughts. */
export function isScaled(a: ReadClaim, b: ReadClaim): boolean {
  if (digitsOf(a) !== digitsOf(b)) return false
  const power = Math.abs(orderOf(a) - orderOf(b))
  return SCALES.includes(power)
}

function orderOf({ value }: ReadClaim): number {
  return String(value.coefficient).length - value.scale
}

/** Two digits that changed places, or a nought too many or too few. */
export function slippedBy(a: ReadClaim, b: ReadClaim): number {
  const [left, right] = [digitsOf(a), digitsOf(b)]
  if (left === right) return isScaled(a, b) ? left.length : 0
  if (a.precision !== b.precision || a.value.coefficient === b.value.coefficient) return 0
  const [long, short] = [a, b].map((one) => paddedTo(one, Math.max(a.value.scale, b.value.scale)))
  return isExchanged(long ?? '', short ?? '') ? Math.max(left.length, right.length) : 0
}

function paddedTo({ value: { coefficient, scale } }: ReadClaim, digits: number): string {
  return `${coefficient}${'0'.repeat(digits - scale)}`
}

/** 326 and 236, and not 26348 and 24863. */
function isExchanged(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const other: number[] = []
  for (let at = 0; at < a.length && other.length < 3; at += 1) if (a[at] !== b[at]) other.push(at)
  const [first = 0, second = 0] = other
  return other.length === 2 && a[first] === b[second] && a[second] === b[first]
}
