import type { Rational } from '#platform/exact'
import type { Span } from '../model.ts'

// Terms.
// edit       words of the text and what is written in their place; each is a number, or a word of direction, never half of one.
// proposal   edits by which one claim would fit; not yet tested.
// amendment  a proposal that was tested: with it the text was read anew, and the claim is wrong no more.

export type Edit = Span & { readonly to: string }

export type Proposal = {
  /** Index of the claim that is changed. */
  readonly claim: number
  readonly edits: readonly Edit[]
  /** What has to be changed with it, in other claims. */
  readonly also?: readonly Proposal[]
  /** The same number: as likely as each other, by all that speaks for them. */
  readonly rank?: number
}

/** Several ways to mend one thing, the likeliest first. */
export type Problem = {
  /** Every claim that takes part in it. */
  readonly claims: readonly number[]
  readonly proposals: readonly Proposal[]
  /** Nothing contradicts it, it only holds on a condition: what replaces it must hold outright. */
  readonly mustHold: boolean
}

export type Amendment = {
  readonly claim: number
  /** What is replaced by what, where it stands in the text. */
  readonly edits: readonly Edit[]
  /** Other figures of which any, changed in its place, would do as well: nothing tells which is wrong. */
  readonly instead?: readonly Amendment[]
}

/** A value that would make a relation true, in the unit of the claim. */
export type Solution = {
  readonly claim: number
  readonly value: Rational
  /** No likelier than that of any other claim, unless two digits that changed places bring it about. */
  readonly onlyIfExchanged?: true
}
