import type { Write } from '#platform/db'
import { readCsv } from '../exchange/csv-in.ts'
import { writeCsv } from '../exchange/csv-out.ts'
import type { ObservationDraft } from '../ports.ts'
import type { Ground } from '../pure/index.ts'
import { badRows } from '../rows/bad-rows.ts'
import type { RowRules } from '../rows/check-row.ts'
import { stageTable, withStaging } from '../rows/stage-rows.ts'
import {
  insertDocuments,
  insertIndicators,
  insertTargets,
  insertUnits,
  insertVintages,
} from '../store/definitions.ts'
import { openLoad, takeTurn } from '../store/loads.ts'
import { insertStaged } from '../store/staging.ts'

// A tiny world of tests, put into the store by the way that files take.

const NOW = '2024-01-01T00:00:00.000000Z'

/** Loads a world's definitions as a pack would; answers the load. */
export async function storeDefinitions(tx: Write, { catalogue }: Ground): Promise<bigint> {
  await takeTurn(tx)
  const load = await openLoad(tx, {
    kind: 'pack',
    source: 'tiny',
    sha256: '0'.repeat(64),
    actor: 'test',
    loadedAt: NOW,
  })
  await insertDocuments(tx, load, [...catalogue.documents.values()])
  await insertVintages(tx, load, [...catalogue.vintages.values()])
  await insertUnits(tx, load, [])
  await insertIndicators(tx, load, [...catalogue.indicators.values()])
  await insertTargets(tx, load, catalogue.targets)
  return load
}

/** Adds observations through CSV, its checks and the staging table; throws if any row is refused. */
export async function storeObservations(
  tx: Write,
  ground: Ground,
  load: bigint,
  observations: readonly ObservationDraft[],
): Promise<number> {
  const bad = badRows()
  const { languages } = ground.region
  const table = await readCsv('tiny.csv', bytesOf(writeCsv(observations, languages)))
  return withStaging(tx, async () => {
    await stageTable(tx, table, rulesOf(ground), bad)
    if (bad.count() > 0) throw new Error(JSON.stringify(bad.listed().slice(0, 3)))
    return insertStaged(tx, load, NOW)
  })
}

export function rulesOf({ catalogue, region }: Ground): RowRules {
  return { ...catalogue, places: region.places, languages: region.languages }
}

export async function* bytesOf(pieces: Iterable<string>): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece)
}
