import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '#platform/action'
import { changedPack, fixedContext, testDatabase } from '#test/support'
import { clearMonth } from '../clearing/clear-month.ts'
import { decideDispute } from '../clearing/decide-dispute.ts'
import { closeMonth } from '../month/close-month.ts'
import { dispute } from '../reconciliation/dispute.ts'
import { disputes } from '../reconciliation/queries.ts'
import { cancel, reverse } from '../settlement/cancel.ts'
import { reimburse, settle } from '../settlement/settle.ts'
import { handInAll } from '../simulator/lists.ts'
import { CLINIC, HOSPITAL, tinyHealth } from '../tiny/world.ts'
import { resettle } from './resettle.ts'

// A deductible of 400.00 becomes 300.00 for the whole year, and that is known in June.

const db = await testDatabase()
const { house, of, acting, act, insure, prepare, billOf } = tinyHealth(db, fixedContext())
const { region, remove } = changedPack(
  'rules/health/assumed.yaml',
  "working: '400.00'",
  "working: '300.00'",
)
afterAll(remove)
const inMay = of(house.actor, { now: '2025-05-20T02:00:00.000000Z', today: '2025-05-20' })
const known = of(house.actor, { region })
const anhui = of(acting('anhui', 'approver').actor, { region })

let [person, juneMessage, unmoved] = ['', '', '']
const settlements: string[] = []
/** What funds owe persons for bills, by the bill; below nothing: the other way. */
const dues = () =>
  db.migrator.read(
    (tx) => tx<{ settlement: string; change: bigint }[]>`
      SELECT settlement, sum(change_fen)::bigint AS change FROM health.person_dues
      WHERE insured = ${person} GROUP BY settlement ORDER BY settlement`,
  )
const adjustments = () => db.migrator.read((tx) => tx`SELECT id FROM health.adjustments`)
const totals = () =>
  db.migrator.read(async (tx) => {
    const [row] = await tx`
      SELECT deductible_fen AS deductible, pooled_fen AS pooled FROM health.yearly_totals WHERE insured = ${person}`
    return { ...row }
  })

beforeAll(async () => {
  await prepare()
  person = await insure('CN-340300')
  for (const amount of ['350.00', '1000.00']) {
    const bill = billOf(person, amount, { day: '2025-05-20' })
    settlements.push((await act(settle, inMay, bill)).settlement ?? '')
  }
  // One of somebody else's province, whom the change doesn't concern here.
  await act(settle, inMay, billOf(await insure('CN-330200'), '1000.00', { day: '2025-05-20' }))
  await handInAll(db, house, '2025-05', { hasMistakes: false })
  await act(closeMonth, house, { month: '2025-05' })
  await act(clearMonth, house, { month: '2025-05' })
  const bill = billOf(person, '100.00')
  juneMessage = bill.message
  settlements.push((await act(settle, house, bill)).settlement ?? '')
  const other = billOf(await insure('CN-340300'), '100.00')
  unmoved = (await act(settle, house, other)).settlement ?? ''
})

test('a policy that is what it was touches nobody', async () => {
  const answer = await act(resettle, house, { place: 'CN-AH', year: 2025 })
  expect(answer).toEqual({
    ...{ persons: [], dues: 0, owed: '0.00', claimed: '0.00', inDispute: 0 },
    ...{ unordered: [], after: null },
  })
})

test('a dry run lists whom it touches and writes nothing; another place’s operator may not', async () => {
  const before = await totals()
  const answer = await act(resettle, anhui, { place: 'CN-AH', year: 2025, dryRun: true })
  // 50.00 more of the first and 50.00 more of the second are above the deductible, at 40 %.
  expect(answer).toMatchObject({
    persons: [{ insured: person, settlements: 2, funds: '40.00' }],
    ...{ dues: 2, owed: '40.00', claimed: '0.00' },
  })
  expect(await dues()).toEqual([])
  expect(await totals()).toEqual(before)
  const other = act(resettle, of(acting('zhejiang', 'approver').actor, { region }), {
    ...{ place: 'CN-AH', year: 2025, dryRun: true },
  })
  await expect(other).rejects.toMatchObject({ code: 'health.not-operated' })
})

test('what funds owe the person is booked once, totals are moved, and no settlement is rewritten', async () => {
  const stored = () =>
    db.migrator.read(
      (tx) => tx`SELECT id, deductible_fen, pooled_fen FROM health.settlements ORDER BY id`,
    )
  const before = [...(await stored())]
  expect(await totals()).toEqual({ deductible: 40_000n, pooled: 42_000n })
  await act(resettle, anhui, { place: 'CN-AH', year: 2025 })
  expect((await dues()).map(({ settlement, change }) => [settlement, change])).toEqual([
    [settlements[0], 2_000n],
    [settlements[1], 2_000n],
  ])
  // The hospital got its bill whole: nothing more is owed between the provinces.
  expect(await adjustments()).toEqual([])
  expect(await totals()).toEqual({ deductible: 30_000n, pooled: 46_000n })
  expect([...(await stored())]).toEqual(before)
  const again = await act(resettle, anhui, { place: 'CN-AH', year: 2025 })
  expect(again).toMatchObject({ dues: 0, owed: '0.00' })
  expect(await totals()).toEqual({ deductible: 30_000n, pooled: 46_000n })
})

test('what was settled before it isn’t undone any more, neither cancelled nor reversed', async () => {
  const before = await totals()
  const undone = { settlement: settlements[2] }
  await expect(act(cancel, house, undone)).rejects.toMatchObject({ code: 'health.settled-anew' })
  const sent = { message: 'r-1', institution: HOSPITAL, reversed: juneMessage }
  await expect(act(reverse, house, sent)).rejects.toMatchObject({ code: 'health.settled-anew' })
  expect(await totals()).toEqual(before)
  // Nothing of another person's year was moved.
  await act(cancel, house, { settlement: unmoved })
})

test('a visit behind it counts on the moved totals, and is not moved by them again', async () => {
  const again = await act(settle, known, billOf(person, '100.00'))
  await act(cancel, house, { settlement: again.settlement })
  const { amounts } = await act(settle, known, billOf(person, '100.00'))
  expect(amounts).toMatchObject({ deductible: '0.00', pooled: '40.00' })
  const before = await totals()
  expect(await act(resettle, anhui, { place: 'CN-AH', year: 2025 })).toMatchObject({
    dues: 0,
  })
  expect(await totals()).toEqual(before)
})

test('a policy that was mistaken is taken back the same way', async () => {
  const back = await act(resettle, house, { place: 'CN-AH', year: 2025, insured: person })
  expect(back).toMatchObject({ owed: '0.00', claimed: '40.00' })
  const sum = (await dues()).reduce((all, { change }) => all + change, 0n)
  expect(sum).toBe(0n)
  expect(await totals()).toEqual({ deductible: 40_000n, pooled: 46_000n })
})

test('within one province, by hand or between provinces: each is the fund’s debt to the person', async () => {
  const place = 'CN-ZJ'
  const away = billOf(await insure(place), '1000.00')
  const near = billOf(await insure(place), '1000.00', { institution: CLINIC })
  await act(reimburse, house, away)
  await act(settle, house, near)
  await act(settle, house, billOf(await insure(place), '1000.00'))
  const given = { place, year: 2025, dryRun: true }
  // With the one of May: 40.00 of each in Shanghai, and 60.00 where a clinic is paid 60 %.
  const counts = { dues: 4, owed: '180.00', claimed: '0.00', inDispute: 0 }
  expect(await act(resettle, known, given)).toMatchObject(counts)
})

test('a bill in dispute, or corrected by one, is left to that', async () => {
  const insured = await insure('CN-330200')
  const { settlement } = await act(settle, house, billOf(insured, '1000.00'))
  const given = { place: 'CN-330200', year: 2025, insured }
  await act(dispute, house, { settlement, claimed: '0.00', reason: 'why' })
  const waiting = { dues: 0, owed: '0.00', inDispute: 1 }
  expect(await act(resettle, known, given)).toMatchObject(waiting)
  const [open] = (await ask(db, disputes, house, { state: 'open' })).items
  await act(decideDispute, house, { dispute: open?.id, outcome: 'it stands' })
  expect(await act(resettle, known, given)).toMatchObject({ dues: 1, owed: '40.00', inDispute: 0 })
})
