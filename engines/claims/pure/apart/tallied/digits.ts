import type { Figure } from '../../derived/scene.ts'

/** One digit of three is another once in thirty figures by chance, of two once in five. */
const DIGITS_MIN = 3

/** Whether a figure is another but for two digits that changed places, or for one of at least three. */
export function isOneDigitOff({ claim, size }: Figure, meant: number): boolean {
  const step = 10 ** claim.precision
  const [told, other] = [size, meant].map((one) => String(Math.round(one / step)))
  if (told === undefined || other === undefined || told.length !== other.length) return false
  if (Math.abs(meant / step - Math.round(meant / step)) > NEAR) return false
  const off = [...told].flatMap((digit, at) => (digit === other[at] ? [] : [at]))
  const [a = 0, b = 0] = off
  if (off.length === 1) return told.replace(/0+$/, '').length >= DIGITS_MIN
  return off.length === 2 && told[a] === other[b] && told[b] === other[a]
}

/** What was meant is told to the same digit. */
const NEAR = 0.05
