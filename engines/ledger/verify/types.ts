import type { LogReport } from '#platform/log'

/** What is wrong with a ledger. Transfers by id, accounts by code. */
export type LedgerFault =
  /** The transfers of a posting aren't those whose root was sealed. */
  | { readonly kind: 'posting'; readonly posting: string }
  /** A transfer belongs to no posting. */
  | { readonly kind: 'stray'; readonly transfer: string }
  /** It names accounts that aren't there or count different assets, or a purpose that isn't registered. */
  | { readonly kind: 'misplaced'; readonly transfer: string }
  /** It resolves or reverses what it may not, or otherwise than it may. */
  | { readonly kind: 'reference'; readonly transfer: string }
  /** It was refused, and its id burnt, before or after it was recorded. */
  | { readonly kind: 'burnt'; readonly transfer: string }
  /** With it, an account passed its limit. */
  | { readonly kind: 'limit'; readonly transfer: string; readonly account: string }
  /** It was recorded before what stands before it. */
  | { readonly kind: 'clock'; readonly transfer: string; readonly account: string }
  /** What an account is said to have isn't the sum of its transfers. */
  | { readonly kind: 'balance'; readonly account: string }
  /** The same of a balance that its history keeps. */
  | { readonly kind: 'past-balance'; readonly account: string; readonly posting: string }
  /** A hold is said to be open and isn't, or is open and not said to be. */
  | { readonly kind: 'open-hold'; readonly transfer: string }
  /** Debits and credits of an asset differ. */
  | { readonly kind: 'asset'; readonly asset: string }

export type LedgerReport = {
  readonly accounts: number
  readonly postings: number
  readonly transfers: number
  /** What is posted, by asset: equal on both sides, or the ledger is none. */
  readonly sums: readonly {
    readonly asset: string
    readonly debits: bigint
    readonly credits: bigint
  }[]
  readonly log: LogReport
  /** The first of them. */
  readonly faults: readonly LedgerFault[]
  readonly faultCount: number
}

/** Told of as they are found; the first so many are kept. */
export type Faults = {
  readonly add: (fault: LedgerFault) => void
  readonly told: () => Pick<LedgerReport, 'faults' | 'faultCount'>
}
