import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Registry } from 'prom-client'
import Type from 'typebox'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Action, type BaseContext, house, perform } from '#platform/action'
import { systemClock } from '#platform/clock'
import { fixedContext, testDatabase } from '#test/support'
import { addJob, type JobNote, type Jobs, measureJobs, removeJob, startJobs } from './index.ts'
import type { ScheduledJob } from './types.ts'

const db = await testDatabase()
await db.migrator.write(async (tx) => {
  await tx`CREATE SCHEMA bells`
  await tx`CREATE TABLE bells.rings (name text, actor text, request text, at timestamptz DEFAULT clock_timestamp())`
  await tx`GRANT USAGE ON SCHEMA bells TO onedelta_app`
  await tx`GRANT SELECT, INSERT ON bells.rings TO onedelta_app`
})

const clock = systemClock()
const ctx: BaseContext = { ...fixedContext(), newId: clock.newId }
const INPUT = Type.Object({ name: Type.String({ maxLength: 20 }) }, { additionalProperties: false })
let broken = false
const ring: Action<BaseContext, typeof INPUT, null> = {
  name: 'bells.ring',
  title: { en: 'Ring', zh: '敲钟' },
  input: INPUT,
  may: house,
  apply: async (tx, { actor, requestId }, { name }) => {
    await tx`INSERT INTO bells.rings VALUES (${name}, ${`${actor.kind} ${actor.id}`}, ${requestId})`
    if (name === 'cracked' && broken) throw new Error('the bell is cracked')
    return null
  },
}
const order: Action<BaseContext, typeof INPUT, null> = {
  ...ring,
  name: 'bells.order',
  apply: async (tx, _, input) => {
    await addJob(tx, { action: ring, input })
    if (input.name === 'called off') throw new Error('no')
    return null
  },
}

let servers: Jobs[] = []
let notes: JobNote[] = []
const server = async (
  scheduled: readonly ScheduledJob<BaseContext>[] = [],
  freeing_ms?: number,
) => {
  const jobs = await startJobs({
    db,
    url: db.url('app'),
    actions: [ring, order] as never,
    scheduled,
    contextOf: (requestId) => ({ ...ctx, actor: { kind: 'system', id: 'jobs' }, requestId }),
    timeZone: 'Asia/Shanghai',
    now: clock.now,
    note: (note) => notes.push(note),
    ...(freeing_ms && { freeing_ms }),
  })
  servers.push(jobs)
  return jobs
}
beforeEach(async () => {
  broken = false
  notes = []
  await db.migrator.write(async (tx) => {
    await tx`TRUNCATE bells.rings`
    await tx`DELETE FROM graphile_worker._private_jobs`
    await tx`DELETE FROM graphile_worker._private_known_crontabs`
  })
})
afterEach(async () => {
  await Promise.all(servers.map((one) => one.stop()))
  servers = []
})

const rings = async () => {
  const rows = await db.read(
    (tx) => tx<{ name: string }[]>`SELECT name FROM bells.rings ORDER BY 1`,
  )
  return rows.map(({ name }) => name)
}
const waiting = () =>
  db.read(
    (tx) => tx<{ attempts: number; last_error: string | null; wait_s: number; locked: boolean }[]>`
      SELECT attempts, last_error, extract(epoch FROM run_at - now())::int AS wait_s, locked_at IS NOT NULL AS locked
      FROM graphile_worker._private_jobs ORDER BY id`,
  )
// Soon where nobody else works; what was cut off while it ran is tried again after 3 s, and then after 7.
const soon = { timeout: 60_000, interval: 30 }
const later = (wait_ms: number) => Temporal.Now.instant().add({ milliseconds: wait_ms }).toString()
const pause = (wait_ms: number) => new Promise((resolve) => setTimeout(resolve, wait_ms))

const cutConnections = () => db.admin.sql`
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND usename = 'onedelta_app'`

test('a job that an action adds is performed once, by the system, with its own audit row', async () => {
  const jobs = await server()
  await perform(db, order, ctx, { name: 'vespers' })
  await expect.poll(rings, soon).toEqual(['vespers'])
  await expect.poll(async () => (await waiting()).length, soon).toBe(0)
  const [row] = await db.migrator.read(
    (tx) => tx`
      SELECT actor_kind, actor_id, request_id FROM action.journal WHERE action = 'bells.ring'`,
  )
  expect(row).toMatchObject({
    actor_kind: 'system',
    actor_id: 'jobs',
    request_id: expect.stringMatching(/^job-\d+-1$/),
  })
  expect(jobs.outcomes().get('bells.ring')).toEqual({ done: 1, failed: 0, 'given-up': 0 })
})

test('an action that takes itself back takes its job back', async () => {
  await server()
  await expect(perform(db, order, ctx, { name: 'called off' })).rejects.toThrow('no')
  expect(await waiting()).toHaveLength(0)
})

test('a wrong input is refused when the job is added', async () => {
  const adding = db.write((tx) => addJob(tx, { action: ring, input: { name: 'x'.repeat(21) } }))
  await expect(adding).rejects.toMatchObject({ code: 'action.invalid-input' })
})

test('a job waits for its time, is replaced under its key, and can be called off', async () => {
  await server()
  const add = (name: string, runAt: string, key?: string) =>
    db.write((tx) => addJob(tx, { action: ring, input: { name }, runAt, ...(key && { key }) }))
  await add('first', later(600_000), 'one')
  await add('second', later(0), 'one')
  await expect.poll(rings, soon).toEqual(['second'])
  await add('never', later(600_000), 'two')
  await db.write((tx) => removeJob(tx, 'two'))
  const noon = later(1500)
  await add('at noon', noon)
  await expect.poll(rings, soon).toEqual(['at noon', 'second'])
  await expect.poll(waiting, soon).toHaveLength(0)
  const [rung] = await db.read((tx) => tx`SELECT at FROM bells.rings WHERE name = 'at noon'`)
  expect(Temporal.Instant.compare(rung?.at, noon)).toBeGreaterThanOrEqual(0)
})

test('a job that fails leaves nothing, is told, and is tried again later', async () => {
  broken = true
  const jobs = await server()
  await db.write((tx) => addJob(tx, { action: ring, input: { name: 'cracked' } }))
  await expect.poll(async () => (await waiting())[0]?.last_error, soon).toContain('cracked')
  // Before it is tried again, which is looked at below.
  await jobs.stop()
  expect(await rings()).toEqual([])
  const [failed] = await waiting()
  expect(failed).toMatchObject({ attempts: 1, locked: false })
  expect(failed?.wait_s).toBeGreaterThan(0)
  expect(notes).toMatchObject([
    {
      level: 'error',
      message: 'job failed and will be tried again',
      job: { action: 'bells.ring', attempt: 1 },
      error: { message: 'the bell is cracked' },
    },
  ])
  const registry = new Registry()
  measureJobs([{ world: 'recorded', db, outcomes: jobs.outcomes }])(registry)
  const told = await registry.metrics()
  expect(told).toContain('onedelta_jobs{world="recorded",state="failing"} 1')
  expect(told).toContain(
    'onedelta_job_runs_total{world="recorded",action="bells.ring",outcome="failed"} 1',
  )

  broken = false
  await server()
  await expect.poll(rings, soon).toEqual(['cracked'])
  expect(await registry.metrics()).toContain('onedelta_jobs{world="recorded",state="failing"} 0')
})

test('a job that failed as often as it may is given up, and counted', async () => {
  broken = true
  await db.write(async (tx) => {
    await addJob(tx, { action: ring, input: { name: 'cracked' } })
    await tx`UPDATE graphile_worker._private_jobs SET attempts = max_attempts - 1`
  })
  const jobs = await server()
  await expect.poll(() => jobs.outcomes().get('bells.ring')?.['given-up'], soon).toBe(1)
  const registry = new Registry()
  measureJobs([{ world: 'recorded', db, outcomes: jobs.outcomes }])(registry)
  await expect
    .poll(() => registry.metrics(), soon)
    .toContain('onedelta_jobs{world="recorded",state="given_up"} 1')
})

/** A schedule for the minute that is just over, as a clock in Shanghai shows it. */
function justOver(name: string): ScheduledJob<BaseContext> {
  const then = Temporal.Now.zonedDateTimeISO('Asia/Shanghai').subtract({ minutes: 1 })
  const schedule = `${then.minute} ${then.hour} * * *`
  return { name, schedule, action: ring as never, input: { name } }
}
const knownSince = (name: string) => db.migrator.sql`
  INSERT INTO graphile_worker._private_known_crontabs (identifier, known_since)
  VALUES (${name}, now() - interval '2 hours')`

test('two servers run what a schedule asks for once, and what was missed is made good once', async () => {
  const scheduled = [justOver('bells/daily')]
  await knownSince('bells/daily')
  await Promise.all([server(scheduled), server(scheduled), server(scheduled)])
  await expect.poll(rings, soon).toEqual(['bells/daily'])
  await server(scheduled)
  await pause(1500)
  expect(await rings()).toEqual(['bells/daily'])
})

test('a schedule goes by the clock of the region', async () => {
  const inGreenwich = Temporal.Now.zonedDateTimeISO('UTC').subtract({ minutes: 1 })
  const schedule = `${inGreenwich.minute} ${inGreenwich.hour} * * *`
  await knownSince('bells/greenwich')
  await server([{ name: 'bells/greenwich', schedule, action: ring as never, input: { name: 'g' } }])
  await pause(1500)
  expect(await rings()).toEqual([])
})

test('a schedule with nothing to do performs nothing and leaves no audit row, and the next one with something does', async () => {
  const kept = async () => (await db.migrator.sql`SELECT 1 FROM action.journal`).length
  const before = await kept()
  const asked: string[] = []
  const withWork = (name: string, isDue: boolean): ScheduledJob<BaseContext> => ({
    ...justOver(name),
    isDue: async (_, { actor }) => {
      asked.push(`${name} ${actor.kind}`)
      return isDue
    },
  })
  await knownSince('bells/idle')
  const idle = await server([withWork('bells/idle', false)])
  await expect.poll(() => asked, soon).toEqual(['bells/idle system'])
  await pause(300)
  expect([await rings(), (await kept()) - before]).toEqual([[], 0])
  await idle.stop()
  await knownSince('bells/busy')
  await server([withWork('bells/busy', true)])
  await expect.poll(rings, soon).toEqual(['bells/busy'])
})

test('a schedule that cannot be read is refused at the start', async () => {
  const wrong = { ...justOver('bells/odd'), schedule: '0 61 * * *' }
  await expect(server([wrong])).rejects.toThrow(/bells\/odd/)
})

test('servers share what there is to do, each job done once', async () => {
  await Promise.all([server(), server()])
  await db.write(async (tx) => {
    for (let n = 0; n < 60; n++) await addJob(tx, { action: ring, input: { name: `${n}` } })
  })
  await expect.poll(async () => (await waiting()).length, soon).toBe(0)
  const rung = await rings()
  expect([rung.length, new Set(rung).size]).toEqual([60, 60])
})

test('kill -9 between adding and performing loses nothing', async () => {
  const child = fork(new URL('./tiny/add-and-die.ts', import.meta.url), [db.url('app')])
  await once(child, 'exit')
  expect(child.signalCode).toBe('SIGKILL')
  expect(await waiting()).toHaveLength(1)
  await server()
  await expect.poll(rings, soon).toEqual(['after death'])
})

test('a job whose server was killed while it ran is taken up by another', async () => {
  const child = fork(new URL('./tiny/hold-and-die.ts', import.meta.url), [db.url('app')])
  await db.write((tx) => addJob(tx, { action: ring, input: { name: 'held' } }))
  await expect.poll(async () => (await waiting())[0]?.locked, soon).toBe(true)
  // A living server's job is left to it, however often another looks.
  const jobs = await server([], 100)
  await pause(600)
  expect([(await waiting())[0]?.locked, await rings()]).toEqual([true, []])
  child.kill('SIGKILL')
  await once(child, 'exit')
  await expect.poll(rings, soon).toEqual(['held'])
  expect(jobs.outcomes().get('bells.ring')).toMatchObject({ done: 1 })
  expect(notes).toContainEqual({
    level: 'warn',
    message: 'took up 1 jobs of a server that died',
  })
})

test('a database that ends while the server does brings nothing down', async () => {
  for (let round = 0; round < 5; round++) {
    const jobs = await server()
    await db.write((tx) => addJob(tx, { action: ring, input: { name: `${round}` } }))
    await Promise.all([jobs.stop(), cutConnections(), pause(5).then(cutConnections)])
    servers = []
  }
  await server([], 100)
  await expect.poll(async () => new Set(await rings()).size, soon).toBe(5)
})

test('jobs go on after the database cut every connection', async () => {
  await server()
  await cutConnections()
  await pause(300)
  await db.write((tx) => addJob(tx, { action: ring, input: { name: 'again' } }))
  await expect.poll(rings, soon).toEqual(['again'])
})
