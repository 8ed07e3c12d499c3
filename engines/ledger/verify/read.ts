import type { Read } from '#platform/db'
import type { Limit, RecordedKind } from '../types.ts'

export type PostingRow = {
  readonly number: bigint
  readonly transfers: number
  readonly root: Uint8Array
}

export function listPostings(
  tx: Read,
  after: bigint,
  limit: number,
): Promise<readonly PostingRow[]> {
  return tx<PostingRow[]>`
    SELECT number, transfers, root FROM ledger.postings WHERE number > ${after} ORDER BY number LIMIT ${limit}`
}

export type TransferRow = {
  readonly id: string
  readonly posting: bigint
  readonly place: number
  readonly kind: RecordedKind
  readonly debit: bigint
  readonly credit: bigint
  readonly amount: bigint
  readonly purpose: string
  readonly document: string | null
  readonly effectiveAt: string
  readonly recordedAt: string
  readonly expiresAt: string | null
  readonly refersTo: string | null
}

/** The transfers of these postings; they lie together as they were written, so that a range of numbers is a few pages. */
export function listTransfers(tx: Read, from: bigint, to: bigint): Promise<readonly TransferRow[]> {
  return tx<TransferRow[]>`
    SELECT id, posting, place, kind, debit, credit, amount, purpose, document, effective_at AS "effectiveAt",
      recorded_at AS "recordedAt", expires_at AS "expiresAt", refers_to AS "refersTo"
    FROM ledger.transfers WHERE posting BETWEEN ${from} AND ${to} ORDER BY posting, place`
}

export type BalanceRow = {
  readonly account: bigint
  readonly code: string
  readonly asset: string
  readonly limit: Limit
  /** What the row of the balance says; it may differ, and is compared. */
  readonly heldLimit: Limit
  readonly debitsPosted: bigint
  readonly creditsPosted: bigint
  readonly debitsHeld: bigint
  readonly creditsHeld: bigint
}

export function listBalances(
  tx: Read,
  after: bigint,
  limit: number,
): Promise<readonly BalanceRow[]> {
  return tx<BalanceRow[]>`
    SELECT a.id AS account, a.code, a.asset, a.limit_kind AS "limit", coalesce(b.limit_kind, '') AS "heldLimit",
      coalesce(b.debits_posted, -1) AS "debitsPosted", coalesce(b.credits_posted, -1) AS "creditsPosted",
      coalesce(b.debits_held, -1) AS "debitsHeld", coalesce(b.credits_held, -1) AS "creditsHeld"
    FROM ledger.accounts AS a LEFT JOIN ledger.balances AS b ON b.account = a.id
    WHERE a.id > ${after} ORDER BY a.id LIMIT ${limit}`
}

export type OpenHoldRow = {
  readonly hold: string
  readonly debit: bigint
  readonly credit: bigint
  readonly amount: bigint
  readonly expiresAt: string | null
}

export function listOpenHolds(
  tx: Read,
  after: string,
  limit: number,
): Promise<readonly OpenHoldRow[]> {
  return tx<OpenHoldRow[]>`
    SELECT hold, debit, credit, amount, expires_at AS "expiresAt" FROM ledger.open_holds
    WHERE hold > ${after} ORDER BY hold LIMIT ${limit}`
}

export async function countRows(
  tx: Read,
): Promise<{ readonly transfers: number; readonly accounts: number; readonly postings: number }> {
  const [row] = await tx<{ transfers: bigint; accounts: bigint; postings: bigint }[]>`
    SELECT (SELECT coalesce(sum(transfers), 0) FROM ledger.postings)::bigint AS transfers,
      (SELECT count(*) FROM ledger.accounts) AS accounts, (SELECT count(*) FROM ledger.postings) AS postings`
  const { transfers = 0n, accounts = 0n, postings = 0n } = row ?? {}
  return {
    transfers: Number(transfers),
    accounts: Number(accounts),
    postings: Number(postings),
  }
}

/** Each of these asks the whole journal one thing, and answers the first that aren't so. */
export function listStrays(tx: Read, limit: number): Promise<readonly { id: string }[]> {
  return tx<{ id: string }[]>`
    SELECT t.id FROM ledger.transfers AS t
    WHERE NOT EXISTS (SELECT FROM ledger.postings AS p WHERE p.number = t.posting AND p.recorded_at = t.recorded_at)
    LIMIT ${limit}`
}

export function listMisplaced(tx: Read, limit: number): Promise<readonly { id: string }[]> {
  return tx<{ id: string }[]>`
    SELECT t.id FROM ledger.transfers AS t
    LEFT JOIN ledger.accounts AS d ON d.id = t.debit
    LEFT JOIN ledger.accounts AS c ON c.id = t.credit
    LEFT JOIN ledger.purposes AS p ON p.code = t.purpose
    WHERE d.asset IS DISTINCT FROM c.asset OR d.id IS NULL OR p.code IS NULL AND t.kind <> 'expiry'
    LIMIT ${limit}`
}

/** A reference must be to what stands before it, and by the rules of its kind; that there is one at most an index sees to. */
export function listBadReferences(tx: Read, limit: number): Promise<readonly { id: string }[]> {
  return tx<{ id: string }[]>`
    SELECT t.id FROM ledger.transfers AS t LEFT JOIN ledger.transfers AS r ON r.id = t.refers_to
    WHERE t.refers_to IS NOT NULL AND ((r.posting, r.place) < (t.posting, t.place) AND CASE t.kind
      WHEN 'reversal' THEN r.kind IN ('post', 'post-hold') AND r.debit = t.credit AND r.credit = t.debit AND r.amount = t.amount
      WHEN 'post-hold' THEN r.kind = 'hold' AND r.debit = t.debit AND r.credit = t.credit AND t.amount <= r.amount
        AND (r.expires_at IS NULL OR t.recorded_at < r.expires_at)
      WHEN 'void-hold' THEN r.kind = 'hold' AND r.debit = t.debit AND r.credit = t.credit AND t.amount = r.amount
        AND (r.expires_at IS NULL OR t.recorded_at < r.expires_at)
      WHEN 'expiry' THEN r.kind = 'hold' AND r.debit = t.debit AND r.credit = t.credit AND t.amount = r.amount
        AND r.expires_at <= t.recorded_at
      ELSE false
    END) IS NOT TRUE
    LIMIT ${limit}`
}

export function listBurnt(tx: Read, limit: number): Promise<readonly { id: string }[]> {
  return tx<{ id: string }[]>`
    SELECT t.id FROM ledger.refusals AS r JOIN ledger.transfers AS t ON t.id = r.transfer LIMIT ${limit}`
}

/** Past balances that aren't the sums of the transfers up to theirs, or are missing, or stand beside none. */
export function listBadPastBalances(
  tx: Read,
  limit: number,
): Promise<readonly { code: string; posting: bigint }[]> {
  return tx<{ code: string; posting: bigint }[]>`
    WITH sides AS (
      SELECT t.debit AS account, 1 AS debit, 0 AS credit, t.posting, t.place, t.recorded_at, t.kind, t.amount, t.refers_to
      FROM ledger.transfers AS t
      UNION ALL
      SELECT t.credit, 0, 1, t.posting, t.place, t.recorded_at, t.kind, t.amount, t.refers_to FROM ledger.transfers AS t
    ), steps AS (
      SELECT s.account, s.debit, s.credit, s.posting, s.place, s.recorded_at,
        CASE WHEN s.kind IN ('post', 'post-hold', 'reversal') THEN s.amount ELSE 0 END AS posted,
        CASE s.kind WHEN 'hold' THEN s.amount WHEN 'post' THEN 0 WHEN 'reversal' THEN 0 ELSE - h.amount END AS held
      FROM sides AS s JOIN ledger.accounts AS a ON a.id = s.account AND a.keeps_history
      LEFT JOIN ledger.transfers AS h ON h.id = s.refers_to
    ), summed AS (
      SELECT s.account, s.posting, s.place, s.recorded_at, sum(s.debit * s.posted) OVER w AS debits_posted,
        sum(s.credit * s.posted) OVER w AS credits_posted, sum(s.debit * s.held) OVER w AS debits_held,
        sum(s.credit * s.held) OVER w AS credits_held
      FROM steps AS s WINDOW w AS (PARTITION BY s.account ORDER BY s.posting, s.place)
    )
    SELECT a.code, coalesce(s.posting, p.posting) AS posting
    FROM summed AS s FULL JOIN ledger.past_balances AS p
      ON p.account = s.account AND p.recorded_at = s.recorded_at AND p.posting = s.posting AND p.place = s.place
    JOIN ledger.accounts AS a ON a.id = coalesce(s.account, p.account)
    WHERE (s.debits_posted = p.debits_posted AND s.credits_posted = p.credits_posted
      AND s.debits_held = p.debits_held AND s.credits_held = p.credits_held) IS NOT TRUE
    LIMIT ${limit}`
}
