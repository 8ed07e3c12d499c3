import { existsSync, readFileSync, statSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What the checker's core is imported by. */
export const CORE = '#engines/claims/pure'

/** What a bundle was made of and is good for: the project in this folder, as long as none of these files changes. */
export type Stamp = {
  readonly root: string
  readonly bundle: string
  readonly sources: readonly Source[]
}

export type Source = { readonly path: string; readonly bytes: number; readonly changed_ms: number }

/**
 * Leads whoever imports the core to the one file that it was put together in: opening its five hundred files takes longer
 * than the whole check of a short release. False where there is none, or a source has changed since.
 */
export function goByBundle(root: string, cache: string): boolean {
  const stamp = readStamp(join(cache, 'core.json'))
  if (stamp === null || stamp.root !== root || !stamp.sources.every(isAsItWas)) return false
  const file = join(cache, stamp.bundle)
  if (!existsSync(file)) return false
  const { href: url } = pathToFileURL(file)
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === CORE ? { url, format: 'module', shortCircuit: true } : next(specifier, context),
  })
  return true
}

export function sourceOf(path: string): Source {
  const { size, mtimeMs } = statSync(path)
  return { path, bytes: size, changed_ms: mtimeMs }
}

/** null where there is none, or one that was cut off or written by another version. */
function readStamp(path: string): Stamp | null {
  try {
    const { root, bundle, sources } = JSON.parse(readFileSync(path, 'utf8'))
    const isWhole = typeof bundle === 'string' && Array.isArray(sources)
    return isWhole ? { root, bundle, sources } : null
  } catch {
    return null
  }
}

function isAsItWas({ path, bytes, changed_ms }: Source): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  return found !== undefined && found.size === bytes && found.mtimeMs === changed_ms
}
