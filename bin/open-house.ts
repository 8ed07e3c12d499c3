import { userInfo } from 'node:os'
import { loadPack, openSeries, type Series } from '#engines/series'
import type { Actor, World } from '#platform/action'
import type { Clock } from '#platform/clock'
import type { Database } from '#platform/db'
import { loadRegion, packFiles, type Region } from '#platform/region'
import { programmes } from '#programmes/all'
import { publishPack, requireSoundBulletins } from '#programmes/bulletin'
import { prepareRequests } from '#programmes/collection'
import { type Context, figuresOf } from '#programmes/contract'
import { prepareExamples } from '#programmes/desk'
import { prepareOrganisations } from '#programmes/people'
import { migrationSets } from './modules.ts'
import type { Settings } from './settings.ts'
import { openStore, type Store, type Stored } from './store/open-store.ts'

/** Everything that commands and requests work with, open and up to date. */
export type House = {
  readonly region: Region
  readonly db: Database
  /** The address of the database, as the app. */
  readonly databaseUrl: string
  readonly series: Series
  /** The simulated world; null where somebody's own server has no database for it. */
  readonly simulated: Stored | null
  /** True if another process had started the embedded server. */
  readonly attached: boolean
  readonly keepRunning: Store['keepRunning']
  readonly room: Store['room']
  readonly contextOf: (
    actor: Actor,
    requestId: string,
    address?: string | null,
    world?: World,
  ) => Context
  readonly close: () => Promise<void>
}

/** Opens the store, migrates it, loads the region pack if it changed, and the series into memory. */
export async function openHouse(options: {
  readonly settings: Settings
  readonly clock: Clock
  readonly note: (line: string) => void
}): Promise<House> {
  const { settings, clock, note } = options
  const region = loadRegion(settings.regionFolder)
  const store = await openStore({ settings, sets: migrationSets, now: clock.now(), note })
  try {
    const series = await loadSeries(store.db, region, clock, note)
    const contextOf: House['contextOf'] = (
      actor,
      requestId,
      address = null,
      world = 'recorded',
    ) => ({
      actor,
      address,
      world,
      requestId,
      region,
      series,
      now: clock.now(),
      today: clock.today(region.timeZone),
      newId: clock.newId,
    })
    const system = contextOf({ kind: 'system', id: 'system' }, 'start')
    await publishPack(store.db, system, note)
    await prepareOrganisations(store.db, system, note)
    await prepareExamples(store.db, system, note)
    await prepareRequests(store.db, system, note)
    const { url: databaseUrl, ...opened } = store
    return { ...opened, region, series, databaseUrl, contextOf }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Who works at this terminal. */
export function owner(): Actor {
  return { kind: 'owner', id: userInfo().username }
}

async function loadSeries(
  db: Database,
  region: Region,
  clock: Clock,
  note: (line: string) => void,
): Promise<Series> {
  const indicators = figuresOf(programmes, region)
  const files = packFiles(region)
  const load = await db.write(async (tx) => {
    const loaded = await loadPack(tx, {
      region,
      files,
      indicators,
      actor: 'system',
      now: clock.now(),
    })
    // In the same transaction: a pack whose bulletins are broken isn't loaded at all.
    if (loaded.changed) requireSoundBulletins(region, files, indicators)
    return loaded
  })
  if (load.changed)
    note(`loaded the region pack ${region.id}: ${load.rows} rows, ${load.added} new`)
  return db.read((tx) => openSeries({ tx, region, indicators }))
}
