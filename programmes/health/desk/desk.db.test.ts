import { beforeAll, expect, test } from 'vitest'
import { ask } from '#platform/action'
import { HouseError } from '#platform/errors'
import { fixedContext, testDatabase } from '#test/support'
import { clearMonth } from '../clearing/clear-month.ts'
import { approveMonth, prepareMonth } from '../clearing/instructions.ts'
import { putUp } from '../clearing/pay.ts'
import { closeMonth } from '../month/close-month.ts'
import { month as monthQuery } from '../month/queries.ts'
import { importReceipts, tryReceipts } from '../receipts/import-receipts.ts'
import { receipts } from '../receipts/receipts-query.ts'
import { dispute } from '../reconciliation/dispute.ts'
import { handIn } from '../reconciliation/hand-in.ts'
import { OWN_LIST_CSV } from '../reconciliation/own-list-csv.ts'
import { differences, ownList } from '../reconciliation/queries.ts'
import { settle } from '../settlement/settle.ts'
import { HOSPITAL, tinyHealth } from '../tiny/world.ts'
import { differencesPage } from './differences-page.ts'
import { disputesPage } from './disputes-page.ts'
import { listsPage } from './lists-page.ts'
import { prefundsPage } from './prefunds-page.ts'
import { receiptsPage } from './receipts-page.ts'
import { tryList } from './try-list.ts'

const db = await testDatabase()
const { house, of, acting, act, insure, prepare, billOf } = tinyHealth(db, fixedContext())
const MAY = '2025-05'
const office = acting('office', 'approver', 'contributor')
const anhui = acting('anhui', 'approver', 'contributor')
const shanghai = acting('shanghai', 'approver', 'contributor')
const hospital = acting('hospital')
const LIST = { month: MAY, party: 'institution', of: HOSPITAL } as const

const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof HouseError ? error.code : String(error)),
  )
const listed = async (ctx = hospital) =>
  (await ask(db, listsPage, ctx, { month: MAY })).lists.map(({ state }) => state)
const csv = async (): Promise<string> =>
  String(
    await OWN_LIST_CSV.encode(await ask(db, ownList, hospital, LIST), hospital, 'en', 'http://x'),
  )

const settled: string[] = []

beforeAll(async () => {
  await prepare()
  const bengbu = await insure('CN-340300')
  const inMay = of(hospital.actor, { now: '2025-05-20T02:00:00.000000Z', today: '2025-05-20' })
  for (const amount of ['1000.00', '600.00']) {
    const made = await act(settle, inMay, billOf(bengbu, amount, { day: '2025-05-20' }))
    settled.push(made.settlement ?? '')
  }
})

test('a list that is tried is told what would differ, and leaves nothing behind', async () => {
  const table = (await csv()).replace('1000.00', '1000.01')
  const tried = await act(tryList, hospital, { ...LIST, table })
  expect(tried).toMatchObject({ settlements: 2, differences: 1, replaces: null })
  expect(tried.asked).toEqual({ ...LIST, table, sums: null })
  expect(tried.found.map(({ kind, field, here, there }) => [kind, field, here, there])).toEqual([
    ['amount', 'total', '1000.00', '1000.01'],
  ])
  expect(await listed()).toEqual(['missing'])
  expect((await ask(db, differences, hospital, { month: MAY })).items).toEqual([])
  expect(await refusalOf(act(tryList, acting('clinic'), { ...LIST, table }))).toBe(
    'health.not-operated',
  )
  expect(await refusalOf(act(tryList, hospital, LIST))).toBe('health.no-list')
  expect(await act(handIn, hospital, { ...LIST, table })).toMatchObject({ differences: 1 })
  // Tried again, it says what it would replace, and what stands is not touched.
  const again = await act(tryList, hospital, { ...LIST, table: await csv() })
  expect(again).toMatchObject({ differences: 0, found: [], replaces: '2025-06-10' })
  expect(await listed()).toEqual(['different'])
})

test('what stands here is a file that can be handed in as it is', async () => {
  const text = await csv()
  expect(text.split('\r\n')[0]).toBe('settlement,bill,total,funds,account,cash,cancelled,world')
  expect(text).toContain(',simulated\r\n')
  expect(await act(tryList, hospital, { ...LIST, table: text })).toMatchObject({ differences: 0 })
})

test('the list that is to be handed in is told its own sums, another’s isn’t', async () => {
  const chosen = async (ctx = hospital) =>
    (await ask(db, listsPage, ctx, { ...LIST })).chosen?.here ?? null
  expect(await chosen()).toMatchObject({ settlements: 2, total: '1600.00' })
  expect(await chosen(shanghai)).toMatchObject({ settlements: 2 })
  expect([await chosen(office), await chosen(anhui)]).toEqual([null, null])
  expect(await listed(office)).toHaveLength(3)
})

test('a difference is its list’s party’s to accept, and its settlement any party’s to dispute', async () => {
  const shown = async (ctx = hospital) =>
    (await ask(db, differencesPage, ctx, { month: MAY })).items.map(({ isYours, payable }) => [
      isYours,
      payable,
    ])
  expect(await shown()).toEqual([[true, '240.00']])
  expect(await shown(shanghai)).toEqual([[true, '240.00']])
  expect(await shown(anhui)).toEqual([[false, '240.00']])
  expect(await shown(office)).toEqual([[false, null]])
  expect(await shown(acting('zhejiang'))).toEqual([])
})

test('who raised a dispute takes it back, the other side concedes it, the office decides either way', async () => {
  const of1 = { settlement: settled[0] }
  expect((await ask(db, disputesPage, anhui, of1)).chosen).toMatchObject({
    ...{ payable: '240.00', month: MAY, isDisputed: false },
  })
  expect((await ask(db, disputesPage, acting('zhejiang'), of1)).chosen).toBeNull()
  await act(dispute, anhui, { ...of1, claimed: '200.00', reason: 'not an emergency' })
  expect((await ask(db, disputesPage, anhui, of1)).chosen).toMatchObject({ isDisputed: true })
  const standing = async (ctx = anhui) =>
    (await ask(db, disputesPage, ctx, {})).items.map((one) => [
      ...[one.ways, one.isParty, one.isRaiser, one.isGaining, one.isCleared],
    ])
  expect(await standing()).toEqual([[['stands'], true, true, true, false]])
  expect(await standing(shanghai)).toEqual([[['owed'], true, false, false, false]])
  expect(await standing(hospital)).toEqual([[[], true, false, false, false]])
  expect(await standing(office)).toEqual([[['stands', 'owed'], false, false, false, false]])
  expect(await standing(acting('zhejiang'))).toEqual([])
})

test('a bank’s lines that are tried are told line by line, and none is imported', async () => {
  for (const [party, whose] of [
    ['institution', HOSPITAL],
    ['treatment', 'CN-SH'],
    ['insurance', 'CN-AH'],
  ] as const) {
    const { items } = await ask(db, ownList, house, { month: MAY, party, of: whose })
    await act(handIn, house, { month: MAY, party, of: whose, rows: [...items] })
  }
  await act(closeMonth, office, { month: MAY })
  await act(clearMonth, office, { month: MAY })
  await act(prepareMonth, office, { month: MAY })
  const second = of({ ...office.actor, id: '019400d0-0000-7000-8000-0000000000ee' } as never)
  await act(approveMonth, second, { month: MAY })
  const { instructions } = await ask(db, monthQuery, office, { month: MAY })
  expect(instructions.map(({ amount }) => amount)).toEqual(['240.00'])
  const table = [
    'account,reference,day,payer,payee,amount,note',
    '6200,r1,2025-06-09,CN-AH,CN-SH,240.00,thanks',
    '6200,r2,2025-06-09,CN-AH,CN-SH,1.00,thanks',
  ].join('\n')
  const tried = await act(tryReceipts, shanghai, { table })
  expect(tried).toMatchObject({ lines: 2, known: 0, matched: 1, unmatched: ['r2'] })
  expect(
    tried.found.map(({ reference, amount, document }) => [reference, amount, document]),
  ).toEqual([
    ['r1', '240.00', 'health/1/1'],
    ['r2', '1.00', null],
  ])
  expect((await ask(db, receipts, shanghai, {})).items).toEqual([])
  expect(await refusalOf(act(tryReceipts, anhui, { table }))).toBe('health.not-operated')
  const awaited = async (ctx = shanghai) =>
    (await ask(db, receiptsPage, ctx, {})).awaited.map(({ rest }) => rest)
  expect([await awaited(), await awaited(acting('zhejiang'))]).toEqual([['240.00'], []])
  await act(importReceipts, shanghai, { table })
  const { unmatched, matched } = await ask(db, receiptsPage, shanghai, {})
  expect([unmatched.map((one) => one.reference), matched.map((one) => one.reference)]).toEqual([
    ['r2'],
    ['r1'],
  ])
  expect(await awaited()).toEqual([])
})

test('a prefund is told what would bring it below the first mark, and moves once for one transfer', async () => {
  const shown = async (ctx = anhui) => ask(db, prefundsPage, ctx, {})
  const before = await shown()
  expect(before.own).toBe('CN-AH')
  // The quarter of the next year's isn't over.
  expect(before.year).toBe(2025)
  expect(before.items).toMatchObject([{ exposure: '240.00', prefund: '0.00', level: 'red' }])
  const short = before.items[0]?.short ?? ''
  const putting = { province: 'CN-AH', amount: short, transfer: before.transfer }
  await act(putUp, anhui, putting)
  const later = of(anhui.actor, { now: '2025-06-10T03:00:00.000000Z' })
  await act(putUp, later, putting)
  const after = await shown()
  expect(after.items).toMatchObject([{ prefund: short, level: 'green', short: null }])
  expect(after.transfer).not.toBe(before.transfer)
  expect(await refusalOf(act(putUp, later, { ...putting, amount: '1.00' }))).toBe(
    'health.bad-credit',
  )
  expect((await shown(hospital)).own).toBeNull()
})
