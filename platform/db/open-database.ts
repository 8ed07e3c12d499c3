import postgres from 'postgres'
import { HouseError } from '#platform/errors'
import type { Database, Sql, Write } from './types.ts'
import { TYPES_AT_BOUNDARY } from './types-at-boundary.ts'

export type Role = 'bootstrap' | 'migrator' | 'app'

const CONNECTIONS_MAX = 10
const IDLE_SECONDS_MAX = 60
const CONNECT_SECONDS_MAX = 10

/** A pool on one database; connects on first use. Throws `db.unreachable` from the first transaction if it can't. */
export function openDatabase(options: {
  readonly url: string
  /** Shown in `pg_stat_activity`. */
  readonly role: Role
  readonly connections_max?: number
}): Database {
  const sql: Sql = postgres(options.url, {
    max: options.connections_max ?? CONNECTIONS_MAX,
    idle_timeout: IDLE_SECONDS_MAX,
    connect_timeout: CONNECT_SECONDS_MAX,
    types: TYPES_AT_BOUNDARY,
    onnotice: () => undefined,
    connection: {
      application_name: `onedelta ${options.role}`,
      TimeZone: 'UTC',
      DateStyle: 'ISO, YMD',
    },
  })
  return {
    sql,
    read: (work) => transaction(sql, 'isolation level repeatable read read only', work),
    write: (work) => transaction(sql, 'isolation level read committed read write', work),
    close: () => sql.end({ timeout: 5 }),
  }
}

async function transaction<T>(sql: Sql, mode: string, work: (tx: Write) => Promise<T>): Promise<T> {
  // The driver unwraps a promise of an array, so the answer travels in a box of its own.
  let answer: { readonly value: T } | undefined
  try {
    await sql.begin(mode, async (tx) => {
      answer = { value: await work(asTransaction(tx)) }
    })
  } catch (error) {
    throw connectionRefusal(error) ?? error
  }
  if (answer === undefined) throw new Error('a transaction committed without an answer')
  return answer.value
}

// The brand exists for the compiler alone; a read-only transaction is handed out as `Read` by the type of `Database`.
function asTransaction(tx: object): Write {
  return tx as Write
}

const NO_CONNECTION = new Set(['ECONNREFUSED', 'ENOTFOUND', 'CONNECT_TIMEOUT', 'EHOSTUNREACH'])

function connectionRefusal(error: unknown): HouseError | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const code = String(error.code)
  if (!NO_CONNECTION.has(code)) return undefined
  return new HouseError('db.unreachable', { reason: error.message }, { cause: error })
}
