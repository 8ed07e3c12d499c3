import { setTimeout } from 'node:timers/promises'
import { actAs, perform, type World } from '#platform/action'
import { type Database, isOutage } from '#platform/db'
import { programmes } from '#programmes/all'
import { enterCounted, newIn } from '#programmes/figures'
import type { House } from '../open-house.ts'

const BEGIN_AFTER_ms = 3000
/** A month ends but once; an hour later is soon enough. */
const AGAIN_AFTER_ms = 3_600_000
/** Unless the database was away or its disk full. */
const AWAY_AFTER_ms = 60_000

type Log = { readonly warn: (about: object, message: string) => void }

export type Counting = {
  /** `after`: what is still being made, and would be counted by halves. */
  readonly begin: (log: Log, after: Promise<void>) => void
  readonly stop: () => Promise<void>
}

/**
 * Counts what programmes recorded, in each world, and enters it into the series under that world's name. The one way by which
 * figures come from the simulated world into the recorded one.
 */
export function countingOf(house: House): Counting {
  const ending = new AbortController()
  const { signal } = ending
  let working = Promise.resolve()
  const keep = async (log: Log, after: Promise<void>) => {
    await setTimeout(BEGIN_AFTER_ms, undefined, { signal })
    await after
    while (!signal.aborted) {
      let after_ms = AGAIN_AFTER_ms
      await countBoth(house).catch((err) => {
        log.warn({ err }, 'what was recorded could not be counted')
        if (isOutage(err)) after_ms = AWAY_AFTER_ms
      })
      await setTimeout(after_ms, undefined, { signal })
    }
  }
  return {
    begin: (log, after) => {
      working = keep(log, after).catch(() => undefined)
    },
    stop: async () => {
      ending.abort()
      await working
    },
  }
}

async function countBoth(house: House): Promise<void> {
  await countIn(house, 'recorded', house.db)
  if (house.simulated !== null) await countIn(house, 'simulated', house.simulated.db)
}

async function countIn(house: House, world: World, db: Database): Promise<void> {
  const actor = { kind: 'system', id: 'counting' } as const
  for (const { name, counted } of programmes) {
    if (counted === undefined) continue
    const there = house.contextOf(actor, 'counting', null, world)
    const rows = await db.read(async (tx) => {
      await actAs(tx, actor, null)
      return counted(tx, there)
    })
    // Nothing new is no change, and leaves no trace in the audit.
    const here = house.contextOf(actor, 'counting')
    const counts = { programme: name, world, rows }
    if (newIn(here, counts).length > 0) await perform(house.db, enterCounted, here, counts)
  }
}
