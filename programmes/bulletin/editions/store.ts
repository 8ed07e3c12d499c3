import { canonicalJson, type Edition } from '#engines/series'
import type { MigrationSet, Read, Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import type { Text } from '#platform/i18n'
import type { Context } from '#programmes/contract'
import type { OwnCheck } from '../types.ts'

/** Editions of one bulletin that are listed, at most. */
export const EDITIONS_LISTED_MAX = 200

export const migrations: MigrationSet = {
  schema: 'bulletin',
  folder: new URL('../migrations/', import.meta.url),
}

export type EditionRow = {
  readonly id: string
  readonly bulletin: string
  readonly number: number
  /** Null for editions before this was kept. */
  readonly title: Text | null
  readonly asOf: string
  /** ISO 8601, UTC. */
  readonly frozenAt: string
  readonly hash: string
  /** Where its text lives. */
  readonly origin: 'pack' | 'desk'
  readonly organisation: string | null
  readonly publisher: Text | null
  /** ISO 8601, UTC: before, nobody but its organisation sees it. */
  readonly publicAt: string
  readonly erratumOf: string | null
  readonly change: Text | null
  readonly despite: string | null
  readonly ownCheck: OwnCheck | null
}

/** The columns of an `EditionRow`. */
function columns(tx: Read) {
  return tx`id, bulletin, number, title, as_of AS "asOf", frozen_at AS "frozenAt", hash, origin, organisation, publisher,
    public_at AS "publicAt", erratum_of AS "erratumOf", change, despite, own_check AS "ownCheck"`
}

/** The editions of some bulletins that everybody may see, newest first. */
export async function listEditions(
  tx: Read,
  bulletins: readonly string[],
  now: string,
): Promise<readonly EditionRow[]> {
  return tx<EditionRow[]>`
    SELECT ${columns(tx)} FROM bulletin.editions
    WHERE bulletin = ANY (${[...bulletins]}) AND ${isOut(tx, now)}
    ORDER BY bulletin, number DESC LIMIT ${EDITIONS_LISTED_MAX * bulletins.length}`
}

/** The editions that came out last, of all bulletins, as everybody may see them. */
export async function listNewestEditions(
  tx: Read,
  { now, limit }: { readonly now: string; readonly limit: number },
): Promise<readonly EditionRow[]> {
  return tx<EditionRow[]>`
    SELECT ${columns(tx)} FROM bulletin.editions WHERE ${isOut(tx, now)}
    ORDER BY public_at DESC, bulletin, number DESC LIMIT ${limit}`
}

/** What came out after one moment and up to another, in that order. */
export async function listEditionsSince(
  tx: Read,
  { since, now }: { readonly since: string; readonly now: string },
): Promise<readonly EditionRow[]> {
  return tx<EditionRow[]>`
    SELECT ${columns(tx)} FROM bulletin.editions WHERE public_at > ${since} AND ${isOut(tx, now)}
    ORDER BY public_at, bulletin, number LIMIT ${EDITIONS_LISTED_MAX}`
}

/**
 * An edition with all that was frozen; one under embargo for its organisation and the house alone. Throws
 * `bulletin.unknown-edition`, and says the same of what isn't there as of what isn't to be seen.
 */
export async function getEdition(
  tx: Read,
  ctx: Pick<Context, 'now'>,
  id: string,
): Promise<{ readonly row: EditionRow; readonly edition: Edition }> {
  const [found] = await tx<(EditionRow & { readonly content: string })[]>`
    SELECT ${columns(tx)}, content FROM bulletin.editions WHERE id = ${id} AND ${visible(tx, ctx)}`
  if (found === undefined) throw new HouseError('bulletin.unknown-edition', { id })
  const { content, ...row } = found
  // Written by `addEdition` alone, and sealed: `reproduceEdition` refuses one that doesn't have its hash.
  const edition: Edition = JSON.parse(content)
  return { row, edition }
}

/** The newest edition of a bulletin that whoever acts may see, of those that weren't withdrawn. */
export async function findNewest(
  tx: Read,
  ctx: Pick<Context, 'now'>,
  bulletin: string,
): Promise<EditionRow | undefined> {
  const [found] = await tx<EditionRow[]>`
    SELECT ${columns(tx)} FROM bulletin.editions WHERE bulletin = ${bulletin} AND ${visible(tx, ctx)} AND ${isKept(tx)}
    ORDER BY number DESC LIMIT 1`
  return found
}

/** The edition that corrects this one: the newest of those that do. */
export async function findErratum(
  tx: Read,
  ctx: Pick<Context, 'now'>,
  id: string,
): Promise<EditionRow | undefined> {
  const [found] = await tx<EditionRow[]>`
    SELECT ${columns(tx)} FROM bulletin.editions WHERE erratum_of = ${id} AND ${visible(tx, ctx)} AND ${isKept(tx)}
    ORDER BY number DESC LIMIT 1`
  return found
}

// Row security has the last word and goes by the server's clock; the request goes by its own, which may stand earlier.
function visible(tx: Read, { now }: Pick<Context, 'now'>) {
  return tx`(${isOut(tx, now)} OR bulletin.is_inside(organisation))`
}

/** Everybody may see it: also whoever sees more than others is shown no more in lists. */
function isOut(tx: Read, now: string) {
  return tx`(public_at <= ${now} AND ${isKept(tx)})`
}

function isKept(tx: Read) {
  return tx`id NOT IN (SELECT bulletin.withdrawn_editions())`
}

export type Withdrawal = { readonly reason: string; readonly at: string; readonly byName: string }

/** How an edition was withdrawn before it came out; for those inside alone. */
export async function findWithdrawal(tx: Read, edition: string): Promise<Withdrawal | undefined> {
  const [found] = await tx<Withdrawal[]>`
    SELECT reason, withdrawn_at AS at, withdrawn_by_name AS "byName" FROM bulletin.withdrawals
    WHERE edition = ${edition}`
  return found
}

export async function addWithdrawal(
  tx: Write,
  { id, organisation }: Pick<EditionRow, 'id' | 'organisation'>,
  { reason, at, byName }: Withdrawal,
): Promise<void> {
  await tx`
    INSERT INTO bulletin.withdrawals (edition, organisation, reason, withdrawn_at, withdrawn_by_name)
    VALUES (${id}, ${organisation}, ${reason}, ${at}, ${byName})`
}

/** The newest edition of a bulletin, also where whoever acts may not see it, and the last moment at which one comes out. */
export async function findLast(
  tx: Write,
  bulletin: string,
): Promise<
  | {
      readonly number: number
      readonly organisation: string | null
      /** Null where each of them was withdrawn. */
      readonly publicAt: string | null
    }
  | undefined
> {
  const [found] = await tx<
    { number: number; organisation: string | null; publicAt: string | null }[]
  >`
    SELECT number, organisation, public_at AS "publicAt" FROM bulletin.newest_edition(${bulletin})`
  return found
}

/**
 * What is public, as a word that changes when an edition comes out: rows are only added, so that equal counts up to
 * the same moment are the same editions.
 */
export async function publicState(tx: Read, now: string): Promise<string> {
  const [found] = await tx<{ count: bigint; newest: string | null }[]>`
    SELECT count(*) AS count, max(public_at) AS newest FROM bulletin.editions WHERE ${isOut(tx, now)}`
  return `${found?.count ?? 0n} ${found?.newest ?? ''}`
}

/** The ids of the bulletins of which everybody may see an edition. */
export async function listBulletinsOut(tx: Read, now: string): Promise<readonly string[]> {
  const rows = await tx<{ bulletin: string }[]>`
    SELECT DISTINCT bulletin FROM bulletin.editions WHERE ${isOut(tx, now)}`
  return rows.map(({ bulletin }) => bulletin)
}

export type PublishedText = {
  readonly edition: string
  readonly bulletin: string
  readonly publisher: Text | null
  readonly files: { readonly [name: string]: string }
}

/** The texts of the bulletins whose newest public edition came from the desk. */
export async function listPublishedTexts(tx: Read, now: string): Promise<readonly PublishedText[]> {
  return tx<PublishedText[]>`
    SELECT id AS edition, bulletin, publisher, content::json -> 'texts' AS files
    FROM (
      SELECT DISTINCT ON (bulletin) id, bulletin, origin, publisher, content
      FROM bulletin.editions WHERE ${isOut(tx, now)} ORDER BY bulletin, number DESC
    ) AS newest
    WHERE origin = 'desk' ORDER BY bulletin`
}

/** Waits until nobody else publishes this bulletin; the turn lasts to the end of the transaction. */
export async function takeTurn(tx: Write, bulletin: string): Promise<void> {
  await tx`SELECT pg_advisory_xact_lock(hashtextextended(${`bulletin ${bulletin}`}, 0))`
}

export async function addEdition(
  tx: Write,
  edition: Edition,
  given: Omit<EditionRow, 'id' | 'bulletin' | 'asOf' | 'frozenAt' | 'hash'> & {
    readonly publishedBy: string | null
  },
): Promise<EditionRow> {
  const { id, bulletin, asOf, frozenAt, hash } = edition
  const { publishedBy, ...rest } = given
  const row: EditionRow = { id, bulletin, asOf, frozenAt, hash, ...rest }
  await tx`
    INSERT INTO bulletin.editions (
      id, bulletin, number, title, as_of, frozen_at, hash, origin, organisation, publisher, published_by, public_at,
      erratum_of, change, despite, own_check, content
    )
    VALUES (
      ${id}, ${bulletin}, ${row.number}, ${jsonOf(row.title)}::text::jsonb, ${asOf}, ${frozenAt}, ${hash}, ${row.origin}, ${row.organisation},
      ${jsonOf(row.publisher)}::text::jsonb, ${publishedBy}, ${row.publicAt}, ${row.erratumOf},
      ${jsonOf(row.change)}::text::jsonb, ${row.despite}, ${jsonOf(row.ownCheck)}::text::jsonb, ${canonicalJson(edition)}
    )`
  return row
}

function jsonOf(value: Text | OwnCheck | null): string | null {
  return value === null ? null : JSON.stringify(value)
}
