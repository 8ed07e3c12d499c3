import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadPack, migrations } from '#engines/series'
import { systemClock } from '#platform/clock'
import { copyIn, type Database, migrate, openDatabase, startEmbedded } from '#platform/db'
import type { Region } from '#platform/region'
import { TABLE_COLUMNS, writeTableFile } from './csv.ts'
import { benchFiles, benchRegion } from './pack.ts'
import { INDICATORS_MAX } from './rows.ts'

/** A PostgreSQL of the benchmark's own, set up as the product sets up its own, with the definitions of the rows. */
export type Store = {
  readonly folder: string
  readonly region: Region
  readonly app: Database
  readonly migrator: Database
  readonly loadId: bigint
  readonly close: () => Promise<void>
}

export async function openStore(note: (line: string) => void): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), 'onedelta-bench-'))
  const server = await startEmbedded(folder, { progress: note })
  const migrator = openDatabase({ url: server.url('migrator'), role: 'migrator' })
  const app = openDatabase({ url: server.url('app'), role: 'app' })
  const now = systemClock().now()
  await migrate(migrator, [migrations], { now })
  const region = benchRegion()
  const files = benchFiles(INDICATORS_MAX)
  await app.write((tx) => loadPack(tx, { region, files, indicators: [], actor: 'bench', now }))
  const [load] = await migrator.read((tx) => tx<{ id: bigint }[]>`SELECT id FROM series.loads`)
  return {
    folder,
    region,
    app,
    migrator,
    loadId: load?.id ?? 0n,
    close: async () => {
      await Promise.all([app.close(), migrator.close()])
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Empties the observations and fills them by a bare COPY; answers the milliseconds of the COPY alone. */
export async function copyBare(store: Store, rows: number): Promise<number> {
  const path = join(store.folder, 'table.csv')
  await writeTableFile(path, rows, store.loadId)
  await emptyTable(store)
  const start = performance.now()
  await store.migrator.write((tx) =>
    copyIn(tx, 'series.observations', TABLE_COLUMNS, createReadStream(path)),
  )
  const took_ms = performance.now() - start
  await rm(path)
  return took_ms
}

/** As before the first row, so that whoever comes second finds no warmer or larger table. */
export async function emptyTable({ migrator }: Store): Promise<void> {
  await migrator.write((tx) => tx`TRUNCATE series.observations, series.amendments`)
}
