import type { Read } from '#platform/db'
import { HouseError } from '#platform/errors'
import { ACCOUNTS_PER_BATCH_MAX } from '../limits.ts'
import type { Balance, LedgerContext } from '../types.ts'

/** By code. Accounts that the actor may not see are left out, as if there were none. */
export type Balances = ReadonlyMap<string, Balance>

type BalanceRow = Balance & { readonly code: string }

/** What stands on these accounts now. A hold that is due counts as expired, though its expiry may not be recorded yet. */
export async function balancesOf(
  tx: Read,
  ctx: Pick<LedgerContext, 'now'>,
  codes: readonly string[],
): Promise<Balances> {
  requireFew(codes)
  const rows = await tx<BalanceRow[]>`
    SELECT a.code, b.debits_posted AS "debitsPosted", b.credits_posted AS "creditsPosted",
      b.debits_held - coalesce(due.debits, 0)::bigint AS "debitsHeld",
      b.credits_held - coalesce(due.credits, 0)::bigint AS "creditsHeld"
    FROM ledger.accounts AS a
    JOIN ledger.balances AS b ON b.account = a.id
    LEFT JOIN LATERAL (
      SELECT sum(h.amount) FILTER (WHERE h.debit = a.id) AS debits, sum(h.amount) FILTER (WHERE h.credit = a.id) AS credits
      FROM ledger.open_holds AS h
      WHERE h.expires_at <= greatest(${ctx.now}::timestamptz, b.recorded_at) AND (h.debit = a.id OR h.credit = a.id)
    ) AS due ON true
    WHERE a.code = ANY (${codes}::text[])`
  return byCode(rows)
}

/**
 * What the journal says of these accounts at an earlier moment: with `recordedAt` what it had taken by then, with
 * `effectiveAt` what counted by then, with both what was believed then of that moment. An account that keeps history is
 * looked up where only `recordedAt` is given; else its transfers are summed, about 1 s for a million.
 */
export async function pastBalancesOf(
  tx: Read,
  codes: readonly string[],
  at: { readonly recordedAt?: string; readonly effectiveAt?: string },
): Promise<Balances> {
  requireFew(codes)
  const { recordedAt, effectiveAt } = at
  if (recordedAt === undefined || effectiveAt !== undefined)
    return byCode(await summed(tx, codes, recordedAt ?? null, effectiveAt ?? null))
  const kept = await lookedUp(tx, codes, recordedAt)
  const others = codes.filter((code) => !kept.some((row) => row.code === code))
  return byCode([...kept, ...(await summed(tx, others, recordedAt, null))])
}

function lookedUp(tx: Read, codes: readonly string[], recordedAt: string): Promise<BalanceRow[]> {
  return tx<BalanceRow[]>`
    SELECT a.code, coalesce(p.debits_posted, 0)::bigint AS "debitsPosted",
      coalesce(p.credits_posted, 0)::bigint AS "creditsPosted", coalesce(p.debits_held, 0)::bigint AS "debitsHeld",
      coalesce(p.credits_held, 0)::bigint AS "creditsHeld"
    FROM ledger.accounts AS a
    LEFT JOIN LATERAL (
      SELECT l.debits_posted, l.credits_posted, l.debits_held, l.credits_held FROM ledger.past_balances AS l
      WHERE l.account = a.id AND l.recorded_at <= ${recordedAt}
      ORDER BY l.recorded_at DESC, l.posting DESC, l.place DESC LIMIT 1
    ) AS p ON true
    WHERE a.code = ANY (${codes}::text[]) AND a.keeps_history`
}

async function summed(
  tx: Read,
  codes: readonly string[],
  recordedAt: string | null,
  effectiveAt: string | null,
): Promise<readonly BalanceRow[]> {
  if (codes.length === 0) return []
  return tx<BalanceRow[]>`
    SELECT a.code,
      coalesce(sum(s.amount) FILTER (WHERE s.is_debit AND s.moves), 0)::bigint AS "debitsPosted",
      coalesce(sum(s.amount) FILTER (WHERE NOT s.is_debit AND s.moves), 0)::bigint AS "creditsPosted",
      coalesce(sum(s.amount) FILTER (WHERE s.is_debit AND s.is_open), 0)::bigint AS "debitsHeld",
      coalesce(sum(s.amount) FILTER (WHERE NOT s.is_debit AND s.is_open), 0)::bigint AS "creditsHeld"
    FROM ledger.accounts AS a
    LEFT JOIN LATERAL (
      SELECT t.debit = a.id AS is_debit, t.amount, t.kind IN ('post', 'post-hold', 'reversal') AS moves,
        t.kind = 'hold' AND NOT EXISTS (
          SELECT FROM ledger.transfers AS r WHERE r.refers_to = t.id
            AND (${recordedAt}::timestamptz IS NULL OR r.recorded_at <= ${recordedAt})
            AND (${effectiveAt}::timestamptz IS NULL OR r.effective_at <= ${effectiveAt})
        ) AS is_open
      FROM ledger.transfers AS t
      WHERE (t.debit = a.id OR t.credit = a.id)
        AND (${recordedAt}::timestamptz IS NULL OR t.recorded_at <= ${recordedAt})
        AND (${effectiveAt}::timestamptz IS NULL OR t.effective_at <= ${effectiveAt})
    ) AS s ON true
    WHERE a.code = ANY (${codes}::text[])
    GROUP BY a.code`
}

function byCode(rows: readonly BalanceRow[]): Balances {
  return new Map(rows.map(({ code, ...balance }) => [code, balance]))
}

function requireFew(codes: readonly string[]): void {
  if (codes.length <= ACCOUNTS_PER_BATCH_MAX) return
  const [count, max] = [codes.length, ACCOUNTS_PER_BATCH_MAX]
  throw new HouseError('ledger.batch-too-large', { count, max })
}
