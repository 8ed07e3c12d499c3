import type { Comparison } from '../../../types.ts'
import type { ReadClaim, Reading } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'

// "2,376 cases were reported and 1,528 solved, a rate of 64.3 per cent": a percentage that is what one of the figures beside it makes of another is a share.

/** So many figures to either side, of its sentence and of those next to it. */
const REACH = 6
/** So few digits are a quotient of any two figures. */
const DIGITS_MIN = 2

export function quotientsIn(
  { claims, doc }: Reading,
  comparisons: readonly Comparison[],
): ReadonlySet<number> {
  const found = new Set<number>()
  for (const claim of claims) {
    if (claim.form !== 'number' || claim.unit !== 'percent' || claim.valueHigh !== null) continue
    if (!canBeShare(claim)) continue
    const paragraph = doc.sentences[claim.sentence]?.paragraph
    const around = claims
      .slice(Math.max(0, claim.index - REACH), claim.index + REACH)
      .filter(
        (one) =>
          Math.abs(one.sentence - claim.sentence) <= 1 &&
          doc.sentences[one.sentence]?.paragraph === paragraph &&
          isLevel(one, comparisons[one.index]),
      )
    if (isQuotient(claim, around)) found.add(claim.index)
  }
  return found
}

function canBeShare({ value }: ReadClaim): boolean {
  const { coefficient, scale } = value
  return (
    coefficient > 0n &&
    coefficient <= 120n * 10n ** BigInt(scale) &&
    String(coefficient).length >= DIGITS_MIN
  )
}

const LEVELS: ReadonlySet<string> = new Set(['level', 'sum', 'from-to', 'target', 'count'])

function isLevel(one: ReadClaim, comparison: Comparison | undefined): boolean {
  const dimension = dimensionOf(one.unit)
  return (
    one.form === 'number' &&
    !/^(?:percent|permille|percentage-point|ratio|times|rank|date|time|index)$/.test(dimension) &&
    LEVELS.has(comparison?.kind ?? 'level') &&
    one.value.coefficient > 9n
  )
}

function isQuotient(claim: ReadClaim, around: readonly ReadClaim[]): boolean {
  const percent = sizeOf(claim)
  const off = 10 ** claim.precision / 2 + 1e-9
  // A pair of one sentence is nearer than one of two.
  return around.some((part) =>
    around.some(
      (whole) =>
        part !== whole &&
        areAlike(part, whole) &&
        (part.sentence === claim.sentence || whole.sentence === claim.sentence) &&
        Math.abs((sizeOf(part) / sizeOf(whole)) * 100 - percent) <= off,
    ),
  )
}

function areAlike({ unit: a }: ReadClaim, { unit: b }: ReadClaim): boolean {
  return (
    a === b ||
    (a === 'items' && COUNTED.has(dimensionOf(b))) ||
    (b === 'items' && COUNTED.has(dimensionOf(a)))
  )
}

const COUNTED: ReadonlySet<string> = new Set(
  'person person-time household firm count set place vehicle ship aircraft train point station use bed parcel'.split(
    ' ',
  ),
)

function sizeOf({ value }: ReadClaim): number {
  return Number(value.coefficient) / 10 ** value.scale
}
