import { beforeAll, expect, test } from 'vitest'
import { openDatabase } from '#platform/db'
import { fixedContext, testDatabase } from '#test/support'
import { CLINIC, HOSPITAL, tinyHealth } from '../tiny/world.ts'
import { settle } from './settle.ts'

const db = await testDatabase()
const { each, insure, prepare, billOf, house } = tinyHealth(db, fixedContext())
beforeAll(prepare)

const MANY = 600
const LOOKED_FOR = 100

test.for([
  { table: 'settlements', found: 'find_settled', key: 'bill' },
  { table: 'messages', found: 'find_messages', key: 'message' },
] as const)(
  'a connection that knew few $table reads no more of them than it looks for',
  async (of) => {
    const insured = await insure('CN-330200')
    // Each of another institution: by statistics of these, an institution has one settlement, however many there will be.
    const few = [HOSPITAL, CLINIC].map((institution) => billOf(insured, '10.00', { institution }))
    const many = Array.from({ length: MANY }, () => billOf(insured, '10.00'))
    await each(settle, house, few)
    await db.migrator.write((tx) => tx`ANALYZE health.settlements, health.messages`)
    // One connection, whose plan of each statement is the one it made first.
    await using one = alone()
    const look = (some: typeof many) =>
      one.db.read(async (tx) => {
        await tx`SELECT set_config('onedelta.actor_kind', 'system', true)`
        const read = async () => {
          const [row] = await tx<{ rows: bigint }[]>`
          SELECT coalesce(sum(seq_tup_read + idx_tup_fetch), 0)::bigint AS rows
          FROM pg_stat_xact_user_tables WHERE schemaname = 'health' AND relname = ${of.table}`
          return Number(row?.rows)
        }
        const before = await read()
        const rows = await tx`
        SELECT FROM ${tx(`health.${of.found}`)}(
          ${some.map(({ institution }) => institution)}::text[], ${some.map((bill) => bill[of.key])}::text[]
        )`
        return { found: rows.length, read: (await read()) - before }
      })
    for (let time = 0; time < 8; time += 1) expect((await look(few)).found).toBe(2)
    await each(settle, house, many)
    const some = many.slice(-LOOKED_FOR)
    expect(await look(some)).toEqual({ found: LOOKED_FOR, read: LOOKED_FOR })
  },
)

function alone() {
  const one = openDatabase({ url: db.url('app'), role: 'app', connections_max: 1 })
  return { db: one, [Symbol.asyncDispose]: () => one.close() }
}
