import { canonicalJson, type Edition } from '#engines/series'
import type { MigrationSet, Read, Write } from '#platform/db'
import { HouseError } from '#platform/errors'

/** Editions of one bulletin that are listed, at most. */
export const EDITIONS_LISTED_MAX = 200

export const migrations: MigrationSet = {
  schema: 'bulletin',
  folder: new URL('./migrations/', import.meta.url),
}

export type EditionRow = {
  readonly id: string
  readonly bulletin: string
  readonly number: number
  readonly asOf: string
  /** ISO 8601, UTC. */
  readonly frozenAt: string
  readonly hash: string
}

/** The editions of some bulletins, newest first. */
export async function listEditions(
  tx: Read,
  bulletins: readonly string[],
): Promise<readonly EditionRow[]> {
  return tx<EditionRow[]>`
    SELECT id, bulletin, number, as_of AS "asOf", frozen_at AS "frozenAt", hash
    FROM bulletin.editions WHERE bulletin = ANY (${[...bulletins]})
    ORDER BY bulletin, number DESC LIMIT ${EDITIONS_LISTED_MAX * bulletins.length}`
}

/** An edition with all that was frozen. Throws `bulletin.unknown-edition`. */
export async function getEdition(
  tx: Read,
  id: string,
): Promise<{ readonly row: EditionRow; readonly edition: Edition }> {
  const [found] = await tx<(EditionRow & { readonly content: string })[]>`
    SELECT id, bulletin, number, as_of AS "asOf", frozen_at AS "frozenAt", hash, content
    FROM bulletin.editions WHERE id = ${id}`
  if (found === undefined) throw new HouseError('bulletin.unknown-edition', { id })
  const { content, ...row } = found
  // Written by `addEdition` alone, and sealed: `reproduceEdition` refuses one that doesn't have its hash.
  const edition: Edition = JSON.parse(content)
  return { row, edition }
}

/** Waits until nobody else publishes this bulletin; the turn lasts to the end of the transaction. */
export async function takeTurn(tx: Write, bulletin: string): Promise<void> {
  await tx`SELECT pg_advisory_xact_lock(hashtextextended(${`bulletin ${bulletin}`}, 0))`
}

export async function addEdition(tx: Write, edition: Edition, number: number): Promise<EditionRow> {
  const { id, bulletin, asOf, frozenAt, hash } = edition
  const row = { id, bulletin, number, asOf, frozenAt, hash }
  await tx`
    INSERT INTO bulletin.editions (id, bulletin, number, as_of, frozen_at, hash, content)
    VALUES (${id}, ${bulletin}, ${number}, ${asOf}, ${frozenAt}, ${hash}, ${canonicalJson(edition)})`
  return row
}
