import { existsSync } from 'node:fs'
import { join } from 'node:path'

export const STAMP = 'check.json'
export const BLOB = 'check.blob'

/** Where the snapshot of a checkout lies; `start.mjs` looks for it there. */
export function snapshotFolder(root: string): string {
  return join(root, 'node_modules', '.cache', 'onedelta', 'snapshots', root)
}

/** Whether one was taken, or can't be: a false one is taken away by who finds it so. */
export function isSettled(folder: string): boolean {
  return existsSync(join(folder, STAMP))
}
