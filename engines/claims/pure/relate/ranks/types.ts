import type { ReadClaim } from '../../model.ts'

// Terms.
// entry  a name with its figure, among others of one kind: "Vasch 9.1, Oberlin 8.4", 云台188.5、柏树岗143.0, "Champions are Hexley with 68".
// piece  the words that belong to an entry's figure, before and behind it.
// fact   what is said of an entry's place among the others.

export type Entry = {
  readonly claim: ReadClaim
  readonly value: number
  readonly start: number
  readonly end: number
}

export type Listed = {
  readonly entries: readonly Entry[]
  /** First sentence and one past the last. */
  readonly sentences: readonly [from: number, to: number]
  /** Numbers before the entries: "1. Brandt 2:13:51". */
  readonly isNumbered: boolean
}

/** `most`: who stands first has the most; null where the words say no more than the place. */
export type Way = 'most' | 'least' | null

export type Fact = {
  readonly entry: number
  /** 1 for the first, counted from the last where `isLast`. */
  readonly place: number
  readonly isLast: boolean
  readonly way: Way
  /** The claim that tells the place. */
  readonly rank: ReadClaim | null
  /** How many the words say that there are. */
  readonly of: number | null
}

/** An entry, and whether words put it above the one behind it. */
export type Versus = { readonly entry: number; readonly isAbove: boolean }
