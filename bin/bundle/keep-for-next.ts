import { isSettled, snapshotFolder } from '../check/snapshots.ts'
import { bundleInto } from './bundle.ts'
import { cacheOf } from './bundled.ts'

/** After a check: a snapshot for the next, or the bundle where none can be taken. */
export async function keepForNext(root: string, isBundled: boolean): Promise<void> {
  const folder = snapshotFolder(root)
  if (!isSettled(folder)) {
    const { snapshotInto } = await import('../check/snapshot.ts')
    if (await snapshotInto(folder, root)) return
  }
  if (!isBundled) await bundleInto(cacheOf(root).own, root)
}
