import type { MigrationSet } from '#platform/db'

/** The engine's tables: schema `series`. */
export const migrations: MigrationSet = {
  schema: 'series',
  folder: new URL('./migrations/', import.meta.url),
}

export { seriesCommands } from './commands.ts'
export { canonicalJson, sha256Of } from './edition/canonical.ts'
export { diffEdition } from './edition/diff.ts'
export { freezeEdition } from './edition/freeze.ts'
export { groundOf, reproduceEdition } from './edition/reproduce.ts'
export { errors } from './errors.ts'
export { writeCsv } from './exchange/csv-out.ts'
export { importObservations } from './exchange/import-observations.ts'
export { jsonStatOf } from './exchange/json-stat.ts'
export { writeSdmxCsv } from './exchange/sdmx-csv.ts'
export { checkCodes, parseSdmxQuery, SDMX_FLOW, selectObservations } from './exchange/sdmx-query.ts'
export { readXlsx } from './exchange/xlsx-in.ts'
export { checkPack, loadPack } from './pack/load-pack.ts'
export { packGround } from './pack/pack-ground.ts'
export { readPack } from './pack/read-pack.ts'
export type * from './ports.ts'
export { openSeries, type Series } from './series.ts'
export { readCellAsOf } from './store/observations.ts'
export type * from './types.ts'
export { withObservations } from './with-observations.ts'
