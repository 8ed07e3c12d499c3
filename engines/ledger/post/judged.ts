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
export type Row = {
  readonly id: string
  readonly kind: RecordedKind
  readonly debit: number
  readonly credit: number
  readonly amount: bigint
  /** For what resolves a hold: all that the hold set aside; else 0. */
  readonly held: bigint
  readonly purpose: string
  readonly document: string | null
  readonly effectiveAt: string
  readonly expiresAt: string | null
  readonly refersTo: string | null
}
