import { createHash } from 'node:crypto'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What a bundle was made of and is good for: the project in this folder, as long as none of these files changes. */
export type Stamp = {
  readonly root: string
  readonly folder: string
  readonly sources: readonly Source[]
}

export type Source = { readonly path: string; readonly bytes: number; readonly changed_ms: number }

export const STAMP = 'bundle.json'
export const ENTRY = 'command-line.mjs'

/** What starts keep for each other, by project and by checkout: checkouts may share their packages, and so the folder. */
export function cacheOf(root: string): { readonly shared: string; readonly own: string } {
  const shared = join(root, 'node_modules', '.cache', 'onedelta')
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16)
  return { shared, own: join(shared, name) }
}

/**
 * The command line put together in one file, and a folder for it to be kept in compiled: opening its thousands of files takes
 * four times as long as starting it. null where there is none, or a source has changed since.
 */
export function bundleIn(
  own: string,
  root: string,
): { readonly url: string; readonly compiled: string } | null {
  const stamp = readStamp(join(own, STAMP))
  if (stamp === null || stamp.root !== root || !stamp.sources.every(isAsItWas)) return null
  const file = join(own, stamp.folder, ENTRY)
  if (!existsSync(file)) return null
  return { url: pathToFileURL(file).href, compiled: join(own, stamp.folder, 'compiled') }
}

export function sourceOf(path: string): Source {
  const { size, mtimeMs } = statSync(path)
  return { path, bytes: size, changed_ms: mtimeMs }
}

/** null where there is none, or one that was cut off or written by another version. */
function readStamp(path: string): Stamp | null {
  try {
    const { root, folder, sources } = JSON.parse(readFileSync(path, 'utf8'))
    const isWhole = typeof folder === 'string' && Array.isArray(sources)
    return isWhole ? { root, folder, sources } : null
  } catch {
    return null
  }
}

export function isAsItWas({ path, bytes, changed_ms }: Source): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  return found !== undefined && found.size === bytes && found.mtimeMs === changed_ms
}
