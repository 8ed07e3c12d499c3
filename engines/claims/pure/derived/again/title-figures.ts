import type { ReadClaim } from '../../model.ts'

/** A title rounds, or cuts off. */
export function isRoughly({ value: title, bound }: ReadClaim, { value: body }: ReadClaim): boolean {
  const [a, b] = [title, body].map(({ coefficient, scale }) => Number(coefficient) / 10 ** scale)
  if (a === undefined || b === undefined || (bound === 'over' && b < a)) return false
  if (bound === 'over' && b < a * BEYOND) return true
  const noughts = /0*$/.exec(String(title.coefficient))?.[0].length ?? 0
  const last = 10 ** (noughts - title.scale)
  return Math.abs(a / b - 1) < ROUNDED || (noughts > 0 && Math.abs(a - b) < last)
}

const ROUNDED = 0.025
/** 突破200万 may be told of 231万. */
const BEYOND = 1.3
