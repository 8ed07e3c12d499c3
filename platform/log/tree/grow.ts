import type { Hash, Peaks, TreeNode } from '../types.ts'
import { EMPTY_ROOT, nodeHash } from './hashes.ts'

export const NO_LEAVES: Peaks = { size: 0, hashes: [] }

/**
 * A log with more leaves behind the ones it has, and each complete subtree above level 0 that came to be thereby. Costs
 * about one hash a leaf, however large the log is: of what was there only its peaks are needed.
 */
export function grow(
  { size, hashes }: Peaks,
  leaves: readonly Hash[],
): { readonly peaks: Peaks; readonly nodes: readonly TreeNode[] } {
  const stack = [...hashes]
  const nodes: TreeNode[] = []
  leaves.forEach((leaf, offset) => {
    let [hash, level, position] = [leaf, 0, size + offset]
    // A right child completes its parent, which may be a right child again.
    while (position % 2 === 1) {
      hash = nodeHash(stack.pop() ?? hash, hash)
      level += 1
      position = (position - 1) / 2
      nodes.push({ level, position, hash })
    }
    stack.push(hash)
  })
  return { peaks: { size: size + leaves.length, hashes: stack }, nodes }
}

/** The root over peaks: from the right, each is joined to what stands behind it. */
export function rootOf(hashes: readonly Hash[]): Hash {
  const last = hashes.at(-1)
  if (last === undefined) return EMPTY_ROOT
  return hashes.slice(0, -1).reduceRight((root, peak) => nodeHash(peak, root), last)
}
