import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { Plugin } from 'vite'
import { bundleOf, keep } from '../bundle/bundle.ts'
import { type Source, sourceOf } from '../bundle/bundled.ts'
import { readSettings, type Settings } from '../settings.ts'
import type { Given } from './in-snapshot.ts'
import { BLOB, STAMP } from './snapshots.ts'

/** What `start.mjs` asks before it goes on from a snapshot, and what it gives Node besides; a snapshot that couldn't be taken has none. */
type Stamp = {
  readonly node: string
  readonly version: string
  readonly taken: {
    readonly bytes: number
    readonly changed_ms: number
    readonly flags: readonly string[]
  } | null
}

/**
 * In half a second most of a check's expressions are asked a few times: compiled once and for good they take a quarter of its time
 * less than compiled twice, the first time into what is thrown away. What was compiled before stays, and what is new has room.
 */
const FLAGS = [
  '--no-flush-bytecode',
  '--no-regexp-tier-up',
  '--no-regexp-peephole-optimization',
  '--min-semi-space-size=16',
]

const TIMEOUT_MS = 120_000

/**
 * Takes a snapshot of the terminal as it stands before the first word of a release is read, for the next check to go on from.
 * A convenience: where it can't be taken, the next check starts as this one did. Answers whether it was.
 */
export async function snapshotInto(
  folder: string,
  root: string,
  { regionFolder }: Pick<Settings, 'regionFolder'> = readSettings({}),
): Promise<boolean> {
  if (process.execve === undefined || process.platform === 'win32') return false
  const half = (name: string) => join(folder, `${process.pid}.${name}`)
  const [given, script, blob] = [half('given.json'), half('check.cjs'), half(BLOB)]
  const stampWith = (taken: Stamp['taken']) => {
    const stamp: Stamp = { node: process.execPath, version: process.version, taken }
    keep(join(folder, STAMP), JSON.stringify(stamp))
    return taken !== null
  }
  try {
    mkdirSync(folder, { recursive: true })
    try {
      await prepare({ given, script, stamp: join(folder, STAMP), regionFolder }, root)
      await node([...FLAGS, '--snapshot-blob', blob, '--build-snapshot', script, given], root)
      renameSync(blob, join(folder, BLOB))
      const { size, mtimeMs } = statSync(join(folder, BLOB))
      return stampWith({ bytes: size, changed_ms: mtimeMs, flags: FLAGS })
    } catch {
      // Said, so that it isn't tried after every check.
      return stampWith(null)
    } finally {
      for (const path of [given, script, blob]) rmSync(path, { force: true })
    }
  } catch {
    return false
  }
}

async function prepare(
  {
    given: asked,
    script,
    ...held
  }: Pick<Given, 'stamp' | 'regionFolder'> & { readonly given: string; readonly script: string },
  root: string,
): Promise<void> {
  const { catalogue } = await import('../modules.ts')
  const bundle = await bundleOf(root, 'bin/check/in-snapshot.ts', {
    format: 'cjs',
    plugins: [withoutLoader(root)],
    minify: true,
  })
  const sources = [process.execPath, ...bundle.paths].map(sourceOf)
  const given: Given = { ...held, catalogue, sources: [...sources, ...packSources(held)] }
  writeFileSync(asked, JSON.stringify(given))
  writeFileSync(script, bundle.code)
}

/** With the folders, which change where a file is added. */
function packSources({ regionFolder }: Pick<Given, 'regionFolder'>): readonly Source[] {
  const inside = readdirSync(regionFolder, { recursive: true, encoding: 'utf8' })
  return [regionFolder, ...inside.map((path) => join(regionFolder, path))].map(sourceOf)
}

async function node(words: readonly string[], cwd: string): Promise<void> {
  const { NODE_OPTIONS: _, ...env } = process.env
  await promisify(execFile)(process.execPath, words, { cwd, env, timeout: TIMEOUT_MS })
}

/** A snapshot has no loader of modules: what is imported later is asked of one made then, and nothing of the store is. */
function withoutLoader(root: string): Plugin {
  return {
    name: 'without-loader',
    enforce: 'pre',
    resolveId: (id) => (id === '#platform/db' ? join(root, 'bin/check/no-database.ts') : null),
    transform: (code, id) => {
      if (!code.includes("'pdfjs-dist/")) return null
      const { href } = pathToFileURL(id)
      const loader = `process.getBuiltinModule('node:module').createRequire(${JSON.stringify(href)})`
      return code
        .replaceAll(/import\.meta\.resolve\('([^']+)'\)/g, (_, name: string) =>
          JSON.stringify(pathToFileURL(createRequire(id).resolve(name)).href),
        )
        .replaceAll(
          /\bimport\(('pdfjs-dist\/[^']+')\)/g,
          (_, name: string) => `Promise.resolve().then(() => ${loader}(${name}))`,
        )
    },
  }
}
