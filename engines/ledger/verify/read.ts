import type { Read } from '#platform/db'
import type { RecordedKind } from '../types.ts'

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

export type NameRow = { readonly id: bigint; readonly code: string; readonly asset: string }

export function listNames(tx: Read, accounts: readonly bigint[]): Promise<readonly NameRow[]> {
  return tx<NameRow[]>`
    SELECT id, code, asset FROM ledger.accounts WHERE id = ANY (${accounts.map(String)}::text[]::bigint[])`
}

/** Accounts by number, from one to the other. */
export type Span = { readonly from: bigint; readonly to: bigint }

/** The next so many accounts behind one; undefined where there are no more. */
export async function findSpan(tx: Read, after: bigint, limit: number): Promise<Span | undefined> {
  const [row] = await tx<{ from: bigint | null; to: bigint | null }[]>`
    SELECT min(n.id) AS "from", max(n.id) AS "to"
    FROM (SELECT a.id FROM ledger.accounts AS a WHERE a.id > ${after} ORDER BY a.id LIMIT ${limit}) AS n`
  const { from = null, to = null } = row ?? {}
  return from === null || to === null ? undefined : { from, to }
}

export type StepRow = {
  readonly id: string
  readonly code: string
  readonly ranBack: boolean
  readonly passed: boolean
}

/**
 * Transfers with which one of these accounts passed its limit or was taken back in time, its sums made anew one transfer after the
 * other. The database sorts, on disk where it must: however long an account is, nothing of it is held here.
 */
export function listBadSteps(tx: Read, span: Span, limit: number): Promise<readonly StepRow[]> {
  return tx<StepRow[]>`
    WITH ${stepsOf(tx, span)}, walked AS (
      SELECT s.account, s.id, s.recorded_at, lag(s.recorded_at) OVER w AS before,
        sum(s.debit_posted) OVER w AS debits_posted, sum(s.credit_posted) OVER w AS credits_posted,
        sum(s.debit_posted + s.debit_held) OVER w AS debits, sum(s.credit_posted + s.credit_held) OVER w AS credits
      FROM steps AS s
      WINDOW w AS (PARTITION BY s.account ORDER BY s.posting, s.place ROWS UNBOUNDED PRECEDING)
    ), judged AS (
      SELECT w.id, a.code, coalesce(w.before > w.recorded_at, false) AS ran_back,
        greatest(w.debits, w.credits) > 9223372036854775807 OR CASE a.limit_kind
          WHEN 'debits-within-credits' THEN w.debits > w.credits_posted
          WHEN 'credits-within-debits' THEN w.credits > w.debits_posted
          ELSE false
        END AS passed
      FROM walked AS w JOIN ledger.accounts AS a ON a.id = w.account
      WHERE a.id BETWEEN ${span.from} AND ${span.to}
    )
    SELECT j.id, j.code, j.ran_back AS "ranBack", j.passed FROM judged AS j WHERE j.ran_back OR j.passed LIMIT ${limit}`
}

/** What an asset's transfers come to on the sides of some accounts. */
export type AssetRow = { readonly asset: string; readonly debits: string; readonly credits: string }

/** The codes of those accounts whose balance isn't the sum of their transfers, and what all of them come to. */
export async function sumAccounts(
  tx: Read,
  span: Span,
  limit: number,
): Promise<{ readonly wrong: readonly string[]; readonly sums: readonly AssetRow[] }> {
  const rows = await tx<(AssetRow & { readonly code: string | null })[]>`
    WITH ${stepsOf(tx, span)}, summed AS (
      SELECT s.account, sum(s.debit_posted) AS debits_posted, sum(s.credit_posted) AS credits_posted,
        sum(s.debit_held) AS debits_held, sum(s.credit_held) AS credits_held
      FROM steps AS s GROUP BY s.account
    ), compared AS MATERIALIZED (
      SELECT a.code, a.asset, coalesce(s.debits_posted, 0) AS debits_posted, coalesce(s.credits_posted, 0) AS credits_posted,
        (b.limit_kind = a.limit_kind
          AND b.debits_posted = coalesce(s.debits_posted, 0) AND b.credits_posted = coalesce(s.credits_posted, 0)
          AND b.debits_held = coalesce(s.debits_held, 0) AND b.credits_held = coalesce(s.credits_held, 0)) IS TRUE AS is_same
      FROM ledger.accounts AS a
      LEFT JOIN ledger.balances AS b ON b.account = a.id
      LEFT JOIN summed AS s ON s.account = a.id
      WHERE a.id BETWEEN ${span.from} AND ${span.to}
    )
    SELECT NULL AS code, c.asset, sum(c.debits_posted)::text AS debits, sum(c.credits_posted)::text AS credits
    FROM compared AS c GROUP BY c.asset
    UNION ALL
    (SELECT c.code, c.asset, '0', '0' FROM compared AS c WHERE NOT c.is_same LIMIT ${limit})`
  return {
    wrong: rows.flatMap(({ code }) => code ?? []),
    sums: rows.filter(({ code }) => code === null),
  }
}

/** What each transfer did to those of these accounts that it touched: `steps`, for a statement to begin with. */
function stepsOf(tx: Read, { from, to }: Span) {
  return tx`sides AS (
      SELECT t.debit AS account, 1 AS debit, 0 AS credit, t.id, t.posting, t.place, t.recorded_at, t.kind, t.amount, t.refers_to
      FROM ledger.transfers AS t WHERE t.debit BETWEEN ${from} AND ${to}
      UNION ALL
      SELECT t.credit, 0, 1, t.id, t.posting, t.place, t.recorded_at, t.kind, t.amount, t.refers_to
      FROM ledger.transfers AS t WHERE t.credit BETWEEN ${from} AND ${to}
    ), steps AS (
      SELECT s.account, s.id, s.posting, s.place, s.recorded_at, s.debit * m.posted AS debit_posted, s.credit * m.posted AS credit_posted,
        s.debit * m.held AS debit_held, s.credit * m.held AS credit_held
      FROM sides AS s CROSS JOIN LATERAL (
        SELECT CASE WHEN s.kind IN ('post', 'post-hold', 'reversal') THEN s.amount ELSE 0 END AS posted,
          CASE WHEN s.kind = 'hold' THEN s.amount WHEN s.kind IN ('post', 'reversal') THEN 0
            -- Looked up for the few that resolve a hold: a join would read the whole journal for each span.
            ELSE - coalesce((SELECT h.amount FROM ledger.transfers AS h WHERE h.id = s.refers_to), 0)
          END AS held
      ) AS m
    )`
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

/** Holds of the journal that nothing resolves, against those that are kept as open. */
export function listBadHolds(tx: Read, limit: number): Promise<readonly { id: string }[]> {
  return tx<{ id: string }[]>`
    SELECT coalesce(o.hold, t.id) AS id
    FROM (
      SELECT h.id, h.debit, h.credit, h.amount, h.expires_at FROM ledger.transfers AS h
      WHERE h.kind = 'hold' AND NOT EXISTS (SELECT FROM ledger.transfers AS r WHERE r.refers_to = h.id)
    ) AS t
    FULL JOIN ledger.open_holds AS o ON o.hold = t.id
    WHERE (o.debit = t.debit AND o.credit = t.credit AND o.amount = t.amount AND o.expires_at IS NOT DISTINCT FROM t.expires_at)
      IS NOT TRUE
    LIMIT ${limit}`
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
