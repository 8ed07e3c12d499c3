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
  readonly id: string
  readonly words: string
  readonly indicator: string | null
  readonly author: string
  /** ISO 8601, UTC. */
  readonly at: string
}

/** A correction with who took it back, and when; null: nobody did. */
export type KeptAlias = AliasRow & { readonly takenBack: TakenBack | null }
export type TakenBack = Pick<AliasRow, 'author' | 'at'>

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

export async function addAlias(tx: Write, alias: AliasRow): Promise<void> {
  await tx`
    INSERT INTO checker.aliases (id, made_at, author, words, indicator)
    VALUES (${alias.id}, ${alias.at}, ${alias.author}, ${alias.words}, ${alias.indicator})`
}

/** What counts today: of each words, in capitals or not, the newest that nobody took back; the newest first. */
export async function listAliases(tx: Read): Promise<readonly AliasRow[]> {
  return tx<AliasRow[]>`
    SELECT id, words, indicator, author, at FROM (
      SELECT DISTINCT ON (lower(words)) words, indicator, author, made_at AS at, id
      FROM checker.aliases
      WHERE NOT EXISTS (SELECT FROM checker.withdrawals WHERE alias_id = aliases.id)
      ORDER BY lower(words), made_at DESC, id DESC
    ) AS newest ORDER BY at DESC, id DESC LIMIT ${ALIASES_MAX}`
}

/** All that was ever said, also what was said anew since or taken back; the newest first. */
export async function listKeptAliases(tx: Read): Promise<readonly KeptAlias[]> {
  return (await keptAliases(tx)).map(({ takenAt, takenBy, ...alias }) => ({
    ...alias,
    takenBack: takenAt === null || takenBy === null ? null : { author: takenBy, at: takenAt },
  }))
}

type Kept = AliasRow & { readonly takenAt: string | null; readonly takenBy: string | null }

function keptAliases(tx: Read) {
  return tx<Kept[]>`
    SELECT aliases.id, words, indicator, aliases.author, aliases.made_at AS at,
      withdrawals.made_at AS "takenAt", withdrawals.author AS "takenBy"
    FROM checker.aliases LEFT JOIN checker.withdrawals ON alias_id = aliases.id
    ORDER BY aliases.made_at DESC, aliases.id DESC LIMIT ${ALIASES_MAX}`
}

/** Throws `checker.unknown-alias`. */
export async function getAlias(tx: Read, id: string): Promise<AliasRow> {
  const [found] = await tx<AliasRow[]>`
    SELECT id, words, indicator, author, made_at AS at FROM checker.aliases WHERE id = ${id}`
  if (found === undefined) throw new HouseError('checker.unknown-alias', { id })
  return found
}

/** Throws `checker.taken-back-already`. */
export async function addWithdrawal(tx: Write, alias: AliasRow, by: TakenBack): Promise<void> {
  const added = await tx`
    INSERT INTO checker.withdrawals (alias_id, made_at, author)
    VALUES (${alias.id}, ${by.at}, ${by.author})
    ON CONFLICT (alias_id) DO NOTHING RETURNING alias_id`
  if (added.length === 0) throw new HouseError('checker.taken-back-already', { words: alias.words })
}
