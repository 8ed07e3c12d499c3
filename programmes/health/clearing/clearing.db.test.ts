import { beforeAll, expect, test } from 'vitest'
import { HouseError } from '#platform/errors'
import { fixedContext, testDatabase } from '#test/support'
import { closeMonth } from '../month/close-month.ts'
import { settle } from '../settlement/settle.ts'
import { handInAll } from '../simulator/lists.ts'
import { tinyHealth } from '../tiny/world.ts'
import { clearMonth } from './clear-month.ts'

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

let april = ''
beforeAll(async () => {
  await prepare()
  april = await settledIn(APRIL, '1000.00')
  await settledIn(MAY, '1000.00')
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
