import type { MigrationSet, Read, Write } from '#platform/db'
import { HouseError } from '#platform/errors'

export const migrations: MigrationSet = {
  schema: 'checker',
  folder: new URL('./migrations/', import.meta.url),
}

/** Corrections that are looked at, at most; the newest. */
export const ALIASES_MAX = 10_000

export type ReceiptRow = {
  readonly id: string
  /** ISO 8601, UTC. */
  readonly madeAt: string
  readonly sentence: string
  readonly releaseDate: string | null
  readonly hash: string
  readonly content: string
}

export type AliasRow = {
  readonly words: string
  readonly indicator: string | null
  readonly author: string
  /** ISO 8601, UTC. */
  readonly at: string
}

/** The receipt of this hash, made now or the first time. */
export async function keepReceipt(tx: Write, receipt: ReceiptRow): Promise<ReceiptRow> {
  await tx`
    INSERT INTO checker.receipts (id, made_at, sentence, release_date, hash, content)
    VALUES (${receipt.id}, ${receipt.madeAt}, ${receipt.sentence}, ${receipt.releaseDate},
      ${receipt.hash}, ${receipt.content})
    ON CONFLICT (id) DO NOTHING`
  return getReceipt(tx, receipt.id)
}

/** Throws `checker.unknown-receipt`. */
export async function getReceipt(tx: Read, id: string): Promise<ReceiptRow> {
  const [found] = await tx<ReceiptRow[]>`
    SELECT id, made_at AS "madeAt", sentence, release_date AS "releaseDate", hash, content
    FROM checker.receipts WHERE id = ${id}`
  if (found === undefined) throw new HouseError('checker.unknown-receipt', { id })
  return found
}

/** How many receipts were made after an instant. */
export async function countReceiptsSince(tx: Read, instant: string): Promise<number> {
  const [row] = await tx<{ count: number }[]>`
    SELECT count(*)::integer AS count FROM checker.receipts WHERE made_at > ${instant}`
  return row?.count ?? 0
}

export async function addAlias(tx: Write, id: string, alias: AliasRow): Promise<void> {
  await tx`
    INSERT INTO checker.aliases (id, made_at, author, words, indicator)
    VALUES (${id}, ${alias.at}, ${alias.author}, ${alias.words}, ${alias.indicator})`
}

/** What counts today: the newest of each words, in capitals or not, the newest first. */
export async function listAliases(tx: Read): Promise<readonly AliasRow[]> {
  return tx<AliasRow[]>`
    SELECT words, indicator, author, at FROM (
      SELECT DISTINCT ON (lower(words)) words, indicator, author, made_at AS at, id
      FROM checker.aliases ORDER BY lower(words), made_at DESC, id DESC
    ) AS newest ORDER BY at DESC, id DESC LIMIT ${ALIASES_MAX}`
}
