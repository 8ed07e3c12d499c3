import type { Room } from './disk/room.ts'
import { driverPool } from './pool/driver-pool.ts'
import { isLost } from './pool/lost-connection.ts'
import { outage } from './pool/outage.ts'
import { TYPES_AT_BOUNDARY } from './pool/types-at-boundary.ts'
import type { Database, Sql, Write } from './types.ts'

export type Role = 'bootstrap' | 'migrator' | 'app'

const CONNECTIONS_MAX = 10
const CLOSE_SECONDS_MAX = 5
/** For what still runs on connections of a pool that lost one. */
const LEFT_SECONDS_MAX = 10

/**
 * A pool on one database; connects on first use, and anew where a connection was lost. Throws `db.unreachable` from a
 * transaction that can't be begun, or that was cut off: then nothing of it was written, unless it was cut off at its end. Throws
 * `db.disk-full` from one that found no room, and from one that would write while only the reserve of `room` is left.
 */
export function openDatabase(options: {
  readonly url: string
  /** Shown in `pg_stat_activity`. */
  readonly role: Role
  readonly connections_max?: number
  /** Of the folder where the database lies; null: that is somebody else's. */
  readonly room?: Room | null
}): Database {
  let pool = connect(options)
  const left = new Set<Sql>()
  // A connection that is cut while it writes may never write again (github.com/porsager/postgres/issues/1208), and where one
  // was cut, most were: all are made anew. What still runs on the others may end.
  const renew = (lost: Sql) => {
    if (lost !== pool) return
    pool = connect(options)
    left.add(lost)
    void lost.end({ timeout: LEFT_SECONDS_MAX }).finally(() => left.delete(lost))
  }
  const transaction = async <T>(mode: string, work: (tx: Write) => Promise<T>): Promise<T> => {
    const used = pool
    try {
      return await transact(used, mode, work)
    } catch (error) {
      if (isLost(error)) renew(used)
      throw outage(error, options.room) ?? error
    }
  }
  return {
    get sql() {
      return pool
    },
    read: (work) => transaction('isolation level repeatable read read only', work),
    write: async (work) => {
      options.room?.check()
      return transaction('isolation level read committed read write', work)
    },
    close: async () => {
      await Promise.all([pool, ...left].map((one) => one.end({ timeout: CLOSE_SECONDS_MAX })))
    },
  }
}

function connect(options: Parameters<typeof openDatabase>[0]): Sql {
  return driverPool(options.url, {
    connections_max: options.connections_max ?? CONNECTIONS_MAX,
    types: TYPES_AT_BOUNDARY,
    connection: {
      application_name: `onedelta ${options.role}`,
      TimeZone: 'UTC',
      DateStyle: 'ISO, YMD',
    },
  }) as Sql
}

async function transact<T>(sql: Sql, mode: string, work: (tx: Write) => Promise<T>): Promise<T> {
  // In a box of its own: the driver's types unwrap what is an array.
  const answer = await sql.begin(mode, async (tx) => ({ value: await work(asTransaction(tx)) }))
  return answer.value as T
}

// The brand exists for the compiler alone; a read-only transaction is handed out as `Read` by the type of `Database`.
function asTransaction(tx: object): Write {
  return tx as Write
}
