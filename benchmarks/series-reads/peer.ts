import type { Point } from '../rows/index.ts'

/** What a reader of a bulletin asks of a store of observations, whoever holds it. */
export type Peer = {
  /** The coefficient known on the day, and of which vintage; null where nothing was. */
  readonly point: (point: Point) => Promise<bigint | null> | bigint | null
  /** All places and months of an indicator as of a day: value, vintage and document of each known cell. */
  readonly slice: (indicator: string, asOf: string) => Promise<SliceSum> | SliceSum
  readonly close: () => void
}

/** How many cells had a value, and the sum of them: equal for all peers, or the comparison is void. */
export type SliceSum = { readonly cells: number; readonly sum: bigint }
