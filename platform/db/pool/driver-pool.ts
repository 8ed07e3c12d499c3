import postgres from 'postgres'
import { assert } from '#platform/errors'
import { ARRAY_OF, arrayTypes } from '../arrays-at-boundary.ts'
import { RECONNECT } from './outage.ts'
import { steady } from './steady-pool.ts'

const IDLE_SECONDS_MAX = 60
const CONNECT_SECONDS_MAX = 10

export type PoolOptions = {
  readonly connections_max: number
  /** How single values cross the boundary; arrays of them go by the same. */
  readonly types: Record<string, postgres.PostgresType>
  /** What each connection is set to. */
  readonly connection: Record<string, string>
}

/**
 * The driver's pool, without asking each new connection what arrays there are (`arrays-at-boundary.ts`). The driver never answers
 * a `reserve` of such a pool where it has to connect first, so that it has none: `seats` have.
 */
export function driverPool(url: string, options: PoolOptions): postgres.Sql {
  const { connections_max, types, connection } = options
  const readings = Object.fromEntries(
    Object.values(types).map(({ to, parse }): [number, (text: string) => unknown] => [to, parse]),
  )
  const pool = postgres(url, {
    max: connections_max,
    idle_timeout: IDLE_SECONDS_MAX,
    connect_timeout: CONNECT_SECONDS_MAX,
    backoff: RECONNECT,
    fetch_types: false,
    types: { ...types, ...arrayTypes(readings) },
    onnotice: () => undefined,
    connection,
  })
  // What `sql.array` looks its types up in, which asking for them would have filled.
  const shared: unknown = Reflect.get(pool.options, 'shared')
  assert(isArrayLookup(shared), 'the driver keeps what it knows of arrays')
  Object.assign(shared.typeArrayMap, ARRAY_OF)
  return steady(pool)
}

function isArrayLookup(shared: unknown): shared is { readonly typeArrayMap: object } {
  return typeof shared === 'object' && shared !== null && 'typeArrayMap' in shared
}
