import type { Read } from '#platform/db'
import { HouseError } from '#platform/errors'
import { leafOf } from './seal.ts'
import { findLeaf, readHashes } from './store.ts'
import { consistencyPath, inclusionPath, verifyConsistency, verifyInclusion } from './tree/paths.ts'
import { consistencyRanges, inclusionRanges } from './tree/subtrees.ts'
import type { Hash, Head, Inclusion, LogSource } from './types.ts'

/**
 * Where an entry stands in the log that a head is of, and the path that proves it; undefined where it isn't in there. Reads
 * as many rows as the tree has levels. Throws `log.broken` where the log no longer proves what it should.
 */
export async function proveInclusion(
  tx: Read,
  source: LogSource,
  entry: string,
  head: Head,
): Promise<Inclusion | undefined> {
  const { log } = source
  const leaf = await findLeaf(tx, source, entry)
  if (leaf === undefined || leaf.index >= head.size) return undefined
  const { index, content } = leaf
  if (content === null) throw new HouseError('log.broken', { log })
  const hashOf = await readHashes(tx, log, inclusionRanges(index, head.size).flat())
  const path = inclusionPath(index, head.size, hashOf)
  if (!verifyInclusion(leafOf(content), index, path, head))
    throw new HouseError('log.broken', { log })
  return { index, content, path }
}

/** The path from an older head to a newer one of the same log. Throws `log.broken` where there is none. */
export async function proveConsistency(
  tx: Read,
  log: string,
  older: Head,
  newer: Head,
): Promise<readonly Hash[]> {
  if (older.size > newer.size) throw new HouseError('log.broken', { log })
  const hashOf = await readHashes(tx, log, consistencyRanges(older.size, newer.size).flat())
  const path = consistencyPath(older.size, newer.size, hashOf)
  if (!verifyConsistency(older, newer, path)) throw new HouseError('log.broken', { log })
  return path
}
