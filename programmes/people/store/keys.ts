import type { Read, Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import { KEYS_OPEN_MAX } from '../inputs.ts'
import type { Key } from '../types.ts'

/** A page of keys: those of a large organisation that are open, and the newest that are not. */
const KEYS_LISTED_MAX = 500

export type KeyRow = {
  readonly id: string
  readonly organisation: string
  readonly person: string
  readonly title: string
  readonly prefix: string
  readonly hash: Uint8Array
  readonly scopes: readonly string[]
  readonly madeAt: string
  readonly expiresAt: string
}

export async function addKey(tx: Write, made: KeyRow): Promise<void> {
  await tx`
    INSERT INTO people.keys (id, organisation, person, title, prefix, secret_hash, scopes, made_at, expires_at)
    VALUES (
      ${made.id}, ${made.organisation}, ${made.person}, ${made.title}, ${made.prefix}, ${Buffer.from(made.hash)},
      ${made.scopes as string[]}, ${made.madeAt}, ${made.expiresAt}
    )`
}

/** Throws `people.too-many`. */
export async function requireRoomForKey(
  tx: Read,
  {
    person,
    organisation,
    now,
  }: { readonly person: string; readonly organisation: string; readonly now: string },
): Promise<void> {
  const [row] = await tx<{ count: number }[]>`
    SELECT count(*)::integer AS count FROM people.keys
    WHERE person = ${person} AND organisation = ${organisation} AND revoked_at IS NULL AND expires_at > ${now}`
  if ((row?.count ?? 0) >= KEYS_OPEN_MAX)
    throw new HouseError('people.too-many', { max: KEYS_OPEN_MAX, what: 'keys', whatZh: '密钥' })
}

/** Throws `people.out-of-reach`. One that was revoked before stays as it is. */
export async function markRevoked(tx: Write, id: string, at: string): Promise<void> {
  const rows = await tx`SELECT id FROM people.keys WHERE id = ${id}`
  if (rows.length === 0) throw new HouseError('people.out-of-reach')
  await tx`UPDATE people.keys SET revoked_at = ${at} WHERE id = ${id} AND revoked_at IS NULL`
}

/** All that were made by a person, or for an organisation; null: whosever are within reach. */
export async function revokeKeys(
  tx: Write,
  of: { readonly organisation: string; readonly person: string | null },
  at: string,
): Promise<void> {
  const { organisation, person } = of
  await tx`
    UPDATE people.keys SET revoked_at = ${at}
    WHERE organisation = ${organisation} AND (${person}::uuid IS NULL OR person = ${person}::uuid) AND revoked_at IS NULL`
}

/** Those within reach, open ones first. */
export async function listKeys(
  tx: Read,
  organisation: string,
  now: string,
): Promise<readonly Key[]> {
  return tx<Key[]>`
    SELECT k.id, k.person, coalesce(u.name, '—') AS name, k.title, k.prefix, k.scopes, k.made_at AS "madeAt",
      k.expires_at AS "expiresAt",
      CASE WHEN k.revoked_at IS NOT NULL THEN 'revoked' WHEN k.expires_at <= ${now} THEN 'expired' ELSE 'open' END AS state,
      s.last_at AS "lastUsedAt", s.last_address AS "lastAddress", coalesce(s.count, 0)::integer AS uses
    FROM people.keys AS k
    LEFT JOIN people.key_uses AS s ON s.key = k.id
    LEFT JOIN auth."user" AS u ON u.id = k.person
    WHERE k.organisation = ${organisation}
    ORDER BY k.revoked_at IS NOT NULL, k.expires_at <= ${now}, k.made_at DESC, k.id LIMIT ${KEYS_LISTED_MAX}`
}

export type KeyUse = {
  readonly key: string
  readonly at: string
  readonly address: string | null
  readonly count: number
}

/** Many at once; as the house, whose these rows are. */
export async function addUses(tx: Write, uses: readonly KeyUse[]): Promise<void> {
  await tx`
    INSERT INTO people.key_uses (key, last_at, last_address, count)
    SELECT u.key, u.at, u.address, u.count
    FROM jsonb_to_recordset(${JSON.stringify(uses)}::text::jsonb) AS u (key uuid, at timestamptz, address text, count bigint)
    ORDER BY u.key
    ON CONFLICT (key) DO UPDATE SET count = key_uses.count + excluded.count,
      last_at = greatest(key_uses.last_at, excluded.last_at),
      last_address = CASE WHEN excluded.last_at >= key_uses.last_at THEN excluded.last_address ELSE key_uses.last_address END`
}
