import type { Read, Write } from '#platform/db'
import { yuanOf } from '../money.ts'
import type { ReceiptView } from '../month/types.ts'
import { addRows, type Column } from '../settlement/rows.ts'
import type { ReceiptLine } from './match.ts'

/** Any constant: what is awaited of instructions changes for one importer at a time. */
const RECEIPTS_LOCK = 7_605_002n

export async function holdReceipts(tx: Write): Promise<void> {
  await tx`SELECT pg_advisory_xact_lock(${RECEIPTS_LOCK})`
}

type Row = ReceiptLine & { readonly id: string; readonly instruction: string | null }

/** Adds lines, with what they were matched with. */
export async function addReceipts(tx: Write, rows: readonly Row[], at: string): Promise<void> {
  const columns: readonly Column<Row>[] = [
    { name: 'id', type: 'uuid', of: (row) => row.id },
    { name: 'account', type: 'text', of: (row) => row.account, free: true },
    { name: 'reference', type: 'text', of: (row) => row.reference, free: true },
    { name: 'received_on', type: 'date', of: (row) => row.receivedOn },
    { name: 'payer', type: 'text', of: (row) => row.payer },
    { name: 'payee', type: 'text', of: (row) => row.payee },
    { name: 'amount_fen', type: 'bigint', of: (row) => row.amount },
    { name: 'note', type: 'text', of: (row) => row.note, free: true },
    { name: 'imported_at', type: 'timestamptz', of: () => at },
    { name: 'instruction', type: 'uuid', of: (row) => row.instruction },
    { name: 'matched_by', type: 'text', of: (row) => (row.instruction === null ? null : 'rule') },
    {
      name: 'matched_at',
      type: 'timestamptz',
      of: (row) => (row.instruction === null ? null : at),
    },
  ]
  await addRows(tx, 'health.receipts', columns, rows)
}

/** Lines that are there already, by account and reference. */
export async function findLines(
  tx: Read,
  lines: readonly ReceiptLine[],
): Promise<ReadonlyMap<string, ReceiptLine>> {
  const rows = await tx<ReceiptLine[]>`
    SELECT ${lineColumns(tx)} FROM health.receipts AS r
    WHERE (r.account, r.reference) IN (
      SELECT * FROM unnest(${lines.map((one) => one.account)}::text[], ${lines.map((one) => one.reference)}::text[])
    )`
  return new Map(rows.map((row) => [`${row.account} ${row.reference}`, row]))
}

function lineColumns(tx: Read) {
  return tx`r.account, r.reference, r.received_on AS "receivedOn", r.payer, r.payee, r.amount_fen AS amount, r.note`
}

/** A line within reach that nobody knows yet what it is for. */
export async function findUnmatched(tx: Read, id: string): Promise<ReceiptLine | undefined> {
  const [row] = await tx<ReceiptLine[]>`
    SELECT ${lineColumns(tx)} FROM health.receipts AS r WHERE r.id = ${id} AND r.instruction IS NULL`
  return row
}

/** False where it is assigned already. */
export async function assignStored(
  tx: Write,
  receipt: string,
  instruction: string,
  at: string,
): Promise<boolean> {
  const assigned = await tx`
    UPDATE health.receipts SET instruction = ${instruction}, matched_by = 'person', matched_at = ${at}
    WHERE id = ${receipt} AND instruction IS NULL RETURNING id`
  return assigned.length > 0
}

/** The newest first. */
export async function listReceipts(
  tx: Read,
  wanted: {
    readonly isMatched: boolean | null
    readonly before: string | null
    readonly limit: number
  },
): Promise<readonly ReceiptView[]> {
  const rows = await tx<(Omit<ReceiptView, 'amount'> & { readonly amount: bigint })[]>`
    SELECT r.id, ${lineColumns(tx)}, r.instruction, r.matched_by AS "matchedBy" FROM health.receipts AS r
    WHERE (${wanted.isMatched}::boolean IS NULL OR (r.instruction IS NOT NULL) = ${wanted.isMatched})
      AND (${wanted.before}::uuid IS NULL OR r.id < ${wanted.before})
    ORDER BY r.id DESC LIMIT ${wanted.limit}`
  return rows.map((row) => ({ ...row, amount: yuanOf(row.amount) }))
}
