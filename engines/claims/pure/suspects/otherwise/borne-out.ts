import { testOf } from '../../checks/checks.ts'
import type { ReadClaim, Reading, Relation } from '../../model.ts'
import { statedDigits } from '../../relate/whole/slip.ts'

// What other figures bear out is no contradiction: two shares that each have a part and a whole of their own aren't one, and two figures with a share of
// their own have no other.

export function isBorneOut(reading: Reading, one: Relation): boolean {
  if (one.kind !== 'same' && one.kind !== 'share') return false
  const test = testOf(reading)
  const isHeld = (other: Relation): boolean => other !== one && test(other) === true
  return one.kind === 'same'
    ? areBothComputed(reading, one.claims, isHeld)
    : hasOther(reading, one, isHeld)
}

/** The two have a share of their own, or the part that is told behind it has: 本省游客占83.5%，其中市内68.3万人次，占54.0%. */
function hasOther(
  { claims, relations }: Reading,
  { share, part, whole, isTied }: Extract<Relation, { kind: 'share' }>,
  isHeld: (one: Relation) => boolean,
): boolean {
  if (part === null || whole === null) return false
  const isBehind = isTied !== true && (claims[part]?.start ?? 0) > (claims[share]?.end ?? 0)
  return relations.some(
    (other) =>
      other.kind === 'share' &&
      other.share !== share &&
      other.part === part &&
      (other.whole === whole || (isBehind && other.share > part && other.whole !== null)) &&
      isHeld(other),
  )
}

const DIGITS_MIN = 3

/** 136个断面中优良119个，占87.5%；98个支流断面中优良84个，占85.7%: each has figures of its own. */
function areBothComputed(
  { claims, relations }: Reading,
  own: readonly number[],
  isHeld: (one: Relation) => boolean,
): boolean {
  const [a, b, more] = own
  if (a === undefined || b === undefined || more !== undefined) return false
  const isFine = (index: number): boolean => {
    const claim = claims[index]
    return claim !== undefined && statedDigits(claim) >= DIGITS_MIN
  }
  if (!isFine(a) || !isFine(b)) return false
  const groundsOf = (index: number): readonly (readonly number[])[] =>
    relations.flatMap((one) =>
      one.kind === 'share' &&
      one.part !== null &&
      one.whole !== null &&
      isToldAgain(claims[one.share], claims[index]) &&
      isHeld(one)
        ? [[one.part, one.whole]]
        : [],
    )
  return groundsOf(a).some((mine) =>
    groundsOf(b).some((its) => !its.some((index) => mine.includes(index))),
  )
}

/** The same percentage, in a title and below it. */
function isToldAgain(one: ReadClaim | undefined, other: ReadClaim | undefined): boolean {
  return (
    one?.unit === other?.unit &&
    one?.value.coefficient === other?.value.coefficient &&
    one?.value.scale === other?.value.scale
  )
}
