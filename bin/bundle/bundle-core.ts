import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'
import { type Stamp, sourceOf } from './bundled.ts'

/**
 * Puts the checker's core into one file, for the next start to find. A convenience: where the folder can't be written or
 * the core can't be put together, nothing is kept and nothing else changes.
 */
export async function bundleCore(root: string, cache: string): Promise<void> {
  try {
    const { code, paths } = await bundleOf(root)
    const hash = createHash('sha256').update(code).digest('hex').slice(0, 16)
    const stamp: Stamp = { root, bundle: `core-${hash}.mjs`, sources: paths.map(sourceOf) }
    mkdirSync(cache, { recursive: true })
    for (const name of readdirSync(cache))
      if (/^core-\w+\.mjs$/.test(name) && name !== stamp.bundle) rmSync(join(cache, name))
    keep(join(cache, stamp.bundle), code)
    keep(join(cache, 'core.json'), JSON.stringify(stamp))
  } catch {
    // The next start reads the sources, as this one did.
  }
}

async function bundleOf(
  root: string,
): Promise<{ readonly code: string; readonly paths: readonly string[] }> {
  const { build } = await import('vite')
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    plugins: [withoutPlatform(root)],
    build: {
      ssr: join(root, 'engines/claims/pure/index.ts'),
      write: false,
      target: 'node24',
      minify: false,
      rollupOptions: { output: { codeSplitting: false } },
    },
  })
  const [chunk] = 'output' in built ? built.output : []
  if (chunk === undefined) throw new Error('the core was put together into nothing')
  return { code: chunk.code, paths: chunk.moduleIds.filter((id) => id.startsWith(root)) }
}

/** The platform stays where it is: there is one of each of its errors, whoever throws them. */
function withoutPlatform(root: string): Plugin {
  return {
    name: 'without-platform',
    enforce: 'pre',
    resolveId: (id) => {
      const part = /^#platform\/([a-z-]+)$/.exec(id)?.[1]
      if (part === undefined) return null
      const { href } = pathToFileURL(join(root, 'platform', part, 'index.ts'))
      return { id: href, external: true }
    },
  }
}

/** In one step: a start at the same time finds the whole file or none. */
function keep(path: string, text: string): void {
  const half = `${path}.${process.pid}`
  writeFileSync(half, text)
  renameSync(half, path)
}
