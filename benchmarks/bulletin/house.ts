import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadPack, openSeries, migrations as seriesMigrations } from '#engines/series'
import { migrations as actionMigrations } from '#platform/action'
import { systemClock } from '#platform/clock'
import { type Database, migrate, openDatabase, startEmbedded } from '#platform/db'
import { loadRegion, packFiles } from '#platform/region'
import { programmes } from '#programmes/all'
import { type Context, figuresOf } from '#programmes/contract'

/** The region's pack in a database of the benchmark's own, and the series in memory, as a started product holds them. */
export type House = {
  readonly db: Database
  readonly ctx: Context
  readonly close: () => Promise<void>
}

export async function openHouse(note: (line: string) => void): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'onedelta-bench-'))
  const server = await startEmbedded(folder, { progress: note })
  const migrator = openDatabase({ url: server.url('migrator'), role: 'migrator' })
  const db = openDatabase({ url: server.url('app'), role: 'app' })
  const clock = systemClock()
  const own = programmes.flatMap(({ migrations }) => (migrations === null ? [] : [migrations]))
  await migrate(migrator, [actionMigrations, seriesMigrations, ...own], { now: clock.now() })
  await migrator.close()
  const region = loadRegion(fileURLToPath(new URL('../../regions/yangtze-delta', import.meta.url)))
  const indicators = figuresOf(programmes, region)
  const files = packFiles(region)
  const load = { region, files, indicators, actor: 'bench', now: clock.now() }
  await db.write((tx) => loadPack(tx, load))
  const series = await db.read((tx) => openSeries({ tx, region, indicators }))
  return {
    db,
    ctx: {
      actor: { kind: 'anonymous', id: 'bench' },
      address: null,
      world: 'recorded',
      requestId: clock.newId(),
      region,
      series,
      now: clock.now(),
      today: clock.today(region.timeZone),
      newId: clock.newId,
    },
    close: async () => {
      await db.close()
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
