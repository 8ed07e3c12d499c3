import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readPack } from '#engines/series'
import type { Database } from '#platform/db'
import { openApiOf } from '#platform/http'
import { loadRegion, packFiles } from '#platform/region'
import { programmes } from '#programmes/all'
import { figuresOf } from '#programmes/contract'
import { rightsOf } from '#programmes/people'
import { catalogue, migrationSets, sections } from '../modules.ts'
import { ROOT } from '../settings.ts'
import { VERSION } from '../version.ts'
import { claimsPage } from './claims-page.ts'
import { errorsPage, figuresPage, modulesPage, rightsPage } from './documents.ts'
import { schemaPage } from './schema-page.ts'

/** Every page of `docs/reference`, by its file's name; the database must be migrated. */
export async function referencePages(db: Database): Promise<ReadonlyMap<string, string>> {
  const region = loadRegion(join(ROOT, 'regions', 'yangtze-delta'))
  const own = figuresOf(programmes, region)
  const pack = readPack(region, packFiles(region), own)
  const indicators = new Map([...pack.definitions.indicators, ...own].map((one) => [one.id, one]))
  const schemas = ['house', ...migrationSets.map(({ schema }) => schema)]
  return new Map([
    [
      'openapi.json',
      `${JSON.stringify(openApiOf({ sections, region, version: VERSION }, 'en'), null, 2)}\n`,
    ],
    ['errors.md', errorsPage(catalogue)],
    ['figures.md', figuresPage([...indicators.values()], region)],
    ['claims.md', claimsPage()],
    ['modules.md', modulesPage(ROOT, programmes, modulesBelow())],
    ['rights.md', rightsPage(rightsOf(programmes))],
    ['schema.sql', await db.read((tx) => schemaPage(tx, schemas))],
  ])
}

function modulesBelow(): readonly string[] {
  return ['engines', 'platform'].flatMap((layer) =>
    readdirSync(join(ROOT, layer), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${layer}/${entry.name}`)
      .sort(),
  )
}
