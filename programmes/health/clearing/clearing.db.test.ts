import { beforeAll, expect, test } from 'vitest'
import { HouseError } from '#platform/errors'
import { fixedContext, testDatabase } from '#test/support'
import { closeMonth } from '../month/close-month.ts'
import { dispute } from '../reconciliation/dispute.ts'
import { settle } from '../settlement/settle.ts'
import { handInAll } from '../simulator/lists.ts'
import { tinyHealth } from '../tiny/world.ts'
import { clearMonth } from './clear-month.ts'
import { decideDispute } from './decide-dispute.ts'

// Two months that are closed and wait for clearing.

const db = await testDatabase()
const { house, of, act, insure, prepare, billOf } = tinyHealth(db, fixedContext())
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
  db.migrator.write(async (tx) => {
    await tx`SELECT set_config('onedelta.journal', 'test', true)`
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
