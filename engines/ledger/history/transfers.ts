import type { Read } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { AccountEntry, RecordedTransfer } from '../types.ts'

/** Throws `ledger.unknown-transfer`, also for one of whose accounts the actor may see neither. */
export async function getTransfer(tx: Read, id: string): Promise<RecordedTransfer> {
  const [transfer] = await tx<RecordedTransfer[]>`
    SELECT ${columnsOf(tx)} FROM ledger.transfers AS t ${accountsOf(tx)} WHERE t.id = ${id}`
  if (transfer === undefined) throw new HouseError('ledger.unknown-transfer', { id })
  return transfer
}

/** What resolved a hold or reversed a transfer; undefined where nothing did. */
export async function findReference(tx: Read, id: string): Promise<RecordedTransfer | undefined> {
  const [transfer] = await tx<RecordedTransfer[]>`
    SELECT ${columnsOf(tx)} FROM ledger.transfers AS t ${accountsOf(tx)} WHERE t.refers_to = ${id}`
  return transfer
}

export const ENTRIES_PER_PAGE_MAX = 1000

/** The transfers of an account, the newest first, behind one of them. */
export async function listEntries(
  tx: Read,
  page: {
    readonly account: string
    readonly before?: { readonly posting: bigint; readonly place: number }
    readonly limit: number
  },
): Promise<readonly AccountEntry[]> {
  const limit = Math.min(page.limit, ENTRIES_PER_PAGE_MAX)
  const posting = page.before?.posting ?? null
  const place = page.before?.place ?? null
  // Each side by its own index, so that a page costs a page's rows however long the account is.
  const sideOf = (side: string) => tx`(
    SELECT t.id, t.posting, t.place FROM ledger.transfers AS t
    WHERE t.${tx(side)} = (SELECT a.id FROM ledger.accounts AS a WHERE a.code = ${page.account})
      AND (${posting}::bigint IS NULL OR (t.posting, t.place) < (${posting}::bigint, ${place}::integer))
    ORDER BY t.posting DESC, t.place DESC LIMIT ${limit})`
  const rows = await tx<(RecordedTransfer & AfterRow)[]>`
    SELECT ${columnsOf(tx)}, p.debits_posted AS "debitsPosted", p.credits_posted AS "creditsPosted",
      p.debits_held AS "debitsHeld", p.credits_held AS "creditsHeld"
    FROM (${sideOf('debit')} UNION ALL ${sideOf('credit')} ORDER BY posting DESC, place DESC LIMIT ${limit}) AS found
    JOIN ledger.transfers AS t ON t.id = found.id ${accountsOf(tx)}
    LEFT JOIN ledger.past_balances AS p
      ON p.account = (SELECT a.id FROM ledger.accounts AS a WHERE a.code = ${page.account})
      AND p.recorded_at = t.recorded_at AND p.posting = t.posting AND p.place = t.place
    ORDER BY t.posting DESC, t.place DESC`
  return rows.map(({ debitsPosted, creditsPosted, debitsHeld, creditsHeld, ...transfer }) => ({
    transfer,
    after:
      debitsPosted === null || creditsPosted === null || debitsHeld === null || creditsHeld === null
        ? null
        : { debitsPosted, creditsPosted, debitsHeld, creditsHeld },
  }))
}

type AfterRow = {
  readonly debitsPosted: bigint | null
  readonly creditsPosted: bigint | null
  readonly debitsHeld: bigint | null
  readonly creditsHeld: bigint | null
}

// The other side's account may be hidden: its code is no secret of whoever has a transfer with it.
function accountsOf(tx: Read) {
  return tx`CROSS JOIN LATERAL ledger.names_of(t.debit, t.credit) AS n (debit, credit, asset)`
}

function columnsOf(tx: Read) {
  return tx`t.id, t.posting, t.place, t.kind, n.debit, n.credit, n.asset, t.amount, t.purpose, t.document,
    t.effective_at AS "effectiveAt", t.recorded_at AS "recordedAt", t.expires_at AS "expiresAt", t.refers_to AS "refersTo"`
}
