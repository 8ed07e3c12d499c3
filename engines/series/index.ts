import type { MigrationSet } from '#platform/db'

/** The engine's tables: schema `series`. */
export const migrations: MigrationSet = {
  schema: 'series',
  folder: new URL('./migrations/', import.meta.url),
}

export { errors } from './errors.ts'
export { checkPack, loadPack, type PackLoad } from './pack/load-pack.ts'
export { type PackSeries, readPack } from './pack/read-pack.ts'
export type * from './ports.ts'
export { openSeries, type Series } from './series.ts'
export { readCellAsOf, readSliceAsOf } from './store/observations.ts'
export type * from './types.ts'
