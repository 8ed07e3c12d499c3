import type { ReadClaim } from '../../model.ts'
import { dimensionOf } from '../../units/table.ts'

/** As many sentences of one figure are kept; more of them are a table. */
export const REPEATED_MAX = 12

/** Too few words say too little: "number", 数量. */
export function isKnown({ measureKey }: ReadClaim): boolean {
  return measureKey.length >= 2 || (measureKey[0]?.length ?? 0) >= 3
}

/** What a figure is of: its measure, its place and the dimension of its unit. */
export function keyOf(claim: ReadClaim): string {
  const place = claim.place === null ? '' : (claim.place.id ?? claim.place.words)
  return `${claim.measureKey.join(' ')}|${place}|${dimensionOf(claim.unit)}`
}

/** Of one unit and one value, digit for digit. */
export function sameValue(a: ReadClaim, b: ReadClaim): boolean {
  return (
    a.unit === b.unit &&
    a.value.coefficient === b.value.coefficient &&
    a.value.scale === b.value.scale
  )
}
