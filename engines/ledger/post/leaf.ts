import type { RecordedTransfer } from '../types.ts'
import type { Row } from './judged.ts'

/**
 * The bytes of a transfer that its posting's tree is over: its fields parted by tabs, which none of them can hold, nothing
 * standing for null. `ledger.leaf_hashes` writes the same in SQL, for who may see the hash of a transfer and not the transfer.
 */
export function leafText(
  row: Omit<Row, 'debit' | 'credit' | 'held'>,
  at: Pick<RecordedTransfer, 'posting' | 'place' | 'recordedAt' | 'debit' | 'credit' | 'asset'>,
): string {
  const { id, kind, amount, purpose, document, effectiveAt, expiresAt, refersTo } = row
  const { posting, place, recordedAt, debit, credit, asset } = at
  const head = `${id}\t${posting}\t${place}\t${kind}\t${debit}\t${credit}\t${amount}\t${asset}`
  return `${head}\t${purpose}\t${document ?? ''}\t${effectiveAt}\t${recordedAt}\t${expiresAt ?? ''}\t${refersTo ?? ''}`
}
