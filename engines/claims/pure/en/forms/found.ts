import type { Decimal, Rational } from '#platform/exact'
import type { ClaimBound, ComparisonKind } from '../../../types.ts'
import type { QuantityForm, Span } from '../../model.ts'

/** A claim by its tokens, before its measure and its kind are looked for. */
export type Found = {
  readonly form: QuantityForm
  /** First token and one past the last, bound and unit included. */
  readonly first: number
  readonly next: number
  /** The number alone. */
  readonly numberFirst: number
  readonly numberNext: number
  readonly value: Decimal
  readonly valueHigh: Decimal | null
  readonly fraction: Rational | null
  readonly precision: number
  readonly unit: string
  readonly bound: ClaimBound
  readonly date: string | null
  readonly members: readonly Span[]
  readonly kind: ComparisonKind | null
  readonly untestable: 'superlative' | 'forecast' | null
  /** What is counted stands behind it: first token and one past the last. */
  readonly counted: readonly [first: number, next: number] | null
  /** The unit was said; otherwise `items` is only a guess. */
  readonly hasUnit: boolean
  /** A number that stands for what was named before it: `six more slowly`. */
  readonly isAlone: boolean
  /** A date that is a claim only if it is yet to come. */
  readonly ifAhead: boolean
}

type FoundParts = Pick<Found, 'form' | 'first' | 'next' | 'value' | 'unit'> & Partial<Found>

/** Whole numbers with nothing beside them, unless the parts say more. */
export function found(parts: FoundParts): Found {
  return {
    numberFirst: parts.first,
    numberNext: parts.next,
    valueHigh: null,
    fraction: null,
    precision: 0,
    bound: 'exact',
    date: null,
    members: [],
    kind: null,
    untestable: null,
    counted: null,
    hasUnit: true,
    isAlone: false,
    ifAhead: false,
    ...parts,
  }
}

export function whole(value: number): Decimal {
  return { coefficient: BigInt(value), scale: 0 }
}
