import { createHash } from 'node:crypto'
import type { Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { PackFiles, Problem, Region } from '#platform/region'
import { readCsv } from '../exchange/csv-in.ts'
import { type BadRows, badRows } from '../rows/bad-rows.ts'
import { rowChecker } from '../rows/check-row.ts'
import { reportConflicts, stageTable, withStaging } from '../rows/stage-rows.ts'
import {
  insertDocuments,
  insertIndicators,
  insertTargets,
  insertUnits,
  insertVintages,
} from '../store/definitions.ts'
import { findNewestLoad, openLoad, takeTurn } from '../store/loads.ts'
import { amendHeld, insertStaged } from '../store/staging.ts'
import type { Indicator } from '../types.ts'
import { checkNames } from './check-names.ts'
import { problemsOf } from './problems-of.ts'
import { brokenPack, type PackSeries, readDefinitions, readPack } from './read-pack.ts'

/** What a load of a pack did. `changed` is false when the newest load had the same hash: then nothing was read. */
export type PackLoad = {
  readonly changed: boolean
  readonly rows: number
  readonly added: number
  readonly held: number
  readonly amended: number
}

/**
 * Loads a region pack's series: whole or nothing, and only if its hash is new. Rows are only ever added: a row that a
 * newer pack no longer has stays, and a changed value under the same indicator, place, period, vintage, document and
 * provenance is refused, since it has to come as a new vintage or from a new document. Throws `series.broken-pack` and,
 * for a store that holds another region, `region.another-in-store`.
 */
export async function loadPack(
  tx: Write,
  given: {
    readonly region: Region
    readonly files: PackFiles
    /** Of the programmes: rows may name them, and exports show their definitions. */
    readonly indicators: readonly Indicator[]
    readonly actor: string
    readonly now: string
  },
): Promise<PackLoad> {
  const { region, files, indicators } = given
  const sha256 = createHash('sha256')
    .update(`${region.hash}\n${JSON.stringify(indicators)}`)
    .digest('hex')
  // Another start may be loading the same pack: its turn comes first, and then there is nothing to do.
  await takeTurn(tx)
  const newest = await findNewestLoad(tx, 'pack')
  if (newest?.sha256 === sha256) return UNCHANGED
  // Rows are only ever added, so two regions in one store would stay mixed for good.
  if (newest !== undefined && newest.source !== region.id)
    throw new HouseError('region.another-in-store', { held: newest.source, region: region.id })
  const pack = readPack(region, files, indicators)
  const loadId = await openLoad(tx, {
    kind: 'pack',
    source: region.id,
    sha256,
    actor: given.actor,
    loadedAt: given.now,
  })
  await insertDocuments(tx, loadId, pack.definitions.documents)
  await insertVintages(tx, loadId, pack.definitions.vintages)
  await insertUnits(tx, loadId, pack.definitions.units)
  await insertIndicators(tx, loadId, pack.definitions.indicators)
  await insertTargets(tx, loadId, pack.definitions.targets)
  return withStaging(tx, () => loadTables(tx, pack, loadId, given.now))
}

const UNCHANGED: PackLoad = { changed: false, rows: 0, added: 0, held: 0, amended: 0 }

async function loadTables(
  tx: Write,
  pack: PackSeries,
  loadId: bigint,
  now: string,
): Promise<PackLoad> {
  const tables: { readonly name: string; readonly bad: BadRows }[] = []
  let rows = 0
  let staged = 0
  for (const name of pack.tables) {
    const bad = badRows()
    const table = await readCsv(name, once(pack.files.readBytes(name)))
    const done = await stageTable(tx, table, pack.rules, bad, tables.length)
    tables.push({ name, bad })
    rows += done.rows
    staged += done.staged
  }
  refuseBad(tables)
  const added = await insertStaged(tx, loadId, now)
  if (added === staged) return { changed: true, rows, added, held: 0, amended: 0 }
  await reportConflicts(tx, tables)
  refuseBad(tables)
  const amended = await amendHeld(tx, loadId)
  return { changed: true, rows, added, held: staged - added, amended }
}

/**
 * Everything wrong in a pack's series that can be told without a store: an empty list for a sound one. What only the
 * store knows (a value that changed) is told by `loadPack`.
 */
export async function checkPack(
  region: Region,
  files: PackFiles,
  indicators: readonly Indicator[],
): Promise<readonly Problem[]> {
  const problems: Problem[] = []
  const pack = readDefinitions(region, files, indicators, problems)
  // A missing name keeps no value out of the store: people then read the words of the document.
  checkNames(pack.documents, region)
  for (const name of pack.tables) {
    const bad = badRows()
    const table = await readCsv(name, once(files.readBytes(name)))
    const check = rowChecker(table.header, pack.rules, bad)
    for await (const batch of table.batches) for (const { line, cells } of batch) check(cells, line)
    problems.push(...problemsOf(name, bad))
  }
  return problems
}

function refuseBad(tables: readonly { readonly name: string; readonly bad: BadRows }[]): void {
  const problems = tables.flatMap(({ name, bad }) => problemsOf(name, bad))
  if (problems.length > 0) throw brokenPack(problems)
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
