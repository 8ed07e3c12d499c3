import { beginWhole, type Pool, reserveWhole } from './lost-connection.ts'

type Work = Parameters<typeof beginWhole>[2]

/**
 * A pool of the driver that doesn't end the process where a connection is cut in a transaction, be it begun here or by a library
 * that reserves its connections.
 */
export function steady<P extends Pool>(pool: P): P {
  return new Proxy(pool, {
    get: (target, name) => {
      if (name === 'reserve') return () => reserveWhole(target)
      if (name !== 'begin') return Reflect.get(target, name)
      return (...given: readonly [Work] | readonly [string, Work]) =>
        given.length === 1
          ? beginWhole(target, '', given[0])
          : beginWhole(target, given[0], given[1])
    },
  })
}
