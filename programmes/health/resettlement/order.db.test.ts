import { beforeAll, expect, test } from 'vitest'
import { ask } from '#platform/action'
import { fixedContext, testDatabase } from '#test/support'
import { clearMonth } from '../clearing/clear-month.ts'
import { decideDispute } from '../clearing/decide-dispute.ts'
import { dues } from '../dues/queries.ts'
import { closeMonth } from '../month/close-month.ts'
import { dispute } from '../reconciliation/dispute.ts'
import { disputes } from '../reconciliation/queries.ts'
import { cancel } from '../settlement/cancel.ts'
import { settle } from '../settlement/settle.ts'
import { handInAll } from '../simulator/lists.ts'
import { tinyHealth } from '../tiny/world.ts'
import { worklist } from '../worklist/worklist.ts'
import { resettle } from './resettle.ts'

// Ids are made before the person is locked: what waits for the lock counts behind what has a later id.

const PLACE = 'CN-340300'
const db = await testDatabase()
const { house, of, acting, act, insure, prepare, billOf, newId } = tinyHealth(db, fixedContext())
beforeAll(prepare)

/** Acts whose audit row, and so whatever it makes first, got its id at another moment. */
const withId = (id: string) => {
  const ids = [id]
  return { ...house, newId: () => ids.shift() ?? newId() }
}
const settled = async (insured: string, amount: string, ctx = house) =>
  (await act(settle, ctx, billOf(insured, amount))).settlement ?? ''
const anew = (insured: string) => act(resettle, house, { place: PLACE, year: 2025, insured })
const openOf = async (insured: string) =>
  (await ask(db, dues, house, { insured })).items.map(({ open }) => open)
const waiting = async () =>
  (await ask(db, worklist, house, {})).items.filter(({ kind }) => kind === 'resettlement').length
const totalsOf = (insured: string) =>
  db.migrator.read(async (tx) => {
    const [row] = await tx<{ deductible: bigint; pooled: bigint }[]>`
      SELECT deductible_fen AS deductible, pooled_fen AS pooled FROM health.yearly_totals WHERE insured = ${insured}`
    return [row?.deductible, row?.pooled]
  })
const mistake = (
  statement: (tx: Parameters<Parameters<typeof db.migrator.write>[0]>[0]) => unknown,
) =>
  db.migrator.write(async (tx) => {
    await tx`SELECT set_config('onedelta.journal', 'test', true)`
    await statement(tx)
  })

/** A and B settled, A cancelled, the year settled anew; and C, whose id is from before that. */
async function overtaken(): Promise<readonly [insured: string, waited: string]> {
  const insured = await insure(PLACE)
  const first = await settled(insured, '1000.00')
  await settled(insured, '1000.00')
  await act(cancel, house, { settlement: first })
  const early = newId()
  await anew(insured)
  expect(await totalsOf(insured)).toEqual([40_000n, 24_000n])
  return [insured, await settled(insured, '1000.00', withId(early))]
}

test('a visit that waited while its year was settled anew counts on that, whatever its id', async () => {
  const [insured, waited] = await overtaken()
  expect(await totalsOf(insured)).toEqual([40_000n, 64_000n])
  // The deductible stays with who bears it.
  expect(await anew(insured)).toMatchObject({ dues: 0, unordered: [] })
  expect(await totalsOf(insured)).toEqual([40_000n, 64_000n])
  expect(await openOf(insured)).toEqual(['-160.00'])
  // It wasn't divided anew, and so is cancelled like any other.
  await act(cancel, house, { settlement: waited })
  expect(await totalsOf(insured)).toEqual([40_000n, 24_000n])
  expect(await anew(insured)).toMatchObject({ dues: 0, unordered: [] })
})

test('so does one behind a re-settlement that didn’t keep what it divided', async () => {
  const [insured] = await overtaken()
  await mistake(
    (tx) => tx`UPDATE health.moved_totals SET settlements = NULL WHERE insured = ${insured}`,
  )
  expect(await anew(insured)).toMatchObject({ dues: 0, unordered: [] })
  expect(await totalsOf(insured)).toEqual([40_000n, 64_000n])
})

test('of two visits that waited for each other the one that counted first comes first', async () => {
  const insured = await insure(PLACE)
  const early = newId()
  const first = await settled(insured, '1000.00')
  await settled(insured, '1000.00', withId(early))
  await act(cancel, house, { settlement: first })
  expect(await waiting()).toBe(1)
  expect(await anew(insured)).toMatchObject({ dues: 1, claimed: '160.00', unordered: [] })
  expect(await totalsOf(insured)).toEqual([40_000n, 24_000n])
  expect(await waiting()).toBe(0)
})

test('so a cancellation that waited behind a visit', async () => {
  const insured = await insure(PLACE)
  const first = await settled(insured, '1000.00')
  const [journal, early] = [newId(), newId()]
  await settled(insured, '1000.00')
  const ids = [journal, early]
  const ctx = { ...house, newId: () => ids.shift() ?? newId() }
  const { cancellation } = await act(cancel, ctx, { settlement: first })
  expect(cancellation).toBe(early)
  expect(await anew(insured)).toMatchObject({ dues: 1, claimed: '160.00', unordered: [] })
})

test('where no order explains what visits say, nothing is moved, and the year waits on', async () => {
  const insured = await insure(PLACE)
  const first = await settled(insured, '1000.00')
  await settled(insured, '1000.00')
  await act(cancel, house, { settlement: first })
  const change = (by: string) =>
    mistake(
      (tx) => tx`
        UPDATE health.settlements SET pooled_before_fen = pooled_before_fen + ${by}::text::bigint
        WHERE insured = ${insured} AND cancelled_at IS NULL`,
    )
  await change('1')
  const left = { persons: [], dues: 0, owed: '0.00', claimed: '0.00', unordered: [insured] }
  expect(await anew(insured)).toMatchObject(left)
  expect(await totalsOf(insured)).toEqual([0n, 40_000n])
  expect(await waiting()).toBe(1)
  await change('-1')
  expect(await anew(insured)).toMatchObject({ dues: 1, claimed: '160.00', unordered: [] })
  expect(await waiting()).toBe(0)
})

test('a year of which no visit stands any more doesn’t wait', async () => {
  const insured = await insure(PLACE)
  const first = await settled(insured, '1000.00')
  const second = await settled(insured, '1000.00')
  const third = await settled(insured, '1000.00')
  await act(cancel, house, { settlement: first })
  await act(cancel, house, { settlement: second })
  expect(await waiting()).toBe(2)
  await act(cancel, house, { settlement: third })
  expect(await waiting()).toBe(0)
})

test('a year that waits at a place where no visit of it stands any more is settled anew from there', async () => {
  const insured = await insure(PLACE)
  const first = await settled(insured, '1000.00')
  await settled(insured, '1000.00')
  await act(cancel, house, { settlement: first })
  // As if the cancelled visit had been of a time when the person was insured in Ningbo.
  await mistake(
    (tx) => tx`
      UPDATE health.touched_years SET insured_place = 'CN-330200', insured_province = 'CN-ZJ' WHERE insured = ${insured}`,
  )
  const given = { place: 'CN-330200', year: 2025 }
  expect(await act(resettle, acting('ningbo', 'approver'), given)).toMatchObject({
    persons: [{ insured }],
    ...{ dues: 1, claimed: '160.00' },
  })
  expect(await waiting()).toBe(0)
})

test('a year waits for a bill that is in dispute, and not for one that a dispute corrected', async () => {
  const inMay = of(house.actor, { now: '2025-05-20T02:00:00.000000Z', today: '2025-05-20' })
  const insured = await insure(PLACE)
  const bill = () => billOf(insured, '1000.00', { day: '2025-05-20' })
  const first = await act(settle, inMay, bill())
  const { settlement } = await act(settle, inMay, bill())
  await act(cancel, inMay, { settlement: first.settlement })
  await act(dispute, inMay, { settlement, claimed: '100.00', reason: 'why' })
  await handInAll(db, house, '2025-05', { hasMistakes: false })
  await act(closeMonth, house, { month: '2025-05' })
  await act(clearMonth, house, { month: '2025-05' })
  expect(await anew(insured)).toMatchObject({ dues: 0, inDispute: 1 })
  expect(await waiting()).toBe(1)
  const [open] = (await ask(db, disputes, house, { state: 'open' })).items
  const decided = { dispute: open?.id, owed: '100.00', outcome: 'agreed' }
  expect(await act(decideDispute, house, decided)).toMatchObject({ state: 'corrected' })
  expect(await anew(insured)).toMatchObject({ dues: 0, inDispute: 0 })
  expect(await waiting()).toBe(0)
  expect(await openOf(insured)).toEqual([])
})
