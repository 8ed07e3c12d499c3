import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { HouseError } from '#platform/errors'
import { isDiskFull } from '../disk/disk-full.ts'
import { processIdentity } from './process-identity.ts'

// Terms.
// holder   a process that uses the embedded server of a data folder. The last one to leave stops the server,
//          so a command that started it for itself can end while `npm start` goes on.

type Mark = { readonly pid: number; readonly identity: string }

const LOCK_WAIT_MS_MAX = 120_000
const LOCK_POLL_MS = 25

/** Runs `work` while no other process of this machine starts or stops the server of `folder`. */
export async function withFolderLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, 'starting.lock')
  try {
    await takeLock(lock)
  } catch (error) {
    // A full disk keeps nobody from stopping the server; that it isn't started twice it sees to itself.
    if (!isDiskFull(error)) throw error
  }
  try {
    return await work()
  } finally {
    await rm(lock, { force: true })
  }
}

/** Marks this process as a holder, where there is room for a mark; the answer takes the mark away and tells whether others remain. */
export async function hold(folder: string): Promise<() => Promise<{ readonly last: boolean }>> {
  const marks = join(folder, 'holders')
  const mine = join(marks, `${process.pid}-${randomUUID()}.json`)
  try {
    await mkdir(marks, { recursive: true })
    await writeFile(mine, JSON.stringify(ownMark()))
  } catch (error) {
    // A full disk has no room for a mark, and yet what is there must be readable, above all for a backup onto another disk.
    if (!isDiskFull(error)) throw error
    await rm(mine, { force: true })
  }
  return async () => {
    await rm(mine, { force: true })
    return { last: (await livingHolders(marks)) === 0 }
  }
}

async function livingHolders(marks: string): Promise<number> {
  let living = 0
  for (const name of await readdir(marks).catch(() => [])) {
    const path = join(marks, name)
    if (isLiving(await readMark(path))) living++
    else await rm(path, { force: true })
  }
  return living
}

async function takeLock(lock: string): Promise<void> {
  const deadline = performance.now() + LOCK_WAIT_MS_MAX
  for (;;) {
    try {
      await writeFile(lock, JSON.stringify(ownMark()), { flag: 'wx' })
      return
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    if (!isLiving(await settledMark(lock))) await rm(lock, { force: true })
    if (performance.now() > deadline) throw new HouseError('db.folder-busy', { file: lock })
    await sleep(LOCK_POLL_MS)
  }
}

// A mark without a living process may be one whose text isn't written yet: it gets a moment, then a second look.
async function settledMark(path: string): Promise<Mark | undefined> {
  const mark = await readMark(path)
  if (isLiving(mark)) return mark
  await sleep(LOCK_POLL_MS)
  return readMark(path)
}

async function readMark(path: string): Promise<Mark | undefined> {
  try {
    const mark: unknown = JSON.parse(await readFile(path, 'utf8'))
    if (typeof mark !== 'object' || mark === null) return undefined
    if (!('pid' in mark && 'identity' in mark)) return undefined
    return { pid: Number(mark.pid), identity: String(mark.identity) }
  } catch {
    return undefined
  }
}

function ownMark(): Mark {
  return { pid: process.pid, identity: processIdentity(process.pid) ?? '' }
}

function isLiving(mark: Mark | undefined): boolean {
  return mark !== undefined && processIdentity(mark.pid) === mark.identity
}
