import { abs, compare, multiply, type Rational, rational, subtract } from '#platform/exact'
import { digitsOf, lastPlaceOf, numberIn } from '../checks/stated/digits.ts'
import type { ReadClaim } from '../model.ts'
import type { Edit } from './types.ts'

// Two digits that changed places are what goes wrong most often where figures are copied: 1,986 for 1,698. They leave all digits as
// they were, so that what fits with two of them put back is hardly ever a chance. One digit that is another, 49,901 for 40,901, comes next.

export type Exchanged = {
  readonly value: Rational
  readonly edit: Edit
  readonly likeness: Likeness
}

/** How likely a slip is by what it changes: two neighbouring digits in each other's places, two others, one digit. */
export type Likeness = 3 | 2 | 1

/** So near to what would fit it may still be rounded otherwise; whether it fits is tested. */
const NEAR = rational(1n, 20n)
const DIGITS_MAX = 12
/** With fewer digits than this much may fit that was never meant: only what would fit to the last of them is put back. */
const TELLING = 3
const HALF = rational(1n, 2n)

/**
 * The number with two of its digits in each other's places, or with another digit, next to what would fit: of both the likeliest and
 * nearest, one behind the other. `isExact`: it is what would fit, in as many digits. `mayBeOther`: what tells it is fine enough for one
 * digit that is another to be no chance.
 */
export function exchanged(
  text: string,
  claim: ReadClaim,
  wanted: Rational,
  isExact: boolean,
  mayBeOther: boolean,
): readonly Exchanged[] {
  const digits = digitsOf(text, claim)
  if (digits === null || claim.bound === 'between') return []
  const { printed, scale, span } = digits
  const isTelling = printed.replace(/[^1-9]/g, '').length >= TELLING
  const rounding = multiply(lastPlaceOf(printed, scale), HALF)
  const room = isExact || !isTelling ? rounding : multiply(wanted, NEAR)
  const nearest = (slips: readonly Swap[]): readonly Exchanged[] =>
    slips
      .flatMap(({ told, likeness }) => {
        const value = multiply(numberIn(told), scale)
        const off = abs(subtract(value, wanted))
        const edit = { start: span.start, end: span.start + printed.length, to: told }
        return compare(off, room) > 0 ? [] : [{ value, edit, likeness, off }]
      })
      .toSorted((a, b) => b.likeness - a.likeness || compare(a.off, b.off))
      .slice(0, 1)
  return [...nearest(swapsOf(printed)), ...(mayBeOther ? nearest(othersOf(printed)) : [])]
}

const LED_BY_NOUGHT = /^0\d|^0$|^0,/

type Swap = {
  readonly told: string
  readonly likeness: Likeness
}

/** Every number that two digits make which changed places; none begins with a nought that this one hasn't. */
function swapsOf(printed: string): readonly Swap[] {
  const places = [...printed.matchAll(/\d/g)].map(({ index }) => index)
  if (places.length < 2 || places.length > DIGITS_MAX) return []
  return places.flatMap((left, order) =>
    places.slice(order + 1).flatMap((right, further) => {
      const [a, b] = [printed.charAt(left), printed.charAt(right)]
      const told = `${printed.slice(0, left)}${b}${printed.slice(left + 1, right)}${a}${printed.slice(right + 1)}`
      if (a === b || LED_BY_NOUGHT.test(told)) return []
      return [{ told, likeness: further === 0 ? 3 : 2 }]
    }),
  )
}

/** Every number of which one digit is another. */
function othersOf(printed: string): readonly Swap[] {
  const places = [...printed.matchAll(/\d/g)].map(({ index }) => index)
  if (places.length < 2 || places.length > DIGITS_MAX) return []
  return places.flatMap((at) =>
    [...'0123456789'].flatMap((digit) => {
      const told = `${printed.slice(0, at)}${digit}${printed.slice(at + 1)}`
      return told === printed || LED_BY_NOUGHT.test(told) ? [] : [{ told, likeness: 1 as const }]
    }),
  )
}

/** Whether two numbers as they are printed differ in one digit alone. */
export function isOneDigitOff(a: string, b: string): boolean {
  return a.length === b.length && [...a].filter((digit, at) => digit !== b.charAt(at)).length === 1
}
