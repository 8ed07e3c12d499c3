import type { MigrationSet } from '#platform/db'

export const migrations: MigrationSet = {
  schema: 'log',
  folder: new URL('./migrations/', import.meta.url),
}
