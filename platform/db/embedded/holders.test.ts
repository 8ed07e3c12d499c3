import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hold, withFolderLock } from './holders.ts'
import { processIdentity } from './process-identity.ts'

let folder = ''
const mounted: string[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onedelta-holders-'))
})
afterEach(async () => {
  for (const one of mounted.splice(0)) run('umount', one)
  await rm(folder, { recursive: true, force: true })
})

const run = (command: string, ...args: readonly string[]) => spawnSync(command, args).status === 0
const mount = (options: string) => {
  const isMounted = run('mount', '-t', 'tmpfs', '-o', options, 'tmpfs', folder)
  if (isMounted) mounted.push(folder)
  return isMounted
}
const fill = (path: string) => {
  try {
    for (;;) appendFileSync(path, Buffer.alloc(4096))
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOSPC' })
  }
}

test('only the last of the holders is alone, and a mark needs no room of the disk', async () => {
  const first = await hold(folder)
  expect(await first.isAlone()).toBe(true)
  const second = await hold(folder)
  expect([await first.isAlone(), await second.isAlone()]).toEqual([false, false])
  for (const name of await readdir(join(folder, 'holders')))
    expect((await stat(join(folder, 'holders', name))).size).toBe(0)
  expect(await first.leave()).toEqual({ last: false })
  expect(await second.leave()).toEqual({ last: true })
  expect(await readdir(join(folder, 'holders'))).toEqual([])
})

test('a mark of a process that lives counts, also one of an earlier version; that of another that has its id does not', async () => {
  const held = await hold(folder)
  const { pid } = process
  const mark = (name: string, text: string) => writeFile(join(folder, 'holders', name), text)
  await mark(`${pid}.before.x.mark`, '')
  await mark('old-dead.json', JSON.stringify({ pid, identity: 'before' }))
  await mark('old-cut.json', '{"pid"')
  expect(await held.isAlone()).toBe(true)
  await mark('old.json', JSON.stringify({ pid, identity: processIdentity(pid) }))
  expect(await held.isAlone()).toBe(false)
  expect((await readdir(join(folder, 'holders'))).toSorted().at(-1)).toBe('old.json')
  expect(await held.leave()).toEqual({ last: false })
})

test('marks that cannot be read are not taken for none', async () => {
  const held = await hold(folder)
  await rm(join(folder, 'holders'), { recursive: true })
  expect(await held.isAlone()).toBe(true)
  await writeFile(join(folder, 'holders'), '')
  await expect(held.isAlone()).rejects.toMatchObject({ code: 'ENOTDIR' })
})

test('on a full disk holders are counted, and a lock that was not taken is left to whoever takes it', async ({
  skip,
}) => {
  if (!mount('size=64k')) skip('no disk can be mounted here')
  await mkdir(join(folder, 'holders'))
  fill(join(folder, 'ballast'))
  const [first, second] = [await hold(folder), await hold(folder)]
  const lock = join(folder, 'starting.lock')
  const answer = await withFolderLock(folder, async () => {
    expect(existsSync(lock)).toBe(false)
    await rm(join(folder, 'ballast'))
    await writeFile(lock, 'somebody else')
    return first.leave()
  })
  expect(answer).toEqual({ last: false })
  expect(existsSync(lock)).toBe(true)
  expect(await second.leave()).toEqual({ last: true })
})

test('who found no room even for a mark never takes itself for the last', async ({ skip }) => {
  if (!mount('size=64k,nr_inodes=3')) skip('no disk can be mounted here')
  await mkdir(join(folder, 'holders'))
  await writeFile(join(folder, 'ballast'), '')
  const held = await hold(folder)
  expect([await held.isAlone(), await held.leave()]).toEqual([false, { last: false }])
})
