import { expect, test } from 'vitest'
import { testDatabase } from '#test/support'
import { roomOf } from './disk/room.ts'
import { driverPool, inSavepoint, openDatabase, type Read, seats, type Write } from './index.ts'

const db = await testDatabase()
await db.migrator.write(async (tx) => {
  await tx`CREATE TABLE house.notes (id bigint, body text, price numeric, at timestamptz, day date)`
  await tx`GRANT SELECT, INSERT ON house.notes TO onedelta_app`
})

test('what goes in comes out to the microsecond and to the last digit', async () => {
  const row = {
    id: 9007199254740993n,
    body: '长三角',
    price: '24.40',
    at: '2024-12-04T02:00:00.123456Z',
    day: '2024-12-04',
  }
  await db.write((tx) => tx`INSERT INTO house.notes ${tx(row)}`)
  const rows = await db.read((tx) => tx`SELECT id, body, price, at, day FROM house.notes`)
  expect(rows).toHaveLength(1)
  expect(rows[0]).toEqual(row)
})

test('arrays cross the boundary like their elements', async () => {
  const [row] = await db.read(
    (tx) => tx`SELECT ${tx.array([1n, 2n])}::int8[] AS ids, ${['2024-01-01']}::date[] AS days`,
  )
  expect(row).toEqual({ ids: [1n, 2n], days: ['2024-01-01'] })
})

test('a read refuses to write, in the database as in the types', async () => {
  const write = async (tx: Write) => tx`INSERT INTO house.notes (id) VALUES (1)`
  // @ts-expect-error — a Read isn't a Write
  const work = (tx: Read) => write(tx)
  await expect(db.read(work)).rejects.toThrow(/read-only transaction/)
})

test('a read sees one state of the database, whatever is committed meanwhile', async () => {
  const count = async (tx: Read) => (await tx`SELECT count(*) AS n FROM house.notes`)[0]?.n
  await db.read(async (tx) => {
    const before = await count(tx)
    await db.write((other) => other`INSERT INTO house.notes (id) VALUES (2)`)
    expect(await count(tx)).toBe(before)
  })
})

test('a write that throws leaves nothing behind', async () => {
  const failing = db.write(async (tx) => {
    await tx`INSERT INTO house.notes (id) VALUES (77)`
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await db.read((tx) => tx`SELECT 1 FROM house.notes WHERE id = 77`)).toHaveLength(0)
})

test('a write answers an array as it is', async () => {
  expect(await db.write(async () => [1, Promise.resolve(2)].length)).toBe(2)
  expect(await db.write(async () => [1, 2])).toEqual([1, 2])
})

/** How many connections of the app are in this state. */
const connections = async (state: 'sleeping' | 'in a transaction') => {
  const { sql } = db.admin
  const rows = await sql`
    SELECT 1 FROM pg_stat_activity
    WHERE datname = current_database() AND usename = 'onedelta_app'
      AND ${state === 'sleeping' ? sql`wait_event = 'PgSleep'` : sql`state = 'idle in transaction'`}`
  return rows.length
}
const patient = { timeout: 60_000, interval: 10 }

// Until each socket has heard of it, a pool may hand out what is already gone: such a statement is refused, as it should be.
const cutConnections = async () => {
  await db.admin.sql`
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND usename = 'onedelta_app'`
  await new Promise((resolve) => setTimeout(resolve, 300))
}

test('where only the reserve of the disk is left writers are refused and readers served', async () => {
  const room = roomOf('/', () => ({ blocks: 1, bavail: 0, bsize: 4096 }))
  const full = openDatabase({ url: db.url('app'), role: 'app', room })
  await expect(full.write((tx) => tx`SELECT 1`)).rejects.toMatchObject({ code: 'db.disk-full' })
  expect(await full.read((tx) => tx`SELECT 1 AS one`)).toHaveLength(1)
  await full.close()
})

test('a connection that is cut ends its transaction and nothing else', async () => {
  const lost = { code: 'db.unreachable' }
  for (let round = 0; round < 3; round++) {
    const cut = Promise.withResolvers<void>()
    const waiting = [
      db.write((tx) => tx`SELECT pg_sleep(600)`),
      db.read((tx) => tx`SELECT pg_sleep(600)`),
      db.write((tx) => inSavepoint(tx, (inner) => inner`SELECT pg_sleep(600)`).catch(() => null)),
      db.write(async (tx) => {
        await cut.promise
        return tx`SELECT 1`
      }),
    ]
    const ended = Promise.allSettled(waiting)
    await expect.poll(() => connections('sleeping'), patient).toBe(3)
    await expect.poll(() => connections('in a transaction'), patient).toBe(1)
    await cutConnections()
    cut.resolve()
    for (const one of await ended) expect(one).toMatchObject({ status: 'rejected', reason: lost })
    const answers = Array.from({ length: 8 }, () => db.read((tx) => tx`SELECT 1 AS one`))
    expect((await Promise.all(answers)).flat()).toHaveLength(8)
  }
})

test('a reserved connection that is cut is neither used nor handed out again', async () => {
  const open = () =>
    driverPool(db.url('app'), {
      connections_max: 1,
      types: {},
      connection: { application_name: 'reserving' },
    })
  const pool = seats(open, 5)
  for (let round = 0; round < 3; round++) {
    const [one, other] = await Promise.all([pool.reserve(), pool.reserve()])
    const waiting = one.unsafe('SELECT pg_sleep(600)')
    const ended = Promise.allSettled([waiting])
    await expect.poll(() => connections('sleeping'), patient).toBe(1)
    await cutConnections()
    expect(await ended).toMatchObject([{ status: 'rejected' }])
    expect(() => one.unsafe('ROLLBACK')).toThrow('gone')
    one.release()
    one.release()
    other.release()
    // The driver tells what an idle connection heard at its end to whoever uses it next, once.
    const asked = () =>
      Array.from({ length: 8 }, async () => {
        const reserved = await pool.reserve()
        try {
          return await reserved.unsafe('SELECT 1 AS one')
        } finally {
          reserved.release()
        }
      })
    await Promise.allSettled(asked())
    expect((await Promise.all(asked())).flat()).toHaveLength(8)
  }
  await pool.end({ timeout: 1 })
})

test('the app may not make tables', async () => {
  await expect(db.write((tx) => tx`CREATE TABLE house.other (id int)`)).rejects.toThrow(
    /permission denied/,
  )
  await expect(db.write((tx) => tx`CREATE SCHEMA other`)).rejects.toThrow(/permission denied/)
})
