import type { Read } from '#platform/db'
import { leafOf } from './seal.ts'
import {
  countLeaves,
  countUnsealed,
  findHead,
  type LeafRow,
  listHeads,
  listLeaves,
  listNodes,
  markOf,
} from './store.ts'
import { grow, NO_LEAVES, rootOf } from './tree/grow.ts'
import { hexOf, sameHash } from './tree/hashes.ts'
import type { Fault, Head, LogReport, LogSource, Peaks, StoredHead, TreeNode } from './types.ts'

const LEAVES_PER_READ = 2000
/** So many faults are told one by one; the rest is counted. */
const FAULTS_TOLD_MAX = 20

/**
 * Hashes every entry anew, builds the tree from the leaves, and compares it with each node and each head that is stored;
 * and with `since`, a head that somebody kept. Of the tree only the first fault is told, as all above it follows.
 */
export async function checkLog(
  tx: Read,
  source: LogSource,
  options: {
    readonly since?: Head
    readonly progress?: (done: number, total: number) => void
  } = {},
): Promise<LogReport> {
  const { log } = source
  await source.open(tx)
  const head = await findHead(tx, log)
  const size = Math.max(await countLeaves(tx, log), head?.size ?? 0)
  const mark = await markOf(tx, log)
  const faults = faultList()
  let tree: Tree = { peaks: NO_LEAVES, isSound: true }
  for (let from = 0; from < size; from += LEAVES_PER_READ) {
    options.progress?.(from, size)
    const to = Math.min(size, from + LEAVES_PER_READ)
    const leaves = await listLeaves(tx, source, from, LEAVES_PER_READ)
    for (const leaf of leaves) faults.add(faultOfEntry(leaf))
    if (tree.isSound) {
      const stored = await listNodes(tx, log, from, to)
      const heads = await listHeads(tx, log, from, to)
      tree = checkTree(tree.peaks, leaves, { to, stored, heads, since: options.since }, faults.add)
    }
  }
  options.progress?.(size, size)
  if (options.since !== undefined && options.since.size > size)
    faults.add({ kind: 'shortened', size: options.since.size })
  if (size > (head?.size ?? 0)) faults.add({ kind: 'no-head', index: head?.size ?? 0 })
  const unsealed = await countUnsealed(tx, source, mark)
  if (unsealed.first !== null) faults.add({ kind: 'added', entry: unsealed.first }, unsealed.added)
  return { log, head: head ?? null, leaves: size, waiting: unsealed.waiting, ...faults.told() }
}

function faultList() {
  const told: Fault[] = []
  let count = 0
  return {
    add: (fault: Fault | undefined, times = 1) => {
      if (fault === undefined) return
      count += times
      if (told.length < FAULTS_TOLD_MAX) told.push(fault)
    },
    told: () => ({ faults: told, faultCount: count }),
  }
}

function faultOfEntry({ index, entry, hash, content }: LeafRow): Fault | undefined {
  if (content === null) return { kind: 'missing', index, entry }
  return sameHash(leafOf(content), hash) ? undefined : { kind: 'changed', index, entry }
}

type Tree = { readonly peaks: Peaks; readonly isSound: boolean }

type Kept = {
  readonly to: number
  readonly stored: readonly TreeNode[]
  readonly heads: readonly StoredHead[]
  readonly since: Head | undefined
}

// The tree grows as it grew then: up to each head in turn.
function checkTree(
  before: Peaks,
  leaves: readonly LeafRow[],
  { to, stored, heads, since }: Kept,
  add: (fault: Fault) => void,
): Tree {
  const nodes = new Map(stored.map((node) => [`${node.level}/${node.position}`, node.hash]))
  const known = new Map<number, Head>(heads.map((head) => [head.size, head]))
  const isBetween = since !== undefined && since.size > before.size && since.size <= to
  const stops = new Set([...known.keys(), ...(isBetween ? [since.size] : []), to])
  let peaks = before
  for (const stop of [...stops].sort((a, b) => a - b)) {
    const next = leaves.slice(peaks.size - before.size, stop - before.size)
    const gap = next.findIndex(({ index }, at) => index !== peaks.size + at)
    const [lost] =
      gap >= 0
        ? [peaks.size + gap]
        : next.length < stop - peaks.size
          ? [peaks.size + next.length]
          : []
    if (lost !== undefined) {
      add({ kind: 'no-leaf', index: lost })
      return { peaks, isSound: false }
    }
    const grown = grow(
      peaks,
      next.map(({ hash }) => hash),
    )
    const wrong = grown.nodes.find(({ level, position, hash }) => {
      const kept = nodes.get(`${level}/${position}`)
      return kept === undefined || !sameHash(kept, hash)
    })
    peaks = grown.peaks
    const root = rootOf(peaks.hashes)
    const head = known.get(stop)
    if (wrong !== undefined) add(faultOfNode(wrong, leaves, before.size))
    else if (head !== undefined && !sameHash(head.root, root)) add({ kind: 'head', size: stop })
    else if (isBetween && since.size === stop && !sameHash(since.root, root))
      add({ kind: 'rewritten', size: stop, kept: hexOf(since.root), found: hexOf(root) })
    else continue
    return { peaks, isSound: false }
  }
  return { peaks, isSound: true }
}

/** The lowest wrong node says best where: what it joins was exchanged, rewritten, or is itself no longer what it was. */
function faultOfNode(
  { level, position }: TreeNode,
  leaves: readonly LeafRow[],
  from: number,
): Fault {
  const first = position * 2 ** level
  const last = first + 2 ** level - 1
  return {
    kind: 'node',
    first,
    last,
    entries: leaves
      .slice(Math.max(0, first - from), last - from + 1)
      .slice(0, 2)
      .map(({ entry }) => entry),
  }
}
