import type postgres from 'postgres'
import { assert } from '#platform/errors'

/** Codes of the driver and of the network when a connection is gone. */
const GONE = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
])

/** The driver's pool, whatever types it has. */
export type Pool = Pick<postgres.Sql, 'begin' | 'reserve' | 'unsafe'>

type Transaction = postgres.TransactionSql

/** Whether an error says that its connection is gone, or that the server is about to cut it. */
export function isLost(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && GONE.has(String(error.code))) return true
  if ('severity' in error && (error.severity === 'FATAL' || error.severity === 'PANIC')) return true
  return isLost(error.cause)
}

/**
 * `sql.begin`, which survives the loss of its connection. Whatever the driver is told to write on a connection that is gone
 * throws where nobody can catch it and ends the process (github.com/porsager/postgres/issues/1208), be it our next statement or
 * the driver's own `rollback`. So once it is gone nothing is said any more: statements are refused before they reach the driver,
 * and our work never ends, so that the driver has nothing to undo. It rejects the whole by itself.
 */
export async function beginWhole(
  sql: Pool,
  mode: string,
  work: (tx: Transaction) => unknown,
): Promise<unknown> {
  let isOver = false
  const untilLost = async (part: () => unknown): Promise<unknown> => {
    try {
      const value = await part()
      if (!isOver) return value
    } catch (error) {
      if (!isOver && !isLost(error)) throw error
    }
    return new Promise(() => undefined)
  }
  const refuse = () => {
    if (isOver) throw lost()
  }
  const guarded = (tx: Transaction): Transaction =>
    new Proxy(tx, {
      apply: (target, self, given) => {
        refuse()
        return Reflect.apply(target, self, given)
      },
      get: (target, name) => {
        if (name === 'savepoint')
          return (part: (inner: Transaction) => unknown) => {
            refuse()
            return target.savepoint((inner) => untilLost(() => part(guarded(inner))))
          }
        if (name === 'unsafe') refuse()
        return Reflect.get(target, name)
      },
    })
  try {
    // The driver unwraps a promise of an array, so the answer travels in a box of its own.
    let answer: { readonly value: unknown } | undefined
    await sql.begin(mode, async (tx) => {
      answer = { value: await untilLost(() => work(guarded(tx))) }
    })
    return answer?.value
  } finally {
    isOver = true
  }
}

type DriverConnection = { onclose: ((error: unknown) => void) | null }

/**
 * A connection of a pool that has one alone, reserved, which survives its loss: nothing is said on one that is gone, and it isn't
 * given back, since the pool would hand it out again. It is asked a question first: only while it executes one does the driver
 * show its connection, and it answers a `reserve` only where it needn't connect first (`driver-pool.ts`).
 */
export async function reserveWhole(sql: Pool): Promise<postgres.ReservedSql> {
  let isGone = false
  let connection: DriverConnection | undefined
  const onexecute = (shown: DriverConnection) => {
    connection = shown
    return false
  }
  await sql.unsafe('SELECT 1', [], { onexecute } as postgres.UnsafeQueryOptions)
  assert(connection !== undefined, 'the driver shows the connection of a question')
  const shown: DriverConnection = connection
  shown.onclose = () => {
    isGone = true
  }
  const reserved = await sql.reserve()
  const refuse = () => {
    if (isGone) throw lost()
  }
  const release = () => {
    shown.onclose = null
    if (!isGone) reserved.release()
  }
  return new Proxy(reserved, {
    apply: (target, self, given) => {
      refuse()
      return Reflect.apply(target, self, given)
    },
    get: (target, name) => {
      if (name === 'release') return release
      if (name === 'unsafe') refuse()
      return Reflect.get(target, name)
    },
  })
}

function lost(): Error {
  return Object.assign(new Error('the connection is gone'), { code: 'CONNECTION_CLOSED' })
}
