import { loadavg } from 'node:os'
import { type Ledger, openLedger, verifyLedger } from '#engines/ledger'
import { systemClock } from '#platform/clock'
import type { Benchmark, Measures, Outcome, RunOptions } from '../measure/index.ts'
import { median, rounded, seeded } from '../measure/index.ts'
import { drive, type Measure, measured, middleOf, type Run, type Runs } from './load.ts'
import { batchOf, holdAndPost, pairFrom, postAll, postInTransaction, transferOf } from './ours.ts'
import { openPeer, type Peer } from './peer.ts'
import { priceRuns } from './price.ts'
import { openMany, openStore, type Store } from './store.ts'

export const benchmark: Benchmark = {
  name: 'ledger',
  title:
    'transfers of single callers, in batches, over one pair and with holds, beside pgledger on one PostgreSQL',
  run,
}

const ACCOUNTS = 1000
const MANY_ACCOUNTS = 100_000
const PEER_BATCH = 1000
const SEED = 20241204

async function run({ quick, note }: RunOptions): Promise<Outcome> {
  const time_ms = quick ? 1000 : 4000
  const rounds = quick ? 1 : 5
  const store = await openStore(note)
  const clock = systemClock()
  const ledger = openLedger({ db: store.app, now: clock.now, newId: clock.newId })
  try {
    const peer = await openPeer(store.migrator, process.env.PGLEDGER)
    note(`peer: ${peer.name}; load of the machine: ${loadavg().map(rounded).join(', ')}`)
    const load = { load_of_machine: rounded(loadavg()[0] ?? Number.NaN) }
    const measure = measured(note)
    const beside = await runBeside({ store, ledger, peer, time_ms, rounds, measure })
    const alone = await runAlone(
      { store, ledger, time_ms, measure },
      quick ? MANY_ACCOUNTS / 10 : MANY_ACCOUNTS,
    )
    const priced = await priceRuns({ store, ledger, time_ms, measure })
    await requireSums(store, peer)
    const verified = quick ? {} : await verifyRate(store, note)
    const ours = { ...beside.ours, ...alone, ...priced }
    return outcomeOf({ ...beside, ours, peer: peer.name, others: { ...verified, ...load } })
  } finally {
    await ledger.close()
    await store.close()
  }
}

type Setting = {
  readonly store: Store
  readonly ledger: Ledger
  readonly time_ms: number
  readonly measure: Measure
}

/** Each workload by the peer and by us in turn, so that both meet the machine in the same moods; of several rounds the middle one counts. */
async function runBeside({
  store,
  ledger,
  peer,
  time_ms,
  rounds,
  measure,
}: Setting & { readonly peer: Peer; readonly rounds: number }) {
  const random = seeded(SEED)
  const theirAccounts = await peer.openMany(ACCOUNTS)
  const accounts = await openMany(store, 'plain', ACCOUNTS)
  const [theirHot, hot] = [pairFrom(theirAccounts, random), pairFrom(accounts, random)]
  const theirPair = () => pairFrom(theirAccounts, random)
  const workloads: { readonly [name: string]: readonly [callers: number, Call, Call] } = {
    callers_20: [
      20,
      () => peer.post([theirPair()]),
      () => postAll(ledger, [transferOf(...pairFrom(accounts, random))]),
    ],
    callers_1000: [
      1000,
      () => peer.post([theirPair()]),
      () => postAll(ledger, [transferOf(...pairFrom(accounts, random))]),
    ],
    batches: [
      1,
      () => peer.post(Array.from({ length: PEER_BATCH }, theirPair)),
      () => postInTransaction(store, ledger, batchOf(accounts, random)),
    ],
    batches_by_2: [
      2,
      () => peer.post(Array.from({ length: PEER_BATCH }, theirPair)),
      () => postInTransaction(store, ledger, batchOf(accounts, random)),
    ],
    hot_pair: [20, () => peer.post([theirHot]), () => postAll(ledger, [transferOf(...hot)])],
  }
  const theirs: { [workload: string]: Run } = {}
  const ours: { [workload: string]: Run } = {}
  const ratios: { [name: string]: number } = {}
  for (const [name, [callers, theirCall, ourCall]] of Object.entries(workloads)) {
    const [their, own]: [Run[], Run[]] = [[], []]
    for (let round = 0; round < rounds; round += 1) {
      their.push(await measure(peer.name, name, () => drive(callers, time_ms, theirCall)))
      own.push(await measure('ours', name, () => drive(callers, time_ms, ourCall)))
    }
    theirs[name] = middleOf(their)
    ours[name] = middleOf(own)
    // Each round has a ratio of its own: the machine's moods change from one round to the next.
    const of = (what: 'rate_per_s' | 'p99_ms') =>
      rounded(median(own.map((one, at) => one[what] / (their[at]?.[what] ?? Number.NaN))))
    ratios[`${name}_rate`] = of('rate_per_s')
    ratios[`${name}_p99`] = of('p99_ms')
  }
  return { theirs, ours, ratios }
}

type Call = () => Promise<number>

/** What the peer has none of. */
async function runAlone(
  { store, ledger, time_ms, measure }: Setting,
  count: number,
): Promise<Runs> {
  const random = seeded(SEED)
  const accounts = await openMany(store, 'held', ACCOUNTS)
  const many = await openMany(store, 'many', count)
  return {
    hold_and_post_200: await measure('ours', 'hold_and_post_200', () =>
      drive(200, time_ms, () => holdAndPost(ledger, ...pairFrom(accounts, random))),
    ),
    batches_many_accounts: await measure('ours', 'batches_many_accounts', () =>
      drive(1, time_ms, () => postInTransaction(store, ledger, batchOf(many, random))),
    ),
  }
}

async function verifyRate({ migrator }: Store, note: (line: string) => void): Promise<Measures> {
  const start = performance.now()
  const { transfers, faultCount } = await migrator.read((tx) => verifyLedger(tx))
  if (faultCount !== 0) throw new Error(`verifying found ${faultCount} faults`)
  const rate_per_s = rounded((transfers / (performance.now() - start)) * 1000)
  note(`verified ${transfers} transfers, ${rate_per_s}/s`)
  return { verified_transfers: transfers, verified_per_s: rate_per_s }
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

function outcomeOf({
  ours,
  theirs,
  peer,
  others,
  ratios,
}: {
  readonly ours: Runs
  readonly theirs: Runs
  readonly peer: string
  readonly others: Measures
  readonly ratios: Measures
}): Outcome {
  const prices: { [name: string]: number } = {}
  // How much longer a transfer takes with one guarantee more.
  for (const [workload, { rate_per_s }] of Object.entries(ours))
    if (workload.startsWith('with_'))
      prices[`price_${workload}`] = rounded(
        (ours.with_nothing?.rate_per_s ?? Number.NaN) / rate_per_s,
      )
  return {
    ours: { ...flat(ours), ...others },
    peers: { [peer]: flat(theirs) },
    ratios: { ...ratios, ...prices },
  }
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
