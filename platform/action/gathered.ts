import type { TSchema } from 'typebox'
import { type Database, isOutage } from '#platform/db'
import { HouseError } from '#platform/errors'
import { type Call, type Ended, performCalls } from './perform-each.ts'
import { changing } from './rights.ts'
import type { Action, BaseContext } from './types.ts'

/** Larger batches gain little, and make each of their callers wait longer. */
const GATHERED_MAX = 512
const WAITING_MAX = 8192

type Waiting<C extends BaseContext, Out> = Call<C> & {
  readonly resolve: (out: Out) => void
  readonly reject: (error: unknown) => void
}

/**
 * `perform` for an action that many call at the same moment: what arrives while a batch of the same actor commits is
 * performed together next, so that waiting for the disk is shared. Nobody waits for company: a call that finds no batch
 * under way begins at once. Throws what `perform` throws, and `action.too-busy`.
 */
export function gathered<C extends BaseContext, I extends TSchema, Out>(
  db: Database,
  action: Action<C, I, Out>,
): (ctx: C, input: unknown) => Promise<Out> {
  const queues = new Map<string, Waiting<C, Out>[]>()
  let waiting = 0
  const drain = async (key: string, queue: Waiting<C, Out>[]): Promise<void> => {
    while (queue.length > 0) {
      const batch = queue.splice(0, GATHERED_MAX)
      await settleBatch(db, action, batch)
      waiting -= batch.length
    }
    queues.delete(key)
  }
  return (given, input) => {
    const ctx = changing(given)
    if (waiting >= WAITING_MAX)
      return Promise.reject(new HouseError('action.too-busy', { name: action.name, waiting }))
    return new Promise((resolve, reject) => {
      const key = keyOf(ctx)
      const call = { ctx, input, resolve, reject }
      waiting += 1
      const queue = queues.get(key)
      if (queue !== undefined) {
        queue.push(call)
        return
      }
      const begun = [call]
      queues.set(key, begun)
      void drain(key, begun)
    })
  }
}

// Row security goes by the transaction's actor, and a batch has one day.
function keyOf({ actor, today }: BaseContext): string {
  return JSON.stringify([today, actor])
}

async function settleBatch<C extends BaseContext, I extends TSchema, Out>(
  db: Database,
  action: Action<C, I, Out>,
  batch: readonly Waiting<C, Out>[],
): Promise<void> {
  try {
    const outcomes = await performCalls(db, action, batch)
    for (const [index, outcome] of outcomes.entries()) settle(batch[index], outcome)
  } catch (error) {
    // Where the connection was lost the batch may be committed: done again, it could be done twice.
    if (batch.length === 1 || isOutage(error)) for (const call of batch) call.reject(error)
    // One call's fault isn't its neighbours': each is tried by itself, and told its own.
    else for (const call of batch) await settleBatch(db, action, [call])
  }
}

function settle<C extends BaseContext, Out>(
  call: Waiting<C, Out> | undefined,
  outcome: Ended<Out>,
): void {
  if (outcome.kind === 'done') call?.resolve(outcome.out)
  else call?.reject(outcome.error)
}
