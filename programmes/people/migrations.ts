import type { MigrationSet } from '#platform/db'

export const migrations: MigrationSet = {
  schema: 'people',
  folder: new URL('./migrations/', import.meta.url),
}
