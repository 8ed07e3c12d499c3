import type { Database, Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import { type KnownAccounts, knownAccounts } from './accounts/known-accounts.ts'
import { TRANSFERS_PER_BATCH_MAX } from './limits.ts'
import { expireDue } from './post/expire.ts'
import { itemsOf } from './post/item.ts'
import { postTransfers } from './post/post-transfers.ts'
import type { LedgerContext, Transfer, TransferResult } from './types.ts'

/** So many may wait for their batch; whoever comes then is told to come again. */
const TRANSFERS_WAITING_MAX = 10 * TRANSFERS_PER_BATCH_MAX
/** A batch that takes longer is given up: its callers send the same ids again. */
const STATEMENT_MS_MAX = 30_000
/** The same where the database doesn't even say so. */
const BATCH_MS_MAX = 60_000

/** The ledger for callers who have no transaction of their own: those who call at once share one, and its one wait for the disk. */
export type Ledger = {
  /** Committed when it resolves. Throws `ledger.overloaded`, `ledger.busy`, `ledger.closed` and what `postTransfers` throws. */
  readonly post: (transfers: readonly Transfer[]) => Promise<readonly TransferResult[]>
  /** Lets all holds expire that are due, and answers how many. Throws `ledger.busy`. */
  readonly expireHolds: () => Promise<number>
  /** What is known of accounts, for who posts in a transaction of its own. */
  readonly known: KnownAccounts
  /** Posts what waits, and takes nothing more. */
  readonly close: () => Promise<void>
}

/** So many batches at once: while one waits for the disk, another is judged. */
const LANES_MAX = 2

type Call = {
  readonly transfers: readonly Transfer[]
  readonly resolve: (results: readonly TransferResult[]) => void
  readonly reject: (error: unknown) => void
}

export function openLedger(options: {
  readonly db: Database
  readonly now: () => string
  readonly newId: () => string
  readonly lanes_max?: number
  readonly batch_ms_max?: number
}): Ledger {
  const { db, newId } = options
  const lanes_max = options.lanes_max ?? LANES_MAX
  const batch_ms_max = options.batch_ms_max ?? BATCH_MS_MAX
  const known = knownAccounts()
  const context = (): LedgerContext => ({ now: options.now(), newId })
  let waiting: Call[] = []
  let waitingTransfers = 0
  let isClosed = false
  const lanes = new Set<Promise<void>>()

  const begin = (): void => {
    if (lanes.size >= lanes_max) return
    const lane: Promise<void> = run(() => lanes.delete(lane))
    lanes.add(lane)
  }
  /** `ends` is told in the same turn in which nothing waits any more: whoever comes after that begins a lane. */
  const run = async (ends: () => void): Promise<void> => {
    for (;;) {
      // Whoever was answered just now calls again within this turn of the event loop, and comes along.
      await new Promise(setImmediate)
      if (waiting.length === 0) return ends()
      const calls = nextBatch(waiting)
      waiting = waiting.slice(calls.length)
      waitingTransfers -= countOf(calls)
      await settle(calls, (transfers) =>
        withinTime(
          untilDone(() => postIn(db, context(), transfers, known)),
          batch_ms_max,
        ),
      )
    }
  }
  return {
    known,
    post: (transfers) => {
      if (isClosed) return Promise.reject(new HouseError('ledger.closed'))
      if (waitingTransfers + transfers.length > TRANSFERS_WAITING_MAX)
        return Promise.reject(new HouseError('ledger.overloaded', { waiting: waitingTransfers }))
      return new Promise((resolve, reject) => {
        // Here, so that one malformed item is its caller's fault and not that of all who share the batch.
        itemsOf(transfers)
        waiting.push({ transfers, resolve, reject })
        waitingTransfers += transfers.length
        begin()
      })
    },
    expireHolds: () => expireAll(db, context, known),
    close: async () => {
      isClosed = true
      await Promise.all(lanes)
    },
  }
}

/** The first calls that make a batch together. One that ends within a chain goes alone, lest the next caller's were linked to it. */
function nextBatch(waiting: readonly Call[]): readonly Call[] {
  let count = 0
  let size = 0
  for (const { transfers } of waiting) {
    size += transfers.length
    const endsOpen = transfers.at(-1)?.linked === true
    if (count > 0 && (size > TRANSFERS_PER_BATCH_MAX || endsOpen)) break
    count += 1
    if (endsOpen) break
  }
  return waiting.slice(0, count)
}

function countOf(calls: readonly Call[]): number {
  return calls.reduce((sum, { transfers }) => sum + transfers.length, 0)
}

async function settle(
  calls: readonly Call[],
  postAll: (transfers: readonly Transfer[]) => Promise<readonly TransferResult[]>,
): Promise<void> {
  try {
    const results = await postAll(calls.flatMap(({ transfers }) => transfers))
    let at = 0
    for (const { transfers, resolve } of calls) {
      resolve(results.slice(at, at + transfers.length))
      at += transfers.length
    }
  } catch (error) {
    for (const { reject } of calls) reject(error)
  }
}

/** A batch that nobody answers for must not keep its lane, and all behind it, for ever. */
async function withinTime<T>(work: Promise<T>, time_ms_max: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HouseError('ledger.busy')), time_ms_max)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Deadlocks and their like undo everything; done again with the same ids, nothing is done twice. */
const UNDONE = new Set(['40P01', '40001'])
/** Two that met once may meet again; so often, and the caller is told. */
const ATTEMPTS_MAX = 5

async function untilDone<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt === ATTEMPTS_MAX || !isUndone(error)) throw error
    }
  }
}

function isUndone(error: unknown): boolean {
  if (!(error instanceof Error && 'code' in error)) return false
  return UNDONE.has(String(error.code)) || isUndone(error.cause)
}

function postIn(
  db: Database,
  ctx: LedgerContext,
  transfers: readonly Transfer[],
  known: KnownAccounts,
): Promise<readonly TransferResult[]> {
  return db.write(async (tx) => {
    const [, results] = await Promise.all([
      limitStatements(tx),
      postTransfers(tx, ctx, transfers, known),
    ])
    return results
  })
}

async function limitStatements(tx: Write): Promise<void> {
  await tx`SELECT set_config('statement_timeout', ${String(STATEMENT_MS_MAX)}, true)`
}

/** Batch by batch, each in a transaction of its own. Throws `ledger.busy`. */
export async function expireAll(
  db: Database,
  context: () => LedgerContext,
  known: KnownAccounts = knownAccounts(),
): Promise<number> {
  for (let total = 0; ; ) {
    const expired = await untilDone(() => db.write((tx) => expireDue(tx, context(), null, known)))
    if (expired === 0) return total
    total += expired
  }
}
