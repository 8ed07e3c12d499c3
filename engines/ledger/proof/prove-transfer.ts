import type { Read } from '#platform/db'
import { HouseError } from '#platform/errors'
import {
  findHead,
  grow,
  type Head,
  hashFrom,
  hexOf,
  inclusionPath,
  leafHash,
  NO_LEAVES,
  proofDocument,
  proveInclusion,
  rootOf,
  type StoredHead,
} from '#platform/log'
import { getTransfer } from '../history/transfers.ts'
import { leafText } from '../post/leaf.ts'
import type { RecordedTransfer } from '../types.ts'
import { LEDGER_LOG } from './source.ts'
import { plainTransfer, type TransferProof } from './transfer-proof.ts'

/**
 * A transfer that the actor sees, with the path to its posting's root and the posting's own proof in the log: under the
 * newest head, or one that was kept. Of the posting's other transfers it shows hashes alone. Throws
 * `ledger.unknown-transfer`, `ledger.not-sealed`, `log.broken`.
 */
export async function proveTransfer(
  tx: Read,
  id: string,
  kept?: Head & StoredHead,
): Promise<TransferProof> {
  const transfer = await getTransfer(tx, id)
  const head = kept ?? (await findHead(tx, LEDGER_LOG.log))
  const [posting] = await tx<{ id: string; root: Uint8Array }[]>`
    SELECT id, root FROM ledger.postings WHERE number = ${transfer.posting}`
  if (posting === undefined) throw new HouseError('log.broken', { log: LEDGER_LOG.log })
  const path = await pathInPosting(tx, transfer, posting.root)
  const proof = head && (await proveInclusion(tx, LEDGER_LOG, posting.id, head))
  if (head === undefined || proof === undefined) throw new HouseError('ledger.not-sealed', { id })
  return {
    format: 'onedelta-transfer-proof/1',
    transfer: plainTransfer(transfer),
    path,
    posting: proofDocument(LEDGER_LOG.log, head, proof),
  }
}

async function pathInPosting(
  tx: Read,
  transfer: RecordedTransfer,
  root: Uint8Array,
): Promise<readonly string[]> {
  const rows = await tx<{ hash: string }[]>`
    SELECT hash FROM ledger.leaf_hashes(${transfer.posting}) ORDER BY place`
  const leaves = rows.map(({ hash }) => hashFrom(hash) ?? new Uint8Array())
  const { peaks, nodes } = grow(NO_LEAVES, leaves)
  const kept = new Map(nodes.map(({ level, position, hash }) => [`${level}/${position}`, hash]))
  const hashOf = ({ level, position }: { readonly level: number; readonly position: number }) => {
    const hash = level === 0 ? leaves[position] : kept.get(`${level}/${position}`)
    if (hash === undefined) throw new HouseError('log.broken', { log: LEDGER_LOG.log })
    return hash
  }
  const own = leaves[transfer.place]
  const isOwn = own !== undefined && hexOf(own) === hexOf(leafHash(leafText(transfer, transfer)))
  // The path is worth nothing where the transfers no longer give the root that was sealed.
  if (!isOwn || hexOf(rootOf(peaks.hashes)) !== hexOf(root))
    throw new HouseError('log.broken', { log: LEDGER_LOG.log })
  return inclusionPath(transfer.place, leaves.length, hashOf).map(hexOf)
}
