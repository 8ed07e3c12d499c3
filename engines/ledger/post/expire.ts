import type { Write } from '#platform/db'
import { findAccounts, type KnownAccount, type KnownAccounts } from '../accounts/known-accounts.ts'
import { TRANSFERS_PER_BATCH_MAX } from '../limits.ts'
import type { LedgerContext } from '../types.ts'
import { findKnown, takeAccounts } from './journal.ts'
import type { Row } from './judged.ts'
import { lockRefusal } from './lock-refusal.ts'
import { record } from './record.ts'

/** The purpose of what the ledger records by itself; nobody registers it. */
const EXPIRY = 'expiry'

type Due = {
  readonly hold: string
  readonly debit: bigint
  readonly credit: bigint
  readonly amount: bigint
  readonly expiresAt: string
}

/**
 * Lets holds expire that are due by now: of these accounts, or (null) of all, at most a batch of them. Answers how many did.
 * Their accounts are locked in order; where the caller has locked others before, two may deadlock. Throws `ledger.busy`.
 */
export async function expireDue(
  tx: Write,
  ctx: LedgerContext,
  accounts: readonly number[] | null,
  known: KnownAccounts,
): Promise<number> {
  try {
    return await expire(tx, ctx, accounts, known)
  } catch (error) {
    throw lockRefusal(error) ?? error
  }
}

async function expire(
  tx: Write,
  ctx: LedgerContext,
  accounts: readonly number[] | null,
  known: KnownAccounts,
): Promise<number> {
  const due = await listDue(tx, accounts, ctx.now)
  if (due.length === 0) return 0
  const touched = await accountsOf(tx, due, known)
  const [taken, before] = await Promise.all([
    takeAccounts(tx, touched, ctx.now),
    findKnown(
      tx,
      due.map(({ hold }) => hold),
    ),
  ])
  if (taken === undefined) {
    known.forget()
    return 0
  }
  // Another may have resolved one before the accounts were locked.
  const rows = due
    .filter(({ hold }) => before.known.get(hold)?.resolvedBy === null)
    .map((one) => rowOf(one, ctx.newId()))
  if (rows.length === 0) return 0
  return (await record(tx, ctx, taken, rows)) ? rows.length : 0
}

function listDue(
  tx: Write,
  accounts: readonly number[] | null,
  now: string,
): Promise<readonly Due[]> {
  return tx<Due[]>`
    SELECT hold, debit, credit, amount, expires_at AS "expiresAt"
    FROM ledger.find_due(${accounts}::bigint[], ${now}, ${TRANSFERS_PER_BATCH_MAX})`
}

async function accountsOf(
  tx: Write,
  due: readonly Due[],
  known: KnownAccounts,
): Promise<readonly KnownAccount[]> {
  const numbers = new Set(due.flatMap(({ debit, credit }) => [Number(debit), Number(credit)]))
  // Taken at once: while others are asked for, another that shares what is known may forget these.
  const before = [...numbers].flatMap((number) => known.byNumber(number) ?? [])
  const there = new Set(before.map(({ number }) => number))
  const unknown = [...numbers].filter((number) => !there.has(number))
  const found = unknown.length === 0 ? [] : await findAccounts(tx, [], unknown)
  known.add(found)
  return [...before, ...found].sort((a, b) => a.number - b.number)
}

function rowOf({ hold, debit, credit, amount, expiresAt }: Due, id: string): Row {
  return {
    id,
    kind: 'expiry',
    debit: Number(debit),
    credit: Number(credit),
    amount,
    held: amount,
    purpose: EXPIRY,
    document: null,
    effectiveAt: expiresAt,
    expiresAt: null,
    refersTo: hold,
  }
}
