import { loadavg } from 'node:os'
import { type Ledger, openLedger } from '#engines/ledger'
import { systemClock } from '#platform/clock'
import type { Benchmark, Measures, Outcome, RunOptions } from '../measure/index.ts'
import { rounded, seeded } from '../measure/index.ts'
import { drive, type Run } from './load.ts'
import { holdAndPost, pairFrom, postAll, postInTransaction, transferOf } from './ours.ts'
import { openPeer, type Peer } from './peer.ts'
import { openMany, openStore, type Store } from './store.ts'

export const benchmark: Benchmark = {
  name: 'ledger',
  title:
    'transfers of single callers, in batches, over one pair and with holds, beside pgledger on one PostgreSQL',
  run,
}

const ACCOUNTS = 1000
const BATCH = 8190
const PEER_BATCH = 1000
const SEED = 20241204

async function run({ quick, note }: RunOptions): Promise<Outcome> {
  const time_ms = quick ? 2000 : 10_000
  const store = await openStore(note)
  const clock = systemClock()
  const ledger = openLedger({ db: store.app, now: clock.now, newId: clock.newId })
  try {
    const peer = await openPeer(store.migrator, process.env.PGLEDGER)
    note(`peer: ${peer.name}; load of the machine: ${loadavg().map(rounded).join(', ')}`)
    const theirs = await runPeer(peer, time_ms, note)
    const ours = await runOurs(store, ledger, time_ms, note)
    await requireSums(store, peer)
    return outcomeOf(ours, theirs, peer.name)
  } finally {
    await ledger.close()
    await store.close()
  }
}

type Runs = { readonly [workload: string]: Run }

async function runPeer(peer: Peer, time_ms: number, note: (line: string) => void): Promise<Runs> {
  const random = seeded(SEED)
  const accounts = await peer.openMany(ACCOUNTS)
  const pair = () => pairFrom(accounts, random)
  const hot = pairFrom(accounts, random)
  const runs = {
    callers_20: () => drive(20, time_ms, () => peer.post([pair()])),
    callers_1000: () => drive(1000, time_ms, () => peer.post([pair()])),
    batches: () => drive(1, time_ms, () => peer.post(Array.from({ length: PEER_BATCH }, pair))),
    hot_pair: () => drive(20, time_ms, () => peer.post([hot])),
  }
  return measured(peer.name, runs, note)
}

async function runOurs(
  store: Store,
  ledger: Ledger,
  time_ms: number,
  note: (line: string) => void,
): Promise<Runs> {
  const random = seeded(SEED)
  const accounts = await openMany(store, 'plain', ACCOUNTS)
  const many = await openMany(store, 'many', 100 * ACCOUNTS)
  const some = () => transferOf(...pairFrom(accounts, random))
  const hot = pairFrom(accounts, random)
  const batchOf = (codes: readonly string[]) =>
    Array.from({ length: BATCH }, () => transferOf(...pairFrom(codes, random)))
  const runs = {
    callers_20: () => drive(20, time_ms, () => postAll(ledger, [some()])),
    callers_1000: () => drive(1000, time_ms, () => postAll(ledger, [some()])),
    batches: () => drive(1, time_ms, () => postInTransaction(store, ledger, batchOf(accounts))),
    batches_by_2: () =>
      drive(2, time_ms, () => postInTransaction(store, ledger, batchOf(accounts))),
    batches_100000_accounts: () =>
      drive(1, time_ms, () => postInTransaction(store, ledger, batchOf(many))),
    hot_pair: () => drive(20, time_ms, () => postAll(ledger, [transferOf(...hot)])),
    hold_and_post_200: () =>
      drive(200, time_ms, () => holdAndPost(ledger, ...pairFrom(accounts, random))),
  }
  return measured('ours', runs, note)
}

async function measured(
  name: string,
  runs: { readonly [workload: string]: () => Promise<Run> },
  note: (line: string) => void,
): Promise<Runs> {
  const found: { [workload: string]: Run } = {}
  for (const [workload, start] of Object.entries(runs)) {
    const done = await start()
    const { rate_per_s, p50_ms, p99_ms, p999_ms } = done
    note(
      `${name.padEnd(12)}${workload.padEnd(24)}${String(rate_per_s).padStart(8)}/s   p50 ${p50_ms} ms, p99 ${p99_ms} ms, p99.9 ${p999_ms} ms`,
    )
    found[workload] = done
  }
  return found
}

/** Both ledgers must still be true to themselves, or nothing that they did counts. */
async function requireSums({ migrator }: Store, peer: Peer): Promise<void> {
  const [row] = await migrator.sql<{ difference: string; wrong: bigint }[]>`
    SELECT (SELECT sum(debits_posted) - sum(credits_posted) FROM ledger.balances)::text AS difference,
      (SELECT count(*) FROM ledger.balances AS b
        LEFT JOIN (SELECT debit, sum(amount) AS sum FROM ledger.transfers WHERE kind IN ('post', 'post-hold') GROUP BY debit) AS t
          ON t.debit = b.account
        WHERE b.debits_posted <> coalesce(t.sum, 0)) AS wrong`
  if (row?.difference !== '0' || row.wrong !== 0n) throw new Error('our sums are wrong')
  if ((await peer.sum()) !== '0') throw new Error(`the sums of ${peer.name} are wrong`)
}

function outcomeOf(ours: Runs, theirs: Runs, peer: string): Outcome {
  const ratios: { [name: string]: number } = {}
  for (const [workload, { rate_per_s, p99_ms }] of Object.entries(theirs)) {
    const own = ours[workload]
    if (own === undefined) continue
    ratios[`${workload}_rate`] = rounded(own.rate_per_s / rate_per_s)
    ratios[`${workload}_p99`] = rounded(own.p99_ms / p99_ms)
  }
  return { ours: flat(ours), peers: { [peer]: flat(theirs) }, ratios }
}

function flat(runs: Runs): Measures {
  return Object.fromEntries(
    Object.entries(runs).flatMap(([workload, { rate_per_s, p50_ms, p99_ms, p999_ms }]) => [
      [`${workload}_per_s`, rate_per_s],
      [`${workload}_p50_ms`, p50_ms],
      [`${workload}_p99_ms`, p99_ms],
      [`${workload}_p999_ms`, p999_ms],
    ]),
  )
}
