import { meets, rangeOf } from '../../checks/stated/ranges.ts'
import type { Context } from '../../context/context.ts'
import type { Figure } from '../../derived/scene.ts'
import type { Guess, GuessKind } from '../../likely/types.ts'
import type { Doc, ReadClaim, Relation } from '../../model.ts'
import { statedDigits } from '../../relate/whole/slip.ts'

// "6,412 visits in March. That's up 28 per cent from 5,021 in the same month last year, and compares with 3,118 in March 2019": what was told as computed of two
// figures, one of them with a third gives to its last digit, a sentence away or in the title. Then it is of these, and the other was only told beside them.

/** What is told and what it was computed of. */
type Told = {
  readonly derived: number
  readonly inputs: readonly number[]
  /** Those in whose place another may be meant: a part stands beside its share, and its whole anywhere. */
  readonly replaced: readonly number[]
  /** Of guesses that say the same. */
  readonly kind: GuessKind
}

const DIGITS_MIN = 2
/** Fewer digits give anything. */
const OTHER_MIN = 3
/** Sentences from those of the relation to where the other figure stands. */
const NEAR = 1
/** Or it is told at the head of the text, in so many paragraphs. */
const HEAD = 2

export function isToldByOthers(
  { sentences }: Doc,
  { claims }: Context,
  fitting: readonly Guess[],
  one: Relation,
): boolean {
  const told = toldBy(claims, one)
  const own = claims[told?.derived ?? -1]
  if (told === null || own === undefined || own.form !== 'number') return false
  if (statedDigits(own) < DIGITS_MIN) return false
  const at = [told.derived, ...told.inputs].flatMap((index) => claims[index]?.sentence ?? [])
  const [first, last] = [Math.min(...at) - NEAR, Math.max(...at)]
  return fitting.some((guess) => {
    const other = otherOf(guess, told)
    if (other === null || !isWayOf(guess, own) || !isAnother(claims, told, other)) return false
    const { sentence } = other.claim
    const isNear = sentence >= first && sentence <= last
    return isNear || (sentences[sentence]?.paragraph ?? HEAD) < HEAD
  })
}

/** The figure with which a guess gives the same, in the place of one of the two. */
function otherOf({ kind, roles: [derived, ...others] }: Guess, told: Told): Figure | null {
  if (derived?.claim.index !== told.derived || kind !== told.kind) return null
  // "Over 2 million" is whatever it has to be.
  if (others.length !== 2 || others.some(({ claim }) => claim.bound !== 'exact')) return null
  const indexes = others.map(({ claim }) => claim.index)
  const [other, ...more] = others.filter(({ claim }) => !told.inputs.includes(claim.index))
  const left = told.inputs.filter((index) => !indexes.includes(index))
  const isIn = left.length === 1 && left.every((index) => told.replaced.includes(index))
  // Of the part itself, and not of a part of it.
  if (kind === 'share' && indexes[0] !== told.inputs[0]) return null
  return other !== undefined && more.length === 0 && isIn ? other : null
}

/** Up or down, as the rate is said to have gone. */
export function isWayOf({ kind, roles: [, base, result] }: Guess, rate: ReadClaim): boolean {
  if (kind !== 'growth' || (rate.direction !== 'up' && rate.direction !== 'down')) return true
  return (base?.size ?? 0) < (result?.size ?? 0) === (rate.direction === 'up')
}

/** What is told twice is no other: then the way alone that it went is told wrongly. */
function isAnother(claims: readonly ReadClaim[], { inputs }: Told, { claim, range }: Figure) {
  return (
    statedDigits(claim) >= OTHER_MIN &&
    inputs.every((index) => {
      const input = claims[index]
      return input === undefined || !meets(rangeOf(input), range)
    })
  )
}

function toldBy(claims: readonly ReadClaim[], one: Relation): Told | null {
  switch (one.kind) {
    case 'change':
      return one.amountIs === 'relative' && one.amount !== null
        ? toldOf('growth', one.amount, [one.result, one.base])
        : null
    case 'gap':
      return toldOf('difference', one.amount, [one.of, one.than])
    case 'share':
      // "Up 26 per cent from Q": a rise, and no share.
      if (claims[one.share]?.kind === 'growth')
        return toldOf('growth', one.share, [one.part, one.whole])
      return one.also === undefined && one.isRest !== true
        ? toldOf('share', one.share, [one.part, one.whole], [one.whole])
        : null
    case 'mean':
      return toldOf('mean', one.mean, [one.total, one.count])
    default:
      return null
  }
}

type Members = readonly (number | null)[]

function toldOf(kind: GuessKind, derived: number, of: Members, instead: Members = of): Told | null {
  const [inputs, replaced] = [of, instead].map((all) => all.filter((index) => index !== null))
  if (inputs?.length !== 2 || replaced === undefined) return null
  return { derived, inputs, replaced, kind }
}
