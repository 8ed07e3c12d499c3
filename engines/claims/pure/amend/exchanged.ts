import { abs, compare, multiply, type Rational, rational, subtract } from '#platform/exact'
import { digitsOf, lastPlaceOf, numberIn } from '../checks/stated/digits.ts'
import type { ReadClaim } from '../model.ts'
import type { Edit } from './types.ts'

// Two digits that changed places are what goes wrong most often where figures are copied: 1,986 for 1,698. They leave all digits as
// they were, so that what fits with two of them put back is hardly ever a chance.

export type Exchanged = {
  readonly value: Rational
  readonly edit: Edit
  readonly areNeighbours: boolean
}

/** So near to what would fit it may still be rounded otherwise; whether it fits is tested. */
const NEAR = rational(1n, 20n)
const DIGITS_MAX = 12
/** With fewer digits than this much may fit that was never meant: only what would fit to the last of them is put back. */
const TELLING = 3
const HALF = rational(1n, 2n)

/**
 * The number with two of its digits in each other's places, next to what would fit: neighbours before others, then the nearest.
 * `isExact`: it is what would fit, in as many digits.
 */
export function exchanged(
  text: string,
  claim: ReadClaim,
  wanted: Rational,
  isExact: boolean,
): Exchanged | null {
  const digits = digitsOf(text, claim)
  if (digits === null || claim.bound === 'between') return null
  const { printed, scale, span } = digits
  const isTelling = printed.replace(/[^1-9]/g, '').length >= TELLING
  const rounding = multiply(lastPlaceOf(printed, scale), HALF)
  let best: (Exchanged & { readonly off: Rational }) | null = null
  for (const { told, areNeighbours } of swapsOf(printed)) {
    const value = multiply(numberIn(told), scale)
    const off = abs(subtract(value, wanted))
    const mustRound = isExact || !isTelling
    const room = mustRound ? rounding : multiply(wanted, NEAR)
    if (compare(off, room) > 0) continue
    const isBetter =
      best === null ||
      (areNeighbours && !best.areNeighbours) ||
      (areNeighbours === best.areNeighbours && compare(off, best.off) < 0)
    const edit = { start: span.start, end: span.start + printed.length, to: told }
    if (isBetter) best = { value, edit, areNeighbours, off }
  }
  return best
}

type Swap = {
  readonly told: string
  readonly areNeighbours: boolean
}

/** Every number that two digits make which changed places; none begins with a nought that this one hasn't. */
function swapsOf(printed: string): readonly Swap[] {
  const places = [...printed.matchAll(/\d/g)].map(({ index }) => index)
  if (places.length < 2 || places.length > DIGITS_MAX) return []
  return places.flatMap((left, order) =>
    places.slice(order + 1).flatMap((right, further) => {
      const [a, b] = [printed.charAt(left), printed.charAt(right)]
      const told = `${printed.slice(0, left)}${b}${printed.slice(left + 1, right)}${a}${printed.slice(right + 1)}`
      if (a === b || /^0\d|^0$|^0,/.test(told)) return []
      return [{ told, areNeighbours: further === 0 }]
    }),
  )
}
