import type { BaseContext } from '#platform/action'
import type { Text } from '#platform/i18n'
import type { ResultCode } from './results.ts'

// Terms.
// asset      what is counted, in a whole number of its smallest unit: CNY in fen, Wh, kg COD.
// account    where amounts of one asset stand, under a code that its owner gave it and that never changes.
// transfer   an amount that is debited to one account and credited to another, once and for ever.
// purpose    the registered word that says what transfers are for.
// hold       an amount set aside: it counts in every limit, and moves only when it is posted. It is resolved once: posted
//            in full or in part, voided, or expired.
// reversal   a transfer that undoes another whole, by the same amount the other way; each can be reversed once.
// chain      transfers of a batch that stand or fall together.
// posting    what one batch recorded, numbered in an order that no account's own order contradicts.
// effective  when a transfer counts for its owner; recorded: when the ledger took it.
// balance    four sums of an account: debits and credits, posted and held.

/** What posting needs of the world: the instant and new ids. */
export type LedgerContext = Pick<BaseContext, 'now' | 'newId'>

export type Asset = {
  readonly code: string
  /** Digits behind the point: 2 for CNY in fen. */
  readonly decimals: number
  readonly title: Text
}

export type Purpose = { readonly code: string; readonly title: Text }

/** What an account's debits or credits, held ones included, may not exceed: what is posted on its other side. */
export type Limit = 'none' | 'debits-within-credits' | 'credits-within-debits'

export type NewAccount = {
  /** Unique and stable: `health/fund/330000/pooled`. */
  readonly code: string
  /** Who it belongs to: an organisation or a person by id, or a word of the programme's. */
  readonly owner: string
  /** The place whose operators see it. */
  readonly jurisdiction: string
  readonly asset: string
  /** A word of the programme's: fund, claims, cash. */
  readonly kind: string
  readonly limit: Limit
  /** Keep the balance after each transfer: any past balance is then one look-up. */
  readonly keepsHistory: boolean
}

export type Balance = {
  readonly debitsPosted: bigint
  readonly creditsPosted: bigint
  readonly debitsHeld: bigint
  readonly creditsHeld: bigint
}

export type Account = NewAccount & {
  readonly openedAt: string
  readonly closedAt: string | null
}

export type AccountResult = {
  readonly code: string
  readonly result:
    | 'created'
    | 'exists'
    | 'asset-not-found'
    | `exists-with-different-${'owner' | 'jurisdiction' | 'asset' | 'kind' | 'limit' | 'history'}`
}

type Asked = {
  /** A UUID of the client's: the same id with the same content is done once, however often it is sent. */
  readonly id: string
  /** ISO 8601 in UTC, at most six digits of a second. */
  readonly effectiveAt: string
  readonly purpose: string
  /** What it is booked by: a bill, an instruction. */
  readonly document: string | null
  /** It stands or falls with the next one of the batch. */
  readonly linked?: boolean
}

/** One item of a batch. Accounts are named by their codes; amounts are in the asset's smallest unit. */
export type Transfer =
  | (Asked & {
      readonly kind: 'post'
      readonly debit: string
      readonly credit: string
      readonly amount: bigint
    })
  | (Asked & {
      readonly kind: 'hold'
      readonly debit: string
      readonly credit: string
      readonly amount: bigint
      /** After so many seconds by the ledger's clock it expires; null: never. */
      readonly timeout_s: number | null
    })
  /** `amount` null: the whole hold; less: the rest is set free. */
  | (Asked & { readonly kind: 'post-hold'; readonly hold: string; readonly amount: bigint | null })
  | (Asked & { readonly kind: 'void-hold'; readonly hold: string })
  | (Asked & { readonly kind: 'reversal'; readonly reverses: string })

/** What became of one item. Balances are those just after it, so that nobody need ask again; null unless it was created now. */
export type TransferResult = {
  readonly id: string
  readonly result: ResultCode
  /** When it was recorded, now or the first time (`exists`); null where it wasn't. */
  readonly recordedAt: string | null
  readonly debit: Balance | null
  readonly credit: Balance | null
}

export type RecordedKind = Transfer['kind'] | 'expiry'

/** A transfer as it stands in the journal. */
export type RecordedTransfer = {
  readonly id: string
  /** The posting that recorded it, and its place in there. */
  readonly posting: bigint
  readonly place: number
  /** `expiry` is the ledger's own: a hold ran out. */
  readonly kind: RecordedKind
  readonly debit: string
  readonly credit: string
  readonly asset: string
  readonly amount: bigint
  readonly purpose: string
  readonly document: string | null
  readonly effectiveAt: string
  readonly recordedAt: string
  /** For a hold: when it expires. */
  readonly expiresAt: string | null
  /** The hold that it resolves, or the transfer that it reverses. */
  readonly refersTo: string | null
}

/** A transfer of an account, and the account's balance after it where it keeps history. */
export type AccountEntry = { readonly transfer: RecordedTransfer; readonly after: Balance | null }
