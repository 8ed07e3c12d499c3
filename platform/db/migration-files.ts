import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { HouseError } from '#platform/errors'
import type { MigrationSet } from './types.ts'

export type MigrationFile = {
  readonly schema: string
  readonly number: number
  readonly name: string
  readonly text: string
  readonly sha256: string
  /** What old code will see, from a first line `-- breaking: ...`; null if nothing breaks. */
  readonly breaking: string | null
}

const FILE_NAME = /^(\d{4})_[a-z0-9_]+\.sql$/
const TEST_NAME = /\.test\.sql$/

/**
 * A module's migrations in order. Throws `db.migration-gap` if their numbers have a hole or a double, and
 * `db.table-outside` if one makes a table or view outside the module's schema.
 */
export async function readMigrations(set: MigrationSet): Promise<readonly MigrationFile[]> {
  const names = (await readdir(set.folder)).filter((name) => !TEST_NAME.test(name)).sort()
  const files: MigrationFile[] = []
  for (const name of names) {
    const found = FILE_NAME.exec(name)
    if (found === null) continue
    const number = Number(found[1])
    if (number !== files.length + 1) {
      throw new HouseError('db.migration-gap', {
        schema: set.schema,
        expected: files.length + 1,
        file: name,
      })
    }
    const text = await readFile(new URL(name, folderUrl(set.folder)), 'utf8')
    const [outside] = tablesOutside(set.schema, text)
    if (outside !== undefined) {
      throw new HouseError('db.table-outside', { schema: set.schema, file: name, table: outside })
    }
    files.push({
      schema: set.schema,
      number,
      name,
      text,
      sha256: createHash('sha256').update(text).digest('hex'),
      breaking: /^-- breaking: (.+)/.exec(text)?.[1] ?? null,
    })
  }
  return files
}

const MAKES =
  /\bCREATE\s+(?:UNLOGGED\s+)?(?:TABLE|(?:OR\s+REPLACE\s+)?(?:MATERIALIZED\s+)?VIEW)\s+(?:IF\s+NOT\s+EXISTS\s+)?([\w."]+)/gi

function tablesOutside(schema: string, sql: string): readonly string[] {
  const withoutComments = sql.replace(/--.*$/gm, '')
  return [...withoutComments.matchAll(MAKES)]
    .map(([, name = '']) => name.replaceAll('"', ''))
    .filter((name) => !name.startsWith(`${schema}.`))
}

// A folder's address without its last slash would resolve its files beside it.
function folderUrl(folder: URL): URL {
  return folder.href.endsWith('/') ? folder : new URL(`${folder.href}/`)
}
