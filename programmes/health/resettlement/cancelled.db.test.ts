import { beforeAll, expect, test } from 'vitest'
import { ask } from '#platform/action'
import { HouseError } from '#platform/errors'
import { fixedContext, testDatabase } from '#test/support'
import { dues } from '../dues/queries.ts'
import { billPage } from '../queries/bill-page.ts'
import { cancel } from '../settlement/cancel.ts'
import { settle } from '../settlement/settle.ts'
import { tinyHealth } from '../tiny/world.ts'
import { worklist } from '../worklist/worklist.ts'
import { resettle } from './resettle.ts'

// A cancelled visit gives back deductible and cap; the visits behind it were settled without them.

const PLACE = 'CN-340300'
const db = await testDatabase()
const { house, acting, act, insure, prepare, billOf } = tinyHealth(db, fixedContext())
const anhui = acting('anhui', 'approver')
beforeAll(prepare)

const settled = async (insured: string, amount: string, given: object = {}) =>
  (await act(settle, house, billOf(insured, amount, given))).settlement ?? ''
const totalsOf = (insured: string) =>
  db.migrator.read(async (tx) => {
    const [row] = await tx<{ deductible: bigint; pooled: bigint }[]>`
      SELECT deductible_fen AS deductible, pooled_fen AS pooled FROM health.yearly_totals WHERE insured = ${insured}`
    return [row?.deductible, row?.pooled]
  })
const waiting = async (ctx = house) =>
  (await ask(db, worklist, ctx, {})).items.filter(({ kind }) => kind === 'resettlement')
const anew = (insured: string, dryRun = false) =>
  act(resettle, anhui, { place: PLACE, year: 2025, insured, dryRun })
const openOf = async (insured: string) =>
  (await ask(db, dues, anhui, { insured })).items.map(({ open }) => open)

test('a cancellation that later visits counted on is shown to the insured place, another isn’t', async () => {
  const alone = await insure(PLACE)
  await act(cancel, house, { settlement: await settled(alone, '1000.00') })
  const last = await insure(PLACE)
  await settled(last, '1000.00')
  await act(cancel, house, { settlement: await settled(last, '100.00') })
  expect(await waiting()).toEqual([])
  const insured = await insure(PLACE)
  const first = await settled(insured, '1000.00')
  await settled(insured, '1000.00')
  await act(cancel, house, { settlement: first })
  expect(await waiting(anhui)).toMatchObject([{ place: PLACE, what: '2025' }])
  for (const name of ['shanghai', 'zhejiang', 'hospital'] as const)
    expect(await waiting(acting(name))).toEqual([])
  await anew(insured)
  expect(await waiting()).toEqual([])
})

test('the deductible falls on the visit behind it: proposed first, then a claim on the person, and once', async () => {
  const insured = await insure(PLACE)
  const first = await settled(insured, '1000.00')
  const later = await settled(insured, '1000.00')
  await act(cancel, house, { settlement: first })
  expect(await totalsOf(insured)).toEqual([0n, 40_000n])
  // 400.00 of deductible at 40 %.
  const proposed = {
    persons: [{ insured, settlements: 1, funds: '-160.00' }],
    ...{ dues: 1, owed: '0.00', claimed: '160.00', inDispute: 0 },
  }
  expect(await anew(insured, true)).toMatchObject(proposed)
  expect(await openOf(insured)).toEqual([])
  expect(await anew(insured)).toMatchObject(proposed)
  expect(await anew(insured)).toMatchObject({ dues: 0 })
  expect(await totalsOf(insured)).toEqual([40_000n, 24_000n])
  expect(await openOf(insured)).toEqual(['-160.00'])
  const { anew: told } = await ask(db, billPage, anhui, { id: later })
  expect(told).toEqual({
    ...{ on: '2025-06-10', change: '-160.00', year: 2025 },
    ...{ approved: '0.00', paid: '0.00', repaid: '0.00', open: '-160.00' },
  })
  // The next visit counts on what the year holds now.
  expect((await act(settle, house, billOf(insured, '100.00'))).amounts.deductible).toBe('0.00')
  expect(await anew(insured)).toMatchObject({ dues: 0 })
})

test('cancelled and settled again, what one visit takes the other gives: nobody owes anything', async () => {
  const insured = await insure(PLACE)
  const first = await settled(insured, '1000.00')
  const later = await settled(insured, '600.00')
  await act(cancel, house, { settlement: first })
  // It takes the deductible that is free again.
  await settled(insured, '1000.00')
  expect(await totalsOf(insured)).toEqual([40_000n, 48_000n])
  const done = await anew(insured)
  expect(done).toMatchObject({ dues: 2, owed: '0.00', claimed: '0.00' })
  expect(await openOf(insured)).toEqual(['0.00'])
  expect(await totalsOf(insured)).toEqual([40_000n, 48_000n])
  // Two bills say otherwise now; one of them can't be cancelled as it was settled.
  const refused = act(cancel, house, { settlement: later })
  await expect(refused).rejects.toBeInstanceOf(HouseError)
  await expect(refused).rejects.toMatchObject({ code: 'health.settled-anew' })
})

test('where ids don’t tell what counted first, what a visit says it was settled on is believed', async () => {
  const insured = await insure(PLACE)
  const first = await settled(insured, '1000.00')
  await settled(insured, '1000.00')
  await act(cancel, house, { settlement: first })
  // As if the visit behind had been settled when the cancellation had counted already, with an id from before it.
  await db.migrator.write(async (tx) => {
    await tx`SELECT set_config('onedelta.journal', 'test', true)`
    await tx`
      UPDATE health.settlements SET deductible_before_fen = 0, pooled_before_fen = 0
      WHERE insured = ${insured} AND cancelled_at IS NULL`
  })
  const done = await anew(insured, true)
  // Taken for settled behind the cancelled one, it would be divided on less than nothing.
  expect(done.persons.map(({ funds }) => funds)).toEqual(['-160.00'])
})
