import { setTimeout } from 'node:timers/promises'
import { isOutage } from '#platform/db'
import { programmes } from '#programmes/all'
import type { House } from '../open-house.ts'
import type { Settings } from '../settings.ts'

/** The first pages come first. */
const BEGIN_AFTER_ms = 2000
/** Between two pieces of work whoever asks for a page gets a turn. */
const REST_ms = 25
/** Where the database was away or its disk full, it goes on from where it was. */
const AGAIN_AFTER_ms = 15_000

type Log = {
  readonly [level in 'info' | 'warn']: (about: object, message: string) => void
}

export type Demonstration = {
  /** Answers when all is made, or as much as there was time for. */
  readonly begin: (log: Log) => Promise<void>
  readonly stop: () => Promise<void>
}

/**
 * Makes what a newcomer finds in the simulated world, while the region is served; ended halfway, it goes on at the next
 * start. `ONEDELTA_DEMONSTRATION=off` leaves that world empty.
 */
export function demonstrationOf(house: House, { environment }: Settings): Demonstration {
  const { simulated } = house
  if (simulated === null || environment.ONEDELTA_DEMONSTRATION === 'off') return NONE
  const ending = new AbortController()
  const { signal } = ending
  const rest = async () => {
    await setTimeout(REST_ms, undefined, { signal }).catch(() => undefined)
  }
  const make = async (log: Log) => {
    for (const { name, demonstrate } of programmes) {
      if (demonstrate === undefined || signal.aborted) continue
      const ctx = house.contextOf({ kind: 'system', id: 'demonstration' }, name, null, 'simulated')
      await demonstrate(simulated.db, ctx, { rest, ended: () => signal.aborted })
      log.info({ programme: name }, 'the simulated world has what it shows')
    }
  }
  const insist = async (log: Log, after_ms: number): Promise<void> => {
    await setTimeout(after_ms, undefined, { signal })
    try {
      await make(log)
    } catch (err) {
      if (!isOutage(err)) throw err
      log.warn({ err }, 'the simulated world is made later')
      return insist(log, AGAIN_AFTER_ms)
    }
  }
  let making = Promise.resolve()
  return {
    begin: (log) => {
      making = insist(log, BEGIN_AFTER_ms).catch((err) => {
        if (!signal.aborted) log.warn({ err }, 'the simulated world could not be made')
      })
      return making
    },
    stop: async () => {
      ending.abort()
      await making
    },
  }
}

const NONE: Demonstration = { begin: async () => undefined, stop: async () => undefined }
