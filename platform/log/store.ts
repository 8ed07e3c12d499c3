import type { Read, Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import { hexOf } from './tree/hashes.ts'
import { peaksOf } from './tree/subtrees.ts'
import type {
  Hash,
  HashOf,
  Head,
  LogSource,
  Peaks,
  StoredHead,
  Subtree,
  TreeNode,
} from './types.ts'

// Any constant: the locks of this module's logs among all advisory locks.
const LOCKS = 7_600_003
const LOCK_WAIT_MS_MAX = 10_000

/** One at a time lets a log grow; held until the end of the transaction. */
export async function lockLog(tx: Write, log: string): Promise<void> {
  await tx`SELECT set_config('lock_timeout', ${`${LOCK_WAIT_MS_MAX}ms`}, true)`
  await tx`SELECT pg_advisory_xact_lock(${LOCKS}, hashtext(${log}))`
}

/** The id of the oldest transaction that may still commit: all below it have ended. */
export async function oldestRunning(tx: Read): Promise<string> {
  const [row] = await tx<{ xmin: string }[]>`
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xmin`
  return row?.xmin ?? '0'
}

export async function markOf(tx: Read, log: string): Promise<string> {
  const [row] = await tx<{ below: string }[]>`
    SELECT sealed_below::text AS below FROM log.marks WHERE log = ${log}`
  return row?.below ?? '0'
}

export async function setMark(tx: Write, log: string, below: string): Promise<void> {
  await tx`
    INSERT INTO log.marks (log, sealed_below) VALUES (${log}, ${below}::text::xid8)
    ON CONFLICT (log) DO UPDATE SET sealed_below = excluded.sealed_below`
}

export type Candidate = { readonly id: string; readonly writer: string; readonly content: string }

/** The next entries that are final and no leaves yet, in the order of their transactions. */
export function listCandidates(
  tx: Read,
  { log, entries }: LogSource,
  from: string,
  below: string,
  limit: number,
): Promise<readonly Candidate[]> {
  return tx<Candidate[]>`
    SELECT e.id, e.transaction_id::text AS writer, e.content::text AS content
    FROM ${tx(entries)} AS e
    WHERE e.transaction_id >= ${from}::text::xid8 AND e.transaction_id < ${below}::text::xid8
      AND NOT EXISTS (SELECT FROM log.leaves AS l WHERE l.log = ${log} AND l.entry = e.id)
    ORDER BY e.transaction_id, e.id
    LIMIT ${limit}`
}

export async function addLeaves(
  tx: Write,
  log: string,
  from: number,
  leaves: readonly { readonly entry: string; readonly hash: Hash }[],
): Promise<void> {
  await tx`
    INSERT INTO log.leaves (log, index, entry, hash)
    SELECT ${log}, ${from} + l.place - 1, l.entry, decode(l.hash, 'hex')
    FROM unnest(${leaves.map(({ entry }) => entry)}::uuid[], ${leaves.map(({ hash }) => hexOf(hash))}::text[])
      WITH ORDINALITY AS l (entry, hash, place)`
}

export async function addNodes(tx: Write, log: string, nodes: readonly TreeNode[]): Promise<void> {
  if (nodes.length === 0) return
  await tx`
    INSERT INTO log.nodes (log, level, position, hash)
    SELECT ${log}, n.level, n.position, decode(n.hash, 'hex')
    FROM unnest(
      ${nodes.map(({ level }) => level)}::int[], ${nodes.map(({ position }) => position)}::bigint[],
      ${nodes.map(({ hash }) => hexOf(hash))}::text[]) AS n (level, position, hash)`
}

export async function addHead(tx: Write, log: string, head: Head, at: string): Promise<void> {
  await tx`
    INSERT INTO log.heads (log, size, root, at) VALUES (${log}, ${head.size}, decode(${hexOf(head.root)}, 'hex'), ${at})`
}

type HeadRow = { readonly size: bigint; readonly root: Uint8Array; readonly at: string }

export async function findHead(tx: Read, log: string): Promise<StoredHead | undefined> {
  const [row] = await tx<HeadRow[]>`
    SELECT size, root, at FROM log.heads WHERE log = ${log} ORDER BY size DESC LIMIT 1`
  return row && headFrom(row)
}

/** Heads above one size, up to another, the smallest first. */
export async function listHeads(
  tx: Read,
  log: string,
  above: number,
  upTo: number,
): Promise<readonly StoredHead[]> {
  const rows = await tx<HeadRow[]>`
    SELECT size, root, at FROM log.heads
    WHERE log = ${log} AND size > ${above} AND size <= ${upTo} ORDER BY size`
  return rows.map(headFrom)
}

function headFrom({ size, root, at }: HeadRow): StoredHead {
  return { size: Number(size), root, at }
}

export type LeafRow = {
  readonly index: number
  readonly entry: string
  readonly hash: Hash
  /** Null where the entry is gone. */
  readonly content: string | null
}

/** Leaves with their entries, by number. */
export async function listLeaves(
  tx: Read,
  { log, entries }: LogSource,
  from: number,
  limit: number,
): Promise<readonly LeafRow[]> {
  const rows = await tx<(Omit<LeafRow, 'index'> & { readonly index: bigint })[]>`
    SELECT l.index, l.entry, l.hash, e.content::text AS content
    FROM log.leaves AS l LEFT JOIN ${tx(entries)} AS e ON e.id = l.entry
    WHERE l.log = ${log} AND l.index >= ${from} AND l.index < ${from + limit}
    ORDER BY l.index`
  return rows.map((row) => ({ ...row, index: Number(row.index) }))
}

/** The leaf of an entry, and the entry. */
export async function findLeaf(
  tx: Read,
  { log, entries }: LogSource,
  entry: string,
): Promise<LeafRow | undefined> {
  const [row] = await tx<(Omit<LeafRow, 'index'> & { readonly index: bigint })[]>`
    SELECT l.index, l.entry, l.hash, e.content::text AS content
    FROM log.leaves AS l LEFT JOIN ${tx(entries)} AS e ON e.id = l.entry
    WHERE l.log = ${log} AND l.entry = ${entry}`
  return row && { ...row, index: Number(row.index) }
}

/** How many leaves there are, and the highest number of one, which is one less where none is missing. */
export async function countLeaves(tx: Read, log: string): Promise<number> {
  const [row] = await tx<{ last: bigint | null }[]>`
    SELECT max(index) AS last FROM log.leaves WHERE log = ${log}`
  return Number(row?.last ?? -1n) + 1
}

/** Entries without a leaf: below the mark, where there must be none, or from it on, which wait for one. */
export async function countUnsealed(
  tx: Read,
  { log, entries }: LogSource,
  mark: string,
): Promise<{ readonly waiting: number; readonly added: number; readonly first: string | null }> {
  const [row] = await tx<{ waiting: bigint; added: bigint; first: string | null }[]>`
    SELECT count(*) FILTER (WHERE e.transaction_id >= ${mark}::text::xid8) AS waiting,
      count(*) FILTER (WHERE (e.transaction_id >= ${mark}::text::xid8) IS NOT TRUE) AS added,
      min(e.id::text) FILTER (WHERE (e.transaction_id >= ${mark}::text::xid8) IS NOT TRUE) AS first
    FROM ${tx(entries)} AS e
    WHERE NOT EXISTS (SELECT FROM log.leaves AS l WHERE l.log = ${log} AND l.entry = e.id)`
  return {
    waiting: Number(row?.waiting ?? 0n),
    added: Number(row?.added ?? 0n),
    first: row?.first ?? null,
  }
}

/** The nodes that came to be while a log grew from one size to another. */
export async function listNodes(
  tx: Read,
  log: string,
  from: number,
  to: number,
): Promise<readonly TreeNode[]> {
  const rows = await tx<{ level: number; position: bigint; hash: Hash }[]>`
    SELECT n.level, n.position, n.hash
    FROM generate_series(1, 62) AS g (level)
    JOIN log.nodes AS n ON n.log = ${log} AND n.level = g.level
      AND n.position >= ${from}::bigint >> g.level AND n.position < ${to}::bigint >> g.level`
  return rows.map((row) => ({ ...row, position: Number(row.position) }))
}

/**
 * The hashes of the given complete subtrees, in one read: a lookup for each, where a join would read a whole
 * table. What asks for one that isn't there throws `log.broken`.
 */
export async function readHashes(
  tx: Read,
  log: string,
  subtrees: readonly Subtree[],
): Promise<HashOf> {
  const rows = await tx<{ level: number; position: bigint; hash: Hash | null }[]>`
    SELECT s.level, s.position, CASE s.level
      WHEN 0 THEN (SELECT l.hash FROM log.leaves AS l WHERE l.log = ${log} AND l.index = s.position)
      ELSE (SELECT n.hash FROM log.nodes AS n WHERE n.log = ${log} AND n.level = s.level AND n.position = s.position)
    END AS hash
    FROM unnest(
      ${subtrees.map(({ level }) => level)}::int[], ${subtrees.map(({ position }) => position)}::bigint[]
    ) AS s (level, position)`
  const found = new Map(rows.map(({ level, position, hash }) => [`${level}/${position}`, hash]))
  return ({ level, position }) => {
    const hash = found.get(`${level}/${position}`)
    if (hash === undefined || hash === null) throw new HouseError('log.broken', { log })
    return hash
  }
}

export async function readPeaks(tx: Read, log: string, size: number): Promise<Peaks> {
  const subtrees = peaksOf(size)
  const hashOf = await readHashes(tx, log, subtrees)
  return { size, hashes: subtrees.map(hashOf) }
}
