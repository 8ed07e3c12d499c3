import postgres from 'postgres'
import { RECONNECT, steady } from '#platform/db'

export type AuthSql = postgres.Sql

const CONNECTIONS_MAX = 4
const IDLE_SECONDS_MAX = 60
const CONNECT_SECONDS_MAX = 10

/**
 * Connections of the library's own: it names its tables without a schema, and wants `Date` and `number` where the
 * house has text and `bigint`.
 */
export function openPool(url: string): AuthSql {
  const pool = postgres(url, {
    max: CONNECTIONS_MAX,
    idle_timeout: IDLE_SECONDS_MAX,
    connect_timeout: CONNECT_SECONDS_MAX,
    backoff: RECONNECT,
    onnotice: () => undefined,
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
  return steady(pool)
}
