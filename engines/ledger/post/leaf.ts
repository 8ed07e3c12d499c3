import { grow, type Hash, leafHash, NO_LEAVES, rootOf } from '#platform/log'
import type { RecordedTransfer } from '../types.ts'

/**
 * The bytes of a transfer that its posting's tree is over: its fields parted by tabs, which none of them can hold, nothing
 * standing for null. `ledger.leaf_hashes` writes the same in SQL, for who may see the hash of a transfer and not the transfer.
 */
export function leafText(transfer: Omit<RecordedTransfer, 'asset'>): string {
  const { id, posting, place, kind, debit, credit, amount, purpose, document } = transfer
  const { effectiveAt, recordedAt, expiresAt, refersTo } = transfer
  const head = `${id}\t${posting}\t${place}\t${kind}\t${debit}\t${credit}\t${amount}\t${purpose}`
  const tail = `${effectiveAt}\t${recordedAt}\t${expiresAt ?? ''}\t${refersTo ?? ''}`
  return `${head}\t${document ?? ''}\t${tail}`
}

/** The root over the transfers of one posting. */
export function rootOfLeaves(leaves: readonly Hash[]): Hash {
  return rootOf(grow(NO_LEAVES, leaves).peaks.hashes)
}

export { leafHash }
