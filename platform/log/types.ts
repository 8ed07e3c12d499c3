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
