import type { MigrationSet } from '#platform/db'

export const migrations: MigrationSet = {
  schema: 'health',
  folder: new URL('./migrations/', import.meta.url),
}
