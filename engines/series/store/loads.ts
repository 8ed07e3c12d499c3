import type { Read, Write } from '#platform/db'
import { assert } from '#platform/errors'

export type LoadKind = 'pack' | 'import' | 'recorded'
export type Load = {
  readonly id: bigint
  readonly source: string
  readonly sha256: string
  readonly loadedAt: string
}

// Any constant will do: loads follow each other, so that a host that reads up to a load has read all before it.
const LOAD_LOCK = 7_600_101n

/** Waits until no other load is going on; the turn lasts to the end of the transaction. */
export async function takeTurn(tx: Write): Promise<void> {
  await tx`SELECT pg_advisory_xact_lock(${LOAD_LOCK})`
}

/** The next load; in a turn its number is larger than all committed ones. */
export async function openLoad(
  tx: Write,
  load: {
    readonly kind: LoadKind
    readonly source: string
    readonly sha256: string
    readonly actor: string
    readonly loadedAt: string
  },
): Promise<bigint> {
  const [row] = await tx<{ id: bigint }[]>`
    INSERT INTO series.loads (kind, source, sha256, actor, loaded_at)
    VALUES (${load.kind}, ${load.source}, ${load.sha256}, ${load.actor}, ${load.loadedAt})
    RETURNING id`
  assert(row !== undefined, 'an inserted load has an id')
  return row.id
}

export async function findNewestLoad(tx: Read, kind: LoadKind): Promise<Load | undefined> {
  const [row] = await tx<Load[]>`
    SELECT id, source, sha256, loaded_at AS "loadedAt" FROM series.loads
    WHERE kind = ${kind} ORDER BY id DESC LIMIT 1`
  return row
}

/** The number of the newest load of any kind; 0 for an empty store. */
export async function newestLoadId(tx: Read): Promise<bigint> {
  const [row] = await tx<{ id: bigint | null }[]>`SELECT max(id) AS id FROM series.loads`
  return row?.id ?? 0n
}
