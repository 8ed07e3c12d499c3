import { spawnSync } from 'node:child_process'
import { closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Terms.
// ballast   a file of somebody else's that takes what room there is.

const PIECE = Buffer.alloc(64 * 1024)
const MB = 1024 * 1024

/** A disk of its own, in memory. */
export type SmallDisk = {
  readonly folder: string
  readonly free_MB: () => number
  /** To the last byte that the system gives. */
  readonly fill: () => void
  /** Frees what the ballast took. */
  readonly free: () => void
}

/** Why no disk can be mounted here; null: it can. Only root may, or who may be root in a namespace of its own. */
export function whyNoDisk(): string | null {
  const mounts = [
    'sh',
    '-c',
    'd=$(mktemp -d) && mount -t tmpfs -o size=1m tmpfs "$d" && umount "$d"; rmdir "$d"',
  ]
  const [command = '', ...args] = [...namespaceWords(), ...mounts]
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
  return status === 0 ? null : (error?.message ?? stderr.trim())
}

/** The words before a command that make it root in a namespace of its own, where we aren't root already. */
export function namespaceWords(): readonly string[] {
  return process.getuid?.() === 0 ? [] : ['unshare', '--user', '--map-root-user', '--mount']
}

/** Nothing of the disk is left, whatever becomes of the work on it. */
export async function onSmallDisk<T>(
  size_MB: number,
  work: (disk: SmallDisk) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'onedelta-disk-'))
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${size_MB}m,mode=0700`, 'tmpfs', folder)
    try {
      return await work(smallDisk(folder))
    } finally {
      // Lazily: what was killed may still be writing its last file.
      run('umount', '--lazy', folder)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function smallDisk(folder: string): SmallDisk {
  const ballast = join(folder, 'ballast')
  return {
    folder,
    free_MB: () => {
      const { bavail, bsize } = statfsSync(folder)
      return Math.round((bavail * bsize) / MB)
    },
    fill: () => {
      const file = openSync(ballast, 'a')
      for (let bytes = PIECE.length; bytes > 0; )
        bytes = wouldWrite(file, bytes) ? bytes : bytes >> 1
      closeSync(file)
    },
    free: () => rmSync(ballast, { force: true }),
  }
}

function wouldWrite(file: number, bytes: number): boolean {
  try {
    writeSync(file, PIECE, 0, bytes)
    return true
  } catch {
    return false
  }
}

function run(command: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command}: ${stderr}`)
}
