import { existsSync, readdirSync } from 'node:fs'
import type { MigrationSet } from '#platform/db'

const ROOT = new URL('../../', import.meta.url)

/**
 * Every module's migrations, found in the tree: a test needs no module to load for its tables to be there.
 * The house's own are applied by `migrate` itself.
 */
export function migrationSets(): readonly MigrationSet[] {
  return ['platform', 'engines', 'programmes'].flatMap((layer) =>
    readdirSync(new URL(`${layer}/`, ROOT), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && `${layer}/${entry.name}` !== 'platform/db')
      .map((entry) => ({
        schema: entry.name.replaceAll('-', '_'),
        folder: new URL(`${layer}/${entry.name}/migrations/`, ROOT),
      }))
      .filter((set) => existsSync(set.folder) && readdirSync(set.folder).length > 0)
      .sort((a, b) => (a.schema < b.schema ? -1 : 1)),
  )
}
