import { loadavg } from 'node:os'
import { gathered, performEach } from '#platform/action'
import type { Benchmark, Outcome, RunOptions } from '../measure/index.ts'
import { median, processorTime, rounded, seeded, usedBetween } from '../measure/index.ts'
import { actionOf, fillRegisters, openStore, type Registers, type Store } from './store.ts'

export const benchmark: Benchmark = {
  name: 'health',
  title: 'bills settled in batches and by 50 callers at once, beside one call after the other',
  run,
}

const SEED = 20241204
const BATCH = 1000
const CALLERS = 50
const LINES = 3

async function run({ quick, note }: RunOptions): Promise<Outcome> {
  const time_ms = quick ? 4000 : 30_000
  const store = await openStore(note)
  try {
    const registers = await fillRegisters(store, {
      persons: quick ? 20_000 : 200_000,
      institutions: 300,
      items: 500,
    })
    const billOf = billsOf(store, registers)
    note(`load of the machine: ${loadavg().map(rounded).join(', ')}`)
    const single = await drive(1, time_ms / 2, async () => settleAlone(store, billOf))
    note(`one after the other: ${single.rate_per_s}/s, p50 ${single.p50_ms} ms`)
    const gather = gathered(store.app, actionOf('health.settle'))
    const callers = await drive(CALLERS, time_ms, async () => {
      await gather(store.house(), billOf())
      return 1
    })
    note(`${CALLERS} callers: ${callers.rate_per_s}/s, p99 ${callers.p99_ms} ms`)
    const before = await bytesOf(store)
    const idle = await processorTime(store.migrator)
    const batches = await drive(1, time_ms, () => settleBatch(store, billOf))
    const used = usedBetween(idle, await processorTime(store.migrator))
    const two = await drive(2, time_ms, () => settleBatch(store, billOf))
    note(`batches of ${BATCH}: ${batches.rate_per_s}/s; two at once: ${two.rate_per_s}/s`)
    const settled = batches.done + two.done
    const eachOf = (used_us: number | null) =>
      used_us === null ? Number.NaN : rounded(used_us / batches.done)
    note(
      `processor time of one: ${eachOf(used.process_us)} µs, of PostgreSQL ${eachOf(used.servers_us)} µs`,
    )
    const bytes = (await bytesOf(store)) - before
    await requireSums(store)
    return {
      ours: {
        batches_per_s: batches.rate_per_s,
        batches_by_2_per_s: two.rate_per_s,
        batches_p99_ms: batches.p99_ms,
        batches_process_us: eachOf(used.process_us),
        batches_postgres_us: eachOf(used.servers_us),
        callers_50_per_s: callers.rate_per_s,
        callers_50_p50_ms: callers.p50_ms,
        callers_50_p99_ms: callers.p99_ms,
        bytes_per_settlement: rounded(bytes / settled),
      },
      peers: { 'one call after the other': { per_s: single.rate_per_s, p50_ms: single.p50_ms } },
      ratios: {
        batches_rate: rounded(batches.rate_per_s / single.rate_per_s),
        callers_50_rate: rounded(callers.rate_per_s / single.rate_per_s),
      },
    }
  } finally {
    await store.close()
  }
}

type Bill = () => unknown

/** Bills of random persons, institutions and lines, each new. */
function billsOf(store: Store, { persons, institutions, items }: Registers): Bill {
  const random = seeded(SEED)
  const one = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  const day = store.house().today
  let number = 0
  return () => {
    number += 1
    return {
      message: `m${number}`,
      institution: one(institutions),
      bill: `b${number}`,
      insured: one(persons),
      day,
      lines: Array.from({ length: LINES }, () => ({
        item: one(items),
        quantity: '1',
        amount: (20 + random() * 280).toFixed(2),
      })),
    }
  }
}

async function settleAlone(store: Store, billOf: Bill): Promise<number> {
  const [answer] = await performEach(store.app, actionOf('health.settle'), store.house(), [
    billOf(),
  ])
  if (answer?.kind !== 'done') throw answer?.error ?? new Error('not answered')
  return 1
}

async function settleBatch(store: Store, billOf: Bill): Promise<number> {
  const bills = Array.from({ length: BATCH }, billOf)
  const answers = await performEach(store.app, actionOf('health.settle'), store.house(), bills)
  for (const answer of answers) if (answer.kind === 'refused') throw answer.error
  return answers.length
}

type Run = {
  readonly done: number
  readonly rate_per_s: number
  readonly p50_ms: number
  readonly p99_ms: number
}

/** So many callers for so long, each waiting for its answer. */
async function drive(callers: number, time_ms: number, call: () => Promise<number>): Promise<Run> {
  const times: number[] = []
  let done = 0
  const start = performance.now()
  await Promise.all(
    Array.from({ length: callers }, async () => {
      while (performance.now() < start + time_ms) {
        const began = performance.now()
        // Added behind the await: `n += await f()` reads n before it waits, and loses what others added meanwhile.
        const count = await call()
        done += count
        times.push(performance.now() - began)
      }
    }),
  )
  const took_s = (performance.now() - start) / 1000
  const sorted = times.toSorted((a, b) => a - b)
  return {
    done,
    rate_per_s: rounded(done / took_s),
    p50_ms: rounded(median(sorted)),
    p99_ms: rounded(sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN),
  }
}

async function bytesOf({ migrator }: Store): Promise<number> {
  const [row] = await migrator.sql<{ bytes: bigint }[]>`
    SELECT pg_database_size(current_database()) AS bytes`
  return Number(row?.bytes ?? 0n)
}

/** What was counted and booked must be what was settled, or nothing that was measured counts. */
async function requireSums({ migrator }: Store): Promise<void> {
  const [row] = await migrator.sql<{ wrong: boolean }[]>`
    SELECT s.pooled <> t.pooled OR s.visits <> t.visits OR s.funds + s.account <> c.claimed AS wrong
    FROM (
      SELECT sum(pooled_fen) AS pooled, sum(funds_fen) AS funds, sum(account_fen) AS account, count(*) AS visits
      FROM health.settlements
    ) AS s,
    (SELECT sum(pooled_fen) AS pooled, sum(visits) AS visits FROM health.yearly_totals) AS t,
    (
      SELECT sum(b.credits_posted - b.debits_posted) AS claimed
      FROM ledger.balances AS b JOIN ledger.accounts AS a ON a.id = b.account WHERE a.code LIKE 'health/claim/%'
    ) AS c`
  if (row?.wrong !== false) throw new Error('the sums are wrong')
}
