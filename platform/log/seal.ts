import type { Database, Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import { canonicalJson } from './canonical-json.ts'
import { readJson } from './json-source.ts'
import {
  addHead,
  addLeaves,
  addNodes,
  findHead,
  listCandidates,
  lockLog,
  markOf,
  oldestRunning,
  readPeaks,
  setMark,
} from './store.ts'
import { grow, NO_LEAVES, rootOf } from './tree/grow.ts'
import { leafHash, sameHash } from './tree/hashes.ts'
import type { Hash, LogSource } from './types.ts'

/** At most so many entries become leaves in one transaction. */
export const LEAVES_PER_BATCH_MAX = 2000

/**
 * Makes leaves of all entries that are final: no older transaction can still commit one before them. Done twice, or by
 * two at once, it does no more than once. Answers how many leaves came to be. Throws `log.broken` where what is stored
 * is no longer what its head says: on such a log nothing grows.
 */
export async function seal(
  db: Database,
  source: LogSource,
  now: () => string,
  batch_max: number = LEAVES_PER_BATCH_MAX,
): Promise<number> {
  let [total, isUnmarked] = [0, false]
  for (;;) {
    const added = await db.write((tx) => sealBatch(tx, source, now(), batch_max, isUnmarked))
    total += added
    isUnmarked = added === batch_max
    if (!isUnmarked) return total
  }
}

async function sealBatch(
  tx: Write,
  source: LogSource,
  now: string,
  batch_max: number,
  isUnmarked: boolean,
): Promise<number> {
  const { log } = source
  await source.open(tx)
  await lockLog(tx, log)
  const mark = await markOf(tx, log)
  // Asked before the entries are read: what is below has ended, so that the later snapshot sees all of it.
  const below = await oldestRunning(tx)
  const candidates = await listCandidates(tx, source, mark, below, batch_max)
  const last = candidates.at(-1)
  if (last !== undefined) await append(tx, log, now, candidates)
  const isFull = candidates.length === batch_max
  // A log that rests writes nothing. After a restore its mark is 0, and all would be looked through each time.
  if (last !== undefined || isUnmarked || mark === '0')
    await setMark(tx, log, isFull ? (last?.writer ?? mark) : below)
  return candidates.length
}

async function append(
  tx: Write,
  log: string,
  now: string,
  entries: readonly { readonly id: string; readonly content: string }[],
): Promise<void> {
  const head = await findHead(tx, log)
  const before = head === undefined ? NO_LEAVES : await readPeaks(tx, log, head.size)
  if (head !== undefined && !sameHash(rootOf(before.hashes), head.root))
    throw new HouseError('log.broken', { log })
  const leaves = entries.map(({ id, content }) => ({ entry: id, hash: leafOf(content) }))
  const { peaks, nodes } = grow(
    before,
    leaves.map(({ hash }) => hash),
  )
  await addLeaves(tx, log, before.size, leaves)
  await addNodes(tx, log, nodes)
  await addHead(tx, log, { size: peaks.size, root: rootOf(peaks.hashes) }, now)
}

/** The leaf of an entry's content, given as the database writes it. */
export function leafOf(content: string): Hash {
  return leafHash(canonicalJson(readJson(content)))
}
