import type { Read } from '#platform/db'

// Terms.
// entry    what is recorded once and for ever: a row of some module, with its canonical bytes.
// leaf     an entry's place in a log: SHA-256 of a zero byte and the entry's canonical bytes (RFC 6962, 2.1).
// subtree  a complete tree over 2^level leaves; its position counts such trees from the left, so that it covers the
//          leaves from position * 2^level on. Level 0 are the leaves themselves.
// peaks    the largest complete subtrees that together cover a log, from the left; all that is needed to let it grow.
// head     the size of a log and the hash of its root: what one publishes, keeps, and compares later.
// path     the hashes that lead from a leaf, or from an older head, to a head.

/** 32 bytes of SHA-256. */
export type Hash = Uint8Array

export type Subtree = { readonly level: number; readonly position: number }

/** A complete subtree with its hash. */
export type TreeNode = Subtree & { readonly hash: Hash }

/** As much of a log as is needed to let it grow, and to know its root. */
export type Peaks = { readonly size: number; readonly hashes: readonly Hash[] }

export type Head = { readonly size: number; readonly root: Hash }

/** The hash of a complete subtree that is asked for by `inclusionPath` or `consistencyPath`. */
export type HashOf = (subtree: Subtree) => Hash

/** A head as it is stored, with the instant at which the log had grown to it (ISO 8601). */
export type StoredHead = Head & { readonly at: string }

/** What a module says of the entries that a log is of. */
export type LogSource = {
  /** Name of the log. */
  readonly log: string
  /**
   * A view `schema.name` with one row per entry: `id uuid`, `transaction_id xid8` (who wrote it; null: nobody who may) and
   * `content jsonb`, all that is to be proved. The content of an entry never changes, not even with a later migration.
   */
  readonly entries: string
  /** Says, in a transaction, that all entries are to be seen; where row security hides none, nothing need be said. */
  readonly open: (tx: Read) => Promise<void>
}

/** An entry's place in a log: its number, its content as the database writes it, and the path to a head. */
export type Inclusion = {
  readonly index: number
  readonly content: string
  readonly path: readonly Hash[]
}

/** What is wrong with a log. */
export type Fault =
  /** The entry of a leaf isn't what it was when it was sealed. */
  | { readonly kind: 'changed'; readonly index: number; readonly entry: string }
  /** The entry of a leaf is gone. */
  | { readonly kind: 'missing'; readonly index: number; readonly entry: string }
  /** An entry that never was a leaf stands where all are. */
  | { readonly kind: 'added'; readonly entry: string }
  /** A leaf itself is gone. */
  | { readonly kind: 'no-leaf'; readonly index: number }
  /** These leaves were exchanged or rewritten: they no longer give the node above them. */
  | {
      readonly kind: 'node'
      readonly first: number
      readonly last: number
      readonly entries: readonly string[]
    }
  /** The tree has another root than the head says. */
  | { readonly kind: 'head'; readonly size: number }
  /** From this leaf on, the tree grew behind its last head. */
  | { readonly kind: 'no-head'; readonly index: number }
  /** The tree had another root when somebody kept its head. */
  | {
      readonly kind: 'rewritten'
      readonly size: number
      readonly kept: string
      readonly found: string
    }
  /** It was larger when somebody kept its head. */
  | { readonly kind: 'shortened'; readonly size: number }

export type LogReport = {
  readonly log: string
  readonly head: StoredHead | null
  readonly leaves: number
  /** Entries that are to become leaves: written since the log last grew. */
  readonly waiting: number
  readonly faults: readonly Fault[]
  readonly faultCount: number
}
