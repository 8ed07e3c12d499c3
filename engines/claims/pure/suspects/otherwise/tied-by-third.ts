import type { Guess } from '../../likely/types.ts'
import type { ReadClaim, Relation } from '../../model.ts'
import { statedDigits } from '../../relate/whole/slip.ts'
import { isWayOf } from './told-by-others.ts'

// "142 million parcels" in a title and "volumes grew by 14.5% from 124 million parcels" below it: whatever the two look like, a third figure beside them says to its
// last digit how far they lie apart, so that they are the ends of a change, or a whole and its part, and no figure told twice.

type Same = Extract<Relation, { kind: 'same' }>

/** A number of fewer digits is given by some two figures of a text by chance. */
const DIGITS_MIN = 2
/** So many sentences from one of the two. */
const NEAR = 1
const ROLES = 3

/** Whether a guess that fits has both in roles of their own, and a third figure near them. */
export function areTiedByThird(
  claims: readonly ReadClaim[],
  fitting: readonly Guess[],
  { claims: told }: Same,
): boolean {
  const [one, other, more] = told.map((index) => claims[index])
  if (one === undefined || other === undefined || more !== undefined) return false
  if (isOpen(one) || isOpen(other)) return false
  return fitting.some((guess) => {
    const { roles } = guess
    if (roles.length !== ROLES) return false
    const third = roles.find(({ claim }) => !told.includes(claim.index))?.claim
    return (
      third !== undefined &&
      told.every((index) => roles.some(({ claim }) => claim.index === index)) &&
      isTelling(guess, third) &&
      [one, other].some(({ sentence }) => Math.abs(sentence - third.sentence) <= NEAR)
    )
  })
}

/** "Past 900": whatever lies above it fits many a rate. */
function isOpen({ bound }: ReadClaim): boolean {
  return bound !== 'exact' && bound !== 'about'
}

/** A rate of both, up or down as they are, or what lies between them. */
function isTelling(guess: Guess, third: ReadClaim): boolean {
  const { kind, roles } = guess
  if (third.form !== 'number' || statedDigits(third) < DIGITS_MIN) return false
  if (kind === 'sum' || kind === 'difference') return true
  return kind === 'growth' && roles[0]?.claim === third && isWayOf(guess, third)
}
