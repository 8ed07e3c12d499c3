import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { MIGRATOR_ROLE, openDatabase, startEmbedded } from '#platform/db'
import { addJob } from '#platform/jobs'
import { programme as checker } from '#programmes/checker'
import { testDatabase } from '#test/support'

// The product as a person starts, kills and asks it: real processes on a data folder of their own.

const ROOT = join(import.meta.dirname, '..')
const START_WAIT_MS_MAX = 100_000

const folder = await mkdtemp(join(tmpdir(), 'onedelta-life-'))
const db = await testDatabase({ empty: true })
const children: ChildProcess[] = []

afterEach(async () => {
  for (const child of children.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

type Run = { readonly child: ChildProcess; readonly said: () => string }

function run(words: readonly string[], more: { readonly [name: string]: string } = {}): Run {
  const { DATABASE_URL: _, LANG: __, ...environment } = process.env
  const child = spawn(process.execPath, [join(ROOT, 'bin/onedelta.ts'), ...words], {
    cwd: ROOT,
    env: {
      ...environment,
      PORT: '0',
      ONEDELTA_DATA: folder,
      ONEDELTA_REGION: join(ROOT, 'regions', 'template'),
      ...more,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  children.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (bytes: Buffer) => {
      said += bytes.toString()
    })
  }
  return { child, said: () => said }
}

async function start(): Promise<Run & { readonly address: string }> {
  const running = run(['start'])
  const ended = once(running.child, 'exit').then(() => {
    throw new Error(`it ended:\n${running.said()}`)
  })
  ended.catch(() => undefined)
  const deadline = performance.now() + START_WAIT_MS_MAX
  while (performance.now() < deadline) {
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(running.said())?.[0]
    if (address !== undefined) {
      return { ...running, address }
    }
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 20))])
  }
  throw new Error(`not reachable in time:\n${running.said()}`)
}

async function finish({ child, said }: Run) {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close')
  return { code: child.exitCode, said: said() }
}

const ready = async (address: string) => (await fetch(`${address}/readyz`)).status
const pidFile = join(folder, 'database', 'postgres', 'postmaster.pid')
const postmaster = async () => Number((await readFile(pidFile, 'utf8')).split('\n')[0])

test('starts, refuses a second start on the folder, lets the terminal attach, and ends in order', async () => {
  const first = await start()
  expect(await ready(first.address)).toBe(200)

  const second = await finish(run(['start']))
  expect(second.code).toBe(3)
  expect(second.said).toContain(first.address)
  expect(second.said).toContain(`${first.child.pid}`)

  const serverBefore = await postmaster()
  const exported = await finish(run(['series', 'export', '--format', 'json']))
  expect(exported.code).toBe(0)
  expect(await postmaster()).toBe(serverBefore)
  expect(await ready(first.address)).toBe(200)

  first.child.kill('SIGINT')
  expect((await finish(first)).code).toBe(0)
  expect([existsSync(pidFile), existsSync(join(folder, 'serving.json'))]).toEqual([false, false])
})

test('a check at the terminal asks the store that runs, and the files of the pack where none does', async () => {
  const release = join(folder, 'release.txt')
  await writeFile(release, 'In 2023, the widget rate was 12.1 percent.\n')
  const check = async () => {
    const { code, said } = await finish(run(['check', release, '--format', 'json']))
    expect([0, 1]).toContain(code)
    return JSON.parse(said).claims[0].candidates
  }
  const running = await start()
  const words = await finish(run(['claims', 'alias', 'widget rate', 'gdp-share']))
  expect(words.code, words.said).toBe(0)
  expect(await check()).toMatchObject([
    { indicator: 'gdp-share', chosen: true, alias: { words: 'widget rate' } },
  ])
  running.child.kill('SIGINT')
  expect((await finish(running)).code).toBe(0)
  expect(await check()).toEqual([])
})

test('a start after kill -9 of the product takes over its running database', async () => {
  const killed = await start()
  const serverBefore = await postmaster()
  killed.child.kill('SIGKILL')
  await finish(killed)
  const next = await start()
  expect(await ready(next.address)).toBe(200)
  expect(await postmaster()).toBe(serverBefore)
  next.child.kill('SIGTERM')
  expect((await finish(next)).code).toBe(0)
})

test('a start after kill -9 of product and database recovers both', async () => {
  const killed = await start()
  process.kill(await postmaster(), 'SIGKILL')
  killed.child.kill('SIGKILL')
  await finish(killed)
  const next = await start()
  expect(await ready(next.address)).toBe(200)
})

test('goes on without its database, answers 503 until it has started that again, and so each time', async () => {
  const running = await start()
  // Until then it is still beginning, and would end without a database.
  await expect.poll(running.said).toContain('/sign-in/link?token=')
  const asked = async (path: string, accept: string) => {
    const headers = { accept, cookie: 'onedelta.session_token=x' }
    const answer = await fetch(`${running.address}${path}`, { headers })
    return { answer, text: await answer.text() }
  }
  for (const time of [1, 2]) {
    const before = await postmaster()
    process.kill(before, 'SIGKILL')
    // Whatever is answered from then until it is back.
    const seen = new Map<number, string>()
    await expect
      .poll(
        async () => {
          const { answer, text } = await asked('/api/v1/bulletins', 'application/json')
          seen.set(answer.status, text)
          if (answer.status === 503) {
            expect(answer.headers.get('content-type')).toContain('application/problem+json')
            expect(answer.headers.get('retry-after')).toBe('5')
            expect(JSON.parse(text).code).toBe('db.unreachable')
          }
          const isBack = answer.status === 200 && (await ready(running.address)) === 200
          return seen.has(503) && isBack
        },
        { timeout: 120_000, interval: 20 },
      )
      .toBe(true)
    expect([...seen.keys()].toSorted(), seen.get(500)).toEqual([200, 503])
    expect(await postmaster()).not.toBe(before)
    expect((await asked('/en/account', 'text/html')).answer.status, String(time)).toBe(200)
  }
  expect([running.child.exitCode, running.child.signalCode]).toEqual([null, null])
  const log = await readFile(join(folder, 'server.log'), 'utf8')
  expect(log.split('PostgreSQL runs again')).toHaveLength(3)
  running.child.kill('SIGINT')
  expect((await finish(running)).code).toBe(0)
  expect(existsSync(pidFile)).toBe(false)
})

test('a job added before kill -9 is performed after it, and the audit tells who altered what', async () => {
  const killed = await start()
  const server = await startEmbedded(join(folder, 'database'))
  const [app, migrator] = (['app', 'migrator'] as const).map((role) =>
    openDatabase({ url: server.url(role), role }),
  )
  const action = checker.actions.find(({ name }) => name === 'checker.remember-alias')!
  // Not before it is killed, whatever time that takes.
  const runAt = Temporal.Now.instant().add({ hours: 1 }).toString()
  const input = { words: 'late words', indicator: 'gdp-share' }
  await app!.write((tx) => addJob(tx, { action, input, runAt }))
  killed.child.kill('SIGKILL')
  await finish(killed)
  await migrator!.write((tx) => tx`UPDATE graphile_worker._private_jobs SET run_at = now()`)

  const next = await start()
  const done = () =>
    migrator!.read(
      (tx) => tx<{ id: string }[]>`
        SELECT id FROM action.journal
        WHERE action = 'checker.remember-alias' AND actor_kind = 'system' AND input->>'words' = 'late words'`,
    )
  await expect.poll(async () => (await done()).length, { timeout: 60_000 }).toBe(1)
  const metrics = await (await fetch(`${next.address}/metrics`)).text()
  expect(metrics).toContain(
    'onedelta_job_runs_total{world="recorded",action="checker.remember-alias",outcome="done"} 1',
  )
  expect(await readFile(join(folder, 'server.log'), 'utf8')).toContain('job done')

  const id = (await done())[0]?.id ?? ''
  const proof = await finish(run(['audit', 'proof', id]))
  expect([proof.code, proof.said]).toEqual([0, expect.stringContaining('late words')])
  const file = join(folder, 'proof.json')
  await writeFile(file, proof.said)
  expect((await finish(run(['audit', 'check-proof', file]))).said).toContain('Proved.')
  const listed = await finish(run(['audit', 'list', '--action', 'checker.*', '--format', 'csv']))
  expect([listed.code, listed.said]).toEqual([0, expect.stringContaining(id)])
  expect((await finish(run(['audit', 'verify']))).code).toBe(0)
  await migrator!.write((tx) => tx`UPDATE action.journal SET actor_id = 'x' WHERE id = ${id}`)
  const verified = await finish(run(['audit', 'verify', '--lang', 'zh']))
  expect([verified.code, verified.said]).toEqual([1, expect.stringContaining(`变更 ${id}`)])
  await Promise.all([app!.close(), migrator!.close()])
  await server.stop()
})

test('a command has a database for as long as it runs where none runs, and stops it', async () => {
  const exported = await finish(run(['series', 'export', '--format', 'json']))
  expect(exported.code).toBe(0)
  expect(existsSync(pidFile)).toBe(false)
})

test('on a server of the user it works as the app, and migrates as the migrator', async () => {
  const urls = { DATABASE_URL: db.url('app'), ONEDELTA_MIGRATOR_URL: db.url('migrator') }
  const alone = await finish(run(['migrate'], { DATABASE_URL: urls.DATABASE_URL }))
  expect([alone.code, alone.said]).toEqual([4, expect.stringContaining('CREATE ROLE')])
  const migrated = await finish(run(['migrate'], urls))
  expect([migrated.code, migrated.said]).toEqual([0, expect.stringContaining('series 0001_')])
  expect((await finish(run(['series', 'export'], { DATABASE_URL: urls.DATABASE_URL }))).code).toBe(
    0,
  )

  // Such a server from before there was a simulated world goes on, says what is to be done, and has that world then.
  const beside = `${db.name}_simulated`
  expect(migrated.said).toContain(`CREATE DATABASE ${beside} OWNER`)
  const refused = await finish(run(['audit', 'verify', '--simulated'], urls))
  expect([refused.code, refused.said]).toEqual([
    4,
    expect.stringContaining('start.no-simulated-world'),
  ])
  const { sql } = db.admin
  await sql`CREATE DATABASE ${sql(beside)} OWNER ${sql(MIGRATOR_ROLE)} TEMPLATE template1`
  try {
    const verified = await finish(run(['audit', 'verify', '--simulated'], urls))
    expect([verified.code, verified.said]).toEqual([0, expect.stringContaining('SIMULATED')])
    expect(verified.said).toContain('migrating the simulated world')
  } finally {
    await sql`DROP DATABASE ${sql(beside)} WITH (FORCE)`
  }
})

test('tells an administrator what to run where the role of the address is a superuser', async () => {
  const asRoot = await finish(run(['migrate'], { DATABASE_URL: db.url('bootstrap') }))
  expect(asRoot.code).toBe(4)
  expect(asRoot.said).toContain('superuser')
  for (const name of ['onedelta', 'onedelta_simulated'])
    expect(asRoot.said).toContain(`CREATE DATABASE ${name} OWNER onedelta_migrator`)
})

test('says what is wrong with a port', async () => {
  const wrong = await finish(run(['start'], { PORT: 'seven' }))
  expect([wrong.code, wrong.said]).toEqual([2, expect.stringContaining('PORT')])
})

test('says what is wrong with a host, and with the address of a database without its password', async () => {
  const host = await finish(run(['start'], { HOST: '203.0.113.1' }))
  expect([host.code, host.said]).toEqual([2, expect.stringContaining('HOST is "203.0.113.1"')])
  const url = await finish(run(['migrate'], { DATABASE_URL: 'host=x password=secret' }))
  expect([url.code, url.said]).toEqual([2, expect.stringContaining('DATABASE_URL is "host…"')])
  expect(url.said).not.toContain('secret')
})
