import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** The root of the repository. */
export const ROOT = join(import.meta.dirname, '..', '..')

const SKIPPED = new Set(['node_modules', '.git', 'dist', '.onedelta', 'coverage'])

/** Every file below the given folders of the repository, as paths from its root with `/`. */
export function filesBelow(...folders: readonly string[]): string[] {
  const found: string[] = []
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
      if (SKIPPED.has(entry.name)) continue
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) walk(path)
      else found.push(path)
    }
  }
  for (const folder of folders) walk(folder)
  return found.sort()
}

export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8')
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.startsWith('test/')
}

/** The folders one level below: the modules of a layer. */
export function modulesOf(layer: string): string[] {
  return readdirSync(join(ROOT, layer), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !SKIPPED.has(entry.name))
    .map((entry) => `${layer}/${entry.name}`)
}

export function fromRoot(path: string): string {
  return relative(ROOT, path).split(sep).join('/')
}

/** Source files of the house: TypeScript that isn't generated. */
export function sources(): string[] {
  return filesBelow('platform', 'engines', 'programmes', 'web', 'bin', 'benchmarks', 'test').filter(
    (path) => /\.tsx?$/.test(path) && !path.endsWith('.generated.ts'),
  )
}
