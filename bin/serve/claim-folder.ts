import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { processIdentity } from '#platform/db'
import { HouseError } from '#platform/errors'

type Mark = { readonly pid: number; readonly identity: string; readonly address: string }

export type Claim = {
  /** Says where the folder is served after all, e.g. on which port the system chose. */
  readonly moved: (address: string) => Promise<void>
  readonly release: () => Promise<void>
}

/**
 * Claims a data folder for serving it at an address. A mark that a killed process left behind counts for
 * nothing. Throws `start.already-running`.
 */
export async function claimFolder(folder: string, address: string): Promise<Claim> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'serving.json')
  const textOf = (at: string) =>
    JSON.stringify({
      pid: process.pid,
      identity: processIdentity(process.pid) ?? '',
      address: at,
    } satisfies Mark)
  for (;;) {
    const other = await readMark(path)
    if (other !== undefined && processIdentity(other.pid) === other.identity) {
      throw new HouseError('start.already-running', { address: other.address, pid: other.pid })
    }
    await rm(path, { force: true })
    try {
      await writeFile(path, textOf(address), { flag: 'wx' })
      return {
        moved: (at) => writeFile(path, textOf(at)),
        release: () => rm(path, { force: true }),
      }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
  }
}

/** Where a data folder is being served; null: nowhere. */
export async function servedAt(folder: string): Promise<string | null> {
  const mark = await readMark(join(folder, 'serving.json'))
  return mark !== undefined && processIdentity(mark.pid) === mark.identity ? mark.address : null
}

async function readMark(path: string): Promise<Mark | undefined> {
  try {
    const mark: Partial<Mark> = JSON.parse(await readFile(path, 'utf8'))
    const { pid, identity, address } = mark
    return pid && identity && address ? { pid, identity, address } : undefined
  } catch {
    return undefined
  }
}
