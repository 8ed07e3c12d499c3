import Type, { type Static } from 'typebox'
import Value from 'typebox/value'
import { HouseError } from '#platform/errors'
import {
  checkDocument,
  type HeadDocument,
  hashFrom,
  leafHash,
  type ProofDocument,
  readDocument,
  readJson,
  verifyInclusion,
} from '#platform/log'
import { leafText } from '../post/leaf.ts'
import type { RecordedKind, RecordedTransfer } from '../types.ts'

const TEXT = Type.String({ maxLength: 500 })
const OPTIONAL_TEXT = Type.Union([TEXT, Type.Null()])
const WHOLE = Type.String({ pattern: '^[0-9]{1,19}$' })

const TRANSFER = Type.Object({
  id: TEXT,
  posting: WHOLE,
  place: Type.Integer({ minimum: 0 }),
  kind: TEXT,
  debit: TEXT,
  credit: TEXT,
  asset: TEXT,
  amount: WHOLE,
  purpose: TEXT,
  document: OPTIONAL_TEXT,
  effectiveAt: TEXT,
  recordedAt: TEXT,
  expiresAt: OPTIONAL_TEXT,
  refersTo: OPTIONAL_TEXT,
})

const PROOF = Type.Object({
  format: Type.Literal('onedelta-transfer-proof/1'),
  transfer: TRANSFER,
  path: Type.Array(Type.String({ pattern: '^[0-9a-f]{64}$' }), { maxItems: 64 }),
  posting: Type.Unknown(),
})

/** A transfer as JSON holds it: whole numbers as text. */
export type PlainTransfer = Static<typeof TRANSFER>

export type TransferProof = Omit<Static<typeof PROOF>, 'posting' | 'path'> & {
  readonly path: readonly string[]
  readonly posting: ProofDocument
}

export function plainTransfer(transfer: RecordedTransfer): PlainTransfer {
  return { ...transfer, posting: String(transfer.posting), amount: String(transfer.amount) }
}

/** Reads what `proveTransfer` made and JSON carried. Throws `log.bad-document`. */
export function readTransferProof(file: string, text: string): TransferProof {
  const bad = (cause?: unknown) =>
    new HouseError(
      'log.bad-document',
      { file, problem: 'it is no proof of a transfer', problemZh: '不是转账的证明' },
      { cause },
    )
  let value: unknown
  try {
    value = readJson(text)
  } catch (error) {
    throw bad(error)
  }
  if (!Value.Check(PROOF, value)) throw bad()
  const posting = readDocument(file, JSON.stringify(value.posting))
  if (posting.format !== 'onedelta-log-proof/1') throw bad()
  return { ...value, posting }
}

/** Whether it proves that the transfer is in the ledger's log, without any database. */
export function checkTransferProof(
  { transfer, path, posting }: TransferProof,
  kept?: HeadDocument,
): ReturnType<typeof checkDocument> {
  const { entry } = posting
  const root = isPosting(entry) ? hashFrom(entry.root) : undefined
  if (!isPosting(entry) || root === undefined) return 'not-proved'
  const isOfPosting =
    posting.log === 'ledger' &&
    entry.posting === transfer.posting &&
    entry.recordedAt === transfer.recordedAt
  const row = {
    ...transfer,
    kind: transfer.kind as RecordedKind,
    amount: BigInt(transfer.amount),
    posting: BigInt(transfer.posting),
  }
  const leaf = leafHash(leafText(row, row))
  const hashes = path.map((one) => hashFrom(one) ?? new Uint8Array())
  const head = { size: entry.transfers, root }
  if (!isOfPosting || !verifyInclusion(leaf, transfer.place, hashes, head)) return 'not-proved'
  return checkDocument(posting, kept)
}

type PostingEntry = {
  readonly posting: string
  readonly recordedAt: string
  readonly transfers: number
  readonly root: string
}

function isPosting(entry: unknown): entry is PostingEntry {
  if (typeof entry !== 'object' || entry === null) return false
  const { posting, recordedAt, transfers, root } = entry as Partial<PostingEntry>
  return (
    typeof posting === 'string' &&
    typeof recordedAt === 'string' &&
    typeof transfers === 'number' &&
    typeof root === 'string'
  )
}
