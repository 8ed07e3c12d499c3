import type { RecordedKind } from '../types.ts'

/** A transfer that stands in the journal, or that this batch is about to add to it. */
export type Known = {
  readonly kind: RecordedKind
  /** Numbers of accounts. */
  readonly debit: number
  readonly credit: number
  readonly amount: bigint
  readonly purpose: string
  readonly document: string | null
  readonly effectiveAt: string
  readonly recordedAt: string
  readonly expiresAt: string | null
  readonly refersTo: string | null
  /** What became of a hold, or `reversal`. */
  resolvedBy: RecordedKind | null
}

/** A row for the journal. */
export type Row = Omit<Known, 'recordedAt' | 'resolvedBy'> & {
  readonly id: string
  /** For what resolves a hold: all that the hold set aside; else 0. */
  readonly held: bigint
}

/** Both at once, since a batch makes thousands: what is to be recorded, as the items behind it know it. */
export type Judged = Row & Known
