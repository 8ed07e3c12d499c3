import type { MigrationSet } from '#platform/db'

export const migrations: MigrationSet = {
  schema: 'auth',
  folder: new URL('./migrations/', import.meta.url),
}
