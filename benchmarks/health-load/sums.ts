import { checkClearing, verifyLedger } from '#engines/ledger'
import type { Read } from '#platform/db'
import type { Store } from '../health/store.ts'

export type Proof = {
  readonly settlements: number
  readonly settled_fen: string
  readonly cleared_fen: string
  /** Of what was settled: in dispute when its month was closed, and so not cleared. */
  readonly aside_fen: string
  readonly transfers: number
  readonly verify_s: number
}

/**
 * What was settled, in whole months that are cleared, must be what was taken into clearing, what stands on payment instructions
 * and what left the accounts of claims, but for what is in dispute; and every transfer done once more must come to the same balances.
 */
export async function prove(
  { app, migrator }: Store,
  note: (line: string) => void,
): Promise<Proof> {
  const [row] = await migrator.sql<Sums[]>`
    SELECT s.settlements, s.settled, s.total, d.aside, o.cleared, i.instructed, p.positions, b.claimed, t.booked
    FROM (
      SELECT count(*) AS settlements, sum(funds_fen + account_fen)::bigint AS settled, sum(total_fen)::bigint AS total
      FROM health.settlements WHERE cancelled_at IS NULL
    ) AS s,
    (SELECT coalesce(sum(payable_fen), 0)::bigint AS aside FROM health.disputes WHERE is_set_aside) AS d,
    (SELECT sum(amount)::bigint AS cleared FROM clearing.obligations) AS o,
    (SELECT sum(amount)::bigint AS instructed FROM clearing.instructions) AS i,
    (SELECT sum(amount)::bigint AS positions FROM clearing.positions) AS p,
    (
      SELECT sum(b.credits_posted - b.debits_posted)::bigint AS claimed
      FROM ledger.balances AS b JOIN ledger.accounts AS a ON a.id = b.account WHERE a.code LIKE 'health/claim/%'
    ) AS b,
    (
      SELECT sum(b.credits_posted - b.debits_posted)::bigint AS booked
      FROM ledger.balances AS b JOIN ledger.accounts AS a ON a.id = b.account WHERE a.code LIKE 'health/institution/%'
    ) AS t`
  if (row === undefined) throw new Error('nothing was settled')
  const { settlements, settled, total, aside, cleared, instructed, positions, claimed, booked } =
    row
  const isEqual = new Set([settled - aside, cleared, instructed, positions]).size === 1
  if (!isEqual || claimed !== aside || booked !== total)
    throw new Error(`settled and cleared differ: ${Object.values(row).join(', ')}`)
  note(`settled and cleared: ${settlements} settlements, ${settled} fen; verifying the ledger`)
  const start = performance.now()
  const report = await app.read((tx) => asHouse(tx, () => verifyLedger(tx)))
  const findings = await app.read((tx) => asHouse(tx, () => checkClearing(tx)))
  if (report.faultCount > 0 || findings.length > 0)
    throw new Error(`the ledger has faults: ${JSON.stringify([report.faults, findings])}`)
  return {
    settlements: Number(settlements),
    settled_fen: String(settled),
    cleared_fen: String(cleared),
    aside_fen: String(aside),
    transfers: report.transfers,
    verify_s: (performance.now() - start) / 1000,
  }
}

// Only who sees every row can prove them.
async function asHouse<T>(tx: Read, work: () => Promise<T>): Promise<T> {
  await tx`SELECT set_config('onedelta.actor_kind', 'system', true)`
  return work()
}

type Sums = {
  readonly settlements: bigint
  readonly settled: bigint
  readonly total: bigint
  readonly aside: bigint
  readonly cleared: bigint
  readonly instructed: bigint
  readonly positions: bigint
  readonly claimed: bigint
  readonly booked: bigint
}
