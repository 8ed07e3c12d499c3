import { LEDGER_LOG, type Ledger, postTransfers, type Transfer } from '#engines/ledger'
import { systemClock } from '#platform/clock'
import { seal } from '#platform/log'
import { seeded } from '../measure/index.ts'
import { drive, type Measure, type Runs } from './load.ts'
import { batchOf, created, pairFrom, postInTransaction, transferOf } from './ours.ts'
import { openMany, PURPOSE, type Store } from './store.ts'

const ACCOUNTS = 1000
const SEED = 4

/**
 * What each guarantee costs: the same batches over as many accounts, with one more at a time. What can't be left out (ids that
 * are unique, order within the batch, the tree over each posting) is in all of them.
 */
export async function priceRuns({
  store,
  ledger,
  time_ms,
  measure,
}: {
  readonly store: Store
  readonly ledger: Ledger
  readonly time_ms: number
  readonly measure: Measure
}): Promise<Runs> {
  const random = seeded(SEED)
  const plain = await openMany(store, 'price/plain', ACCOUNTS)
  const limited = await openMany(store, 'price/limited', ACCOUNTS, {
    limit: 'debits-within-credits',
    keepsHistory: false,
  })
  const kept = await openMany(store, 'price/kept', ACCOUNTS, { limit: 'none', keepsHistory: true })
  // Enough for all that will be drawn, so that every transfer is checked and none is refused.
  await postInTransaction(
    store,
    ledger,
    limited.map((code) => transferOf(plain[0] ?? '', code, 1_000_000_000n)),
  )
  const post = (transfers: readonly Transfer[]) => postInTransaction(store, ledger, transfers)
  const again = batchOf(plain, random)
  await post(again)
  const calls: { readonly [workload: string]: () => Promise<number> } = {
    with_nothing: () => post(batchOf(plain, random)),
    with_limits: () => post(batchOf(limited, random)),
    with_history: () => post(batchOf(kept, random)),
    with_chains: () => post(chained(batchOf(plain, random))),
    with_sealing: async () => {
      const done = await post(batchOf(plain, random))
      await seal(store.app, LEDGER_LOG, systemClock().now)
      return done
    },
    with_holds: () => holdAndPostAll(store, ledger, plain, random),
    sent_again: () => sendAgain(store, ledger, again),
  }
  const runs: { [workload: string]: Awaited<ReturnType<typeof drive>> } = {}
  for (const [workload, call] of Object.entries(calls))
    runs[workload] = await measure('ours', workload, () => drive(1, time_ms, call))
  return runs
}

/** Two by two. */
function chained(transfers: readonly Transfer[]): readonly Transfer[] {
  return transfers.map((transfer, index) => ({ ...transfer, linked: index % 2 === 0 }))
}

/** A batch of holds, then a batch that posts them; each pair counts as one. */
async function holdAndPostAll(
  store: Store,
  ledger: Ledger,
  accounts: readonly string[],
  random: () => number,
): Promise<number> {
  const clock = systemClock()
  const holds = batchOf(accounts, random).map(({ id, effectiveAt }): Transfer => {
    const [debit, credit] = pairFrom(accounts, random)
    const asked = { id, effectiveAt, purpose: PURPOSE, document: null }
    return { ...asked, kind: 'hold', debit, credit, amount: 1n, timeout_s: 3600 }
  })
  await postInTransaction(store, ledger, holds)
  return postInTransaction(
    store,
    ledger,
    holds.map(({ id, effectiveAt }) => ({
      id: clock.newId(),
      kind: 'post-hold',
      hold: id,
      amount: null,
      effectiveAt,
      purpose: PURPOSE,
      document: null,
    })),
  )
}

async function sendAgain(
  { app }: Store,
  ledger: Ledger,
  transfers: readonly Transfer[],
): Promise<number> {
  const clock = systemClock()
  const ctx = { now: clock.now(), newId: clock.newId }
  const results = await app.write((tx) => postTransfers(tx, ctx, transfers, ledger.known))
  return created(
    results.map(({ result }) => ({ result: result === 'exists' ? 'created' : result })),
  )
}
