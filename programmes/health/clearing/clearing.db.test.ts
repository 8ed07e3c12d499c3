import { beforeAll, expect, test } from 'vitest'
import { ask } from '#platform/action'
import { HouseError } from '#platform/errors'
import { fixedContext, lockWaits, testDatabase } from '#test/support'
import { closeMonth } from '../month/close-month.ts'
import { month as monthQuery } from '../month/queries.ts'
import { assignReceipt, importReceipts } from '../receipts/import-receipts.ts'
import { receipts } from '../receipts/receipts-query.ts'
import { holdReceipts } from '../receipts/store.ts'
import { dispute } from '../reconciliation/dispute.ts'
import { settle } from '../settlement/settle.ts'
import { handInAll } from '../simulator/lists.ts'
import { tinyHealth } from '../tiny/world.ts'
import { clearMonth } from './clear-month.ts'
import { decideDispute } from './decide-dispute.ts'
import { approveMonth, prepareMonth } from './instructions.ts'

// Two months that are closed and wait for clearing.

const db = await testDatabase()
const { house, of, acting, act, insure, prepare, billOf } = tinyHealth(db, fixedContext())
const [APRIL, MAY] = ['2025-04', '2025-05']

const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof HouseError ? error.code : String(error)),
  )
const settledIn = async (month: string, amount: string) => {
  const day = `${month}-20`
  const ctx = of(house.actor, { now: `${day}T02:00:00.000000Z`, today: day })
  const bill = billOf(await insure('CN-340300'), amount, { day })
  return (await act(settle, ctx, bill)).settlement ?? ''
}
// As a call leaves it that took as many as one takes: what is left is thousands of settlements.
const takenTo = (month: string, settlement: string | null) =>
  db.admin.write(async (tx) => {
    await tx`SET LOCAL session_replication_role = 'replica'`
    const day = `${month}-01`
    await tx`UPDATE health.closed_months SET taken_to = ${settlement} WHERE month = ${day}`
  })

let [april, unpaid] = ['', '']
beforeAll(async () => {
  await prepare()
  april = await settledIn(APRIL, '1000.00')
  await settledIn(MAY, '1000.00')
  // Below the deductible: funds pay nothing, so nothing of it is cleared.
  unpaid = await settledIn(MAY, '100.00')
  for (const month of [APRIL, MAY]) {
    await handInAll(db, house, month, { hasMistakes: false })
    await act(closeMonth, house, { month })
  }
})

test('a month isn’t cleared into the cycle of another that is taken in part', async () => {
  await takenTo(APRIL, april)
  expect(await refusalOf(act(clearMonth, house, { month: MAY }))).toBe(
    'health.other-month-clearing',
  )
  await takenTo(APRIL, null)
  // Both at once: each has a cycle of its own, with its own claims alone.
  const cleared = await Promise.all([APRIL, MAY].map((month) => act(clearMonth, house, { month })))
  expect(cleared.map(({ cycle }) => cycle).sort()).toEqual([1, 2])
  expect(cleared.map(({ taken, of: all }) => [taken, all])).toEqual([
    [1, 1],
    [1, 1],
  ])
})

test('what funds paid nothing of can be corrected like anything else, and corrected again', async () => {
  const correct = async (owed: string) => {
    const raised = { settlement: unpaid, claimed: owed, reason: 'the deductible was used up' }
    const { dispute: id } = await act(dispute, house, raised)
    return act(decideDispute, house, { dispute: id, owed, outcome: 'so' })
  }
  // Then nothing is owed by it again, but clearing knows of it.
  for (const owed of ['60.00', '0.00', '40.00']) {
    const decided = await correct(owed)
    expect(decided.state).toBe('corrected')
    expect(decided.adjustment).not.toBeNull()
  }
  const changes = await db.migrator.read(
    (tx) => tx<{ change: bigint }[]>`
      SELECT change_fen AS change FROM health.adjustments WHERE settlement = ${unpaid}`,
  )
  expect(changes.map(({ change }) => change).sort()).toEqual([-6_000n, 4_000n, 6_000n])
})

const HEADER = 'account,reference,day,payer,payee,amount,note'
const lineOf = (reference: string, amount: string) =>
  `6222,${reference},2025-06-09,CN-AH,CN-SH,${amount},`

test('a line that stands twice in a file is taken once, and a dry run says the same', async () => {
  const table = [HEADER, lineOf('r1', '1.00'), lineOf('r2', '2.00'), lineOf('r1', '1.00')].join(
    '\n',
  )
  const said = { lines: 3, known: 1, matched: 0, unmatched: ['r1', 'r2'] }
  expect(await act(importReceipts, house, { table, dryRun: true })).toEqual(said)
  expect(await act(importReceipts, house, { table })).toEqual(said)
  const differs = [HEADER, lineOf('r3', '1.00'), lineOf('r3', '1.01')].join('\n')
  for (const dryRun of [true, false])
    expect(await refusalOf(act(importReceipts, house, { table: differs, dryRun }))).toBe(
      'health.receipt-differs',
    )
})

test('of two who assign one line to different instructions the second is told', async () => {
  const instructions = await Promise.all(
    [APRIL, MAY].map(async (month) => {
      const found = await ask(db, monthQuery, house, { month })
      return found.instructions.find(({ payer }) => payer === 'CN-AH')?.id
    }),
  )
  const person = acting('office', 'contributor', 'approver').actor
  if (person.kind !== 'person') throw new Error('somebody acts for the office')
  const second = of({ ...person, id: '019400d0-0000-7000-8000-0000000000f2' })
  for (const month of [APRIL, MAY]) {
    await act(prepareMonth, of(person), { month })
    await act(approveMonth, second, { month })
  }
  await act(importReceipts, house, { table: [HEADER, lineOf('r4', '4.00')].join('\n') })
  const [line] = (await ask(db, receipts, house, { matched: false })).items
  expect(line?.reference).toBe('r4')
  // Both have read the line before either may write: they wait for one lock, which is let go only then.
  const assigned = await db.migrator.write(async (tx) => {
    await holdReceipts(tx)
    const both = instructions.map((instruction) =>
      refusalOf(act(assignReceipt, house, { receipt: line?.id, instruction })),
    )
    await lockWaits(db, both.length, 'advisory')
    return { both }
  })
  expect((await Promise.all(assigned.both)).sort()).toEqual(['done', 'health.unknown-receipt'])
})
