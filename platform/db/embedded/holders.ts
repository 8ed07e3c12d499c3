import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { HouseError } from '#platform/errors'
import { isDiskFull } from '../disk/disk-full.ts'
import { processIdentity } from './process-identity.ts'

// Terms.
// holder   a process that uses the embedded server of a data folder. The last one to leave stops the server,
//          so a command that started it for itself can end while `npm start` goes on.
// mark     a file without content, whose name says which process holds: a full disk has room for a name where it has none for a word.

type Mark = { readonly pid: number; readonly identity: string }

export type Hold = {
  /** Whether no other holder lives. */
  readonly isAlone: () => Promise<boolean>
  /** Takes the mark away. `last`: nobody else holds. Never so of one that had no mark, as others may have none either. */
  readonly leave: () => Promise<{ readonly last: boolean }>
}

const LOCK_WAIT_MS_MAX = 120_000
const LOCK_POLL_MS = 25

/** Runs `work` while no other process of this machine starts or stops the server of `folder`. */
export async function withFolderLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = join(folder, 'starting.lock')
  let isTaken = false
  try {
    await takeLock(lock)
    isTaken = true
  } catch (error) {
    // A full disk keeps nobody from stopping the server; that it isn't started twice it sees to itself.
    if (!isDiskFull(error)) throw error
  }
  try {
    return await work()
  } finally {
    if (isTaken) await rm(lock, { force: true })
  }
}

/** Marks this process as a holder, where there is room for a mark. */
export async function hold(folder: string): Promise<Hold> {
  const marks = join(folder, 'holders')
  const mine = nameOf(ownMark())
  let isMarked = false
  try {
    await mkdir(marks, { recursive: true })
    await writeFile(join(marks, mine), '')
    isMarked = true
  } catch (error) {
    // A disk without room for a name is as full as can be, and yet what is there must be readable, above all for a backup onto another disk.
    if (!isDiskFull(error)) throw error
  }
  const isAlone = async () => isMarked && (await countLiving(marks, mine)) === 0
  return {
    isAlone,
    leave: async () => {
      await rm(join(marks, mine), { force: true })
      return { last: await isAlone() }
    },
  }
}

async function countLiving(marks: string, except: string): Promise<number> {
  let living = 0
  for (const name of await namesIn(marks)) {
    if (name === except) continue
    const path = join(marks, name)
    // Processes of earlier versions wrote it into the file.
    if (isLiving(markNamed(name) ?? (await readMark(path)))) living++
    else await rm(path, { force: true })
  }
  return living
}

async function namesIn(marks: string): Promise<readonly string[]> {
  try {
    return await readdir(marks)
  } catch (error) {
    // A folder that can't be read isn't one without marks.
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}

function nameOf({ pid, identity }: Mark): string {
  return `${pid}.${encodeURIComponent(identity)}.${randomUUID()}.mark`
}

function markNamed(name: string): Mark | undefined {
  const [, pid, identity] = /^(\d+)\.(.*)\.[\w-]+\.mark$/.exec(name) ?? []
  if (pid === undefined || identity === undefined) return undefined
  return { pid: Number(pid), identity: decodeURIComponent(identity) }
}

async function takeLock(lock: string): Promise<void> {
  const deadline = performance.now() + LOCK_WAIT_MS_MAX
  for (;;) {
    if (await madeLock(lock)) return
    if (!isLiving(await settledMark(lock))) await rm(lock, { force: true })
    if (performance.now() > deadline) throw new HouseError('db.folder-busy', { file: lock })
    await sleep(LOCK_POLL_MS)
  }
}

// False: there is one.
async function madeLock(lock: string): Promise<boolean> {
  let file: Awaited<ReturnType<typeof open>>
  try {
    file = await open(lock, 'wx')
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
  try {
    await file.writeFile(JSON.stringify(ownMark()))
    return true
  } catch (error) {
    // Made and yet without a word of whose it is: nobody else can have it.
    await rm(lock, { force: true })
    throw error
  } finally {
    await file.close()
  }
}

// A lock without a living process may be one whose text isn't written yet: it gets a moment, then a second look.
async function settledMark(path: string): Promise<Mark | undefined> {
  const mark = await readMark(path)
  if (isLiving(mark)) return mark
  await sleep(LOCK_POLL_MS)
  return readMark(path)
}

async function readMark(path: string): Promise<Mark | undefined> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
  try {
    const mark: unknown = JSON.parse(text)
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

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
