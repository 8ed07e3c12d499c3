import { createHash } from 'node:crypto'
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { HouseError } from '#platform/errors'

/** A file read whole may be this long; what is longer is streamed by whoever imports it. */
export const PACK_FILE_BYTES_MAX = 64 * 1024 * 1024

/** The files of a pack: paths are relative, with `/`, and never lead outside. */
export type PackFiles = {
  /** Paths that begin with `prefix`, sorted by code point; hidden files and links are left out. */
  readonly list: (prefix?: string) => readonly string[]
  readonly has: (path: string) => boolean
  /** Throws region.no-file, region.path-outside, region.file-too-large, region.not-text. */
  readonly readText: (path: string) => string
  readonly readBytes: (path: string) => Uint8Array
}

export function packFiles(region: { readonly folder: string }): PackFiles {
  return filesOf(region.folder, () => walk(region.folder))
}

/** The same for one who reads all of it at once: which files there are is looked up only now. */
export function packFilesNow({ folder }: { readonly folder: string }): PackFiles {
  const found = walk(folder)
  return filesOf(folder, () => found)
}

function filesOf(folder: string, paths: () => readonly string[]): PackFiles {
  const list = (prefix = ''): readonly string[] => paths().filter((path) => path.startsWith(prefix))
  const readBytes = (path: string): Uint8Array => {
    const full = join(folder, plainPath(path))
    if (!list(path).includes(path)) throw new HouseError('region.no-file', { path })
    const bytes = statSync(full).size
    if (bytes > PACK_FILE_BYTES_MAX)
      throw new HouseError('region.file-too-large', { path, bytes, max: PACK_FILE_BYTES_MAX })
    return readFileSync(full)
  }
  const readText = (path: string): string => {
    const bytes = readBytes(path)
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch (cause) {
      throw new HouseError('region.not-text', { path }, { cause })
    }
  }
  return { list, has: (path) => list(path).includes(path), readText, readBytes }
}

/** SHA-256 over names and contents of all files, in the order of their names; hexadecimal. */
export function hashOfPack(folder: string): string {
  const whole = createHash('sha256')
  for (const path of walk(folder)) whole.update(`${path}\0${hashOfFile(join(folder, path))}\n`)
  return whole.digest('hex')
}

function plainPath(path: string): string {
  const steps = path.split('/')
  const plain = steps.every((step) => step !== '' && step !== '.' && step !== '..')
  if (!plain || path.includes('\\') || path.includes('\0'))
    throw new HouseError('region.path-outside', { path })
  return path
}

function walk(folder: string, under = ''): string[] {
  const found: string[] = []
  for (const entry of readdirSync(join(folder, under), { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue
    const path = under === '' ? entry.name : `${under}/${entry.name}`
    if (entry.isDirectory()) found.push(...walk(folder, path))
    else if (entry.isFile()) found.push(path)
  }
  return under === '' ? found.sort() : found
}

function hashOfFile(path: string): string {
  const hash = createHash('sha256')
  const chunk = Buffer.allocUnsafe(1024 * 1024)
  const file = openSync(path, 'r')
  try {
    for (;;) {
      const count = readSync(file, chunk, 0, chunk.length, null)
      if (count === 0) return hash.digest('hex')
      hash.update(chunk.subarray(0, count))
    }
  } finally {
    closeSync(file)
  }
}
