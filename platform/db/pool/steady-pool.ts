import { beginWhole, type Pool } from './lost-connection.ts'

type Work = Parameters<typeof beginWhole>[2]

/**
 * A pool of the driver that doesn't end the process where a connection is cut in a transaction.
 */
export function steady<P extends Pool>(pool: P): P {
  return new Proxy(pool, {
    get: (target, name) => {
      if (name !== 'begin') return Reflect.get(target, name)
      return (...given: readonly [Work] | readonly [string, Work]) =>
        given.length === 1
          ? beginWhole(target, '', given[0])
          : beginWhole(target, given[0], given[1])
    },
  })
}
