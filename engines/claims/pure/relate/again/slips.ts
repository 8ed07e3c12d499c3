import { compare, type Decimal, multiply, rational, rationalOf } from '#platform/exact'
import type { ReadClaim } from '../../model.ts'

// How far two tellings of one figure lie apart, and whether a slip of the pen lies between them.

export const NEAR = rational(4n, 3n)
/** A heading says what its text is of, so it may be wrong by more. */
export const HEAD_NEAR = rational(5n, 2n)

/** No more than so many times each other. */
export function isNear(a: ReadClaim, b: ReadClaim, times = NEAR): boolean {
  const [left, right] = [rationalOf(a.value), rationalOf(b.value)]
  return compare(left, multiply(right, times)) <= 0 && compare(right, multiply(left, times)) <= 0
}

/** Powers of ten by which words of scale are mistaken for each other. */
const SCALES = [3n, 4n, 6n, 8n] as const
/** How much a headline rounds. */
const ROUNDED = rational(21n, 20n)

/** A word of scale taken for another (1.26 million for 1.262 billion), a point moved (35.6 for 356), or digits that changed places (512 for 152.4). */
export function areSlipApart(a: ReadClaim, b: ReadClaim): boolean {
  const isScale = SCALES.some((power) => {
    const factor = { coefficient: 10n ** power, scale: 0 }
    const [left, right] = [times(a, factor), times(b, factor)]
    return isNear(left, b, ROUNDED) || isNear(a, right, ROUNDED)
  })
  return isScale || (leadingDigits(a) === leadingDigits(b) && isNear(a, b, rational(11n)))
}

function times(claim: ReadClaim, { coefficient }: Decimal): ReadClaim {
  const { value } = claim
  return { ...claim, value: { coefficient: value.coefficient * coefficient, scale: value.scale } }
}

/** The first digits in order of size: 152.4 and 512 have the same. */
function leadingDigits({ value }: ReadClaim): string {
  return [...String(value.coefficient).replace('-', '').slice(0, 3)].sort().join('')
}
