import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Plugin } from 'vite'
import { ENTRY, STAMP, type Stamp, sourceOf } from './bundled.ts'

/** Loaded when first needed, and from their own folders: one starts a script of its own, the other reads files of its own. */
const LEFT_OUT = ['graphile-worker', 'pdfjs-dist']

/** What decides which files are imported, besides the files themselves: packages change with the last of these. */
const DECIDING = ['package.json', 'node_modules/.package-lock.json']

/**
 * Puts the command line into one file, for the next start to find. A convenience: where the folder can't be written or
 * the command line can't be put together, nothing is kept and nothing else changes.
 */
export async function bundleInto(own: string, root: string): Promise<void> {
  try {
    mkdirSync(own, { recursive: true })
    const { code, paths } = await bundleOf(root, 'bin/command-line.ts')
    const hash = createHash('sha256').update(code).digest('hex').slice(0, 16)
    const folder = `bundle-${hash}`
    const stamp: Stamp = { root, folder, sources: paths.map(sourceOf) }
    mkdirSync(join(own, folder), { recursive: true })
    // Whoever runs an older one has read all of it.
    for (const name of readdirSync(own))
      if (name !== folder && name !== STAMP) rmSync(join(own, name), { recursive: true })
    keep(join(own, folder, ENTRY), code)
    keep(join(own, STAMP), JSON.stringify(stamp))
  } catch {
    // The next start reads the sources, as this one did.
  }
}

/** In which kind of module, and what else is done to its sources. */
type Way = {
  readonly format: 'es' | 'cjs'
  readonly plugins: readonly Plugin[]
  readonly minify: boolean
}

/** One file of all that an entry imports, and the files of ours that it is made of. */
export async function bundleOf(
  root: string,
  entry: string,
  { format, plugins, minify }: Way = { format: 'es', plugins: [], minify: false },
): Promise<{ readonly code: string; readonly paths: readonly string[] }> {
  const { build } = await import('vite')
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    plugins: [...plugins, sourcesWhereTheyAre()],
    ssr: { noExternal: true, external: LEFT_OUT },
    build: {
      ssr: join(root, entry),
      write: false,
      target: 'node24',
      minify,
      rollupOptions: { output: { codeSplitting: false, format } },
    },
  })
  const [chunk] = 'output' in built ? built.output : []
  if (chunk === undefined) throw new Error('it was put together into nothing')
  const packages = join(root, 'node_modules', sep)
  const isOurs = (path: string) => path.startsWith(join(root, sep)) && !path.startsWith(packages)
  const paths = [
    ...DECIDING.map((path) => join(root, path)),
    ...chunk.moduleIds.map(normalize).filter(isOurs),
  ]
  return { code: chunk.code, paths }
}

/** Whatever a module finds beside itself, migrations among it, it still finds there. */
function sourcesWhereTheyAre(): Plugin {
  return {
    name: 'sources-where-they-are',
    enforce: 'pre',
    transform: (code, id) => {
      if (!code.includes('import.meta.')) return null
      const { href } = pathToFileURL(id)
      return code
        .replaceAll('import.meta.url', JSON.stringify(href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
    },
  }
}

/** In one step: a start at the same time finds the whole file or none. */
export function keep(path: string, text: string): void {
  const half = `${path}.${process.pid}`
  writeFileSync(half, text)
  renameSync(half, path)
}
