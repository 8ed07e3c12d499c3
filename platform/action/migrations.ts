import type { MigrationSet } from '#platform/db'

/** The audit and the events: a schema of their own, since `house` belongs to `platform/db`. */
export const migrations: MigrationSet = {
  schema: 'action',
  folder: new URL('./migrations/', import.meta.url),
}
