import type postgres from 'postgres'

/** Codes of the driver and of the network when a connection is gone. */
const GONE = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
])

type Transaction = postgres.TransactionSql<{ bigint: bigint }>

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
  sql: postgres.Sql<{ bigint: bigint }>,
  mode: string,
  work: (tx: object) => Promise<void>,
): Promise<void> {
  let isOver = false
  const untilLost = async <T>(part: () => Promise<T>): Promise<T> => {
    try {
      const value = await part()
      if (!isOver) return value
    } catch (error) {
      if (!isOver && !isLost(error)) throw error
    }
    return new Promise(() => undefined)
  }
  const refuse = () => {
    if (isOver)
      throw Object.assign(new Error('the connection is gone'), { code: 'CONNECTION_CLOSED' })
  }
  const guarded = (tx: Transaction): Transaction =>
    new Proxy(tx, {
      apply: (target, self, given) => {
        refuse()
        return Reflect.apply(target, self, given)
      },
      get: (target, name) => {
        if (name === 'savepoint')
          return (part: (inner: Transaction) => Promise<unknown>) => {
            refuse()
            return target.savepoint((inner) => untilLost(() => part(guarded(inner))))
          }
        if (name === 'unsafe') refuse()
        return Reflect.get(target, name)
      },
    })
  try {
    await sql.begin(mode, (tx) => untilLost(() => work(guarded(tx))))
  } finally {
    isOver = true
  }
}
