import type { MigrationSet } from '#platform/db'

/** The engine's tables: schema `series`. */
export const migrations: MigrationSet = {
  schema: 'series',
  folder: new URL('./migrations/', import.meta.url),
}

export { importAction, seriesCommands } from './commands.ts'
export { canonicalJson, sha256Of } from './edition/canonical.ts'
export { diffEdition } from './edition/diff.ts'
export { freezeEdition } from './edition/freeze.ts'
export { groundOf, type Reproduction, reproduceEdition } from './edition/reproduce.ts'
export { errors } from './errors.ts'
export { writeCsv } from './exchange/csv-out.ts'
export { importObservations } from './exchange/import-observations.ts'
export { type JsonStat, jsonStatOf } from './exchange/json-stat.ts'
export { writeSdmxCsv } from './exchange/sdmx-csv.ts'
export { parseSdmxQuery, SDMX_FLOW, selectObservations } from './exchange/sdmx-query.ts'
export { checkPack, loadPack, type PackLoad } from './pack/load-pack.ts'
export { type PackSeries, readPack } from './pack/read-pack.ts'
export type * from './ports.ts'
export { openSeries, type Series } from './series.ts'
export { type CompiledIndicator, compileIndicator } from './sql/compile.ts'
export { evaluateInSql } from './sql/evaluate-in-sql.ts'
export { readCellAsOf, readSliceAsOf } from './store/observations.ts'
export type * from './types.ts'
