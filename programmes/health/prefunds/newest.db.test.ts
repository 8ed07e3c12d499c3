import { beforeAll, expect, test } from 'vitest'
import { ask } from '#platform/action'
import type { Write } from '#platform/db'
import { HouseError } from '#platform/errors'
import { fixedContext, lockWaits, testDatabase } from '#test/support'
import { clearMonth } from '../clearing/clear-month.ts'
import { putUp } from '../clearing/pay.ts'
import { closeMonth } from '../month/close-month.ts'
import { settle } from '../settlement/settle.ts'
import { handInAll } from '../simulator/lists.ts'
import { monthCommand } from '../terminal/month-command.ts'
import { tinyHealth, typedAt } from '../tiny/world.ts'
import { acceptPrefund } from './accept.ts'
import { proposePrefunds } from './propose.ts'
import { prefundProposals } from './queries.ts'

// Proposals of two years that wait at once, and those who propose and accept at one moment: the newest year's amount is held.

const db = await testDatabase()
const { house, of, acting, act, insure, prepare, billOf } = tinyHealth(db, fixedContext())
const on = (day: string) => of(house.actor, { now: `${day}T02:00:00.000000Z`, today: day })
const [NOW, TODAY] = ['2026-01-25T02:00:00.000000Z', '2026-01-25']
const today = { now: NOW, today: TODAY }
const office = of(acting('office', 'contributor').actor, today)
const anhui = of(acting('anhui', 'approver').actor, today)
const zhejiang = of(acting('zhejiang', 'approver').actor, today)
const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof HouseError ? error.code : String(error)),
  )
const typed = typedAt(db, monthCommand)
const cleared = async (day: string, amount: string, closedOn: string) => {
  const month = day.slice(0, 7)
  await act(settle, on(day), billOf(await insure('CN-340300'), amount, { day }))
  await handInAll(db, on(closedOn), month, { hasMistakes: false })
  await act(closeMonth, on(closedOn), { month })
  await act(clearMonth, on(closedOn), { month })
}
const proposed = (year: number) => act(proposePrefunds, office, { year })
const standing = async (province = 'CN-AH') =>
  (await ask(db, prefundProposals, house, {})).items
    .filter((one) => one.province === province && one.state !== 'replaced')
    .map(({ year, state }) => `${year} ${state}`)
const idOf = async (year: number, province = 'CN-AH') =>
  (await ask(db, prefundProposals, house, { year, state: 'proposed' })).items.find(
    (one) => one.province === province,
  )?.id
const prefundOf = (province: string) =>
  db.migrator.read(async (tx) => {
    const [row] = await tx<{ balance: bigint }[]>`
      SELECT b.credits_posted - b.debits_posted AS balance FROM ledger.accounts AS a
      JOIN ledger.balances AS b ON b.account = a.id WHERE a.code = ${`health/prefund/${province}`}`
    return row?.balance ?? null
  })
/** Both come to wait for what is held before either goes on. */
const atOnce = async (
  hold: (tx: Write) => Promise<unknown>,
  works: readonly (() => Promise<unknown>)[],
) => {
  const both = await db.admin.write(async (tx) => {
    await hold(tx)
    const all = works.map((work) => refusalOf(work()))
    await lockWaits(db, all.length)
    return { all }
  })
  return (await Promise.all(both.all)).toSorted()
}

beforeAll(async () => {
  await prepare()
  await cleared('2024-12-20', '1000.00', '2025-01-20')
  await cleared('2025-12-20', '600.00', '2026-01-20')
})

test('of two who propose at once the second’s count, and neither fails', async () => {
  const hold = (tx: Write) => tx`LOCK TABLE health.prefund_proposals IN SHARE MODE`
  const propose = () => proposed(2026)
  expect(await atOnce(hold, [propose, propose])).toEqual(['done', 'done'])
  expect(await standing()).toEqual(['2026 proposed'])
})

test('of two years that are accepted at once the newer one’s amount is held', async () => {
  await proposed(2025)
  expect(await standing()).toEqual(['2026 proposed', '2025 proposed'])
  const [older, newer] = [await idOf(2025), await idOf(2026)]
  const accept = (proposal: string | undefined) => () => act(acceptPrefund, anhui, { proposal })
  const hold = (tx: Write) =>
    tx`SELECT FROM clearing.schemes AS s WHERE s.code = 'health' FOR NO KEY UPDATE`
  // Whichever comes first: behind the newer one the older isn't there any more.
  const done = await atOnce(hold, [accept(older), accept(newer)])
  expect(done).toContain('done')
  // 80.00 / 3 * 2.
  expect(await prefundOf('CN-AH')).toBe(5_333n)
})

test('behind a newer year that is accepted an older one is neither proposed nor accepted', async () => {
  const again = await proposed(2025)
  expect(again.proposals.filter(({ province }) => province === 'CN-AH')).toEqual([])
  expect(again.accepted).toEqual(['CN-AH'])
  // As it may have been left by a version that replaced none.
  const [left] = await db.admin.write(async (tx) => {
    await tx`SET LOCAL session_replication_role = 'replica'`
    return tx<{ id: string }[]>`
      INSERT INTO health.prefund_proposals (
        id, province, year, october_fen, november_fen, december_fen, times, source, amount_fen, held_fen, proposed_at
      ) VALUES (gen_random_uuid(), 'CN-AH', 2024, 0, 0, 0, '2', 'x', 0, 0, now()) RETURNING id`
  })
  expect(await refusalOf(act(acceptPrefund, anhui, { proposal: left?.id }))).toBe(
    'health.unknown-proposal',
  )
  await proposed(2026)
  expect(await standing()).not.toContain('2024 proposed')
})

test('the terminal accepts the newest year, and what is proposed for a newer year replaces the older', async () => {
  const options = { province: 'CN-ZJ' }
  await act(putUp, house, { province: 'CN-ZJ', amount: '50.00' })
  await proposed(2026)
  await proposed(2025)
  expect(await standing('CN-ZJ')).toEqual(['2026 proposed', '2025 proposed'])
  const taken = await typed(zhejiang, { args: ['accept-prefund'], options })
  expect(taken.text).toContain('CN-ZJ\t2026\t0.00\t-50.00')
  expect(await standing('CN-ZJ')).toEqual(['2026 accepted'])
})

test('what was proposed to who needs nothing any more can’t be accepted any more', async () => {
  const options = { province: 'CN-SH' }
  const shanghai = of(acting('shanghai', 'approver').actor, today)
  await act(putUp, house, { province: 'CN-SH', amount: '50.00' })
  await proposed(2025)
  await proposed(2026)
  expect(await standing('CN-SH')).toEqual(['2026 proposed'])
  await proposed(2025)
  await act(acceptPrefund, shanghai, { proposal: await idOf(2025, 'CN-SH') })
  expect(await prefundOf('CN-SH')).toBe(0n)
  await proposed(2026)
  expect(await standing('CN-SH')).toEqual(['2025 accepted'])
  expect(await refusalOf(typed(shanghai, { args: ['accept-prefund'], options }))).toBe(
    'health.unknown-proposal',
  )
})
