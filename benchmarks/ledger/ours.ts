import { type Ledger, postTransfers, TRANSFERS_PER_BATCH_MAX, type Transfer } from '#engines/ledger'
import { systemClock } from '#platform/clock'
import { PURPOSE, type Store } from './store.ts'

const clock = systemClock()

export function transferOf(
  debit: string,
  credit: string,
  amount = 1n,
  effectiveAt = clock.now(),
): Transfer {
  return {
    id: clock.newId(),
    kind: 'post',
    debit,
    credit,
    amount,
    effectiveAt,
    purpose: PURPOSE,
    document: null,
  }
}

/** Two different ones. */
export function pairFrom(
  codes: readonly string[],
  random: () => number,
): readonly [string, string] {
  const first = Math.floor(random() * codes.length)
  const second = (first + 1 + Math.floor(random() * (codes.length - 1))) % codes.length
  return [codes[first] ?? '', codes[second] ?? '']
}

/** As many as a batch holds, each between two of these accounts. */
export function batchOf(codes: readonly string[], random: () => number): readonly Transfer[] {
  const now = clock.now()
  return Array.from({ length: TRANSFERS_PER_BATCH_MAX }, () =>
    transferOf(...pairFrom(codes, random), 1n, now),
  )
}

/** One call, all of it created, or the benchmark is wrong. */
export async function postAll(ledger: Ledger, transfers: readonly Transfer[]): Promise<number> {
  return created(await ledger.post(transfers))
}

/** The same in a transaction of the caller's. */
export async function postInTransaction(
  { app }: Store,
  ledger: Ledger,
  transfers: readonly Transfer[],
): Promise<number> {
  const ctx = { now: clock.now(), newId: clock.newId }
  return created(await app.write((tx) => postTransfers(tx, ctx, transfers, ledger.known)))
}

export function created(results: readonly { readonly result: string }[]): number {
  const other = results.find(({ result }) => result !== 'created')
  if (other !== undefined) throw new Error(`a transfer of the benchmark answered ${other.result}`)
  return results.length
}

/** A hold and, when that is answered, its posting; counted as one. */
export async function holdAndPost(ledger: Ledger, debit: string, credit: string): Promise<number> {
  const hold = transferOf(debit, credit)
  await postAll(ledger, [{ ...hold, kind: 'hold', debit, credit, amount: 1n, timeout_s: 3600 }])
  const { effectiveAt } = hold
  await postAll(ledger, [
    {
      id: clock.newId(),
      kind: 'post-hold',
      hold: hold.id,
      amount: null,
      effectiveAt,
      purpose: PURPOSE,
      document: null,
    },
  ])
  return 1
}
