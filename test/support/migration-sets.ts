import { existsSync, readdirSync } from 'node:fs'
import type { MigrationSet } from '#platform/db'

const ROOT = new URL('../../', import.meta.url)

/**
 * Every module's migrations, found in the tree: a test needs no module to load for its tables to be there. A part of a module
 * may have a schema of its own, `engines/ledger/clearing`; it comes after the module. The house's own are applied by `migrate`
 * itself.
 */
export function migrationSets(): readonly MigrationSet[] {
  return ['platform', 'engines', 'programmes'].flatMap((layer) =>
    foldersIn(`${layer}/`)
      .filter((module) => `${layer}/${module}` !== 'platform/db')
      .sort((a, b) => (a < b ? -1 : 1))
      .flatMap((module) => [
        ...setIn(`${layer}/${module}/`, module),
        ...foldersIn(`${layer}/${module}/`).flatMap((part) =>
          setIn(`${layer}/${module}/${part}/`, part),
        ),
      ]),
  )
}

function foldersIn(path: string): string[] {
  return readdirSync(new URL(path, ROOT), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
}

function setIn(path: string, name: string): readonly MigrationSet[] {
  const folder = new URL(`${path}migrations/`, ROOT)
  if (!existsSync(folder) || readdirSync(folder).length === 0) return []
  return [{ schema: name.replaceAll('-', '_'), folder }]
}
