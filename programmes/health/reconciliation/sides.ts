import type { Fen } from '../pure/index.ts'

/** A dispute is between two: the side of insurance loses by a higher sum, the side of treatment by a lower one. */
export type Side = 'insurance' | 'treatment'

/** The places of both sides, each the place itself and its province. */
export type Sides = { readonly insured: readonly string[]; readonly treated: readonly string[] }

/** On which side a place stands; null: on none. */
export function sideOf(place: string | null, { insured, treated }: Sides): Side | null {
  if (place === null) return null
  if (insured.includes(place)) return 'insurance'
  return treated.includes(place) ? 'treatment' : null
}

/**
 * The side for which a party speaks: whichever of a place's organisations it is, a hospital with the place where it stands. The
 * house, an organisation of null, speaks for none.
 */
export function speaksFor(
  { organisation, place }: { readonly organisation: string | null; readonly place: string | null },
  sides: Sides,
): Side | null {
  return organisation === null ? null : (sideOf(place, sides) ?? 'treatment')
}

type Sums = { readonly payable: Fen; readonly claimed: Fen }

/** Whether a side loses by what is claimed, so that it is its to concede. */
export function losesBy(side: Side, { payable, claimed }: Sums): boolean {
  return side === 'insurance' ? claimed > payable : claimed < payable
}

/** Whether a sum lies between what is payable and what is claimed, the latter counted. */
export function isBetween(owed: Fen, { payable, claimed }: Sums): boolean {
  return claimed > payable ? owed > payable && owed <= claimed : owed < payable && owed >= claimed
}
