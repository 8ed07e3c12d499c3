import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { HouseError } from '#platform/errors'
import { type EmbeddedServer, openDatabase, startEmbedded } from '../index.ts'
import { isRunning } from './server.ts'

let folder = ''
const servers: EmbeddedServer[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onedelta-embedded-'))
})
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop()
  await rm(folder, { recursive: true, force: true })
})

const start = async (): Promise<EmbeddedServer> => {
  const server = await startEmbedded(folder, { settings: { shared_buffers: '16MB' } })
  servers.push(server)
  return server
}
const ask = async (server: EmbeddedServer): Promise<unknown> => {
  const db = openDatabase({ url: server.url('app'), role: 'app' })
  try {
    return (
      await db.read((tx) => tx`SELECT current_user::text AS who, getdatabaseencoding()::text AS e`)
    )[0]
  } finally {
    await db.close()
  }
}
/** Processes that a killed server had only just begun still hold its port for a moment. */
const takenAsSoonAsFree = async (port: number): Promise<Server> => {
  const taker = createServer()
  const take = async (): Promise<boolean> => {
    taker.listen(port, '127.0.0.1')
    return once(taker, 'listening').then(
      () => true,
      () => false,
    )
  }
  await expect.poll(take).toBe(true)
  return taker
}
const postmaster = async (): Promise<number> =>
  Number((await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0])

test('the second to come attaches, and only the last to leave stops the server', async () => {
  const first = await start()
  const second = await start()
  expect([first.attached, second.attached]).toEqual([false, true])
  expect(await ask(second)).toEqual({ who: 'onedelta_app', e: 'UTF8' })
  await first.stop()
  expect(await ask(second)).toMatchObject({ who: 'onedelta_app' })
  await second.stop()
  expect(existsSync(join(folder, 'postgres/postmaster.pid'))).toBe(false)
  servers.length = 0
})

test('several that come at once share one server', async () => {
  const all = await Promise.all([start(), start(), start()])
  expect(all.filter((server) => !server.attached)).toHaveLength(1)
})

test('a killed server recovers at the next start, though another process got its id', async () => {
  const first = await start()
  const pid = await postmaster()
  process.kill(pid, 'SIGKILL')
  const stale = join(folder, 'postgres/postmaster.pid')
  const lines = (await readFile(stale, 'utf8')).split('\n')
  await writeFile(stale, [String(process.pid), ...lines.slice(1)].join('\n'))
  const second = await start()
  expect(second.attached).toBe(false)
  expect(await ask(second)).toMatchObject({ who: 'onedelta_app' })
  await first.stop()
})

test('a process that is killed leaves a server that the next one takes over and stops', async () => {
  const script = `
    const { startEmbedded } = await import(${JSON.stringify(new URL('../index.ts', import.meta.url).href)})
    await startEmbedded(${JSON.stringify(folder)}, { settings: { shared_buffers: '16MB' } })
    console.log('ready')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  const server = await start()
  expect(server.attached).toBe(true)
  await server.stop()
  servers.length = 0
  expect(existsSync(join(folder, 'postgres/postmaster.pid'))).toBe(false)
})

test('a server that another holder launched at another port is left to its work, then brought back to its own', async () => {
  const first = await start()
  const before = new URL(first.url('app')).port
  process.kill(await postmaster(), 'SIGKILL')
  await expect.poll(() => isRunning(folder)).toBe(false)
  const taker = await takenAsSoonAsFree(Number(before))
  const second = await start()
  expect([second.attached, new URL(second.url('app')).port === before]).toEqual([false, false])

  const codes: unknown[] = []
  const keeping = first.keepRunning(({ error }) => {
    if (error instanceof HouseError) codes.push(error.code)
  })
  const db = openDatabase({ url: second.url('app'), role: 'app' })
  const answer = await db.read(async (tx) => {
    await expect.poll(() => codes.length).toBeGreaterThan(1)
    return tx`SELECT 1 AS one`
  })
  expect([...answer]).toEqual([{ one: 1 }])
  expect(new Set(codes)).toEqual(new Set(['db.moved']))
  await db.close()
  await second.stop()
  taker.close()
  await expect
    .poll(() => ask(first).catch(() => null), { timeout: 300_000 })
    .toMatchObject({ who: 'onedelta_app' })
  await keeping.end()
})

test('refuses the folder of another PostgreSQL version, with the way up', async () => {
  await (await start()).stop()
  servers.length = 0
  await writeFile(join(folder, 'postgres/PG_VERSION'), '17\n')
  await expect(start()).rejects.toMatchObject({
    code: 'db.cluster-version',
    info: { found: 17, needed: 18 },
  })
})

test('refuses to take a folder that holds something else', async () => {
  await writeFile(join(folder, 'postgres'), 'a letter')
  await expect(start()).rejects.toMatchObject({ code: 'db.not-a-cluster' })
})
