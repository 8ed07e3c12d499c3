import type postgres from 'postgres'
import { driverPool, seats } from '#platform/db'

export type AuthSql = postgres.Sql

const CONNECTIONS_MAX = 4

/**
 * Connections of the library's own: it names its tables without a schema, and wants `Date` and `number` where the
 * house has text and `bigint`. What it reserves lies beside what the flows ask themselves, and is opened when it is needed.
 */
export function openPool(url: string): AuthSql {
  const open = (connections_max: number) =>
    driverPool(url, {
      connections_max,
      types: {
        count: {
          to: 20,
          from: [20],
          serialize: (value: number) => String(value),
          parse: (text: string) => Number(text),
        },
      },
      connection: { application_name: 'onedelta auth', TimeZone: 'UTC', search_path: 'auth' },
    })
  const pool = open(CONNECTIONS_MAX)
  const reserving = seats(() => open(1), CONNECTIONS_MAX)
  const end: postgres.Sql['end'] = async (options) => {
    await Promise.all([pool.end(options), reserving.end(options)])
  }
  return new Proxy(pool, {
    get: (target, name) => {
      if (name === 'reserve') return reserving.reserve
      return name === 'end' ? end : Reflect.get(target, name)
    },
  })
}
