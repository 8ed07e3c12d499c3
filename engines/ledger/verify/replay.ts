import { AMOUNT_MAX } from '../limits.ts'
import { apply } from '../post/decide.ts'
import type { Sums } from '../post/standing.ts'
import type { Limit } from '../types.ts'
import type { BalanceRow, OpenHoldRow, TransferRow } from './read.ts'
import type { Faults } from './types.ts'

/** An account as the journal alone makes it. */
type Replayed = Sums & {
  readonly code: string
  readonly asset: string
  readonly limit: Limit
  recordedAt: string
}

type OpenHold = Omit<OpenHoldRow, 'hold'>

/** Does every transfer once more, from nothing, and keeps what accounts and holds come to. */
export function replayOf(accounts: readonly BalanceRow[], faults: Faults) {
  const replayed = new Map<bigint, Replayed>(
    accounts.map(({ account, code, asset, limit }) => [
      account,
      {
        code,
        asset,
        limit,
        recordedAt: '',
        debitsPosted: 0n,
        creditsPosted: 0n,
        debitsHeld: 0n,
        creditsHeld: 0n,
      },
    ]),
  )
  const holds = new Map<string, OpenHold>()
  return {
    next: (transfer: TransferRow): void => {
      const [debit, credit] = [replayed.get(transfer.debit), replayed.get(transfer.credit)]
      // Told as misplaced by a question of its own.
      if (debit === undefined || credit === undefined) return
      const held = heldBy(transfer, holds)
      apply({ kind: transfer.kind, amount: transfer.amount, held }, debit, credit)
      for (const side of [debit, credit]) {
        if (side.recordedAt > transfer.recordedAt)
          faults.add({ kind: 'clock', transfer: transfer.id, account: side.code })
        if (!isWithin(side))
          faults.add({ kind: 'limit', transfer: transfer.id, account: side.code })
        side.recordedAt = transfer.recordedAt
      }
    },
    replayed,
    holds,
  }
}

/** What a transfer sets free, and what it does to the holds that are open. */
function heldBy(transfer: TransferRow, holds: Map<string, OpenHold>): bigint {
  const { id, kind, debit, credit, amount, expiresAt, refersTo } = transfer
  if (kind === 'hold') holds.set(id, { debit, credit, amount, expiresAt })
  if (refersTo === null || kind === 'reversal') return 0n
  const held = holds.get(refersTo)?.amount ?? 0n
  holds.delete(refersTo)
  return held
}

function isWithin({ limit, debitsPosted, creditsPosted, debitsHeld, creditsHeld }: Replayed) {
  const [debits, credits] = [debitsPosted + debitsHeld, creditsPosted + creditsHeld]
  if (debits > AMOUNT_MAX || credits > AMOUNT_MAX) return false
  if (limit === 'debits-within-credits') return debits <= creditsPosted
  return limit === 'none' || credits <= debitsPosted
}

/** Whether a stored balance is what the journal makes of the account. */
export function isSame(row: BalanceRow, replayed: Replayed | undefined): boolean {
  return (
    replayed !== undefined &&
    row.heldLimit === row.limit &&
    row.debitsPosted === replayed.debitsPosted &&
    row.creditsPosted === replayed.creditsPosted &&
    row.debitsHeld === replayed.debitsHeld &&
    row.creditsHeld === replayed.creditsHeld
  )
}

export function isSameHold(row: OpenHoldRow, hold: OpenHold | undefined): boolean {
  return (
    hold !== undefined &&
    row.debit === hold.debit &&
    row.credit === hold.credit &&
    row.amount === hold.amount &&
    row.expiresAt === hold.expiresAt
  )
}
